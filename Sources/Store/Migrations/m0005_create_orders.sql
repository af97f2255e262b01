-- CreateOrder, set-based (C1 e): every order of a batch in one call and one transaction, each with its
-- own verdict. Arrays named p_line_* hold the lines of all orders, one after the other; p_line_order
-- says to which order (1-based) a line belongs. Answers are arrays too: r_* one element an order,
-- r_line_* one element a line, in the caller's order.
--
-- Verdicts: 1 ACCEPTED  2 REPLAYED  3 REQUEST_ID_REUSED  4 IN_FLIGHT (same request_id twice in the batch)
--   5 SOURCE_REF_TAKEN  6 UNKNOWN_SKU  7 PRODUCT_INACTIVE  8 CURRENCY_MISMATCH  9 INSUFFICIENT_STOCK
--   10 TOTAL_TOO_LARGE  11 CONTENDED (another warehouse has the goods: ask again)  12 UNKNOWN_WAREHOUSE
-- A refusal is a verdict, never an exception: it must not undo its neighbours.

-- The warehouse of each line whose order names none: the first by priority that has the whole order,
-- else the first that has the line, else the first. A hint read without locks; the guard comes later.
CREATE FUNCTION choose_warehouses(
  p_tenant text, p_order integer[], p_sku text[], p_quantity integer[], p_named text[]
) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(chosen.warehouse ORDER BY chosen.i)
  FROM (
    SELECT DISTINCT ON (fit.i) fit.i, fit.warehouse
    FROM (
      SELECT l.i, COALESCE(NULLIF(p_named[l.ord], ''), w.warehouse, '') AS warehouse, w.priority,
        COALESCE(s.on_hand - s.quarantined - s.reserved, 0) >= l.demand AS has_line,
        bool_and(COALESCE(s.on_hand - s.quarantined - s.reserved, 0) >= l.demand)
          OVER (PARTITION BY l.ord, w.warehouse) AS has_order
      FROM (
        SELECT u.i, u.ord, u.sku, sum(u.quantity) OVER (PARTITION BY u.ord, u.sku) AS demand
        FROM unnest(p_order, p_sku, p_quantity) WITH ORDINALITY AS u (ord, sku, quantity, i)
      ) AS l
      LEFT JOIN warehouse AS w
        ON w.tenant_id = p_tenant AND w.active AND p_named[l.ord] = ''
      LEFT JOIN stock AS s
        ON s.tenant_id = p_tenant AND s.sku = l.sku AND s.warehouse = w.warehouse
    ) AS fit
    ORDER BY fit.i, fit.has_order DESC, fit.has_line DESC, fit.priority, fit.warehouse
  ) AS chosen
$$;

