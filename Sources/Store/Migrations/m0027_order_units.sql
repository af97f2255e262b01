-- Units of an order that move between its reservations, the stock rows behind them and its lines.

-- The caller holds the order's lock. Each entry moves units of one line in one warehouse: 2 RESERVE
-- 3 RELEASE 4 SHIP 6 QUARANTINE; p_back says what waits for goods by line. What no longer is as it was
-- read raises KN021: it is decided again.
CREATE FUNCTION move_order_units(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_reason text, p_kind smallint[],
  p_line_no smallint[], p_sku text[], p_warehouse text[], p_units integer[],
  p_back_line_no smallint[], p_back_units integer[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_rows integer;
BEGIN
  PERFORM FROM (
    SELECT s.sku FROM stock AS s
    JOIN (SELECT DISTINCT u.sku, u.warehouse FROM unnest(p_sku, p_warehouse) AS u (sku, warehouse)) AS d
      ON d.sku = s.sku AND d.warehouse = s.warehouse
    WHERE s.tenant_id = p_tenant
    ORDER BY s.sku COLLATE "C", s.warehouse COLLATE "C"
    FOR NO KEY UPDATE OF s
  ) AS locked;

  UPDATE stock AS s
  SET on_hand = s.on_hand + d.on_hand, reserved = s.reserved + d.reserved,
    quarantined = s.quarantined + d.quarantined
  FROM (
    SELECT u.sku, u.warehouse,
      sum(CASE WHEN u.kind = 4 THEN -u.units ELSE 0 END) AS on_hand,
      sum(CASE u.kind WHEN 2 THEN u.units WHEN 6 THEN 0 ELSE -u.units END) AS reserved,
      sum(CASE WHEN u.kind = 6 THEN u.units ELSE 0 END) AS quarantined
    FROM unnest(p_kind, p_sku, p_warehouse, p_units) AS u (kind, sku, warehouse, units)
    GROUP BY u.sku, u.warehouse
  ) AS d
  WHERE s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
    AND s.reserved + d.reserved >= 0
    AND s.on_hand + d.on_hand - s.quarantined - d.quarantined >= s.reserved + d.reserved;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> (SELECT count(DISTINCT (u.sku, u.warehouse))
    FROM unnest(p_sku, p_warehouse) AS u (sku, warehouse))
  THEN
    RAISE EXCEPTION 'the stock was changed' USING ERRCODE = 'KN021';
  END IF;
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
    reserved_delta, quarantined_delta, order_id, reason, actor)
  SELECT p_tenant, u.sku, u.warehouse, p_command_id, 100 + u.kind, u.kind,
    CASE WHEN u.kind = 4 THEN -sum(u.units) ELSE 0 END,
    CASE u.kind WHEN 2 THEN sum(u.units) WHEN 6 THEN 0 ELSE -sum(u.units) END,
    CASE WHEN u.kind = 6 THEN sum(u.units) ELSE 0 END, p_order_id, p_reason, p_actor
  FROM unnest(p_kind, p_sku, p_warehouse, p_units) AS u (kind, sku, warehouse, units)
  GROUP BY u.sku, u.warehouse, u.kind;

  UPDATE reservation AS r
  SET quantity = r.quantity - u.units,
    state = CASE WHEN r.quantity > u.units THEN 2 WHEN u.kind = 4 THEN 3 ELSE 4 END
  FROM unnest(p_kind, p_line_no, p_warehouse, p_units) AS u (kind, line_no, warehouse, units)
  WHERE u.kind IN (3, 4) AND r.tenant_id = p_tenant AND r.order_id = p_order_id
    AND r.line_no = u.line_no AND r.warehouse = u.warehouse AND r.state = 2
    AND r.quantity >= u.units;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> (SELECT count(*) FROM unnest(p_kind) AS u (kind) WHERE u.kind IN (3, 4)) THEN
    RAISE EXCEPTION 'the reservations were changed' USING ERRCODE = 'KN021';
  END IF;
  INSERT INTO reservation AS r (tenant_id, order_id, line_no, warehouse, sku, quantity, state)
  SELECT p_tenant, p_order_id, u.line_no, u.warehouse, u.sku, u.units, 2
  FROM unnest(p_kind, p_line_no, p_sku, p_warehouse, p_units)
    AS u (kind, line_no, sku, warehouse, units)
  WHERE u.kind = 2
  ON CONFLICT (tenant_id, order_id, line_no, warehouse)
  DO UPDATE SET quantity = r.quantity + excluded.quantity, state = 2;

  UPDATE order_line AS l
  SET reserved = l.reserved + d.reserved, shipped = l.shipped + d.shipped,
    backordered = l.backordered + d.backordered,
    -- Where the rest lies, as long as that is one place.
    warehouse = COALESCE((
      SELECT min(r.warehouse) FROM reservation AS r
      WHERE r.tenant_id = p_tenant AND r.order_id = p_order_id AND r.line_no = l.line_no
        AND r.state = 2
      HAVING count(*) = 1), l.warehouse)
  FROM (
    SELECT u.line_no, sum(u.reserved)::integer AS reserved, sum(u.shipped)::integer AS shipped,
      sum(u.backordered)::integer AS backordered
    FROM (
      SELECT k.line_no,
        CASE k.kind WHEN 2 THEN k.units WHEN 6 THEN 0 ELSE -k.units END AS reserved,
        CASE WHEN k.kind = 4 THEN k.units ELSE 0 END AS shipped, 0 AS backordered
      FROM unnest(p_kind, p_line_no, p_units) AS k (kind, line_no, units)
      UNION ALL
      SELECT b.line_no, 0, 0, b.units
      FROM unnest(p_back_line_no, p_back_units) AS b (line_no, units)
    ) AS u
    GROUP BY u.line_no
  ) AS d
  WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = d.line_no;
END $$;

-- Ends the shipments of a fulfilment that no carrier has yet. The caller holds the order's lock.
CREATE FUNCTION cancel_booked_shipments(
  p_tenant text, p_event_id uuid, p_actor text, p_fulfilment_id uuid, p_ordinal integer
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  booked record;
  v_ordinal integer := p_ordinal;
BEGIN
  FOR booked IN
    SELECT s.shipment_id, s.version FROM shipment AS s
    WHERE s.tenant_id = p_tenant AND s.state = 1 AND s.shipment_id IN (
      SELECT p.shipment_id FROM parcel AS p
      WHERE p.tenant_id = p_tenant AND p.fulfilment_id = p_fulfilment_id
        AND p.shipment_id IS NOT NULL)
    ORDER BY s.shipment_id
    FOR NO KEY UPDATE OF s
  LOOP
    UPDATE shipment AS s SET state = 13, version = s.version + 1
    WHERE s.tenant_id = p_tenant AND s.shipment_id = booked.shipment_id;
    PERFORM record_shipment_event(p_tenant, p_event_id, v_ordinal, booked.shipment_id, 13::smallint,
      1::smallint, 13::smallint, booked.version + 1, '', p_actor);
    v_ordinal := v_ordinal + 1;
  END LOOP;
END $$;

-- Ends every fulfilment of an order that is cancelled. The caller holds the order's lock and has made sure
-- that no carrier has any of it.
CREATE FUNCTION cancel_fulfilments(
  p_tenant text, p_event_id uuid, p_actor text, p_order_id uuid, p_reason text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  open record;
  v_ordinal integer := 1000;
BEGIN
  FOR open IN
    SELECT f.fulfilment_id, f.version, f.state FROM fulfilment AS f
    WHERE f.tenant_id = p_tenant AND f.order_id = p_order_id AND f.state BETWEEN 1 AND 5
    ORDER BY f.fulfilment_id
    FOR NO KEY UPDATE OF f
  LOOP
    UPDATE fulfilment AS f
    SET state = 8, version = f.version + 1, cancel_reason = p_reason, updated_at = now()
    WHERE f.tenant_id = p_tenant AND f.fulfilment_id = open.fulfilment_id;
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, actor)
    VALUES (p_tenant, p_event_id, v_ordinal, 30, open.fulfilment_id::text, 8, open.state, 8,
      open.version + 1, p_actor);
    PERFORM cancel_booked_shipments(p_tenant, p_event_id, p_actor, open.fulfilment_id, v_ordinal + 1);
    v_ordinal := v_ordinal + 200;
  END LOOP;
END $$;
