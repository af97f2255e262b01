-- What commands share about stock.

-- The warehouse of each line whose order names none: the first by priority that has the whole order,
-- else the first that has the line, else the first. A hint read without locks; the guard comes later.
CREATE FUNCTION choose_warehouses(
  p_tenant text, p_order integer[], p_sku text[], p_quantity integer[], p_named text[]
) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
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
  ) AS chosen);
END $$;

-- Locks stock rows in the order given, which is (sku, warehouse) order in every command (I4, C2), and
-- tells what is free in each, under the lock. Every row named exists.
CREATE FUNCTION lock_stock(p_tenant text, p_sku text[], p_warehouse text[])
RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
  RETURN (
  SELECT array_agg(locked.free)
  FROM (
    SELECT s.on_hand - s.quarantined - s.reserved AS free
    FROM unnest(p_sku, p_warehouse) WITH ORDINALITY AS d (sku, warehouse, slot)
    JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
    ORDER BY d.slot
    FOR NO KEY UPDATE OF s
  ) AS locked);
END $$;

-- Moves counters of stock rows that the command has locked: one guarded update a row (C3). The guard
-- can only fail by a bug of the caller, who decided under the lock.
CREATE FUNCTION take_stock(p_tenant text, p_sku text[], p_warehouse text[], p_take bigint[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_rows integer;
BEGIN
  UPDATE stock AS s
  SET reserved = s.reserved + d.take
  FROM unnest(p_sku, p_warehouse, p_take) AS d (sku, warehouse, take)
  WHERE d.take <> 0 AND s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
    AND s.on_hand - s.quarantined - s.reserved >= d.take AND s.reserved + d.take >= 0;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  IF v_rows <> (SELECT count(*) FROM unnest(p_take) AS d (take) WHERE d.take <> 0) THEN
    RAISE EXCEPTION 'stock moved against its guard' USING ERRCODE = 'check_violation';
  END IF;
END $$;
