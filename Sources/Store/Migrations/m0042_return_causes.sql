-- Returns of a span, for the summary of their causes (RMA-7, ANA-4).

CREATE INDEX rma_by_time ON rma (tenant_id, created_at);
