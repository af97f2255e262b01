-- What GetOrder reads of an order that is asked for alone: itself, its lines and where their units are, in one
-- pipelined round trip. `:id` is one of the orders that kontord is asked for as well, put in by the benchmark.
\startpipeline
SELECT o.order_id, o.number, o.version, o.state, o.holds, o.review_findings, o.channel, o.source_ref,
  o.kind, o.class, o.priority, o.customer_ref, o.customer_name, o.customer_company,
  o.customer_phone, o.customer_email, o.ship_recipient, o.ship_lines, o.ship_city, o.ship_region,
  o.ship_postal_code, o.ship_country, o.payment_method, o.payment_state, o.payment_minor,
  o.payment_time, o.payment_reference, o.delivery_method, o.transport_mode, o.carrier,
  o.ship_not_before, o.ship_by, o.deliver_by, o.shortage_policy, o.currency, o.goods_minor,
  o.freight_minor, o.total_minor, o.cancel_fee_minor, o.customer_remark, o.staff_remark,
  o.created_by, o.cancel_reason, o.cancelled_by, o.received_at, o.created_at, o.submitted_at,
  o.reviewed_at, o.allocated_at, o.shipped_at, o.delivered_at, o.completed_at, o.cancelled_at,
  o.archived_at, o.updated_at, o.owner, o.authorized_minor, o.captured_minor, o.refunded_minor,
  o.refund_in_flight_minor, o.payment_due_at, o.payment_reminders, o.warehouse
FROM orders AS o
WHERE o.tenant_id = 'load' AND o.order_id = ANY (ARRAY[:id]::uuid[]);
SELECT l.order_id, l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse, l.currency,
  l.unit_price_minor, l.list_price_minor, l.line_total_minor, l.ordered, l.cancelled, l.reserved,
  l.backordered, l.shipped, l.delivered, l.returned
FROM order_line AS l
WHERE l.tenant_id = 'load' AND l.order_id = ANY (ARRAY[:id]::uuid[])
ORDER BY l.order_id, l.line_no;
SELECT r.order_id, r.line_no, r.warehouse, r.quantity
FROM reservation AS r
WHERE r.tenant_id = 'load' AND r.order_id = ANY (ARRAY[:id]::uuid[]) AND r.quantity > 0
ORDER BY r.order_id, r.line_no, r.warehouse;
\endpipeline
