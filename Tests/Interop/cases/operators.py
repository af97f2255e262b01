"""What operators see of a server, and what it does when there is more to do than it can."""

import collections
import threading

import grpc
from cases.official import refused
from kontor.admin.v1 import runtime_pb2, runtime_pb2_grpc
from kontor.orders.v1 import orders_pb2, orders_pb2_grpc
from support.registry import case
from support.server import Server
from support.tenant import details


def runtime(channel):
    return runtime_pb2_grpc.RuntimeServiceStub(channel)


@case("operators: a server shows its loops, its connections and the call that asks")
def shows_itself(server):
    with server.channel() as channel:
        service = runtime(channel)
        answer = service.GetRuntime(runtime_pb2.GetRuntimeRequest(), timeout=10)
        assert answer.serving and answer.uptime.ToMilliseconds() > 0
        names = [[counter.name for counter in loop.counters] for loop in answer.loops]
        assert names and all(each == names[0] for each in names), names
        counts = collections.Counter()
        for loop in answer.loops:
            for counter in loop.counters:
                counts[counter.name] += counter.value
        assert counts["server.open_connections"] >= 1, counts
        assert counts["server.handlers_started"] >= 1, counts
        assert counts["store.open_connections"] >= 1, counts
        calls = service.ListCalls(runtime_pb2.ListCallsRequest(), timeout=10).calls
        own = [call for call in calls if call.method == "kontor.admin.v1.RuntimeService/ListCalls"]
        assert own and own[0].state == runtime_pb2.Call.RUNNING, calls
        # Clients round timeouts up.
        assert 0 < own[0].deadline_in.ToMilliseconds() <= 11_000, own
        seen, token = [], ""
        while True:
            page = service.ListConnections(
                runtime_pb2.ListConnectionsRequest(page_size=1, page_token=token), timeout=10
            )
            seen += page.connections
            token = page.next_page_token
            if not token:
                break
        places = [(connection.loop, connection.number) for connection in seen]
        assert places == sorted(set(places)), places
        assert (own[0].loop, own[0].connection) in places, (own, places)


@case("operators: refusals come in the language that accept-language prefers")
def languages(server):
    with server.channel() as channel:
        orders = orders_pb2_grpc.OrderServiceStub(channel)
        for accepted, locale, word in (
            ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN", "不存在"),
            ("fr, en;q=0.5", "en", "does not exist"),
            (None, "en", "does not exist"),
        ):
            metadata = [("kontor-tenant", "demo")]
            if accepted:
                metadata.append(("accept-language", accepted))
            request = orders_pb2.GetOrderRequest(number="SO-99999999")
            error = refused(
                lambda: orders.GetOrder(request, metadata=metadata, timeout=10),
                grpc.StatusCode.NOT_FOUND,
            )
            told = details(error)["LocalizedMessage"]
            assert told.locale == locale and word in told.message, told


# Of one loop, as AdmissionLimits has them.
RUNNING, WAITING = 512, 2048
FLOOD, OTHERS = 4000, 50
SECONDS_MAX = 60


@case("operators: a flood is refused past what a loop takes, and gives places to other tenants", own_server=True)
def overload():
    with Server("--loops", "1", security="plaintext") as server:
        with server.table_locked("orders"):
            flood, others = start_flood(server)
        outcomes = collections.Counter(call.code() for call in flood)
        assert outcomes == {
            grpc.StatusCode.OK: RUNNING + WAITING - OTHERS,
            grpc.StatusCode.RESOURCE_EXHAUSTED: FLOOD - RUNNING - WAITING + OTHERS,
        }, outcomes
        assert {call.code() for call in others} == {grpc.StatusCode.OK}
        with server.channel() as channel:
            answer = runtime(channel).GetRuntime(runtime_pb2.GetRuntimeRequest(), timeout=10)
            shed = {
                counter.label_value: counter.value
                for counter in answer.loops[0].counters
                if counter.name == "load.shed_calls" and counter.value
            }
            assert shed == {"queue_full": FLOOD - RUNNING - WAITING, "share_exceeded": OTHERS}, shed


def start_flood(server):
    """Calls of two tenants, all that are refused answered; the others wait for the orders."""
    channels = [server.channel() for _ in range(4)]
    refusals = threading.Semaphore(0)

    def call(channel, tenant):
        made = orders_pb2_grpc.OrderServiceStub(channel).ListOrders.future(
            orders_pb2.ListOrdersRequest(), metadata=[("kontor-tenant", tenant)], timeout=SECONDS_MAX
        )
        made.add_done_callback(lambda _: refusals.release())
        return made

    def await_refusals(count):
        for _ in range(count):
            assert refusals.acquire(timeout=SECONDS_MAX), "too few calls are refused"

    # Each connection takes a thousand streams: three fill the loop, and then some.
    flood = [call(channels[i % 3], "hog") for i in range(FLOOD)]
    await_refusals(FLOOD - RUNNING - WAITING)
    found = details(next(call for call in flood if call.done()).exception())
    assert found["ErrorInfo"].reason == "OVERLOADED", found
    assert found["RetryInfo"].retry_delay.ToMilliseconds() >= 50, found
    others = [call(channels[3], "small") for _ in range(OTHERS)]
    await_refusals(OTHERS)
    return flood, others
