"""Kontor's own services, all four kinds of call, as a client of another language uses them."""

import grpc
from cases.official import Requests, refused
from kontor.inventory.v1 import stock_pb2
from kontor.orders.v1 import order_pb2, orders_pb2
from support.tenant import Kontor, details, new_order, put_product
from support.registry import case
from support.server import Server

State = order_pb2.Order.State


def with_kontor(body):
    def run(server):
        with server.channel() as channel:
            body(Kontor(channel))

    return run


@case("orders: an order is created, reserved, read by id and number, and cancelled (unary)")
@with_kontor
def life_of_an_order(kontor):
    kontor.stock_up(["TEA-1", "TEA-2"], 10)
    order = kontor.create(new_order(("TEA-1", 3), ("TEA-2", 1)))
    assert order.state == State.ALLOCATED, order
    assert order.totals.total.units == 40 and order.totals.total.currency_code == "EUR"
    assert [line.reserved for line in order.lines] == [3, 1]
    assert order.shipping_address.locality == "København"
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 10, "reserved": 3, "available": 7}
    assert kontor.get(order.order_id) == order
    by_number = kontor.orders.GetOrder(
        orders_pb2.GetOrderRequest(number=order.number), **kontor.options
    )
    assert by_number == order
    cancelled = kontor.orders.CancelOrder(
        orders_pb2.CancelOrderRequest(
            request_id="cancel-1", order_id=order.order_id, reason="changed my mind"
        ),
        **kontor.options,
    )
    assert cancelled.state == State.CANCELLED and cancelled.version > order.version
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 10, "reserved": 0, "available": 10}
    kontor.verify_ledger()


@case("orders: a dry run says what a correction takes from whom, and leaves nothing")
@with_kontor
def dry_run(kontor):
    kontor.stock_up(["TEA-1"], 10)
    order = kontor.create(new_order(("TEA-1", 8)))
    loss = stock_pb2.AdjustRequest(request_id="loss", sku="TEA-1", warehouse="W-1", on_hand_delta=-5,
                                   reason="counted", dry_run=True)
    tried = kontor.stock.Adjust(loss, **kontor.options)
    assert (tried.on_hand, tried.reserved) == (5, 5), tried
    assert [(taken.order_id, taken.quantity) for taken in tried.displaced] == [(order.order_id, 3)]
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 10, "reserved": 8, "available": 2}
    assert kontor.get(order.order_id) == order
    loss.dry_run = False
    assert kontor.stock.Adjust(loss, **kontor.options) == tried
    assert kontor.levels(["TEA-1"])["TEA-1"] == {"on_hand": 5, "reserved": 5, "available": 0}
    assert kontor.get(order.order_id).state == State.AWAITING_STOCK
    kontor.verify_ledger()


@case("orders: what is out of stock is FAILED_PRECONDITION with its reason and facts")
@with_kontor
def out_of_stock(kontor):
    kontor.stock_up(["TEA-1"], 2)
    error = refused(
        lambda: kontor.create(new_order(("TEA-1", 3))), grpc.StatusCode.FAILED_PRECONDITION
    )
    info = details(error)["ErrorInfo"]
    assert (info.reason, info.domain) == ("INSUFFICIENT_STOCK", "kontor")
    assert info.metadata["sku"] == "TEA-1" and info.metadata["available"] == "2", info
    assert details(error)["PreconditionFailure"].violations[0].subject == "TEA-1"
    assert kontor.levels(["TEA-1"])["TEA-1"]["reserved"] == 0


@case("orders: an invalid request names its fields in BadRequest")
@with_kontor
def invalid_request(kontor):
    request = new_order(("TEA-1", 0), ("no sku!", 1))
    request.customer.ClearField("display_name")
    error = refused(lambda: kontor.create(request), grpc.StatusCode.INVALID_ARGUMENT)
    fields = {violation.field for violation in details(error)["BadRequest"].field_violations}
    assert {"lines[0].quantity", "lines[1].sku", "customer.display_name"} <= fields, fields


@case("orders: an unknown order is NOT_FOUND, a missing tenant INVALID_ARGUMENT")
@with_kontor
def unknown_order(kontor):
    error = refused(
        lambda: kontor.get("0190a1b2-0000-7000-8000-000000000000"), grpc.StatusCode.NOT_FOUND
    )
    assert "ResourceInfo" in details(error)
    error = refused(
        lambda: kontor.orders.ListOrders(orders_pb2.ListOrdersRequest(), timeout=20),
        grpc.StatusCode.INVALID_ARGUMENT,
    )
    assert "kontor-tenant" in error.details()


@case("orders: a tenant sees nothing of another's")
@with_kontor
def tenants(kontor):
    kontor.stock_up(["TEA-1"], 5)
    order = kontor.create(new_order(("TEA-1", 1)))
    kontor.tenant = "somebody-else"
    refused(lambda: kontor.get(order.order_id), grpc.StatusCode.NOT_FOUND)
    assert order.order_id not in {other.order_id for other in kontor.all_orders()}


@case("orders: a repeated request_id is answered with the same order; another content is refused")
@with_kontor
def repeated_request(kontor):
    kontor.stock_up(["TEA-1"], 5)
    request = new_order(("TEA-1", 2), request_id="once")
    first = kontor.create(request)
    assert kontor.create(request) == first
    assert len(list(kontor.all_orders())) == 1
    request.lines[0].quantity = 1
    error = refused(lambda: kontor.create(request), grpc.StatusCode.INVALID_ARGUMENT)
    assert details(error)["ErrorInfo"].reason == "REQUEST_ID_REUSED", error


