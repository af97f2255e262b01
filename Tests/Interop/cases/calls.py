"""Deadlines, cancellation, metadata, health and back-pressure, as a client of another language sees
them."""

import time

import grpc
from bench.v1 import bench_pb2, bench_pb2_grpc
from cases.official import Requests, refused
from grpc.health.v1 import health_pb2, health_pb2_grpc
from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc
from support.registry import case
from support.server import Server
from support.wire import Peer, framed

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING
SERVICE_UNKNOWN = health_pb2.HealthCheckResponse.SERVICE_UNKNOWN


@case("health: Check knows the server and its services, and no others")
def health_check(server):
    with server.channel() as channel:
        stub = health_pb2_grpc.HealthStub(channel)
        for service in ("", "grpc.testing.TestService"):
            request = health_pb2.HealthCheckRequest(service=service)
            assert stub.Check(request, timeout=20).status == SERVING
        refused(
            lambda: stub.Check(health_pb2.HealthCheckRequest(service="no.such"), timeout=20),
            grpc.StatusCode.NOT_FOUND,
        )


@case("health: Watch says the state at once, and of an unknown service goes on")
def health_watch(server):
    with server.channel() as channel:
        stub = health_pb2_grpc.HealthStub(channel)
        for service, state in (("", SERVING), ("no.such", SERVICE_UNKNOWN)):
            call = stub.Watch(health_pb2.HealthCheckRequest(service=service), timeout=20)
            assert next(call).status == state
            assert call.is_active()
            call.cancel()


@case("health: List names every service")
def health_list(server):
    with server.channel() as channel:
        statuses = health_pb2_grpc.HealthStub(channel).List(
            health_pb2.HealthListRequest(), timeout=20
        ).statuses  # fmt: skip
        assert {"", "grpc.testing.TestService", "bench.v1.Bench"} <= set(statuses)
        assert all(entry.status == SERVING for entry in statuses.values())


@case("call: all four kinds interleave on one connection")
def four_kinds(server):
    with server.channel() as channel:
        stub = bench_pb2_grpc.BenchStub(channel)
        chat_requests = Requests()
        chat = stub.Chat(iter(chat_requests), timeout=30)
        for n in range(100):
            chat_requests.send(bench_pb2.Msg(id="chat", n=n))
            echo = stub.Echo(bench_pb2.Msg(id="echo", n=n, payload=b"\x00\xff"), timeout=30)
            assert (echo.id, echo.n, echo.payload) == ("echo", n, b"\x00\xff")
            assert next(chat).n == n
        copies = list(stub.Expand(bench_pb2.Msg(id="copy", n=1000), timeout=30))
        assert len(copies) == 1000 and all(copy.id == "copy" for copy in copies)
        chat_requests.close()
        assert list(chat) == []


@case("call: a cancelled stream stops its producer")
def cancel_stops_producer(server):
    with server.channel() as channel:
        call = bench_pb2_grpc.BenchStub(channel).Expand(
            bench_pb2.Msg(n=100_000_000, payload=bytes(1024)), timeout=60
        )
        for _ in range(10):
            next(call)
        call.cancel()
        wait_until_idle(server)


@case("call: a thousand cancelled calls leave the server serving")
def cancel_storm(server):
    with server.channel() as channel:
        stub = test_pb2_grpc.TestServiceStub(channel)
        request = messages_pb2.StreamingOutputCallRequest(
            response_parameters=[messages_pb2.ResponseParameters(size=1, interval_us=60_000_000)]
        )
        calls = [stub.StreamingOutputCall(request, timeout=60) for _ in range(1000)]
        for call in calls:
            call.cancel()
        stub.EmptyCall(empty_pb2.Empty(), timeout=20)
        wait_until_idle(server)


@case("call: a deadline that passes while the handler waits is DEADLINE_EXCEEDED")
def deadline(server):
    with server.channel() as channel:
        stub = test_pb2_grpc.TestServiceStub(channel)
        request = messages_pb2.StreamingOutputCallRequest(
            response_parameters=[messages_pb2.ResponseParameters(size=1, interval_us=60_000_000)]
        )
        refused(
            lambda: list(stub.StreamingOutputCall(request, timeout=0.1)),
            grpc.StatusCode.DEADLINE_EXCEEDED,
        )


