-- What create_orders calls. Positions (i, ord) are those of the caller's arrays.

-- Claims the source_ref of every order that is still accepted, sorted so that two batches wait for
-- each other in one direction only; answers those that another order has.
CREATE FUNCTION claim_sources(
  p_tenant text, p_order_id uuid[], p_channel smallint[], p_source_ref text[], p_verdict smallint[]
) RETURNS TABLE (i integer, order_id uuid) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO order_source (tenant_id, channel, source_ref, order_id)
  SELECT p_tenant, u.channel, u.ref, u.order_id
  FROM unnest(p_channel, p_source_ref, p_order_id, p_verdict) AS u (channel, ref, order_id, verdict)
  WHERE u.ref <> '' AND u.verdict = 1
  ORDER BY u.channel, u.ref
  ON CONFLICT DO NOTHING;
  RETURN QUERY
  SELECT u.i::integer, s.order_id
  FROM unnest(p_channel, p_source_ref, p_order_id, p_verdict) WITH ORDINALITY
    AS u (channel, ref, order_id, verdict, i)
  JOIN order_source AS s
    ON s.tenant_id = p_tenant AND s.channel = u.channel AND s.source_ref = u.ref
  WHERE u.verdict = 1 AND s.order_id <> u.order_id;
END $$;

-- The commands whose request_id was used before, and whether by the same request.
CREATE FUNCTION find_repeats(
  p_tenant text, p_method smallint, p_order_id uuid[], p_principal text[], p_request_id text[],
  p_request_hash bytea[]
) RETURNS TABLE (
  i integer, same boolean, aggregate_id uuid, outcome_state smallint, outcome_version bigint
) LANGUAGE sql AS $$
  SELECT u.i::integer, k.request_hash = u.hash, k.aggregate_id, k.outcome_state, k.outcome_version
  FROM unnest(p_principal, p_request_id, p_request_hash, p_order_id) WITH ORDINALITY
    AS u (principal, request_id, hash, order_id, i)
  JOIN idempotency AS k ON k.tenant_id = p_tenant AND k.principal = u.principal
    AND k.method = p_method AND k.request_id = u.request_id
  WHERE k.aggregate_id <> u.order_id
$$;

-- For every order refused for shortage (verdict 9): its whole demand for the sku, and whether a caller
-- who left the warehouse open should ask again because another one has the goods.
CREATE FUNCTION explain_shortages(
  p_tenant text, p_verdict smallint[], p_refused_line smallint[], p_named text[],
  p_line_order integer[], p_line_no smallint[], p_line_sku text[], p_line_quantity integer[],
  p_line_warehouse text[]
) RETURNS TABLE (ord integer, requested bigint, elsewhere boolean) LANGUAGE sql AS $$
  SELECT d.ord, d.requested, p_named[d.ord] = '' AND EXISTS (
    SELECT FROM warehouse AS w
    JOIN stock AS s ON s.tenant_id = w.tenant_id AND s.warehouse = w.warehouse
    WHERE w.tenant_id = p_tenant AND w.active AND w.warehouse <> d.warehouse
      AND s.sku = d.sku AND s.on_hand - s.quarantined - s.reserved >= d.requested)
  FROM (
    SELECT short.ord, short.sku, short.warehouse, sum(line.quantity)::bigint AS requested
    FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_warehouse)
      AS short (ord, line_no, sku, warehouse)
    JOIN unnest(p_line_order, p_line_sku, p_line_warehouse, p_line_quantity)
      AS line (ord, sku, warehouse, quantity)
      ON line.ord = short.ord AND line.sku = short.sku AND line.warehouse = short.warehouse
    WHERE p_verdict[short.ord] = 9 AND short.line_no = p_refused_line[short.ord]
    GROUP BY short.ord, short.sku, short.warehouse
  ) AS d
$$;

-- What every accepted order (verdict 1) leaves beside itself: its first event, the audit of the command,
-- and what other programs are told. In plpgsql, as the next: a plan is kept for the session.
CREATE FUNCTION record_orders(
  p_tenant text, p_method smallint, p_verdict smallint[], p_state smallint[], p_order_id uuid[],
  p_actor text[], p_principal text[], p_request_id text[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version,
    actor)
  SELECT p_tenant, u.order_id, u.order_id, 1, 0, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;

  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate,
    detail)
  SELECT p_tenant, u.order_id, u.principal, u.actor, p_method, 1, u.order_id::text, u.request_id
  FROM unnest(p_order_id, p_principal, p_actor, p_request_id, p_verdict)
    AS u (order_id, principal, actor, request_id, verdict)
  WHERE u.verdict = 1;

  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, to_state, version,
    actor)
  SELECT p_tenant, u.order_id, 1, u.order_id::text, 1, u.state, 1, u.actor
  FROM unnest(p_order_id, p_state, p_actor, p_verdict) AS u (order_id, state, actor, verdict)
  WHERE u.verdict = 1;
