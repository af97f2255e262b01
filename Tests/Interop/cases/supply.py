"""Goods from suppliers, from the policy to the orders that waited for them, as a client of another language
sees them."""

import grpc
from cases.official import refused
from kontor.inventory.v1 import replenishment_pb2, replenishment_pb2_grpc, sourcing_pb2, sourcing_pb2_grpc
from kontor.orders.v1 import order_pb2, order_terms_pb2
from support.looking import look_until
from support.registry import case
from support.tenant import details, new_order, with_books

State = replenishment_pb2.SupplierOrder.State
SUGGESTED_SECONDS_MAX = 90  # the service looks at its policies once a minute


def policy(**fields):
    return replenishment_pb2.PutReorderPolicyRequest(
        request_id="policy",
        policy=replenishment_pb2.ReorderPolicy(
            sku="TEA-1", warehouse="W-1", alert_line=20, supplier="Garden & Sons", lead_time_days=7,
            responsible="cy", **fields))


@case("supply: what falls below its line is suggested, ordered, promised, and fills the order that waits")
@with_books
def life(kontor):
    supply = kontor.caller(replenishment_pb2_grpc.ReplenishmentServiceStub)
    kontor.stock_up(["TEA-1"], 2)
    put = policy(order_up_to=50, safety_stock=5)
    stored = supply("PutReorderPolicy", put)
    assert stored.version == 1 and supply("PutReorderPolicy", put) == stored, stored
    order = kontor.create(new_order(
        ("TEA-1", 12), shortage_policy=order_terms_pb2.SHORTAGE_POLICY_BACKORDER))
    assert order.state == order_pb2.Order.AWAITING_STOCK, order
    suggestions = []

    def is_suggested():
        suggestions[:] = supply(
            "ListSuggestions", replenishment_pb2.ListSuggestionsRequest(warehouse="W-1")).suggestions
        return suggestions

    look_until(is_suggested, "nothing was suggested", SUGGESTED_SECONDS_MAX)
    (suggested,) = suggestions
    assert (suggested.state, suggested.quantity, suggested.urgent) == (State.SUGGESTED, 48, True), suggested
    assert suggested.explanation == "2 available and 0 incoming are below 20", suggested
    name = {"supplier_order_id": suggested.supplier_order_id}
    place = replenishment_pb2.PlaceSupplierOrderRequest(request_id="place", reference="PO-1", **name)
    error = refused(lambda: supply("PlaceSupplierOrder", place), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["state"]) == ("SUPPLIER_ORDER_STATE", "SUGGESTED"), info
    approve = replenishment_pb2.ApproveSuggestionRequest(request_id="approve", quantity=30, **name)
    approved = supply("ApproveSuggestion", approve)
    assert (approved.state, approved.quantity, approved.approved_by) == (State.APPROVED, 30, "ann"), approved
    assert supply("ApproveSuggestion", approve) == approved
    placed = supply("PlaceSupplierOrder", place)
    assert placed.state == State.ORDERED and placed.HasField("expect_time"), placed
    supply("RecordSupplierPromise", replenishment_pb2.RecordSupplierPromiseRequest(
        request_id="promise", promise_time=placed.expect_time, note="by phone", **name))
    (waiting,) = kontor.caller(sourcing_pb2_grpc.SourcingServiceStub)(
        "ListBackorders", sourcing_pb2.ListBackordersRequest(sku="TEA-1")).backorders
    assert waiting.order_id == order.order_id, waiting
    assert waiting.supplier_promise_time == placed.expect_time, waiting

    receive = replenishment_pb2.ReceiveSupplierOrderRequest(
        request_id="part", quantity=11, delivery_note="1 of 2", **name)
    part = supply("ReceiveSupplierOrder", receive)
    assert (part.supplier_order.state, part.supplier_order.received) == (State.PART_RECEIVED, 11), part
    assert (part.level.on_hand, part.level.incoming) == (13, 19), part
    again = supply("ReceiveSupplierOrder", receive)
    assert again.supplier_order == part.supplier_order and again.level.on_hand == 13, again
    look_until(lambda: kontor.get(order.order_id).state == order_pb2.Order.ALLOCATED,
               "the order still waits")
    rest = supply("ReceiveSupplierOrder", replenishment_pb2.ReceiveSupplierOrderRequest(
        request_id="rest", quantity=15, complete=True, **name))
    assert (rest.supplier_order.state, rest.supplier_order.received) == (State.RECEIVED, 26), rest
    assert rest.level.incoming == 0, rest
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 28, "reserved": 12, "available": 16}


@case("supply: a policy that contradicts itself and one that somebody else has changed are refused")
@with_books
def refusals(kontor):
    supply = kontor.caller(replenishment_pb2_grpc.ReplenishmentServiceStub)
    kontor.stock_up(["TEA-1"], 100)
    for wrong, field in (({"order_up_to": 19}, "policy.order_up_to"), ({}, "policy.amount"),
                         ({"lot_size": 5, "safety_stock": 21}, "policy.safety_stock")):
        error = refused(lambda: supply("PutReorderPolicy", policy(**wrong)), grpc.StatusCode.INVALID_ARGUMENT)
        assert details(error)["BadRequest"].field_violations[0].field == field, error
    stored = supply("PutReorderPolicy", policy(lot_size=5))
    stale = policy(lot_size=6)
    stale.request_id, stale.expected_version = "stale", stored.version + 1
    error = refused(lambda: supply("PutReorderPolicy", stale), grpc.StatusCode.ABORTED)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["current_version"]) == ("VERSION_CONFLICT", "1"), info
    unknown = replenishment_pb2.GetSupplierOrderRequest(
        supplier_order_id="0190a1b2-0000-7000-8000-000000000000")
    error = refused(lambda: supply("GetSupplierOrder", unknown), grpc.StatusCode.NOT_FOUND)
    assert details(error)["ErrorInfo"].reason == "SUPPLIER_ORDER_NOT_FOUND", error