IDLE_SECONDS = 0.5  # a producer at work would take some fifty clock ticks of it


def wait_until_idle(server, seconds_max=30):
    """Waits until the server computes nothing for `IDLE_SECONDS`: it waits for its readers.

    That nothing happens is no event, and no answer says it: only the kernel's count of the process's
    time does, read twice so far apart that work would show in it."""
    end = time.monotonic() + seconds_max
    ticks = server.cpu_ticks()
    while time.monotonic() < end:
        time.sleep(IDLE_SECONDS)
        now = server.cpu_ticks()
        if now - ticks <= 1:
            return
        ticks = now
    raise AssertionError(f"the server still computes after {seconds_max} s")


@case("back-pressure: a reader that gives no window gets exactly one window, and the producer stops")
def no_window(server):
    request = bench_pb2.Msg(n=100_000_000, payload=bytes(1000)).SerializeToString()
    wait_until_idle(server)
    before = server.resident_bytes()
    with Peer(server, credits=False) as peer:
        stream = peer.headers("/bench.v1.Bench/Expand")
        peer.data(stream, framed(request), end=True)
        while len(peer.responses[stream].body) < 65535:
            assert peer.read()
        wait_until_idle(server)
        assert len(peer.responses[stream].body) == 65535
        assert server.resident_bytes() - before < 16 << 20
        peer.connection.increment_flow_control_window(1_000_000)
        peer.connection.increment_flow_control_window(1_000_000, stream)
        peer.flush()
        while len(peer.responses[stream].body) < 1_065_535:
            assert peer.read()
    wait_until_idle(server)


@case("back-pressure: twenty slow readers of endless streams hold little memory")
def slow_readers(server):
    wait_until_idle(server)
    before = server.resident_bytes()
    with server.channel() as channel:
        stub = bench_pb2_grpc.BenchStub(channel)
        request = bench_pb2.Msg(n=100_000_000, payload=bytes(10_000))
        calls = [stub.Expand(request, timeout=120) for _ in range(20)]
        for call in calls:
            next(call)
        wait_until_idle(server)
        grown = server.resident_bytes() - before
        assert grown < 32 << 20, f"{grown >> 20} MiB more"
        for call in calls:
            for _ in range(50):
                next(call)
            call.cancel()
    wait_until_idle(server)


@case("drain: SIGTERM lets a running call finish, refuses new ones and ends with 0", own_server=True)
def drain():
    with Server() as server, server.channel() as channel, server.channel() as watcher:
        health = health_pb2_grpc.HealthStub(watcher).Watch(
            health_pb2.HealthCheckRequest(), timeout=60
        )
        assert next(health).status == SERVING
        requests = Requests()
        call = bench_pb2_grpc.BenchStub(channel).Chat(iter(requests), timeout=60)
        requests.send(bench_pb2.Msg(n=1))
        assert next(call).n == 1
        server.terminate()
        assert next(health).status == NOT_SERVING
        for n in range(2, 12):
            requests.send(bench_pb2.Msg(n=n))
            assert next(call).n == n
        with server.channel() as late:
            refused(
                lambda: test_pb2_grpc.TestServiceStub(late).EmptyCall(
                    empty_pb2.Empty(), timeout=20
                ),
                grpc.StatusCode.UNAVAILABLE,
            )
        requests.close()
        assert list(call) == []
        assert server.wait() == 0, server.log


@case("start: a second kontord on one data directory says so and ends", own_server=True)
def second_on_directory():
    with Server() as first:
        second = Server()
        own_directory, second.directory = second.directory, first.directory
        try:
            second.start()
            raise AssertionError("the second kontord serves")
        except AssertionError as failure:
            assert str(first.pid) in str(failure) and "in use" in str(failure), failure
        finally:
            own_directory.rmdir()
        with first.channel() as channel:
            test_pb2_grpc.TestServiceStub(channel).EmptyCall(empty_pb2.Empty(), timeout=20)


@case("start: a port in use is named", own_server=True)
def second_on_port():
    with Server() as first:
        second = Server()
        second.address = first.address
        try:
            with second:
                raise AssertionError("the second kontord serves")
        except AssertionError as failure:
            assert first.address in str(failure) and "in use" in str(failure), failure