@case("orders: gzip from the client is taken")
@with_kontor
def compressed_order(kontor):
    kontor.stock_up(["TEA-1"], 500)
    request = new_order(*[("TEA-1", 1)] * 100, customer_remark="please " * 200)
    order = kontor.create(request, compression=grpc.Compression.Gzip)
    assert len(order.lines) == 100 and order.customer_remark == request.customer_remark


@case("orders: a request over the method's 256 KiB is RESOURCE_EXHAUSTED")
@with_kontor
def large_order(kontor):
    request = new_order(*[("TEA-1", 1)] * 200)
    for line in request.lines:
        line.specification = "x" * 2000
    assert request.ByteSize() > 256 << 10
    refused(lambda: kontor.create(request), grpc.StatusCode.RESOURCE_EXHAUSTED)


@case("orders: stock comes by client stream, with an answer for what failed")
@with_kontor
def import_stock(kontor):
    kontor.stock_up([f"SKU-{n}" for n in range(20)], 5)
    answer = kontor.stock.ImportStock(
        iter(
            [
                stock_pb2.ImportStockRequest(sequence=1, product=put_product("SKU-20")),
                stock_pb2.ImportStockRequest(
                    sequence=2,
                    receipt=stock_pb2.ReceiveRequest(
                        request_id="r-1",
                        warehouse="NO-SUCH",
                        lines=[stock_pb2.ReceiptLine(sku="SKU-20", quantity=1)],
                    ),
                ),
                stock_pb2.ImportStockRequest(sequence=3, product=put_product("SKU-1")),
            ]
        ),
        **kontor.options,
    )
    assert answer.product_count == 2 and answer.replayed_count == 1, answer
    assert [failure.sequence for failure in answer.failures] == [2]


@case("orders: an import answers every item in order, broken ones with their reason (bidi)")
@with_kontor
def import_orders(kontor):
    kontor.stock_up(["TEA-1"], 100)
    items = [new_order(("TEA-1", 1)) for _ in range(50)]
    items[10] = new_order(("NO-SUCH", 1))
    items[20] = new_order(("TEA-1", -5))
    items[30] = new_order(("TEA-1", 1000))
    answers = list(
        kontor.orders.ImportOrders(
            (
                orders_pb2.ImportOrdersRequest(sequence=n, order=order)
                for n, order in enumerate(items, 1)
            ),
            **kontor.options,
        )
    )
    assert [answer.sequence for answer in answers] == list(range(1, 51))
    failed = {a.sequence: a.error for a in answers if a.WhichOneof("result") == "error"}
    assert set(failed) == {11, 21, 31}, failed
    assert failed[31].reason == "INSUFFICIENT_STOCK" and failed[31].available <= 100
    assert failed[21].code == grpc.StatusCode.INVALID_ARGUMENT.value[0]
    assert len(list(kontor.all_orders())) == 47
    kontor.verify_ledger()


@case("orders: an export streams what was created, and resumes from its token (server stream)")
@with_kontor
def export_orders(kontor):
    kontor.stock_up(["TEA-1"], 1000)
    made = [kontor.create(new_order(("TEA-1", 1))).order_id for _ in range(30)]
    exported = list(
        kontor.orders.ExportOrders(orders_pb2.ExportOrdersRequest(), **kontor.options)
    )
    assert sorted(item.order.order_id for item in exported) == sorted(made)
    rest = kontor.orders.ExportOrders(
        orders_pb2.ExportOrdersRequest(resume_token=exported[9].resume_token), **kontor.options
    )
    assert [item.order.order_id for item in rest] == [
        item.order.order_id for item in exported[10:]
    ]


@case("orders: a watcher hears of a change by somebody else (server stream)")
def watch_order(server):
    with server.channel() as channel, server.channel() as other:
        kontor = Kontor(channel)
        kontor.stock_up(["TEA-1"], 5)
        order = kontor.create(new_order(("TEA-1", 1)))
        watch = kontor.orders.WatchOrder(
            orders_pb2.WatchOrderRequest(order_id=order.order_id), **kontor.options
        )
        assert next(watch).snapshot == order
        cancelled = Kontor(other, kontor.tenant).orders.CancelOrder(
            orders_pb2.CancelOrderRequest(
                request_id="c", order_id=order.order_id, reason="out of tea"
            ),
            **kontor.options,
        )
        events = [update.event for update in watch]
        assert events[-1].order_state == State.CANCELLED, events
        assert events[-1].order_version == cancelled.version


@case("drain: SIGTERM ends a watch with UNAVAILABLE, at once", own_server=True)
def drain_ends_watch():
    with Server() as server, server.channel() as channel:
        kontor = Kontor(channel)
        kontor.stock_up(["TEA-1"], 5)
        order = kontor.create(new_order(("TEA-1", 1)))
        watch = kontor.orders.WatchOrder(
            orders_pb2.WatchOrderRequest(order_id=order.order_id), **kontor.options
        )
        next(watch)
        server.terminate()
        refused(lambda: next(watch), grpc.StatusCode.UNAVAILABLE)
        assert server.wait() == 0, server.log
        assert "cancelled" not in server.log, server.log


@case("orders: a cancelled import keeps what was answered")
@with_kontor
def cancelled_import(kontor):
    kontor.stock_up(["TEA-1"], 100)
    requests = Requests()
    call = kontor.orders.ImportOrders(iter(requests), **kontor.options)
    for n in range(1, 6):
        requests.send(orders_pb2.ImportOrdersRequest(sequence=n, order=new_order(("TEA-1", 1))))
        assert next(call).WhichOneof("result") == "order"
    call.cancel()
    requests.close()
    assert len(list(kontor.all_orders())) == 5
