"""Calls through the full runtime beside servers and clients of other libraries."""

import argparse
import json
import pathlib
import resource
import statistics
import subprocess
import time
from collections.abc import Callable

import peers
from comparison import Comparison
from echo import echo_message, grpc_get, h2load, varint
from idle_connections import allow_descriptors, memory_of_kontord, memory_of_nghttpd
from servers import (
    GRPC_HEADERS,
    LOAD_CORE,
    SERVER_CORE,
    cpu_seconds,
    fail,
    grpc_call,
    grpc_frame,
    kontord,
    on_core,
    run,
    server,
)

MEBIBYTE = 1 << 20


# Each group gives its comparisons one by one: its servers run until the last is measured.


def echo_group(options, binary, load, folder, stack):
    small = echo_message()
    big = b"\x1a" + varint(65_536) + bytes(65_536)
    port = options.port
    ours = stack.enter_context(
        kontord(binary, port, folder, SERVER_CORE, "--interop", "--loops", "1")
    )
    bodies = {}
    for name, body in {"small": small, "big": big, "many": expand_request(1000)}.items():
        bodies[name] = folder / f"{name}.grpc"
        bodies[name].write_bytes(grpc_frame(body))

    def started(name: str, command: list[str], peer_port: int) -> subprocess.Popen:
        return stack.enter_context(
            server(
                on_core(SERVER_CORE, [*command, str(peer_port)]),
                folder / f"{name}.log",
                lambda: grpc_call(peer_port, "/bench.v1.Bench/Echo", bodies["small"])
                == ("0", bodies["small"].read_bytes()),
            )
        )

    in_c = started("nghttp2-c", peers.nghttp2_c(), port + 1)
    in_cpp = started("grpc-cpp", peers.grpc_cpp(), port + 2)
    files = folder / "files"
    files.mkdir()
    (files / "echo").write_bytes(bodies["small"].read_bytes())
    static = stack.enter_context(
        server(
            on_core(SERVER_CORE, ["nghttpd", "--no-tls", "-d", str(files), str(port + 4)]),
            folder / "nghttpd.log",
            lambda: grpc_get(f"http://127.0.0.1:{port + 4}/echo") == bodies["small"].read_bytes(),
        )
    )

    def echoes(at: int, requests: int, body: str, connections: int, streams: int, copies=1):
        size = bodies[body].stat().st_size
        method = "Echo" if copies == 1 else "Expand"
        url = f"http://127.0.0.1:{at}/bench.v1.Bench/{method}"
        extra = ["-d", str(bodies[body]), *GRPC_HEADERS]
        h2load(shape(connections, streams), url, requests, size * copies, *extra)

    unit = "calls per server-CPU-second"
    mine = echo_calls(ours.pid, port, bodies["small"], 200_000)
    in_c_calls = echo_calls(in_c.pid, port + 1, bodies["small"], 400_000)
    yield Comparison("echo / C on nghttp2", unit, mine, in_c_calls, "C")
    yield Comparison(
        "echo / nghttpd",
        unit,
        mine,
        calls(
            static.pid,
            f"http://127.0.0.1:{port + 4}/echo",
            300_000,
            bodies["small"].stat().st_size,
        ),
        "nghttpd, a static file",
    )
    yield Comparison(
        "echo / gRPC C++",
        unit,
        mine,
        echo_calls(in_cpp.pid, port + 2, bodies["small"], 40_000),
        "libgrpc++, asynchronous",
    )

    def median_latency(at: int) -> Callable[[], float]:
        def measure() -> float:
            log = folder / "latency"
            log.unlink(missing_ok=True)
            url = f"http://127.0.0.1:{at}/bench.v1.Bench/Echo"
            size = bodies["small"].stat().st_size
            extra = ["-d", str(bodies["small"]), *GRPC_HEADERS, f"--log-file={log}"]
            h2load(shape(1, 1), url, 20_000, size, *extra)
            times = [int(row.split("\t")[2]) for row in log.read_text().splitlines()]
            return statistics.median(times)

        return measure

    yield Comparison(
        "echo 1 x 1, p50 / C on nghttp2", "us", median_latency(port), median_latency(port + 1), "C"
    )

    def mebibytes(pid: int, at: int, requests: int) -> Callable[[], float]:
        volume = requests * bodies["big"].stat().st_size / MEBIBYTE
        return lambda: volume / spent(pid, lambda: echoes(at, requests, "big", 10, 100))

    yield Comparison(
        "echo of 64 KiB / C on nghttp2",
        "MiB per server-CPU-second",
        mebibytes(ours.pid, port, 20_000),
        mebibytes(in_c.pid, port + 1, 20_000),
        "C",
    )

    def streamed(pid: int, at: int, requests: int) -> Callable[[], float]:
        return lambda: requests * 1000 / spent(
            pid, lambda: echoes(at, requests, "many", 10, 1, copies=1000)
        )

    yield Comparison(
        "stream of 1 KiB messages / gRPC C++",
        "messages per server-CPU-second",
        streamed(ours.pid, port, 1000),
        streamed(in_cpp.pid, port + 2, 300),
        "libgrpc++, asynchronous",
    )

    def client_calls(seconds: int) -> Callable[[], float]:
        command = [load, "call", "bench.v1.Bench/Echo", "--target", f"127.0.0.1:{port + 1}"]
        command += ["-d", '{"id":"SO-00000042","n":"42","payload":"AAECAwQFBgcICQoLDA0ODw=="}']
        command += ["--connections", "10", "--in-flight", "1000", "--warm-up", "0"]
        command += ["--seconds", str(seconds), "--output", "json"]

        def measure() -> float:
            out, processor = timed(on_core(LOAD_CORE, command))
            outcomes = json.loads(out)["outcomes"]
            if set(outcomes) != {"OK"}:
                fail(f"kontor-load: {outcomes}")
            return outcomes["OK"] / processor

        return measure

    def h2load_calls(requests: int) -> Callable[[], float]:
        command = ["h2load", "-t", "1", "-c", "10", "-m", "100", "-n", str(requests)]
        command += ["-d", str(bodies["small"]), *GRPC_HEADERS]
        command += [f"http://127.0.0.1:{port + 1}/bench.v1.Bench/Echo"]

        def measure() -> float:
            out, processor = timed(on_core(LOAD_CORE, command))
            if f"{requests} succeeded" not in out:
                fail(out)
            return requests / processor

        return measure

    yield Comparison(
        "client calls / h2load",
        "calls per client-CPU-second",
        client_calls(3),
        h2load_calls(600_000),
        "h2load",
    )


