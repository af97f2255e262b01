-- CreateOrder, set-based (C1 e): every order of a batch in one call and one transaction, each with its
-- own verdict. Arrays named p_line_* hold the lines of all orders, one after the other; p_line_order
-- says to which order (1-based) a line belongs. Answers are arrays too: r_* one element an order,
-- r_line_* one element a line, in the caller's order.
--
-- From where a line's units come is said in parts (p_part_*, an order's together, by line): one with an
-- empty warehouse takes all of its line from the warehouse chosen here. A planned order (p_planned) comes
-- with all its parts; what they leave of a line is back-ordered or cancelled as its shortage policy says.
-- A hold that an order consumes gives its units back first.
--
-- Verdicts: 1 ACCEPTED  2 REPLAYED  3 REQUEST_ID_REUSED  4 IN_FLIGHT (same request_id twice in the batch)
--   5 SOURCE_REF_TAKEN  6 UNKNOWN_SKU  7 PRODUCT_INACTIVE  8 NO_LIST_PRICE  9 INSUFFICIENT_STOCK
--   10 TOTAL_TOO_LARGE  11 CONTENDED (its plan does not hold any more: plan it again)  12 UNKNOWN_WAREHOUSE
--   200 UNPLANNED (no one warehouse has it all: plan it)  201 HOLD_CHANGED (read the hold again)
-- A refusal is a verdict, never an exception: it must not undo its neighbours.

DROP FUNCTION create_orders;

CREATE FUNCTION create_orders(
  p_tenant text, p_method smallint,
  p_order_id uuid[], p_number bigint[], p_principal text[], p_request_id text[],
  p_request_hash bytea[], p_actor text[], p_submit boolean[], p_findings integer[],
  p_channel smallint[], p_source_ref text[], p_kind smallint[], p_class smallint[],
  p_priority smallint[], p_currency text[], p_warehouse text[], p_shortage_policy smallint[],
  p_customer_ref text[], p_customer_name text[], p_customer_company text[],
  p_customer_phone text[], p_customer_email text[], p_ship_recipient text[], p_ship_lines text[],
  p_ship_city text[], p_ship_region text[], p_ship_postal_code text[], p_ship_country text[],
  p_payment_method smallint[], p_payment_state smallint[], p_payment_minor bigint[],
  p_payment_time timestamptz[], p_payment_reference text[], p_delivery_method smallint[],
  p_transport_mode smallint[], p_carrier text[], p_ship_not_before timestamptz[],
  p_ship_by timestamptz[], p_deliver_by timestamptz[], p_freight_minor bigint[],
  p_customer_remark text[], p_staff_remark text[], p_received_at timestamptz[],
  p_line_order integer[], p_line_no smallint[], p_line_sku text[], p_line_quantity integer[],
  p_line_price bigint[], p_line_spec text[], p_line_packaging text[],
  p_planned boolean[], p_hold_id uuid[], p_hold_version bigint[], p_part_order integer[],
  p_part_line integer[], p_part_warehouse text[], p_part_quantity integer[],
  OUT r_verdict smallint[], OUT r_order_id uuid[], OUT r_number bigint[], OUT r_state smallint[],
  OUT r_version bigint[], OUT r_findings integer[], OUT r_goods_minor bigint[],
  OUT r_created_at timestamptz[], OUT r_refused_line smallint[], OUT r_requested bigint[],
  OUT r_available bigint[],
  OUT r_line_name text[], OUT r_line_spec text[], OUT r_line_unit bigint[], OUT r_line_list bigint[],
  OUT r_line_warehouse text[],
  OUT r_part_line integer[], OUT r_part_warehouse text[], OUT r_part_quantity integer[]
) LANGUAGE plpgsql
-- Planning forty arrays costs more than running the plan: one plan serves every batch.
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  n CONSTANT integer := cardinality(p_order_id);
  m CONSTANT integer := cardinality(p_line_order);
  parts CONSTANT integer := cardinality(p_part_line);
  v_zero CONSTANT bigint[] := array_fill(0::bigint, ARRAY[n]);
  v_limit CONSTANT bigint := 1000000000000000;
  v_unknown text[];
  v_active boolean[];
  v_verdict smallint[];
  v_state smallint[];
  v_slot integer[];
  v_slot_sku text[];
  v_slot_warehouse text[];
  v_free bigint[];
  v_take bigint[];
  v_goods bigint[];
  v_reserved integer[];
  v_part_sku text[] := '{}';
  v_held bigint[] := '{}';
  v_held_order integer[];
  v_held_sku text[];
  v_held_warehouse text[];
  v_is_short boolean;
  v_refused_line smallint[];
  v_inserted integer;
  v_unit bigint;
  i integer;
  j integer;
  k integer;
  o integer;
  found record;
