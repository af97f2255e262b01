-- Credit notes of what a billed order owes less, and shortages of units that lose their stock again.

ALTER TABLE invoice DROP CONSTRAINT invoice_refund;
-- A credit note is of a refund, or of what its order owes less since it was billed.
ALTER TABLE invoice ADD CONSTRAINT invoice_refund CHECK (refund_id IS NULL OR kind = 2);

-- Takes off an order's bill what it does not owe any more (PAY-5), under the lock of the command that
-- lowered it: nothing of an order that is not billed, or owes as much as its bill less its credit notes. The
-- note names lines and freight where they are what it comes to; where something else rose, a fee stays or an
-- amount was credited before, it is an amount alone. The counter of the series is locked last (I4).
CREATE FUNCTION credit_lowered(
  p_tenant text, p_command_id uuid, p_ordinal integer, p_actor text, p_order_id uuid
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  o orders;
  v_ended boolean;
  v_over bigint;
  v_freight bigint;
  v_year smallint;
  parts record;
BEGIN
  SELECT h.* INTO STRICT o FROM orders AS h
  WHERE h.tenant_id = p_tenant AND h.order_id = p_order_id;
  v_ended := o.state IN (5, 14, 15);
  SELECT sum(CASE i.kind WHEN 1 THEN i.total_minor ELSE -i.total_minor END)
      - CASE WHEN o.state = 14 THEN o.cancel_fee_minor WHEN v_ended THEN 0 ELSE o.total_minor END,
    sum(CASE i.kind WHEN 1 THEN i.freight_minor ELSE -i.freight_minor END)
      - CASE WHEN v_ended THEN 0 ELSE o.freight_minor END
  INTO v_over, v_freight
  FROM invoice AS i
  WHERE i.tenant_id = p_tenant AND i.order_id = p_order_id
  HAVING bool_or(i.kind = 1);
  IF NOT FOUND OR v_over <= 0 THEN
    RETURN;
  END IF;

  SELECT array_agg(d.line_no) AS line_no, array_agg(d.sku) AS sku, array_agg(d.name) AS name,
    array_agg(GREATEST(1, CASE WHEN d.billed > d.charged THEN d.billed - d.charged ELSE d.charged END))
      AS quantity,
    array_agg(d.unit_price) AS unit_price, array_agg(d.amount) AS amount,
    COALESCE(bool_and(d.amount > 0), true) AND v_freight >= 0
      AND COALESCE(sum(d.amount), 0) + v_freight = v_over AS are_all
  INTO parts
  FROM (
    SELECT line_no, b.sku, b.name, b.units AS billed, COALESCE(c.units, 0) AS charged, b.unit_price,
      COALESCE(b.amount, 0) - COALESCE(c.amount, 0) AS amount
    FROM (
      SELECT l.line_no, min(l.sku) AS sku, min(l.name) AS name,
        sum(CASE i.kind WHEN 1 THEN l.quantity ELSE -l.quantity END) AS units,
        max(l.unit_price_minor) AS unit_price,
        sum(CASE i.kind WHEN 1 THEN l.amount_minor ELSE -l.amount_minor END) AS amount
      FROM invoice AS i
      JOIN invoice_line AS l ON l.tenant_id = i.tenant_id AND l.invoice_id = i.invoice_id
      WHERE i.tenant_id = p_tenant AND i.order_id = p_order_id
      GROUP BY l.line_no
    ) AS b
    FULL JOIN (
      SELECT l.line_no, l.ordered - l.cancelled - l.written_off AS units,
        l.unit_price_minor * (l.ordered - l.cancelled - l.written_off) AS amount
      FROM order_line AS l
      WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND NOT v_ended
    ) AS c USING (line_no)
    WHERE COALESCE(b.amount, 0) <> COALESCE(c.amount, 0)
    ORDER BY line_no
  ) AS d;
  IF parts.are_all THEN
    INSERT INTO invoice_line (tenant_id, invoice_id, line_no, sku, name, quantity, unit_price_minor,
      amount_minor)
    SELECT p_tenant, p_command_id, u.line_no, u.sku, u.name, u.quantity, u.unit_price, u.amount
    FROM unnest(parts.line_no, parts.sku, parts.name, parts.quantity, parts.unit_price, parts.amount)
      AS u (line_no, sku, name, quantity, unit_price, amount);
  END IF;
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, version, detail,
    actor)
  VALUES (p_tenant, p_command_id, p_ordinal, 42, p_command_id::text, 1, 1, p_order_id::text, p_actor);
  SELECT CASE WHEN bool_or(s.invoice_series_by_year)
    THEN extract(year FROM now() AT TIME ZONE 'UTC') ELSE 0 END INTO v_year
  FROM tenant_setting AS s WHERE s.tenant_id = p_tenant;
  INSERT INTO invoice (tenant_id, invoice_id, kind, year, number, order_id, customer_ref,
    customer_name, customer_company, customer_phone, customer_email, currency, freight_minor,
    total_minor, issued_by)
  VALUES (p_tenant, p_command_id, 2, v_year, next_invoice_number(p_tenant, 2::smallint, v_year),
    p_order_id, o.customer_ref, o.customer_name, o.customer_company, o.customer_phone,
    o.customer_email, o.currency, CASE WHEN parts.are_all THEN v_freight ELSE 0 END, v_over, p_actor);
END $$;

-- A command can leave one order short in several events, and several orders in one each: those that a
-- correction of stock took units from are told apart by their events' place.
ALTER TABLE shortage ADD COLUMN ordinal integer NOT NULL DEFAULT 0;
ALTER TABLE shortage DROP CONSTRAINT shortage_pk;
ALTER TABLE shortage
  ADD CONSTRAINT shortage_pk PRIMARY KEY (tenant_id, shortage_id, ordinal, line_no);
