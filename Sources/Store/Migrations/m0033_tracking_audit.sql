-- Every tracking event that changed a shipment has an audit row (I7), as every command has.

CREATE OR REPLACE FUNCTION ingest_tracking(
  p_tenant text, p_command_id uuid, p_actor text, p_carrier text[], p_tracking_no text[],
  p_event_key text[], p_state smallint[], p_happened_at timestamptz[], p_location text[],
  p_message text[], p_estimated_at timestamptz[],
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
    FROM unnest(p_carrier, p_tracking_no, p_event_key, p_state, p_happened_at, p_location, p_message,
      p_estimated_at) WITH ORDINALITY
      AS u (carrier, tracking_no, event_key, state, happened_at, location, message, estimated_at, i)
  ), stored AS (
    INSERT INTO tracking_event (tenant_id, carrier, tracking_no, event_key, state, happened_at,
      location, message, estimated_at)
    SELECT p_tenant, e.carrier, e.tracking_no, e.event_key, e.state, e.happened_at, e.location,
      e.message, e.estimated_at
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
        AND s.state <> 1
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
  IF cardinality(v_new) > 0 THEN
    PERFORM hear_parcels(p_tenant, p_command_id, 2000, p_actor,
      array_agg(u.shipment_id), array_agg(u.happened_at), array_agg(u.estimated_at))
    FROM unnest(r_shipment_id, p_happened_at, p_estimated_at) WITH ORDINALITY
      AS u (shipment_id, happened_at, estimated_at, i)
    WHERE u.shipment_id IS NOT NULL AND u.i = ANY (v_new)
    HAVING count(*) > 0;
  END IF;
  FOR found IN
    SELECT u.i::integer AS i, s.version, s.state
    FROM unnest(r_shipment_id) WITH ORDINALITY AS u (shipment_id, i)
    JOIN shipment AS s ON s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id
  LOOP
    r_version[found.i] := found.version;
    r_state[found.i] := found.state;
  END LOOP;
  -- What it changed: where the parcel is, or when it is expected. 314: IngestTracking.
  INSERT INTO audit (tenant_id, command_id, ordinal, principal, actor, method, aggregate_kind, aggregate,
    detail)
  SELECT p_tenant, p_command_id, u.i, p_actor, p_actor, 314, 3, u.shipment_id::text,
    u.carrier || ' ' || u.tracking_no || ' ' || u.event_key
  FROM unnest(r_shipment_id, r_effect, p_carrier, p_tracking_no, p_event_key, p_happened_at,
    p_estimated_at) WITH ORDINALITY
    AS u (shipment_id, effect, carrier, tracking_no, event_key, happened_at, estimated_at, i)
  JOIN shipment AS s ON s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id
  WHERE u.effect = 1 OR u.effect = 3 AND s.estimate_told_at = u.happened_at
    AND s.estimated_at = u.estimated_at;
END $$;
