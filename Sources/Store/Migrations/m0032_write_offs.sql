-- Goods that do not arrive come to an end: written off, sent again or taken back.

ALTER TABLE order_line
  -- Shipped units that will not arrive and are not sent again.
  ADD COLUMN written_off integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT order_line_delivered,
  -- I5
  ADD CONSTRAINT order_line_delivered CHECK (delivered >= 0 AND written_off >= 0
    AND delivered + written_off <= shipped);

ALTER TABLE shipment
  -- Its goods count as neither under way nor delivered any more, whatever becomes of it.
  ADD COLUMN given_up boolean NOT NULL DEFAULT false,
  -- Its goods are back in a warehouse.
  ADD COLUMN taken_back boolean NOT NULL DEFAULT false;

ALTER TABLE shipment_anomaly
  DROP CONSTRAINT shipment_anomaly_kind,
  -- 7 FOUND
  ADD CONSTRAINT shipment_anomaly_kind CHECK (kind BETWEEN 1 AND 7);

-- Puts an order's goods that came back into quarantine. The caller holds the order's lock; rows are given
-- in (sku, warehouse) order, each once.
CREATE FUNCTION return_stock(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_reason text, p_sku text[],
  p_warehouse text[], p_units bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_rows integer;
BEGIN
  PERFORM lock_stock(p_tenant, p_sku, p_warehouse);
  UPDATE stock AS s
  SET on_hand = s.on_hand + d.units, quarantined = s.quarantined + d.units
  FROM unnest(p_sku, p_warehouse, p_units) AS d (sku, warehouse, units)
  WHERE s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> cardinality(p_sku) THEN
    RAISE EXCEPTION 'goods that no stock row has sent' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
    reserved_delta, quarantined_delta, order_id, reason, actor)
  SELECT p_tenant, d.sku, d.warehouse, p_command_id, 200 + d.i, 5, d.units, 0, d.units, p_order_id,
    p_reason, p_actor
  FROM unnest(p_sku, p_warehouse, p_units) WITH ORDINALITY AS d (sku, warehouse, units, i);
END $$;

-- As before; goods that were given up are on their way no more.
CREATE OR REPLACE FUNCTION deliver_order_lines(
  p_tenant text, p_command_id uuid, p_ordinal smallint, p_actor text, p_order_id uuid,
  p_shipment_id uuid
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_from smallint;
  v_to smallint;
  v_version bigint;
  v_done boolean;
BEGIN
  UPDATE order_line AS l
  SET delivered = l.delivered + s.quantity
  FROM (
    SELECT sl.line_no, sum(sl.quantity) AS quantity FROM shipment_line AS sl
    WHERE sl.tenant_id = p_tenant AND sl.shipment_id = p_shipment_id
    GROUP BY sl.line_no
  ) AS s
  WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id AND l.line_no = s.line_no;
  SELECT bool_and(l.cancelled + l.shipped = l.ordered AND l.delivered + l.written_off = l.shipped)
  INTO v_done
  FROM order_line AS l WHERE l.tenant_id = p_tenant AND l.order_id = p_order_id;
  SELECT o.state, CASE WHEN v_done AND o.state = 10 THEN 11 ELSE o.state END INTO v_from, v_to
  FROM orders AS o WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id;
  UPDATE orders AS o
  SET version = o.version + 1, state = v_to, updated_at = now(),
    delivered_at = CASE WHEN v_to = 11 THEN COALESCE(o.delivered_at, now()) ELSE o.delivered_at END
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id
  RETURNING o.version INTO v_version;
  INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state, version,
    actor)
  VALUES (p_tenant, p_order_id, p_command_id, p_ordinal, CASE WHEN v_to = 11 THEN 13 ELSE 12 END,
    v_from, v_to, v_version, p_actor);
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
    to_state, version, actor)
  VALUES (p_tenant, p_command_id, p_ordinal, 1, p_order_id::text,
    CASE WHEN v_to = 11 THEN 13 ELSE 12 END, v_from, v_to, v_version, p_actor);
END $$;

-- As before; parcels that were given up are not waited for.
CREATE OR REPLACE FUNCTION deliver_fulfilment(
  p_tenant text, p_command_id uuid, p_ordinal integer, p_actor text, p_fulfilment_id uuid
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_version bigint;
BEGIN
  UPDATE fulfilment AS f
  SET state = 7, version = f.version + 1, updated_at = now()
  WHERE f.tenant_id = p_tenant AND f.fulfilment_id = p_fulfilment_id AND f.state = 6
    AND NOT EXISTS (
      SELECT FROM parcel AS p
      JOIN shipment AS s ON s.tenant_id = p.tenant_id AND s.shipment_id = p.shipment_id
      WHERE p.tenant_id = p_tenant AND p.fulfilment_id = p_fulfilment_id AND s.state <> 5
        AND NOT s.given_up)
    AND EXISTS (
      SELECT FROM parcel AS p
      JOIN shipment AS s ON s.tenant_id = p.tenant_id AND s.shipment_id = p.shipment_id
      WHERE p.tenant_id = p_tenant AND p.fulfilment_id = p_fulfilment_id AND s.state = 5)
  RETURNING f.version INTO v_version;
  IF FOUND THEN
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, actor)
    VALUES (p_tenant, p_command_id, p_ordinal, 30, p_fulfilment_id::text, 7, 6, 7, v_version, p_actor);
  END IF;
