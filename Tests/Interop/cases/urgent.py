"""Urgent requests, from the wish to the review, as a client of another language sees them."""

import grpc
from cases.official import refused
from kontor.orders.v1 import order_terms_pb2, urgent_pb2, urgent_pb2_grpc
from support.registry import case
from support.tenant import details, hours_ahead, new_order, with_books

State = urgent_pb2.UrgentRequest.State
Evaluation = urgent_pb2.UrgentEvaluation


def wish(order, request_id="wish", **fields):
    return urgent_pb2.RequestUrgentRequest(
        request_id=request_id, order_id=order.order_id, degree=urgent_pb2.URGENT_DEGREE_VERY_URGENT,
        wanted_time=hours_ahead(6), reason="a fair", **fields)


def placed_order(kontor):
    kontor.stock_up(["TEA-1"], 10)
    return kontor.create(new_order(("TEA-1", 2)))


@case("urgent: a request is answered by another time, agreed, reported on, delivered and reviewed")
@with_books
def life(kontor):
    order = placed_order(kontor)
    urgents = kontor.caller(urgent_pb2_grpc.UrgentServiceStub)
    asking = wish(order)
    urgent = urgents("RequestUrgent", asking)
    assert (urgent.state, urgent.units, urgent.requested_by) == (State.REQUESTED, 2, "ann"), urgent
    assert urgents("RequestUrgent", asking) == urgent
    name = {"urgent_id": urgent.urgent_id}
    later = hours_ahead(30)
    offered = kontor.person("bea").caller(urgent_pb2_grpc.UrgentServiceStub)(
        "EvaluateUrgent", urgent_pb2.EvaluateUrgentRequest(
            request_id="evaluate", expected_version=urgent.version, decision=Evaluation.NEGOTIATE,
            minutes="No lorry today.", offered_time=later, overtime=True, safety_reminder="read to all",
            **name))
    assert (offered.state, offered.evaluation.evaluated_by) == (State.NEGOTIATE, "bea"), offered
    assert kontor.get(order.order_id).priority == order.priority
    agreed = urgents("AnswerNegotiation", urgent_pb2.AnswerNegotiationRequest(
        request_id="agree", agreed=True, reason="by phone", **name))
    assert (agreed.state, agreed.promised_time) == (State.ACCEPTED, later), agreed
    hurried = kontor.get(order.order_id)
    assert hurried.order_class == order_terms_pb2.ORDER_CLASS_URGENT and hurried.priority == 700, hurried

    report = urgent_pb2.ReportProgressRequest(
        request_id="report", text="Picked.", at_risk=True, expected_time=hours_ahead(40), **name)
    error = refused(lambda: urgents("ReportProgress", report), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["state"]) == ("URGENT_REQUEST_STATE", "ACCEPTED"), info
    active = urgents("FormTaskGroup", urgent_pb2.FormTaskGroupRequest(
        request_id="group", task_group=urgent_pb2.TaskGroup(leader="cy", members=["bo"]), **name))
    assert (active.state, active.task_group.leader) == (State.ACTIVE, "cy"), active
    reported = urgents("ReportProgress", report)
    assert reported.report.at_risk and reported.urgent.report_count == 1, reported
    assert urgents("ReportProgress", report) == reported
    listed = urgents("ListUrgentReports", urgent_pb2.ListUrgentReportsRequest(**name)).reports
    assert list(listed) == [reported.report], listed

    kontor.deliver(order)
    delivered = urgents("GetUrgent", urgent_pb2.GetUrgentRequest(**name))
    assert delivered.state == State.DELIVERED and delivered.HasField("deliver_time"), delivered
    reviewed = urgents("ReviewUrgent", urgent_pb2.ReviewUrgentRequest(
        request_id="review", satisfaction=5, customer_opinion="Quick.", evaluation="More lorries.", **name))
    assert (reviewed.state, reviewed.review.satisfaction) == (State.REVIEWED, 5), reviewed


@case("urgent: a second request for an order is refused; one that is called off gives back what the order went by")
@with_books
def refusals(kontor):
    order = placed_order(kontor)
    urgents = kontor.caller(urgent_pb2_grpc.UrgentServiceStub)
    error = refused(lambda: urgents("RequestUrgent", wish(order, units=3)), grpc.StatusCode.INVALID_ARGUMENT)
    assert details(error)["BadRequest"].field_violations[0].field == "units", error
    urgent = urgents("RequestUrgent", wish(order))
    error = refused(lambda: urgents("RequestUrgent", wish(order, "again")), grpc.StatusCode.ALREADY_EXISTS)
    info = details(error)["ErrorInfo"]
    assert info.reason == "URGENT_REQUEST_ALREADY_EXISTS", info
    assert info.metadata["resource"] == urgent.urgent_id, info
    accept = urgent_pb2.EvaluateUrgentRequest(
        request_id="accept", urgent_id=urgent.urgent_id, decision=Evaluation.ACCEPT, minutes="All agreed.",
        task_group=urgent_pb2.TaskGroup(leader="cy"), offered_time=hours_ahead(7))
    error = refused(lambda: urgents("EvaluateUrgent", accept), grpc.StatusCode.INVALID_ARGUMENT)
    assert details(error)["BadRequest"].field_violations[0].field == "offered_time", error
    accept.ClearField("offered_time")
    assert urgents("EvaluateUrgent", accept).state == State.ACTIVE
    assert kontor.get(order.order_id).priority == 700
    close = urgent_pb2.CloseUrgentRequest(
        request_id="close", urgent_id=urgent.urgent_id, reason="no fair after all")
    closed = urgents("CloseUrgent", close)
    assert (closed.state, closed.end_reason) == (State.WITHDRAWN, "no fair after all"), closed
    assert urgents("CloseUrgent", close) == closed
    calm = kontor.get(order.order_id)
    assert (calm.order_class, calm.priority) == (order.order_class, order.priority), calm
