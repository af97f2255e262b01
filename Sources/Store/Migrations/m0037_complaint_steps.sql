-- The complaint's whole machine: why it came to it, what is said about it, what the customer answers, how the
-- solution is carried out, who has to answer for it (CMP-3…7).

ALTER TABLE tenant_setting
  ADD COLUMN complaint_reopen_seconds bigint NOT NULL DEFAULT 1209600,
  ADD CONSTRAINT tenant_setting_complaints CHECK (complaint_reopen_seconds BETWEEN 0 AND 315360000);

ALTER TABLE complaint
  -- 0 not known 1 PRODUCT 2 PICKING 3 PACKING 4 CARRIER 5 ORDER_ENTRY 6 BILLING 7 SERVICE 8 CUSTOMER 9 OTHER
  ADD COLUMN cause smallint NOT NULL DEFAULT 0,
  ADD COLUMN finding text NOT NULL DEFAULT '',
  ADD COLUMN carrier text NOT NULL DEFAULT '',
  -- 0 none 1 AGREED 2 DECLINED
  ADD COLUMN answer smallint NOT NULL DEFAULT 0,
  ADD COLUMN answered_by text NOT NULL DEFAULT '',
  ADD COLUMN answer_channel smallint NOT NULL DEFAULT 0,
  ADD COLUMN answer_note text NOT NULL DEFAULT '',
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN execution_note text NOT NULL DEFAULT '',
  ADD COLUMN execution_ref text NOT NULL DEFAULT '',
  ADD COLUMN refund_id uuid,
  ADD COLUMN executed_at timestamptz,
  -- 0 not said 1 NOBODY 2 STAFF 3 SUPPLIER 4 CARRIER 5 CUSTOMER
  ADD COLUMN liable smallint NOT NULL DEFAULT 0,
  ADD COLUMN responsible text NOT NULL DEFAULT '',
  ADD COLUMN rectification text NOT NULL DEFAULT '',
  ADD COLUMN rectification_due timestamptz,
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN escalation_reason text NOT NULL DEFAULT '',
  ADD COLUMN escalated_by text NOT NULL DEFAULT '',
  ADD COLUMN escalated_at timestamptz,
  ADD COLUMN messages integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT complaint_cause CHECK (cause BETWEEN 0 AND 9),
  ADD CONSTRAINT complaint_carrier CHECK ((cause = 4) = (carrier <> '')),
  ADD CONSTRAINT complaint_answer CHECK (answer BETWEEN 0 AND 2 AND answer_channel BETWEEN 0 AND 3
    AND (answer = 0) = (answered_at IS NULL) AND (answer = 0) = (answered_by = '')
    AND (answer = 0) = (answer_channel = 0)),
  ADD CONSTRAINT complaint_execution CHECK (executed_at IS NOT NULL
    OR (execution_note = '' AND execution_ref = '' AND refund_id IS NULL)),
  ADD CONSTRAINT complaint_liable CHECK (liable BETWEEN 0 AND 5
    AND (liable IN (2, 3, 4)) = (responsible <> '')),
  ADD CONSTRAINT complaint_rectification CHECK ((rectification = '') = (rectification_due IS NULL)),
  ADD CONSTRAINT complaint_closed CHECK ((state = 9) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT complaint_escalation CHECK ((escalated_at IS NULL) = (escalation_reason = '')
    AND (escalated_at IS NULL) = (escalated_by = '')),
  ADD CONSTRAINT complaint_messages CHECK (messages BETWEEN 0 AND 1000),
  ADD CONSTRAINT complaint_refund FOREIGN KEY (tenant_id, refund_id)
    REFERENCES refund (tenant_id, refund_id);

-- The queue as WatchComplaintQueue gives it: what was taken to the department head, then the oldest.
CREATE INDEX complaint_queue ON complaint (tenant_id, (escalated_at IS NULL), complaint_id)
  WHERE state NOT IN (8, 9);
CREATE INDEX complaint_by_time ON complaint (tenant_id, created_at);

CREATE TABLE complaint_message (
  tenant_id text NOT NULL,
  complaint_id uuid NOT NULL,
  message_id uuid NOT NULL,
  -- 1 CUSTOMER 2 STAFF
  source smallint NOT NULL,
  body text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT complaint_message_pk PRIMARY KEY (tenant_id, complaint_id, message_id),
  CONSTRAINT complaint_message_source CHECK (source BETWEEN 1 AND 2),
  CONSTRAINT complaint_message_body CHECK (body <> '' AND octet_length(body) <= 4000),
  CONSTRAINT complaint_message_complaint FOREIGN KEY (tenant_id, complaint_id)
    REFERENCES complaint (tenant_id, complaint_id)
);

-- Changes are commands of several statements now.
DROP FUNCTION change_complaint;

-- What people wrote about the complaints of a customer who is forgotten, beside what erase_customer overwrites,
-- after it: by the pseudonym that it has given (C.13).
CREATE FUNCTION erase_complaint_words(p_tenant text, p_pseudonym text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE complaint_message AS m SET body = 'erased'
  FROM complaint AS c
  WHERE c.tenant_id = p_tenant AND c.customer_ref = p_pseudonym
    AND m.tenant_id = c.tenant_id AND m.complaint_id = c.complaint_id;
  -- Those about an order are overwritten with it.
  UPDATE exception_case AS e
  SET detail = 'erased', cause = erased_text(e.cause), plan = erased_text(e.plan),
    result = erased_text(e.result)
  FROM complaint AS c
  WHERE c.tenant_id = p_tenant AND c.customer_ref = p_pseudonym AND c.escalated_at IS NOT NULL
    AND e.tenant_id = c.tenant_id AND e.subject_kind = 4 AND e.subject = c.complaint_id::text;
  UPDATE complaint AS c
  SET finding = erased_text(c.finding), answered_by = erased_text(c.answered_by),
    answer_note = erased_text(c.answer_note), execution_note = erased_text(c.execution_note),
    execution_ref = erased_text(c.execution_ref), rectification = erased_text(c.rectification),
    escalation_reason = erased_text(c.escalation_reason)
  WHERE c.tenant_id = p_tenant AND c.customer_ref = p_pseudonym;
END $$;
