-- What an order that waits as a whole was short of, and what a statement's rows came to.

-- What accepted orders wanted and did not get (INV-4). An order that waits as a whole reserves nothing,
-- also of what is there: short is what its warehouses and the rest of the batch leave too little of. Where
-- goods came in meanwhile, all of it waited.
CREATE OR REPLACE FUNCTION record_shortages(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_order_id uuid[], p_channel smallint[],
  p_customer_ref text[], p_shortage_policy smallint[], p_line_order integer[], p_line_no smallint[],
  p_line_sku text[], p_line_quantity integer[], p_line_reserved integer[]
) RETURNS void LANGUAGE sql AS $$
  WITH line AS (
    SELECT l.ord, l.line_no, l.sku, l.quantity, l.quantity - l.reserved AS missing,
      CASE WHEN p_state[l.ord] = 7 THEN least(l.quantity, greatest(0,
        sum(l.quantity) OVER (PARTITION BY l.ord, l.sku ORDER BY l.line_no) - f.free))
      ELSE l.quantity - l.reserved END AS short
    FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_reserved)
      AS l (ord, line_no, sku, quantity, reserved)
    CROSS JOIN LATERAL (
      SELECT greatest(0, COALESCE(sum(greatest(0, s.on_hand - s.quarantined - s.reserved)), 0) - (
        SELECT COALESCE(sum(t.reserved), 0)
        FROM unnest(p_line_order, p_line_sku, p_line_reserved) AS t (ord, sku, reserved)
        WHERE t.sku = l.sku AND p_verdict[t.ord] = 1)) AS free
      FROM orders AS o
      JOIN warehouse AS w ON w.tenant_id = o.tenant_id
        AND CASE WHEN o.warehouse = '' THEN w.active ELSE w.warehouse = o.warehouse END
      JOIN stock AS s ON s.tenant_id = o.tenant_id AND s.warehouse = w.warehouse AND s.sku = l.sku
      WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id[l.ord] AND p_state[l.ord] = 7
    ) AS f
    WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] IN (7, 8) AND l.reserved < l.quantity
  )
  INSERT INTO shortage (tenant_id, shortage_id, line_no, sku, requested, short, outcome, channel,
    order_id, customer_ref)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.sku, l.quantity,
    CASE WHEN l.short > 0 THEN l.short ELSE l.missing END,
    CASE WHEN p_state[l.ord] = 8 AND p_shortage_policy[l.ord] = 3 THEN 3 ELSE 2 END,
    p_channel[l.ord], p_order_id[l.ord], p_customer_ref[l.ord]
  FROM line AS l
  WHERE l.short > 0 OR NOT EXISTS (SELECT FROM line AS k WHERE k.ord = l.ord AND k.short > 0)
$$;

-- 5 UNDELIVERABLE: no attempt would change it.
ALTER TABLE notification_job DROP CONSTRAINT notification_job_state;
ALTER TABLE notification_job
  ADD CONSTRAINT notification_job_state CHECK (state BETWEEN 1 AND 5);

-- Which payment or refund a statement's row is about, and what finance looks for among the rows.
ALTER TABLE reconciliation_item ADD COLUMN payment_id uuid;
ALTER TABLE reconciliation_item ADD COLUMN refund_id uuid;
CREATE INDEX reconciliation_by_outcome
  ON reconciliation_item (tenant_id, outcome, provider, statement, sequence);

DROP FUNCTION reconcile_rows;

-- Compares rows, in their order; answers each with what it came to, now or when it was taken first.
-- Money of another amount, and money that nobody knows, opens an exception case, once a row.
-- Verdicts: 1 ACCEPTED  2 REPLAYED  3 REQUEST_ID_REUSED (another row has the name)
CREATE FUNCTION reconcile_rows(
  p_tenant text, p_command_id uuid, p_principal text, p_actor text, p_method smallint,
  p_provider text[], p_statement text[], p_sequence bigint[], p_provider_ref text[],
  p_currency text[], p_amount bigint[], p_booked_at timestamptz[], p_case_id uuid[]
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
    SELECT u.*, known.minor, known.currency AS known_currency, known.order_id AS known_order,
      known.payment_id, known.refund_id
    FROM unnest(p_provider, p_statement, p_sequence, p_provider_ref, p_currency, p_amount, p_booked_at,
      p_case_id) WITH ORDINALITY
      AS u (provider, statement, sequence, ref, currency, amount, booked_at, case_id, i)
    LEFT JOIN LATERAL (
      SELECT p.captured_minor AS minor, p.currency::text, p.order_id, p.payment_id,
        NULL::uuid AS refund_id
      FROM payment AS p
      WHERE u.amount > 0 AND p.tenant_id = p_tenant AND p.provider = u.provider
        AND p.provider_ref = u.ref AND p.captured_minor > 0
      UNION ALL
      (SELECT -f.amount_minor, f.currency::text, f.order_id, NULL::uuid, f.refund_id
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
        amount_minor, booked_at, outcome, recorded_minor, recorded_currency, order_id, payment_id,
        refund_id, actor)
      SELECT p_tenant, r.provider, r.statement, r.sequence, r.ref, r.currency, r.amount,
        r.booked_at,
        CASE WHEN r.minor IS NULL THEN 3
          WHEN EXISTS (
            SELECT FROM reconciliation_item AS i
            WHERE i.tenant_id = p_tenant AND i.provider = r.provider AND i.provider_ref = r.ref
              AND (i.amount_minor < 0) = (r.amount < 0) AND i.outcome = 1) THEN 4
          WHEN r.minor <> r.amount OR r.known_currency <> r.currency THEN 2
          ELSE 1 END,
        r.minor, r.known_currency, r.known_order, r.payment_id, r.refund_id, p_actor
      RETURNING reconciliation_item.* INTO k;
      IF k.outcome IN (2, 3) THEN
        PERFORM raise_exception(p_tenant, r.case_id, 1, p_actor,
          CASE WHEN k.outcome = 2 THEN 6 ELSE 19 END::smallint, 44::smallint,
          format('%s/%s/%s', r.provider, r.statement, r.sequence), k.order_id,
          format('%s of statement %s, row %s: %s %s in minor units, %s', r.provider, r.statement,
            r.sequence, r.amount, r.currency, CASE WHEN k.outcome = 2
              THEN format('recorded are %s %s under %s', k.recorded_minor, k.recorded_currency, r.ref)
              ELSE format('nothing is recorded under %s', r.ref) END));
      END IF;
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
