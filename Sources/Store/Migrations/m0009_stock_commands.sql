-- Master data and stock movements that no order causes.

-- Creates or replaces a product. An expected version of 0 means any; a product that does not exist
-- has version 0 to a caller who expects one.
CREATE FUNCTION put_product(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_expected_version bigint, p_sku text, p_name text, p_spec text,
  p_list_price_minor bigint, p_currency text, p_active boolean,
  OUT verdict smallint, OUT version bigint, OUT created_at timestamptz, OUT updated_at timestamptz
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_command_id);
  verdict := claim.verdict;
  IF verdict <> 1 THEN
    SELECT claim.outcome_version, p.created_at, p.updated_at INTO version, created_at, updated_at
    FROM product AS p WHERE p.tenant_id = p_tenant AND p.sku = p_sku;
    RETURN;
  END IF;
  IF p_expected_version = 0 THEN
    INSERT INTO product AS p (tenant_id, sku, name, spec, list_price_minor, currency, active)
    VALUES (p_tenant, p_sku, p_name, p_spec, p_list_price_minor, p_currency, p_active)
    ON CONFLICT (tenant_id, sku) DO UPDATE
    SET name = p_name, spec = p_spec, list_price_minor = p_list_price_minor, currency = p_currency,
      active = p_active, version = p.version + 1, updated_at = now()
    RETURNING p.version, p.created_at, p.updated_at INTO version, created_at, updated_at;
  ELSE
    UPDATE product AS p
    SET name = p_name, spec = p_spec, list_price_minor = p_list_price_minor, currency = p_currency,
      active = p_active, version = p.version + 1, updated_at = now()
    WHERE p.tenant_id = p_tenant AND p.sku = p_sku AND p.version = p_expected_version
    RETURNING p.version, p.created_at, p.updated_at INTO version, created_at, updated_at;
    IF NOT FOUND THEN
      verdict := 21;
      version := COALESCE(
        (SELECT p.version FROM product AS p WHERE p.tenant_id = p_tenant AND p.sku = p_sku), 0);
    END IF;
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_command_id, p_actor,
    verdict = 1, 5::smallint, p_sku, 1::smallint, 0::smallint, 0::smallint, version, '');
END $$;

-- As put_product.
CREATE FUNCTION put_warehouse(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_expected_version bigint, p_warehouse text, p_name text,
  p_priority integer, p_active boolean,
  OUT verdict smallint, OUT version bigint, OUT created_at timestamptz, OUT updated_at timestamptz
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_command_id);
  verdict := claim.verdict;
  IF verdict <> 1 THEN
    SELECT claim.outcome_version, w.created_at, w.updated_at INTO version, created_at, updated_at
    FROM warehouse AS w WHERE w.tenant_id = p_tenant AND w.warehouse = p_warehouse;
    RETURN;
  END IF;
  IF p_expected_version = 0 THEN
    INSERT INTO warehouse AS w (tenant_id, warehouse, name, priority, active)
    VALUES (p_tenant, p_warehouse, p_name, p_priority, p_active)
    ON CONFLICT (tenant_id, warehouse) DO UPDATE
    SET name = p_name, priority = p_priority, active = p_active, version = w.version + 1,
      updated_at = now()
    RETURNING w.version, w.created_at, w.updated_at INTO version, created_at, updated_at;
  ELSE
    UPDATE warehouse AS w
    SET name = p_name, priority = p_priority, active = p_active, version = w.version + 1,
      updated_at = now()
    WHERE w.tenant_id = p_tenant AND w.warehouse = p_warehouse AND w.version = p_expected_version
    RETURNING w.version, w.created_at, w.updated_at INTO version, created_at, updated_at;
    IF NOT FOUND THEN
      verdict := 21;
      version := COALESCE(
        (SELECT w.version FROM warehouse AS w
         WHERE w.tenant_id = p_tenant AND w.warehouse = p_warehouse), 0);
    END IF;
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_command_id, p_actor,
    verdict = 1, 6::smallint, p_warehouse, 1::smallint, 0::smallint, 0::smallint, version, '');
END $$;

