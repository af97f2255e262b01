-- Counting what lies in a warehouse (STK-1, I12). Locks: stocktake, orders, stock (I4). Counting locks the
-- stocktake alone, so whoever moves stock waits for nobody who counts.

CREATE TABLE stocktake (
  tenant_id text NOT NULL,
  stocktake_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 PLANNED 2 COUNTING 3 COUNTED 4 RECOUNT 5 APPROVED 6 POSTED 7 CANCELLED
  state smallint NOT NULL DEFAULT 1,
  warehouse text NOT NULL,
  responsible text NOT NULL,
  lines integer NOT NULL,
  wanted integer NOT NULL,  -- lines of which a count is wanted
  differing integer NOT NULL DEFAULT 0,
  last_sku text NOT NULL,
  planned_by text NOT NULL,
  planned_at timestamptz NOT NULL DEFAULT now(),
  approved_by text NOT NULL DEFAULT '',
  approved_at timestamptz,
  posted_at timestamptz,
  post_command uuid,  -- of whose movements the differences are
  reason text NOT NULL DEFAULT '',
  CONSTRAINT stocktake_pk PRIMARY KEY (tenant_id, stocktake_id),
  CONSTRAINT stocktake_state CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT stocktake_lines CHECK (lines > 0 AND wanted BETWEEN 0 AND lines
    AND differing BETWEEN 0 AND lines),
  CONSTRAINT stocktake_counted CHECK (state NOT IN (3, 5, 6) OR wanted = 0),
  CONSTRAINT stocktake_responsible CHECK (responsible <> ''),
  CONSTRAINT stocktake_approved CHECK ((approved_by <> '') = (approved_at IS NOT NULL)
    AND (state NOT IN (5, 6) OR approved_by <> '')),
  CONSTRAINT stocktake_posted CHECK ((state = 6) = (posted_at IS NOT NULL)
    AND (posted_at IS NULL) = (post_command IS NULL)),
  CONSTRAINT stocktake_reason CHECK (state NOT IN (4, 7) OR reason <> '')
) WITH (fillfactor = 80);

