"""HTTP/2 connections by the thousand in one process: what no load generator keeps open and silent."""

import selectors
import socket
import struct
import time

from support.frames import (
    ACK,
    DATA,
    END_HEADERS,
    END_STREAM,
    GOAWAY,
    HEADERS,
    PING,
    RST_STREAM,
    SETTINGS,
    WINDOW_UPDATE,
    frame,
    literal,
)

WINDOW_MAX = 2**31 - 1  # RFC 9113 §6.9.1
WINDOW_AT_START = 65_535
READ_BYTES = 1 << 16


def settings(*pairs: tuple[int, int]) -> bytes:
    return frame(SETTINGS, 0, b"".join(struct.pack("!HI", *pair) for pair in pairs))


def block(fields: list[tuple[str, str]]) -> bytes:
    """Out of literals alone: every connection sends the same bytes."""
    return b"".join(literal(name.encode(), value.encode()) for name, value in fields)


def request(stream: int, path: str, body: bytes | None) -> bytes:
    """A gRPC call, or without a body a GET."""
    fields = [
        (":method", "GET" if body is None else "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "bench"),
    ]
    if body is None:
        return frame(HEADERS, stream, block(fields), END_HEADERS | END_STREAM)
    fields += [("content-type", "application/grpc"), ("te", "trailers")]
    return frame(HEADERS, stream, block(fields), END_HEADERS) + frame(DATA, stream, body, END_STREAM)


class Connection:
    """One connection whose frames are read as they come; one call at a time."""

    def __init__(self, port: int, greeting: bytes):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(greeting)
        self.socket.setblocking(False)
        self.buffer = bytearray()
        self.is_greeted = False
        self.is_acknowledged = False
        self.next_stream = 1
        self.answer = b""
        self.is_answered = False
        self.failure: str | None = None
        self.sent_at = 0.0
        self.received = 0

    def send(self, path: str, body: bytes | None) -> None:
        self.answer, self.is_answered = b"", False
        self.sent_at = time.perf_counter()
        self.socket.send(request(self.next_stream, path, body))
        self.next_stream += 2

    def read(self) -> None:
        """What has come."""
        try:
            data = self.socket.recv(READ_BYTES)
        except BlockingIOError:
            return
        except ConnectionError as error:
            self.failure = str(error)
            return
        if not data:
            self.failure = self.failure or "the server closed the connection"
            return
        self.buffer += data
        while len(self.buffer) >= 9:
            size = int.from_bytes(self.buffer[:3])
            if len(self.buffer) < 9 + size:
                return
            kind, flags = self.buffer[3], self.buffer[4]
            payload = bytes(self.buffer[9 : 9 + size])
            del self.buffer[: 9 + size]
            self.receive(kind, flags, payload)

    def receive(self, kind: int, flags: int, payload: bytes) -> None:
        if kind == SETTINGS:
            if flags & ACK:
                self.is_acknowledged = True
            else:
                self.is_greeted = True
                self.socket.send(frame(SETTINGS, flags=ACK))
        elif kind == PING and not flags & ACK:
            self.socket.send(frame(PING, 0, payload, ACK))
        elif kind == DATA:
            self.answer += payload
            self.received += len(payload)
            if self.received > WINDOW_AT_START // 2:
                self.socket.send(frame(WINDOW_UPDATE, 0, struct.pack("!I", self.received)))
                self.received = 0
        elif kind in (RST_STREAM, GOAWAY):
            self.failure = f"frame of type {kind}: {payload.hex()}"
        if kind in (DATA, HEADERS) and flags & END_STREAM:
            self.is_answered = True

    def close(self) -> None:
        self.socket.close()


class Connections:
    """Many of them, read together."""

    def __init__(self, port: int, count: int, greeting: bytes):
        self.selector = selectors.EpollSelector()
        self.all: list[Connection] = []
        for _ in range(count):
            connection = Connection(port, greeting)
            self.all.append(connection)
            self.selector.register(connection.socket, selectors.EVENT_READ, connection)

    def read(self, seconds: float) -> list[Connection]:
        """Those that something came for, within so long."""
        ready = [key.data for key, _ in self.selector.select(seconds)]
        for connection in ready:
            connection.read()
            if connection.failure:
                self.selector.unregister(connection.socket)
        return ready

    def read_until(self, what: str, condition) -> None:
        """Reads until `condition` holds for every connection; one that fails ends the run."""
        left = {c for c in self.all if not condition(c)}
        deadline = time.monotonic() + 60
        while left:
            for connection in self.read(1):
                if connection.failure:
                    raise RuntimeError(f"before {what}: {connection.failure}")
                if condition(connection):
                    left.discard(connection)
            if time.monotonic() > deadline:
                raise RuntimeError(f"{len(left)} connections still without {what} after 60 s")

    def close(self) -> None:
        for connection in self.all:
            connection.close()
        self.selector.close()