CREATE FUNCTION create_orders(
  p_tenant text, p_method smallint,
  p_order_id uuid[], p_number bigint[], p_principal text[], p_request_id text[], p_request_hash bytea[],
  p_actor text[], p_submit boolean[], p_findings integer[], p_channel smallint[], p_source_ref text[],
  p_kind smallint[], p_class smallint[], p_priority smallint[], p_currency text[], p_warehouse text[],
  p_customer_id text[], p_customer_name text[], p_contact_name text[], p_contact_phone text[],
  p_contact_email text[], p_ship_recipient text[], p_ship_street text[], p_ship_street2 text[],
  p_ship_postal_code text[], p_ship_city text[], p_ship_region text[], p_ship_country text[],
  p_payment_method smallint[], p_payment_reference text[], p_delivery_method smallint[],
  p_carrier text[], p_freight_minor bigint[], p_ship_not_before timestamptz[],
  p_ship_by timestamptz[], p_deliver_by timestamptz[], p_customer_remark text[],
  p_staff_remark text[], p_received_at timestamptz[],
  p_line_order integer[], p_line_no smallint[], p_line_sku text[], p_line_quantity integer[],
  p_line_price bigint[], p_line_packaging text[],
  OUT r_verdict smallint[], OUT r_order_id uuid[], OUT r_number bigint[], OUT r_state smallint[],
  OUT r_version integer[], OUT r_findings integer[], OUT r_goods_minor bigint[],
  OUT r_created_at timestamptz[], OUT r_refused_line smallint[], OUT r_requested bigint[],
  OUT r_available bigint[],
  OUT r_line_name text[], OUT r_line_spec text[], OUT r_line_unit bigint[], OUT r_line_list bigint[],
  OUT r_line_warehouse text[]
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  n CONSTANT integer := cardinality(p_order_id);
  m CONSTANT integer := cardinality(p_line_order);
  v_zero CONSTANT bigint[] := array_fill(0::bigint, ARRAY[n]);
  v_currency text[];
  v_active boolean[];
  v_slot integer[];
  v_slot_sku text[];
  v_slot_warehouse text[];
  v_free bigint[];
  v_before bigint[];
  v_reserves boolean := false;
  v_inserted integer;
  v_rows integer;
  v_first integer;
  v_unit bigint;
  v_goods numeric;
  i integer;
  j integer;
  o integer;
  found record;
BEGIN
  r_verdict := array_fill(1::smallint, ARRAY[n]);
  r_order_id := p_order_id;
  r_number := p_number;
  r_version := array_fill(1, ARRAY[n]);
  r_state := array_fill(0::smallint, ARRAY[n]);
  r_findings := p_findings;
  r_goods_minor := v_zero;
  r_created_at := array_fill(now(), ARRAY[n]);
  r_refused_line := array_fill(0::smallint, ARRAY[n]);
  r_requested := v_zero;
  r_available := v_zero;

  -- 1. Snapshots of what is sold and at which price, and the warehouse of every line.
  SELECT array_agg(COALESCE(line.name, '')), array_agg(COALESCE(line.spec, '')),
    array_agg(COALESCE(line.list_price_minor, -1)),
    array_agg(COALESCE(line.price, line.list_price_minor, 0)),
    array_agg(line.currency), array_agg(line.active), array_agg(line.warehouse)
  INTO r_line_name, r_line_spec, r_line_list, r_line_unit, v_currency, v_active, r_line_warehouse
  FROM (
    SELECT p.name, p.spec, p.list_price_minor, l.price, p.currency::text, p.active,
      p_warehouse[l.ord] AS warehouse
    FROM unnest(p_line_order, p_line_sku, p_line_price) WITH ORDINALITY AS l (ord, sku, price, i)
    LEFT JOIN product AS p ON p.tenant_id = p_tenant AND p.sku = l.sku
    ORDER BY l.i
  ) AS line;
  IF '' = ANY (p_warehouse) THEN
    r_line_warehouse :=
      choose_warehouses(p_tenant, p_line_order, p_line_sku, p_line_quantity, p_warehouse);
  END IF;

  -- 2. Review by rules (REV-1): a price that is not the list price is for a person to decide.
  FOR j IN 1..m LOOP
    o := p_line_order[j];
    IF r_verdict[o] <> 1 THEN
      CONTINUE;
    END IF;
    IF r_line_list[j] < 0 THEN
      r_verdict[o] := 6;
    ELSIF NOT v_active[j] THEN
      r_verdict[o] := 7;
    ELSIF v_currency[j] <> p_currency[o] THEN
      r_verdict[o] := 8;
    ELSIF r_line_warehouse[j] = '' THEN
      r_verdict[o] := 12;
    ELSE
      v_unit := r_line_unit[j];
      IF v_unit <> r_line_list[j] THEN
        r_findings[o] := r_findings[o] | 2;
      END IF;
      r_goods_minor[o] := r_goods_minor[o] + v_unit * p_line_quantity[j];
      IF r_goods_minor[o] + p_freight_minor[o] <= 1000000000000000 THEN
        CONTINUE;
      END IF;
      r_verdict[o] := 10;
    END IF;
    r_refused_line[o] := p_line_no[j];
  END LOOP;
  FOR o IN 1..n LOOP
    r_state[o] := CASE WHEN NOT p_submit[o] THEN 1 WHEN r_findings[o] <> 0 THEN 3 ELSE 8 END;
  END LOOP;

  -- 3. Who was here before: request_id first, then source_ref. Sorted, so that two batches that share
  -- keys wait for each other and never in a circle; a waiter sees the other's commit afterwards.
  -- A refusal keeps its place until the repeat is told apart: a replay wins over any refusal.
  INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id,
    outcome_state, outcome_version)
  SELECT p_tenant, u.principal, p_method, u.request_id, u.hash, u.order_id, u.state, 1
  FROM unnest(p_principal, p_request_id, p_request_hash, p_order_id, r_state)
    AS u (principal, request_id, hash, order_id, state)
  ORDER BY u.principal, u.request_id
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_inserted = ROW_COUNT;
  IF v_inserted < n THEN
    FOR found IN
      SELECT u.i::integer AS i, k.request_hash = u.hash AS same, k.aggregate_id, k.outcome_state,
        k.outcome_version
      FROM unnest(p_principal, p_request_id, p_request_hash, p_order_id) WITH ORDINALITY
        AS u (principal, request_id, hash, order_id, i)
      JOIN idempotency AS k ON k.tenant_id = p_tenant AND k.principal = u.principal
        AND k.method = p_method AND k.request_id = u.request_id
      WHERE k.aggregate_id <> u.order_id
    LOOP
      r_verdict[found.i] := CASE
        WHEN NOT found.same THEN 3
        WHEN found.aggregate_id = ANY (p_order_id) THEN 4
        ELSE 2 END;
      r_order_id[found.i] := found.aggregate_id;
      r_state[found.i] := found.outcome_state;
      r_version[found.i] := found.outcome_version;
    END LOOP;
  END IF;

  IF EXISTS (SELECT FROM unnest(p_source_ref) AS s (ref) WHERE s.ref <> '') THEN
    INSERT INTO order_source (tenant_id, channel, source_ref, order_id)
    SELECT p_tenant, u.channel, u.ref, u.order_id
    FROM unnest(p_channel, p_source_ref, p_order_id, r_verdict) AS u (channel, ref, order_id, verdict)
    WHERE u.ref <> '' AND u.verdict = 1
    ORDER BY u.channel, u.ref
    ON CONFLICT DO NOTHING;
    FOR found IN
      SELECT u.i::integer AS i, s.order_id
      FROM unnest(p_channel, p_source_ref, p_order_id, r_verdict) WITH ORDINALITY
        AS u (channel, ref, order_id, verdict, i)
      JOIN order_source AS s
        ON s.tenant_id = p_tenant AND s.channel = u.channel AND s.source_ref = u.ref
      WHERE u.verdict = 1 AND s.order_id <> u.order_id
    LOOP
      r_verdict[found.i] := 5;
      r_order_id[found.i] := found.order_id;
    END LOOP;
  END IF;

  -- 4. Lock the stock rows in (sku, warehouse) order (I4) and read what is free now.
  SELECT array_agg(locked.sku), array_agg(locked.warehouse), array_agg(locked.free)
  INTO v_slot_sku, v_slot_warehouse, v_free
  FROM (
    SELECT s.sku, s.warehouse, s.on_hand - s.quarantined - s.reserved AS free
    FROM (
      SELECT DISTINCT l.sku, l.warehouse
      FROM unnest(p_line_order, p_line_sku, r_line_warehouse) AS l (ord, sku, warehouse)
      WHERE r_verdict[l.ord] = 1 AND r_state[l.ord] = 8
    ) AS d
    JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
    ORDER BY s.sku, s.warehouse
    FOR NO KEY UPDATE OF s
  ) AS locked;
  v_before := v_free;
  SELECT array_agg(line.slot)
  INTO v_slot
  FROM (
    SELECT s.slot::integer
    FROM unnest(p_line_sku, r_line_warehouse) WITH ORDINALITY AS l (sku, warehouse, i)
    LEFT JOIN unnest(v_slot_sku, v_slot_warehouse) WITH ORDINALITY AS s (sku, warehouse, slot)
      ON s.sku = l.sku AND s.warehouse = l.warehouse
    ORDER BY l.i
  ) AS line;

  -- 5. First come, first served; an order takes all its lines or gives back what it took. Two lines of
  -- one sku take from the same slot, so their sum is what counts (I3).
  v_first := 1;
  WHILE v_first <= m LOOP
    o := p_line_order[v_first];
    j := v_first;
    WHILE j <= m AND p_line_order[j] = o LOOP
      IF r_verdict[o] = 1 AND r_state[o] = 8 THEN
        IF COALESCE(v_free[v_slot[j]], 0) >= p_line_quantity[j] THEN
          v_free[v_slot[j]] := v_free[v_slot[j]] - p_line_quantity[j];
          v_reserves := true;
        ELSE
          FOR i IN v_first..j - 1 LOOP
            v_free[v_slot[i]] := v_free[v_slot[i]] + p_line_quantity[i];
          END LOOP;
          r_verdict[o] := 9;
          r_refused_line[o] := p_line_no[j];
          r_available[o] := COALESCE(v_free[v_slot[j]], 0);
          r_requested[o] := (
            SELECT sum(l.quantity)
            FROM unnest(p_line_order, p_line_sku, r_line_warehouse, p_line_quantity)
              AS l (ord, sku, warehouse, quantity)
            WHERE l.ord = o AND l.sku = p_line_sku[j] AND l.warehouse = r_line_warehouse[j]);
          IF p_warehouse[o] = '' AND EXISTS (
            SELECT FROM warehouse AS w
            JOIN stock AS s
              ON s.tenant_id = p_tenant AND s.warehouse = w.warehouse AND s.sku = p_line_sku[j]
            WHERE w.tenant_id = p_tenant AND w.active AND w.warehouse <> r_line_warehouse[j]
              AND s.on_hand - s.quarantined - s.reserved >= r_requested[o])
          THEN
            r_verdict[o] := 11;
          END IF;
        END IF;
      END IF;
      j := j + 1;
    END LOOP;
    v_first := j;
  END LOOP;

  -- 6. One guarded update a stock row (C3). The rows are locked, so the guard can only fail by a bug.
  IF v_reserves THEN
    UPDATE stock AS s
    SET reserved = s.reserved + d.take
    FROM (
      SELECT u.sku, u.warehouse, u.before - u.free AS take
      FROM unnest(v_slot_sku, v_slot_warehouse, v_before, v_free) AS u (sku, warehouse, before, free)
      WHERE u.before <> u.free
    ) AS d
    WHERE s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
      AND s.on_hand - s.quarantined - s.reserved >= d.take;
    GET DIAGNOSTICS v_rows = ROW_COUNT;
    IF v_rows <> (SELECT count(*) FROM unnest(v_before, v_free) AS u (b, f) WHERE u.b <> u.f) THEN
      RAISE EXCEPTION 'stock changed under its lock' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- 7. The accepted orders, with everything that commits beside them (I7).
  PERFORM write_orders(p_tenant, p_method, r_verdict, r_state, r_findings, r_goods_minor,
    p_order_id, p_number, p_principal, p_request_id, p_actor, p_channel, p_source_ref, p_kind,
    p_class, p_priority, p_currency, p_customer_id, p_customer_name, p_contact_name, p_contact_phone,
    p_contact_email, p_ship_recipient, p_ship_street, p_ship_street2, p_ship_postal_code, p_ship_city,
    p_ship_region, p_ship_country, p_payment_method, p_payment_reference, p_delivery_method,
    p_carrier, p_freight_minor, p_ship_not_before, p_ship_by, p_deliver_by, p_customer_remark,
    p_staff_remark, p_received_at);
  PERFORM write_order_lines(p_tenant, r_verdict, r_state, p_order_id, p_currency, p_actor,
    p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_packaging, r_line_name, r_line_spec,
    r_line_unit, r_line_list, r_line_warehouse);

  -- 8. Refused commands leave nothing behind; replays are answered from what was stored.
  IF EXISTS (SELECT FROM unnest(r_verdict) AS v (verdict) WHERE v.verdict > 4) THEN
    DELETE FROM idempotency AS k
    USING unnest(p_principal, p_request_id, p_order_id, r_verdict) AS u (principal, request_id, order_id, verdict)
    WHERE k.tenant_id = p_tenant AND k.principal = u.principal AND k.method = p_method
      AND k.request_id = u.request_id AND k.aggregate_id = u.order_id AND u.verdict > 4;
    DELETE FROM order_source AS s
    USING unnest(p_channel, p_source_ref, p_order_id, r_verdict) AS u (channel, ref, order_id, verdict)
    WHERE s.tenant_id = p_tenant AND s.channel = u.channel AND s.source_ref = u.ref
      AND s.order_id = u.order_id AND u.verdict > 4;
  END IF;
  IF v_inserted < n THEN
    FOR found IN
      SELECT u.i::integer AS i, h.number, h.review_findings, h.goods_minor, h.created_at
      FROM unnest(r_order_id, r_verdict) WITH ORDINALITY AS u (order_id, verdict, i)
      JOIN orders AS h ON h.tenant_id = p_tenant AND h.order_id = u.order_id
      WHERE u.verdict = 2
    LOOP
      r_number[found.i] := found.number;
      r_findings[found.i] := found.review_findings;
      r_goods_minor[found.i] := found.goods_minor;
      r_created_at[found.i] := found.created_at;
    END LOOP;
    FOR found IN
      SELECT l.i::integer AS i, k.name, k.spec, k.unit_price_minor, k.list_price_minor, k.warehouse
      FROM unnest(p_line_order, p_line_no) WITH ORDINALITY AS l (ord, line_no, i)
      JOIN order_line AS k
        ON k.tenant_id = p_tenant AND k.order_id = r_order_id[l.ord] AND k.line_no = l.line_no
      WHERE r_verdict[l.ord] = 2
    LOOP
      r_line_name[found.i] := found.name;
      r_line_spec[found.i] := found.spec;
      r_line_unit[found.i] := found.unit_price_minor;
      r_line_list[found.i] := found.list_price_minor;
      r_line_warehouse[found.i] := found.warehouse;
    END LOOP;
  END IF;
END $$;
