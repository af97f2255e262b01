-- Tracking again, with what shipments and fulfilments have gained: estimates, bookings, events of their
-- own, and the time at which somebody looks whether something is wrong.

-- One event of a shipment, in its history and in the feed at the same place.
CREATE FUNCTION record_shipment_event(
  p_tenant text, p_event_id uuid, p_ordinal integer, p_shipment_id uuid, p_kind smallint,
  p_from_state smallint, p_to_state smallint, p_version bigint, p_detail text, p_actor text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO shipment_event (tenant_id, shipment_id, event_id, ordinal, kind, from_state, to_state,
    version, detail, actor)
  VALUES (p_tenant, p_shipment_id, p_event_id, p_ordinal, p_kind, p_from_state, p_to_state, p_version,
    p_detail, p_actor);
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
    to_state, version, detail, actor)
  VALUES (p_tenant, p_event_id, p_ordinal, 3, p_shipment_id::text, p_kind, p_from_state, p_to_state,
    p_version, p_detail, p_actor);
END $$;

-- A fulfilment whose last parcel was delivered. The caller holds the order's lock.
CREATE FUNCTION deliver_fulfilment(
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
      WHERE p.tenant_id = p_tenant AND p.fulfilment_id = p_fulfilment_id AND s.state <> 5)
  RETURNING f.version INTO v_version;
  IF FOUND THEN
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, actor)
    VALUES (p_tenant, p_command_id, p_ordinal, 30, p_fulfilment_id::text, 7, 6, 7, v_version, p_actor);
  END IF;
END $$;

-- Takes one reported state into a locked shipment; true when it moved the parcel. What no carrier has
-- yet (CREATED, CANCELLED) no report moves.
CREATE OR REPLACE FUNCTION move_parcel(
  p_tenant text, p_command_id uuid, p_ordinal smallint, p_actor text, p_shipment_id uuid,
  p_state smallint, p_happened_at timestamptz, p_location text, p_signed_by text
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_from smallint;
  v_version bigint;
  v_order_id uuid;
  v_fulfilment_id uuid;
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
  RETURNING s.version, s.order_id, s.fulfilment_id INTO v_version, v_order_id, v_fulfilment_id;
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
    PERFORM deliver_order_lines(p_tenant, p_command_id, p_ordinal, p_actor, v_order_id, p_shipment_id);
    PERFORM deliver_fulfilment(p_tenant, p_command_id, 3000 + p_ordinal, p_actor, v_fulfilment_id);
  END IF;
  RETURN true;
END $$;

-- After new events of locked shipments: when each was last heard of, its estimate by the latest event
-- that has one, and when to look at it. p_ordinal is where the estimates' events begin.
CREATE FUNCTION hear_parcels(
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
      WHEN s.state = 5 THEN NULL
      ELSE COALESCE(s.check_at, now()) END
  FROM (
    SELECT h.shipment_id, max(h.happened_at) AS heard_at
    FROM unnest(p_shipment_id, p_happened_at) AS h (shipment_id, happened_at)
    GROUP BY h.shipment_id
  ) AS u
  WHERE s.tenant_id = p_tenant AND s.shipment_id = u.shipment_id AND s.state <> 1;
END $$;

-- What the carrier reported of a shipment before it was handed over here. Where all of it is known
-- nothing changes. The caller holds the order's lock.
CREATE FUNCTION fold_reports(
  p_tenant text, p_command_id uuid, p_ordinal smallint, p_actor text, p_shipment_id uuid
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reported record;
  v_ordinal smallint := p_ordinal;
  v_happened timestamptz[] := '{}';
  v_estimated timestamptz[] := '{}';
  v_news boolean := false;
BEGIN
  FOR reported IN
    SELECT t.state, t.happened_at, t.location, t.estimated_at, s.heard_at
    FROM shipment AS s
    JOIN tracking_event AS t
      ON t.tenant_id = s.tenant_id AND t.carrier = s.carrier AND t.tracking_no = s.tracking_no
    WHERE s.tenant_id = p_tenant AND s.shipment_id = p_shipment_id
    ORDER BY parcel_weight(t.state), t.happened_at, t.state
    LIMIT 500
  LOOP
    v_news := move_parcel(p_tenant, p_command_id, v_ordinal, p_actor, p_shipment_id, reported.state,
      reported.happened_at, reported.location, '')
      OR v_news OR reported.heard_at IS NULL OR reported.happened_at > reported.heard_at;
    v_ordinal := v_ordinal + 1;
    v_happened := v_happened || reported.happened_at;
    v_estimated := v_estimated || reported.estimated_at;
  END LOOP;
  IF v_news THEN
    PERFORM hear_parcels(p_tenant, p_command_id, 2000 + v_ordinal, p_actor,
      array_fill(p_shipment_id, ARRAY[cardinality(v_happened)]), v_happened, v_estimated);
  END IF;
END $$;

DROP FUNCTION ingest_tracking(text, uuid, text, text[], text[], text[], smallint[], timestamptz[],
  text[], text[]);

-- Tracking events, set-based. Effects: 1 APPLIED 2 DUPLICATE 3 LATE 4 UNKNOWN_SHIPMENT.
CREATE FUNCTION ingest_tracking(
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
END $$;

CREATE OR REPLACE FUNCTION confirm_delivery(
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
  ELSIF state IN (1, 5, 11, 13) THEN
    verdict := 23;
  ELSE
    PERFORM move_parcel(p_tenant, p_command_id, 0::smallint, p_actor, p_shipment_id, 5::smallint,
      COALESCE(p_delivered_at, now()), '', p_signed_by);
    PERFORM hear_parcels(p_tenant, p_command_id, 2000, p_actor, ARRAY[p_shipment_id],
      ARRAY[COALESCE(p_delivered_at, now())], ARRAY[NULL::timestamptz]);
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
