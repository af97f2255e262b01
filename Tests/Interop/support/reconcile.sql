-- The books of a tenant, added up from their rows alone: nothing of Kontor's code or functions. Each row of
-- the answer names what was added up two ways, how many things that was, and how many of them differ.
-- Variable: tenant.
\set ON_ERROR_STOP 1
WITH
line AS (SELECT * FROM order_line WHERE tenant_id = :'tenant'),
head AS (SELECT * FROM orders WHERE tenant_id = :'tenant'),
-- Units that an order of policy PARTIAL was taken without: its customer does not pay for them.
cut AS (
  SELECT order_id, line_no, sum(short) AS units FROM shortage
  WHERE tenant_id = :'tenant' AND outcome = 3 GROUP BY order_id, line_no
),
paid AS (
  SELECT order_id, sum(captured_minor) AS captured FROM payment WHERE tenant_id = :'tenant' GROUP BY order_id
),
returned AS (
  SELECT order_id, COALESCE(sum(amount_minor) FILTER (WHERE state = 4), 0) AS refunded,
    COALESCE(sum(amount_minor) FILTER (WHERE state IN (1, 2, 3, 5)), 0) AS open
  FROM refund WHERE tenant_id = :'tenant' GROUP BY order_id
),
moved AS (
  SELECT sku, warehouse, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved,
    sum(quarantined_delta) AS quarantined, sum(incoming_delta) AS incoming
  FROM stock_movement WHERE tenant_id = :'tenant' GROUP BY sku, warehouse
),
held AS (
  SELECT sku, warehouse, sum(quantity) AS quantity
  FROM (
    SELECT sku, warehouse, quantity FROM reservation WHERE tenant_id = :'tenant'
    UNION ALL
    SELECT l.sku, l.warehouse, l.quantity FROM stock_hold_line AS l
    JOIN stock_hold AS h USING (tenant_id, hold_id)
    WHERE tenant_id = :'tenant' AND h.state IN (1, 2)
  ) AS each_one
  GROUP BY sku, warehouse
),
sent AS (
  SELECT s.order_id, l.line_no,
    COALESCE(sum(l.quantity) FILTER (WHERE NOT s.given_up), 0) AS units,
    COALESCE(sum(l.quantity) FILTER (WHERE s.given_up), 0) AS lost,
    COALESCE(sum(l.quantity) FILTER (WHERE s.state = 5 AND NOT s.given_up), 0) AS delivered,
    COALESCE(sum(l.quantity) FILTER (WHERE s.state = 5 AND NOT s.given_up AND s.taken_back), 0)
      AS returned
  FROM shipment AS s JOIN shipment_line AS l USING (tenant_id, shipment_id)
  WHERE tenant_id = :'tenant' AND s.state NOT IN (1, 13)
  GROUP BY s.order_id, l.line_no
),
-- Units of returns: those that came and did not go back to the customer, and those that are to come.
asked AS (
  SELECT r.order_id, l.line_no, sum(l.received - l.sent_back) AS back,
    COALESCE(sum(l.quantity - l.received) FILTER (WHERE r.state IN (1, 2, 4, 5)), 0) AS awaited
  FROM rma AS r JOIN rma_line AS l USING (tenant_id, rma_id)
  WHERE tenant_id = :'tenant' GROUP BY r.order_id, l.line_no
),
promised AS (
  SELECT order_id, line_no, sum(quantity) AS units FROM reservation WHERE tenant_id = :'tenant'
  GROUP BY order_id, line_no
)
SELECT 'orders: goods are the sum of their lines, less what they were taken without or is lost', count(*),
  count(*) FILTER (WHERE head.goods_minor <> (
    SELECT COALESCE(sum(line.line_total_minor - line.unit_price_minor * (COALESCE(cut.units, 0)
      + line.written_off)), 0)
    FROM line LEFT JOIN cut USING (order_id, line_no) WHERE line.order_id = head.order_id))
FROM head
UNION ALL
SELECT 'orders: captured is the sum of their payments', count(*),
  count(*) FILTER (WHERE head.captured_minor <> COALESCE(paid.captured, 0))
FROM head LEFT JOIN paid USING (order_id)
UNION ALL
SELECT 'orders: refunded is the sum of their refunds', count(*),
  count(*) FILTER (WHERE head.refunded_minor <> COALESCE(returned.refunded, 0)
    OR head.refund_in_flight_minor <> COALESCE(returned.open, 0))
FROM head LEFT JOIN returned USING (order_id)
UNION ALL
SELECT 'money: what came less what went back is what the orders keep', 1,
  ((SELECT COALESCE(sum(captured), 0) FROM paid) - (SELECT COALESCE(sum(refunded), 0) FROM returned)
    <> (SELECT COALESCE(sum(captured_minor - refunded_minor), 0) FROM head))::integer
UNION ALL
SELECT 'completed orders: paid to the cent, no more and no less, until more came', count(*),
  count(*) FILTER (WHERE captured_minor - refunded_minor <> total_minor)
FROM head WHERE state IN (12, 13) AND NOT EXISTS (
  SELECT FROM refund AS r WHERE r.tenant_id = :'tenant' AND r.order_id = head.order_id AND r.state = 4)
  AND NOT EXISTS (
  SELECT FROM order_event AS p JOIN order_event AS c USING (tenant_id, order_id)
  WHERE tenant_id = :'tenant' AND order_id = head.order_id AND p.kind = 50 AND c.kind = 14
    AND p.version > c.version)
