-- The rows of accepted orders (verdict 1), written set-based for create_orders.

CREATE FUNCTION write_orders(
  p_tenant text, p_method smallint, p_verdict smallint[], p_state smallint[], p_findings integer[],
  p_goods_minor bigint[],
  p_order_id uuid[], p_number bigint[], p_principal text[], p_request_id text[], p_actor text[],
  p_channel smallint[], p_source_ref text[], p_kind smallint[], p_class smallint[],
  p_priority smallint[], p_currency text[], p_customer_id text[], p_customer_name text[],
  p_contact_name text[], p_contact_phone text[], p_contact_email text[], p_ship_recipient text[],
  p_ship_street text[], p_ship_street2 text[], p_ship_postal_code text[], p_ship_city text[],
  p_ship_region text[], p_ship_country text[], p_payment_method smallint[],
  p_payment_reference text[], p_delivery_method smallint[], p_carrier text[],
  p_freight_minor bigint[], p_ship_not_before timestamptz[], p_ship_by timestamptz[],
  p_deliver_by timestamptz[], p_customer_remark text[], p_staff_remark text[],
  p_received_at timestamptz[]
) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO orders (tenant_id, order_id, number, state, holds, review_findings, channel, source_ref,
    kind, class, priority, customer_id, customer_name, contact_name, contact_phone, contact_email,
    ship_recipient, ship_street, ship_street2, ship_postal_code, ship_city, ship_region, ship_country,
    payment_method, payment_reference, delivery_method, carrier, ship_not_before, ship_by, deliver_by,
    currency, goods_minor, freight_minor, total_minor, customer_remark, staff_remark, created_by,
    received_at, submitted_at, reviewed_at, allocated_at)
  SELECT p_tenant, u.order_id, u.number, u.state, CASE WHEN u.state = 3 THEN 1 ELSE 0 END, u.findings,
    u.channel, u.source_ref, u.kind, u.class, u.priority, u.customer_id, u.customer_name,
    u.contact_name, u.contact_phone, u.contact_email, u.ship_recipient, u.ship_street, u.ship_street2,
    u.ship_postal_code, u.ship_city, u.ship_region, u.ship_country, u.payment_method,
    u.payment_reference, u.delivery_method, u.carrier, u.ship_not_before, u.ship_by, u.deliver_by,
    u.currency, u.goods, u.freight, u.goods + u.freight, u.customer_remark, u.staff_remark, u.actor,
    COALESCE(u.received_at, now()),
    CASE WHEN u.state <> 1 THEN now() END,
    CASE WHEN u.state = 8 THEN now() END,
    CASE WHEN u.state = 8 THEN now() END
  FROM unnest(p_verdict, p_state, p_findings, p_goods_minor, p_order_id, p_number, p_actor, p_channel,
    p_source_ref, p_kind, p_class, p_priority, p_currency, p_customer_id, p_customer_name,
    p_contact_name, p_contact_phone, p_contact_email, p_ship_recipient, p_ship_street, p_ship_street2,
    p_ship_postal_code, p_ship_city, p_ship_region, p_ship_country, p_payment_method,
    p_payment_reference, p_delivery_method, p_carrier, p_freight_minor, p_ship_not_before, p_ship_by,
    p_deliver_by, p_customer_remark, p_staff_remark, p_received_at)
    AS u (verdict, state, findings, goods, order_id, number, actor, channel, source_ref, kind, class,
      priority, currency, customer_id, customer_name, contact_name, contact_phone, contact_email,
      ship_recipient, ship_street, ship_street2, ship_postal_code, ship_city, ship_region,
      ship_country, payment_method, payment_reference, delivery_method, carrier, freight,
      ship_not_before, ship_by, deliver_by, customer_remark, staff_remark, received_at)
  WHERE u.verdict = 1;

  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, actor)
  SELECT p_tenant, u.order_id, u.order_id, 1, 0, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;

  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
  SELECT p_tenant, u.order_id, u.principal, u.actor, p_method, 1, u.order_id::text, u.request_id
  FROM unnest(p_order_id, p_principal, p_actor, p_request_id, p_verdict)
    AS u (order_id, principal, actor, request_id, verdict)
  WHERE u.verdict = 1;

  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, to_state, version, actor)
  SELECT p_tenant, u.order_id, 1, u.order_id::text, 1, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;
END $$;

CREATE FUNCTION write_order_lines(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_order_id uuid[], p_currency text[],
  p_actor text[], p_line_order integer[], p_line_no smallint[], p_line_sku text[],
  p_line_quantity integer[], p_line_packaging text[], p_line_name text[], p_line_spec text[],
  p_line_unit bigint[], p_line_list bigint[], p_line_warehouse text[]
) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO order_line (tenant_id, order_id, line_no, sku, name, spec, packaging, warehouse, currency,
    unit_price_minor, list_price_minor, line_total_minor, ordered, reserved)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse,
    p_currency[l.ord], l.unit, l.list, l.unit * l.quantity, l.quantity,
    CASE WHEN p_state[l.ord] = 8 THEN l.quantity ELSE 0 END
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_packaging, p_line_name,
    p_line_spec, p_line_unit, p_line_list, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, packaging, name, spec, unit, list, warehouse)
  WHERE p_verdict[l.ord] = 1;

  INSERT INTO reservation (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.warehouse, l.sku, l.quantity, 2
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, warehouse)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;

  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
    order_id, actor)
  SELECT p_tenant, l.sku, l.warehouse, p_order_id[l.ord], l.line_no, 2, l.quantity, p_order_id[l.ord],
    p_actor[l.ord]
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, warehouse)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;
END $$;
