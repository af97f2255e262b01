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
