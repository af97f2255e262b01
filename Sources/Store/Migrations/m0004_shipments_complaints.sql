-- Shipments with their tracking, and complaints.

CREATE TABLE shipment (
  tenant_id text NOT NULL,
  shipment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 CREATED 2 HANDED_OVER 3 IN_TRANSIT 4 OUT_FOR_DELIVERY 5 DELIVERED 6 STALLED 7 DELAYED
  -- 8 DAMAGED 9 REFUSED 10 RETURNING 11 RETURNED 12 LOST
  state smallint NOT NULL,
  carrier text NOT NULL,
  tracking_no text NOT NULL,
  actor text NOT NULL,
  last_event_at timestamptz,
  last_location text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  signed_by text NOT NULL DEFAULT '',
  CONSTRAINT shipment_pk PRIMARY KEY (tenant_id, shipment_id),
  CONSTRAINT shipment_tracking_key UNIQUE (tenant_id, carrier, tracking_no),
  CONSTRAINT shipment_state CHECK (state BETWEEN 1 AND 12),
  CONSTRAINT shipment_delivered CHECK ((state = 5) = (delivered_at IS NOT NULL)),
  CONSTRAINT shipment_tracked CHECK (carrier <> '' AND tracking_no <> ''),
  CONSTRAINT shipment_order FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, order_id)
) WITH (fillfactor = 80);

CREATE INDEX shipment_by_order ON shipment (tenant_id, order_id, shipment_id);

CREATE TABLE shipment_line (
  tenant_id text NOT NULL,
  shipment_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  warehouse text NOT NULL,
  quantity integer NOT NULL,
  CONSTRAINT shipment_line_pk PRIMARY KEY (tenant_id, shipment_id, line_no, warehouse),
  CONSTRAINT shipment_line_quantity CHECK (quantity > 0),
  CONSTRAINT shipment_line_shipment FOREIGN KEY (tenant_id, shipment_id)
    REFERENCES shipment (tenant_id, shipment_id)
);

-- Every event a carrier reported, once each. An event may arrive before its shipment is known.
CREATE TABLE tracking_event (
  tenant_id text NOT NULL,
  carrier text NOT NULL,
  tracking_no text NOT NULL,
  event_key text NOT NULL,
  -- The shipment states from HANDED_OVER on.
  state smallint NOT NULL,
  happened_at timestamptz NOT NULL,
  location text NOT NULL DEFAULT '',
  message text NOT NULL DEFAULT '',
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT tracking_event_pk PRIMARY KEY (tenant_id, carrier, tracking_no, event_key),
  CONSTRAINT tracking_event_state CHECK (state BETWEEN 2 AND 12)
);

CREATE TABLE complaint (
  tenant_id text NOT NULL,
  complaint_id uuid NOT NULL,
  order_id uuid,
  version bigint NOT NULL DEFAULT 1,
  -- 1 OPEN 2 ASSIGNED 3 INVESTIGATING 4 WAITING_CUSTOMER 5 SOLUTION_PROPOSED 6 AGREED 7 EXECUTING
  -- 8 RESOLVED 9 CLOSED 10 REOPENED
  state smallint NOT NULL,
  channel smallint NOT NULL,
  category smallint NOT NULL,
  customer_ref text NOT NULL,
  customer_name text NOT NULL,
  customer_company text NOT NULL,
  customer_phone text NOT NULL,
  customer_email text NOT NULL,
  content text NOT NULL,
  department text NOT NULL DEFAULT '',
  assignee text NOT NULL DEFAULT '',
  -- 0 none 1 REFUND 2 EXCHANGE 3 COMPENSATION 4 COUPON 5 APOLOGY
  solution smallint NOT NULL DEFAULT 0,
  solution_text text NOT NULL DEFAULT '',
  amount_minor bigint,
  amount_currency char(3),
  resolution text NOT NULL DEFAULT '',
  customer_opinion text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  assigned_at timestamptz,
  resolved_at timestamptz,
  CONSTRAINT complaint_pk PRIMARY KEY (tenant_id, complaint_id),
  CONSTRAINT complaint_state CHECK (state BETWEEN 1 AND 10),
  CONSTRAINT complaint_content CHECK (content <> '' AND octet_length(content) <= 16384),
  CONSTRAINT complaint_solution CHECK (solution BETWEEN 0 AND 5),
  CONSTRAINT complaint_amount CHECK (amount_minor BETWEEN 1 AND 1000000000000000
    AND (amount_minor IS NULL) = (amount_currency IS NULL)),
  CONSTRAINT complaint_assigned CHECK (state = 1 OR department <> ''),
  CONSTRAINT complaint_resolved CHECK ((state IN (8, 9)) = (resolved_at IS NOT NULL)),
  CONSTRAINT complaint_order FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, order_id)
) WITH (fillfactor = 80);

CREATE INDEX complaint_open ON complaint (tenant_id, state, complaint_id) WHERE state NOT IN (8, 9);
CREATE INDEX complaint_by_order ON complaint (tenant_id, order_id, complaint_id)
  WHERE order_id IS NOT NULL;

CREATE TABLE complaint_event (
  tenant_id text NOT NULL,
  complaint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  kind smallint NOT NULL,
  from_state smallint NOT NULL,
  to_state smallint NOT NULL,
  version bigint NOT NULL,
  detail text NOT NULL DEFAULT '',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT complaint_event_pk PRIMARY KEY (tenant_id, complaint_id, event_id),
  CONSTRAINT complaint_event_complaint FOREIGN KEY (tenant_id, complaint_id)
    REFERENCES complaint (tenant_id, complaint_id)
);
