"""What operators see of a kontord: pages over HTTP/1.1, the access log, traces and metrics at a collector."""

import concurrent.futures
import contextlib
import http.client
import queue
import re
import socket
import threading
import time
import urllib.error
import urllib.request

import grpc
from grpc.health.v1 import health_pb2, health_pb2_grpc
from grpc.testing import messages_pb2, test_pb2_grpc
from opentelemetry.proto.collector.metrics.v1 import (
    metrics_service_pb2,
    metrics_service_pb2_grpc,
)
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2, trace_service_pb2_grpc
from support.looking import look_until
from support.registry import case
from support.server import Server, free_port

SECONDS_MAX = 30  # for what comes by itself: an export, a line


@contextlib.contextmanager
def server_with_admin(*flags):
    with Server("--admin", "127.0.0.1:0", *flags) as server:
        yield server, admin_address(server)


def admin_address(server):
    """Where the log says that the pages are; waits for the line."""
    with server.heard:
        found = server.heard.wait_for(
            lambda: [m for m in (re.search(r" admin pages on (\S+)", line) for line in server.lines) if m],
            SECONDS_MAX,
        )
    assert found, f"the log does not say where the admin pages are\n{server.log}"
    return found[0][1]


def get(admin, path):
    """Status, fields and body."""
    try:
        with urllib.request.urlopen(f"http://{admin}{path}", timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def samples(page):
    """Prometheus text, read strictly: name and labels to value."""
    types, found = {}, {}
    for line in page.splitlines():
        if line.startswith("# TYPE "):
            name, kind = line.split(" ")[2:]
            assert name not in types, f"{name} stands twice"
            types[name] = kind
        elif not line.startswith("#"):
            match = re.fullmatch(
                r'([a-zA-Z_][a-zA-Z0-9_]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*\})? (\S+)', line
            )
            assert match, line
            base = re.sub(r"_(bucket|sum|count)$", "", match[1])
            assert match[1] in types or types.get(base) == "histogram", line
            key = match[1] + (match[2] or "")
            assert key not in found, f"{key} stands twice"
            found[key] = float(match[3])
    return found


def unary(server, size=0, timeout=20, metadata=(), **options):
    with server.channel() as channel:
        request = messages_pb2.SimpleRequest(response_size=size, **options)
        return test_pb2_grpc.TestServiceStub(channel).UnaryCall(
            request, timeout=timeout, metadata=metadata
        )


METHOD = "grpc.testing.TestService/UnaryCall"


@case("admin: metrics name and count calls as gRPC A66 says, what peers invent as 'other' (RPC-30)", own_server=True)
def metrics():
    with server_with_admin() as (server, admin):
        for _ in range(3):
            unary(server, size=5000)
        try:
            unary(server, response_status=messages_pb2.EchoStatus(code=5, message="gone"))
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.NOT_FOUND, error
        with server.channel() as channel:
            for path in ("/no.such.Service/M", f"/{METHOD}Invented", "/not-a-path"):
                try:
                    channel.unary_unary(path)(b"", timeout=20)
                except grpc.RpcError as error:
                    assert error.code() == grpc.StatusCode.UNIMPLEMENTED, error
        status, fields, page = get(admin, "/metrics")
        assert status == 200 and fields["content-type"].startswith("text/plain; version=0.0.4"), fields
        found = samples(page)
        method, ok = f'grpc_method="{METHOD}"', 'grpc_status="OK"'
        assert found[f"grpc_server_call_started_total{{{method}}}"] == 4, page
        assert found['grpc_server_call_started_total{grpc_method="other"}'] == 3, page
        assert found[f"grpc_server_call_duration_seconds_count{{{method},{ok}}}"] == 3, page
        assert 0 < found[f"grpc_server_call_duration_seconds_sum{{{method},{ok}}}"] < 20, page
        assert found[f'grpc_server_call_duration_seconds_count{{{method},grpc_status="NOT_FOUND"}}'] == 1
        sent = "grpc_server_call_sent_total_compressed_message_size_bytes"
        assert found[f'{sent}_bucket{{{method},{ok},le="4096"}}'] == 0, page
        assert found[f'{sent}_bucket{{{method},{ok},le="16384"}}'] == 3, page
        assert found[f'{sent}_bucket{{{method},{ok},le="+Inf"}}'] == 3, page
        assert "Invented" not in page
        for name in ("process_resident_memory_bytes", "process_start_time_seconds", "process_open_fds"):
            assert found[name] > 0, name
        assert found['kontor_store_open_connections{use="read"}'] > 0, page
        assert found["kontor_server_connections_accepted_total"] >= 5, page


@case("admin: ready while it serves, not ready without its database or while it drains", own_server=True)
def readiness():
    def wait_for(admin, expected):
        look_until(
            lambda: get(admin, "/readyz")[0] == expected, f"/readyz does not become {expected}"
        )

    with server_with_admin() as (server, admin):
        assert get(admin, "/healthz")[::2] == (200, "ok\n")
        assert get(admin, "/readyz")[::2] == (200, "ready\n")
        with server.database_stopped():
            wait_for(admin, 503)
            assert get(admin, "/healthz")[0] == 200
        wait_for(admin, 200)
        with server.channel() as channel:
            requests, answers = open_call(channel)
            server.terminate()
            wait_for(admin, 503)
            assert get(admin, "/healthz")[0] == 200
            requests.put(None)
            assert list(answers) == []
        assert server.wait() == 0, server.log


def open_call(channel):
    """A call that runs until its queue gets None; its answers have to be kept, or it is cancelled."""
    requests = queue.Queue()
    answers = test_pb2_grpc.TestServiceStub(channel).FullDuplexCall(iter(requests.get, None))
    parameters = [messages_pb2.ResponseParameters(size=1)]
    requests.put(messages_pb2.StreamingOutputCallRequest(response_parameters=parameters))
    next(answers)
    return requests, answers


@case("admin: Python's http.client keeps a connection; what is refused is told why", own_server=True)
def pages():
    with server_with_admin() as (_, admin):
        connection = http.client.HTTPConnection(admin, timeout=20)
        for method, path, expected in (
            ("GET", "/healthz", 200), ("HEAD", "/metrics", 200), ("GET", "/nothing", 404),
            ("GET", "/metrics?name=x", 200),
        ):  # fmt: skip
            connection.request(method, path)
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == expected, (method, path, answer.status)
            assert (body == b"") == (method == "HEAD"), body
        for raw, expected in (
            (b"POST / HTTP/1.1\r\nHost: a\r\n\r\n", b"HTTP/1.1 405 "),
            (b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 400 "),
            (b"nonsense\r\n\r\n", b"HTTP/1.1 400 "),
            (b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\n\r\n", b"HTTP/1.1 431 "),
        ):
            host, port = admin.split(":")
            with socket.create_connection((host, int(port)), 20) as peer:
                peer.sendall(raw)
                assert peer.recv(1000).startswith(expected), raw


@case("admin: the process says that it lives while its database still starts", own_server=True)
def early():
    server = Server("--admin", "127.0.0.1:0")
    try:
        starting = threading.Thread(target=server.start)
        starting.start()
        admin = admin_address(server)
        assert get(admin, "/healthz")[::2] == (200, "ok\n")
        # A first start makes a cluster, for seconds.
        assert server.postmaster_pid is None, server.log
        assert get(admin, "/readyz")[::2] == (503, "not ready: starting\n")
        starting.join()
        assert server.address, server.log
    finally:
        server.__exit__()


@case("admin: an address that is taken is an error that says so", own_server=True)
def taken():
    with socket.create_server(("127.0.0.1", 0)) as holder:
        admin = f"127.0.0.1:{holder.getsockname()[1]}"
        try:
            with Server("--admin", admin):
                raise AssertionError("kontord serves without its admin port")
        except AssertionError as failure:
            expected = f"{admin} is in use by another program: choose another with --admin"
            assert expected in str(failure), failure


@case("access log: failures, and one success in so many, each a line that callers can't forge", own_server=True)
def access_log():
    with Server("--access-log-sample", "2", "--loops", "1") as server:
        for _ in range(3):
            unary(server)
        try:
            status = messages_pb2.EchoStatus(code=9, message='no\n2026 error forged="yes"')
            unary(server, response_status=status, metadata=[("kontor-tenant", "a b")])
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.FAILED_PRECONDITION, error
        with server.heard:
            is_said = server.heard.wait_for(
                lambda: any("FAILED_PRECONDITION" in line for line in server.lines), SECONDS_MAX
            )
        assert is_said, server.log
        lines = [line for line in server.lines if f"method={METHOD}" in line]
        assert len(lines) == 3, lines
        for line in lines[:2]:
            assert re.search(r" info call .*duration_ms=\d+\.\d{3} .*one_of=2 .*status=OK", line), line
        failed = lines[2]
        assert re.search(r" notice call .*deadline_left_ms=\d+", failed), failed
        assert 'message="no\\n2026 error forged=\\"yes\\""' in failed, failed
        assert re.search(r"peer=127\.0\.0\.1:\d+ received=\d+ sent=0 ", failed), failed


class Collector(
    trace_service_pb2_grpc.TraceServiceServicer, metrics_service_pb2_grpc.MetricsServiceServicer
):
    """A collector of OTLP that keeps what it gets."""

    def __init__(self, port=0, takes_metrics=True):
        self.spans = queue.Queue()
        self.metrics = queue.Queue()
        self.resources = []
        self.server = grpc.server(concurrent.futures.ThreadPoolExecutor(4))
        trace_service_pb2_grpc.add_TraceServiceServicer_to_server(self, self.server)
        # Both RPCs are called Export: one object can't serve both by name.
        collector = self

        class Metrics(metrics_service_pb2_grpc.MetricsServiceServicer):
            def Export(self, request, context):
                collector.metrics.put(request)
                return metrics_service_pb2.ExportMetricsServiceResponse()

        if takes_metrics:
            metrics_service_pb2_grpc.add_MetricsServiceServicer_to_server(Metrics(), self.server)
        self.port = self.server.add_insecure_port(f"127.0.0.1:{port}")
        self.server.start()

    def Export(self, request, context):
        for resource in request.resource_spans:
            self.resources.append({a.key: a.value.string_value for a in resource.resource.attributes})
            for scope in resource.scope_spans:
                for span in scope.spans:
                    self.spans.put(span)
        return trace_service_pb2.ExportTraceServiceResponse()

    def span(self):
        return self.spans.get(timeout=SECONDS_MAX)


TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = "b7ad6b7169203331"


@case("otlp: a sampled caller's calls arrive as spans below its own, with A72's names (RPC-30)", own_server=True)
def spans():
    collector = Collector()
    with server_with_admin("--otlp-endpoint", f"127.0.0.1:{collector.port}") as (server, admin):
        traceparent = f"00-{TRACE}-{PARENT}-01"
        before = time.time_ns()
        unary(server, metadata=[("traceparent", traceparent), ("tracestate", "other=1")])
        span = collector.span()
        assert span.name == "Recv.grpc.testing.TestService.UnaryCall", span
        assert span.trace_id.hex() == TRACE and span.parent_span_id.hex() == PARENT, span
        assert len(span.span_id) == 8 and span.span_id.hex() != PARENT, span
        assert span.trace_state == "other=1" and span.kind == span.SPAN_KIND_SERVER, span
        assert before - 10**9 < span.start_time_unix_nano < span.end_time_unix_nano < time.time_ns()
        attributes = {a.key: a.value for a in span.attributes}
        assert attributes["rpc.system"].string_value == "grpc", span
        assert attributes["rpc.service"].string_value == "grpc.testing.TestService", span
        assert attributes["rpc.grpc.status_code"].HasField("int_value"), span
        assert collector.resources[0]["service.name"] == "kontord", collector.resources
        # Neither what its caller does not record, nor nonsense, nor what begins here.
        for quiet in (traceparent[:-1] + "0", "nonsense", None):
            unary(server, metadata=[("traceparent", quiet)] if quiet else [])
        try:
            unary(
                server, metadata=[("traceparent", traceparent)],
                response_status=messages_pb2.EchoStatus(code=13, message="broken"),
            )  # fmt: skip
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.INTERNAL, error
        failed = collector.span()
        assert failed.status.code == failed.status.STATUS_CODE_ERROR, failed
        assert failed.status.message == "broken", failed
        assert collector.spans.empty()
        look_until(
            lambda: samples(get(admin, "/metrics")[2])["kontor_otlp_exported_spans_total"] >= 2,
            "the second span is not counted",
        )


@case("otlp: --trace-sample records what begins here; the last spans arrive when kontord ends", own_server=True)
def sampled():
    collector = Collector()
    endpoint = f"127.0.0.1:{collector.port}"
    with Server("--otlp-endpoint", endpoint, "--trace-sample", "1") as server:
        for _ in range(10):
            unary(server)
        server.terminate()
        assert server.wait() == 0, server.log
        spans = [collector.spans.get_nowait() for _ in range(10)]
        assert len({span.trace_id for span in spans}) == 10, spans
        assert all(span.parent_span_id == b"" for span in spans), spans
        assert collector.spans.empty()


@case("otlp: metrics arrive with A66's names, counts and buckets", own_server=True)
def exported_metrics():
    collector = Collector()
    with Server("--otlp-endpoint", f"127.0.0.1:{collector.port}") as server:
        for _ in range(3):
            unary(server)
        server.terminate()
        assert server.wait() == 0, server.log
    requests = []
    while not collector.metrics.empty():
        requests.append(collector.metrics.get_nowait())
    assert requests, server.log
    (resource,) = requests[-1].resource_metrics
    metrics = {m.name: m for m in resource.scope_metrics[0].metrics}
    started = metrics["grpc.server.call.started"]
    assert started.unit == "{call}" and started.sum.is_monotonic, started
    assert started.sum.aggregation_temporality == 2, started  # cumulative
    points = {
        tuple(a.value.string_value for a in p.attributes): p for p in started.sum.data_points
    }
    assert points[(METHOD,)].as_int == 3, started
    duration = metrics["grpc.server.call.duration"]
    assert duration.unit == "s", duration
    (point,) = [
        p
        for p in duration.histogram.data_points
        if [a.value.string_value for a in p.attributes] == [METHOD, "OK"]
    ]
    assert point.count == 3 and sum(point.bucket_counts) == 3, point
    assert len(point.bucket_counts) == len(point.explicit_bounds) + 1 == 42, point
    assert point.explicit_bounds[1] == 0.00001 and point.explicit_bounds[-1] == 100, point
    assert 0 < point.sum < 60 and point.start_time_unix_nano < point.time_unix_nano, point
    # What the loops counted, told after their end.
    assert metrics["kontor.server.connections_accepted"].sum.data_points[0].as_int >= 3
    assert metrics["process.resident_memory"].gauge.data_points[0].as_int > 0


@case("otlp: a collector that is away stops nothing, and gets the spans when it is back", own_server=True)
def collector_away():
    port = free_port()
    flags = ("--otlp-endpoint", f"127.0.0.1:{port}", "--trace-sample", "1")
    with server_with_admin(*flags) as (server, admin):
        for _ in range(20):
            unary(server)
        look_until(
            lambda: samples(get(admin, "/metrics")[2])["kontor_otlp_failed_exports_total"] >= 1,
            "nothing is counted as failed",
        )
        collector = Collector(port)
        for _ in range(20):
            collector.span()
        page = samples(get(admin, "/metrics")[2])
        assert page["kontor_otlp_dropped_spans_total"] == 0, page
        for signal in ("traces", "metrics"):
            told = [line for line in server.lines if f"{signal} can't be exported to" in line]
            assert len(told) <= 1, told
        with server.channel() as channel:
            answer = health_pb2_grpc.HealthStub(channel).Check(
                health_pb2.HealthCheckRequest(), timeout=20
            )
        assert answer.status == answer.SERVING


@case("otlp: kontord ends in time with a collector that accepts and never answers", own_server=True)
def collector_silent():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        endpoint = f"127.0.0.1:{silent.getsockname()[1]}"
        with Server("--otlp-endpoint", endpoint, "--trace-sample", "1") as server:
            for _ in range(5):
                unary(server)
            silent.settimeout(SECONDS_MAX)
            with silent.accept()[0]:
                server.terminate()
                # No call is under way: the drain is over at once, and 3 s are the exports'.
                assert server.process.wait(20) == 0, server.log


@case("otlp: a collector that takes traces alone is told of once, and gets them", own_server=True)
def traces_alone():
    collector = Collector(takes_metrics=False)
    flags = ("--otlp-endpoint", f"127.0.0.1:{collector.port}", "--trace-sample", "1")
    with Server(*flags) as server:
        unary(server)
        collector.span()
        server.terminate()
        assert server.wait() == 0, server.log
        told = [line for line in server.lines if "collector" in line or "exported" in line]
        assert len(told) == 1 and "takes no metrics" in told[0], told