UNION ALL
SELECT 'lines: units are cancelled, shipped or open', count(*),
  count(*) FILTER (WHERE cancelled + shipped + reserved + backordered > ordered)
FROM line
UNION ALL
SELECT 'lines: reserved is what reservations hold', count(*),
  count(*) FILTER (WHERE line.reserved <> COALESCE(promised.units, 0))
FROM line LEFT JOIN promised USING (order_id, line_no)
UNION ALL
SELECT 'lines: shipped, delivered, lost and returned are what shipments and returns carry', count(*),
  count(*) FILTER (WHERE line.shipped - line.written_off <> COALESCE(sent.units, 0)
    OR line.written_off > COALESCE(sent.lost, 0) OR line.delivered <> COALESCE(sent.delivered, 0)
    OR line.returned <> COALESCE(sent.returned, 0) + COALESCE(asked.back, 0)
    OR line.return_requested <> COALESCE(asked.awaited, 0))
FROM line LEFT JOIN sent USING (order_id, line_no) LEFT JOIN asked USING (order_id, line_no)
UNION ALL
SELECT 'stock: every counter is the sum of its movements', count(*),
  count(*) FILTER (WHERE s.on_hand <> COALESCE(moved.on_hand, 0)
    OR s.reserved <> COALESCE(moved.reserved, 0) OR s.quarantined <> COALESCE(moved.quarantined, 0)
    OR s.incoming <> COALESCE(moved.incoming, 0))
FROM stock AS s LEFT JOIN moved USING (sku, warehouse) WHERE s.tenant_id = :'tenant'
UNION ALL
SELECT 'stock: what came back is what parcels that were taken back held, and returns', count(*),
  count(*) FILTER (WHERE COALESCE(back.units, 0) <> COALESCE(held.units, 0))
FROM stock AS s
LEFT JOIN (
  SELECT sku, warehouse, sum(on_hand_delta) AS units FROM stock_movement
  WHERE tenant_id = :'tenant' AND kind = 5 GROUP BY sku, warehouse
) AS back USING (sku, warehouse)
LEFT JOIN (
  SELECT sku, warehouse, sum(units) AS units
  FROM (
    SELECT l.sku, l.warehouse, l.quantity AS units
    FROM shipment AS s JOIN shipment_line AS l USING (tenant_id, shipment_id)
    WHERE tenant_id = :'tenant' AND s.taken_back
    UNION ALL
    SELECT l.sku, r.warehouse, l.received
    FROM rma AS r JOIN rma_line AS l USING (tenant_id, rma_id)
    WHERE tenant_id = :'tenant' AND l.received > 0
  ) AS each_one
  GROUP BY sku, warehouse
) AS held USING (sku, warehouse)
WHERE s.tenant_id = :'tenant'
UNION ALL
SELECT 'returns: goods left quarantine as their inspections and ends say', count(*),
  count(*) FILTER (WHERE COALESCE(gone.good, 0) <> COALESCE(said.good, 0)
    OR COALESCE(gone.damaged, 0) <> COALESCE(said.damaged, 0)
    OR COALESCE(gone.sent_back, 0) <> COALESCE(said.sent_back, 0))
FROM (
  SELECT order_id, sku, -sum(quarantined_delta) FILTER (WHERE kind = 7) AS good,
    -sum(quarantined_delta) FILTER (WHERE kind = 8) AS damaged,
    -sum(quarantined_delta) FILTER (WHERE kind = 4) AS sent_back
  FROM stock_movement
  WHERE tenant_id = :'tenant' AND order_id IS NOT NULL AND kind IN (4, 7, 8) AND quarantined_delta <> 0
  GROUP BY order_id, sku
) AS gone FULL JOIN (
  SELECT r.order_id, l.sku, sum(l.good) FILTER (WHERE r.remedy IN (1, 2)) AS good,
    sum(l.damaged) FILTER (WHERE r.remedy IN (1, 2)) AS damaged, sum(l.sent_back) AS sent_back
  FROM rma AS r JOIN rma_line AS l USING (tenant_id, rma_id)
  WHERE tenant_id = :'tenant' GROUP BY r.order_id, l.sku
) AS said USING (order_id, sku)
UNION ALL
SELECT 'stock: reserved is what reservations and holds hold', count(*),
  count(*) FILTER (WHERE s.reserved <> COALESCE(held.quantity, 0))
FROM stock AS s LEFT JOIN held USING (sku, warehouse) WHERE s.tenant_id = :'tenant'
UNION ALL
SELECT 'stock: no movement without its counter', count(*),
  count(*) FILTER (WHERE s.sku IS NULL)
FROM moved LEFT JOIN stock AS s
  ON s.tenant_id = :'tenant' AND s.sku = moved.sku AND s.warehouse = moved.warehouse
UNION ALL
SELECT 'events: the last of an order says its state', count(*),
  count(*) FILTER (WHERE head.state <> (
    SELECT e.to_state FROM order_event AS e
    WHERE e.tenant_id = :'tenant' AND e.order_id = head.order_id
    ORDER BY e.version DESC, e.ordinal DESC LIMIT 1))
FROM head;
