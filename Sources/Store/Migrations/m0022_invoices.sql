-- Invoices, credit notes, and providers' statements compared with what is recorded.

-- The series' last numbers: one row a tenant, kind and year (0: no year), locked last of all (I4, I10).
CREATE TABLE invoice_number (
  tenant_id text NOT NULL,
  kind smallint NOT NULL,
  year smallint NOT NULL,
  last_number bigint NOT NULL,
  CONSTRAINT invoice_number_pk PRIMARY KEY (tenant_id, kind, year),
  CONSTRAINT invoice_number_positive CHECK (last_number > 0)
);

-- The next number of a series; other commands of the tenant wait for this one's end, so that the counter
-- is taken last.
CREATE FUNCTION next_invoice_number(p_tenant text, p_kind smallint, p_year smallint)
RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO invoice_number AS n (tenant_id, kind, year, last_number)
  VALUES (p_tenant, p_kind, p_year, 1)
  ON CONFLICT (tenant_id, kind, year) DO UPDATE SET last_number = n.last_number + 1
  RETURNING n.last_number
$$;

-- As issued: rows never change.
CREATE TABLE invoice (
  tenant_id text NOT NULL,
  invoice_id uuid NOT NULL,
  -- 1 INVOICE 2 CREDIT_NOTE
  kind smallint NOT NULL,
  year smallint NOT NULL,
  number bigint NOT NULL,
  order_id uuid NOT NULL,
  refund_id uuid,
  customer_ref text NOT NULL,
  customer_name text NOT NULL,
  customer_company text NOT NULL,
  customer_phone text NOT NULL,
  customer_email text NOT NULL,
  currency char(3) NOT NULL,
  freight_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  due_at timestamptz,
  issued_by text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoice_pk PRIMARY KEY (tenant_id, invoice_id),
  CONSTRAINT invoice_number_key UNIQUE (tenant_id, kind, year, number),
  CONSTRAINT invoice_kind CHECK (kind BETWEEN 1 AND 2),
  CONSTRAINT invoice_refund CHECK ((kind = 2) = (refund_id IS NOT NULL)),
  CONSTRAINT invoice_amounts CHECK (freight_minor BETWEEN 0 AND total_minor)
);

-- An order is billed once, a refund credited once.
CREATE UNIQUE INDEX invoice_order_key ON invoice (tenant_id, order_id) WHERE kind = 1;
CREATE UNIQUE INDEX invoice_refund_key ON invoice (tenant_id, refund_id) WHERE kind = 2;
CREATE INDEX invoice_by_order ON invoice (tenant_id, order_id, invoice_id DESC);

CREATE TABLE invoice_line (
  tenant_id text NOT NULL,
  invoice_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  quantity integer NOT NULL,
  unit_price_minor bigint NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT invoice_line_pk PRIMARY KEY (tenant_id, invoice_id, line_no),
  CONSTRAINT invoice_line_amounts CHECK (quantity > 0 AND unit_price_minor >= 0
    AND amount_minor >= 0)
);

-- Orders that need no invoice.
CREATE TABLE invoice_waiver (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  reason text NOT NULL,
  waived_by text NOT NULL,
  waived_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoice_waiver_pk PRIMARY KEY (tenant_id, order_id),
  CONSTRAINT invoice_waiver_reason CHECK (reason <> '')
);

-- Rows of statements with what they came to.
CREATE TABLE reconciliation_item (
  tenant_id text NOT NULL,
  provider text NOT NULL,
  statement text NOT NULL,
  sequence bigint NOT NULL,
  provider_ref text NOT NULL,
  currency char(3) NOT NULL,
  amount_minor bigint NOT NULL,  -- below 0: a refund
  booked_at timestamptz NOT NULL,
  -- 1 MATCHED 2 AMOUNT_DIFFERS 3 UNKNOWN 4 ALREADY_RECONCILED
  outcome smallint NOT NULL,
  -- What was recorded then.
  recorded_minor bigint,
  recorded_currency char(3),
  order_id uuid,
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reconciliation_item_pk PRIMARY KEY (tenant_id, provider, statement, sequence),
  CONSTRAINT reconciliation_item_sequence CHECK (sequence > 0),
  CONSTRAINT reconciliation_item_outcome CHECK (outcome BETWEEN 1 AND 4),
  CONSTRAINT reconciliation_item_recorded CHECK ((outcome = 3) = (recorded_minor IS NULL))
);

