-- Money of orders: payments, refunds, and their sums on the order (I6). Sums are written by the commands
-- of this file alone, under the order's lock.

ALTER TABLE orders
  ADD COLUMN authorized_minor bigint NOT NULL DEFAULT 0,  -- and not captured
  ADD COLUMN captured_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN refund_in_flight_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN payment_due_at timestamptz,
  ADD COLUMN payment_reminders smallint NOT NULL DEFAULT 0,
  ADD CONSTRAINT orders_sums CHECK (authorized_minor >= 0 AND captured_minor >= 0
    AND refunded_minor >= 0 AND refund_in_flight_minor >= 0),
  -- I6
  ADD CONSTRAINT orders_refunds CHECK (refunded_minor + refund_in_flight_minor <= captured_minor),
  ADD CONSTRAINT orders_reminders CHECK (payment_reminders >= 0);

-- What is awaited, by when it is due.
CREATE INDEX orders_unpaid ON orders (tenant_id, payment_due_at, order_id)
  WHERE payment_due_at IS NOT NULL AND captured_minor < total_minor AND state NOT IN (5, 14, 15);

-- What waits to be settled, by when it was delivered.
CREATE INDEX orders_delivered ON orders (tenant_id, delivered_at, order_id) WHERE state = 11;

ALTER TABLE tenant_setting
  ADD COLUMN payment_term_seconds bigint NOT NULL DEFAULT 259200,  -- 3 days, of orders paid in advance
  ADD COLUMN invoice_term_seconds bigint NOT NULL DEFAULT 2592000,  -- 30 days from the invoice on
  -- Before the due time, the first reminder first.
  ADD COLUMN payment_reminder_seconds bigint[] NOT NULL DEFAULT '{172800,86400}',
  ADD COLUMN completion_seconds bigint NOT NULL DEFAULT 604800,  -- 7 days after delivery
  ADD COLUMN invoice_series_by_year boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT tenant_setting_terms CHECK (payment_term_seconds BETWEEN 0 AND 315360000
    AND invoice_term_seconds BETWEEN 0 AND 315360000 AND completion_seconds BETWEEN 0 AND 315360000
    AND cardinality(payment_reminder_seconds) <= 10
    AND 0 <= ALL (payment_reminder_seconds) AND 315360000 >= ALL (payment_reminder_seconds));

CREATE TABLE payment (
  tenant_id text NOT NULL,
  payment_id uuid NOT NULL,  -- of a payment declared with its order: the order's
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 PENDING 2 AUTHORIZED 3 CAPTURED 4 FAILED 5 VOIDED 6 EXPIRED
  state smallint NOT NULL,
  -- 1 REGULAR 2 DUPLICATE 3 AMOUNT_MISMATCH 4 LATE
  mark smallint NOT NULL DEFAULT 1,
  method smallint NOT NULL,  -- 0: not given
  provider text NOT NULL,  -- empty: declared with the order
  provider_ref text NOT NULL,
  currency char(3) NOT NULL,
  amount_minor bigint NOT NULL,
  captured_minor bigint NOT NULL DEFAULT 0,
  paid_at timestamptz NOT NULL,
  reason text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payment_pk PRIMARY KEY (tenant_id, payment_id),
  CONSTRAINT payment_version CHECK (version > 0),
  CONSTRAINT payment_state CHECK (state BETWEEN 1 AND 6),
  CONSTRAINT payment_mark CHECK (mark BETWEEN 1 AND 4),
  CONSTRAINT payment_method CHECK (method BETWEEN 0 AND 7),
  CONSTRAINT payment_amount CHECK (amount_minor > 0 AND captured_minor BETWEEN 0 AND amount_minor),
  -- Captured money is in a payment that is captured, or is being captured part by part.
  CONSTRAINT payment_captured CHECK (CASE state
    WHEN 2 THEN captured_minor < amount_minor WHEN 3 THEN captured_minor > 0
    ELSE captured_minor = 0 END),
  CONSTRAINT payment_named CHECK (provider = '' OR provider_ref <> '')
) WITH (fillfactor = 90);

-- What orders have declared so far.
INSERT INTO payment (tenant_id, payment_id, order_id, state, method, provider, provider_ref, currency,
  amount_minor, captured_minor, paid_at, created_by)
