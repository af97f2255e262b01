-- Carriers and their services as data (LOG-5, CAR-1), what a shipment adds of them, and anomalies.

CREATE TABLE carrier (
  tenant_id text NOT NULL,
  carrier text NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT carrier_pk PRIMARY KEY (tenant_id, carrier),
  CONSTRAINT carrier_code CHECK (carrier <> '' AND octet_length(carrier) <= 32)
);

CREATE TABLE carrier_service (
  tenant_id text NOT NULL,
  carrier text NOT NULL,
  service text NOT NULL,
  name text NOT NULL,
  transport_mode smallint NOT NULL,
  delivery_methods smallint[] NOT NULL,
  -- 1 ECONOMY 2 STANDARD 3 URGENT
  urgency smallint NOT NULL,
  max_grams bigint NOT NULL,
  currency char(3) NOT NULL,
  price_minor bigint NOT NULL,
  kilogram_price_minor bigint NOT NULL,
  transit_days smallint NOT NULL,
  countries text[] NOT NULL,  -- empty: every one
  stalled_after_seconds bigint,  -- NULL: the tenant's
  active boolean NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT carrier_service_pk PRIMARY KEY (tenant_id, carrier, service),
  CONSTRAINT carrier_service_code CHECK (service <> '' AND octet_length(service) <= 32),
  CONSTRAINT carrier_service_urgency CHECK (urgency BETWEEN 1 AND 3),
  CONSTRAINT carrier_service_methods CHECK (cardinality(delivery_methods) > 0),
  CONSTRAINT carrier_service_prices CHECK (price_minor BETWEEN 0 AND 1000000000000
    AND kilogram_price_minor BETWEEN 0 AND 1000000000000),
  CONSTRAINT carrier_service_transit CHECK (transit_days BETWEEN 0 AND 365),
  CONSTRAINT carrier_service_stalled CHECK (stalled_after_seconds BETWEEN 3600 AND 31536000),
  CONSTRAINT carrier_service_weight CHECK (max_grams BETWEEN 1 AND 50000000),
  CONSTRAINT carrier_service_carrier FOREIGN KEY (tenant_id, carrier)
    REFERENCES carrier (tenant_id, carrier)
);

ALTER TABLE shipment
  ADD COLUMN service text NOT NULL DEFAULT '',
  ADD COLUMN fulfilment_id uuid,
  ADD COLUMN handed_over_at timestamptz,
  ADD COLUMN estimated_at timestamptz,
  -- When the event happened that the estimate is from; NULL: from the service's transit time.
  ADD COLUMN estimate_told_at timestamptz,
  ADD COLUMN promised_at timestamptz,
  ADD COLUMN stalled_after_seconds bigint,
  -- The latest event of any kind; last_event_at is that of the one that made the state.
  ADD COLUMN heard_at timestamptz,
  -- When somebody has to look whether something is wrong; NULL: nothing to expect.
  ADD COLUMN check_at timestamptz,
  DROP CONSTRAINT shipment_state,
  -- 13 CANCELLED
  ADD CONSTRAINT shipment_state CHECK (state BETWEEN 1 AND 13);
UPDATE shipment SET handed_over_at = created_at,
  check_at = CASE WHEN state IN (5, 11) THEN NULL ELSE now() END
WHERE state > 1;
ALTER TABLE shipment
  ADD CONSTRAINT shipment_handed_over CHECK ((state IN (1, 13)) = (handed_over_at IS NULL));

CREATE INDEX shipment_by_fulfilment ON shipment (tenant_id, fulfilment_id, shipment_id)
  WHERE fulfilment_id IS NOT NULL;
CREATE INDEX shipment_to_check ON shipment (check_at, tenant_id, shipment_id)
  WHERE check_at IS NOT NULL;

ALTER TABLE tracking_event ADD COLUMN estimated_at timestamptz;

-- What WatchShipment tells; placed in the feed as order_event is.
CREATE TABLE shipment_event (
  tenant_id text NOT NULL,
  shipment_id uuid NOT NULL,
  event_id uuid NOT NULL,
  ordinal integer NOT NULL,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- 1..13 the state that it moved to, 41 ESTIMATE_CHANGED 42 ANOMALY_RAISED 43 ANOMALY_RESOLVED
  kind smallint NOT NULL,
  from_state smallint NOT NULL,
  to_state smallint NOT NULL,
  version bigint NOT NULL,
  detail text NOT NULL DEFAULT '',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT shipment_event_pk PRIMARY KEY (tenant_id, shipment_id, event_id, ordinal),
  CONSTRAINT shipment_event_kind CHECK (kind BETWEEN 1 AND 999)
);

CREATE TABLE shipment_anomaly (
  tenant_id text NOT NULL,
  anomaly_id uuid NOT NULL,
  shipment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  -- 1 STALLED 2 DELAYED 3 LOST 4 DAMAGED 5 REFUSED 6 RETURNED
  kind smallint NOT NULL,
  since timestamptz NOT NULL,
  detail text NOT NULL,
  reported_by text NOT NULL,
  reported_at timestamptz NOT NULL DEFAULT now(),
  -- 0 open 1 MOVED_ON 2 DELIVERED_AFTER_ALL 3 RESHIPPED 4 REFUNDED 5 CLAIMED 6 TAKEN_BACK 7 UNFOUNDED
  resolution smallint NOT NULL DEFAULT 0,
  resolution_reason text NOT NULL DEFAULT '',
  resolved_by text NOT NULL DEFAULT '',
  resolved_at timestamptz,
  CONSTRAINT shipment_anomaly_pk PRIMARY KEY (tenant_id, anomaly_id),
  CONSTRAINT shipment_anomaly_once UNIQUE (tenant_id, shipment_id, kind, since),
  CONSTRAINT shipment_anomaly_kind CHECK (kind BETWEEN 1 AND 6),
  CONSTRAINT shipment_anomaly_resolved CHECK (resolution BETWEEN 0 AND 7
    AND (resolution = 0) = (resolved_at IS NULL) AND (resolution = 0) = (resolved_by = '')),
  CONSTRAINT shipment_anomaly_shipment FOREIGN KEY (tenant_id, shipment_id)
    REFERENCES shipment (tenant_id, shipment_id)
);

CREATE UNIQUE INDEX shipment_anomaly_open ON shipment_anomaly (tenant_id, shipment_id, kind)
  WHERE resolution = 0;
CREATE INDEX shipment_anomaly_open_list ON shipment_anomaly (tenant_id, anomaly_id)
  WHERE resolution = 0;
CREATE INDEX shipment_anomaly_by_order ON shipment_anomaly (tenant_id, order_id, anomaly_id);
