-- :orders orders of tenant 'rates', spread over a year, as if they had come in and gone out: most are
-- completed, one in twenty is cancelled, the newest hundredth is open; a customer has fifty. Stock, ledger and reservations agree,
-- so VerifyLedger finds nothing. Written by INSERTs of many rows: an hour of CreateOrder in minutes.
\set ON_ERROR_STOP 1
SET synchronous_commit = off;

CREATE FUNCTION pg_temp.order_id(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  -- UUIDv7 (RFC 9562): milliseconds, then what tells orders of one millisecond apart.
  SELECT (lpad(to_hex(1735689600000 + n * 31536), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
    || '8' || lpad(to_hex(n), 15, '0'))::uuid
$$;
-- 12 COMPLETED, 14 CANCELLED, 8 ALLOCATED
CREATE FUNCTION pg_temp.order_state(n bigint, orders bigint) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN n > orders - orders / 100 THEN 8 WHEN n % 20 = 0 THEN 14 ELSE 12 END::smallint
$$;

INSERT INTO warehouse (tenant_id, warehouse, name) VALUES ('rates', 'R1', 'Rates');
INSERT INTO product (tenant_id, sku, name, list_price_minor, currency)
SELECT 'rates', 'R' || p, 'Product ' || p, 1000 + p, 'EUR' FROM generate_series(0, 999) AS p;

CREATE TEMPORARY TABLE made AS
SELECT n, pg_temp.order_id(n) AS order_id, pg_temp.order_state(n, :orders) AS state,
  to_timestamp((1735689600000 + n * 31536) / 1000.0) AS made_at, 1 + n % 3 AS units,
  'R' || n % 1000 AS sku, (1000 + n % 1000) * (1 + n % 3) AS minor
FROM generate_series(1::bigint, :orders) AS n;

INSERT INTO orders (tenant_id, order_id, number, version, state, channel, source_ref, kind, class, priority,
  customer_ref, customer_name, customer_company, customer_phone, customer_email, ship_recipient, ship_lines,
  ship_city, ship_region, ship_postal_code, ship_country, payment_method, payment_state, payment_reference,
  delivery_method, transport_mode, carrier, warehouse, currency, goods_minor, freight_minor, total_minor,
  customer_remark, staff_remark, created_by, received_at, created_at, submitted_at, reviewed_at, allocated_at,
  shipped_at, delivered_at, completed_at, cancelled_at, updated_at)
SELECT 'rates', m.order_id, m.n, 5, m.state, 1 + m.n % 7, '', 1, 1, 0, 'C-' || m.n % GREATEST(1, :orders / 50), 'Ada Lovelace',
  '', '', 'ada@example.org', 'Ada Lovelace', '12 St James''s Square', 'London', '', 'SW1Y 4JH', 'GB', 7, 1,
  '', 0, 0, '', 'R1', 'EUR', m.minor, 0, m.minor, '', '', 'preload', m.made_at, m.made_at, m.made_at,
  m.made_at, m.made_at, CASE WHEN m.state = 12 THEN m.made_at END, CASE WHEN m.state = 12 THEN m.made_at END,
  CASE WHEN m.state = 12 THEN m.made_at END, CASE WHEN m.state = 14 THEN m.made_at END, m.made_at
FROM made AS m ORDER BY m.n;

INSERT INTO order_line (tenant_id, order_id, line_no, sku, name, spec, packaging, warehouse, currency,
  unit_price_minor, list_price_minor, line_total_minor, ordered, cancelled, reserved, shipped, delivered)
SELECT 'rates', m.order_id, 1, m.sku, 'Product', '', '', 'R1', 'EUR', m.minor / m.units, m.minor / m.units,
  m.minor, m.units, CASE WHEN m.state = 14 THEN m.units ELSE 0 END,
  CASE WHEN m.state = 8 THEN m.units ELSE 0 END, CASE WHEN m.state = 12 THEN m.units ELSE 0 END,
  CASE WHEN m.state = 12 THEN m.units ELSE 0 END
FROM made AS m ORDER BY m.n;

INSERT INTO reservation (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
SELECT 'rates', m.order_id, 1, 'R1', m.sku, CASE WHEN m.state = 8 THEN m.units ELSE 0 END,
  CASE m.state WHEN 8 THEN 2 WHEN 12 THEN 3 ELSE 4 END
FROM made AS m ORDER BY m.n;

INSERT INTO stock (tenant_id, sku, warehouse, on_hand, reserved)
SELECT 'rates', p.sku, 'R1', 1000000000 - COALESCE(sum(m.units) FILTER (WHERE m.state = 12), 0),
  COALESCE(sum(m.units) FILTER (WHERE m.state = 8), 0)
FROM product AS p LEFT JOIN made AS m ON m.sku = p.sku
WHERE p.tenant_id = 'rates'
GROUP BY p.sku;

INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta, actor)
SELECT 'rates', p.sku, 'R1', pg_temp.order_id(0), 0, 1, 1000000000, 'preload'
FROM product AS p WHERE p.tenant_id = 'rates';
-- Reserved, then shipped or released.
INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
  reserved_delta, order_id, actor, occurred_at)
SELECT 'rates', m.sku, 'R1', m.order_id, k.ordinal, k.kind, CASE k.kind WHEN 4 THEN -m.units ELSE 0 END,
  CASE k.kind WHEN 2 THEN m.units ELSE -m.units END, m.order_id, 'preload', m.made_at
FROM made AS m
CROSS JOIN LATERAL (
  SELECT 1 AS ordinal, 2 AS kind
  UNION ALL SELECT 2, CASE m.state WHEN 12 THEN 4 ELSE 3 END WHERE m.state <> 8
) AS k
ORDER BY m.n;

INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state, version, actor,
  occurred_at)
SELECT 'rates', m.order_id, m.order_id, k.ordinal, k.kind, k.before, k.after, 1 + k.ordinal, 'preload',
  m.made_at
FROM made AS m
CROSS JOIN LATERAL (
  SELECT 0 AS ordinal, 1 AS kind, 0 AS before, 8 AS after
  UNION ALL SELECT 1, CASE m.state WHEN 12 THEN 14 ELSE 16 END, 8, m.state WHERE m.state <> 8
) AS k
ORDER BY m.n;

INSERT INTO order_number (tenant_id, next_number) VALUES ('rates', :orders + 1);
INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id, outcome_state,
  outcome_version)
SELECT 'rates', 'preload', 1, m.n::text, sha256(m.n::text::bytea), m.order_id, 8, 1 FROM made AS m;
INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail,
  occurred_at)
SELECT 'rates', m.order_id, 'preload', 'preload', 1, 1, m.order_id::text, m.n::text, m.made_at
FROM made AS m ORDER BY m.n;
VACUUM ANALYZE;
