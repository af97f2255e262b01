-- Erasing a customer reaches what people wrote about orders and complaints (CUS, C.13): changes of address and
-- contact, consents, holds, cases, who signed, what carriers said.

-- A text that people wrote; that there was one stays to be seen.
CREATE FUNCTION erased_text(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE RETURN CASE WHEN p_text = '' THEN '' ELSE 'erased' END;

CREATE FUNCTION erase_order_texts(p_tenant text, p_orders uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  UPDATE orders AS o SET cancel_reason = erased_text(o.cancel_reason)
  WHERE o.tenant_id = p_tenant AND o.order_id = ANY (p_orders) AND o.cancel_reason <> '';
  UPDATE order_event AS e SET detail = 'erased'
  WHERE e.tenant_id = p_tenant AND e.order_id = ANY (p_orders) AND e.detail <> '';
  UPDATE order_hold AS h SET reason = 'erased'
  WHERE h.tenant_id = p_tenant AND h.order_id = ANY (p_orders) AND h.reason <> '';
  -- The reference stays: by it the file itself is found and deleted.
  UPDATE order_attachment AS a SET file_name = 'erased'
  WHERE a.tenant_id = p_tenant AND a.order_id = ANY (p_orders);
  UPDATE customer_consent AS c SET evidence = 'erased'
  WHERE c.tenant_id = p_tenant AND c.order_id = ANY (p_orders);
  -- The country of an address stays, as the order's does.
  WITH changed AS (
    UPDATE change_set AS s
    SET version = s.version + 1, reason = erased_text(s.reason), end_reason = erased_text(s.end_reason)
    WHERE s.tenant_id = p_tenant AND s.order_id = ANY (p_orders)
    RETURNING s.change_id
  )
  UPDATE change_action AS a
  SET texts = CASE a.kind
    WHEN 1 THEN ARRAY['erased', 'erased', '', '', '', a.texts[6]]
    ELSE ARRAY['erased', '', '', '']
  END
  FROM changed AS s
  WHERE a.tenant_id = p_tenant AND a.change_id = s.change_id AND a.kind IN (1, 2);
  WITH sent AS (
    UPDATE shipment AS s
    SET version = s.version + 1, signed_by = erased_text(s.signed_by),
      last_location = erased_text(s.last_location)
    WHERE s.tenant_id = p_tenant AND s.order_id = ANY (p_orders)
    RETURNING s.shipment_id, s.carrier, s.tracking_no
  ), told AS (
    UPDATE shipment_event AS e SET detail = 'erased'
    FROM sent AS s
    WHERE e.tenant_id = p_tenant AND e.shipment_id = s.shipment_id AND e.detail <> ''
  )
  UPDATE tracking_event AS t
  SET location = erased_text(t.location), message = erased_text(t.message)
  FROM sent AS s
  WHERE t.tenant_id = p_tenant AND t.carrier = s.carrier AND t.tracking_no = s.tracking_no;
  UPDATE shipment_anomaly AS a
  SET detail = erased_text(a.detail), resolution_reason = erased_text(a.resolution_reason)
  WHERE a.tenant_id = p_tenant AND a.order_id = ANY (p_orders);
  UPDATE exception_case AS c
  SET version = c.version + 1, detail = erased_text(c.detail), cause = erased_text(c.cause),
    plan = erased_text(c.plan), result = erased_text(c.result)
  WHERE c.tenant_id = p_tenant AND c.order_id = ANY (p_orders);
END $$;

-- Overwrites who a customer was, everywhere but on documents that were issued. Amounts and countries
-- stay. Raises KN022 with an order's number when one is not at its end.
CREATE OR REPLACE FUNCTION erase_customer(
  p_tenant text, p_command_id uuid, p_actor text, p_ref text, p_pseudonym text,
  OUT records bigint, OUT orders bigint, OUT complaints bigint, OUT notes bigint,
  OUT notifications bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_open bigint;
  v_ids uuid[];
  v_complaints uuid[];
BEGIN
  -- I4: orders first, in the order of their ids.
  PERFORM 1 FROM orders AS o
  WHERE o.tenant_id = p_tenant AND o.customer_ref = p_ref
  ORDER BY o.order_id
  FOR NO KEY UPDATE;
  SELECT c.open_order INTO v_open FROM count_customer(p_tenant, p_ref) AS c;
  IF v_open <> 0 THEN
    RAISE EXCEPTION 'an order is not at its end' USING ERRCODE = 'KN022', DETAIL = v_open::text;
  END IF;
  WITH erased AS (
    UPDATE orders AS o
    SET version = o.version + 1, updated_at = now(), customer_ref = p_pseudonym,
      customer_name = 'erased', customer_company = '', customer_phone = '', customer_email = '',
      ship_recipient = 'erased', ship_lines = 'erased', ship_city = '', ship_region = '',
      ship_postal_code = '', customer_remark = '', staff_remark = ''
    WHERE o.tenant_id = p_tenant AND o.customer_ref = p_ref
    RETURNING o.order_id, o.state, o.version
  ), told AS (
    INSERT INTO order_event (tenant_id, order_id, event_id, kind, from_state, to_state, version, actor)
    SELECT p_tenant, e.order_id, p_command_id, 55, e.state, e.state, e.version, p_actor
    FROM erased AS e
  ), fed AS (
    INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state,
      to_state, version, actor)
    SELECT p_tenant, p_command_id, row_number() OVER (ORDER BY e.order_id)::integer, 1, e.order_id::text, 55,
      e.state, e.state, e.version, p_actor
    FROM erased AS e
  )
  SELECT array_agg(e.order_id) INTO v_ids FROM erased AS e;
  orders := COALESCE(cardinality(v_ids), 0);
  UPDATE order_note AS n SET body = 'erased'
  WHERE n.tenant_id = p_tenant AND n.order_id = ANY (v_ids);
  GET DIAGNOSTICS notes = ROW_COUNT;
  -- Messages to staff (11, 12) say nothing of who the customer is.
  WITH written AS (
    UPDATE notification_job AS j
    SET version = j.version + 1, recipient = p_pseudonym, subject = 'erased', body = 'erased',
      state = CASE WHEN j.state IN (1, 3) THEN 4 ELSE j.state END, next_attempt_at = NULL,
      claimed_until = NULL
    WHERE j.tenant_id = p_tenant AND j.order_id = ANY (v_ids) AND j.kind NOT IN (11, 12)
    RETURNING j.notification_id
  ), tried AS (
    -- What a receiver said often repeats the address.
    UPDATE notification_attempt AS a SET failure = 'erased'
    FROM written AS w
    WHERE a.tenant_id = p_tenant AND a.notification_id = w.notification_id AND a.failure <> ''
  )
  SELECT count(*) INTO notifications FROM written;
  WITH forgotten AS (
    UPDATE complaint AS c
    SET version = c.version + 1, customer_ref = p_pseudonym, customer_name = 'erased',
      customer_company = '', customer_phone = '', customer_email = '', content = 'erased',
      solution_text = erased_text(c.solution_text), resolution = erased_text(c.resolution),
      customer_opinion = ''
    WHERE c.tenant_id = p_tenant AND c.customer_ref = p_ref
    RETURNING c.complaint_id
  )
  SELECT count(*), array_agg(g.complaint_id) INTO complaints, v_complaints FROM forgotten AS g;
  UPDATE complaint_event AS e SET detail = 'erased'
  WHERE e.tenant_id = p_tenant AND e.complaint_id = ANY (v_complaints) AND e.detail <> '';
  PERFORM erase_order_texts(p_tenant, v_ids);
  DELETE FROM customer AS c WHERE c.tenant_id = p_tenant AND c.customer_ref = p_ref;
  GET DIAGNOSTICS records = ROW_COUNT;
END $$;
