-- The invariants I1 to I14 of a tenant, read from its rows alone: nothing of Kontor's code or functions. Each
-- row of the answer names what must hold, of how many things it was asked, and of how many it does not.
-- What reconcile.sql adds up is not asked again. Variable: tenant.
\set ON_ERROR_STOP 1
WITH
head AS MATERIALIZED (SELECT * FROM orders WHERE tenant_id = :'tenant'),
line AS MATERIALIZED (SELECT * FROM order_line WHERE tenant_id = :'tenant'),
happened AS MATERIALIZED (
  SELECT *, lag(to_state, 1, 0::smallint) OVER (PARTITION BY order_id ORDER BY version, ordinal) AS before
  FROM order_event WHERE tenant_id = :'tenant'
),
told AS MATERIALIZED (
  SELECT *, lag(version, 1, 0::bigint) OVER (
    PARTITION BY aggregate ORDER BY transaction_id, event_id, ordinal) AS before
  FROM outbox WHERE tenant_id = :'tenant' AND aggregate_kind = 1
),
audited AS MATERIALIZED (SELECT * FROM audit WHERE tenant_id = :'tenant'),
-- Audit rows name the request that they are of, before what it gave as its reason; some receipts and
-- adjustments (7, 8) as what they are about.
answered AS MATERIALIZED (
  SELECT principal, method, request_id, count(*) AS times
  FROM (
    SELECT principal, method, split_part(detail, ': ', 1) AS request_id FROM audited
    UNION ALL
    SELECT principal, method, aggregate FROM audited WHERE method IN (7, 8)
  ) AS each_one
  GROUP BY principal, method, request_id
),
promised AS MATERIALIZED (
  SELECT order_id, sku, warehouse, sum(quantity) AS units
  FROM reservation WHERE tenant_id = :'tenant' GROUP BY order_id, sku, warehouse
),
moved AS MATERIALIZED (
  SELECT order_id, sku, warehouse, sum(reserved_delta) AS units
  FROM stock_movement WHERE tenant_id = :'tenant' AND order_id IS NOT NULL
  GROUP BY order_id, sku, warehouse
),
-- What movements name as their reason: a stocktake or a supplier order, by its id.
named AS MATERIALIZED (
  SELECT sku, warehouse, kind, reason, sum(on_hand_delta) AS units
  FROM stock_movement
  WHERE tenant_id = :'tenant' AND kind IN (1, 9) AND (reason LIKE 'stocktake %' OR reason LIKE 'supplier order %')
  GROUP BY sku, warehouse, kind, reason
),
-- Units of an order that are on pick lists and that no carrier has.
listed AS MATERIALIZED (
  SELECT f.order_id, l.line_no, f.warehouse,
    sum(l.planned - l.short - COALESCE((
      SELECT sum(c.quantity) FROM parcel_line AS c
      JOIN parcel AS p USING (tenant_id, fulfilment_id, parcel_no)
      JOIN shipment AS s ON s.tenant_id = p.tenant_id AND s.shipment_id = p.shipment_id
      WHERE c.tenant_id = l.tenant_id AND c.fulfilment_id = l.fulfilment_id
        AND c.line_no = l.line_no AND s.state NOT IN (1, 13)), 0)) AS units
  FROM fulfilment AS f JOIN fulfilment_line AS l USING (tenant_id, fulfilment_id)
  WHERE tenant_id = :'tenant' AND f.state BETWEEN 1 AND 5
  GROUP BY f.order_id, l.line_no, f.warehouse
),
returned AS MATERIALIZED (
  SELECT f.order_id, l.line_no, sum(l.quantity) AS units, sum(l.amount_minor) AS amount,
    min(f.created_at) AS since
  FROM refund AS f JOIN refund_line AS l USING (tenant_id, refund_id)
  WHERE tenant_id = :'tenant' AND f.state <> 6
  GROUP BY f.order_id, l.line_no
),
-- What a tenant calls work; it has put no calendar of the name "standard": Monday to Friday, 9 to 12 and 13
-- to 18 h.
work AS MATERIALIZED (
  SELECT c.calendar, s.weekday, s.begins, s.ends
  FROM business_calendar AS c,
    unnest(c.span_weekday, c.span_start, c.span_end) AS s (weekday, begins, ends)
  WHERE c.tenant_id = :'tenant'
  UNION ALL
  SELECT 'standard', d, s.begins, s.ends
  FROM generate_series(1, 5) AS d, (VALUES (540, 720), (780, 1080)) AS s (begins, ends)
  WHERE NOT EXISTS (
    SELECT FROM business_calendar AS c WHERE c.tenant_id = :'tenant' AND c.calendar = 'standard')
),
-- Clocks by all time and by calendars of UTC, with the microseconds that count between start and due time.
clock AS MATERIALIZED (
  SELECT c.clock_id, c.duration_us + c.paused_us AS allowed, CASE c.calendar
    WHEN '' THEN (EXTRACT(epoch FROM c.due_at - c.started_at) * 1000000)::bigint
    ELSE (
      SELECT COALESCE(sum((EXTRACT(epoch FROM least(c.due_at, d.day + make_interval(mins => w.ends))
        - greatest(c.started_at, d.day + make_interval(mins => w.begins))) * 1000000)::bigint), 0)
      FROM (
        SELECT g AT TIME ZONE 'UTC' AS day, COALESCE((
            SELECT b.exception_weekday[x.i] FROM business_calendar AS b,
              generate_subscripts(b.exception_day, 1) AS x (i)
            WHERE b.tenant_id = :'tenant' AND b.calendar = c.calendar
              AND b.exception_day[x.i] = g::date - DATE '1970-01-01'
          ), EXTRACT(isodow FROM g)::smallint) AS weekday
        FROM generate_series((c.started_at AT TIME ZONE 'UTC')::date,
          (c.due_at AT TIME ZONE 'UTC')::date, interval '1 day') AS g
      ) AS d
      JOIN work AS w ON w.calendar = c.calendar AND w.weekday = d.weekday
      WHERE d.day + make_interval(mins => w.ends) > c.started_at
        AND d.day + make_interval(mins => w.begins) < c.due_at
    ) END AS counted
  FROM sla_clock AS c
  WHERE c.tenant_id = :'tenant' AND NOT EXISTS (
    SELECT FROM business_calendar AS b WHERE b.tenant_id = :'tenant' AND b.calendar = c.calendar
      AND (b.first_offset_seconds <> 0 OR cardinality(b.change_at) > 0))
)
SELECT 'I1 stock: reserved is at least nothing and at most what is there and good', count(*),
  count(*) FILTER (WHERE reserved < 0 OR quarantined < 0 OR reserved > on_hand - quarantined)
