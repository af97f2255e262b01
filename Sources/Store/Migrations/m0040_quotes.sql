-- Quotations: an offer with its prices, who approves them, and the order that it comes to be.

-- The series' last numbers, one row a tenant, locked last of all (I4, I10).
CREATE TABLE quote_number (
  tenant_id text NOT NULL,
  last_number bigint NOT NULL,
  CONSTRAINT quote_number_pk PRIMARY KEY (tenant_id),
  CONSTRAINT quote_number_positive CHECK (last_number > 0)
);

CREATE FUNCTION next_quote_number(p_tenant text) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO quote_number AS n (tenant_id, last_number)
  VALUES (p_tenant, 1)
  ON CONFLICT (tenant_id) DO UPDATE SET last_number = n.last_number + 1
  RETURNING n.last_number
$$;

CREATE TABLE quote (
  tenant_id text NOT NULL,
  quote_id uuid NOT NULL,
  number bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 DRAFT 2 PENDING_APPROVAL 3 APPROVED 4 SENT 5 ACCEPTED 6 DECLINED 7 EXPIRED 8 WITHDRAWN
  state smallint NOT NULL DEFAULT 1,
  round integer NOT NULL DEFAULT 0,
  -- By level; of the round.
  required_roles smallint[] NOT NULL DEFAULT '{}',
  -- The order that it would come to be, as in orders.
  channel smallint NOT NULL,
  class smallint NOT NULL,
  priority smallint NOT NULL,
  customer_ref text NOT NULL,
  customer_name text NOT NULL,
  customer_company text NOT NULL,
  customer_phone text NOT NULL,
  customer_email text NOT NULL,
  ship_recipient text NOT NULL,
  ship_lines text NOT NULL,
  ship_city text NOT NULL,
  ship_region text NOT NULL,
  ship_postal_code text NOT NULL,
  ship_country text NOT NULL,
  payment_method smallint NOT NULL,
  delivery_method smallint NOT NULL,
  transport_mode smallint NOT NULL,
  carrier text NOT NULL,
  ship_not_before timestamptz,
  ship_by timestamptz,
  deliver_by timestamptz,
  warehouse text NOT NULL,
  shortage_policy smallint NOT NULL,
  currency char(3) NOT NULL,
  freight_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  customer_remark text NOT NULL,
  terms text NOT NULL,
  expires_at timestamptz NOT NULL,
  order_id uuid,
  -- Of the last rejection, or why it ended.
  reason text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  edited_by text NOT NULL,
  submitted_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  submitted_at timestamptz,
  sent_at timestamptz,
  CONSTRAINT quote_pk PRIMARY KEY (tenant_id, quote_id),
  CONSTRAINT quote_number_key UNIQUE (tenant_id, number),
  CONSTRAINT quote_state CHECK (state BETWEEN 1 AND 8),
  CONSTRAINT quote_version CHECK (version > 0),
  CONSTRAINT quote_order CHECK ((state = 5) = (order_id IS NOT NULL)),
  CONSTRAINT quote_round CHECK (round >= 0 AND (round > 0 OR state IN (1, 8))),
  CONSTRAINT quote_sent CHECK (state NOT IN (4, 5, 6) OR sent_at IS NOT NULL),
  CONSTRAINT quote_amounts CHECK (freight_minor BETWEEN 0 AND total_minor)
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX quote_order_key ON quote (tenant_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX quote_by_customer ON quote (tenant_id, customer_ref, quote_id DESC)
  WHERE customer_ref <> '';
CREATE INDEX quote_due ON quote (tenant_id, expires_at, quote_id) WHERE state IN (2, 3, 4);

CREATE TABLE quote_line (
  tenant_id text NOT NULL,
  quote_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  specification text NOT NULL,
  packaging text NOT NULL,
  quantity integer NOT NULL,
  unit_price_minor bigint NOT NULL,
  -- NULL: there was none when it was priced.
  list_price_minor bigint,
  last_deal_minor bigint,
  line_total_minor bigint NOT NULL,
  CONSTRAINT quote_line_pk PRIMARY KEY (tenant_id, quote_id, line_no),
  CONSTRAINT quote_line_quote FOREIGN KEY (tenant_id, quote_id) REFERENCES quote (tenant_id, quote_id),
  CONSTRAINT quote_line_amounts CHECK (quantity > 0 AND unit_price_minor >= 0
    AND line_total_minor = unit_price_minor * quantity)
);

ALTER TABLE approval DROP CONSTRAINT approval_role;
-- 6 OPERATIONS
ALTER TABLE approval ADD CONSTRAINT approval_role CHECK (role BETWEEN 1 AND 6);

-- Overwrites who the customer of quotations was, and takes back those that are open. Amounts and countries
-- stay. Answers how many there were.
CREATE FUNCTION erase_quotes(
  p_tenant text, p_command_id uuid, p_ordinal integer, p_actor text, p_ref text, p_pseudonym text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_ids uuid[];
BEGIN
  PERFORM FROM quote AS q
  WHERE q.tenant_id = p_tenant AND q.customer_ref = p_ref
  ORDER BY q.quote_id
  FOR NO KEY UPDATE;
  WITH erased AS (
    UPDATE quote AS q
    SET version = q.version + 1, updated_at = now(),
      state = CASE WHEN q.state <= 4 THEN 8 ELSE q.state END, customer_ref = p_pseudonym,
      customer_name = 'erased', customer_company = '', customer_phone = '', customer_email = '',
      ship_recipient = 'erased', ship_lines = 'erased', ship_city = '', ship_region = '',
      ship_postal_code = '', customer_remark = erased_text(q.customer_remark),
      terms = erased_text(q.terms), reason = erased_text(q.reason)
    FROM quote AS b
    WHERE q.tenant_id = p_tenant AND q.customer_ref = p_ref AND b.tenant_id = q.tenant_id
      AND b.quote_id = q.quote_id
    RETURNING q.quote_id, b.state AS before, q.state, q.version
  ), fed AS (
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, actor)
    SELECT p_tenant, p_command_id, p_ordinal + row_number() OVER (ORDER BY e.quote_id)::integer, 16,
      e.quote_id::text, e.state, e.before, e.state, e.version, p_actor
    FROM erased AS e
  )
  SELECT array_agg(e.quote_id) INTO v_ids FROM erased AS e;
  UPDATE approval AS a SET reason = 'erased'
  WHERE a.tenant_id = p_tenant AND a.subject_kind = 4 AND a.subject_id = ANY (v_ids);
  WITH written AS (
    UPDATE notification_job AS j
    SET version = j.version + 1, recipient = p_pseudonym, subject = 'erased', body = 'erased',
      state = CASE WHEN j.state IN (1, 3) THEN 4 ELSE j.state END, next_attempt_at = NULL,
      claimed_until = NULL
    WHERE j.tenant_id = p_tenant AND j.kind = 26 AND j.quote_id = ANY (v_ids)
    RETURNING j.notification_id
  )
  UPDATE notification_attempt AS a SET failure = 'erased'
  FROM written AS w
  WHERE a.tenant_id = p_tenant AND a.notification_id = w.notification_id AND a.failure <> '';
  RETURN COALESCE(cardinality(v_ids), 0);
END $$;

-- The quotation that a message is about, by which it is erased with it.
ALTER TABLE notification_job ADD COLUMN quote_id uuid;
CREATE INDEX notification_job_by_quote ON notification_job (tenant_id, quote_id)
  WHERE quote_id IS NOT NULL;
