-- Picking and packing: each warehouse's part of an order. Locks: order, fulfilment, shipment, stock (I4).

ALTER TABLE tenant_setting
  ADD COLUMN pick_claim_seconds bigint NOT NULL DEFAULT 3600,
  ADD COLUMN pick_within_seconds bigint NOT NULL DEFAULT 86400,  -- INV-3
  ADD COLUMN stalled_after_seconds bigint NOT NULL DEFAULT 259200,  -- LOG-3
  ADD COLUMN lost_after_seconds bigint NOT NULL DEFAULT 1209600,
  ADD CONSTRAINT tenant_setting_picking CHECK (pick_claim_seconds BETWEEN 1 AND 604800
    AND pick_within_seconds BETWEEN 1 AND 31536000),
  ADD CONSTRAINT tenant_setting_anomalies CHECK (stalled_after_seconds BETWEEN 3600 AND 31536000
    AND lost_after_seconds BETWEEN 3600 AND 31536000);

CREATE TABLE fulfilment (
  tenant_id text NOT NULL,
  fulfilment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  warehouse text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 PLANNED 2 RELEASED 3 PICKING 4 SHORT 5 PACKED 6 HANDED_OVER 7 DELIVERED 8 CANCELLED
  state smallint NOT NULL,
  -- 1,000 less the order's priority: the queue is in ascending order throughout.
  rank smallint NOT NULL,
  due_at timestamptz NOT NULL,
  not_before timestamptz,
  picker text NOT NULL DEFAULT '',
  claimed_until timestamptz,
  cancel_reason text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT fulfilment_pk PRIMARY KEY (tenant_id, fulfilment_id),
  CONSTRAINT fulfilment_state CHECK (state BETWEEN 1 AND 8),
  CONSTRAINT fulfilment_version CHECK (version > 0),
  CONSTRAINT fulfilment_rank CHECK (rank BETWEEN 0 AND 1000),
  CONSTRAINT fulfilment_claim CHECK ((picker = '') = (claimed_until IS NULL)
    AND (state NOT IN (3, 4, 5) OR picker <> '')),
  CONSTRAINT fulfilment_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES orders (tenant_id, order_id)
) WITH (fillfactor = 80);

CREATE INDEX fulfilment_by_order ON fulfilment (tenant_id, order_id, fulfilment_id);
CREATE INDEX fulfilment_queue ON fulfilment (tenant_id, rank, due_at, fulfilment_id)
  WHERE state IN (2, 3, 4);
CREATE INDEX fulfilment_queue_of_warehouse
  ON fulfilment (tenant_id, warehouse, rank, due_at, fulfilment_id) WHERE state IN (2, 3, 4);
CREATE INDEX fulfilment_planned ON fulfilment (tenant_id, not_before, fulfilment_id)
  WHERE state = 1;

CREATE TABLE fulfilment_line (
  tenant_id text NOT NULL,
  fulfilment_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  planned integer NOT NULL,
  picked integer NOT NULL DEFAULT 0,
  short integer NOT NULL DEFAULT 0,
  CONSTRAINT fulfilment_line_pk PRIMARY KEY (tenant_id, fulfilment_id, line_no),
  CONSTRAINT fulfilment_line_counters CHECK (planned > 0 AND picked >= 0 AND short >= 0
    AND picked + short <= planned),
  CONSTRAINT fulfilment_line_fulfilment FOREIGN KEY (tenant_id, fulfilment_id)
    REFERENCES fulfilment (tenant_id, fulfilment_id)
) WITH (fillfactor = 90);

CREATE TABLE parcel (
  tenant_id text NOT NULL,
  fulfilment_id uuid NOT NULL,
  parcel_no smallint NOT NULL,
  weight_grams bigint NOT NULL,
  length_mm integer NOT NULL,  -- 0: not measured
  width_mm integer NOT NULL,
  height_mm integer NOT NULL,
  shipment_id uuid,
  CONSTRAINT parcel_pk PRIMARY KEY (tenant_id, fulfilment_id, parcel_no),
  CONSTRAINT parcel_number CHECK (parcel_no > 0),
  CONSTRAINT parcel_size CHECK (weight_grams BETWEEN 1 AND 50000000 AND length_mm >= 0
    AND width_mm >= 0 AND height_mm >= 0),
  CONSTRAINT parcel_fulfilment FOREIGN KEY (tenant_id, fulfilment_id)
    REFERENCES fulfilment (tenant_id, fulfilment_id)
);

CREATE INDEX parcel_by_shipment ON parcel (tenant_id, shipment_id) WHERE shipment_id IS NOT NULL;

CREATE TABLE parcel_line (
  tenant_id text NOT NULL,
  fulfilment_id uuid NOT NULL,
  parcel_no smallint NOT NULL,
  line_no smallint NOT NULL,
  quantity integer NOT NULL,
  CONSTRAINT parcel_line_pk PRIMARY KEY (tenant_id, fulfilment_id, parcel_no, line_no),
  CONSTRAINT parcel_line_quantity CHECK (quantity > 0),
  CONSTRAINT parcel_line_parcel FOREIGN KEY (tenant_id, fulfilment_id, parcel_no)
    REFERENCES parcel (tenant_id, fulfilment_id, parcel_no)
);

-- What was not where the books have it (INV-4), for purchasing and for whoever counts.
CREATE TABLE pick_shortage (
  tenant_id text NOT NULL,
  command_id uuid NOT NULL,
  ordinal smallint NOT NULL,
  fulfilment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  quantity integer NOT NULL,
  -- What became of them: another warehouse gives them, or they wait for goods, or it is not decided.
  to_warehouse text NOT NULL,
  backordered boolean NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pick_shortage_pk PRIMARY KEY (tenant_id, command_id, ordinal),
  CONSTRAINT pick_shortage_quantity CHECK (quantity > 0),
  CONSTRAINT pick_shortage_reason CHECK (reason <> ''),
  CONSTRAINT pick_shortage_outcome CHECK (to_warehouse = '' OR NOT backordered)
);

CREATE INDEX pick_shortage_by_stock ON pick_shortage (tenant_id, sku, warehouse, command_id DESC);
