-- What create_orders calls since an order line may come from several warehouses. Positions (i, ord) are
-- those of the caller's arrays; terms as in m0006.

DROP FUNCTION explain_shortages;
DROP FUNCTION record_lines;

-- Locks the holds that orders to be reserved (state 8) want to consume, and answers the orders that may
-- not: the hold was changed since it was read, or an earlier order of the batch has it.
CREATE FUNCTION claim_holds(
  p_tenant text, p_hold_id uuid[], p_hold_version bigint[], p_verdict smallint[], p_state smallint[]
) RETURNS TABLE (i integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM stock_hold AS h
  WHERE h.tenant_id = p_tenant AND h.hold_id = ANY (p_hold_id)
  ORDER BY h.hold_id
  FOR UPDATE;
  RETURN QUERY
  SELECT w.i::integer
  FROM (
    SELECT u.*, row_number() OVER (PARTITION BY u.hold_id ORDER BY u.i) AS turn
    FROM unnest(p_hold_id, p_hold_version, p_verdict, p_state) WITH ORDINALITY
      AS u (hold_id, version, verdict, state, i)
    WHERE u.hold_id IS NOT NULL AND u.verdict = 1 AND u.state = 8
  ) AS w
  LEFT JOIN stock_hold AS h ON h.tenant_id = p_tenant AND h.hold_id = w.hold_id
    AND h.version = w.version AND h.state IN (1, 2)
  WHERE h.hold_id IS NULL OR w.turn > 1;
END $$;

CREATE FUNCTION held_stock(
  p_tenant text, p_hold_id uuid[], p_verdict smallint[], p_state smallint[]
) RETURNS TABLE (ord integer, sku text, warehouse text, quantity bigint) LANGUAGE sql AS $$
  SELECT u.i::integer, l.sku, l.warehouse, l.quantity::bigint
  FROM unnest(p_hold_id, p_verdict, p_state) WITH ORDINALITY AS u (hold_id, verdict, state, i)
  JOIN stock_hold_line AS l ON l.tenant_id = p_tenant AND l.hold_id = u.hold_id
  WHERE u.verdict = 1 AND u.state = 8
$$;

-- Ends the holds whose orders were accepted. What the order did not take of them is free again.
CREATE FUNCTION consume_holds(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_hold_id uuid[], p_order_id uuid[],
  p_actor text[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH consumed AS (
    UPDATE stock_hold AS h
    SET state = 3, version = h.version + 1, order_id = u.order_id, updated_at = now()
    FROM unnest(p_hold_id, p_order_id, p_actor, p_verdict, p_state)
      AS u (hold_id, order_id, actor, verdict, state)
    WHERE u.verdict = 1 AND u.state = 8 AND h.tenant_id = p_tenant AND h.hold_id = u.hold_id
    RETURNING h.hold_id, h.version, u.order_id, u.actor
  ), told AS (
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, detail, actor)
    SELECT p_tenant, c.order_id, 2000, 20, c.hold_id::text, 3, 1, 3, c.version, c.order_id::text,
      c.actor
    FROM consumed AS c
  )
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
    order_id, reason, actor)
  SELECT p_tenant, l.sku, l.warehouse, c.order_id, 2000, 3, -l.quantity, c.order_id,
    'hold ' || c.hold_id, c.actor
  FROM consumed AS c
  JOIN stock_hold_line AS l ON l.tenant_id = p_tenant AND l.hold_id = c.hold_id;
END $$;

-- The lines of accepted orders with what each has reserved, and the parts it is reserved in, each with its
-- movement.
CREATE FUNCTION record_lines(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_order_id uuid[], p_actor text[],
  p_currency text[], p_shortage_policy smallint[], p_line_order integer[], p_line_no smallint[],
  p_line_sku text[], p_line_quantity integer[], p_line_packaging text[], p_line_name text[],
  p_line_spec text[], p_line_unit bigint[], p_line_list bigint[], p_line_warehouse text[],
  p_line_reserved integer[], p_part_order integer[], p_part_line integer[], p_part_warehouse text[],
  p_part_quantity integer[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_line (tenant_id, order_id, line_no, sku, name, spec, packaging, warehouse,
    currency, unit_price_minor, list_price_minor, line_total_minor, ordered, reserved, backordered,
    cancelled)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.sku, l.name, l.spec, l.packaging, l.warehouse,
    p_currency[l.ord], l.unit, l.list, l.unit * l.quantity, l.quantity, l.reserved,
    CASE WHEN p_state[l.ord] = 7 OR p_state[l.ord] = 8 AND p_shortage_policy[l.ord] = 4
      THEN l.quantity - l.reserved ELSE 0 END,
    CASE WHEN p_state[l.ord] = 8 AND p_shortage_policy[l.ord] = 3 THEN l.quantity - l.reserved
      ELSE 0 END
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_packaging, p_line_name,
    p_line_spec, p_line_unit, p_line_list, p_line_warehouse, p_line_reserved)
    AS l (ord, line_no, sku, quantity, packaging, name, spec, unit, list, warehouse, reserved)
  WHERE p_verdict[l.ord] = 1;

  INSERT INTO reservation (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
  SELECT p_tenant, p_order_id[l.ord], p_line_no[l.line], l.warehouse, p_line_sku[l.line], l.quantity, 2
  FROM unnest(p_part_order, p_part_line, p_part_warehouse, p_part_quantity)
    AS l (ord, line, warehouse, quantity)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;

  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind,
    reserved_delta, order_id, actor)
  SELECT p_tenant, p_line_sku[l.line], l.warehouse, p_order_id[l.ord], p_line_no[l.line], 2, l.quantity,
    p_order_id[l.ord], p_actor[l.ord]
  FROM unnest(p_part_order, p_part_line, p_part_warehouse, p_part_quantity)
    AS l (ord, line, warehouse, quantity)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] = 8;
END $$;

-- What accepted orders wanted and did not get (INV-4).
CREATE FUNCTION record_shortages(
  p_tenant text, p_verdict smallint[], p_state smallint[], p_order_id uuid[], p_channel smallint[],
  p_customer_ref text[], p_shortage_policy smallint[], p_line_order integer[], p_line_no smallint[],
  p_line_sku text[], p_line_quantity integer[], p_line_reserved integer[]
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO shortage (tenant_id, shortage_id, line_no, sku, requested, short, outcome, channel,
    order_id, customer_ref)
  SELECT p_tenant, p_order_id[l.ord], l.line_no, l.sku, l.quantity, l.quantity - l.reserved,
    CASE WHEN p_state[l.ord] = 8 AND p_shortage_policy[l.ord] = 3 THEN 3 ELSE 2 END,
    p_channel[l.ord], p_order_id[l.ord], p_customer_ref[l.ord]
  FROM unnest(p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_reserved)
    AS l (ord, line_no, sku, quantity, reserved)
  WHERE p_verdict[l.ord] = 1 AND p_state[l.ord] IN (7, 8) AND l.reserved < l.quantity
$$;

-- From where the lines of replays (verdict 2) came when they were created, by the ledger.
CREATE FUNCTION replayed_parts(
  p_tenant text, p_verdict smallint[], p_order_id uuid[], p_line_order integer[],
  p_line_no smallint[], p_line_sku text[]
) RETURNS TABLE (i integer, warehouse text, quantity integer) LANGUAGE sql AS $$
  SELECT l.i::integer, m.warehouse, m.reserved_delta::integer
  FROM unnest(p_line_order, p_line_no, p_line_sku) WITH ORDINALITY AS l (ord, line_no, sku, i)
  JOIN warehouse AS w ON w.tenant_id = p_tenant
  JOIN stock_movement AS m ON m.tenant_id = p_tenant AND m.sku = l.sku AND m.warehouse = w.warehouse
    AND m.command_id = p_order_id[l.ord] AND m.ordinal = l.line_no AND m.kind = 2
  WHERE p_verdict[l.ord] = 2
$$;

-- Decides a batch on what is free in its stock rows (p_free by slot): first come, first served; an order
-- takes all its parts or gives back what it took. Two lines of one SKU take from the same slot, so their
-- sum is what counts (I3). p_slot holds the slots of the parts and behind them those of what holds give
-- back (p_held_order, p_held). r_take is what the slots lose, r_reserved what the lines get.
CREATE FUNCTION decide_orders(
  p_planned boolean[], p_warehouse text[], p_shortage_policy smallint[], p_line_order integer[],
  p_line_no smallint[], p_line_quantity integer[], p_line_unit bigint[], p_part_order integer[],
  p_part_line integer[], p_part_warehouse text[], p_part_quantity integer[], p_slot integer[],
  p_held_order integer[], p_held bigint[], p_free bigint[],
  INOUT r_verdict smallint[], INOUT r_state smallint[], INOUT r_goods bigint[],
  INOUT r_refused_line smallint[], OUT r_requested bigint[], OUT r_available bigint[],
  OUT r_take bigint[], OUT r_reserved integer[], OUT r_is_short boolean
) LANGUAGE plpgsql AS $$
DECLARE
  parts CONSTANT integer := cardinality(p_part_line);
  v_first integer;
  v_refused integer;
  j integer := 1;
  k integer;
  l integer;
BEGIN
  r_requested := array_fill(0::bigint, ARRAY[cardinality(r_verdict)]);
  r_available := r_requested;
  r_take := array_fill(0::bigint, ARRAY[COALESCE(cardinality(p_free), 0)]);
  r_reserved := array_fill(0, ARRAY[cardinality(p_line_order)]);
  r_is_short := false;
  FOR o IN 1..cardinality(r_verdict) LOOP
    v_first := j;
    IF r_verdict[o] <> 1 OR r_state[o] <> 8 THEN
      WHILE j <= parts AND p_part_order[j] = o LOOP
        j := j + 1;
      END LOOP;
      CONTINUE;
    END IF;
    FOR i IN 1..cardinality(p_held) LOOP
      IF p_held_order[i] = o THEN
        k := p_slot[parts + i];
        r_take[k] := r_take[k] - p_held[i];
      END IF;
    END LOOP;
    v_refused := 0;
    WHILE j <= parts AND p_part_order[j] = o LOOP
      k := p_slot[j];
      IF v_refused <> 0 THEN
        NULL;
      ELSIF k IS NOT NULL AND p_free[k] - r_take[k] >= p_part_quantity[j]
        -- What one warehouse does not have whole is planned.
        AND (p_planned[o] OR p_part_warehouse[j] = p_part_warehouse[v_first])
      THEN
        r_take[k] := r_take[k] + p_part_quantity[j];
        l := p_part_line[j];
        r_reserved[l] := r_reserved[l] + p_part_quantity[j];
      ELSE
        v_refused := j;
        FOR i IN v_first..j - 1 LOOP
          r_take[p_slot[i]] := r_take[p_slot[i]] - p_part_quantity[i];
          r_reserved[p_part_line[i]] := 0;
        END LOOP;
      END IF;
      j := j + 1;
    END LOOP;
    IF v_refused <> 0 THEN
      r_verdict[o] := CASE WHEN p_planned[o] THEN 11
        WHEN p_warehouse[o] = '' OR p_shortage_policy[o] IN (3, 4) THEN 200
        WHEN p_shortage_policy[o] = 1 THEN 9 ELSE 1 END;
      IF r_verdict[o] = 1 THEN
        r_state[o] := 7;
      ELSE
        k := p_slot[v_refused];
        r_refused_line[o] := p_line_no[p_part_line[v_refused]];
        r_available[o] := COALESCE(p_free[k] - r_take[k], 0);
        FOR i IN v_first..j - 1 LOOP
          IF p_slot[i] = k OR i = v_refused THEN
            r_requested[o] := r_requested[o] + p_part_quantity[i];
          END IF;
        END LOOP;
      END IF;
    ELSIF v_first = j AND p_shortage_policy[o] IN (2, 4) THEN
      r_state[o] := 7;
    END IF;
    IF r_verdict[o] <> 1 OR r_state[o] = 7 THEN
      FOR i IN 1..cardinality(p_held) LOOP
        IF p_held_order[i] = o THEN
          k := p_slot[parts + i];
          r_take[k] := r_take[k] + p_held[i];
        END IF;
      END LOOP;
    END IF;
    r_is_short := r_is_short OR r_state[o] = 7;
    IF p_planned[o] AND r_verdict[o] = 1 AND r_state[o] = 8 THEN
      FOR i IN 1..cardinality(p_line_order) LOOP
        IF p_line_order[i] = o AND r_reserved[i] < p_line_quantity[i] THEN
          r_is_short := true;
          -- What is cancelled is not charged.
          IF p_shortage_policy[o] = 3 THEN
            r_goods[o] := r_goods[o] - p_line_unit[i] * (p_line_quantity[i] - r_reserved[i]);
          END IF;
        END IF;
      END LOOP;
    END IF;
  END LOOP;
END $$;
