-- Returns: goods that customers send back (RMA-1…7).

ALTER TABLE order_line
  -- Delivered units that are asked back and have not come.
  ADD COLUMN return_requested integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT order_line_returned,
  -- I5
  ADD CONSTRAINT order_line_returned CHECK (returned >= 0 AND return_requested >= 0
    AND returned + return_requested <= delivered);

ALTER TABLE stock_movement
  DROP CONSTRAINT stock_movement_columns,
  ADD CONSTRAINT stock_movement_columns CHECK (CASE kind
    WHEN 1 THEN on_hand_delta > 0 AND reserved_delta = 0
    WHEN 2 THEN on_hand_delta = 0 AND reserved_delta > 0
    WHEN 3 THEN on_hand_delta = 0 AND reserved_delta < 0
    -- An order's reserved units, or goods that go back to their customer from quarantine.
    WHEN 4 THEN on_hand_delta < 0 AND (reserved_delta = on_hand_delta
      OR reserved_delta = 0 AND quarantined_delta = on_hand_delta)
    ELSE reserved_delta = 0 END);

ALTER TABLE refund_line
  DROP CONSTRAINT refund_line_quantity,
  -- 0: money for units that the customer keeps.
  ADD CONSTRAINT refund_line_quantity CHECK (quantity >= 0 AND amount_minor >= 0);

ALTER TABLE tenant_setting
  ADD COLUMN return_window_seconds bigint NOT NULL DEFAULT 1209600,  -- 14 days from delivery
  ADD COLUMN return_arrival_seconds bigint NOT NULL DEFAULT 1209600,  -- 14 days from approval
  ADD COLUMN return_evidence boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT tenant_setting_returns CHECK (return_window_seconds BETWEEN 0 AND 315360000
    AND return_arrival_seconds BETWEEN 1 AND 315360000);

CREATE TABLE rma (
  tenant_id text NOT NULL,
  rma_id uuid NOT NULL,
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 REQUESTED 2 APPROVED 3 REJECTED 4 AWAITING_GOODS 5 PARTLY_RECEIVED 6 RECEIVED 7 INSPECTED 8 REFUND
  -- 9 EXCHANGE 10 REPAIR 11 COMPENSATE 12 NOT_ELIGIBLE 13 OFFER 14 ACCEPTED 15 DECLINED 16 COMPLETED
  -- 17 EXPIRED 18 CANCELLED
  state smallint NOT NULL DEFAULT 1,
  -- 1 QUALITY 2 WRONG_GOODS 3 DAMAGED_IN_TRANSIT 4 NOT_AS_DESCRIBED 5 CHANGED_MIND 6 OTHER
  reason smallint NOT NULL,
  note text NOT NULL,
  evidence text[] NOT NULL,
  -- 1 WINDOW_OVER 2 NOT_RESALEABLE 3 DAMAGED_BY_CUSTOMER 4 EVIDENCE_MISSING
  findings smallint[] NOT NULL,
  paid_order_id uuid NOT NULL,
  warehouse text NOT NULL DEFAULT '',
  decided_by text NOT NULL DEFAULT '',
  decision_reason text NOT NULL DEFAULT '',
  overridden boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  -- 0 none 1 REFUND 2 EXCHANGE 3 REPAIR 4 COMPENSATE 5 NOT_ELIGIBLE
  remedy smallint NOT NULL DEFAULT 0,
  inspected_by text NOT NULL DEFAULT '',
  currency char(3) NOT NULL,
  compensation_minor bigint,
  offer_remedy smallint NOT NULL DEFAULT 0,
  offer_text text NOT NULL DEFAULT '',
  offer_minor bigint,
  refund_id uuid,
  exchange_order_id uuid,
  end_reason text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  decided_at timestamptz,
  received_at timestamptz,
  inspected_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT rma_pk PRIMARY KEY (tenant_id, rma_id),
  CONSTRAINT rma_version CHECK (version > 0),
  CONSTRAINT rma_state CHECK (state BETWEEN 1 AND 18),
  CONSTRAINT rma_reason CHECK (reason BETWEEN 1 AND 6),
  CONSTRAINT rma_address CHECK (state IN (1, 3, 18) OR warehouse <> ''),
  CONSTRAINT rma_overridden CHECK (NOT overridden OR decision_reason <> ''),
  CONSTRAINT rma_remedy CHECK (remedy BETWEEN 0 AND 5 AND offer_remedy IN (0, 3, 4)),
  CONSTRAINT rma_compensation CHECK (compensation_minor > 0 AND offer_minor > 0),
  -- Not both: goods are paid back or sent again.
  CONSTRAINT rma_settled CHECK (refund_id IS NULL OR exchange_order_id IS NULL),
  CONSTRAINT rma_ended CHECK ((state IN (3, 16, 17, 18)) = (ended_at IS NOT NULL))
) WITH (fillfactor = 80);

CREATE INDEX rma_by_order ON rma (tenant_id, order_id, rma_id DESC);
CREATE UNIQUE INDEX rma_exchange_key ON rma (tenant_id, exchange_order_id)
  WHERE exchange_order_id IS NOT NULL;
-- What the worker looks for, which serves all tenants.
CREATE INDEX rma_due ON rma (expires_at) WHERE state = 4;
CREATE INDEX rma_exchanged ON rma (ended_at) WHERE exchange_order_id IS NOT NULL;

