-- Exchanges for other goods (RMA-4, RMA-6): what was paid for the goods that came back pays for them.

ALTER TABLE rma
  ADD COLUMN credit_id uuid,  -- the refund that pays; NULL: none does
  DROP CONSTRAINT rma_settled,
  -- Goods are paid back or sent again; only what other goods cost less is paid back beside them.
  ADD CONSTRAINT rma_settled CHECK ((refund_id IS NULL OR exchange_order_id IS NULL OR credit_id IS NOT NULL)
    AND (credit_id IS NULL OR exchange_order_id IS NOT NULL));

-- Lets an amount that was paid with one order pay for another, which the same command has made: a refund of
-- the one that has succeeded, and a captured payment of the other, each naming the other. No money leaves, so
-- nobody else is asked (PAY-3). The caller has locked the paid order and raised its version; I6 is its CHECK.
CREATE FUNCTION pay_exchange(
  p_tenant text, p_command_id uuid, p_actor text, p_paid_order uuid, p_exchange uuid, p_credit uuid,
  p_amount bigint, p_reason text, p_line smallint[], p_quantity integer[], p_part bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  o orders;
BEGIN
  INSERT INTO refund (tenant_id, refund_id, order_id, state, currency, amount_minor, reason, requested_by,
    approved_by, provider, provider_ref, approved_at, ended_at)
  SELECT p_tenant, p_credit, p.order_id, 4, p.currency, p_amount, p_reason, p_actor, 'kontord/returns',
    'exchange', p_exchange::text, now(), now()
  FROM orders AS p
  WHERE p.tenant_id = p_tenant AND p.order_id = p_paid_order;
  INSERT INTO refund_line (tenant_id, refund_id, line_no, quantity, amount_minor)
  SELECT p_tenant, p_credit, u.line_no, u.quantity, u.part
  FROM unnest(p_line, p_quantity, p_part) AS u (line_no, quantity, part);
  UPDATE orders AS p SET refunded_minor = p.refunded_minor + p_amount
  WHERE p.tenant_id = p_tenant AND p.order_id = p_paid_order;

  UPDATE orders AS x
  SET version = x.version + 1, updated_at = now(), captured_minor = x.captured_minor + p_amount,
    payment_state = CASE WHEN x.captured_minor + p_amount >= x.total_minor THEN 3 ELSE x.payment_state END,
    payment_minor = x.captured_minor + p_amount, payment_time = now(), payment_reference = p_credit::text
  WHERE x.tenant_id = p_tenant AND x.order_id = p_exchange
  RETURNING x.* INTO STRICT o;
  INSERT INTO payment (tenant_id, payment_id, order_id, state, method, provider, provider_ref, currency,
    amount_minor, captured_minor, paid_at, created_by)
  VALUES (p_tenant, p_credit, p_exchange, 3, 0, 'exchange', p_credit::text, o.currency, p_amount, p_amount,
    now(), p_actor);
  INSERT INTO order_event (tenant_id, order_id, event_id, ordinal, kind, from_state, to_state, version,
    detail, actor)
  VALUES (p_tenant, p_exchange, p_command_id, 501, 50, o.state, o.state, o.version, p_reason, p_actor);
  INSERT INTO outbox (tenant_id, event_id, ordinal, aggregate_kind, aggregate, kind, from_state, to_state,
    version, detail, actor)
  VALUES (p_tenant, p_command_id, 501, 1, p_exchange::text, 50, o.state, o.state, o.version, p_reason,
    p_actor);
END $$;
