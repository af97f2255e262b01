-- What waits for goods, what is set aside for those who have not ordered yet, what was short, and what
-- could be sold instead (INV-4, INV-5, I9).

-- 3 PARTIAL 4 PARTIAL_BACKORDER
ALTER TABLE orders DROP CONSTRAINT orders_shortage_policy;
ALTER TABLE orders
  ADD CONSTRAINT orders_shortage_policy CHECK (shortage_policy BETWEEN 1 AND 4);

-- How long a hold is that says nothing of it.
ALTER TABLE tenant_setting
  ADD COLUMN stock_hold_seconds integer NOT NULL DEFAULT 900,
  ADD CONSTRAINT tenant_setting_stock_hold CHECK (stock_hold_seconds BETWEEN 1 AND 86400);

-- One row a line that waits, kept by the triggers below: whoever changes a line changes its demand. In
-- the order in which arriving goods are given out: larger priority first (rank is its negative), then the
-- earlier promise, then first in first out.
CREATE TABLE backorder_demand (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,  -- the only one that may serve; empty: any
  units integer NOT NULL,
  rank smallint NOT NULL,
  promise_at timestamptz NOT NULL,  -- '9999-12-31 00:00:00+00': none
  since timestamptz NOT NULL DEFAULT now(),
  -- Why it waited when it was last looked at, for people; empty: not looked at yet.
  explanation text NOT NULL DEFAULT '',
  explained_at timestamptz,
  CONSTRAINT backorder_demand_pk PRIMARY KEY (tenant_id, order_id, line_no),
  CONSTRAINT backorder_demand_units CHECK (units > 0)
);

CREATE INDEX backorder_demand_turn
  ON backorder_demand (tenant_id, sku, rank, promise_at, order_id, line_no);

-- SKUs that got free units, or waiters: somebody should look. Rows are added without looking for others,
-- so that no writer waits for another; the worker takes them together.
CREATE TABLE backorder_wake (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  wake_id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Later: somebody is at it, and if he does not come back it is due again.
  due_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT backorder_wake_pk PRIMARY KEY (tenant_id, sku, wake_id)
);

CREATE FUNCTION note_backorder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.backordered = 0 THEN
    DELETE FROM backorder_demand AS d
    WHERE d.tenant_id = OLD.tenant_id AND d.order_id = OLD.order_id AND d.line_no = OLD.line_no;
    RETURN NULL;
  END IF;
  INSERT INTO backorder_demand (tenant_id, order_id, line_no, sku, warehouse, units, rank, promise_at)
  SELECT NEW.tenant_id, NEW.order_id, NEW.line_no, NEW.sku, o.warehouse, NEW.backordered, -o.priority,
    COALESCE(o.deliver_by, o.ship_by, '9999-12-31 00:00:00+00')
  FROM orders AS o
  WHERE o.tenant_id = NEW.tenant_id AND o.order_id = NEW.order_id
  ON CONFLICT (tenant_id, order_id, line_no) DO UPDATE
  SET units = excluded.units, sku = excluded.sku;
  -- Goods may have come between the decision to wait and now.
  INSERT INTO backorder_wake (tenant_id, sku) VALUES (NEW.tenant_id, NEW.sku);
  RETURN NULL;
END $$;

CREATE TRIGGER order_line_waits AFTER INSERT ON order_line
  FOR EACH ROW WHEN (NEW.backordered > 0) EXECUTE FUNCTION note_backorder();
CREATE TRIGGER order_line_waits_otherwise AFTER UPDATE OF backordered, sku ON order_line
  FOR EACH ROW WHEN (NEW.backordered <> OLD.backordered OR NEW.sku <> OLD.sku AND NEW.backordered > 0)
  EXECUTE FUNCTION note_backorder();
CREATE TRIGGER order_line_waits_no_more AFTER DELETE ON order_line
  FOR EACH ROW WHEN (OLD.backordered > 0) EXECUTE FUNCTION note_backorder();

CREATE FUNCTION rank_backorders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE backorder_demand AS d
  SET rank = -NEW.priority, promise_at = COALESCE(NEW.deliver_by, NEW.ship_by, '9999-12-31 00:00:00+00'),
    warehouse = NEW.warehouse
  WHERE d.tenant_id = NEW.tenant_id AND d.order_id = NEW.order_id;
  RETURN NULL;
