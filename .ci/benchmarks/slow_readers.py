"""Calls at a fixed rate on some connections while many others open their windows and read nothing."""

import argparse
import struct
import time

from connections import (
    WINDOW_AT_START,
    WINDOW_MAX,
    Connection,
    Connections,
    request,
    settings,
)
from echo import echo_message, varint
from idle_connections import ECHO_PATH, allow_descriptors, resident_bytes
from servers import fail, grpc_frame, kontord, product, scratch
from support.frames import DATA, END_STREAM, INITIAL_WINDOW_SIZE, PREFACE, WINDOW_UPDATE, frame

EXPAND_PATH = "/bench.v1.Bench/Expand"
PAYLOAD_BYTES = 16 << 10
ENDLESS = 100_000_000  # answers of one call, the most that it gives: more than anybody waits for


def slow_readers(options: argparse.Namespace) -> dict:
    allow_descriptors(options.connections + options.slow + 200)
    binary = product("kontord", options.build)
    rounds = {"undisturbed": [], "while they come": [], "beside slow readers": []}
    with scratch() as folder:
        # A fresh server each round: what it has freed its allocator keeps.
        for _ in range(options.rounds):
            with kontord(binary, options.port, folder, None, "--interop", "--loops", "1") as ours:
                rounds_of(ours.pid, options, rounds)
    return {"slow": options.slow, "connections": options.connections, "rounds": rounds}


def rounds_of(pid: int, options: argparse.Namespace, rounds: dict[str, list]) -> None:
    connections = Connections(options.port, options.connections, PREFACE + settings())
    slow: list[Connection] = []
    try:
        connections.read_until("SETTINGS", lambda c: c.is_greeted and c.is_acknowledged)
        measure(connections, options, seconds=1)
        before = resident_bytes(pid)
        rounds["undisturbed"].append(measure(connections, options, options.seconds))
        slow = [open_slow(options.port) for _ in range(options.slow)]
        # All come at once, and the server fills what it may hold for each.
        rounds["while they come"].append(measure(connections, options, options.seconds))
        disturbed = measure(connections, options, options.seconds)
        disturbed["bytes_each_slow_reader"] = round((resident_bytes(pid) - before) / options.slow)
        rounds["beside slow readers"].append(disturbed)
    finally:
        connections.close()
        for connection in slow:
            connection.close()


def open_slow(port: int) -> Connection:
    """A connection whose windows take everything, with an endless answer that nobody reads."""
    message = b"\x10" + varint(ENDLESS) + b"\x1a" + varint(PAYLOAD_BYTES) + bytes(PAYLOAD_BYTES)
    windows = settings((INITIAL_WINDOW_SIZE, WINDOW_MAX)) + frame(
        WINDOW_UPDATE, 0, struct.pack("!I", WINDOW_MAX - WINDOW_AT_START)
    )
    body = grpc_frame(message)
    head = request(1, EXPAND_PATH, body[:0])
    # The empty DATA of `request` ended the stream: the message goes in frames of its own.
    end = frame(DATA, 1, flags=END_STREAM)
    assert head.endswith(end), "a request ends with its DATA"
    parts = [body[i : i + (16 << 10)] for i in range(0, len(body), 16 << 10)]
    data = b"".join(frame(DATA, 1, part, END_STREAM if part is parts[-1] else 0) for part in parts)
    return Connection(port, PREFACE + windows + head.removesuffix(end) + data)


def measure(connections: Connections, options: argparse.Namespace, seconds: float) -> dict:
    """Latencies of calls sent at a fixed rate, one connection after the other, from when each was due."""
    message = grpc_frame(echo_message())
    latencies: list[float] = []
    begin = time.perf_counter()
    total = int(options.rate * seconds)
    sent = 0
    due: dict[Connection, float] = {}
    waiting = list(reversed(connections.all))
    while len(latencies) < total:
        now = time.perf_counter()
        while sent < total and waiting and begin + sent / options.rate <= now:
            connection = waiting.pop()
            due[connection] = begin + sent / options.rate
            connection.send(ECHO_PATH, message)
            sent += 1
        next_at = begin + sent / options.rate if sent < total and waiting else now + 1
        for connection in connections.read(max(0.0, next_at - time.perf_counter())):
            if connection.failure:
                fail(f"a call beside slow readers: {connection.failure}")
            if connection.is_answered and connection in due:
                if connection.answer != message:
                    fail(f"an answer of {len(connection.answer)} bytes, not {len(message)}")
                latencies.append(time.perf_counter() - due.pop(connection))
                waiting.insert(0, connection)
        if time.perf_counter() - begin > seconds + 60:
            fail(f"{len(due)} calls without an answer after {seconds + 60} s")
    latencies.sort()
    return {
        "calls": total,
        "p50_ms": round(1000 * latencies[total // 2], 2),
        "p99_ms": round(1000 * latencies[total * 99 // 100], 2),
        "max_ms": round(1000 * latencies[-1], 2),
    }