CREATE TABLE stocktake_line (
  tenant_id text NOT NULL,
  stocktake_id uuid NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  is_open boolean NOT NULL DEFAULT true,  -- its stocktake is neither posted nor cancelled
  wanted boolean NOT NULL DEFAULT true,
  counts smallint NOT NULL DEFAULT 0,
  difference bigint,  -- of the last count
  -- 0 not known; 1 THEFT 2 DAMAGE 3 MISPLACED 4 NOT_BOOKED 5 BOOKED_WRONG 6 SUPPLIER 7 UNKNOWN 8 OTHER
  cause smallint NOT NULL DEFAULT 0,
  note text NOT NULL DEFAULT '',
  CONSTRAINT stocktake_line_pk PRIMARY KEY (tenant_id, stocktake_id, sku),
  CONSTRAINT stocktake_line_counted CHECK ((counts = 0) = (difference IS NULL)
    AND (counts > 0 OR wanted)),
  CONSTRAINT stocktake_line_cause CHECK (cause BETWEEN 0 AND 8 AND (cause = 0 OR difference <> 0)),
  CONSTRAINT stocktake_line_stocktake FOREIGN KEY (tenant_id, stocktake_id)
    REFERENCES stocktake (tenant_id, stocktake_id)
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX stocktake_line_open ON stocktake_line (tenant_id, warehouse, sku) WHERE is_open;

-- Every count that was ever taken; of a line the one with the highest number holds.
CREATE TABLE stocktake_count (
  tenant_id text NOT NULL,
  stocktake_id uuid NOT NULL,
  sku text NOT NULL,
  count_no smallint NOT NULL,
  principal text NOT NULL,
  request_id text NOT NULL,
  counted bigint NOT NULL,
  book bigint NOT NULL,  -- on_hand when it was taken
  counted_by text NOT NULL,
  actor text NOT NULL,
  counted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stocktake_count_pk PRIMARY KEY (tenant_id, stocktake_id, sku, count_no),
  CONSTRAINT stocktake_count_request UNIQUE (tenant_id, stocktake_id, principal, request_id),  -- I8
  CONSTRAINT stocktake_count_units CHECK (counted BETWEEN 0 AND 1000000000 AND book >= 0),
  CONSTRAINT stocktake_count_line FOREIGN KEY (tenant_id, stocktake_id, sku)
    REFERENCES stocktake_line (tenant_id, stocktake_id, sku)
);

-- Plans a stocktake of these SKUs, or, where there are none, of those that have stock behind p_after.
-- Raises KN201 NOT_FOUND (see m0017) and KN202 where a stocktake of a SKU is open, detail 'sku warehouse'.
CREATE FUNCTION plan_stocktake(
  p_tenant text, p_stocktake_id uuid, p_actor text, p_warehouse text, p_responsible text, p_sku text[],
  p_after text, p_lines_max integer
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_sku text[] := p_sku;
  v_found text;
  v_rows integer;
BEGIN
  IF NOT EXISTS (
    SELECT FROM warehouse AS w WHERE w.tenant_id = p_tenant AND w.warehouse = p_warehouse)
  THEN
    RAISE EXCEPTION 'no such warehouse' USING ERRCODE = 'KN201', DETAIL = 'WAREHOUSE ' || p_warehouse;
  END IF;
  SELECT u.sku INTO v_found FROM unnest(p_sku) AS u (sku)
  WHERE NOT EXISTS (SELECT FROM product AS p WHERE p.tenant_id = p_tenant AND p.sku = u.sku) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'no such product' USING ERRCODE = 'KN201', DETAIL = 'PRODUCT ' || v_found;
  END IF;
  IF cardinality(p_sku) = 0 THEN
    SELECT COALESCE(array_agg(f.sku ORDER BY f.sku), '{}') INTO v_sku
    FROM (
      SELECT s.sku FROM stock AS s
      WHERE s.tenant_id = p_tenant AND s.warehouse = p_warehouse AND s.sku > p_after AND s.on_hand > 0
      ORDER BY s.sku
      LIMIT p_lines_max
    ) AS f;
    IF cardinality(v_sku) = 0 THEN
      RAISE EXCEPTION 'nothing to count' USING ERRCODE = 'KN201',
        DETAIL = 'STOCK ' || p_warehouse || CASE WHEN p_after = '' THEN '' ELSE ' behind ' || p_after END;
    END IF;
  END IF;
  INSERT INTO stocktake (tenant_id, stocktake_id, warehouse, responsible, lines, wanted, last_sku,
    planned_by)
  VALUES (p_tenant, p_stocktake_id, p_warehouse, p_responsible, cardinality(v_sku), cardinality(v_sku),
    v_sku[cardinality(v_sku)], p_actor);
  INSERT INTO stocktake_line (tenant_id, stocktake_id, sku, warehouse)
  SELECT p_tenant, p_stocktake_id, u.sku, p_warehouse
  FROM unnest(v_sku) WITH ORDINALITY AS u (sku, i)
  ORDER BY u.i
  ON CONFLICT (tenant_id, warehouse, sku) WHERE is_open DO NOTHING;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows < cardinality(v_sku) THEN
    SELECT min(l.sku) INTO v_found
    FROM stocktake_line AS l
    WHERE l.tenant_id = p_tenant AND l.warehouse = p_warehouse AND l.is_open AND l.sku = ANY (v_sku)
      AND l.stocktake_id <> p_stocktake_id;
    RAISE EXCEPTION 'a stocktake is open' USING ERRCODE = 'KN202',
      DETAIL = COALESCE(v_found, v_sku[1]) || ' ' || p_warehouse;
  END IF;
END $$;

-- Takes counts, each or none of them, in the order given. p_state is the state that was seen; p_going and
-- p_done are where a count leads, 0 where none may be taken: then only replays are answered.
-- Verdicts: 1, 2, 3, 20 no such line, 21 the state is another now: nothing was done, 23 WRONG_STATE,
-- 24 counted too often.
CREATE FUNCTION record_counts(
  p_tenant text, p_command_id uuid, p_principal text, p_actor text, p_method smallint,
  p_stocktake_id uuid, p_state smallint, p_going smallint, p_done smallint, p_counts_max integer,
  p_request_id text[], p_sku text[], p_counted bigint[], p_counted_by text[]
) RETURNS smallint[] LANGUAGE plpgsql AS $$
DECLARE
  n CONSTANT integer := cardinality(p_sku);
  v_verdict smallint[] := '{}';
  v_warehouse text;
  v_state smallint;
  v_version bigint;
  v_counts smallint;
  v_wanted integer;
  v_differing integer;
  k record;
BEGIN
  SELECT s.state, s.warehouse INTO v_state, v_warehouse FROM stocktake AS s
  WHERE s.tenant_id = p_tenant AND s.stocktake_id = p_stocktake_id
  FOR NO KEY UPDATE;
  IF NOT FOUND OR v_state <> p_state THEN
    RETURN array_fill(21::smallint, ARRAY[n]);
  END IF;
  FOR i IN 1..n LOOP
    SELECT c.sku, c.counted, c.counted_by INTO k FROM stocktake_count AS c
    WHERE c.tenant_id = p_tenant AND c.stocktake_id = p_stocktake_id AND c.principal = p_principal
      AND c.request_id = p_request_id[i];
    IF FOUND THEN
      v_verdict[i] := CASE WHEN k.sku = p_sku[i] AND k.counted = p_counted[i]
        AND k.counted_by = p_counted_by[i] THEN 2 ELSE 3 END;
      CONTINUE;
    END IF;
    SELECT l.counts INTO v_counts FROM stocktake_line AS l
    WHERE l.tenant_id = p_tenant AND l.stocktake_id = p_stocktake_id AND l.sku = p_sku[i];
    v_verdict[i] := CASE WHEN p_going = 0 THEN 23 WHEN NOT FOUND THEN 20
      WHEN v_counts >= p_counts_max THEN 24 ELSE 1 END;
    CONTINUE WHEN v_verdict[i] <> 1;
    -- One statement keeps the count and the books of its moment (I12).
    WITH taken AS (
      INSERT INTO stocktake_count (tenant_id, stocktake_id, sku, count_no, principal, request_id, counted,
        book, counted_by, actor)
      SELECT p_tenant, p_stocktake_id, p_sku[i], v_counts + 1, p_principal, p_request_id[i], p_counted[i],
        COALESCE((SELECT s.on_hand FROM stock AS s WHERE s.tenant_id = p_tenant AND s.sku = p_sku[i]
          AND s.warehouse = v_warehouse), 0),
        p_counted_by[i], p_actor
      RETURNING counted - book AS difference
    )
    UPDATE stocktake_line AS l
    SET wanted = false, counts = v_counts + 1, difference = t.difference, cause = 0, note = ''
    FROM taken AS t
    WHERE l.tenant_id = p_tenant AND l.stocktake_id = p_stocktake_id AND l.sku = p_sku[i];
  END LOOP;
  IF NOT 1 = ANY (v_verdict) THEN
    RETURN v_verdict;
  END IF;
  SELECT count(*) FILTER (WHERE l.wanted), count(*) FILTER (WHERE l.difference <> 0)
  INTO v_wanted, v_differing
  FROM stocktake_line AS l
  WHERE l.tenant_id = p_tenant AND l.stocktake_id = p_stocktake_id;
  UPDATE stocktake AS s
  SET version = s.version + 1, state = CASE WHEN v_wanted = 0 THEN p_done ELSE p_going END,
    wanted = v_wanted, differing = v_differing
  WHERE s.tenant_id = p_tenant AND s.stocktake_id = p_stocktake_id
  RETURNING s.state, s.version INTO v_state, v_version;
  INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, from_state, to_state, version,
    actor)
  VALUES (p_tenant, p_command_id, 21, p_stocktake_id::text, v_state, p_state, v_state, v_version, p_actor);
  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
  SELECT p_tenant, p_command_id, p_principal, p_actor, p_method, 21, p_stocktake_id::text,
    string_agg(u.request_id, ' ' ORDER BY u.i)
  FROM unnest(p_request_id, v_verdict) WITH ORDINALITY AS u (request_id, verdict, i)
  WHERE u.verdict = 1;
  RETURN v_verdict;
END $$;

-- As before, of several stock rows at once: takes reserved units away from the newest orders that no
-- warehouse works on yet, until of each row so many are free of reservations; their lines wait for goods
-- (I1). The orders of all rows are locked before any row and in one order (I4), and each tells once what it
-- lost; its movements have the event's own place. Answers how many units were freed of each row.
DROP FUNCTION displace_newest(text, uuid, text, text, text, text, bigint, integer);

CREATE FUNCTION displace_newest(
  p_tenant text, p_command_id uuid, p_actor text, p_reason text, p_sku text[], p_warehouse text[],
  p_units bigint[], p_orders_max integer
) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
  v_freed bigint[] := array_fill(0::bigint, ARRAY[cardinality(p_sku)]);
  v_orders uuid[] := '{}';
  v_losers uuid[] := '{}';
  v_lost text[] := '{}';
  v_chosen bigint;
  v_take bigint;
  v_place integer;
  v_version bigint;
  found record;
BEGIN
  -- Twice as much as is needed: some may be gone when they are locked. A cursor over the index of open
  -- orders, newest first, which ends early.
  FOR i IN 1..cardinality(p_sku) LOOP
    CONTINUE WHEN p_units[i] <= 0;
    v_chosen := 0;
    FOR found IN
      SELECT o.order_id, r.quantity
      FROM orders AS o
      JOIN reservation AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
      WHERE o.tenant_id = p_tenant AND o.state = 8 AND r.sku = p_sku[i] AND r.warehouse = p_warehouse[i]
        AND r.state = 2
      ORDER BY o.order_id DESC
    LOOP
      IF NOT found.order_id = ANY (v_orders) THEN
        EXIT WHEN cardinality(v_orders) >= p_orders_max;
        v_orders := v_orders || found.order_id;
      END IF;
      v_chosen := v_chosen + found.quantity;
      EXIT WHEN v_chosen >= 2 * p_units[i];
    END LOOP;
  END LOOP;
  PERFORM FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.order_id = ANY (v_orders)
  ORDER BY o.order_id
  FOR NO KEY UPDATE;
  FOR i IN 1..cardinality(p_sku) LOOP
    CONTINUE WHEN p_units[i] <= 0;
    FOR found IN
      SELECT DISTINCT o.order_id
      FROM orders AS o
      JOIN reservation AS r ON r.tenant_id = o.tenant_id AND r.order_id = o.order_id
      WHERE o.tenant_id = p_tenant AND o.order_id = ANY (v_orders) AND o.state = 8
        AND r.sku = p_sku[i] AND r.warehouse = p_warehouse[i] AND r.state = 2
      ORDER BY o.order_id DESC
    LOOP
      EXIT WHEN v_freed[i] >= p_units[i];
      v_take := displace_order(p_tenant, found.order_id, p_sku[i], p_warehouse[i],
        p_units[i] - v_freed[i]);
      v_freed[i] := v_freed[i] + v_take;
      v_place := array_position(v_losers, found.order_id);
      IF v_place IS NULL THEN
        v_losers := v_losers || found.order_id;
        v_place := cardinality(v_losers);
      END IF;
      v_lost[v_place] := concat_ws(', ', v_lost[v_place],
        format('%s of %s in %s', v_take, p_sku[i], p_warehouse[i]));
      INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, reserved_delta,
        order_id, reason, actor)
      VALUES (p_tenant, p_sku[i], p_warehouse[i], p_command_id, 1000 + v_place, 3, -v_take,
        found.order_id, p_reason, p_actor);
    END LOOP;
  END LOOP;
  FOR v_place IN 1..cardinality(v_losers) LOOP
    -- What was promised as a whole waits as a whole; what may go in parts goes on with the rest.
    UPDATE orders AS o
    SET version = o.version + 1, updated_at = now(),
      state = CASE WHEN o.shortage_policy = 4 AND EXISTS (
          SELECT FROM order_line AS l
          WHERE l.tenant_id = p_tenant AND l.order_id = o.order_id AND l.reserved > 0)
        THEN 8 ELSE 7 END
    WHERE o.tenant_id = p_tenant AND o.order_id = v_losers[v_place]
    RETURNING o.state, o.version INTO found;
    INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state,
      version, detail, actor)
    VALUES (p_tenant, v_losers[v_place], p_command_id, v_place, 31, 8, found.state, found.version,
      v_lost[v_place] || ': ' || p_reason, p_actor);
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, detail, actor)
    VALUES (p_tenant, p_command_id, 1000 + v_place, 1, v_losers[v_place]::text, 31, 8, found.state,
      found.version, v_lost[v_place] || ': ' || p_reason, p_actor);
  END LOOP;
  RETURN v_freed;
