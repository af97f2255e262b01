-- Shipments and what carriers report. Locks: order, then shipment, each in id order (I4).

-- A parcel's position is the greatest of what was reported: delivered, then returned, then the latest.
-- So duplicates and late events change nothing.
CREATE FUNCTION parcel_weight(p_state smallint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_state WHEN 5 THEN 2 WHEN 11 THEN 1 ELSE 0 END
$$;

-- Counts a delivered shipment on its order's lines, and the order as delivered when it was the last.
-- The caller holds the locks of both.
CREATE FUNCTION deliver_order_lines(
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
  SELECT bool_and(l.cancelled + l.shipped = l.ordered AND l.delivered = l.shipped) INTO v_done
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

-- Takes one reported state into a locked shipment; true when it moved the parcel.
CREATE FUNCTION move_parcel(
  p_tenant text, p_command_id uuid, p_ordinal smallint, p_actor text, p_shipment_id uuid,
  p_state smallint, p_happened_at timestamptz, p_location text, p_signed_by text
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_from smallint;
  v_version bigint;
  v_order_id uuid;
BEGIN
  SELECT s.state INTO v_from FROM shipment AS s
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id;
  UPDATE shipment AS s
  SET version = s.version + 1, state = p_state, last_event_at = p_happened_at,
    last_location = p_location, signed_by = p_signed_by,
    delivered_at = CASE WHEN p_state = 5 THEN p_happened_at END
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id
    AND (parcel_weight(p_state), p_happened_at, p_state) > (parcel_weight(s.state),
      COALESCE(s.last_event_at, '-infinity'), CASE WHEN s.last_event_at IS NULL THEN 0 ELSE s.state END)
    AND NOT (s.state = 5 AND p_state = 5)
  RETURNING s.version, s.order_id INTO v_version, v_order_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
    to_state, version, actor)
  VALUES (p_tenant, p_command_id, 1000 + p_ordinal, 3, p_shipment_id::text, p_state, v_from, p_state,
    v_version, p_actor);
  IF p_state = 5 THEN
    PERFORM deliver_order_lines(p_tenant, p_command_id, p_ordinal, p_actor, v_order_id, p_shipment_id);
  END IF;
  RETURN true;
END $$;

CREATE FUNCTION create_shipment(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_shipment_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint, p_state smallint,
  p_holds integer, p_findings integer, p_event smallint, p_detail text,
  p_line_no smallint[], p_line_cancelled integer[], p_line_reserved integer[],
  p_line_backordered integer[], p_line_shipped integer[], p_line_warehouse text[],
  p_move_sku text[], p_move_warehouse text[], p_move_on_hand bigint[], p_move_reserved bigint[],
  p_carrier text, p_tracking_no text, p_ship_line_no smallint[], p_ship_sku text[],
  p_ship_warehouse text[], p_ship_quantity integer[],
  OUT verdict smallint, OUT aggregate_id uuid, OUT version bigint, OUT short_sku text,
  OUT short_warehouse text, OUT available bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
  change record;
  reported record;
  v_from_state smallint;
  v_ordinal smallint := 1;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_shipment_id);
  verdict := claim.verdict;
  aggregate_id := COALESCE(claim.aggregate_id, p_shipment_id);
  version := claim.outcome_version;
  IF verdict <> 1 THEN
    RETURN;
  END IF;
  PERFORM FROM orders AS o WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    verdict := 20;
  ELSE
    INSERT INTO shipment (tenant_id, shipment_id, order_id, state, carrier, tracking_no, actor)
    VALUES (p_tenant, p_shipment_id, p_order_id, 2, p_carrier, p_tracking_no, p_actor)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      verdict := 22;
    ELSE
      SELECT * INTO change FROM apply_order_change(p_tenant, p_shipment_id, p_actor, p_order_id,
        p_expected_version, p_state, p_holds, p_findings, p_event, p_detail, 0, p_line_no,
        p_line_cancelled, p_line_reserved, p_line_backordered, p_line_shipped, p_line_warehouse,
        p_move_sku, p_move_warehouse, 4::smallint, p_move_on_hand, p_move_reserved);
      verdict := change.verdict;
      v_from_state := change.from_state;
      version := change.version;
      short_sku := change.short_sku;
      short_warehouse := change.short_warehouse;
      available := change.available;
      IF verdict <> 1 THEN
        DELETE FROM shipment AS s
        WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id;
      ELSE
        INSERT INTO shipment_line (tenant_id, shipment_id, line_no, sku, warehouse, quantity)
        SELECT p_tenant, p_shipment_id, l.line_no, l.sku, l.warehouse, l.quantity
        FROM unnest(p_ship_line_no, p_ship_sku, p_ship_warehouse, p_ship_quantity)
          AS l (line_no, sku, warehouse, quantity);
      END IF;
    END IF;
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_shipment_id, p_actor,
    verdict = 1, 1::smallint, p_order_id::text, p_event, v_from_state, p_state, version,
    p_shipment_id::text);
  IF verdict = 1 THEN
    -- What the carrier reported before it was known here.
    FOR reported IN
      SELECT t.* FROM tracking_event AS t
      WHERE t.tenant_id = p_tenant AND t.carrier = p_carrier AND t.tracking_no = p_tracking_no
      ORDER BY parcel_weight(t.state), t.happened_at, t.state
    LOOP
      PERFORM move_parcel(p_tenant, p_shipment_id, v_ordinal, p_actor, p_shipment_id, reported.state,
        reported.happened_at, reported.location, '');
      v_ordinal := v_ordinal + 1;
    END LOOP;
  END IF;
END $$;

-- Tracking events, set-based. Effects: 1 APPLIED 2 DUPLICATE 3 LATE 4 UNKNOWN_SHIPMENT.
CREATE FUNCTION ingest_tracking(
  p_tenant text, p_command_id uuid, p_actor text, p_carrier text[], p_tracking_no text[],
  p_event_key text[], p_state smallint[], p_happened_at timestamptz[], p_location text[],
  p_message text[],
  OUT r_effect smallint[], OUT r_shipment_id uuid[], OUT r_version bigint[], OUT r_state smallint[]
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  n CONSTANT integer := cardinality(p_carrier);
  v_new integer[];
  found record;
BEGIN
  r_effect := array_fill(2::smallint, ARRAY[n]);
  r_version := array_fill(0::bigint, ARRAY[n]);
  r_state := array_fill(0::smallint, ARRAY[n]);
  WITH event AS (
    SELECT u.*, row_number() OVER (PARTITION BY u.carrier, u.tracking_no, u.event_key ORDER BY u.i)
      AS repeat
    FROM unnest(p_carrier, p_tracking_no, p_event_key, p_state, p_happened_at, p_location, p_message)
      WITH ORDINALITY
      AS u (carrier, tracking_no, event_key, state, happened_at, location, message, i)
  ), stored AS (
    INSERT INTO tracking_event (tenant_id, carrier, tracking_no, event_key, state, happened_at,
      location, message)
    SELECT p_tenant, e.carrier, e.tracking_no, e.event_key, e.state, e.happened_at, e.location,
      e.message
    FROM event AS e
    WHERE e.repeat = 1
    ORDER BY e.carrier, e.tracking_no, e.event_key
    ON CONFLICT DO NOTHING
    RETURNING carrier, tracking_no, event_key
  )
  SELECT array_agg(e.i::integer ORDER BY e.i) INTO v_new
  FROM event AS e
  JOIN stored AS s USING (carrier, tracking_no, event_key)
  WHERE e.repeat = 1;

  PERFORM FROM (
    SELECT o.order_id FROM orders AS o
    WHERE o.tenant_id = p_tenant AND o.order_id IN (
      SELECT s.order_id FROM shipment AS s
      JOIN unnest(p_carrier, p_tracking_no) AS u (carrier, tracking_no)
        ON s.carrier = u.carrier AND s.tracking_no = u.tracking_no
      WHERE s.tenant_id = p_tenant)
    ORDER BY o.order_id
    FOR NO KEY UPDATE OF o
  ) AS locked;
  PERFORM FROM (
    SELECT s.shipment_id FROM shipment AS s
    WHERE s.tenant_id = p_tenant AND (s.carrier, s.tracking_no) IN (
      SELECT u.carrier, u.tracking_no
      FROM unnest(p_carrier, p_tracking_no) AS u (carrier, tracking_no))
    ORDER BY s.shipment_id
    FOR NO KEY UPDATE OF s
  ) AS locked;

  SELECT array_agg(e.shipment_id ORDER BY e.i) INTO r_shipment_id
  FROM (
    SELECT u.i, s.shipment_id
    FROM unnest(p_carrier, p_tracking_no) WITH ORDINALITY AS u (carrier, tracking_no, i)
    LEFT JOIN shipment AS s
      ON s.tenant_id = p_tenant AND s.carrier = u.carrier AND s.tracking_no = u.tracking_no
  ) AS e;
  FOR i IN 1..n LOOP
    IF i = ANY (v_new) THEN
      IF r_shipment_id[i] IS NULL THEN
        r_effect[i] := 4;
      ELSIF move_parcel(p_tenant, p_command_id, i::smallint, p_actor, r_shipment_id[i], p_state[i],
        p_happened_at[i], p_location[i], '')
      THEN
        r_effect[i] := 1;
      ELSE
        r_effect[i] := 3;
      END IF;
    END IF;
  END LOOP;
  FOR found IN
    SELECT u.i::integer AS i, s.version, s.state
    FROM unnest(r_shipment_id) WITH ORDINALITY AS u (shipment_id, i)
    JOIN shipment AS s ON s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id
  LOOP
    r_version[found.i] := found.version;
    r_state[found.i] := found.state;
  END LOOP;
END $$;

CREATE FUNCTION confirm_delivery(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_shipment_id uuid, p_expected_version bigint,
  p_delivered_at timestamptz, p_signed_by text,
  OUT verdict smallint, OUT aggregate_id uuid, OUT version bigint, OUT state smallint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
  v_order_id uuid;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_shipment_id);
  verdict := claim.verdict;
  aggregate_id := COALESCE(claim.aggregate_id, p_shipment_id);
  version := claim.outcome_version;
  IF verdict <> 1 THEN
    RETURN;
  END IF;
  SELECT s.order_id INTO v_order_id FROM shipment AS s
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id;
  PERFORM FROM orders AS o WHERE o.tenant_id = p_tenant AND o.order_id = v_order_id
  FOR NO KEY UPDATE;
  SELECT s.version, s.state INTO version, state FROM shipment AS s
  WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    verdict := 20;
  ELSIF p_expected_version NOT IN (0, version) THEN
    verdict := 21;
  ELSIF state IN (5, 11) THEN
    verdict := 23;
  ELSE
    PERFORM move_parcel(p_tenant, p_command_id, 0::smallint, p_actor, p_shipment_id, 5::smallint,
      COALESCE(p_delivered_at, now()), '', p_signed_by);
    version := version + 1;
    state := 5;
  END IF;
  IF verdict = 1 THEN
    UPDATE idempotency AS i SET outcome_state = 5, outcome_version = confirm_delivery.version
    WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
      AND i.request_id = p_request_id;
    INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate,
      detail)
    VALUES (p_tenant, p_command_id, p_principal, p_actor, p_method, 3, p_shipment_id::text,
      p_request_id);
  ELSE
    DELETE FROM idempotency AS i
    WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
      AND i.request_id = p_request_id;
  END IF;
END $$;
