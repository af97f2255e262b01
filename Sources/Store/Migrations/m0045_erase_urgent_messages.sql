-- Erasing a customer of whose urgent request several departments were told (CUS-1, PRI-3): as before, but the
-- address of a department stays.
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
  -- Messages to staff (11, 12) say nothing of who the customer is; one of an urgent request (30) does, and its
  -- departments' addresses are the keys of its rows.
  WITH written AS (
    UPDATE notification_job AS j
    SET version = j.version + 1,
      recipient = CASE j.kind WHEN 30 THEN j.recipient ELSE p_pseudonym END, subject = 'erased', body = 'erased',
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
