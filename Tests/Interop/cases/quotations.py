"""Quotations, from the draft to the order, as a client of another language sees them."""

import grpc
from cases.official import refused
from kontor.orders.v1 import order_pb2, order_terms_pb2, orders_pb2, quote_pb2, quote_pb2_grpc, review_pb2
from support.registry import case
from support.tenant import details, euros, hours_ahead, new_order, with_books

State = quote_pb2.Quote.State
THREE = ["operations", "sales_director", "general_manager"]


def draft(kontor, price):
    """Three TEA-1 at that many euros, of which the list says 10; none: as the list says."""
    kontor.stock_up(["TEA-1"], 10)
    asking = new_order()
    return kontor.caller(quote_pb2_grpc.QuoteServiceStub)("CreateQuote", quote_pb2.CreateQuoteRequest(
        request_id="draft", channel=asking.channel, customer=asking.customer, customer_ref="C-1",
        shipping_address=asking.shipping_address, currency_code="EUR", expire_time=hours_ahead(48),
        payment_method=order_terms_pb2.PAYMENT_METHOD_INVOICE,
        lines=[orders_pb2.NewOrderLine(sku="TEA-1", quantity=3, unit_price=price and euros(price))]))


def approval(quote, request_id="approve"):
    return quote_pb2.DecideQuoteApprovalRequest(
        request_id=request_id, quote_id=quote.quote_id, decision=review_pb2.Approval.APPROVED,
        reason="a customer of ours")


@case("quotations: a low price is approved by three others, sent, and accepted as an order at that price")
@with_books
def life(kontor):
    quotes = kontor.caller(quote_pb2_grpc.QuoteServiceStub)
    quote = draft(kontor, 9)
    assert (quote.state, quote.number, quote.total.units) == (State.DRAFT, "QT-00000001", 27), quote
    price = quotes("PriceQuote", quote_pb2.PriceQuoteRequest(quote_id=quote.quote_id))
    assert [line.standing for line in price.lines] == [quote_pb2.PRICE_STANDING_BELOW], price
    assert price.required_roles == THREE and price.lines[0].list_price.units == 10, price
    submit = quote_pb2.SubmitQuoteForApprovalRequest(
        request_id="submit", quote_id=quote.quote_id, expected_version=quote.version)
    pending = quotes("SubmitQuoteForApproval", submit)
    assert pending.state == State.PENDING_APPROVAL and pending.required_roles == THREE, pending
    assert quotes("SubmitQuoteForApproval", submit) == pending
    error = refused(lambda: quotes("DecideQuoteApproval", approval(quote)), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["resource"]) == ("SAME_PERSON", "ann"), info
    for level, name in enumerate(("ops", "dir", "gm"), 1):
        decide = kontor.person(name).caller(quote_pb2_grpc.QuoteServiceStub)
        decided = decide("DecideQuoteApproval", approval(quote, f"approve-{name}"))
        assert [each.level for each in decided.approvals] == list(range(1, level + 1)), decided
    assert decided.state == State.APPROVED and decided.approvals[2].actor == "gm", decided
    sent = quotes("SendQuote", quote_pb2.SendQuoteRequest(request_id="send", quote_id=quote.quote_id))
    assert sent.state == State.SENT and sent.HasField("send_time"), sent

    accept = quote_pb2.AcceptQuoteRequest(request_id="accept", quote_id=quote.quote_id, dry_run=True)
    tried = quotes("AcceptQuote", accept)
    assert tried.order.state == order_pb2.Order.ALLOCATED and not list(kontor.all_orders()), tried
    accept.dry_run = False
    accepted = quotes("AcceptQuote", accept)
    order = accepted.order
    assert (accepted.quote.state, accepted.quote.order_id) == (State.ACCEPTED, order.order_id), accepted
    assert (order.state, order.source_ref) == (order_pb2.Order.ALLOCATED, quote.number), order
    assert order.lines[0].unit_price == euros(9) and order.totals.total == euros(27), order
    assert quotes("AcceptQuote", accept) == accepted
    assert [each.order_id for each in kontor.all_orders()] == [order.order_id]
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 10, "reserved": 3, "available": 7}
    found = quotes("GetQuote", quote_pb2.GetQuoteRequest(number=quote.number))
    assert found == accepted.quote, found


@case("quotations: what is not sent is not accepted, what is over is not changed, each with its reason")
@with_books
def refusals(kontor):
    quotes = kontor.caller(quote_pb2_grpc.QuoteServiceStub)
    quote = draft(kontor, None)
    assert quote.lines[0].standing == quote_pb2.PRICE_STANDING_USUAL, quote
    accept = quote_pb2.AcceptQuoteRequest(request_id="accept", quote_id=quote.quote_id)
    error = refused(lambda: quotes("AcceptQuote", accept), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["state"]) == ("QUOTE_STATE", "DRAFT"), info
    update = quote_pb2.UpdateQuoteRequest(
        request_id="update", quote_id=quote.quote_id, expected_version=7, terms="30 days net")
    error = refused(lambda: quotes("UpdateQuote", update), grpc.StatusCode.ABORTED)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["current_version"]) == ("VERSION_CONFLICT", "1"), info
    update.expected_version = quote.version
    update.expire_time.CopyFrom(hours_ahead(-1))
    error = refused(lambda: quotes("UpdateQuote", update), grpc.StatusCode.INVALID_ARGUMENT)
    assert details(error)["BadRequest"].field_violations[0].field == "expire_time", error
    withdraw = quote_pb2.WithdrawQuoteRequest(
        request_id="withdraw", quote_id=quote.quote_id, reason="not sold any more")
    withdrawn = quotes("WithdrawQuote", withdraw)
    assert (withdrawn.state, withdrawn.reason) == (State.WITHDRAWN, "not sold any more"), withdrawn
    assert quotes("WithdrawQuote", withdraw) == withdrawn
    update.ClearField("expire_time")
    update.expected_version = 0
    error = refused(lambda: quotes("UpdateQuote", update), grpc.StatusCode.FAILED_PRECONDITION)
    assert details(error)["ErrorInfo"].metadata["state"] == "WITHDRAWN", error