-- Receipts and adjustments, set-based: many commands in one transaction, each all or nothing. Commands
-- come with their lines one after the other, as in create_orders. Kind 1 RECEIVE makes the stock row
-- when there is none; 9 ADJUST needs one.
-- Verdicts: 1, 2, 3, 4, 6 UNKNOWN_SKU, 9 INSUFFICIENT_STOCK, 12 UNKNOWN_WAREHOUSE, 13 STOCK_LIMIT.
-- r_line_*: the levels after the whole batch.
CREATE FUNCTION move_stock(
  p_tenant text, p_method smallint, p_kind smallint, p_command_id uuid[], p_principal text[],
  p_request_id text[], p_request_hash bytea[], p_actor text[], p_reason text[],
  p_line_command integer[], p_line_sku text[], p_line_warehouse text[], p_line_on_hand bigint[],
  OUT r_verdict smallint[], OUT r_refused_line integer[], OUT r_available bigint[],
  OUT r_line_on_hand bigint[], OUT r_line_reserved bigint[], OUT r_line_quarantined bigint[],
  OUT r_line_incoming bigint[]
) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  n CONSTANT integer := cardinality(p_command_id);
  m CONSTANT integer := cardinality(p_line_command);
  v_slot_sku text[];
  v_slot_warehouse text[];
  v_slot integer[];
  v_free bigint[];
  v_delta bigint[];
  v_has_sku boolean[];
  v_has_warehouse boolean[];
  v_first integer;
  v_inserted integer;
  c integer;
  j integer;
  k integer;
  found record;
