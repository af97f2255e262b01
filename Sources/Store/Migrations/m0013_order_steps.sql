-- What orders go through beside their states: reviews by tenants' rules and people, changes, consents,
-- attachments, archive.

ALTER TABLE tenant_setting
  ADD COLUMN review_score_limit integer NOT NULL DEFAULT 100,
  ADD COLUMN review_high_risk_limit integer NOT NULL DEFAULT 300,
  ADD COLUMN review_due_seconds bigint NOT NULL DEFAULT 14400,
  ADD COLUMN review_claim_seconds bigint NOT NULL DEFAULT 1800,
  ADD CONSTRAINT tenant_setting_review CHECK (review_score_limit >= 0
    AND review_high_risk_limit >= review_score_limit AND review_due_seconds > 0
    AND review_claim_seconds > 0);

-- archived_in: the command that archived it, by which a repeat finds its orders.
ALTER TABLE orders ADD COLUMN archived_at timestamptz, ADD COLUMN archived_in uuid;
ALTER TABLE orders ADD CONSTRAINT orders_archived CHECK (archived_at IS NULL OR state = 13);

-- A change may remove a line: it stays with its number, and nothing of it is ordered any more.
ALTER TABLE order_line DROP CONSTRAINT order_line_ordered;
ALTER TABLE order_line ADD CONSTRAINT order_line_ordered CHECK (ordered BETWEEN 0 AND 1000000000);

-- Open orders as they are worked on (PRI-1, PRI-2).
CREATE INDEX orders_by_priority ON orders (tenant_id, (-priority), order_id)
  WHERE state IN (1, 2, 3, 4, 6, 7, 8, 9, 10);
-- The queue of reviews: all are due the same time after their submission.
CREATE INDEX orders_in_review ON orders (tenant_id, submitted_at, order_id) WHERE state = 3;
-- Orders between their submission and their screening: what a process that died left there.
CREATE INDEX orders_unscreened ON orders (submitted_at, tenant_id, order_id) WHERE state = 2;
CREATE INDEX orders_archived_in ON orders (tenant_id, archived_in) WHERE archived_in IS NOT NULL;
CREATE INDEX orders_to_archive ON orders (tenant_id, completed_at, order_id) WHERE state = 12;

CREATE TABLE order_attachment (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  reference text NOT NULL,
  sha256 bytea NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT order_attachment_pk PRIMARY KEY (tenant_id, order_id, attachment_id),
  CONSTRAINT order_attachment_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES orders (tenant_id, order_id),
  CONSTRAINT order_attachment_hash CHECK (octet_length(sha256) = 32),
  CONSTRAINT order_attachment_size CHECK (size_bytes >= 0),
  CONSTRAINT order_attachment_named CHECK (reference <> '' AND file_name <> '' AND media_type <> '')
);

-- What customers said, and what proves it (ORD-13, CHG-2).
CREATE TABLE customer_consent (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  -- The change that it is to; NULL: to the order itself.
  change_id uuid,
  channel smallint NOT NULL,
  evidence text NOT NULL,
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT customer_consent_pk PRIMARY KEY (tenant_id, order_id, consent_id),
  CONSTRAINT customer_consent_channel CHECK (channel BETWEEN 1 AND 7),
  CONSTRAINT customer_consent_evidence CHECK (evidence <> '')
);

-- Rules as data (REV-1, REV-3). A condition that is not given is NULL, 0 or an empty array.
CREATE TABLE screening_rule (
  tenant_id text NOT NULL,
  code text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  enabled boolean NOT NULL,
  score integer NOT NULL,
  needs_review boolean NOT NULL,
  reason text NOT NULL,
  min_total_minor bigint,
  currency char(3),
  min_lines integer NOT NULL,
  min_quantity bigint NOT NULL,
  channels smallint[] NOT NULL,
  classes smallint[] NOT NULL,
  payment_methods smallint[] NOT NULL,
  countries text[] NOT NULL,
  min_deviation_bp bigint NOT NULL,
  -- 0 any 1 UNKNOWN 2 FIRST_ORDER
  customer smallint NOT NULL,
  skus text[] NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT screening_rule_pk PRIMARY KEY (tenant_id, code),
  CONSTRAINT screening_rule_effect CHECK (score BETWEEN 0 AND 1000 AND (score > 0 OR needs_review)),
  CONSTRAINT screening_rule_total CHECK ((min_total_minor IS NULL) = (currency IS NULL)
    AND min_total_minor >= 0),
  CONSTRAINT screening_rule_limits CHECK (min_lines >= 0 AND min_quantity >= 0
    AND min_deviation_bp >= 0 AND customer BETWEEN 0 AND 2)
);