def grpc_swift_group(options, binary, load, folder, stack):
    del load
    body = folder / "small.grpc"
    body.write_bytes(grpc_frame(echo_message()))
    port = options.port
    ours = stack.enter_context(
        kontord(binary, port, folder, SERVER_CORE, "--interop", "--loops", "1")
    )
    peer = stack.enter_context(
        server(
            on_core(SERVER_CORE, [*peers.grpc_swift(), str(port + 1)]),
            folder / "grpc-swift.log",
            lambda: grpc_call(port + 1, "/bench.v1.Bench/Echo", body) == ("0", body.read_bytes()),
        )
    )

    yield Comparison(
        "echo / grpc-swift-2",
        "calls per server-CPU-second",
        echo_calls(ours.pid, port, body, 200_000),
        echo_calls(peer.pid, port + 1, body, 10_000),
        "grpc-swift-2",
    )


def tls_group(options, binary, load, folder, stack):
    body = folder / "echo.grpc"
    size = body.write_bytes(grpc_frame(echo_message()))
    certificates = folder / "certificates"
    run([binary, "dev-certs", "--out", str(certificates)])
    certificate, key = str(certificates / "server.pem"), str(certificates / "server.key")
    flags = ["--interop", "--loops", "1", "--tls-cert", certificate, "--tls-key", key]
    port = options.port
    ours = stack.enter_context(
        kontord(binary, port, folder, SERVER_CORE, *flags, scheme="https")
    )
    files = folder / "files"
    files.mkdir()
    (files / "echo").write_bytes(body.read_bytes())
    command = ["nghttpd", "-d", str(files), str(port + 1), key, certificate]
    peer = stack.enter_context(
        server(
            on_core(SERVER_CORE, command),
            folder / "nghttpd.log",
            lambda: grpc_get(f"https://127.0.0.1:{port + 1}/echo") == body.read_bytes(),
        )
    )

    yield Comparison(
        "TLS echo / nghttpd TLS",
        "calls per server-CPU-second",
        echo_calls(ours.pid, port, body, 200_000, scheme="https"),
        calls(peer.pid, f"https://127.0.0.1:{port + 1}/echo", 300_000, size),
        "nghttpd over TLS, a static file",
    )


