-- What every command needs that is a transaction of several statements sent together: guards that raise
-- instead of answering, so that nothing of a refused command happens.
--
-- Raised: KN002 REPLAYED, detail 'aggregate_id state version'  KN003 REQUEST_ID_REUSED
--   KN009 INSUFFICIENT_STOCK, detail 'sku warehouse available'  KN020 NOT_FOUND
--   KN021 VERSION_CONFLICT, detail 'version' where it is known

ALTER TABLE order_event DROP CONSTRAINT order_event_kind;
ALTER TABLE order_event ADD CONSTRAINT order_event_kind CHECK (kind BETWEEN 1 AND 999);

-- Claims a request_id for a command. Waits for one in flight with the same.
CREATE FUNCTION begin_command(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_aggregate_id uuid
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  k idempotency;
BEGIN
  INSERT INTO idempotency (tenant_id, principal, method, request_id, request_hash, aggregate_id)
  VALUES (p_tenant, p_principal, p_method, p_request_id, p_request_hash, p_aggregate_id)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    RETURN;
  END IF;
  SELECT i.* INTO STRICT k FROM idempotency AS i
  WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
    AND i.request_id = p_request_id;
  IF k.request_hash <> p_request_hash THEN
    RAISE EXCEPTION 'the request_id was used by another request' USING ERRCODE = 'KN003';
  END IF;
  RAISE EXCEPTION 'the request was answered before' USING ERRCODE = 'KN002',
    DETAIL = format('%s %s %s', k.aggregate_id, k.outcome_state, k.outcome_version);
END $$;

-- Ends what begin_command began: the outcome for repeats, and the audit row.
CREATE FUNCTION finish_command(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_command_id uuid,
  p_actor text, p_state smallint, p_version bigint, p_aggregate_kind smallint, p_aggregate text,
  p_reason text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idempotency AS i
  SET outcome_state = p_state, outcome_version = p_version
  WHERE i.tenant_id = p_tenant AND i.principal = p_principal AND i.method = p_method
    AND i.request_id = p_request_id;
  INSERT INTO audit (tenant_id, command_id, principal, actor, method, aggregate_kind, aggregate, detail)
  VALUES (p_tenant, p_command_id, p_principal, p_actor, p_method, p_aggregate_kind, p_aggregate,
    CASE WHEN p_reason = '' THEN p_request_id ELSE p_request_id || ': ' || p_reason END);
END $$;

-- Locks an order that must still be the one that was read (I4, I7).
CREATE FUNCTION lock_order(p_tenant text, p_order_id uuid, p_version bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_version bigint;
BEGIN
  SELECT o.version INTO v_version FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the order does not exist' USING ERRCODE = 'KN020';
  ELSIF v_version <> p_version THEN
    RAISE EXCEPTION 'the order was changed' USING ERRCODE = 'KN021', DETAIL = v_version::text;
  END IF;
END $$;

-- Says that a guarded statement changed the one row that it is about.
CREATE FUNCTION require_one(p_rows bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_rows <> 1 THEN
    RAISE EXCEPTION 'the row was changed meanwhile' USING ERRCODE = 'KN021';
  END IF;
END $$;

-- apply_order_change with its outbox event, for a command that is nothing without it.
CREATE FUNCTION require_order_change(
  p_tenant text, p_command_id uuid, p_actor text, p_order_id uuid, p_expected_version bigint,
  p_state smallint, p_holds integer, p_findings integer, p_event smallint, p_detail text,
  p_fee_minor bigint,
  p_line_no smallint[], p_line_cancelled integer[], p_line_reserved integer[],
  p_line_backordered integer[], p_line_shipped integer[], p_line_warehouse text[],
  p_move_sku text[], p_move_warehouse text[], p_move_kind smallint, p_move_on_hand bigint[],
  p_move_reserved bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  SELECT * INTO change FROM apply_order_change(p_tenant, p_command_id, p_actor, p_order_id,
    p_expected_version, p_state, p_holds, p_findings, p_event, p_detail, p_fee_minor, p_line_no,
    p_line_cancelled, p_line_reserved, p_line_backordered, p_line_shipped, p_line_warehouse,
    p_move_sku, p_move_warehouse, p_move_kind, p_move_on_hand, p_move_reserved);
  CASE change.verdict
  WHEN 1 THEN
    INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, from_state, to_state,
      version, detail, actor)
    VALUES (p_tenant, p_command_id, 1, p_order_id::text, p_event, change.from_state, p_state,
      change.version, p_detail, p_actor);
  WHEN 9 THEN
    RAISE EXCEPTION 'stock is short' USING ERRCODE = 'KN009',
      DETAIL = format('%s %s %s', change.short_sku, change.short_warehouse, change.available);
  WHEN 20 THEN
    RAISE EXCEPTION 'the order does not exist' USING ERRCODE = 'KN020';
  ELSE
    RAISE EXCEPTION 'the order was changed' USING ERRCODE = 'KN021', DETAIL = change.version::text;
  END CASE;
END $$;

-- Who holds an order, why and until when: what stands behind the bits of orders.holds.
CREATE TABLE order_hold (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  -- 1 REVIEW 2 RISK 3 PAYMENT 4 CUSTOMER_CONFIRM 5 STOCK 6 CHANGE_PENDING 7 EXCEPTION 8 MANUAL
  kind smallint NOT NULL,
  owner text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  due_at timestamptz,
  placed_by text NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT order_hold_pk PRIMARY KEY (tenant_id, order_id, kind),
  CONSTRAINT order_hold_kind CHECK (kind BETWEEN 1 AND 8),
  CONSTRAINT order_hold_order FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, order_id)
);

CREATE INDEX order_hold_due ON order_hold (tenant_id, due_at, order_id) WHERE due_at IS NOT NULL;

-- The place where what goes wrong goes (EXC-1…3).
CREATE TABLE exception_case (
  tenant_id text NOT NULL,
  case_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- Of Domain's ExceptionKind.
  kind smallint NOT NULL,
  -- 1 OPEN 2 ASSIGNED 3 PLANNED 4 IN_PROGRESS 5 RESOLVED 6 CUSTOMER_INFORMED 7 CLOSED
  state smallint NOT NULL DEFAULT 1,
  subject_kind smallint NOT NULL,
  subject text NOT NULL,
  order_id uuid,
  detail text NOT NULL,
  department text NOT NULL DEFAULT '',
  owner text NOT NULL DEFAULT '',
  cause text NOT NULL DEFAULT '',
  plan text NOT NULL DEFAULT '',
  due_at timestamptz,
  result text NOT NULL DEFAULT '',
  raised_by text NOT NULL,
  raised_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  closed_at timestamptz,
  CONSTRAINT exception_case_pk PRIMARY KEY (tenant_id, case_id),
  CONSTRAINT exception_case_kind CHECK (kind BETWEEN 1 AND 999),
  CONSTRAINT exception_case_state CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT exception_case_assigned CHECK (state = 1 OR department <> ''),
  CONSTRAINT exception_case_planned CHECK (state < 3 OR plan <> ''),
  CONSTRAINT exception_case_resolved CHECK ((state >= 5) = (resolved_at IS NOT NULL)),
  CONSTRAINT exception_case_closed CHECK ((state = 7) = (closed_at IS NOT NULL))
) WITH (fillfactor = 80);

-- One open case of a kind and subject: whoever notices it again finds it open.
CREATE UNIQUE INDEX exception_case_open_key ON exception_case (tenant_id, kind, subject_kind, subject)
  WHERE state < 5;
CREATE INDEX exception_case_open ON exception_case (tenant_id, state, case_id) WHERE state < 7;
CREATE INDEX exception_case_by_order ON exception_case (tenant_id, order_id, case_id)
  WHERE order_id IS NOT NULL;

-- Raises a case with its event, unless one of that kind and subject is open.
CREATE FUNCTION raise_exception(
  p_tenant text, p_case_id uuid, p_ordinal integer, p_actor text, p_kind smallint,
  p_subject_kind smallint, p_subject text, p_order_id uuid, p_detail text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO exception_case (tenant_id, case_id, kind, subject_kind, subject, order_id, detail,
    raised_by)
  VALUES (p_tenant, p_case_id, p_kind, p_subject_kind, p_subject, p_order_id, p_detail, p_actor)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, to_state,
      version, detail, actor)
    VALUES (p_tenant, p_case_id, p_ordinal, 7, p_case_id::text, p_kind, 1, 1, p_detail, p_actor);
  END IF;
END $$;