-- A payment or a refund is matched once.
CREATE UNIQUE INDEX reconciliation_match_key
  ON reconciliation_item (tenant_id, provider, provider_ref, (amount_minor < 0)) WHERE outcome = 1;

-- Compares rows, in their order; answers each with what it came to, now or when it was taken first.
-- Verdicts: 1 ACCEPTED  2 REPLAYED  3 REQUEST_ID_REUSED (another row has the name)
CREATE FUNCTION reconcile_rows(
  p_tenant text, p_command_id uuid, p_principal text, p_actor text, p_method smallint,
  p_provider text[], p_statement text[], p_sequence bigint[], p_provider_ref text[],
  p_currency text[], p_amount bigint[], p_booked_at timestamptz[]
) RETURNS TABLE (
  verdict smallint, outcome smallint, recorded_minor bigint, recorded_currency text, order_id uuid
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  r record;
  k reconciliation_item;
  v_new boolean := false;
BEGIN
  -- One statement after the other: two streams of one provider would else match one payment twice.
  PERFORM pg_advisory_xact_lock(hashtextextended(p_tenant || '/' || provider, 42))
  FROM (SELECT DISTINCT u.provider FROM unnest(p_provider) AS u (provider) ORDER BY 1) AS each;
  FOR r IN
    SELECT u.*, known.minor, known.currency AS known_currency, known.order_id AS known_order
    FROM unnest(p_provider, p_statement, p_sequence, p_provider_ref, p_currency, p_amount, p_booked_at)
      WITH ORDINALITY
      AS u (provider, statement, sequence, ref, currency, amount, booked_at, i)
    LEFT JOIN LATERAL (
      SELECT p.captured_minor AS minor, p.currency::text, p.order_id
      FROM payment AS p
      WHERE u.amount > 0 AND p.tenant_id = p_tenant AND p.provider = u.provider
        AND p.provider_ref = u.ref AND p.captured_minor > 0
      UNION ALL
      (SELECT -f.amount_minor, f.currency::text, f.order_id
      FROM refund AS f
      WHERE u.amount < 0 AND f.tenant_id = p_tenant AND f.provider = u.provider
        AND f.provider_ref = u.ref AND f.state = 4
      LIMIT 1)
    ) AS known ON true
    ORDER BY u.i
  LOOP
    SELECT i.* INTO k FROM reconciliation_item AS i
    WHERE i.tenant_id = p_tenant AND i.provider = r.provider AND i.statement = r.statement
      AND i.sequence = r.sequence;
    IF FOUND THEN
      verdict := CASE WHEN k.provider_ref = r.ref AND k.amount_minor = r.amount
        AND k.currency = r.currency THEN 2 ELSE 3 END;
    ELSE
      verdict := 1;
      v_new := true;
      INSERT INTO reconciliation_item (tenant_id, provider, statement, sequence, provider_ref, currency,
        amount_minor, booked_at, outcome, recorded_minor, recorded_currency, order_id, actor)
      SELECT p_tenant, r.provider, r.statement, r.sequence, r.ref, r.currency, r.amount,
        r.booked_at,
        CASE WHEN r.minor IS NULL THEN 3
          WHEN EXISTS (
            SELECT FROM reconciliation_item AS i
            WHERE i.tenant_id = p_tenant AND i.provider = r.provider AND i.provider_ref = r.ref
              AND (i.amount_minor < 0) = (r.amount < 0) AND i.outcome = 1) THEN 4
          WHEN r.minor <> r.amount OR r.known_currency <> r.currency THEN 2
          ELSE 1 END,
        r.minor, r.known_currency, r.known_order, p_actor
      RETURNING reconciliation_item.* INTO k;
    END IF;
    outcome := k.outcome;
    recorded_minor := k.recorded_minor;
    recorded_currency := k.recorded_currency;
    order_id := k.order_id;
    RETURN NEXT;
  END LOOP;
  IF v_new THEN
    INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate,
      detail)
    VALUES (p_tenant, p_command_id, p_principal, p_actor, p_method, 44,
      p_provider[1] || '/' || p_statement[1],
      format('rows %s to %s', p_sequence[1], p_sequence[cardinality(p_sequence)]));
  END IF;
END $$;
