"""What an idle connection costs: memory of the server for each of thousands, then a call on each."""

import argparse
import pathlib
import re
import resource
import time

from connections import Connections, settings
from echo import echo_message, grpc_get
from servers import fail, grpc_frame, kontord, product, scratch, server
from support.frames import PREFACE

ECHO_PATH = "/bench.v1.Bench/Echo"
CALLS_AT_ONCE = 500  # as many as both ends answer within their socket buffers


def resident_bytes(pid: int) -> int:
    """Resident memory of a process, its own pages alone (proc(5), VmRSS less RssFile)."""
    text = pathlib.Path(f"/proc/{pid}/status").read_text()
    return 1024 * int(re.search(r"RssAnon:\s+(\d+)", text).group(1))


def allow_descriptors(count: int) -> None:
    """For this process and the servers that it starts."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < count:
        fail(f"{count} file descriptors are needed, the hard limit is {hard}: ulimit -Hn")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def idle_connections(options: argparse.Namespace) -> dict:
    allow_descriptors(options.connections + 200)
    binary = product("kontord", options.build)
    rounds = {"kontord": [], "nghttpd": []}
    with scratch() as folder:
        for _ in range(options.rounds):
            rounds["kontord"].append(memory_of_kontord(options, binary, folder))
            rounds["nghttpd"].append(memory_of_nghttpd(options, folder))
    return {"connections": options.connections, "rounds": rounds}


# Fresh servers each time: what one has freed its allocator keeps.


def memory_of_kontord(
    options: argparse.Namespace, binary: str, folder: pathlib.Path
) -> dict[str, float]:
    message = grpc_frame(echo_message())
    with kontord(binary, options.port, folder, None, "--interop", "--loops", "1") as ours:
        return measure(ours.pid, options, options.port, ECHO_PATH, message, message)


def memory_of_nghttpd(options: argparse.Namespace, folder: pathlib.Path) -> dict[str, float]:
    message = grpc_frame(echo_message())
    files = folder / "files"
    files.mkdir(exist_ok=True)
    (files / "echo").write_bytes(message)
    port = options.port + 1
    command = ["nghttpd", "--no-tls", "-d", str(files), str(port)]

    def is_ready() -> bool:
        return grpc_get(f"http://127.0.0.1:{port}/echo") == message

    with server(command, folder / "nghttpd.log", is_ready) as peer:
        return measure(peer.pid, options, port, "/echo", None, message)


def measure(
    pid: int, options: argparse.Namespace, port: int, path: str, body: bytes | None, answer: bytes
) -> dict[str, float]:
    """Memory before, with all connections idle, and after a call on each."""
    before = resident_bytes(pid)
    connections = Connections(port, options.connections, PREFACE + settings())
    try:
        # Both sides have spoken and said so: nothing is under way any more.
        connections.read_until("SETTINGS", lambda c: c.is_greeted and c.is_acknowledged)
        idle = resident_bytes(pid)
        begin = time.monotonic()
        for first in range(0, options.connections, CALLS_AT_ONCE):
            some = connections.all[first : first + CALLS_AT_ONCE]
            for connection in some:
                connection.send(path, body)
            wait(connections, some)
        seconds = time.monotonic() - begin
        wrong = sum(connection.answer != answer for connection in connections.all)
        if wrong:
            fail(f"{wrong} of {options.connections} connections gave another answer")
        after = resident_bytes(pid)
    finally:
        connections.close()
    return {
        "idle_bytes_each": round((idle - before) / options.connections),
        "bytes_each_after_a_call": round((after - before) / options.connections),
        "answered": options.connections,
        "seconds_of_calls": round(seconds, 2),
    }


def wait(connections: Connections, some: list) -> None:
    deadline = time.monotonic() + 20
    left = {c for c in some if not c.is_answered}
    while left:
        for connection in connections.read(1):
            if connection.failure:
                fail(f"a call on an idle connection: {connection.failure}")
            if connection.is_answered:
                left.discard(connection)
        if time.monotonic() > deadline:
            fail(f"{len(left)} calls without an answer after 20 s")
