-- A line's reserved units may be in several warehouses: reservation rows say in which (I9).

-- Where a line's reserved units are, as its place says: 'BER' all of them there; 'BER HAM=2 BER=3' in
-- parts, the first choice in front.
CREATE FUNCTION line_parts(p_place text, p_reserved integer)
RETURNS TABLE (warehouse text, quantity integer) LANGUAGE sql IMMUTABLE AS $$
  SELECT split_part(u.part, '=', 1), split_part(u.part, '=', 2)::integer
  FROM unnest((string_to_array(p_place, ' '))[2:]) AS u (part)
  WHERE p_reserved > 0
  UNION ALL
  SELECT p_place, p_reserved
  WHERE p_reserved > 0 AND position(' ' IN p_place) = 0
$$;

-- The change of an order's state, its lines' counters and its stock, with one event. Called under
-- claim_request by the commands below; answers 1, 9, 20 or 21.
-- Movements are given per stock row in (sku, warehouse) order, deltas signed. Lines that are not given
-- stay as they are. p_line_warehouse says where a line's reserved units are: see line_parts.
CREATE OR REPLACE FUNCTION apply_order_change(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint,
  p_state smallint, p_holds integer, p_findings integer, p_event smallint, p_detail text,
  p_fee_minor bigint,
  p_line_no smallint[], p_line_cancelled integer[], p_line_reserved integer[],
  p_line_backordered integer[], p_line_shipped integer[], p_line_warehouse text[],
  p_move_sku text[], p_move_warehouse text[], p_move_kind smallint, p_move_on_hand bigint[],
  p_move_reserved bigint[],
  OUT verdict smallint, OUT version bigint, OUT from_state smallint, OUT short_sku text,
  OUT short_warehouse text, OUT available bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_free bigint[];
  v_rows integer;
  v_part_line smallint[];
  v_part_warehouse text[];
  v_part_quantity integer[];
BEGIN
  -- I4: the order first, then stock rows in order.
  SELECT o.version, o.state INTO version, from_state
  FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    verdict := 20;
    RETURN;
  END IF;
  IF version <> p_expected_version THEN
    verdict := 21;
    RETURN;
  END IF;
  IF cardinality(p_move_sku) > 0 THEN
    v_free := lock_stock(p_tenant, p_move_sku, p_move_warehouse);
    IF COALESCE(cardinality(v_free), 0) <> cardinality(p_move_sku) THEN
      SELECT 9, d.sku, d.warehouse, 0 INTO verdict, short_sku, short_warehouse, available
      FROM unnest(p_move_sku, p_move_warehouse) AS d (sku, warehouse)
      WHERE NOT EXISTS (SELECT FROM stock AS s WHERE s.tenant_id = p_tenant AND s.sku = d.sku
        AND s.warehouse = d.warehouse)
      LIMIT 1;
      RETURN;
    END IF;
    SELECT 9, d.sku, d.warehouse, d.free INTO verdict, short_sku, short_warehouse, available
    FROM unnest(p_move_sku, p_move_warehouse, v_free, p_move_on_hand, p_move_reserved)
      AS d (sku, warehouse, free, on_hand, reserved)
    WHERE d.free + d.on_hand - d.reserved < 0
    LIMIT 1;
    IF FOUND THEN
      RETURN;
    END IF;
    UPDATE stock AS s
    SET on_hand = s.on_hand + d.on_hand, reserved = s.reserved + d.reserved
    FROM unnest(p_move_sku, p_move_warehouse, p_move_on_hand, p_move_reserved)
      AS d (sku, warehouse, on_hand, reserved)
    WHERE s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse;
    INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
      reserved_delta, order_id, actor)
    SELECT p_tenant, d.sku, d.warehouse, p_command_id, d.i, p_move_kind, d.on_hand, d.reserved,
      p_order_id, p_actor
    FROM unnest(p_move_sku, p_move_warehouse, p_move_on_hand, p_move_reserved) WITH ORDINALITY
      AS d (sku, warehouse, on_hand, reserved, i);
  END IF;

  version := version + 1;
  UPDATE orders AS o
  SET version = o.version + 1, state = p_state, holds = p_holds, review_findings = p_findings,
    cancel_fee_minor = p_fee_minor,
    cancel_reason = CASE WHEN p_state = 14 THEN p_detail ELSE o.cancel_reason END,
    cancelled_by = CASE WHEN p_state = 14 THEN p_actor ELSE o.cancelled_by END, updated_at = now(),
    submitted_at = CASE WHEN p_state = 1 THEN NULL WHEN p_state = 14 THEN o.submitted_at
      ELSE COALESCE(o.submitted_at, now()) END,
    reviewed_at = CASE WHEN p_state IN (6, 7, 8) THEN COALESCE(o.reviewed_at, now())
      ELSE o.reviewed_at END,
    allocated_at = CASE WHEN p_state = 8 THEN COALESCE(o.allocated_at, now())
      ELSE o.allocated_at END,
    shipped_at = CASE WHEN p_state = 10 THEN COALESCE(o.shipped_at, now()) ELSE o.shipped_at END,
    cancelled_at = CASE WHEN p_state = 14 THEN now() END
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id;
  UPDATE order_line AS l
  SET cancelled = d.cancelled, reserved = d.reserved, backordered = d.backordered,
    shipped = d.shipped, warehouse = split_part(d.warehouse, ' ', 1)
  FROM unnest(p_line_no, p_line_cancelled, p_line_reserved, p_line_backordered, p_line_shipped,
    p_line_warehouse) AS d (line_no, cancelled, reserved, backordered, shipped, warehouse)
  WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = d.line_no;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> cardinality(p_line_no) THEN
    RAISE EXCEPTION 'a change of lines that the order does not have'
      USING ERRCODE = 'check_violation';
  END IF;
  IF cardinality(p_line_no) > 0 THEN
    SELECT array_agg(d.line_no), array_agg(part.warehouse), array_agg(part.quantity)
    INTO v_part_line, v_part_warehouse, v_part_quantity
    FROM unnest(p_line_no, p_line_reserved, p_line_warehouse) AS d (line_no, reserved, place)
    CROSS JOIN LATERAL line_parts(d.place, d.reserved) AS part;
    IF COALESCE((SELECT sum(u.quantity) FROM unnest(v_part_quantity) AS u (quantity)), 0)
      <> (SELECT sum(u.quantity) FROM unnest(p_line_reserved) AS u (quantity))
    THEN
      RAISE EXCEPTION 'a reservation that is not the sum of its parts'
        USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO reservation AS r (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
    SELECT p_tenant, p_order_id, d.line_no, d.warehouse, l.sku, d.quantity, 2
    FROM unnest(v_part_line, v_part_warehouse, v_part_quantity) AS d (line_no, warehouse, quantity)
    JOIN order_line AS l
      ON l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = d.line_no
    ON CONFLICT (tenant_id, order_id, line_no, warehouse)
    DO UPDATE SET quantity = excluded.quantity, sku = excluded.sku, state = 2;
    UPDATE reservation AS r
    SET quantity = 0, state = CASE WHEN l.shipped > 0 THEN 3 ELSE 4 END
    FROM order_line AS l
    WHERE r.tenant_id = p_tenant AND r.order_id = p_order_id AND r.state = 2
      AND l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = r.line_no
      AND l.line_no = ANY (p_line_no) AND NOT EXISTS (
        SELECT FROM unnest(v_part_line, v_part_warehouse) AS d (line_no, warehouse)
        WHERE d.line_no = r.line_no AND d.warehouse = r.warehouse);
  END IF;
  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, detail,
    actor)
  VALUES (p_tenant, p_order_id, p_command_id, p_event, from_state, p_state, version, p_detail,
    p_actor);
  verdict := 1;
END $$;
