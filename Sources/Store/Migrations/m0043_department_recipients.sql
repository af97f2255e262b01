-- Where departments are told of what concerns them (NTF-4, PRI-3).

ALTER TABLE tenant_setting
  ADD COLUMN production_recipient text NOT NULL DEFAULT '',  -- '': whoever gets alerts
  ADD COLUMN logistics_recipient text NOT NULL DEFAULT '',
  ADD CONSTRAINT tenant_setting_departments CHECK (octet_length(production_recipient) <= 254
    AND octet_length(logistics_recipient) <= 254);
