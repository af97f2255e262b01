-- What customers and staff are told (NTF-1…4).

CREATE TABLE notification_template (
  tenant_id text NOT NULL,
  kind smallint NOT NULL,
  -- 1 ENGLISH 2 CHINESE
  language smallint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  subject text NOT NULL,
  body text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notification_template_pk PRIMARY KEY (tenant_id, kind, language),
  CONSTRAINT notification_template_kind CHECK (kind BETWEEN 1 AND 999),
  CONSTRAINT notification_template_text CHECK (subject <> '' AND octet_length(subject) <= 200
    AND body <> '' AND octet_length(body) <= 4000)
);

CREATE TABLE notification_job (
  tenant_id text NOT NULL,
  notification_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  -- The event that asked for it: asked twice, it is written once.
  event_id uuid NOT NULL,
  event_ordinal integer NOT NULL,
  kind smallint NOT NULL,
  language smallint NOT NULL,
  -- 1 EMAIL 2 SMS
  channel smallint NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  order_id uuid,
  -- 1 PENDING 2 SENT 3 FAILED 4 GAVE_UP
  state smallint NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  -- NULL: none follows.
  next_attempt_at timestamptz DEFAULT now(),
  -- A worker is delivering it; another may after this.
  claimed_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  CONSTRAINT notification_job_pk PRIMARY KEY (tenant_id, notification_id),
  CONSTRAINT notification_job_event_key UNIQUE (tenant_id, event_id, event_ordinal, kind, recipient),
  CONSTRAINT notification_job_state CHECK (state BETWEEN 1 AND 4),
  CONSTRAINT notification_job_open CHECK ((state IN (1, 3)) = (next_attempt_at IS NOT NULL)),
  CONSTRAINT notification_job_sent CHECK (state <> 2 OR sent_at IS NOT NULL),
  CONSTRAINT notification_job_recipient CHECK (recipient <> '')
) WITH (fillfactor = 80);

CREATE INDEX notification_job_by_order ON notification_job (tenant_id, order_id, notification_id DESC)
  WHERE order_id IS NOT NULL;
CREATE INDEX notification_job_failed ON notification_job (tenant_id, notification_id DESC)
  WHERE state IN (3, 4);
-- What the delivery looks for, for all tenants: open work alone.
CREATE INDEX notification_job_due ON notification_job (next_attempt_at)
  WHERE next_attempt_at IS NOT NULL;

CREATE TABLE notification_attempt (
  tenant_id text NOT NULL,
  notification_id uuid NOT NULL,
  attempt_id uuid NOT NULL,
  attempted_at timestamptz NOT NULL,
  failure text NOT NULL,  -- '': delivered
  CONSTRAINT notification_attempt_pk PRIMARY KEY (tenant_id, notification_id, attempt_id),
  CONSTRAINT notification_attempt_job FOREIGN KEY (tenant_id, notification_id)
    REFERENCES notification_job (tenant_id, notification_id) ON DELETE CASCADE
);
