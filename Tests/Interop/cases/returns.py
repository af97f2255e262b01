"""Returns, from the wish to the refund, as a client of another language sees them."""

import grpc
from cases.official import refused
from kontor.orders.v1 import payment_pb2, payments_pb2_grpc, refund_pb2, rma_pb2, rmas_pb2_grpc
from support.registry import case
from support.tenant import details, new_order, with_books

State = rma_pb2.Rma.State


def delivered_order(kontor, quantity):
    """Paid and at the customer's."""
    kontor.stock_up(["TEA-1"], 10)
    order = kontor.create(new_order(("TEA-1", quantity)))
    kontor.caller(payments_pb2_grpc.PaymentServiceStub)("RecordPayment", payment_pb2.RecordPaymentRequest(
        request_id="payment", order_id=order.order_id, provider="bank", provider_ref="P-1",
        method=order.payment.method, state=payment_pb2.Payment.CAPTURED, amount=order.totals.total))
    return kontor.deliver(order)


def wish(order, quantity, request_id="wish"):
    return rma_pb2.CreateRmaRequest(
        request_id=request_id, order_id=order.order_id, reason=rma_pb2.RETURN_REASON_QUALITY,
        note="It leaks.", evidence=["leak.jpg"],
        lines=[rma_pb2.ReturnUnits(line_number=1, quantity=quantity,
                                   condition=rma_pb2.RETURN_CONDITION_DEFECTIVE)])


@case("returns: goods are asked back, approved, received in parts, inspected and refunded")
@with_books
def life(kontor):
    order = delivered_order(kontor, 3)
    returns = kontor.caller(rmas_pb2_grpc.RmaServiceStub)
    eligible = returns("CheckEligibility", rma_pb2.CheckEligibilityRequest(
        order_id=order.order_id, reason=rma_pb2.RETURN_REASON_QUALITY, lines=wish(order, 2).lines,
        has_evidence=True))
    assert eligible.eligible and [line.returnable for line in eligible.lines] == [3], eligible
    asked = returns("CreateRma", wish(order, 2))
    assert asked.state == State.REQUESTED and asked.freight_paid_by_us, asked
    assert asked.created_by == "ann" and not asked.findings, asked
    assert returns("CreateRma", wish(order, 2)) == asked

    head = kontor.person("bea").caller(rmas_pb2_grpc.RmaServiceStub)
    approved = head("DecideRma", rma_pb2.DecideRmaRequest(
        request_id="approve", rma_id=asked.rma_id, expected_version=asked.version, approve=True,
        warehouse="W-1"))
    assert (approved.state, approved.decided_by) == (State.AWAITING_GOODS, "bea"), approved
    part = returns("RecordReceipt", rma_pb2.RecordReceiptRequest(
        request_id="part", rma_id=asked.rma_id,
        lines=[rma_pb2.ReceivedUnits(line_number=1, quantity=1)]))
    assert (part.state, part.lines[0].received) == (State.PARTLY_RECEIVED, 1), part
    rest = rma_pb2.RecordReceiptRequest(request_id="rest", rma_id=asked.rma_id, dry_run=True)
    assert returns("RecordReceipt", rest).state == State.RECEIVED
    assert returns("GetRma", rma_pb2.GetRmaRequest(rma_id=asked.rma_id)) == part
    rest.dry_run = False
    assert returns("RecordReceipt", rest).state == State.RECEIVED
    # What came back is in quarantine: it is there, and nobody can buy it.
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 9, "reserved": 0, "available": 7}
    inspected = returns("RecordInspection", rma_pb2.RecordInspectionRequest(
        request_id="inspect", rma_id=asked.rma_id, decision=rma_pb2.RMA_REMEDY_REFUND,
        lines=[rma_pb2.InspectedUnits(line_number=1, good=1, damaged=1, cause="seam")]))
    assert inspected.state == State.REFUND and inspected.lines[0].cause == "seam", inspected
    complete = rma_pb2.CompleteRmaRequest(request_id="complete", rma_id=asked.rma_id)
    done = returns("CompleteRma", complete)
    assert done.state == State.COMPLETED and done.refund_id, done
    assert returns("CompleteRma", complete) == done
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 8, "reserved": 0, "available": 8}
    give_back(kontor, done.refund_id)
    line = kontor.get(order.order_id).lines[0]
    assert (line.returned, line.return_requested) == (2, 0), line


def give_back(kontor, refund_id):
    approved = kontor.person("bea").caller(payments_pb2_grpc.PaymentServiceStub)(
        "ApproveRefund", refund_pb2.ApproveRefundRequest(request_id="yes", refund_id=refund_id))
    assert approved.amount.units == 20 and approved.state == refund_pb2.Refund.APPROVED, approved
    paid = kontor.caller(payments_pb2_grpc.PaymentServiceStub)(
        "RecordRefundResult", refund_pb2.RecordRefundResultRequest(
            request_id="paid", refund_id=refund_id, state=refund_pb2.Refund.SUCCEEDED, provider="bank",
            provider_ref="B-1"))
    assert paid.state == refund_pb2.Refund.SUCCEEDED, paid


@case("returns: units asked back twice, goods that have come and a stale version are refused, each with its reason")
@with_books
def refusals(kontor):
    order = delivered_order(kontor, 3)
    returns = kontor.caller(rmas_pb2_grpc.RmaServiceStub)
    asked = returns("CreateRma", wish(order, 2))
    error = refused(lambda: returns("CreateRma", wish(order, 2, "more")), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert info.reason == "EXCEEDS_OPEN_QUANTITY" and info.metadata["line"] == "1", info
    assert (info.metadata["requested"], info.metadata["available"]) == ("2", "1"), info
    assert details(error)["PreconditionFailure"].violations[0].subject == "lines[0]"
    decide = rma_pb2.DecideRmaRequest(request_id="approve", rma_id=asked.rma_id, approve=True)
    error = refused(lambda: returns("DecideRma", decide), grpc.StatusCode.INVALID_ARGUMENT)
    assert details(error)["BadRequest"].field_violations[0].field == "warehouse", error
    (decide.warehouse, decide.expected_version) = ("W-1", asked.version + 1)
    error = refused(lambda: returns("DecideRma", decide), grpc.StatusCode.ABORTED)
    info = details(error)["ErrorInfo"]
    assert info.reason == "VERSION_CONFLICT", info
    assert info.metadata["current_version"] == str(asked.version), info
    decide.expected_version = asked.version
    returns("DecideRma", decide)
    returns("RecordReceipt", rma_pb2.RecordReceiptRequest(request_id="all", rma_id=asked.rma_id))
    cancel = rma_pb2.CancelRmaRequest(request_id="cancel", rma_id=asked.rma_id, reason="kept")
    error = refused(lambda: returns("CancelRma", cancel), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["state"]) == ("RMA_STATE", "RECEIVED"), info
