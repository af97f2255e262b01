-- Calendars, policies and SLA clocks (SLA-1, SLA-2, I13).

CREATE TABLE business_calendar (
  tenant_id text NOT NULL,
  calendar text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  name text NOT NULL,
  time_zone text NOT NULL,
  -- The zone's offsets from UTC as they were resolved: before the first change, and from each on.
  first_offset_seconds integer NOT NULL,
  change_at timestamptz[] NOT NULL,
  change_offset_seconds integer[] NOT NULL,
  -- Working spans: weekday 1 Monday to 7 Sunday, minutes since midnight.
  span_weekday smallint[] NOT NULL,
  span_start smallint[] NOT NULL,
  span_end smallint[] NOT NULL,
  -- Days since 1970-01-01, and whose hours they have: 0 none, else a weekday's.
  exception_day integer[] NOT NULL,
  exception_weekday smallint[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT business_calendar_pk PRIMARY KEY (tenant_id, calendar),
  CONSTRAINT business_calendar_changes
    CHECK (cardinality(change_at) = cardinality(change_offset_seconds)),
  CONSTRAINT business_calendar_spans CHECK (cardinality(span_weekday) = cardinality(span_start)
    AND cardinality(span_weekday) = cardinality(span_end) AND cardinality(span_weekday) > 0),
  CONSTRAINT business_calendar_exceptions
    CHECK (cardinality(exception_day) = cardinality(exception_weekday)
    AND cardinality(exception_day) <= 1000)
);

CREATE TABLE sla_policy (
  tenant_id text NOT NULL,
  kind smallint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  active boolean NOT NULL,
  -- One of the two.
  duration_us bigint,
  working_days integer,
  calendar text NOT NULL,  -- '': all time counts
  warning_us bigint NOT NULL,
  -- 1 CUSTOMER 2 STOCK
  pauses smallint[] NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT sla_policy_pk PRIMARY KEY (tenant_id, kind),
  CONSTRAINT sla_policy_kind CHECK (kind BETWEEN 1 AND 999),
  CONSTRAINT sla_policy_allowance CHECK ((duration_us IS NULL) <> (working_days IS NULL)
    AND (working_days IS NULL OR calendar <> '')),
  CONSTRAINT sla_policy_positive CHECK (duration_us > 0 AND working_days > 0 AND warning_us >= 0)
);

CREATE TABLE sla_clock (
  tenant_id text NOT NULL,
  clock_id uuid NOT NULL,
  kind smallint NOT NULL,
  -- 1 ORDER 2 COMPLAINT 3 REFUND
  subject_kind smallint NOT NULL,
  subject text NOT NULL,
  -- From 1: a subject that comes back into a stage has another clock for it.
  round smallint NOT NULL,
  order_id uuid,
  -- 1 RUNNING 2 PAUSED 3 MET 4 BREACHED 5 CANCELLED
  state smallint NOT NULL,
  calendar text NOT NULL,  -- '': all time counts
  duration_us bigint NOT NULL,
  warning_us bigint NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  warn_at timestamptz,
  paused_at timestamptz,
  paused_us bigint NOT NULL DEFAULT 0,
  stopped_at timestamptz,
  -- When its alerts were given; each is given once.
  warned_at timestamptz,
  breached_at timestamptz,
  CONSTRAINT sla_clock_pk PRIMARY KEY (tenant_id, clock_id),
  CONSTRAINT sla_clock_round_key UNIQUE (tenant_id, kind, subject, round),
  CONSTRAINT sla_clock_state CHECK (state BETWEEN 1 AND 5),
  CONSTRAINT sla_clock_paused CHECK ((state = 2) = (paused_at IS NOT NULL)),
  CONSTRAINT sla_clock_over CHECK (state NOT IN (3, 5) OR stopped_at IS NOT NULL),
  CONSTRAINT sla_clock_running CHECK (state NOT IN (1, 2) OR stopped_at IS NULL),
  CONSTRAINT sla_clock_durations CHECK (duration_us > 0 AND warning_us >= 0 AND paused_us >= 0)
) WITH (fillfactor = 80);

-- One clock of a kind runs on a subject at a time.
CREATE UNIQUE INDEX sla_clock_open_key ON sla_clock (tenant_id, kind, subject)
  WHERE stopped_at IS NULL;
CREATE INDEX sla_clock_by_due ON sla_clock (tenant_id, due_at, clock_id);
CREATE INDEX sla_clock_by_order ON sla_clock (tenant_id, order_id, due_at) WHERE order_id IS NOT NULL;
CREATE INDEX sla_clock_by_start ON sla_clock (tenant_id, started_at);
-- What the workers look for, which serve all tenants: open work alone, so they stay small.
CREATE INDEX sla_clock_to_breach ON sla_clock (due_at)
  WHERE breached_at IS NULL AND state IN (1, 4);
CREATE INDEX sla_clock_to_warn ON sla_clock (warn_at) WHERE warned_at IS NULL AND state = 1;
