-- CreateOrder as a careful application would write it without Kontor: one order of three lines a
-- transaction, the rows that Kontor writes for it, in one pipelined round trip with one commit.
-- Stock is locked in SKU order; the constraint stock_reserved refuses what is not there.
-- Variables: rows (products), hot (1: the first line is the same SKU in every order), run (differs
-- from run to run, so that ids do not repeat), n (0: this client's counter).
-- Ids rise within a client, as Kontor's time-ordered ones do, so indexes grow at few places.
\set n :n + 1
\set id (:run * 1000 + :client_id) * 1000000000 + :n
\set third :rows / 3
\set a case when :hot = 1 then 1 else random(1, :third) end
\set b random(:third + 1, 2 * :third)
\set c random(2 * :third + 1, 3 * :third)
\startpipeline
INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id,
  outcome_state, outcome_version)
VALUES ('peer', 'peer', 1, :id::bigint::text, sha256(:id::bigint::text::bytea),
  (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, 8, 1);
UPDATE stock AS s
SET reserved = s.reserved + 1
FROM (
  SELECT l.sku FROM stock AS l
  WHERE l.tenant_id = 'peer' AND l.warehouse = 'W1'
    AND l.sku IN ('P' || :a::int, 'P' || :b::int, 'P' || :c::int)
  ORDER BY l.sku
  FOR NO KEY UPDATE
) AS locked
WHERE s.tenant_id = 'peer' AND s.warehouse = 'W1' AND s.sku = locked.sku;
INSERT INTO orders (tenant_id, order_id, number, state, channel, source_ref, kind, class, priority,
  customer_ref, customer_name, customer_company, customer_phone, customer_email, ship_recipient,
  ship_lines, ship_city, ship_region, ship_postal_code, ship_country, payment_method, payment_state,
  payment_reference, delivery_method, transport_mode, carrier, warehouse, currency, goods_minor,
  freight_minor, total_minor, customer_remark, staff_remark, created_by, received_at, submitted_at,
  reviewed_at, allocated_at)
SELECT 'peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, :id::bigint, 8, 1, '', 1, 1, 0,
  'C-1', 'Ada Lovelace', '', '+44 20 7946 0000', 'ada@example.org', 'Ada Lovelace',
  '12 St James''s Square', 'London', '', 'SW1Y 4JH', 'GB', 5, 1, '', 0, 0, '', 'W1', 'EUR',
  sum(p.list_price_minor), 0, sum(p.list_price_minor), '', '', 'peer', now(), now(), now(), now()
FROM product AS p
WHERE p.tenant_id = 'peer' AND p.active
  AND p.sku IN ('P' || :a::int, 'P' || :b::int, 'P' || :c::int);
INSERT INTO order_line (tenant_id, order_id, line_no, sku, name, spec, packaging, warehouse, currency,
  unit_price_minor, list_price_minor, line_total_minor, ordered, reserved)
SELECT 'peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, row_number() OVER (), p.sku,
  p.name, p.spec, '', 'W1', p.currency, p.list_price_minor, p.list_price_minor, p.list_price_minor, 1, 1
FROM product AS p
WHERE p.tenant_id = 'peer' AND p.sku IN ('P' || :a::int, 'P' || :b::int, 'P' || :c::int);
INSERT INTO reservation (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
SELECT 'peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, l.line_no, 'W1', l.sku, 1, 2
FROM unnest(ARRAY['P' || :a::int, 'P' || :b::int, 'P' || :c::int]) WITH ORDINALITY AS l (sku, line_no);
INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
  order_id, actor)
SELECT 'peer', l.sku, 'W1', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, l.line_no, 2, 1,
  (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, 'peer'
FROM unnest(ARRAY['P' || :a::int, 'P' || :b::int, 'P' || :c::int]) WITH ORDINALITY AS l (sku, line_no);
INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, actor)
VALUES ('peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid,
  (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, 1, 0, 8, 1, 'peer');
INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
VALUES ('peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, 'peer', 'peer', 1, 1,
  (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2)), :id::bigint::text);
INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, to_state, version, actor)
VALUES ('peer', (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2))::uuid, 1,
  (repeat(lpad(to_hex(:id::bigint), 16, '0'), 2)), 1, 8, 1, 'peer');
\endpipeline
