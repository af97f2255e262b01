-- What create_orders asks beside its main path. Positions (i, ord) are those of the caller's arrays.

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