END $$;

-- As before; the delivery of what was given up changes nothing of the order: somebody looks at it.
CREATE OR REPLACE FUNCTION move_parcel(
  p_tenant text, p_command_id uuid, p_ordinal smallint, p_actor text, p_shipment_id uuid,
  p_state smallint, p_happened_at timestamptz, p_location text, p_signed_by text
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_from smallint;
  v_version bigint;
  v_order_id uuid;
  v_fulfilment_id uuid;
  v_given_up boolean;
BEGIN
  SELECT s.state INTO v_from FROM shipment AS s
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id;
  UPDATE shipment AS s
  SET version = s.version + CASE WHEN s.state = 5 THEN 0 ELSE 1 END, state = p_state,
    last_event_at = p_happened_at, last_location = p_location,
    signed_by = CASE WHEN p_signed_by = '' THEN s.signed_by ELSE p_signed_by END,
    delivered_at = CASE WHEN p_state = 5 THEN LEAST(s.delivered_at, p_happened_at) END
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id AND s.state NOT IN (1, 13)
    AND (parcel_weight(p_state), p_happened_at, p_state) > (parcel_weight(s.state),
      COALESCE(s.last_event_at, '-infinity'), CASE WHEN s.last_event_at IS NULL THEN 0 ELSE s.state END)
  RETURNING s.version, s.order_id, s.fulfilment_id, s.given_up
  INTO v_version, v_order_id, v_fulfilment_id, v_given_up;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- Told of its delivery again: it is delivered once, at the first of the times.
  IF v_from = 5 THEN
    RETURN true;
  END IF;
  PERFORM record_shipment_event(p_tenant, p_command_id, 1000 + p_ordinal, p_shipment_id, p_state,
    v_from, p_state, v_version, '', p_actor);
  IF p_state = 5 THEN
    IF NOT v_given_up THEN
      PERFORM deliver_order_lines(p_tenant, p_command_id, p_ordinal, p_actor, v_order_id,
        p_shipment_id);
    END IF;
    PERFORM deliver_fulfilment(p_tenant, p_command_id, 3000 + p_ordinal, p_actor, v_fulfilment_id);
  END IF;
  RETURN true;
END $$;

-- As before; what arrives after it was given up is looked at.
CREATE OR REPLACE FUNCTION hear_parcels(
  p_tenant text, p_command_id uuid, p_ordinal integer, p_actor text, p_shipment_id uuid[],
  p_happened_at timestamptz[], p_estimated_at timestamptz[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record;
  v_ordinal integer := p_ordinal;
  v_before timestamptz;
  v_version bigint;
BEGIN
  FOR told IN
    SELECT DISTINCT ON (u.shipment_id) u.shipment_id, u.happened_at, u.estimated_at, s.state,
      s.estimated_at AS before
    FROM unnest(p_shipment_id, p_happened_at, p_estimated_at) AS u (shipment_id, happened_at,
      estimated_at)
    JOIN shipment AS s ON s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id
    WHERE u.estimated_at IS NOT NULL AND s.state NOT IN (1, 13)
      AND (s.estimate_told_at IS NULL
        OR (u.happened_at, u.estimated_at) > (s.estimate_told_at, s.estimated_at))
    ORDER BY u.shipment_id, u.happened_at DESC, u.estimated_at DESC
  LOOP
    UPDATE shipment AS s
    SET estimated_at = told.estimated_at, estimate_told_at = told.happened_at,
      version = s.version + CASE WHEN told.before IS DISTINCT FROM told.estimated_at THEN 1 ELSE 0 END,
      check_at = CASE WHEN told.before IS DISTINCT FROM told.estimated_at
        THEN LEAST(s.check_at, told.estimated_at) ELSE s.check_at END
    WHERE s.tenant_id = p_tenant AND s.shipment_id = told.shipment_id
    RETURNING s.version INTO v_version;
    IF told.before IS DISTINCT FROM told.estimated_at THEN
      PERFORM record_shipment_event(p_tenant, p_command_id, v_ordinal, told.shipment_id, 41::smallint,
        told.state, told.state, v_version,
        to_char(told.estimated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), p_actor);
      v_ordinal := v_ordinal + 1;
    END IF;
  END LOOP;
  UPDATE shipment AS s
  SET heard_at = GREATEST(s.heard_at, u.heard_at),
    check_at = CASE
      WHEN s.state = 13 THEN NULL
      WHEN s.state BETWEEN 6 AND 12 OR EXISTS (
        SELECT FROM shipment_anomaly AS a
        WHERE a.tenant_id = p_tenant AND a.shipment_id = s.shipment_id AND a.resolution = 0)
      THEN now()
      WHEN s.state = 5 AND s.given_up THEN now()
      WHEN s.state = 5 THEN NULL
      ELSE COALESCE(s.check_at, now()) END
  FROM (
    SELECT h.shipment_id, max(h.happened_at) AS heard_at
    FROM unnest(p_shipment_id, p_happened_at) AS h (shipment_id, happened_at)
    GROUP BY h.shipment_id
  ) AS u
  WHERE s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id AND s.state <> 1;
END $$;
