-- What every command writes beside its change, in the same transaction (I7).

-- The answer to a request_id. A refused command leaves no row: it changed nothing, so a repeat may
-- try again. An accepted one is answered from here and from immutable snapshots (I8).
CREATE TABLE idempotency (
  tenant_id text NOT NULL,
  principal text NOT NULL,
  method smallint NOT NULL,
  request_id text NOT NULL,
  request_hash bytea NOT NULL,
  aggregate_id uuid NOT NULL,
  outcome_state smallint NOT NULL DEFAULT 0,
  outcome_version bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_pk PRIMARY KEY (tenant_id, principal, method, request_id),
  CONSTRAINT idempotency_named CHECK (request_id <> '' AND octet_length(request_id) <= 128)
) WITH (fillfactor = 90);

CREATE TABLE audit (
  tenant_id text NOT NULL,
  command_id uuid NOT NULL,
  ordinal integer NOT NULL DEFAULT 0,
  principal text NOT NULL,
  actor text NOT NULL,
  method smallint NOT NULL,
  aggregate_kind smallint NOT NULL,
  aggregate text NOT NULL,
  detail text NOT NULL DEFAULT '',
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_pk PRIMARY KEY (tenant_id, command_id, ordinal)
);

-- Read in (transaction_id, event_id, ordinal) order below pg_snapshot_xmin (F1, I11). The one key that
-- does not lead with tenant_id: a process has one tailer for all tenants, and on a distributed
-- database this index is local to each shard.
CREATE TABLE outbox (
  tenant_id text NOT NULL,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  event_id uuid NOT NULL,
  ordinal integer NOT NULL DEFAULT 0,
  -- 1 ORDER 2 STOCK 3 SHIPMENT 4 COMPLAINT 5 PRODUCT 6 WAREHOUSE
  aggregate_kind smallint NOT NULL,
  aggregate text NOT NULL,
  kind smallint NOT NULL,
  from_state smallint NOT NULL DEFAULT 0,
  to_state smallint NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 0,
  detail text NOT NULL DEFAULT '',
  actor text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT outbox_pk PRIMARY KEY (transaction_id, event_id, ordinal, tenant_id)
);