SELECT o.tenant_id, o.order_id, o.order_id, o.payment_state, o.payment_method, '',
  o.payment_reference, o.currency, o.payment_minor,
  CASE WHEN o.payment_state = 3 THEN o.payment_minor ELSE 0 END,
  COALESCE(o.payment_time, o.received_at), o.created_by
FROM orders AS o
WHERE o.payment_state IN (2, 3) AND o.payment_minor > 0;
UPDATE orders AS o
SET authorized_minor = p.amount_minor - p.captured_minor, captured_minor = p.captured_minor
FROM payment AS p
WHERE p.tenant_id = o.tenant_id AND p.order_id = o.order_id;

-- A provider's payment is recorded once.
CREATE UNIQUE INDEX payment_provider_key ON payment (tenant_id, provider, provider_ref)
  WHERE provider <> '';
CREATE INDEX payment_by_order ON payment (tenant_id, order_id, payment_id DESC);

CREATE TABLE refund (
  tenant_id text NOT NULL,
  refund_id uuid NOT NULL,
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 REQUESTED 2 APPROVED 3 PROCESSING 4 SUCCEEDED 5 FAILED 6 CANCELLED
  state smallint NOT NULL DEFAULT 1,
  currency char(3) NOT NULL,
  amount_minor bigint NOT NULL,
  freight_minor bigint NOT NULL DEFAULT 0,  -- of that
  reason text NOT NULL,
  requested_by text NOT NULL,
  approved_by text NOT NULL DEFAULT '',
  outcome_reason text NOT NULL DEFAULT '',
  provider text NOT NULL DEFAULT '',
  provider_ref text NOT NULL DEFAULT '',
  attempts smallint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  approved_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT refund_pk PRIMARY KEY (tenant_id, refund_id),
  CONSTRAINT refund_version CHECK (version > 0),
  CONSTRAINT refund_state CHECK (state BETWEEN 1 AND 6),
  CONSTRAINT refund_amount CHECK (amount_minor > 0 AND freight_minor BETWEEN 0 AND amount_minor),
  -- PAY-3: somebody else approves.
  CONSTRAINT refund_approved CHECK (state NOT IN (2, 3, 4, 5) OR approved_by <> ''),
  CONSTRAINT refund_four_eyes CHECK (approved_by <> requested_by),
  CONSTRAINT refund_ended CHECK ((state IN (4, 6)) = (ended_at IS NOT NULL)),
  CONSTRAINT refund_named CHECK (state <> 4 OR (provider <> '' AND provider_ref <> ''))
) WITH (fillfactor = 90);

CREATE INDEX refund_by_order ON refund (tenant_id, order_id, refund_id DESC);
CREATE INDEX refund_open ON refund (tenant_id, state, refund_id DESC) WHERE state NOT IN (4, 6);
CREATE INDEX refund_provider ON refund (tenant_id, provider, provider_ref) WHERE provider <> '';

CREATE TABLE refund_line (
  tenant_id text NOT NULL,
  refund_id uuid NOT NULL,
  line_no smallint NOT NULL,
  quantity integer NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT refund_line_pk PRIMARY KEY (tenant_id, refund_id, line_no),
  CONSTRAINT refund_line_quantity CHECK (quantity > 0 AND amount_minor >= 0)
);

