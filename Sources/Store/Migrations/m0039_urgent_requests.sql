-- Urgent requests: orders that go before others, and who sees to it (PRI-3…7).

CREATE TABLE urgent_request (
  tenant_id text NOT NULL,
  urgent_id uuid NOT NULL,
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 REQUESTED 2 ACCEPTED 3 NEGOTIATE 4 DECLINED 5 ACTIVE 6 DELIVERED 7 REVIEWED 8 WITHDRAWN
  state smallint NOT NULL DEFAULT 1,
  -- 1 URGENT 2 VERY_URGENT 3 MUST_ACCEPT
  degree smallint NOT NULL,
  units bigint NOT NULL,
  wanted_at timestamptz NOT NULL,
  reason text NOT NULL,
  promised_at timestamptz,
  -- 0 none 1 ACCEPT 2 NEGOTIATE 3 DECLINE
  decision smallint NOT NULL DEFAULT 0,
  minutes text NOT NULL DEFAULT '',
  offered_at timestamptz,
  resources text NOT NULL DEFAULT '',
  safety_reminder text NOT NULL DEFAULT '',
  evaluated_by text NOT NULL DEFAULT '',
  evaluated_at timestamptz,
  leader text NOT NULL DEFAULT '',
  members text[] NOT NULL DEFAULT '{}',
  reports integer NOT NULL DEFAULT 0,
  reported_at timestamptz,
  delivered_at timestamptz,
  -- 0: not reviewed.
  satisfaction smallint NOT NULL DEFAULT 0,
  customer_opinion text NOT NULL DEFAULT '',
  review text NOT NULL DEFAULT '',
  reviewed_by text NOT NULL DEFAULT '',
  reviewed_at timestamptz,
  end_reason text NOT NULL DEFAULT '',
  -- What the order went by before; 0: the request was never accepted.
  prior_class smallint NOT NULL DEFAULT 0,
  prior_priority smallint NOT NULL DEFAULT 0,
  prior_deliver_by timestamptz,
  requested_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT urgent_request_pk PRIMARY KEY (tenant_id, urgent_id),
  CONSTRAINT urgent_request_version CHECK (version > 0),
  CONSTRAINT urgent_request_state CHECK (state BETWEEN 1 AND 8),
  CONSTRAINT urgent_request_degree CHECK (degree BETWEEN 1 AND 3),
  CONSTRAINT urgent_request_units CHECK (units > 0),
  CONSTRAINT urgent_request_evaluated CHECK (decision BETWEEN 0 AND 3
    AND (decision = 0) = (evaluated_at IS NULL) AND (decision = 0) = (minutes = '')
    AND (decision = 2) = (offered_at IS NOT NULL) AND (state IN (1, 8) OR decision <> 0)),
  CONSTRAINT urgent_request_promised CHECK (state NOT IN (2, 5, 6, 7) OR promised_at IS NOT NULL),
  CONSTRAINT urgent_request_group CHECK (state <> 5 OR leader <> ''),
  CONSTRAINT urgent_request_delivered CHECK ((state IN (6, 7)) = (delivered_at IS NOT NULL)),
  CONSTRAINT urgent_request_reviewed CHECK (satisfaction BETWEEN 0 AND 5
    AND (state = 7) = (reviewed_at IS NOT NULL) AND (state = 7) = (satisfaction <> 0)),
  CONSTRAINT urgent_request_prior CHECK (prior_class BETWEEN 0 AND 3
    AND (prior_class <> 0) = (promised_at IS NOT NULL)),
  CONSTRAINT urgent_request_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES orders (tenant_id, order_id)
) WITH (fillfactor = 80);

-- One open request of an order.
CREATE UNIQUE INDEX urgent_request_open_key ON urgent_request (tenant_id, order_id)
  WHERE state IN (1, 2, 3, 5);
CREATE INDEX urgent_request_by_order ON urgent_request (tenant_id, order_id, urgent_id);

