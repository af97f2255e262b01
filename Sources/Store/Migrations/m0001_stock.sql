-- Master data and stock. Every key leads with tenant_id, so that the tables distribute by tenant (S1).
-- Limits repeat the domain's: a price times a quantity stays far below what a bigint holds.

CREATE TABLE tenant_setting (
  tenant_id text NOT NULL,
  currency char(3) NOT NULL DEFAULT 'EUR',
  cancel_free_seconds bigint NOT NULL DEFAULT 86400,
  cancel_fee_basis_points integer NOT NULL DEFAULT 500,
  CONSTRAINT tenant_setting_pk PRIMARY KEY (tenant_id),
  CONSTRAINT tenant_setting_name CHECK (tenant_id ~ '^[a-z0-9-]{1,63}$'),
  CONSTRAINT tenant_setting_free_window CHECK (cancel_free_seconds >= 0),
  CONSTRAINT tenant_setting_fee CHECK (cancel_fee_basis_points BETWEEN 0 AND 10000)
);

-- One row a tenant. Blocks are taken in a transaction of their own (I10: gaps are allowed), so that
-- the row is never locked while a command waits for its commit.
CREATE TABLE order_number (
  tenant_id text NOT NULL,
  next_number bigint NOT NULL,
  CONSTRAINT order_number_pk PRIMARY KEY (tenant_id),
  CONSTRAINT order_number_positive CHECK (next_number > 0)
);

CREATE TABLE product (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  spec text NOT NULL DEFAULT '',
  list_price_minor bigint,  -- NULL: no price in the system (PRC-2)
  currency char(3) NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT product_pk PRIMARY KEY (tenant_id, sku),
  CONSTRAINT product_sku CHECK (sku <> '' AND octet_length(sku) <= 64),
  CONSTRAINT product_price CHECK (list_price_minor BETWEEN 0 AND 1000000000000)
);

CREATE TABLE warehouse (
  tenant_id text NOT NULL,
  warehouse text NOT NULL,
  name text NOT NULL,
  priority integer NOT NULL DEFAULT 100,
  active boolean NOT NULL DEFAULT true,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT warehouse_pk PRIMARY KEY (tenant_id, warehouse),
  CONSTRAINT warehouse_code CHECK (warehouse <> '' AND octet_length(warehouse) <= 64)
);

-- The hottest table: no index on a counter and free space in every page, so that updates stay HOT (S4).
CREATE TABLE stock (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  on_hand bigint NOT NULL DEFAULT 0,
  reserved bigint NOT NULL DEFAULT 0,
  quarantined bigint NOT NULL DEFAULT 0,
  incoming bigint NOT NULL DEFAULT 0,
  CONSTRAINT stock_pk PRIMARY KEY (tenant_id, sku, warehouse),
  CONSTRAINT stock_on_hand CHECK (on_hand BETWEEN 0 AND 1000000000000),
  CONSTRAINT stock_quarantined CHECK (quarantined >= 0),
  CONSTRAINT stock_incoming CHECK (incoming >= 0),
  CONSTRAINT stock_reserved CHECK (reserved >= 0 AND reserved <= on_hand - quarantined)  -- I1
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

-- Append-only ledger: for every stock row the sum of each delta column is the row's counter (I2).
-- The key lists movements of one stock row in time order: command_id is a UUIDv7.
CREATE TABLE stock_movement (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  command_id uuid NOT NULL,
  ordinal integer NOT NULL,
  kind smallint NOT NULL,
  on_hand_delta bigint NOT NULL DEFAULT 0,
  reserved_delta bigint NOT NULL DEFAULT 0,
  quarantined_delta bigint NOT NULL DEFAULT 0,
  incoming_delta bigint NOT NULL DEFAULT 0,
  order_id uuid,
  reason text NOT NULL DEFAULT '',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_movement_pk PRIMARY KEY (tenant_id, sku, warehouse, command_id, ordinal),
  -- 1 RECEIVE 2 RESERVE 3 RELEASE 4 SHIP 5 RETURN 6 QUARANTINE 7 RELEASE_QUARANTINE 8 SCRAP
  -- 9 ADJUST 10 TRANSFER_OUT 11 TRANSFER_IN
  CONSTRAINT stock_movement_kind CHECK (kind BETWEEN 1 AND 11),
  CONSTRAINT stock_movement_moves CHECK (
    on_hand_delta <> 0 OR reserved_delta <> 0 OR quarantined_delta <> 0 OR incoming_delta <> 0),
  CONSTRAINT stock_movement_columns CHECK (CASE kind
    WHEN 1 THEN on_hand_delta > 0 AND reserved_delta = 0
    WHEN 2 THEN on_hand_delta = 0 AND reserved_delta > 0
    WHEN 3 THEN on_hand_delta = 0 AND reserved_delta < 0
    WHEN 4 THEN on_hand_delta < 0 AND reserved_delta = on_hand_delta
    ELSE reserved_delta = 0 END)
);