FROM stock WHERE tenant_id = :'tenant'
UNION ALL
SELECT 'I2, I3 orders: of each product they hold what their movements reserved', count(*),
  count(*) FILTER (WHERE COALESCE(promised.units, 0) <> COALESCE(moved.units, 0))
FROM promised FULL JOIN moved USING (order_id, sku, warehouse)
WHERE order_id NOT IN (
  SELECT h.order_id FROM stock_hold AS h WHERE h.tenant_id = :'tenant' AND h.order_id IS NOT NULL)
UNION ALL
SELECT 'I2 supplier orders: what they announce and has not come is incoming', count(*),
  count(*) FILTER (WHERE s.incoming <> COALESCE(o.units, 0))
FROM stock AS s
LEFT JOIN (
  SELECT sku, warehouse, sum(quantity - received) AS units FROM supplier_order
  WHERE tenant_id = :'tenant' AND state IN (3, 4) GROUP BY sku, warehouse
) AS o USING (sku, warehouse)
WHERE s.tenant_id = :'tenant'
UNION ALL
SELECT 'I2 supplier orders: what arrived of them is in the books', count(*),
  count(*) FILTER (WHERE o.received <> COALESCE(m.units, 0))
FROM supplier_order AS o
LEFT JOIN named AS m ON m.kind = 1 AND m.reason = 'supplier order ' || o.supplier_order_id
  AND m.sku = o.sku AND m.warehouse = o.warehouse
