"""deploy/examples/order-watch: a tool of a package of its own, built on KontorClient."""

import os
import subprocess
import uuid

from kontor.orders.v1 import orders_pb2
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


@case("example: a tool on KontorClient loads no libpq and no Foundation", own_server=True)
def libraries():
    loaded = subprocess.run(["ldd", PROGRAM], check=True, capture_output=True, text=True).stdout
    assert "nghttp2" in loaded, loaded
    for library in ("libpq", "Foundation"):
        assert library not in loaded, loaded
