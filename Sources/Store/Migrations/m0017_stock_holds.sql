-- Commands on stock that raise where a guard fails (see m0012): KN009 INSUFFICIENT_STOCK, detail
-- 'sku warehouse available'  KN200 STOCK_RESERVED, detail 'sku warehouse requested available'
--   KN201 NOT_FOUND, detail 'PRODUCT|WAREHOUSE|STOCK name'

-- Sets units aside: lines in (sku, warehouse) order, one a stock row.
CREATE FUNCTION take_hold(
  p_tenant text, p_hold_id uuid, p_actor text, p_reference text, p_expires_at timestamptz,
  p_sku text[], p_warehouse text[], p_quantity bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_free bigint[];
  short record;
BEGIN
  v_free := lock_stock(p_tenant, p_sku, p_warehouse);
  IF COALESCE(cardinality(v_free), 0) <> cardinality(p_sku) THEN
    RAISE EXCEPTION 'stock is short' USING ERRCODE = 'KN009',
      DETAIL = format('%s %s 0', p_sku[1], p_warehouse[1]);
  END IF;
  SELECT d.sku, d.warehouse, d.free INTO short
  FROM unnest(p_sku, p_warehouse, v_free, p_quantity) AS d (sku, warehouse, free, quantity)
  WHERE d.free < d.quantity
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'stock is short' USING ERRCODE = 'KN009',
      DETAIL = format('%s %s %s', short.sku, short.warehouse, short.free);
  END IF;
  INSERT INTO stock_hold (tenant_id, hold_id, reference, held_by, expires_at)
  VALUES (p_tenant, p_hold_id, p_reference, p_actor, p_expires_at);
  INSERT INTO stock_hold_line (tenant_id, hold_id, sku, warehouse, quantity)
  SELECT p_tenant, p_hold_id, d.sku, d.warehouse, d.quantity
  FROM unnest(p_sku, p_warehouse, p_quantity) AS d (sku, warehouse, quantity);
  PERFORM take_stock(p_tenant, p_sku, p_warehouse, p_quantity);
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
    reason, actor)
  SELECT p_tenant, d.sku, d.warehouse, p_hold_id, d.i, 2, d.quantity, 'hold ' || p_hold_id, p_actor
  FROM unnest(p_sku, p_warehouse, p_quantity) WITH ORDINALITY AS d (sku, warehouse, quantity, i);
END $$;

-- Gives the units of a hold back. Its row was changed in this transaction, so it is done once.
CREATE FUNCTION free_hold(p_tenant text, p_command_id uuid, p_actor text, p_hold_id uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_sku text[];
  v_warehouse text[];
  v_take bigint[];
BEGIN
  SELECT array_agg(l.sku ORDER BY l.sku, l.warehouse),
    array_agg(l.warehouse ORDER BY l.sku, l.warehouse),
    array_agg(-l.quantity::bigint ORDER BY l.sku, l.warehouse)
  INTO v_sku, v_warehouse, v_take
  FROM stock_hold_line AS l
  WHERE l.tenant_id = p_tenant AND l.hold_id = p_hold_id;
  PERFORM lock_stock(p_tenant, v_sku, v_warehouse);
  PERFORM take_stock(p_tenant, v_sku, v_warehouse, v_take);
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
    reason, actor)
  SELECT p_tenant, d.sku, d.warehouse, p_command_id, d.i, 3, d.take, 'hold ' || p_hold_id, p_actor
  FROM unnest(v_sku, v_warehouse, v_take) WITH ORDINALITY AS d (sku, warehouse, take, i);
END $$;

