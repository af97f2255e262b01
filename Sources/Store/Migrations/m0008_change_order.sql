-- Commands on one order, each one call in one transaction. What changes was decided in the domain on
-- the order as it was read; p_expected_version makes sure that it still is that order (I7). Verdicts as
-- in create_orders, and 20 NOT_FOUND  21 VERSION_CONFLICT  22 ALREADY_EXISTS  23 WRONG_STATE.

-- Claims a request_id: 1 when it is new, 2 when the same request was answered, 3 when another used it.
-- Waits for a command in flight with the same request_id.
CREATE FUNCTION claim_request(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_aggregate_id uuid,
  OUT verdict smallint, OUT aggregate_id uuid, OUT outcome_state smallint, OUT outcome_version bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  k idempotency;
BEGIN
  INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id)
  VALUES (p_tenant, p_principal, p_method, p_request_id, p_request_hash, p_aggregate_id)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    verdict := 1;
    RETURN;
  END IF;
  SELECT i.* INTO STRICT k FROM idempotency AS i
  WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
    AND i.request_id = p_request_id;
  verdict := CASE WHEN k.request_hash = p_request_hash THEN 2 ELSE 3 END;
  aggregate_id := k.aggregate_id;
  outcome_state := k.outcome_state;
  outcome_version := k.outcome_version;
END $$;

-- Ends what claim_request began: stores the outcome with audit row and outbox event, or, for a refusal,
-- leaves nothing behind.
CREATE FUNCTION finish_request(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_command_id uuid,
  p_actor text, p_accepted boolean, p_aggregate_kind smallint, p_aggregate text, p_event smallint,
  p_from_state smallint, p_to_state smallint, p_version bigint, p_detail text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT p_accepted THEN
    DELETE FROM idempotency AS i
    WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
      AND i.request_id = p_request_id;
    RETURN;
  END IF;
  UPDATE idempotency AS i
  SET outcome_state = p_to_state, outcome_version = p_version
  WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
    AND i.request_id = p_request_id;
  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
  VALUES (p_tenant, p_command_id, p_principal, p_actor, p_method, p_aggregate_kind, p_aggregate,
    p_request_id);
  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, from_state, to_state,
    version, detail, actor)
  VALUES (p_tenant, p_command_id, p_aggregate_kind, p_aggregate, p_event, p_from_state, p_to_state,
    p_version, p_detail, p_actor);
END $$;

-- The change of an order's state, its lines' counters and its stock, with one event. Called under
-- claim_request by the commands below; answers 1, 9, 20 or 21.
-- Movements are given per stock row in (sku, warehouse) order, deltas signed.
CREATE FUNCTION apply_order_change(
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
    shipped = d.shipped, warehouse = d.warehouse
  FROM unnest(p_line_no, p_line_cancelled, p_line_reserved, p_line_backordered, p_line_shipped,
    p_line_warehouse) AS d (line_no, cancelled, reserved, backordered, shipped, warehouse)
  WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = d.line_no;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> cardinality(p_line_no) THEN
    RAISE EXCEPTION 'a change of lines that the order does not have'
      USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO reservation AS r (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
  SELECT p_tenant, p_order_id, l.line_no, l.warehouse, l.sku, l.reserved, 2
  FROM order_line AS l
  WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.reserved > 0
  ON CONFLICT (tenant_id, order_id, line_no, warehouse)
  DO UPDATE SET quantity = excluded.quantity, state = 2;
  UPDATE reservation AS r
  SET quantity = 0, state = CASE WHEN l.shipped > 0 THEN 3 ELSE 4 END
  FROM order_line AS l
  WHERE r.tenant_id = p_tenant AND r.order_id = p_order_id AND r.state = 2
    AND l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = r.line_no
    AND (l.reserved = 0 OR l.warehouse <> r.warehouse);
  INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, detail,
    actor)
  VALUES (p_tenant, p_order_id, p_command_id, p_event, from_state, p_state, version, p_detail,
    p_actor);
  verdict := 1;
END $$;

-- SubmitOrder, CancelOrder: one order, no other aggregate.
CREATE FUNCTION change_order(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint, p_state smallint,
  p_holds integer, p_findings integer, p_event smallint, p_detail text, p_fee_minor bigint,
  p_line_no smallint[], p_line_cancelled integer[], p_line_reserved integer[],
  p_line_backordered integer[], p_line_shipped integer[], p_line_warehouse text[],
  p_move_sku text[], p_move_warehouse text[], p_move_kind smallint, p_move_on_hand bigint[],
  p_move_reserved bigint[],
  OUT verdict smallint, OUT aggregate_id uuid, OUT version bigint, OUT short_sku text,
  OUT short_warehouse text, OUT available bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
  change record;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_order_id);
  verdict := claim.verdict;
  aggregate_id := p_order_id;
  version := claim.outcome_version;
  IF verdict <> 1 THEN
    aggregate_id := claim.aggregate_id;
    RETURN;
  END IF;
  SELECT * INTO change FROM apply_order_change(p_tenant, p_command_id, p_actor, p_order_id,
    p_expected_version, p_state, p_holds, p_findings, p_event, p_detail, p_fee_minor, p_line_no,
    p_line_cancelled, p_line_reserved, p_line_backordered, p_line_shipped, p_line_warehouse,
    p_move_sku, p_move_warehouse, p_move_kind, p_move_on_hand, p_move_reserved);
  verdict := change.verdict;
  version := change.version;
  short_sku := change.short_sku;
  short_warehouse := change.short_warehouse;
  available := change.available;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_command_id, p_actor,
    verdict = 1, 1::smallint, p_order_id::text, p_event, change.from_state, p_state, version,
    p_detail);
END $$;

CREATE FUNCTION add_order_note(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint, p_source smallint,
  p_text text,
  OUT verdict smallint, OUT note_id uuid, OUT version bigint, OUT created_at timestamptz
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
  v_state smallint;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_command_id);
  verdict := claim.verdict;
  note_id := COALESCE(claim.aggregate_id, p_command_id);
  version := claim.outcome_version;
  created_at := now();
  IF verdict <> 1 THEN
    SELECT n.created_at INTO created_at FROM order_note AS n
    WHERE n.tenant_id = p_tenant AND n.order_id = p_order_id AND n.note_id = claim.aggregate_id;
    RETURN;
  END IF;
  SELECT o.version, o.state INTO version, v_state FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    verdict := 20;
  ELSIF p_expected_version NOT IN (0, version) THEN
    verdict := 21;
  ELSE
    version := version + 1;
    UPDATE orders AS o SET version = o.version + 1, updated_at = now()
    WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id;
    INSERT INTO order_note (tenant_id, order_id, note_id, author_kind, body, actor)
    VALUES (p_tenant, p_order_id, p_command_id, p_source, p_text, p_actor);
    INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version,
      actor)
    VALUES (p_tenant, p_order_id, p_command_id, 18, v_state, v_state, version, p_actor);
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_command_id, p_actor,
    verdict = 1, 1::smallint, p_order_id::text, 18::smallint, v_state, v_state, version, '');
END $$;
