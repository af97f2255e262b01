-- Who reads the feed of events, and how far each has come (I11).

-- tenant_id '' is a consumer of all tenants: Kontor's own workers, and operators' programs.
CREATE TABLE feed_consumer (
  tenant_id text NOT NULL,
  consumer text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- Everything up to this place of the outbox is done with.
  transaction_id xid8 NOT NULL,
  event_id uuid NOT NULL,
  ordinal integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT feed_consumer_pk PRIMARY KEY (tenant_id, consumer),
  CONSTRAINT feed_consumer_named CHECK (consumer <> '' AND octet_length(consumer) <= 32)
) WITH (fillfactor = 50);

-- One row: the last event that was deleted. A reader that has not come so far has missed some.
CREATE TABLE feed_pruning (
  one boolean NOT NULL DEFAULT true,
  transaction_id xid8 NOT NULL,
  event_id uuid NOT NULL,
  ordinal integer NOT NULL,
  CONSTRAINT feed_pruning_pk PRIMARY KEY (one),
  CONSTRAINT feed_pruning_one CHECK (one)
);
INSERT INTO feed_pruning (transaction_id, event_id, ordinal)
VALUES ('0', '00000000-0000-7000-8000-000000000000', -1);