def idle_group(options, binary, load, folder, stack):
    del load, stack
    options.connections = 10_000
    allow_descriptors(options.connections + 200)
    yield Comparison(
        "idle connection / nghttpd",
        "bytes",
        lambda: memory_of_kontord(options, binary, folder)["idle_bytes_each"],
        lambda: memory_of_nghttpd(options, folder)["idle_bytes_each"],
        "nghttpd",
    )


def loops_group(options, binary, load, folder, stack):
    """Two loops beside one, load and all on the same two cores."""
    body = folder / "echo.grpc"
    body.write_bytes(grpc_frame(echo_message()))
    rates = []
    for number, loops in enumerate((2, 1)):
        home = folder / str(loops)
        home.mkdir()
        home.chmod(0o755)
        port = options.port + number
        stack.enter_context(
            kontord(binary, port, home, None, "--interop", "--loops", str(loops))
        )
        url = f"http://127.0.0.1:{port}/bench.v1.Bench/Echo"
        command = ["h2load", "-t", "1", "-c", "10", "-m", "100", "-n", "200000"]
        command += ["-d", str(body), *GRPC_HEADERS, url]

        def measure(command=command) -> float:
            began = time.monotonic()
            if "200000 succeeded" not in run(command):
                fail("h2load: not every call succeeded")
            return 200_000 / (time.monotonic() - began)

        rates.append(measure)
    yield Comparison("two loops / one loop", "calls/s", rates[0], rates[1], "one loop")


def calls(pid: int, url: str, requests: int, size: int, *extra: str) -> Callable[[], float]:
    """Requests at 10 x 100, answered with `size` bytes, per second of the server's processor time."""
    return lambda: requests / spent(pid, lambda: h2load(shape(10, 100), url, requests, size, *extra))


def echo_calls(
    pid: int, port: int, body: pathlib.Path, requests: int, scheme: str = "http"
) -> Callable[[], float]:
    url = f"{scheme}://127.0.0.1:{port}/bench.v1.Bench/Echo"
    return calls(pid, url, requests, body.stat().st_size, "-d", str(body), *GRPC_HEADERS)


def spent(pid: int, work: Callable[[], object]) -> float:
    """Seconds of a server's processor time that a piece of work took."""
    before = cpu_seconds(pid)
    work()
    seconds = cpu_seconds(pid) - before
    if seconds < 0.2:
        fail(f"{seconds:.2f} s of processor time are too few to compare: give it more work")
    return seconds


def timed(command: list[str]) -> tuple[str, float]:
    """A command's output and the processor time that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return out, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def shape(connections: int, streams: int) -> argparse.Namespace:
    return argparse.Namespace(connections=connections, streams=streams)


def expand_request(copies: int) -> bytes:
    """A message of 1 KiB that asks for so many of itself."""
    head = b"\x10" + varint(copies)
    room = 1024 - len(head) - 3
    return head + b"\x1a" + varint(room) + bytes(room)


GROUPS = {
    "echo": echo_group,
    "grpc-swift": grpc_swift_group,
    "tls": tls_group,
    "idle": idle_group,
    "loops": loops_group,
}