END $$;

-- As before; displaces for all rows at once, and makes the rows that corrections add to. At most 1,000 rows:
-- behind them come the places of the orders that lose units.
CREATE OR REPLACE FUNCTION shift_stock(
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
  v_want bigint[];
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
  FROM unnest(p_sku, p_warehouse, p_kind, p_on_hand) WITH ORDINALITY
    AS u (sku, warehouse, kind, on_hand, i)
  WHERE u.kind IN (9, 11) AND u.on_hand > 0
  ORDER BY u.i
  ON CONFLICT DO NOTHING;

  FOR attempt IN 1..4 LOOP
    BEGIN
      v_freed := array_fill(0::bigint, ARRAY[cardinality(p_sku)]);
      IF p_displace THEN
        SELECT array_agg(
          GREATEST(u.quarantined - u.on_hand - (s.on_hand - s.quarantined - s.reserved), 0) ORDER BY u.i)
        INTO v_want
        FROM unnest(p_sku, p_warehouse, p_on_hand, p_quarantined) WITH ORDINALITY
          AS u (sku, warehouse, on_hand, quarantined, i)
        LEFT JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = u.sku AND s.warehouse = u.warehouse;
        IF 0 < ANY (v_want) THEN
          v_freed := displace_newest(p_tenant, p_command_id, p_actor, p_reason, p_sku, p_warehouse,
            v_want, p_orders_max);
        END IF;
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
