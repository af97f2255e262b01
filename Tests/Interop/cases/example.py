"""deploy/examples/order-watch: a tool of a package of its own, built on KontorClient."""

import os
import re
import subprocess
import uuid
from concurrent import futures

import grpc
from kontor.orders.v1 import order_pb2, orders_pb2, orders_pb2_grpc
from support.registry import case
from support.tenant import Kontor

PROGRAM = os.environ["KONTOR_EXAMPLE"]
SECONDS_MAX = 60


def command(server, tenant, *arguments):
    environment = {**os.environ, "KONTOR_SERVER": server.address, "KONTOR_TENANT": tenant}
    if server.certificates:
        environment["KONTOR_CA"] = server.certificates.path("ca.pem")
    return {
        "args": [PROGRAM, *arguments],
        "env": environment,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "text": True,
    }


@case("example: order-watch places an order once and follows it to its end")
def follows(server):
    with server.channel() as channel:
        kontor = Kontor(channel)
        kontor.stock_up(["TEA"], 10)
        request_id = f"watch-{uuid.uuid4().hex}"
        with subprocess.Popen(**command(server, kontor.tenant, "TEA:2", request_id)) as watch:
            order_id, state, *_ = watch.stdout.readline().split()
            assert state == "ALLOCATED", state
            kontor.orders.CancelOrder(
                orders_pb2.CancelOrderRequest(
                    request_id="cancel", order_id=order_id, reason="the case is over"
                ),
                **kontor.options,
            )
            rest, complaints = watch.communicate(timeout=SECONDS_MAX)
        assert watch.returncode == 0, complaints
        assert f"{order_id} CANCELLED" in rest, rest
        again = subprocess.run(**command(server, kontor.tenant, "TEA:2", request_id), timeout=SECONDS_MAX)
        assert again.returncode == 0 and again.stdout.startswith(order_id), again
        assert len(list(kontor.all_orders())) == 1


@case("example: order-watch tells a refusal's reason and figures")
def refused(server):
    with server.channel() as channel:
        kontor = Kontor(channel)
        kontor.stock_up(["TEA"], 10)
        ran = subprocess.run(**command(server, kontor.tenant, "TEA:11"), timeout=SECONDS_MAX)
    assert ran.returncode == 1 and "INSUFFICIENT_STOCK" in ran.stderr, ran


class Unavailable(orders_pb2_grpc.OrderServiceServicer):
    """Ends a watch with UNAVAILABLE four times, the third time after a message; the fifth is whole."""

    def __init__(self):
        self.watches = 0

    def CreateOrder(self, request, context):
        return order_pb2.Order(order_id=str(uuid.uuid4()))

    def WatchOrder(self, request, context):
        self.watches += 1
        if self.watches in (3, 5):
            yield orders_pb2.WatchOrderResponse(resume_token=str(self.watches))
        if self.watches < 5:
            # The client itself is not to try again: the tool's own waits are looked at.
            context.set_trailing_metadata([("grpc-retry-pushback-ms", "-1")])
            context.abort(grpc.StatusCode.UNAVAILABLE, "not now")


@case("example: order-watch waits longer before each watch, until it is told something", own_server=True)
def waits():
    servicer = Unavailable()
    server = grpc.server(futures.ThreadPoolExecutor(2))
    orders_pb2_grpc.add_OrderServiceServicer_to_server(servicer, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        ran = subprocess.run(
            [PROGRAM, "TEA:1"],
            env={**os.environ, "KONTOR_SERVER": f"127.0.0.1:{port}", "KONTOR_TENANT": "acme"},
            capture_output=True,
            text=True,
            timeout=SECONDS_MAX,
        )
    finally:
        server.stop(None).wait()
    assert ran.returncode == 0 and servicer.watches == 5, ran
    waited = [float(wait) for wait in re.findall(r"watching again in (\S+) seconds", ran.stderr)]
    longest = [0.1, 0.2, 0.1, 0.2]
    assert len(waited) == len(longest), ran.stderr
    assert all(most / 2 <= wait <= most for wait, most in zip(waited, longest)), waited


@case("example: a tool on KontorClient loads no libpq and no Foundation", own_server=True)
def libraries():
    loaded = subprocess.run(["ldd", PROGRAM], check=True, capture_output=True, text=True).stdout
    assert "nghttp2" in loaded, loaded
    for library in ("libpq", "Foundation"):
        assert library not in loaded, loaded
