-- Orders and what hangs on them. Customer, addresses, prices are snapshots (I14): nothing here
-- refers to master data by a foreign key. Hot children carry no foreign key to orders either: the
-- commands write them together, and each key check would cost a locked lookup a row.

CREATE TABLE orders (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  number bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 DRAFT 2 SUBMITTED 3 IN_REVIEW 4 RETURNED 5 REJECTED 6 APPROVED 7 AWAITING_STOCK 8 ALLOCATED
  -- 9 IN_FULFILMENT 10 SHIPPED 11 DELIVERED 12 COMPLETED 13 ARCHIVED 14 CANCELLED 15 EXPIRED
  state smallint NOT NULL,
  -- Bit set: 1 REVIEW 2 RISK 4 PAYMENT 8 CUSTOMER_CONFIRM 16 STOCK 32 CHANGE_PENDING 64 EXCEPTION
  -- 128 MANUAL
  holds integer NOT NULL DEFAULT 0,
  -- Bit set: what the automatic review found (REV-1): 1 STOCK 2 PRICE 4 PAYMENT_DATA 8 BASIC_DATA
  review_findings integer NOT NULL DEFAULT 0,
  channel smallint NOT NULL,
  source_ref text NOT NULL DEFAULT '',
  kind smallint NOT NULL,
  class smallint NOT NULL,
  priority smallint NOT NULL DEFAULT 0,
  customer_ref text NOT NULL,
  customer_name text NOT NULL,
  customer_company text NOT NULL,
  customer_phone text NOT NULL,
  customer_email text NOT NULL,
  ship_recipient text NOT NULL,
  ship_lines text NOT NULL,  -- one to a line
  ship_city text NOT NULL,
  ship_region text NOT NULL,
  ship_postal_code text NOT NULL,
  ship_country text NOT NULL,
  payment_method smallint NOT NULL,  -- 0: not given
  payment_state smallint NOT NULL,
  payment_minor bigint,  -- in the order's currency
  payment_time timestamptz,
  payment_reference text NOT NULL,
  delivery_method smallint NOT NULL,  -- 0: not given, as the next
  transport_mode smallint NOT NULL,
  carrier text NOT NULL,
  warehouse text NOT NULL,  -- as the caller asked; empty left the choice to Kontor
  -- 1 REFUSE 2 BACKORDER
  shortage_policy smallint NOT NULL DEFAULT 1,
  ship_not_before timestamptz,
  ship_by timestamptz,
  deliver_by timestamptz,
  currency char(3) NOT NULL,
  goods_minor bigint NOT NULL,
  freight_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  cancel_fee_minor bigint NOT NULL DEFAULT 0,
  customer_remark text NOT NULL,
  staff_remark text NOT NULL,
  owner text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  cancel_reason text NOT NULL DEFAULT '',
  cancelled_by text NOT NULL DEFAULT '',
  received_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  submitted_at timestamptz,
  reviewed_at timestamptz,
  allocated_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT orders_pk PRIMARY KEY (tenant_id, order_id),
  CONSTRAINT orders_number_key UNIQUE (tenant_id, number),
  CONSTRAINT orders_version CHECK (version > 0),
  CONSTRAINT orders_state CHECK (state BETWEEN 1 AND 15),
  CONSTRAINT orders_holds CHECK (holds BETWEEN 0 AND 255),
  CONSTRAINT orders_findings CHECK (review_findings BETWEEN 0 AND 15),
  CONSTRAINT orders_channel CHECK (channel BETWEEN 1 AND 7),
  CONSTRAINT orders_kind CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT orders_class CHECK (class BETWEEN 1 AND 3),
  CONSTRAINT orders_payment CHECK (payment_method BETWEEN 0 AND 7 AND payment_state BETWEEN 1 AND 6
    AND payment_minor >= 0),
  CONSTRAINT orders_shortage_policy CHECK (shortage_policy BETWEEN 1 AND 2),
  CONSTRAINT orders_totals CHECK (goods_minor >= 0 AND freight_minor >= 0
    AND total_minor = goods_minor + freight_minor AND total_minor <= 1000000000000000),
  CONSTRAINT orders_fee CHECK (cancel_fee_minor BETWEEN 0 AND total_minor),
  CONSTRAINT orders_cancelled CHECK ((state = 14) = (cancelled_at IS NOT NULL)),
  CONSTRAINT orders_submitted CHECK (state IN (1, 14, 15) OR submitted_at IS NOT NULL),
  -- An order in review carries the REVIEW hold, and only such an order does.
  CONSTRAINT orders_review_hold CHECK ((state = 3) = ((holds & 1) = 1))
) WITH (fillfactor = 85);

CREATE INDEX orders_by_customer ON orders (tenant_id, customer_ref, order_id DESC);
CREATE INDEX orders_open ON orders (tenant_id, state, order_id)
  WHERE state NOT IN (5, 12, 13, 14, 15);