WHERE o.tenant_id = :'tenant'
UNION ALL
SELECT 'I4 locks: no transaction was ended by a deadlock', 1, deadlocks
FROM pg_stat_database WHERE datname = current_database()
UNION ALL
SELECT 'I5 lines: units are cancelled, shipped or open; of the shipped, some arrived or are lost', count(*),
  count(*) FILTER (WHERE cancelled < 0 OR shipped < 0 OR reserved < 0 OR backordered < 0
    OR cancelled + shipped + reserved + backordered > ordered
    OR delivered < 0 OR written_off < 0 OR delivered + written_off > shipped
    OR returned < 0 OR return_requested < 0 OR returned + return_requested > delivered)
FROM line
UNION ALL
-- Names those that are not, for whoever reads why.
SELECT concat_ws(' ', 'I5 orders: their units are where their state says',
    string_agg(o.order_id::text, ' ') FILTER (WHERE o.is_wrong)),
  count(*), count(*) FILTER (WHERE o.is_wrong)
FROM (
  SELECT head.order_id, CASE
    WHEN head.state <= 6 THEN u.reserved + u.shipped + u.backordered > 0
    WHEN head.state = 7 THEN u.shipped > 0 OR u.reserved = u.open
    WHEN head.state = 8 THEN u.shipped > 0 OR u.reserved + u.backordered <> u.open
    WHEN head.state = 9 THEN u.open = 0
    WHEN head.state = 10 THEN u.open > 0 OR u.ended = u.shipped
    WHEN head.state <= 13 THEN u.open > 0 OR u.ended <> u.shipped
    WHEN head.state <= 15 THEN u.open + u.shipped + u.reserved > 0
    ELSE true END AS is_wrong
  FROM head JOIN (
    SELECT order_id, sum(reserved) AS reserved, sum(backordered) AS backordered, sum(shipped) AS shipped,
      sum(delivered + written_off) AS ended, sum(ordered - cancelled - shipped) AS open
    FROM line GROUP BY order_id
  ) AS u USING (order_id)
) AS o
UNION ALL
SELECT 'I5 pick lists: they name units that are reserved in their warehouse, each once', count(*),
  count(*) FILTER (WHERE listed.units > COALESCE(r.quantity, 0))
FROM listed LEFT JOIN reservation AS r
  ON r.tenant_id = :'tenant' AND r.order_id = listed.order_id AND r.line_no = listed.line_no
    AND r.warehouse = listed.warehouse
UNION ALL
SELECT 'I5 parcels: what was packed is what was picked', count(*),
  count(*) FILTER (WHERE l.picked <> COALESCE((
    SELECT sum(c.quantity) FROM parcel_line AS c WHERE c.tenant_id = l.tenant_id
      AND c.fulfilment_id = l.fulfilment_id AND c.line_no = l.line_no), 0))
FROM fulfilment AS f JOIN fulfilment_line AS l USING (tenant_id, fulfilment_id)
WHERE tenant_id = :'tenant' AND f.state IN (5, 6, 7)
UNION ALL
SELECT 'I6 orders: no more is given or asked back than was captured', count(*),
  count(*) FILTER (WHERE COALESCE((SELECT sum(f.amount_minor) FROM refund AS f
      WHERE f.tenant_id = :'tenant' AND f.order_id = head.order_id AND f.state <> 6), 0)
    > COALESCE((SELECT sum(p.captured_minor) FROM payment AS p
      WHERE p.tenant_id = :'tenant' AND p.order_id = head.order_id), 0))
FROM head
UNION ALL
-- A change may take units off a line, or off its price, that were given back before.
SELECT 'I6 lines: no more is asked back of a line than it had units and was paid', count(*),
  count(*) FILTER (WHERE (returned.units > line.ordered OR returned.amount > line.line_total_minor)
    AND NOT EXISTS (SELECT FROM change_set AS c
      WHERE c.tenant_id = :'tenant' AND c.order_id = line.order_id AND c.state = 4
        AND c.updated_at > returned.since))
