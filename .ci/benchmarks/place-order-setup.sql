-- What .ci/benchmarks/place-order.sql orders: :rows products with stock, of a tenant of its own.
INSERT INTO warehouse (tenant_id, warehouse, name) VALUES ('peer', 'W1', 'Peer')
ON CONFLICT DO NOTHING;

INSERT INTO product (tenant_id, sku, name, list_price_minor, currency)
SELECT 'peer', 'P' || n, 'Product ' || n, 1000 + n, 'EUR' FROM generate_series(1, :rows) AS n
ON CONFLICT DO NOTHING;

INSERT INTO stock (tenant_id, sku, warehouse, on_hand)
SELECT 'peer', 'P' || n, 'W1', 1000000000 FROM generate_series(1, :rows) AS n
ON CONFLICT DO NOTHING;

INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta, actor)
SELECT 'peer', 'P' || n, 'W1', '00000000-0000-0000-0000-000000000000', 0, 1, 1000000000, 'peer'
FROM generate_series(1, :rows) AS n
ON CONFLICT DO NOTHING;

VACUUM ANALYZE;
