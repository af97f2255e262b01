-- Settings of tenants as callers change them.

ALTER TABLE tenant_setting
  ADD COLUMN version bigint NOT NULL DEFAULT 1,
  -- What customers and staff are told (NTF-1…4).
  ADD COLUMN notify_customers boolean NOT NULL DEFAULT true,
  ADD COLUMN message_language smallint NOT NULL DEFAULT 0,  -- 0: a customer's by country, staff's English
  ADD COLUMN alert_recipient text NOT NULL DEFAULT '',
  ADD CONSTRAINT tenant_setting_version CHECK (version > 0),
  ADD CONSTRAINT tenant_setting_language CHECK (message_language BETWEEN 0 AND 2),
  ADD CONSTRAINT tenant_setting_alert CHECK (octet_length(alert_recipient) <= 254);

-- Every setting of a tenant by its column's name, as text, with the version; of a tenant that has settled
-- nothing the defaults, with version 0.
CREATE FUNCTION read_settings(p_tenant text)
RETURNS TABLE (name text, value text, version bigint) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
  SELECT s.key, s.value, t.version
  FROM tenant_setting AS t, jsonb_each_text(to_jsonb(t)) AS s
  WHERE t.tenant_id = p_tenant AND s.key NOT IN ('tenant_id', 'version');
  IF FOUND THEN
    RETURN;
  END IF;
  FOR name, value IN
    SELECT a.attname::text, pg_get_expr(d.adbin, d.adrelid)
    FROM pg_attribute AS a
    JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = 'tenant_setting'::regclass AND NOT a.attisdropped
      AND a.attname NOT IN ('tenant_id', 'version')
  LOOP
    EXECUTE format('SELECT to_jsonb(%s) #>> ''{}''', value) INTO value;
    version := 0;
    RETURN NEXT;
  END LOOP;
END $$;

-- Sets columns by their names. Names are the service's own, never a caller's; values are texts of the
-- columns' types.
CREATE FUNCTION update_settings(p_tenant text, p_version bigint, p_names text[], p_values text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_set text;
  v_rows bigint;
BEGIN
  IF p_version = 0 THEN
    -- One that another command makes meanwhile is a conflict: it was not read.
    INSERT INTO tenant_setting (tenant_id) VALUES (p_tenant) ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_rows = ROW_COUNT;
  ELSE
    UPDATE tenant_setting AS t SET version = t.version + 1
    WHERE t.tenant_id = p_tenant AND t.version = p_version;
    GET DIAGNOSTICS v_rows = ROW_COUNT;
  END IF;
  PERFORM require_one(v_rows);
  SELECT string_agg(format('%I = %L::%s', u.name, u.value, format_type(a.atttypid, a.atttypmod)), ', ')
  INTO STRICT v_set
  FROM unnest(p_names, p_values) AS u (name, value)
  JOIN pg_attribute AS a ON a.attrelid = 'tenant_setting'::regclass AND a.attname = u.name;
  EXECUTE format('UPDATE tenant_setting SET %s WHERE tenant_id = %L', v_set, p_tenant);
END $$;