FROM returned JOIN line USING (order_id, line_no)
UNION ALL
SELECT 'I6 refunds: an amount is the sum of its lines and freight, where it has any', count(*),
  count(*) FILTER (WHERE f.amount_minor <> f.freight_minor + l.amount)
FROM refund AS f JOIN (
  SELECT refund_id, sum(amount_minor) AS amount FROM refund_line WHERE tenant_id = :'tenant'
  GROUP BY refund_id
) AS l USING (refund_id)
WHERE f.tenant_id = :'tenant'
UNION ALL
SELECT 'I6 refunds: one that a complaint asked for is of the complaint''s order, and of one complaint', count(*),
  count(*) FILTER (WHERE c.complaints > 1 OR c.orders <> ARRAY[f.order_id])
FROM refund AS f LEFT JOIN (
  SELECT refund_id, count(*) AS complaints, array_agg(order_id) AS orders FROM complaint
  WHERE tenant_id = :'tenant' AND refund_id IS NOT NULL GROUP BY refund_id
) AS c USING (refund_id)
WHERE f.tenant_id = :'tenant'
UNION ALL
SELECT 'I6 returns: each paid for is one refund of the order that was paid, or one order of an exchange',
  count(*), count(*) FILTER (WHERE CASE
    WHEN r.state = 16 AND (r.remedy IN (1, 4) OR r.offer_remedy = 4 AND r.compensation_minor > 0)
      THEN f.refund_id IS NULL OR f.order_id <> r.paid_order_id
    WHEN r.state = 16 AND r.remedy = 2 THEN x.order_id IS NULL
    ELSE r.refund_id IS NOT NULL OR r.exchange_order_id IS NOT NULL END
    -- What pays for other goods left the order that was paid and came to the exchange's.
    OR r.credit_id IS NOT NULL AND (c.refund_id IS NULL OR p.payment_id IS NULL OR c.state <> 4
      OR c.order_id <> r.paid_order_id OR p.order_id <> r.exchange_order_id OR p.state <> 3
      OR p.captured_minor <> c.amount_minor))
FROM rma AS r
LEFT JOIN refund AS f ON f.tenant_id = r.tenant_id AND f.refund_id = r.refund_id
LEFT JOIN orders AS x ON x.tenant_id = r.tenant_id AND x.order_id = r.exchange_order_id
LEFT JOIN refund AS c ON c.tenant_id = r.tenant_id AND c.refund_id = r.credit_id
LEFT JOIN payment AS p ON p.tenant_id = r.tenant_id AND p.payment_id = r.credit_id
WHERE r.tenant_id = :'tenant'
UNION ALL
SELECT 'I7 orders: every version has its events, from the first to the present one', count(*),
  count(*) FILTER (WHERE e.first <> 1 OR e.last <> head.version OR e.versions <> head.version)
FROM head JOIN (
  SELECT order_id, min(version) AS first, max(version) AS last, count(DISTINCT version) AS versions
  FROM happened GROUP BY order_id
) AS e USING (order_id)
UNION ALL
SELECT 'I7 events: each begins where the one before it ended', count(*),
  count(*) FILTER (WHERE from_state <> before)
FROM happened
UNION ALL
SELECT 'I7 events: the timeline and the feed tell the same', count(*),
  count(*) FILTER (WHERE happened.event_id IS NULL OR told.event_id IS NULL
    OR happened.transaction_id <> told.transaction_id OR happened.to_state <> told.to_state
    OR happened.version <> told.version)
FROM happened FULL JOIN told
  ON told.event_id = happened.event_id AND told.aggregate = happened.order_id::text
    AND told.kind = happened.kind
UNION ALL
SELECT 'I7 events: a command with an audit row stands behind each', count(*),
  count(*) FILTER (WHERE NOT EXISTS (
    SELECT FROM audited WHERE audited.command_id = happened.event_id))
FROM happened
UNION ALL
SELECT 'I7 holds: the bits of an order are its holds, but for a review that nobody has touched', count(*),
  count(*) FILTER (WHERE head.holds & ~1 <> COALESCE((
    SELECT bit_or(1 << (h.kind - 1)) FROM order_hold AS h
    WHERE h.tenant_id = :'tenant' AND h.order_id = head.order_id AND h.kind <> 1), 0)
    OR head.holds & 1 = 0 AND EXISTS (
      SELECT FROM order_hold AS h
      WHERE h.tenant_id = :'tenant' AND h.order_id = head.order_id AND h.kind = 1))
