-- Complaints: created once, then changed as the domain decided on the version that it read.
-- Verdicts: 1, 2, 3, 20 NOT_FOUND (of the complaint or of its order), 21 VERSION_CONFLICT.

CREATE FUNCTION create_complaint(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_complaint_id uuid, p_actor text, p_order_id uuid, p_channel smallint, p_category smallint,
  p_customer_ref text, p_customer_name text, p_customer_company text, p_customer_phone text,
  p_customer_email text, p_content text,
  OUT verdict smallint, OUT aggregate_id uuid, OUT version bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_complaint_id);
  verdict := claim.verdict;
  aggregate_id := COALESCE(claim.aggregate_id, p_complaint_id);
  version := claim.outcome_version;
  IF verdict <> 1 THEN
    RETURN;
  END IF;
  version := 1;
  IF p_order_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM orders AS o WHERE o.tenant_id = p_tenant AND o.order_id = p_order_id)
  THEN
    verdict := 20;
  ELSE
    INSERT INTO complaint (tenant_id, complaint_id, order_id, state, channel, category, customer_ref,
      customer_name, customer_company, customer_phone, customer_email, content, created_by)
    VALUES (p_tenant, p_complaint_id, p_order_id, 1, p_channel, p_category, p_customer_ref,
      p_customer_name, p_customer_company, p_customer_phone, p_customer_email, p_content, p_actor);
    INSERT INTO complaint_event (tenant_id, complaint_id, event_id, kind, from_state, to_state, version,
      actor)
    VALUES (p_tenant, p_complaint_id, p_complaint_id, 1, 0, 1, 1, p_actor);
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_complaint_id, p_actor,
    verdict = 1, 4::smallint, p_complaint_id::text, 1::smallint, 0::smallint, 1::smallint, version,
    '');
END $$;

-- Assign, propose, resolve. An empty text or a zero leaves the column as it is.
CREATE FUNCTION change_complaint(
  p_tenant text, p_method smallint, p_principal text, p_request_id text, p_request_hash bytea,
  p_command_id uuid, p_actor text, p_complaint_id uuid, p_expected_version bigint, p_state smallint,
  p_event smallint, p_department text, p_assignee text, p_solution smallint, p_solution_text text,
  p_amount_minor bigint, p_amount_currency text, p_resolution text, p_customer_opinion text,
  OUT verdict smallint, OUT aggregate_id uuid, OUT version bigint
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  claim record;
  v_from smallint;
BEGIN
  SELECT * INTO claim FROM claim_request(p_tenant, p_method, p_principal, p_request_id,
    p_request_hash, p_complaint_id);
  verdict := claim.verdict;
  aggregate_id := COALESCE(claim.aggregate_id, p_complaint_id);
  version := claim.outcome_version;
  IF verdict <> 1 THEN
    RETURN;
  END IF;
  SELECT c.version, c.state INTO version, v_from FROM complaint AS c
  WHERE c.tenant_id = p_tenant AND c.complaint_id = p_complaint_id
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    verdict := 20;
  ELSIF version <> p_expected_version THEN
    verdict := 21;
  ELSE
    version := version + 1;
    UPDATE complaint AS c
    SET version = c.version + 1, state = p_state,
      department = COALESCE(NULLIF(p_department, ''), c.department),
      assignee = CASE WHEN p_department <> '' THEN p_assignee ELSE c.assignee END,
      assigned_at = CASE WHEN p_department <> '' THEN now() ELSE c.assigned_at END,
      solution = CASE WHEN p_solution <> 0 THEN p_solution ELSE c.solution END,
      solution_text = CASE WHEN p_solution <> 0 THEN p_solution_text ELSE c.solution_text END,
      amount_minor = CASE WHEN p_solution <> 0 THEN p_amount_minor ELSE c.amount_minor END,
      amount_currency = CASE WHEN p_solution <> 0 THEN p_amount_currency ELSE c.amount_currency END,
      resolution = COALESCE(NULLIF(p_resolution, ''), c.resolution),
      customer_opinion = COALESCE(NULLIF(p_customer_opinion, ''), c.customer_opinion),
      resolved_at = CASE WHEN p_state IN (8, 9) THEN COALESCE(c.resolved_at, now()) END
    WHERE c.tenant_id = p_tenant AND c.complaint_id = p_complaint_id;
    INSERT INTO complaint_event (tenant_id, complaint_id, event_id, kind, from_state, to_state, version,
      actor)
    VALUES (p_tenant, p_complaint_id, p_command_id, p_event, v_from, p_state, version, p_actor);
  END IF;
  PERFORM finish_request(p_tenant, p_method, p_principal, p_request_id, p_command_id, p_actor,
    verdict = 1, 4::smallint, p_complaint_id::text, p_event, v_from, p_state, version, '');
END $$;
