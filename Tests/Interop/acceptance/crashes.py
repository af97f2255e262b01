"""kill -9 in the middle of an import: what was acknowledged is there, once, and the import resumes."""

import time

import grpc
from grpc.health.v1 import health_pb2, health_pb2_grpc
from kontor.orders.v1 import orders_pb2
from support.tenant import Kontor, new_order
from support.registry import case
from support.server import Server

ORDERS = 1500
ACKNOWLEDGED_BEFORE_CRASH = 300


def import_some(kontor, items, crash=None):
    """Imports; answers `{request_id: order}` of what was acknowledged, and why the stream ended.

    `crash` is called once, when `ACKNOWLEDGED_BEFORE_CRASH` items are acknowledged and more are under
    way."""
    acknowledged = {}
    call = kontor.orders.ImportOrders(
        (
            orders_pb2.ImportOrdersRequest(sequence=number, order=item)
            for number, item in enumerate(items, 1)
        ),
        **{**kontor.options, "timeout": 120},
    )
    try:
        for answer in call:
            assert answer.WhichOneof("result") == "order", answer.error
            acknowledged[items[answer.sequence - 1].request_id] = answer.order
            if crash and len(acknowledged) == ACKNOWLEDGED_BEFORE_CRASH:
                crash()
                crash = None
    except grpc.RpcError as error:
        return acknowledged, error
    return acknowledged, None


def check(kontor, items, before, after):
    """Every acknowledged order is there once, and the rest with it."""
    assert set(after) == {item.request_id for item in items}
    for request_id, order in before.items():
        assert after[request_id].order_id == order.order_id, f"{request_id} was made again"
    stored = [order.order_id for order in kontor.all_orders()]
    assert len(stored) == len(set(stored)) == len(items), (len(stored), len(items))
    assert set(stored) == {order.order_id for order in after.values()}
    assert kontor.levels(["IMP-1"])["IMP-1"]["reserved"] == len(items)
    kontor.verify_ledger()


def resume(kontor, items, seconds_max=60):
    """Imports everything again, until the database is back: repeats are answered, not done."""
    end = time.monotonic() + seconds_max
    while True:
        acknowledged, error = import_some(kontor, items)
        if error is None:
            return acknowledged
        assert error.code() == grpc.StatusCode.UNAVAILABLE, error
        assert time.monotonic() < end, f"the import does not resume after {seconds_max} s"
        # At once while health has not seen the database away yet; then when it says that it is back.
        kontor.wait_until_serving(end - time.monotonic())


@case("crash: kill -9 of kontord during an import, restart, resume", acceptance=True, own_server=True)
def kill_kontord():
    items = [new_order(("IMP-1", 1)) for _ in range(ORDERS)]
    with Server() as server:
        with server.channel() as channel:
            kontor = Kontor(channel)
            kontor.stock_up(["IMP-1"], ORDERS)
            before, error = import_some(kontor, items, crash=server.kill)
        assert error and error.code() == grpc.StatusCode.UNAVAILABLE, error
        assert ACKNOWLEDGED_BEFORE_CRASH <= len(before) < ORDERS, len(before)
        server.start()
        with server.channel() as channel:
            kontor = Kontor(channel, kontor.tenant)
            for order in before.values():
                assert kontor.get(order.order_id).order_id == order.order_id
            check(kontor, items, before, resume(kontor, items))


@case("crash: kill -9 of PostgreSQL during an import, kontord recovers, resume",
      acceptance=True, own_server=True)  # fmt: skip
def kill_postgres():
    items = [new_order(("IMP-1", 1)) for _ in range(ORDERS)]
    with Server() as server, server.channel() as channel, server.channel() as watcher:
        health = health_pb2_grpc.HealthStub(watcher).Watch(
            health_pb2.HealthCheckRequest(service="kontor.orders.v1.OrderService"), timeout=120
        )
        assert next(health).status == health_pb2.HealthCheckResponse.SERVING
        kontor = Kontor(channel)
        kontor.stock_up(["IMP-1"], ORDERS)
        pid = server.pid
        before, error = import_some(kontor, items, crash=server.kill_postmaster)
        assert error and error.code() == grpc.StatusCode.UNAVAILABLE, error
        assert ACKNOWLEDGED_BEFORE_CRASH <= len(before) < ORDERS, len(before)
        after = resume(kontor, items)
        assert server.is_running and server.pid == pid
        check(kontor, items, before, after)


@case("crash: without its database kontord is NOT_SERVING, answers UNAVAILABLE, and recovers",
      acceptance=True, own_server=True)  # fmt: skip
def database_away():
    with Server() as server, server.channel() as channel, server.channel() as watcher:
        kontor = Kontor(channel)
        kontor.stock_up(["TEA-1"], 10)
        order = kontor.create(new_order(("TEA-1", 1)))
        health = health_pb2_grpc.HealthStub(watcher).Watch(
            health_pb2.HealthCheckRequest(), timeout=120
        )
        assert next(health).status == health_pb2.HealthCheckResponse.SERVING
        with server.database_stopped():
            assert next(health).status == health_pb2.HealthCheckResponse.NOT_SERVING
            try:
                kontor.get(order.order_id)
                raise AssertionError("an order was read without a database")
            except grpc.RpcError as error:
                assert error.code() == grpc.StatusCode.UNAVAILABLE, error
        assert next(health).status == health_pb2.HealthCheckResponse.SERVING
        assert kontor.get(order.order_id) == order