FROM head
UNION ALL
SELECT 'I7 changes: an order is held by the one change that is open, if there is one', count(*),
  count(*) FILTER (WHERE (SELECT count(*) FROM change_set AS c WHERE c.tenant_id = :'tenant'
    AND c.order_id = head.order_id AND c.state IN (1, 2, 3)) <> (head.holds >> 5) & 1)
FROM head
UNION ALL
SELECT 'I7 urgent requests: at most one of an order is open, and none of an order at its end', count(*),
  count(*) FILTER (WHERE (SELECT count(*) FROM urgent_request AS u WHERE u.tenant_id = :'tenant'
    AND u.order_id = head.order_id AND u.state IN (1, 2, 3, 5))
    > CASE WHEN head.state IN (5, 11, 12, 13, 14, 15) THEN 0 ELSE 1 END)
FROM head
UNION ALL
SELECT 'I7 urgent requests: the feed tells of every version, and the reports are as many as are counted', count(*),
  count(*) FILTER (WHERE f.versions IS DISTINCT FROM u.version OR u.reports <> (
    SELECT count(*) FROM urgent_report AS r
    WHERE r.tenant_id = u.tenant_id AND r.urgent_id = u.urgent_id))
FROM urgent_request AS u LEFT JOIN (
  SELECT aggregate, count(DISTINCT version) AS versions FROM outbox
  WHERE tenant_id = :'tenant' AND aggregate_kind = 60 GROUP BY aggregate
) AS f ON f.aggregate = u.urgent_id::text
WHERE u.tenant_id = :'tenant'
UNION ALL
SELECT 'I7 reviews: an order is in review as long as its review is open', count(*),
  count(*) FILTER (WHERE (head.state = 3) <> (r.state IN (1, 2)))
FROM order_review AS r JOIN head USING (order_id) WHERE r.tenant_id = :'tenant'
UNION ALL
SELECT 'I8 requests: each that was answered took effect once', count(*),
  count(*) FILTER (WHERE COALESCE(answered.times, 0) <> 1)
FROM idempotency AS i LEFT JOIN answered USING (principal, method, request_id)
WHERE i.tenant_id = :'tenant'
UNION ALL
SELECT 'I8 orders: no two came from one source reference', count(*), count(*) FILTER (WHERE orders > 1)
FROM (
  SELECT count(*) AS orders FROM head WHERE source_ref <> '' GROUP BY channel, source_ref
) AS source
UNION ALL
SELECT 'I9 reservations: orders that have ended or left hold nothing', count(*),
  count(*) FILTER (WHERE head.state NOT IN (7, 8, 9) AND r.quantity > 0)
FROM reservation AS r JOIN head USING (order_id) WHERE r.tenant_id = :'tenant'
UNION ALL
SELECT 'I9 stock holds: one that an order consumed is consumed by one that is there', count(*),
  count(*) FILTER (WHERE (h.state = 3) <> (head.order_id IS NOT NULL))
FROM stock_hold AS h LEFT JOIN head USING (order_id) WHERE h.tenant_id = :'tenant'
UNION ALL
SELECT 'I10 orders: each has a number of its own, from the counter', count(*),
  count(*) - count(DISTINCT head.number) + count(*) FILTER (WHERE head.number >= n.next_number)
FROM head, order_number AS n WHERE n.tenant_id = :'tenant'
UNION ALL
SELECT 'I11 feed: who reads it in its order hears of each order in its order', count(*),
  count(*) FILTER (WHERE version < before)
FROM told
UNION ALL
SELECT 'I12 counts: a line differs by what its last count found beside the books', count(*),
  count(*) FILTER (WHERE l.difference IS DISTINCT FROM (
    SELECT c.counted - c.book FROM stocktake_count AS c
    WHERE c.tenant_id = l.tenant_id AND c.stocktake_id = l.stocktake_id AND c.sku = l.sku
    ORDER BY c.count_no DESC LIMIT 1))