-- The review of an order, its latest round. An order that the built-in checks sent to review when it was
-- created has no row until somebody touches its review.
CREATE TABLE order_review (
  tenant_id text NOT NULL,
  order_id uuid NOT NULL,
  round integer NOT NULL DEFAULT 1,
  -- 1 WAITING 2 AWAITING_SECOND 3 APPROVED 4 RETURNED 5 REJECTED 6 ENDED
  state smallint NOT NULL,
  score integer NOT NULL DEFAULT 0,
  high_risk boolean NOT NULL DEFAULT false,
  -- The score's parts: what each rule said when it judged.
  rule_codes text[] NOT NULL DEFAULT '{}',
  rule_scores integer[] NOT NULL DEFAULT '{}',
  rule_asks boolean[] NOT NULL DEFAULT '{}',
  rule_reasons text[] NOT NULL DEFAULT '{}',
  claimed_by text NOT NULL DEFAULT '',
  claim_until timestamptz,
  first_approver text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT order_review_pk PRIMARY KEY (tenant_id, order_id),
  CONSTRAINT order_review_state CHECK (state BETWEEN 1 AND 6),
  CONSTRAINT order_review_round CHECK (round > 0),
  CONSTRAINT order_review_claim CHECK ((claimed_by = '') = (claim_until IS NULL)),
  CONSTRAINT order_review_second CHECK (state <> 2 OR (high_risk AND first_approver <> '')),
  CONSTRAINT order_review_parts CHECK (cardinality(rule_codes) = cardinality(rule_scores)
    AND cardinality(rule_codes) = cardinality(rule_asks)
    AND cardinality(rule_codes) = cardinality(rule_reasons))
) WITH (fillfactor = 80);

-- Who decided what; never changed.
CREATE TABLE approval (
  tenant_id text NOT NULL,
  -- 1 REVIEW 2 CHANGE_SET
  subject_kind smallint NOT NULL,
  -- The order, or the change set.
  subject_id uuid NOT NULL,
  round integer NOT NULL,
  level smallint NOT NULL,
  -- 1 ORDER_REVIEWER 2 SECOND_REVIEWER 3 DEPARTMENT_HEAD 4 SALES_DIRECTOR 5 GENERAL_MANAGER
  role smallint NOT NULL,
  -- 1 APPROVED 2 REJECTED
  decision smallint NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT approval_pk PRIMARY KEY (tenant_id, subject_kind, subject_id, round, level),
  CONSTRAINT approval_kind CHECK (subject_kind BETWEEN 1 AND 999),
  CONSTRAINT approval_level CHECK (level > 0 AND round > 0),
  CONSTRAINT approval_role CHECK (role BETWEEN 1 AND 5),
  CONSTRAINT approval_decision CHECK (decision BETWEEN 1 AND 2),
  CONSTRAINT approval_reason CHECK (decision = 1 OR reason <> '')
);

CREATE TABLE change_set (
  tenant_id text NOT NULL,
  change_id uuid NOT NULL,
  order_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- 1 OPEN 2 PENDING_APPROVAL 3 APPROVED 4 APPLIED 5 REJECTED 6 WITHDRAWN 7 STALE
  state smallint NOT NULL DEFAULT 1,
  base_version bigint NOT NULL,
  reason text NOT NULL,
  required_roles smallint[] NOT NULL DEFAULT '{}',
  consent_id uuid,
  end_reason text NOT NULL DEFAULT '',
  opened_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT change_set_pk PRIMARY KEY (tenant_id, change_id),
  CONSTRAINT change_set_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES orders (tenant_id, order_id),
  CONSTRAINT change_set_state CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT change_set_version CHECK (version > 0 AND base_version > 0),
  CONSTRAINT change_set_applied CHECK (state <> 4 OR consent_id IS NOT NULL)
) WITH (fillfactor = 80);

-- One under way for an order.
CREATE UNIQUE INDEX change_set_open_key ON change_set (tenant_id, order_id) WHERE state <= 3;
CREATE INDEX change_set_by_order ON change_set (tenant_id, order_id, change_id DESC);

CREATE TABLE change_action (
  tenant_id text NOT NULL,
  change_id uuid NOT NULL,
  ordinal smallint NOT NULL,
  -- 1 ADDRESS 2 CONTACT 3 QUANTITY 4 PRICE 5 ADD_LINE 6 DELIVERY
  kind smallint NOT NULL,
  line_no smallint,
  quantity integer,
  price_minor bigint,
  currency char(3),
  -- ADDRESS: recipient, lines (one to a line), city, region, postal code, country. CONTACT: name,
  -- company, phone, e-mail. ADD_LINE: sku, specification, packaging.
  texts text[] NOT NULL DEFAULT '{}',
  ship_not_before timestamptz,
  ship_by timestamptz,
  deliver_by timestamptz,
  CONSTRAINT change_action_pk PRIMARY KEY (tenant_id, change_id, ordinal),
  CONSTRAINT change_action_set FOREIGN KEY (tenant_id, change_id)
    REFERENCES change_set (tenant_id, change_id),
  CONSTRAINT change_action_fields CHECK (CASE kind
    WHEN 1 THEN cardinality(texts) = 6
    WHEN 2 THEN cardinality(texts) = 4
    WHEN 3 THEN line_no > 0 AND quantity >= 0
    WHEN 4 THEN line_no > 0 AND price_minor >= 0 AND currency IS NOT NULL
    WHEN 5 THEN cardinality(texts) = 3 AND quantity > 0
      AND (price_minor IS NULL) = (currency IS NULL)
    WHEN 6 THEN true
    ELSE false END)
);