BEGIN
  r_verdict := array_fill(1::smallint, ARRAY[n]);
  r_refused_line := array_fill(0, ARRAY[n]);
  r_available := array_fill(0::bigint, ARRAY[n]);
  INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id)
  SELECT p_tenant, u.principal, p_method, u.request_id, u.hash, u.command_id
  FROM unnest(p_principal, p_request_id, p_request_hash, p_command_id)
    AS u (principal, request_id, hash, command_id)
  ORDER BY u.principal, u.request_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_inserted = ROW_COUNT;

  SELECT array_agg(l.has_sku), array_agg(l.has_warehouse) INTO v_has_sku, v_has_warehouse
  FROM (
    SELECT p.sku IS NOT NULL AS has_sku, w.warehouse IS NOT NULL AS has_warehouse
    FROM unnest(p_line_sku, p_line_warehouse) WITH ORDINALITY AS u (sku, warehouse, i)
    LEFT JOIN product AS p ON p.tenant_id = p_tenant AND p.sku = u.sku
    LEFT JOIN warehouse AS w ON w.tenant_id = p_tenant AND w.warehouse = u.warehouse
    ORDER BY u.i
  ) AS l;
  FOR j IN REVERSE m..1 LOOP
    c := p_line_command[j];
    IF NOT v_has_sku[j] OR NOT v_has_warehouse[j] THEN
      r_verdict[c] := CASE WHEN v_has_sku[j] THEN 12 ELSE 6 END;
      r_refused_line[c] := j;
    END IF;
  END LOOP;
  IF v_inserted < n THEN
    FOR found IN
      SELECT *
      FROM find_repeats(p_tenant, p_method, p_command_id, p_principal, p_request_id, p_request_hash)
    LOOP
      r_verdict[found.i] := CASE
        WHEN NOT found.same THEN 3
        WHEN found.aggregate_id = ANY (p_command_id) THEN 4
        ELSE 2 END;
    END LOOP;
  END IF;

  IF p_kind = 1 THEN
    INSERT INTO stock (tenant_id, sku, warehouse)
    SELECT DISTINCT p_tenant, l.sku, l.warehouse
    FROM unnest(p_line_command, p_line_sku, p_line_warehouse) AS l (command, sku, warehouse)
    WHERE r_verdict[l.command] = 1
    ORDER BY l.sku, l.warehouse
    ON CONFLICT DO NOTHING;
  END IF;
  SELECT array_agg(slot.sku), array_agg(slot.warehouse) INTO v_slot_sku, v_slot_warehouse
  FROM (
    SELECT DISTINCT s.sku, s.warehouse
    FROM unnest(p_line_command, p_line_sku, p_line_warehouse) AS l (command, sku, warehouse)
    JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = l.sku AND s.warehouse = l.warehouse
    WHERE r_verdict[l.command] = 1
    ORDER BY s.sku, s.warehouse
  ) AS slot;
  IF v_slot_sku IS NOT NULL THEN
    v_free := lock_stock(p_tenant, v_slot_sku, v_slot_warehouse);
    v_delta := array_fill(0::bigint, ARRAY[cardinality(v_free)]);
  END IF;
  SELECT array_agg(line.slot) INTO v_slot
  FROM (
    SELECT s.slot::integer
    FROM unnest(p_line_sku, p_line_warehouse) WITH ORDINALITY AS l (sku, warehouse, i)
    LEFT JOIN unnest(v_slot_sku, v_slot_warehouse) WITH ORDINALITY AS s (sku, warehouse, slot)
      ON s.sku = l.sku AND s.warehouse = l.warehouse
    ORDER BY l.i
  ) AS line;

  v_first := 1;
  WHILE v_first <= m LOOP
    c := p_line_command[v_first];
    j := v_first;
    WHILE j <= m AND p_line_command[j] = c LOOP
      k := v_slot[j];
      IF r_verdict[c] <> 1 THEN
        NULL;
      ELSIF k IS NOT NULL AND v_free[k] + v_delta[k] + p_line_on_hand[j] >= 0 THEN
        v_delta[k] := v_delta[k] + p_line_on_hand[j];
      ELSE
        FOR i IN v_first..j - 1 LOOP
          v_delta[v_slot[i]] := v_delta[v_slot[i]] - p_line_on_hand[i];
        END LOOP;
        r_verdict[c] := 9;
        r_refused_line[c] := j;
        r_available[c] := COALESCE(v_free[k] + v_delta[k], 0);
      END IF;
      j := j + 1;
    END LOOP;
    v_first := j;
  END LOOP;

  UPDATE stock AS s
  SET on_hand = s.on_hand + d.delta
  FROM unnest(v_slot_sku, v_slot_warehouse, v_delta) AS d (sku, warehouse, delta)
  WHERE d.delta <> 0 AND s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse;
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
    reason, actor)
  SELECT p_tenant, l.sku, l.warehouse, p_command_id[l.command], l.i, p_kind, l.delta,
    p_reason[l.command], p_actor[l.command]
  FROM unnest(p_line_command, p_line_sku, p_line_warehouse, p_line_on_hand) WITH ORDINALITY
    AS l (command, sku, warehouse, delta, i)
  WHERE r_verdict[l.command] = 1 AND l.delta <> 0;
  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
  SELECT p_tenant, u.command_id, u.principal, u.actor, p_method, 2, u.request_id, u.reason
  FROM unnest(p_command_id, p_principal, p_actor, p_request_id, p_reason, r_verdict)
    AS u (command_id, principal, actor, request_id, reason, verdict)
  WHERE u.verdict = 1;
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, actor)
  SELECT p_tenant, p_command_id[l.command], l.i, 2, l.sku || '/' || l.warehouse, p_kind,
    p_actor[l.command]
  FROM unnest(p_line_command, p_line_sku, p_line_warehouse) WITH ORDINALITY
    AS l (command, sku, warehouse, i)
  WHERE r_verdict[l.command] = 1;
  DELETE FROM idempotency AS k
  USING unnest(p_principal, p_request_id, p_command_id, r_verdict)
    AS u (principal, request_id, command_id, verdict)
  WHERE u.verdict > 4 AND k.tenant_id = p_tenant AND k.principal = u.principal
    AND k.method = p_method AND k.request_id = u.request_id AND k.aggregate_id = u.command_id;

  SELECT array_agg(line.on_hand), array_agg(line.reserved), array_agg(line.quarantined),
    array_agg(line.incoming)
  INTO r_line_on_hand, r_line_reserved, r_line_quarantined, r_line_incoming
  FROM (
    SELECT COALESCE(s.on_hand, 0) AS on_hand, COALESCE(s.reserved, 0) AS reserved,
      COALESCE(s.quarantined, 0) AS quarantined, COALESCE(s.incoming, 0) AS incoming
    FROM unnest(p_line_sku, p_line_warehouse) WITH ORDINALITY AS l (sku, warehouse, i)
    LEFT JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = l.sku AND s.warehouse = l.warehouse
    ORDER BY l.i
  ) AS line;
END $$;