-- Takes reserved units away from the newest orders that no warehouse works on yet, until so many units
-- of a stock row are free of reservations; their lines wait for goods (I1). The orders are locked
-- before the stock row (I4), so who gives way is chosen first and looked at again under the locks.
-- Answers how many units were freed.
CREATE FUNCTION displace_newest(
  p_tenant text, p_command_id uuid, p_actor text, p_reason text, p_sku text, p_warehouse text,
  p_units bigint, p_orders_max integer
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_orders uuid[] := '{}';
  v_chosen bigint := 0;
  v_freed bigint := 0;
  v_ordinal smallint := 1;
  v_take bigint;
  v_state smallint;
  v_version bigint;
  found record;
BEGIN
  -- Twice as much as is needed: some may be gone when they are locked. A cursor over the index of open
  -- orders, newest first, which ends early.
  FOR found IN
    SELECT o.order_id, r.quantity
    FROM orders AS o
    JOIN reservation AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
    WHERE o.tenant_id = p_tenant AND o.state = 8 AND r.sku = p_sku AND r.warehouse = p_warehouse
      AND r.state = 2
    ORDER BY o.order_id DESC
  LOOP
    v_orders := v_orders || found.order_id;
    v_chosen := v_chosen + found.quantity;
    EXIT WHEN v_chosen >= 2 * p_units OR cardinality(v_orders) >= p_orders_max;
  END LOOP;
  PERFORM FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.order_id = ANY (v_orders)
  ORDER BY o.order_id
  FOR NO KEY UPDATE;
  FOR found IN
    SELECT o.order_id, o.state, o.shortage_policy, sum(r.quantity) AS units
    FROM orders AS o
    JOIN reservation AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
    WHERE o.tenant_id = p_tenant AND o.order_id = ANY (v_orders) AND o.state = 8
      AND r.sku = p_sku AND r.warehouse = p_warehouse AND r.state = 2
    GROUP BY o.order_id, o.state, o.shortage_policy
    ORDER BY o.order_id DESC
  LOOP
    EXIT WHEN v_freed >= p_units;
    v_take := displace_order(p_tenant, found.order_id, p_sku, p_warehouse, p_units - v_freed);
    v_freed := v_freed + v_take;
    -- What was promised as a whole waits as a whole; what may go in parts goes on with the rest.
    v_state := CASE WHEN found.shortage_policy = 4 AND EXISTS (
        SELECT FROM order_line AS l
        WHERE l.tenant_id = p_tenant AND l.order_id = found.order_id AND l.reserved > 0)
      THEN found.state ELSE 7 END;
    UPDATE orders AS o
    SET version = o.version + 1, state = v_state, updated_at = now()
    WHERE o.tenant_id = p_tenant AND o.order_id = found.order_id
    RETURNING o.version INTO v_version;
    INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
      order_id, reason, actor)
    VALUES (p_tenant, p_sku, p_warehouse, p_command_id, 1000 + v_ordinal, 3, -v_take, found.order_id,
      p_reason, p_actor);
    INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state,
      version, detail, actor)
    VALUES (p_tenant, found.order_id, p_command_id, v_ordinal, 31, found.state, v_state, v_version,
      format('%s of %s in %s: %s', v_take, p_sku, p_warehouse, p_reason), p_actor);
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, detail, actor)
    VALUES (p_tenant, p_command_id, 1000 + v_ordinal, 1, found.order_id::text, 31, found.state,
      v_state, v_version, format('%s of %s in %s: %s', v_take, p_sku, p_warehouse, p_reason), p_actor);
    v_ordinal := v_ordinal + 1;
  END LOOP;
  RETURN v_freed;
END $$;