-- Posts money to an order that is locked and still the version that was read: sums, what the order says
-- of its payment, and one event in the timeline and in the feed.
CREATE FUNCTION post_money(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint,
  p_authorized bigint, p_captured bigint, p_refunded bigint, p_in_flight bigint,
  p_method smallint, p_paid_at timestamptz, p_reference text,
  p_event smallint, p_detail text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  o orders;
BEGIN
  UPDATE orders AS h
  SET version = h.version + 1, updated_at = now(),
    authorized_minor = h.authorized_minor + p_authorized,
    captured_minor = h.captured_minor + p_captured,
    refunded_minor = h.refunded_minor + p_refunded,
    refund_in_flight_minor = h.refund_in_flight_minor + p_in_flight
  WHERE h.tenant_id = p_tenant AND h.order_id = p_order_id AND h.version = p_expected_version
  RETURNING h.* INTO o;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the order was changed' USING ERRCODE = 'KN021';
  END IF;
  -- The order's own word on its payment: held or there in full, or given back.
  IF p_authorized <> 0 OR p_captured <> 0 THEN
    UPDATE orders AS h
    SET payment_state = CASE WHEN o.captured_minor >= o.total_minor THEN 3
        WHEN o.captured_minor + o.authorized_minor >= o.total_minor THEN 2
        WHEN h.payment_state IN (2, 3) THEN 1 ELSE h.payment_state END,
      payment_minor = NULLIF(o.captured_minor + o.authorized_minor, 0),
      payment_method = CASE WHEN p_method = 0 THEN h.payment_method ELSE p_method END,
      payment_time = COALESCE(p_paid_at, h.payment_time),
      payment_reference = CASE WHEN p_reference = '' THEN h.payment_reference
        ELSE p_reference END
    WHERE h.tenant_id = p_tenant AND h.order_id = p_order_id;
  END IF;
  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, detail,
    actor)
  VALUES (p_tenant, p_order_id, p_command_id, p_event, o.state, o.state, o.version, p_detail,
    p_actor);
  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, from_state, to_state,
    version, detail, actor)
  VALUES (p_tenant, p_command_id, 1, p_order_id::text, p_event, o.state, o.state, o.version, p_detail,
    p_actor);
END $$;

-- When an order that is submitted now has to be paid, where it is paid in advance.
CREATE FUNCTION payment_due(p_tenant text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT now() + make_interval(secs => COALESCE(
    (SELECT s.payment_term_seconds FROM tenant_setting AS s WHERE s.tenant_id = p_tenant), 259200))
$$;

-- As before, and with it the payments that orders declare, and when those that are paid in advance have
-- to be paid. Orders of neither kind cost one look at their row.
CREATE OR REPLACE FUNCTION record_orders(
  p_tenant text, p_method smallint, p_verdict smallint[], p_state smallint[], p_order_id uuid[],
  p_actor text[], p_principal text[], p_request_id text[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version,
    actor)
  SELECT p_tenant, u.order_id, u.order_id, 1, 0, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;

  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate,
    detail)
  SELECT p_tenant, u.order_id, u.principal, u.actor, p_method, 1, u.order_id::text, u.request_id
  FROM unnest(p_order_id, p_principal, p_actor, p_request_id, p_verdict)
    AS u (order_id, principal, actor, request_id, verdict)
  WHERE u.verdict = 1;

  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, to_state, version,
    actor)
  SELECT p_tenant, u.order_id, 1, u.order_id::text, 1, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;

  WITH moneyed AS (
    UPDATE orders AS o
    SET authorized_minor = CASE WHEN o.payment_state = 2 THEN COALESCE(o.payment_minor, 0) ELSE 0 END,
      captured_minor = CASE WHEN o.payment_state = 3 THEN COALESCE(o.payment_minor, 0) ELSE 0 END,
      payment_due_at = CASE WHEN o.payment_method IN (1, 3, 4, 5, 6) AND o.state <> 1
        AND NOT (o.payment_state = 3 AND COALESCE(o.payment_minor, 0) >= o.total_minor)
        THEN payment_due(p_tenant) END
    FROM unnest(p_order_id, p_actor, p_verdict) AS u (order_id, actor, verdict)
    WHERE u.verdict = 1 AND o.tenant_id = p_tenant AND o.order_id = u.order_id
      AND (o.payment_method IN (1, 3, 4, 5, 6) OR o.payment_state IN (2, 3))
    RETURNING o.order_id, o.payment_state, o.payment_method, o.payment_reference, o.payment_minor,
      o.payment_time, o.currency, o.received_at, u.actor
  )
  INSERT INTO payment (tenant_id, payment_id, order_id, state, method, provider, provider_ref,
    currency, amount_minor, captured_minor, paid_at, created_by)
  SELECT p_tenant, m.order_id, m.order_id, m.payment_state, m.payment_method, '',
    m.payment_reference, m.currency, m.payment_minor,
    CASE WHEN m.payment_state = 3 THEN m.payment_minor ELSE 0 END,
    COALESCE(m.payment_time, m.received_at), m.actor
  FROM moneyed AS m
  WHERE m.payment_state IN (2, 3) AND m.payment_minor > 0;
END $$;