CREATE TABLE urgent_report (
  tenant_id text NOT NULL,
  urgent_id uuid NOT NULL,
  report_id uuid NOT NULL,
  body text NOT NULL,
  at_risk boolean NOT NULL,
  expected_at timestamptz,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT urgent_report_pk PRIMARY KEY (tenant_id, urgent_id, report_id),
  CONSTRAINT urgent_report_body CHECK (body <> '' AND octet_length(body) <= 4000),
  CONSTRAINT urgent_report_request FOREIGN KEY (tenant_id, urgent_id)
    REFERENCES urgent_request (tenant_id, urgent_id)
);

-- What an order goes by among others, also in the queue of those that are picked (rank: 1,000 less the
-- priority). Those that wait for goods follow by orders_rank.
CREATE FUNCTION put_precedence(
  p_tenant text, p_order_id uuid, p_class smallint, p_priority smallint, p_deliver_by timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE orders AS o
  SET class = p_class, priority = p_priority, deliver_by = p_deliver_by
  WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id;
  UPDATE fulfilment AS f
  SET rank = 1000 - p_priority
  WHERE f.tenant_id = p_tenant AND f.order_id = p_order_id AND f.state IN (1, 2, 3, 4);
END $$;

-- The order's end is its request's, in the same transaction: delivered, what was accepted is; whatever else
-- is open is called off.
CREATE FUNCTION end_urgent_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  u urgent_request;
  v_state smallint;
BEGIN
  SELECT r.* INTO u FROM urgent_request AS r
  WHERE r.tenant_id = NEW.tenant_id AND r.order_id = NEW.order_id AND r.state IN (1, 2, 3, 5)
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  v_state := CASE WHEN NEW.state = 11 AND u.state IN (2, 5) THEN 6 ELSE 8 END;
  UPDATE urgent_request AS r
  SET version = u.version + 1, state = v_state,
    delivered_at = CASE WHEN v_state = 6 THEN now() END,
    end_reason = CASE WHEN v_state = 8 THEN 'the order is at its end' ELSE '' END
  WHERE r.tenant_id = u.tenant_id AND r.urgent_id = u.urgent_id;
  -- The request's id and its version name the event: the command's are the order's event.
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state, to_state,
    version, actor)
  VALUES (u.tenant_id, u.urgent_id, (u.version + 1)::integer, 60, u.urgent_id::text, v_state, u.state,
    v_state, u.version + 1, 'kontord/orders');
  RETURN NULL;
END $$;

-- 5 REJECTED 11 DELIVERED 14 CANCELLED 15 EXPIRED
CREATE TRIGGER orders_end_urgent AFTER UPDATE OF state ON orders
  FOR EACH ROW WHEN (NEW.state <> OLD.state AND NEW.state IN (5, 11, 14, 15))
  EXECUTE FUNCTION end_urgent_request();

-- What people wrote about the urgent orders of a customer who is forgotten, after erase_customer: by the
-- pseudonym that it has given (C.13).
CREATE FUNCTION erase_urgent_words(p_tenant text, p_pseudonym text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE urgent_report AS t SET body = 'erased'
  FROM urgent_request AS u
  JOIN orders AS o ON o.tenant_id = u.tenant_id AND o.order_id = u.order_id
  WHERE o.tenant_id = p_tenant AND o.customer_ref = p_pseudonym
    AND t.tenant_id = u.tenant_id AND t.urgent_id = u.urgent_id;
  UPDATE urgent_request AS u
  SET reason = 'erased', minutes = erased_text(u.minutes), resources = erased_text(u.resources),
    safety_reminder = erased_text(u.safety_reminder),
    customer_opinion = erased_text(u.customer_opinion), review = erased_text(u.review),
    end_reason = erased_text(u.end_reason)
  FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.customer_ref = p_pseudonym
    AND u.tenant_id = o.tenant_id AND u.order_id = o.order_id;
END $$;