-- The (tenant, channel, source_ref) of every order that a platform named itself (I8). A table of its
-- own: a repeat is found before stock is locked, and orders without a source pay nothing.
CREATE TABLE order_source (
  tenant_id text NOT NULL,
  channel smallint NOT NULL,
  source_ref text NOT NULL,
  order_id uuid NOT NULL,
  CONSTRAINT order_source_pk PRIMARY KEY (tenant_id, channel, source_ref),
  CONSTRAINT order_source_named CHECK (source_ref <> '')
);

CREATE TABLE order_line (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  line_no smallint NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  spec text NOT NULL,
  packaging text NOT NULL,
  warehouse text NOT NULL,
  currency char(3) NOT NULL,
  unit_price_minor bigint NOT NULL,
  list_price_minor bigint,
  line_total_minor bigint NOT NULL,
  ordered integer NOT NULL,
  cancelled integer NOT NULL DEFAULT 0,
  reserved integer NOT NULL DEFAULT 0,
  backordered integer NOT NULL DEFAULT 0,
  shipped integer NOT NULL DEFAULT 0,
  delivered integer NOT NULL DEFAULT 0,
  returned integer NOT NULL DEFAULT 0,
  CONSTRAINT order_line_pk PRIMARY KEY (tenant_id, order_id, line_no),
  CONSTRAINT order_line_no CHECK (line_no > 0),
  CONSTRAINT order_line_ordered CHECK (ordered BETWEEN 1 AND 1000000000),
  CONSTRAINT order_line_price CHECK (unit_price_minor BETWEEN 0 AND 1000000000000
    AND list_price_minor >= 0
    AND line_total_minor = unit_price_minor * ordered),
  -- I5: what is neither cancelled nor shipped is open; open units are reserved, back-ordered, or wait.
  CONSTRAINT order_line_counters CHECK (cancelled >= 0 AND shipped >= 0 AND reserved >= 0
    AND backordered >= 0 AND cancelled + shipped + reserved + backordered <= ordered),
  CONSTRAINT order_line_delivered CHECK (delivered BETWEEN 0 AND shipped),
  CONSTRAINT order_line_returned CHECK (returned BETWEEN 0 AND delivered)
) WITH (fillfactor = 90);

-- One row a line and warehouse; its quantity is what is still held (I9). Ended rows stay, at zero.
CREATE TABLE reservation (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  line_no smallint NOT NULL,
  warehouse text NOT NULL,
  sku text NOT NULL,
  quantity integer NOT NULL,
  -- 1 HELD 2 COMMITTED 3 CONSUMED 4 RELEASED 5 EXPIRED
  state smallint NOT NULL,
  CONSTRAINT reservation_pk PRIMARY KEY (tenant_id, order_id, line_no, warehouse),
  CONSTRAINT reservation_state CHECK (state BETWEEN 1 AND 5),
  CONSTRAINT reservation_live CHECK ((state IN (1, 2)) = (quantity > 0) AND quantity >= 0)
) WITH (fillfactor = 90);

CREATE TABLE order_note (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  note_id uuid NOT NULL,
  -- 1 CUSTOMER 2 STAFF
  author_kind smallint NOT NULL,
  body text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT order_note_pk PRIMARY KEY (tenant_id, order_id, note_id),
  CONSTRAINT order_note_author CHECK (author_kind BETWEEN 1 AND 2),
  CONSTRAINT order_note_body CHECK (body <> '' AND octet_length(body) <= 16384),
  CONSTRAINT order_note_order FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, order_id)
);

-- The order's timeline (ORD-9). transaction_id and event_id place an event in the feed (F1): a stream
-- that fell behind continues from here.
CREATE TABLE order_event (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  event_id uuid NOT NULL,
  ordinal smallint NOT NULL DEFAULT 0,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- 1 CREATED 2 SUBMITTED 3 REVIEW_REQUIRED 4 APPROVED 5 RETURNED 6 REJECTED 7 ALLOCATED
  -- 8 AWAITING_STOCK 9 FULFILMENT_STARTED 10 PARTLY_SHIPPED 11 SHIPPED 12 PARTLY_DELIVERED
  -- 13 DELIVERED 14 COMPLETED 15 ARCHIVED 16 CANCELLED 17 EXPIRED 18 NOTE_ADDED
  kind smallint NOT NULL,
  from_state smallint NOT NULL,
  to_state smallint NOT NULL,
  version bigint NOT NULL,
  detail text NOT NULL DEFAULT '',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT order_event_pk PRIMARY KEY (tenant_id, order_id, event_id, ordinal),
  CONSTRAINT order_event_kind CHECK (kind BETWEEN 1 AND 18)
);
