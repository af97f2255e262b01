"""Stocktakes, counted by client streams, as a client of another language sees them."""

import grpc
from cases.official import Requests, refused
from kontor.inventory.v1 import stocktake_pb2, stocktake_pb2_grpc
from support.registry import case
from support.tenant import details, new_order, with_books

State = stocktake_pb2.Stocktake.State


def stocktakes(kontor):
    return kontor.caller(stocktake_pb2_grpc.StocktakeServiceStub)


def planned(kontor):
    kontor.stock_up(["TEA-1", "TEA-2"], 10)
    return stocktakes(kontor)("PlanStocktake", stocktake_pb2.PlanStocktakeRequest(
        request_id="plan", warehouse="W-1", responsible="cy"))


def counts(stocktake, **units):
    """A stream of the units seen, each under a name of its own."""
    for number, (sku, counted) in enumerate(units.items(), 1):
        sku = sku.replace("_", "-")
        yield stocktake_pb2.SubmitCountsRequest(
            sequence=number, stocktake_id=stocktake.stocktake_id,
            count=stocktake_pb2.CountedUnits(request_id=f"{sku}/{counted}", sku=sku, counted=counted))


def approval(stocktake, **causes):
    return stocktake_pb2.ReviewStocktakeRequest(
        request_id="approve", stocktake_id=stocktake.stocktake_id,
        approval=stocktake_pb2.StocktakeApproval(causes=[
            stocktake_pb2.DifferenceCause(sku=sku.replace("_", "-"), cause=cause)
            for sku, cause in causes.items()]))


@case("stocktakes: a warehouse is counted by stream, again where it slipped, approved by another and posted")
@with_books
def life(kontor):
    stocktake = planned(kontor)
    assert (stocktake.state, stocktake.line_count, stocktake.responsible) == (State.PLANNED, 2, "cy")
    ann, bea = stocktakes(kontor), stocktakes(kontor.person("bea"))
    # Goods are reserved and come while people count: only what differs at each count is posted.
    requests = Requests()
    stub = stocktake_pb2_grpc.StocktakeServiceStub(kontor.channel)
    call = stub.SubmitCounts.future(iter(requests), **kontor.options)
    first, second = counts(stocktake, TEA_1=100, TEA_2=9)
    requests.send(first)
    kontor.create(new_order(("TEA-2", 4)))
    requests.send(second)
    requests.close()
    counted = call.result()
    assert (counted.taken_count, counted.replayed_count, counted.failed_count) == (2, 0, 0), counted
    assert (counted.stocktake.state, counted.stocktake.difference_count) == (State.COUNTED, 2), counted
    # After a broken connection everything is sent again.
    again = ann("SubmitCounts", counts(stocktake, TEA_1=100, TEA_2=9))
    assert (again.taken_count, again.replayed_count) == (2, 2), again
    assert again.stocktake == counted.stocktake, again
    recount = bea("ReviewStocktake", stocktake_pb2.ReviewStocktakeRequest(
        request_id="recount", stocktake_id=stocktake.stocktake_id,
        recount=stocktake_pb2.RecountOrder(skus=["TEA-1"], reason="a hundred?")))
    assert (recount.state, recount.wanted_count) == (State.RECOUNT, 1), recount
    assert ann("SubmitCounts", counts(stocktake, TEA_1=10)).stocktake.state == State.COUNTED
    differing = ann("ListStocktakeLines", stocktake_pb2.ListStocktakeLinesRequest(
        stocktake_id=stocktake.stocktake_id, only_differences=True)).lines
    assert [(line.sku, line.difference) for line in differing] == [("TEA-2", -1)], differing

    approve = approval(stocktake, TEA_2=stocktake_pb2.STOCKTAKE_CAUSE_DAMAGE)
    error = refused(lambda: ann("ReviewStocktake", approve), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["resource"]) == ("SAME_PERSON", "ann"), info
    approved = bea("ReviewStocktake", approve)
    assert (approved.state, approved.approved_by) == (State.APPROVED, "bea"), approved
    post = stocktake_pb2.PostStocktakeRequest(
        request_id="post", stocktake_id=stocktake.stocktake_id, expected_version=approved.version)
    posted = bea("PostStocktake", post)
    assert posted.stocktake.state == State.POSTED, posted
    assert [(level.sku, level.on_hand) for level in posted.levels] == [("TEA-2", 9)], posted
    assert bea("PostStocktake", post) == posted
    assert kontor.levels(["TEA-1", "TEA-2"]) == {
        "TEA-1": {"on_hand": 10, "reserved": 0, "available": 10},
        "TEA-2": {"on_hand": 9, "reserved": 4, "available": 5},
    }


@case("stocktakes: a wrong count is refused by its number and the others are taken; a SKU is counted once at a time")
@with_books
def refusals(kontor):
    stocktake = planned(kontor)
    ann = stocktakes(kontor)
    answer = ann("SubmitCounts", counts(stocktake, TEA_1=10, TEA_9=3))
    assert (answer.taken_count, answer.failed_count) == (1, 1), answer
    failure = answer.failures[0]
    assert (failure.sequence, failure.error.reason) == (2, "STOCKTAKE_LINE_NOT_FOUND"), failure
    assert failure.error.code == grpc.StatusCode.NOT_FOUND.value[0], failure
    assert answer.stocktake.state == State.COUNTING, answer
    again = stocktake_pb2.PlanStocktakeRequest(
        request_id="another", warehouse="W-1", skus=["TEA-2"], responsible="cy")
    error = refused(lambda: ann("PlanStocktake", again), grpc.StatusCode.ALREADY_EXISTS)
    assert details(error)["ErrorInfo"].reason == "STOCKTAKE_ALREADY_EXISTS", error
    post = stocktake_pb2.PostStocktakeRequest(request_id="post", stocktake_id=stocktake.stocktake_id)
    error = refused(lambda: ann("PostStocktake", post), grpc.StatusCode.FAILED_PRECONDITION)
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.metadata["state"]) == ("STOCKTAKE_STATE", "COUNTING"), info
    cancel = stocktake_pb2.CancelStocktakeRequest(
        request_id="cancel", stocktake_id=stocktake.stocktake_id, reason="flood")
    cancelled = ann("CancelStocktake", cancel)
    assert (cancelled.state, cancelled.reason) == (State.CANCELLED, "flood"), cancelled
    assert ann("CancelStocktake", cancel) == cancelled
    assert ann("PlanStocktake", again).state == State.PLANNED