BEGIN
  r_verdict := array_fill(1::smallint, ARRAY[n]);
  r_order_id := p_order_id;
  r_number := p_number;
  r_version := array_fill(1::bigint, ARRAY[n]);
  r_state := array_fill(0::smallint, ARRAY[n]);
  r_findings := p_findings;
  r_goods_minor := v_zero;
  r_created_at := array_fill(now(), ARRAY[n]);
  r_refused_line := array_fill(0::smallint, ARRAY[n]);
  r_requested := v_zero;
  r_available := v_zero;
  r_part_line := p_part_line;
  r_part_warehouse := p_part_warehouse;
  r_part_quantity := p_part_quantity;

  -- 1. Snapshots of what is sold and at which price, and the warehouse of every line.
  SELECT array_agg(COALESCE(line.name, '')),
    array_agg(COALESCE(NULLIF(line.asked, ''), line.spec, '')), array_agg(line.list),
    array_agg(COALESCE(line.price, line.list, -1)), array_agg(line.active),
    array_agg(line.warehouse)
  INTO r_line_name, r_line_spec, r_line_list, r_line_unit, v_active, r_line_warehouse
  FROM (
    SELECT p.name, p.spec, l.asked, l.price, p.active, p_warehouse[l.ord] AS warehouse,
      CASE WHEN p.currency = p_currency[l.ord] THEN p.list_price_minor END AS list
    FROM unnest(p_line_order, p_line_sku, p_line_price, p_line_spec) WITH ORDINALITY
      AS l (ord, sku, price, asked, i)
    LEFT JOIN product AS p ON p.tenant_id = p_tenant AND p.sku = l.sku
    ORDER BY l.i
  ) AS line;
  IF '' = ANY (p_warehouse) THEN
    r_line_warehouse :=
      choose_warehouses(p_tenant, p_line_order, p_line_sku, p_line_quantity, p_warehouse);
  END IF;
  -- One that is named must exist: nobody would ever bring goods to it.
  v_unknown := ARRAY(
    SELECT DISTINCT named.warehouse
    FROM unnest(p_warehouse) AS named (warehouse)
    WHERE named.warehouse <> '' AND NOT EXISTS (
      SELECT FROM warehouse AS w
      WHERE w.tenant_id = p_tenant AND w.warehouse = named.warehouse));

  -- 2. Review by rules (REV-1): a price that is not the list price, or a payment that is not the
  -- total, is for a person to decide.
  FOR j IN 1..m LOOP
    o := p_line_order[j];
    IF r_verdict[o] <> 1 THEN
      CONTINUE;
    END IF;
    IF v_active[j] IS NULL THEN
      r_verdict[o] := 6;
    ELSIF NOT v_active[j] THEN
      r_verdict[o] := 7;
    ELSIF r_line_unit[j] < 0 THEN
      r_verdict[o] := 8;
    ELSIF r_line_warehouse[j] = '' OR p_warehouse[o] = ANY (v_unknown) THEN
      r_verdict[o] := 12;
    ELSE
      v_unit := r_line_unit[j];
      IF v_unit IS DISTINCT FROM r_line_list[j] THEN
        r_findings[o] := r_findings[o] | 2;
      END IF;
      IF v_unit = 0 OR p_line_quantity[j] <= v_limit / v_unit THEN
        r_goods_minor[o] := r_goods_minor[o] + v_unit * p_line_quantity[j];
        IF r_goods_minor[o] + p_freight_minor[o] <= v_limit THEN
          CONTINUE;
        END IF;
      END IF;
      r_verdict[o] := 10;
    END IF;
    r_refused_line[o] := p_line_no[j];
  END LOOP;
  FOR o IN 1..n LOOP
    IF p_payment_state[o] IN (2, 3)
      AND p_payment_minor[o] <> r_goods_minor[o] + p_freight_minor[o]
    THEN
      r_findings[o] := r_findings[o] | 4;
    END IF;
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
      SELECT *
      FROM find_repeats(p_tenant, p_method, p_order_id, p_principal, p_request_id, p_request_hash)
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
    FOR found IN
      SELECT * FROM claim_sources(p_tenant, p_order_id, p_channel, p_source_ref, r_verdict)
    LOOP
      r_verdict[found.i] := 5;
      r_order_id[found.i] := found.order_id;
    END LOOP;
  END IF;

  IF EXISTS (SELECT FROM unnest(p_hold_id) AS h (id) WHERE h.id IS NOT NULL) THEN
    FOR found IN
      SELECT * FROM claim_holds(p_tenant, p_hold_id, p_hold_version, r_verdict, r_state)
    LOOP
      r_verdict[found.i] := 201;
    END LOOP;
    SELECT array_agg(h.ord), array_agg(h.sku), array_agg(h.warehouse), array_agg(h.quantity)
    INTO v_held_order, v_held_sku, v_held_warehouse, v_held
    FROM held_stock(p_tenant, p_hold_id, r_verdict, r_state) AS h;
    v_held := COALESCE(v_held, '{}');
  END IF;

  -- 4. Which stock rows the parts take from, in lock order, and what the last commit left free.
  FOR j IN 1..parts LOOP
    k := p_part_line[j];
    v_part_sku[j] := p_line_sku[k];
    IF r_part_warehouse[j] = '' THEN
      r_part_warehouse[j] := r_line_warehouse[k];
    ELSIF j = 1 OR p_part_line[j - 1] <> k THEN
      r_line_warehouse[k] := r_part_warehouse[j];
    END IF;
  END LOOP;
  SELECT array_agg(slot.sku), array_agg(slot.warehouse), array_agg(slot.free)
  INTO v_slot_sku, v_slot_warehouse, v_free
  FROM (
    SELECT s.sku, s.warehouse, s.on_hand - s.quarantined - s.reserved AS free
    FROM (
      SELECT DISTINCT l.sku, l.warehouse
      FROM unnest(p_part_order || v_held_order, v_part_sku || v_held_sku,
        r_part_warehouse || v_held_warehouse) AS l (ord, sku, warehouse)
      WHERE r_verdict[l.ord] = 1 AND r_state[l.ord] = 8
    ) AS d
    JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
    ORDER BY s.sku, s.warehouse
  ) AS slot;
  SELECT array_agg(line.slot)
  INTO v_slot
  FROM (
    SELECT s.slot::integer
    FROM unnest(v_part_sku || v_held_sku, r_part_warehouse || v_held_warehouse) WITH ORDINALITY
      AS l (sku, warehouse, i)
    LEFT JOIN unnest(v_slot_sku, v_slot_warehouse) WITH ORDINALITY AS s (sku, warehouse, slot)
      ON s.sku = l.sku AND s.warehouse = l.warehouse
    ORDER BY l.i
  ) AS line;

  -- 5. Decide on that and write; then lock the stock rows and see whether the decision stands. So a
  -- hot row is locked for an update and a commit, not for the whole batch. When the decision does not
  -- stand, undo it, lock first and decide again.
  v_state := r_state;
  v_verdict := r_verdict;
  v_goods := r_goods_minor;
  v_refused_line := r_refused_line;
  FOR attempt IN 1..2 LOOP
    BEGIN
      IF attempt = 2 THEN
        v_free := lock_stock(p_tenant, v_slot_sku, v_slot_warehouse);
      END IF;
      SELECT d.r_verdict, d.r_state, d.r_goods, d.r_refused_line, d.r_requested, d.r_available,
        d.r_take, d.r_reserved, d.r_is_short
      INTO r_verdict, r_state, r_goods_minor, r_refused_line, r_requested, r_available, v_take,
        v_reserved, v_is_short
      FROM decide_orders(p_planned, p_warehouse, p_shortage_policy, p_line_order, p_line_no,
        p_line_quantity, r_line_unit, p_part_order, p_part_line, r_part_warehouse, p_part_quantity,
        v_slot, v_held_order, v_held, v_free, v_verdict, v_state, v_goods, v_refused_line) AS d;

      INSERT INTO orders (tenant_id, state, holds, review_findings, goods_minor, freight_minor,
        total_minor, created_by, received_at, submitted_at, reviewed_at, allocated_at,
        order_id, number, channel, source_ref, kind, class, priority, currency, warehouse,
        shortage_policy, customer_ref, customer_name, customer_company, customer_phone, customer_email,
        ship_recipient, ship_lines, ship_city, ship_region, ship_postal_code, ship_country,
        payment_method, payment_state, payment_minor, payment_time, payment_reference, delivery_method,
        transport_mode, carrier, ship_not_before, ship_by, deliver_by, customer_remark, staff_remark)
      SELECT p_tenant, u.state, CASE WHEN u.state = 3 THEN 1 ELSE 0 END, u.review, u.goods,
        u.freight_minor, u.goods + u.freight_minor, u.actor, COALESCE(u.received_at, now()),
        CASE WHEN u.state <> 1 THEN now() END,
        CASE WHEN u.state IN (7, 8) THEN now() END,
        CASE WHEN u.state = 8 THEN now() END,
        u.order_id, u.number, u.channel, u.source_ref, u.kind, u.class, u.priority, u.currency,
        u.warehouse, u.shortage_policy, u.customer_ref, u.customer_name, u.customer_company,
        u.customer_phone, u.customer_email, u.ship_recipient, u.ship_lines, u.ship_city, u.ship_region,
        u.ship_postal_code, u.ship_country, u.payment_method, u.payment_state, u.payment_minor,
        u.payment_time, u.payment_reference, u.delivery_method, u.transport_mode, u.carrier,
        u.ship_not_before, u.ship_by, u.deliver_by, u.customer_remark, u.staff_remark
      FROM unnest(r_verdict, r_state, r_findings, r_goods_minor,
        p_order_id, p_number, p_actor, p_channel, p_source_ref, p_kind, p_class, p_priority,
        p_currency, p_warehouse, p_shortage_policy, p_customer_ref, p_customer_name,
        p_customer_company, p_customer_phone, p_customer_email, p_ship_recipient, p_ship_lines,
        p_ship_city, p_ship_region, p_ship_postal_code, p_ship_country, p_payment_method,
        p_payment_state, p_payment_minor, p_payment_time, p_payment_reference, p_delivery_method,
        p_transport_mode, p_carrier, p_ship_not_before, p_ship_by, p_deliver_by, p_freight_minor,
        p_customer_remark, p_staff_remark, p_received_at)
        AS u (verdict, state, review, goods,
          order_id, number, actor, channel, source_ref, kind, class, priority, currency, warehouse,
          shortage_policy, customer_ref, customer_name, customer_company, customer_phone,
          customer_email, ship_recipient, ship_lines, ship_city, ship_region, ship_postal_code,
          ship_country, payment_method, payment_state, payment_minor, payment_time, payment_reference,
          delivery_method, transport_mode, carrier, ship_not_before, ship_by, deliver_by,
          freight_minor, customer_remark, staff_remark, received_at)
      WHERE u.verdict = 1;

      PERFORM record_orders(p_tenant, p_method, r_verdict, r_state, p_order_id, p_actor, p_principal,
        p_request_id);
      PERFORM record_lines(p_tenant, r_verdict, r_state, p_order_id, p_actor, p_currency,
        p_shortage_policy, p_line_order, p_line_no, p_line_sku, p_line_quantity, p_line_packaging,
        r_line_name, r_line_spec, r_line_unit, r_line_list, r_line_warehouse, v_reserved,
        p_part_order, p_part_line, r_part_warehouse, p_part_quantity);
      IF v_is_short THEN
        PERFORM record_shortages(p_tenant, r_verdict, r_state, p_order_id, p_channel, p_customer_ref,
          p_shortage_policy, p_line_order, p_line_no, p_line_sku, p_line_quantity, v_reserved);
      END IF;
      IF cardinality(v_held) > 0 THEN
        PERFORM consume_holds(p_tenant, r_verdict, r_state, p_hold_id, p_order_id, p_actor);
      END IF;

      IF v_slot_sku IS NOT NULL THEN
        IF attempt = 1 THEN
          v_free := lock_stock(p_tenant, v_slot_sku, v_slot_warehouse);
          IF EXISTS (SELECT FROM unnest(v_free, v_take) AS u (free, take) WHERE u.free < u.take) THEN
            RAISE EXCEPTION 'stock was taken meanwhile' USING ERRCODE = 'KN001';
          END IF;
        END IF;
        PERFORM take_stock(p_tenant, v_slot_sku, v_slot_warehouse, v_take);
      END IF;
      EXIT;
    EXCEPTION WHEN SQLSTATE 'KN001' THEN
      NULL;  -- once more, under the locks
    END;
  END LOOP;

  -- 6. What refusals and replays say; a refused command leaves nothing behind.
  IF EXISTS (SELECT FROM unnest(r_verdict) AS v (verdict) WHERE v.verdict > 4) THEN
    PERFORM forget_refused(p_tenant, p_method, r_verdict, p_order_id, p_principal, p_request_id,
      p_channel, p_source_ref);
  END IF;
  IF 7 = ANY (r_state) THEN
    UPDATE idempotency AS k
    SET outcome_state = 7
    FROM unnest(p_principal, p_request_id, p_order_id, r_verdict, r_state)
      AS u (principal, request_id, order_id, verdict, state)
    WHERE u.verdict = 1 AND u.state = 7 AND k.tenant_id = p_tenant AND k.principal = u.principal
      AND k.method = p_method AND k.request_id = u.request_id AND k.aggregate_id = u.order_id;
  END IF;
  IF v_inserted < n THEN
    FOR found IN
      SELECT * FROM replayed_orders(p_tenant, r_verdict, r_order_id)
    LOOP
      r_number[found.i] := found.number;
      r_findings[found.i] := found.review_findings;
      r_goods_minor[found.i] := found.goods_minor;
      r_created_at[found.i] := found.created_at;
    END LOOP;
    FOR found IN
      SELECT * FROM replayed_lines(p_tenant, r_verdict, r_order_id, p_line_order, p_line_no)
    LOOP
      r_line_name[found.i] := found.name;
      r_line_spec[found.i] := found.spec;
      r_line_unit[found.i] := found.unit_price_minor;
      r_line_list[found.i] := found.list_price_minor;
      r_line_warehouse[found.i] := found.warehouse;
    END LOOP;
    -- Behind the parts that were asked for.
    FOR found IN
      SELECT * FROM replayed_parts(p_tenant, r_verdict, r_order_id, p_line_order, p_line_no,
        p_line_sku)
    LOOP
      r_part_line := r_part_line || found.i;
      r_part_warehouse := r_part_warehouse || found.warehouse;
      r_part_quantity := r_part_quantity || found.quantity;
    END LOOP;
  END IF;
END $$;