CREATE TABLE rma_line (
  tenant_id text NOT NULL,
  rma_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  quantity integer NOT NULL,
  -- 1 RESALEABLE 2 OPENED 3 DEFECTIVE 4 DAMAGED_BY_CUSTOMER
  condition smallint NOT NULL,
  received integer NOT NULL DEFAULT 0,
  good integer NOT NULL DEFAULT 0,
  damaged integer NOT NULL DEFAULT 0,
  cause text NOT NULL DEFAULT '',
  sent_back integer NOT NULL DEFAULT 0,
  paid_line smallint NOT NULL,
  exchange_line smallint NOT NULL DEFAULT 0,  -- 0: none
  CONSTRAINT rma_line_pk PRIMARY KEY (tenant_id, rma_id, line_no),
  CONSTRAINT rma_line_condition CHECK (condition BETWEEN 1 AND 4),
  CONSTRAINT rma_line_units CHECK (quantity > 0 AND received BETWEEN 0 AND quantity AND good >= 0
    AND damaged >= 0 AND good + damaged IN (0, received) AND sent_back BETWEEN 0 AND received)
);

-- Puts goods of a return into quarantine; makes the stock rows that are missing. As return_stock.
CREATE FUNCTION receive_return(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_reason text, p_sku text[],
  p_warehouse text[], p_units bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stock (tenant_id, sku, warehouse)
  SELECT p_tenant, u.sku, u.warehouse
  FROM unnest(p_sku, p_warehouse) AS u (sku, warehouse)
  ON CONFLICT DO NOTHING;
  PERFORM return_stock(p_tenant, p_command_id, p_actor, p_order_id, p_reason, p_sku, p_warehouse,
    p_units);
END $$;

-- Takes goods of a return out of quarantine: 7 RELEASE_QUARANTINE to free stock, 8 SCRAP, 4 SHIP back to
-- the customer. The caller holds the order's lock; rows are given in (sku, warehouse) order, each once a
-- kind. Raises KN200 where fewer are in quarantine.
CREATE FUNCTION end_quarantine(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_reason text, p_sku text[],
  p_warehouse text[], p_kind smallint[], p_units bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  way record;
BEGIN
  PERFORM lock_stock(p_tenant, p_sku, p_warehouse);
  SELECT d.sku, d.warehouse, d.units, COALESCE(s.quarantined, 0) AS has INTO way
  FROM (
    SELECT u.sku, u.warehouse, sum(u.units) AS units
    FROM unnest(p_sku, p_warehouse, p_units) AS u (sku, warehouse, units)
    GROUP BY u.sku, u.warehouse
  ) AS d
  LEFT JOIN stock AS s ON s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse
  WHERE d.units > COALESCE(s.quarantined, 0)
  ORDER BY d.sku, d.warehouse
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'fewer are in quarantine' USING ERRCODE = 'KN200',
      DETAIL = format('%s %s %s %s', way.sku, way.warehouse, way.units, way.has);
  END IF;
  UPDATE stock AS s
  SET quarantined = s.quarantined - d.units, on_hand = s.on_hand - d.gone
  FROM (
    SELECT u.sku, u.warehouse, sum(u.units)::bigint AS units,
      COALESCE(sum(u.units) FILTER (WHERE u.kind <> 7), 0)::bigint AS gone
    FROM unnest(p_sku, p_warehouse, p_kind, p_units) AS u (sku, warehouse, kind, units)
    GROUP BY u.sku, u.warehouse
  ) AS d
  WHERE s.tenant_id = p_tenant AND s.sku = d.sku AND s.warehouse = d.warehouse;
  INSERT INTO stock_movement (tenant_id, sku, warehouse, command_id, ordinal, kind, on_hand_delta,
    quarantined_delta, order_id, reason, actor)
  SELECT p_tenant, u.sku, u.warehouse, p_command_id, 300 + u.i, u.kind,
    CASE WHEN u.kind = 7 THEN 0 ELSE -u.units END, -u.units, p_order_id, p_reason, p_actor
  FROM unnest(p_sku, p_warehouse, p_kind, p_units) WITH ORDINALITY
    AS u (sku, warehouse, kind, units, i);
END $$;

-- Speaks for a refund's amount on an order that was paid for another's goods: an exchange's units were paid
-- for with the order that they came from. I6 is the order's CHECK.
CREATE FUNCTION ask_back(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint,
  p_in_flight bigint, p_event smallint, p_detail text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_state smallint;
BEGIN
  UPDATE orders AS o
  SET version = o.version + 1, updated_at = now(),
    refund_in_flight_minor = o.refund_in_flight_minor + p_in_flight
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id AND o.version = p_expected_version
  RETURNING o.state INTO v_state;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the order was changed' USING ERRCODE = 'KN021';
  END IF;
  INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state, version,
    detail, actor)
  VALUES (p_tenant, p_order_id, p_command_id, 500, p_event, v_state, v_state, p_expected_version + 1,
    p_detail, p_actor);
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
    to_state, version, detail, actor)
  VALUES (p_tenant, p_command_id, 500, 1, p_order_id::text, p_event, v_state, v_state,
    p_expected_version + 1, p_detail, p_actor);
END $$;

-- What people wrote about returns, of orders whose customer was erased.
CREATE FUNCTION erase_return_texts(p_tenant text, p_customer_ref text) RETURNS void
LANGUAGE sql AS $$
  WITH told AS (
    UPDATE rma AS r
    SET version = r.version + 1, note = erased_text(r.note),
      decision_reason = erased_text(r.decision_reason), offer_text = erased_text(r.offer_text),
      end_reason = erased_text(r.end_reason)
    FROM orders AS o
    WHERE o.tenant_id = p_tenant AND o.customer_ref = p_customer_ref AND r.tenant_id = p_tenant
      AND r.order_id = o.order_id
    RETURNING r.rma_id
  )
  UPDATE rma_line AS l SET cause = erased_text(l.cause)
  FROM told AS t
  WHERE l.tenant_id = p_tenant AND l.rma_id = t.rma_id AND l.cause <> ''
$$;