FROM stocktake_line AS l WHERE l.tenant_id = :'tenant'
UNION ALL
SELECT 'I12 stocktakes: what differed is what they posted, each line once', count(*),
  count(*) FILTER (WHERE COALESCE(m.units, 0)
    <> CASE WHEN s.state = 6 THEN l.difference ELSE 0 END)
FROM stocktake AS s JOIN stocktake_line AS l USING (tenant_id, stocktake_id)
LEFT JOIN named AS m ON m.kind = 9 AND m.reason = 'stocktake ' || s.stocktake_id
  AND m.sku = l.sku AND m.warehouse = s.warehouse
WHERE s.tenant_id = :'tenant'
UNION ALL
SELECT 'I13 clocks: between start and due time lies the time that they allow', count(*),
  count(*) FILTER (WHERE counted <> allowed)
FROM clock
UNION ALL
SELECT 'I13 clocks: each warns and is called late at most once', count(*), count(*) FILTER (WHERE times > 1)
FROM (
  SELECT count(*) AS times FROM outbox
  WHERE tenant_id = :'tenant' AND aggregate_kind = 50 GROUP BY aggregate, kind
) AS alert
UNION ALL
SELECT 'I14 lines: their totals are of the prices that they were ordered at', count(*),
  count(*) FILTER (WHERE line_total_minor <> unit_price_minor * ordered)
FROM line
UNION ALL
SELECT 'I14 invoices: they are the sum of their lines and freight', count(*),
  count(*) FILTER (WHERE i.total_minor <> i.freight_minor + COALESCE((
    SELECT sum(l.amount_minor) FROM invoice_line AS l
    WHERE l.tenant_id = :'tenant' AND l.invoice_id = i.invoice_id), 0))
FROM invoice AS i WHERE i.tenant_id = :'tenant' AND (i.kind = 1 OR EXISTS (
  SELECT FROM invoice_line AS l WHERE l.tenant_id = :'tenant' AND l.invoice_id = i.invoice_id))
UNION ALL
SELECT 'I14 papers: what is billed and not credited is at most what the order owes', count(*),
  count(*) FILTER (WHERE p.open NOT BETWEEN 0 AND CASE WHEN head.state = 14 THEN head.cancel_fee_minor
    WHEN head.state IN (5, 15) THEN 0 ELSE head.total_minor END)
FROM (
  SELECT i.order_id, sum(CASE i.kind WHEN 1 THEN i.total_minor ELSE -i.total_minor END) AS open
  FROM invoice AS i WHERE i.tenant_id = :'tenant' GROUP BY i.order_id
) AS p JOIN head USING (order_id)
UNION ALL
SELECT 'I10 quotations: each has a number of its own, from the counter', count(*),
  count(*) - count(DISTINCT q.number) + count(*) FILTER (WHERE q.number > n.last_number)
FROM quote AS q, quote_number AS n WHERE q.tenant_id = :'tenant' AND n.tenant_id = :'tenant'
UNION ALL
SELECT 'I14 quotations: one that is accepted has its one order, placed at its prices', count(*),
  count(*) FILTER (WHERE head.order_id IS NULL OR head.source_ref <> 'QT-' || lpad(q.number::text, 8, '0')
    OR NOT EXISTS (SELECT FROM change_set AS c
      WHERE c.tenant_id = :'tenant' AND c.order_id = q.order_id AND c.state = 4) AND EXISTS (
      SELECT FROM quote_line AS o FULL JOIN (
        SELECT line_no, unit_price_minor, ordered FROM line WHERE line.order_id = q.order_id
      ) AS l USING (line_no)
      WHERE o.tenant_id = :'tenant' AND o.quote_id = q.quote_id
        AND (l.unit_price_minor, l.ordered) IS DISTINCT FROM (o.unit_price_minor, o.quantity)))
FROM quote AS q LEFT JOIN head USING (order_id) WHERE q.tenant_id = :'tenant' AND q.state = 5;