END $$;

CREATE TRIGGER orders_rank AFTER UPDATE OF priority, deliver_by, ship_by, warehouse ON orders
  FOR EACH ROW WHEN ((NEW.priority, NEW.deliver_by, NEW.ship_by, NEW.warehouse)
    IS DISTINCT FROM (OLD.priority, OLD.deliver_by, OLD.ship_by, OLD.warehouse))
  EXECUTE FUNCTION rank_backorders();

-- However units become free: a receipt, a transfer, a cancelled order, a hold that ended.
CREATE FUNCTION wake_backorders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO backorder_wake (tenant_id, sku)
  SELECT NEW.tenant_id, NEW.sku
  WHERE EXISTS (
    SELECT FROM backorder_demand AS d WHERE d.tenant_id = NEW.tenant_id AND d.sku = NEW.sku);
  RETURN NULL;
END $$;

CREATE TRIGGER stock_freed AFTER UPDATE ON stock
  FOR EACH ROW WHEN (NEW.on_hand - NEW.quarantined - NEW.reserved
    > OLD.on_hand - OLD.quarantined - OLD.reserved)
  EXECUTE FUNCTION wake_backorders();

-- What could be sold instead of a product, best first (INV-4).
CREATE TABLE product_substitute (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  rank smallint NOT NULL,
  substitute text NOT NULL,
  CONSTRAINT product_substitute_pk PRIMARY KEY (tenant_id, sku, rank),
  CONSTRAINT product_substitute_key UNIQUE (tenant_id, sku, substitute),
  CONSTRAINT product_substitute_rank CHECK (rank BETWEEN 1 AND 20),
  CONSTRAINT product_substitute_other CHECK (sku <> substitute)
);

-- What was asked for and was not there, for purchasing (INV-4): also of orders that were refused and
-- left nothing else behind. Read newest first.
CREATE TABLE shortage (
  tenant_id text NOT NULL,
  shortage_id uuid NOT NULL,  -- the command's id, so in time order
  line_no smallint NOT NULL,
  sku text NOT NULL,
  requested integer NOT NULL,
  short integer NOT NULL,
  -- 1 REFUSED 2 BACKORDERED 3 CANCELLED
  outcome smallint NOT NULL,
  channel smallint NOT NULL,
  order_id uuid,  -- NULL: refused before it was one
  customer_ref text NOT NULL DEFAULT '',
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT shortage_pk PRIMARY KEY (tenant_id, shortage_id, line_no),
  CONSTRAINT shortage_units CHECK (short > 0 AND requested >= short),
  CONSTRAINT shortage_outcome CHECK (outcome BETWEEN 1 AND 3)
);

-- Units set aside with a term. Live ones count in stock.reserved as reservations do (I2).
CREATE TABLE stock_hold (
  tenant_id text NOT NULL,
  hold_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 HELD 2 COMMITTED 3 CONSUMED 4 RELEASED 5 EXPIRED
  state smallint NOT NULL DEFAULT 1,
  reference text NOT NULL,
  held_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  order_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_hold_pk PRIMARY KEY (tenant_id, hold_id),
  CONSTRAINT stock_hold_state CHECK (state BETWEEN 1 AND 5),
  CONSTRAINT stock_hold_consumed CHECK ((state = 3) = (order_id IS NOT NULL))
) WITH (fillfactor = 80);

CREATE INDEX stock_hold_due ON stock_hold (tenant_id, expires_at, hold_id) WHERE state = 1;

CREATE TABLE stock_hold_line (
  tenant_id text NOT NULL,
  hold_id uuid NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  quantity integer NOT NULL,
  CONSTRAINT stock_hold_line_pk PRIMARY KEY (tenant_id, hold_id, sku, warehouse),
  CONSTRAINT stock_hold_line_quantity CHECK (quantity > 0),
  CONSTRAINT stock_hold_line_hold FOREIGN KEY (tenant_id, hold_id)
    REFERENCES stock_hold (tenant_id, hold_id)
);
