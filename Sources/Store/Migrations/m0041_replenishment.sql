-- Goods from suppliers (REP-1…3, INV-6). Locks: supplier order, stock (I4).

CREATE TABLE reorder_policy (
  tenant_id text NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  alert_line bigint NOT NULL,
  safety_stock bigint NOT NULL,
  order_up_to bigint,
  lot_size bigint,
  supplier text NOT NULL,
  lead_time_days integer NOT NULL,
  responsible text NOT NULL,
  paused boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reorder_policy_pk PRIMARY KEY (tenant_id, sku, warehouse),
  CONSTRAINT reorder_policy_lines CHECK (alert_line BETWEEN 1 AND 1000000
    AND safety_stock BETWEEN 0 AND alert_line),
  CONSTRAINT reorder_policy_amount CHECK ((order_up_to IS NULL) <> (lot_size IS NULL)
    AND order_up_to BETWEEN alert_line AND 1000000 AND lot_size BETWEEN 1 AND 1000000),
  CONSTRAINT reorder_policy_lead_time CHECK (lead_time_days BETWEEN 0 AND 730),
  CONSTRAINT reorder_policy_names CHECK (supplier <> '' AND responsible <> '')
);

CREATE TABLE supplier_order (
  tenant_id text NOT NULL,
  supplier_order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 SUGGESTED 2 APPROVED 3 ORDERED 4 PART_RECEIVED 5 RECEIVED 6 CANCELLED
  state smallint NOT NULL DEFAULT 1,
  sku text NOT NULL,
  warehouse text NOT NULL,
  supplier text NOT NULL,
  responsible text NOT NULL,
  lead_time_days integer NOT NULL,
  quantity bigint NOT NULL,
  received bigint NOT NULL DEFAULT 0,
  explanation text NOT NULL,
  urgent boolean NOT NULL,
  reference text NOT NULL DEFAULT '',
  expect_at timestamptz,
  promise_at timestamptz,
  follow_up_at timestamptz,
  note text NOT NULL DEFAULT '',
  approved_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT supplier_order_pk PRIMARY KEY (tenant_id, supplier_order_id),
  CONSTRAINT supplier_order_state CHECK (state BETWEEN 1 AND 6),
  -- Lots may reach beyond what a line holds, once.
  CONSTRAINT supplier_order_units CHECK (quantity BETWEEN 1 AND 2000000 AND received >= 0),
  CONSTRAINT supplier_order_received CHECK (CASE state WHEN 4 THEN received BETWEEN 1 AND quantity - 1
    WHEN 5 THEN received > 0 WHEN 6 THEN received < quantity ELSE received = 0 END),
  CONSTRAINT supplier_order_approved CHECK (state IN (1, 6) OR approved_by <> ''),
  CONSTRAINT supplier_order_placed CHECK (state NOT IN (3, 4, 5) OR expect_at IS NOT NULL)
) WITH (fillfactor = 80);

-- One of a SKU and warehouse waits to be ordered.
CREATE UNIQUE INDEX supplier_order_open ON supplier_order (tenant_id, sku, warehouse)
  WHERE state IN (1, 2);
CREATE INDEX supplier_order_suggested ON supplier_order (tenant_id, (NOT urgent), supplier_order_id)
  WHERE state = 1;
CREATE INDEX supplier_order_announced ON supplier_order (tenant_id, sku, promise_at)
  WHERE state IN (3, 4);

ALTER TABLE stock_movement
  DROP CONSTRAINT stock_movement_kind,
  -- 12 ANNOUNCE 13 UNANNOUNCE
  ADD CONSTRAINT stock_movement_kind CHECK (kind BETWEEN 1 AND 13),
  ADD CONSTRAINT stock_movement_announced CHECK (CASE kind WHEN 12 THEN incoming_delta > 0
      WHEN 13 THEN incoming_delta < 0 ELSE incoming_delta = 0 END
    AND (kind < 12 OR on_hand_delta = 0 AND quarantined_delta = 0));

-- Moves what a supplier order announces, and what arrived of it: one stock row, made where there is none.
-- Places in the outbox from 101 on; those before are the command's own.
CREATE FUNCTION move_announced(
  p_tenant text, p_command_id uuid, p_actor text, p_reason text, p_sku text, p_warehouse text,
  p_received bigint, p_incoming bigint
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stock (tenant_id, sku, warehouse)
  VALUES (p_tenant, p_sku, p_warehouse)
  ON CONFLICT DO NOTHING;
  UPDATE stock AS s
  SET on_hand = s.on_hand + p_received, incoming = s.incoming + p_incoming
  WHERE s.tenant_id = p_tenant AND s.sku = p_sku AND s.warehouse = p_warehouse;
  WITH moved AS (
    INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
      incoming_delta, reason, actor)
    SELECT p_tenant, p_sku, p_warehouse, p_command_id, m.ordinal, m.kind, m.on_hand, m.incoming, p_reason,
      p_actor
    FROM (VALUES (101, 1, p_received, 0), (102, CASE WHEN p_incoming > 0 THEN 12 ELSE 13 END, 0, p_incoming))
      AS m (ordinal, kind, on_hand, incoming)
    WHERE m.on_hand <> 0 OR m.incoming <> 0
    RETURNING ordinal, kind
  )
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, actor)
  SELECT p_tenant, p_command_id, m.ordinal, 2, p_sku || '/' || p_warehouse, m.kind, p_actor
  FROM moved AS m;
END $$;