END $$;

-- The lines of accepted orders, and of allocated ones (state 8) what they reserve with its movement.
CREATE FUNCTION record_lines(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_order_id uuid[], p_actor text[],
  p_currency text[], p_line_order integer[], p_line_no smallint[], p_line_sku text[],
  p_line_quantity integer[], p_line_packaging text[], p_line_name text[], p_line_spec text[],
  p_line_unit bigint[], p_line_list bigint[], p_line_warehouse text[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_line (tenant_id, order_id, line_no, sku, name, spec, packaging, warehouse,
    currency, unit_price_minor, list_price_minor, line_total_minor, ordered, reserved, backordered)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse,
    p_currency[l.ord], l.unit, l.list, l.unit * l.quantity, l.quantity,
    CASE WHEN p_state[l.ord] = 8 THEN l.quantity ELSE 0 END,
    CASE WHEN p_state[l.ord] = 7 THEN l.quantity ELSE 0 END
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_packaging, p_line_name,
    p_line_spec, p_line_unit, p_line_list, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, packaging, name, spec, unit, list, warehouse)
  WHERE p_verdict[l.ord] = 1;

  INSERT INTO reservation (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.warehouse, l.sku, l.quantity, 2
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, warehouse)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;

  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind,
    reserved_delta, order_id, actor)
  SELECT p_tenant, l.sku, l.warehouse, p_order_id[l.ord], l.line_no, 2, l.quantity,
    p_order_id[l.ord], p_actor[l.ord]
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_warehouse)
    AS l (ord, line_no, sku, quantity, warehouse)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;
END $$;

-- Takes back what refused commands (verdict above 4) claimed.
CREATE FUNCTION forget_refused(
  p_tenant text, p_method smallint, p_verdict smallint[], p_order_id uuid[], p_principal text[],
  p_request_id text[], p_channel smallint[], p_source_ref text[]
) RETURNS void LANGUAGE sql AS $$
  DELETE FROM idempotency AS k
  USING unnest(p_principal, p_request_id, p_order_id, p_verdict)
    AS u (principal, request_id, order_id, verdict)
  WHERE k.tenant_id = p_tenant AND k.principal = u.principal AND k.method = p_method
    AND k.request_id = u.request_id AND k.aggregate_id = u.order_id AND u.verdict > 4;
  DELETE FROM order_source AS s
  USING unnest(p_channel, p_source_ref, p_order_id, p_verdict) AS u (channel, ref, order_id, verdict)
  WHERE s.tenant_id = p_tenant AND s.channel = u.channel AND s.source_ref = u.ref
    AND s.order_id = u.order_id AND u.verdict > 4;
$$;

-- What replays (verdict 2) answer beside their outcome, of their orders.
CREATE FUNCTION replayed_orders(p_tenant text, p_verdict smallint[], p_order_id uuid[])
RETURNS TABLE (
  i integer, number bigint, review_findings integer, goods_minor bigint, created_at timestamptz
) LANGUAGE sql AS $$
  SELECT u.i::integer, h.number, h.review_findings, h.goods_minor, h.created_at
  FROM unnest(p_order_id, p_verdict) WITH ORDINALITY AS u (order_id, verdict, i)
  JOIN orders AS h ON h.tenant_id = p_tenant AND h.order_id = u.order_id
  WHERE u.verdict = 2
$$;

-- And their lines.
CREATE FUNCTION replayed_lines(
  p_tenant text, p_verdict smallint[], p_order_id uuid[], p_line_order integer[], p_line_no smallint[]
) RETURNS TABLE (
  i integer, name text, spec text, unit_price_minor bigint, list_price_minor bigint, warehouse text
) LANGUAGE sql AS $$
  SELECT l.i::integer, k.name, k.spec, k.unit_price_minor, k.list_price_minor, k.warehouse
  FROM unnest(p_line_order, p_line_no) WITH ORDINALITY AS l (ord, line_no, i)
  JOIN order_line AS k
    ON k.tenant_id = p_tenant AND k.order_id = p_order_id[l.ord] AND k.line_no = l.line_no
  WHERE p_verdict[l.ord] = 2
$$;
