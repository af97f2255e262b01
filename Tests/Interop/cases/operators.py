"""What operators see of a server, and what it does when there is more to do than it can."""

import collections

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
        assert 0 < own[0].deadline_in.ToMilliseconds() <= 10_000, own
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


@case("operators: a tenant that floods the server is refused, and another hardly waits", own_server=True)
def overload():
    with Server(security="plaintext") as server:
        flood(server)


def flood(server):
    channels = [server.channel() for _ in range(4)]

    def call(channel, tenant):
        stub = orders_pb2_grpc.OrderServiceStub(channel)
        return stub.ListOrders.future(
            orders_pb2.ListOrdersRequest(), metadata=[("kontor-tenant", tenant)], timeout=60
        )

    # More than two loops run and let wait together.
    flood = [call(channel, "hog") for _ in range(3000) for channel in channels[:3]]
    others = [call(channels[3], "small") for _ in range(50)]
    for answer in others:
        answer.result()
    still_waiting = sum(not answer.done() for answer in flood)
    assert still_waiting > 0, "the small tenant waited for the whole flood"
    outcomes = collections.Counter(answer.code() for answer in flood)
    assert set(outcomes) == {grpc.StatusCode.OK, grpc.StatusCode.RESOURCE_EXHAUSTED}, outcomes
    for answer in flood:
        if answer.code() == grpc.StatusCode.RESOURCE_EXHAUSTED:
            found = details(answer.exception())
            assert found["ErrorInfo"].reason == "OVERLOADED", found
            assert found["RetryInfo"].retry_delay.ToMilliseconds() >= 50, found
            break
    with server.channel() as channel:
        answer = runtime(channel).GetRuntime(runtime_pb2.GetRuntimeRequest(), timeout=10)
        counts = collections.Counter()
        for loop in answer.loops:
            for counter in loop.counters:
                counts[counter.name] += counter.value
    assert counts["load.shed_calls"] == outcomes[grpc.StatusCode.RESOURCE_EXHAUSTED], counts
    assert counts["load.waiting_calls"] == counts["load.admitted_calls"] == 0, counts
    for channel in channels:
        channel.close()