-- Takes up to so many reserved units of a stock row from a locked order; its lines wait for them, the
-- last line first. Answers how many. The stock row is the caller's.
CREATE FUNCTION displace_order(
  p_tenant text, p_order_id uuid, p_sku text, p_warehouse text, p_units bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_taken bigint := 0;
  v_units integer;
  found record;
BEGIN
  FOR found IN
    SELECT r.line_no, r.quantity FROM reservation AS r
    WHERE r.tenant_id = p_tenant AND r.order_id = p_order_id AND r.sku = p_sku
      AND r.warehouse = p_warehouse AND r.state = 2
    ORDER BY r.line_no DESC
  LOOP
    v_units := least(found.quantity, p_units - v_taken);
    EXIT WHEN v_units = 0;
    UPDATE reservation AS r
    SET quantity = r.quantity - v_units, state = CASE WHEN r.quantity = v_units THEN 4 ELSE 2 END
    WHERE r.tenant_id = p_tenant AND r.order_id = p_order_id AND r.line_no = found.line_no
      AND r.warehouse = p_warehouse;
    UPDATE order_line AS l
    SET reserved = l.reserved - v_units, backordered = l.backordered + v_units
    WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = found.line_no;
    v_taken := v_taken + v_units;
  END LOOP;
  RETURN v_taken;
END $$;

-- Moves on_hand and quarantined of stock rows, in (sku, warehouse) order, one row each. With
-- p_displace, reserved units in the way are taken from the newest orders; what even that does not free
-- refuses the command. Makes the rows that units are added to.
CREATE FUNCTION shift_stock(
  p_tenant text, p_command_id uuid, p_actor text, p_reason text, p_sku text[], p_warehouse text[],
  p_kind smallint[], p_on_hand bigint[], p_quarantined bigint[], p_displace boolean,
  p_orders_max integer
) RETURNS TABLE (
  sku text, warehouse text, on_hand bigint, reserved bigint, quarantined bigint, incoming bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_free bigint[];
  v_freed bigint[];
  v_missing text;
  v_want bigint;
  way record;
BEGIN
  SELECT u.sku INTO v_missing FROM unnest(p_sku) AS u (sku)
  WHERE NOT EXISTS (SELECT FROM product AS p WHERE p.tenant_id = p_tenant AND p.sku = u.sku) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'no such product' USING ERRCODE = 'KN201', DETAIL = 'PRODUCT ' || v_missing;
  END IF;
  SELECT u.warehouse INTO v_missing FROM unnest(p_warehouse) AS u (warehouse)
  WHERE NOT EXISTS (SELECT FROM warehouse AS w WHERE w.tenant_id = p_tenant
    AND w.warehouse = u.warehouse) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'no such warehouse' USING ERRCODE = 'KN201', DETAIL = 'WAREHOUSE ' || v_missing;
  END IF;
  INSERT INTO stock (tenant_id, sku, warehouse)
  SELECT p_tenant, u.sku, u.warehouse
  FROM unnest(p_sku, p_warehouse, p_kind) AS u (sku, warehouse, kind)
  WHERE u.kind = 11
  ON CONFLICT DO NOTHING;

  FOR attempt IN 1..4 LOOP
    BEGIN
      v_freed := array_fill(0::bigint, ARRAY[cardinality(p_sku)]);
      IF p_displace THEN
        FOR i IN 1..cardinality(p_sku) LOOP
          SELECT p_quarantined[i] - p_on_hand[i] - (s.on_hand - s.quarantined - s.reserved) INTO v_want
          FROM stock AS s
          WHERE s.tenant_id = p_tenant AND s.sku = p_sku[i] AND s.warehouse = p_warehouse[i];
          IF v_want > 0 THEN
            v_freed[i] := displace_newest(p_tenant, p_command_id, p_actor, p_reason, p_sku[i],
              p_warehouse[i], v_want, p_orders_max);
          END IF;
        END LOOP;
      END IF;
      v_free := lock_stock(p_tenant, p_sku, p_warehouse);
      IF COALESCE(cardinality(v_free), 0) <> cardinality(p_sku) THEN
        RAISE EXCEPTION 'no such stock' USING ERRCODE = 'KN201',
          DETAIL = 'STOCK ' || p_sku[1] || ' in ' || p_warehouse[1];
      END IF;
      FOR way IN
        SELECT u.sku, u.warehouse, u.free + u.freed AS free, u.quarantined - u.on_hand AS wanted,
          u.free + u.freed + u.on_hand - u.quarantined AS after, s.quarantined + u.quarantined AS blocked,
          s.quarantined AS has
        FROM unnest(p_sku, p_warehouse, v_free, v_freed, p_on_hand, p_quarantined)
          AS u (sku, warehouse, free, freed, on_hand, quarantined)
        JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = u.sku AND s.warehouse = u.warehouse
      LOOP
        IF way.blocked < 0 THEN
          RAISE EXCEPTION 'fewer are in quarantine' USING ERRCODE = 'KN200',
            DETAIL = format('%s %s %s %s', way.sku, way.warehouse, way.has - way.blocked,
              way.has);
        ELSIF way.after < 0 THEN
          -- An order may have come between: once more, from the beginning and with its locks given back.
          IF p_displace AND attempt < 4 THEN
            RAISE EXCEPTION 'stock was taken meanwhile' USING ERRCODE = 'KN001';
          END IF;
          RAISE EXCEPTION 'stock is reserved' USING ERRCODE = 'KN200',
            DETAIL = format('%s %s %s %s', way.sku, way.warehouse, way.wanted, way.free);
        END IF;
      END LOOP;
      EXIT;
    EXCEPTION WHEN SQLSTATE 'KN001' THEN
      NULL;
    END;
  END LOOP;

  UPDATE stock AS s
  SET on_hand = s.on_hand + u.on_hand, quarantined = s.quarantined + u.quarantined,
    reserved = s.reserved - u.freed
  FROM unnest(p_sku, p_warehouse, p_on_hand, p_quarantined, v_freed)
    AS u (sku, warehouse, on_hand, quarantined, freed)
  WHERE s.tenant_id = p_tenant AND s.sku = u.sku AND s.warehouse = u.warehouse;
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
    quarantined_delta, reason, actor)
  SELECT p_tenant, u.sku, u.warehouse, p_command_id, u.i, u.kind, u.on_hand, u.quarantined, p_reason,
    p_actor
  FROM unnest(p_sku, p_warehouse, p_kind, p_on_hand, p_quarantined) WITH ORDINALITY
    AS u (sku, warehouse, kind, on_hand, quarantined, i);
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, actor)
  SELECT p_tenant, p_command_id, u.i, 2, u.sku || '/' || u.warehouse, u.kind, p_actor
  FROM unnest(p_sku, p_warehouse, p_kind) WITH ORDINALITY AS u (sku, warehouse, kind, i);
  RETURN QUERY
  SELECT s.sku, s.warehouse, s.on_hand, s.reserved, s.quarantined, s.incoming
  FROM unnest(p_sku, p_warehouse) AS u (sku, warehouse)
  JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = u.sku AND s.warehouse = u.warehouse
  ORDER BY s.sku, s.warehouse;
END $$;
