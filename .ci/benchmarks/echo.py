"""Unary echo through the full runtime, beside nghttpd serving a file of the same size."""

import argparse
import contextlib
import re
import subprocess

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
    product,
    run,
    scratch,
    server,
)


def echo(options: argparse.Namespace) -> dict:
    binary = product("kontord", options.build)
    with scratch() as folder, contextlib.ExitStack() as stack:
        body = folder / "echo.grpc"
        size = body.write_bytes(grpc_frame(echo_message()))
        flags = ["--interop", "--loops", "1"]
        scheme, peer_flags, peer_files = "http", ["--no-tls"], []
        if options.tls:
            certificates = folder / "certificates"
            run([binary, "dev-certs", "--out", str(certificates)])
            certificate, key = str(certificates / "server.pem"), str(certificates / "server.key")
            flags += ["--tls-cert", certificate, "--tls-key", key]
            scheme, peer_flags, peer_files = "https", [], [key, certificate]
        ours = stack.enter_context(
            kontord(binary, options.port, folder, SERVER_CORE, *flags, scheme=scheme)
        )

        status, answer = grpc_call(options.port, "/bench.v1.Bench/Echo", body, scheme)
        if status != "0" or answer != body.read_bytes():
            fail(f"Echo answers wrongly: grpc-status {status}, {len(answer)} bytes")

        files = folder / "files"
        files.mkdir()
        (files / "echo").write_bytes(body.read_bytes())
        peer_port = options.port + 1
        peer = stack.enter_context(
            server(
                on_core(
                    SERVER_CORE,
                    ["nghttpd", *peer_flags, "-d", str(files), str(peer_port), *peer_files],
                ),
                folder / "nghttpd.log",
                lambda: grpc_get(f"{scheme}://127.0.0.1:{peer_port}/echo") == body.read_bytes(),
            )
        )

        def load_ours(requests: int) -> float:
            url = f"{scheme}://127.0.0.1:{options.port}/bench.v1.Bench/Echo"
            return h2load(options, url, requests, size, "-d", str(body), *GRPC_HEADERS)

        def load_peer(requests: int) -> float:
            return h2load(options, f"{scheme}://127.0.0.1:{peer_port}/echo", requests, size)

        warm_up = max(options.requests // 10, options.connections * options.streams)
        load_ours(warm_up)
        load_peer(warm_up)
        rounds = {"kontord": [], "nghttpd": []}
        for _ in range(options.rounds):
            rounds["kontord"].append(measure(ours.pid, load_ours, options.requests))
            rounds["nghttpd"].append(measure(peer.pid, load_peer, options.requests))

        status, answer = grpc_call(options.port, "/bench.v1.Bench/Echo", body, scheme)
        if status != "0" or answer != body.read_bytes():
            fail(f"Echo answers wrongly after the load: grpc-status {status}")
    return {
        "tls": options.tls,
        "connections": options.connections,
        "streams": options.streams,
        "requests": options.requests,
        "rounds": rounds,
    }


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def echo_message() -> bytes:
    """bench.v1.Msg {id: "SO-00000042", n: 42, payload: 16 bytes}."""
    text, payload = b"SO-00000042", bytes(range(16))
    return (
        b"\x0a"
        + varint(len(text))
        + text
        + b"\x10"
        + varint(42)
        + b"\x1a"
        + varint(len(payload))
        + payload
    )


def grpc_get(url: str) -> bytes:
    command = ["nghttp", "-t", "5", url]
    return subprocess.run(command, capture_output=True, check=False).stdout


def h2load(options: argparse.Namespace, url: str, requests: int, size: int, *extra):
    """One run of h2load: its requests per second, if each was answered with `size` bytes.

    A refused call has HTTP status 200 too (its grpc-status is in the trailers, which h2load does not
    show) but carries no message: the bytes of DATA tell.
    """
    out = run(
        on_core(
            LOAD_CORE,
            ["h2load", "-t", "1", "-c", str(options.connections), "-m", str(options.streams)]
            + ["-n", str(requests), *extra, url],
        )
    )
    good = re.search(r"status codes: (\d+) 2xx", out)
    rate = re.search(r"finished in [^,]+, ([\d.]+) req/s", out)
    data = re.search(r"\((\d+)\) data", out)
    if not good or not rate or not data or int(good.group(1)) != requests:
        fail(f"h2load: not every request was answered with 2xx:\n{out}")
    if int(data.group(1)) != requests * size:
        fail(f"h2load: {data.group(1)} bytes of answers, not {requests} x {size}:\n{out}")
    return float(rate.group(1))


def measure(pid: int, load, requests: int) -> dict[str, float]:
    """Requests per second and per second of the server's processor time."""
    before = cpu_seconds(pid)
    per_second = load(requests)
    spent = cpu_seconds(pid) - before
    return {
        "per_second": round(per_second),
        "server_cpu_seconds": round(spent, 2),
        "per_server_cpu_second": round(requests / spent) if spent else 0,
    }
