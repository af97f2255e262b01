"""Peers that mean harm: each gets its end, others are served meanwhile, and memory stays where it was.

A case's line says how the attack ended and by how much kontord's memory in RAM has grown.
"""

import contextlib
import gzip
import select
import socket
import struct
import threading

from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc
from support.frames import (
    ACK, CONTINUATION, DATA, END_HEADERS, END_STREAM, GOAWAY, HEADERS, INITIAL_WINDOW_SIZE, PING, PRIORITY,
    RST_STREAM, SETTINGS, WINDOW_UPDATE, RawPeer, frame, length, literal, request,
)  # fmt: skip
from support.registry import case
from support.server import Server
from support.wire import Peer, framed

EMPTY_CALL = "/grpc.testing.TestService/EmptyCall"
UNARY_CALL = "/grpc.testing.TestService/UnaryCall"
STREAMING_CALL = "/grpc.testing.TestService/StreamingOutputCall"
GROWTH_MAX = 64 << 20  # bytes of RAM that one attack may cost
CALM = "GOAWAY ENHANCE_YOUR_CALM"
OK, INVALID_ARGUMENT, RESOURCE_EXHAUSTED, INTERNAL = 0, 3, 8, 13


@contextlib.contextmanager
def bystander(server, pause=0.0):
    """Another client that calls all the time; fails if one of its calls does, or if none was made."""
    failures, served, is_over = [], threading.Semaphore(0), threading.Event()

    def calls():
        try:
            with server.channel() as channel:
                stub = test_pb2_grpc.TestServiceStub(channel)
                while not is_over.is_set():
                    stub.EmptyCall(empty_pb2.Empty(), timeout=20)
                    served.release()
                    is_over.wait(pause)
        except Exception as error:
            failures.append(error)
            served.release()

    thread = threading.Thread(target=calls, daemon=True)
    thread.start()
    try:
        assert served.acquire(timeout=30) and not failures, failures
        yield
        # One that began under the attack at the earliest: what was counted before is forgotten.
        while served.acquire(blocking=False):
            pass
        assert served.acquire(timeout=30), "the bystander waits for an answer"
    finally:
        is_over.set()
        thread.join(30)
    assert not failures, f"another client's call failed: {failures}"


def attack(name):
    """Registers an attack: a function of the server that does it and returns how it ended."""

    def register(body):
        @case(f"attacks: {name}")
        def run(server):
            before = server.resident_bytes()
            with bystander(server):
                end = body(server)
                growth = server.resident_bytes() - before
            growth = max(growth, server.resident_bytes() - before)
            assert growth < GROWTH_MAX, f"{growth >> 20} MiB more than before"
            return f"{end}; {growth / (1 << 20):+.1f} MiB"

    return register


def flood(server, piece, count, prelude=b"", end=CALM):
    """Sends `piece` (bytes, or a function of the stream id) until the server ends the connection."""
    with RawPeer(server) as peer:
        peer.send(prelude)
        batch = 500
        for start in range(0, count, batch):
            ids = range(2 * start + 1, 2 * (start + batch) + 1, 2)
            data = piece * batch if isinstance(piece, bytes) else b"".join(map(piece, ids))
            if not peer.send(data):
                break
        result = peer.end()
        assert result.startswith(end), result
        return result


def open_stream(stream, block=None, flags=END_HEADERS):
    return frame(HEADERS, stream, block or request(EMPTY_CALL), flags)


@attack("rapid reset")
def rapid_reset(server):
    cancel = struct.pack("!I", 8)
    return flood(server, lambda id: open_stream(id) + frame(RST_STREAM, id, cancel), 40_000)


@attack("MadeYouReset: windows that overflow")
def made_you_reset(server):
    overflow = struct.pack("!I", 0x7FFF_FFFF)
    return flood(server, lambda id: open_stream(id) + frame(WINDOW_UPDATE, id, overflow), 5_000)


@attack("requests that are malformed, stream after stream")
def malformed(server):
    block = request(EMPTY_CALL, (b"Upper-Case", b"x"), (b":late", b"x"))
    return flood(server, lambda id: open_stream(id, block, END_HEADERS | END_STREAM), 5_000)


@attack("CONTINUATION flood")
def continuations(server):
    block = literal(b"x", b"y" * 1000)
    with RawPeer(server) as peer:
        peer.send(frame(HEADERS, 1, request(EMPTY_CALL)) + frame(CONTINUATION, 1, block) * 1000)
        end = peer.end()
        assert end.startswith(CALM), end
        return end


@attack("PING flood")
def pings(server):
    return flood(server, frame(PING, 0, bytes(8)), 30_000, end=f"{CALM} “too_many_pings”")


@attack("PING flood between calls")
def pings_between_calls(server):
    pings = frame(PING, 0, bytes(8)) * 20

    def piece(id):
        return open_stream(id) + frame(DATA, id, framed(b""), END_STREAM) + pings

    return flood(server, piece, 5_000)


@attack("answers to PINGs that nobody sent")
def answers(server):
    return flood(server, frame(PING, 0, bytes(8), ACK), 30_000)


@attack("SETTINGS flood")
def settings(server):
    window = struct.pack("!HI", INITIAL_WINDOW_SIZE, 65_535)
    return flood(server, frame(SETTINGS, 0, window), 5_000)


@attack("empty DATA flood")
def empty_data(server):
    return flood(server, frame(DATA, 1), 40_000, open_stream(1))


@attack("DATA of padding alone")
def padding(server):
    return flood(server, frame(DATA, 1, b"\x00", 0x8), 40_000, open_stream(1))


@attack("PRIORITY flood")
def priorities(server):
    return flood(server, frame(PRIORITY, 1, struct.pack("!IB", 0, 15)), 40_000)


@attack("WINDOW_UPDATE flood")
def window_updates(server):
    return flood(server, frame(WINDOW_UPDATE, 0, struct.pack("!I", 1)), 40_000)


@attack("frames of a type that nobody knows")
def unknown_frames(server):
    # Skipped, as RFC 9113 §5.5 wants it, and for no more than their bytes.
    with Peer(server) as peer:
        peer.send_bytes(frame(0x42, 0, b"x") * 200_000)
        assert peer.call(EMPTY_CALL, framed(b"")).status == OK
    return "skipped"


@attack("GOAWAY flood")
def goaways(server):
    return flood(server, frame(GOAWAY, 0, bytes(8)), 40_000, open_stream(1))


@attack("header lists over the limit")
def header_lists(server):
    block = request(EMPTY_CALL, (b"x-large", b"x" * 12_000))
    with Peer(server) as peer:
        response = peer.response(peer.headers(EMPTY_CALL, ("x-large", "x" * 12_000)))
        assert response.headers[":status"] == "431", response
    return "431, then " + flood(server, lambda id: open_stream(id, block), 2_000)


@attack("HPACK reference bomb")
def header_bomb(server):
    # `a` with 3,000 bytes put into the table, and then references to it of a byte each.
    entry = b"\x40" + length(b"a") + b"a" + length(b"x" * 3_000) + b"x" * 3_000
    bomb = request(EMPTY_CALL) + entry + b"\xbe" * 12_000
    with RawPeer(server) as peer:
        peer.send(open_stream(1, bomb))
        code = peer.reset_of(1)
        assert code == "INTERNAL_ERROR", code
    return "RST_STREAM, then " + flood(server, lambda id: open_stream(id, bomb), 1_000)


@attack("uploads that never end")
def uploads(server):
    message = framed(bytes(4 << 20))[:-1]
    with Peer(server) as peer:
        streams = [peer.headers(UNARY_CALL) for _ in range(12)]
        position = dict.fromkeys(streams, 0)
        # Round robin, as clients send; a stream that was answered gets no more.
        while position:
            for stream in list(position):
                response = peer.responses[stream]
                part = message[position[stream] : position[stream] + 16_384]
                if not part or response.is_ended or response.reset is not None:
                    del position[stream]
                    continue
                peer.data(stream, part)
                position[stream] += len(part)
        ended = [peer.responses[stream] for stream in streams if peer.responses[stream].is_ended]
        assert ended and all(response.status == RESOURCE_EXHAUSTED for response in ended), ended
        # One that is left becomes whole.
        left = next(stream for stream in streams if not peer.responses[stream].is_ended)
        peer.connection.reset_stream(left)
        peer.flush()
        assert peer.call(EMPTY_CALL, framed(b"")).status == OK
        return f"{len(ended)} of 12 calls RESOURCE_EXHAUSTED"


@attack("gzip bomb")
def gzip_bomb(server):
    bomb = gzip.compress(bytes(64 << 20))
    message = b"\x01" + struct.pack("!I", len(bomb)) + bomb
    with Peer(server) as peer:
        for _ in range(3):
            response = peer.call(UNARY_CALL, message, ("grpc-encoding", "gzip"))
            assert response.status == RESOURCE_EXHAUSTED, response
        return f"RESOURCE_EXHAUSTED “{response.message}”"


@attack("protobuf that nests deep")
def deep(server):
    # Groups of a field that nobody knows.
    groups = b"\x7b" * 50_000 + b"\x7c" * 50_000
    with Peer(server) as peer:
        response = peer.call(UNARY_CALL, framed(groups))
        assert response.status in (INTERNAL, INVALID_ARGUMENT), response
        return f"status {response.status} “{response.message}”"


@attack("protobuf cut short, at every byte")
def truncated(server):
    message = messages_pb2.SimpleRequest(
        response_size=7, payload=messages_pb2.Payload(body=bytes(40)), fill_username=True,
        response_status=messages_pb2.EchoStatus(code=0, message=""),
    ).SerializeToString()  # fmt: skip
    statuses = set()
    with Peer(server) as peer:
        for cut in range(1, len(message)):
            response = peer.call(UNARY_CALL, framed(message[:cut]))
            assert response.status in (OK, INTERNAL, INVALID_ARGUMENT), (cut, response)
            statuses.add(response.status)
    assert INTERNAL in statuses or INVALID_ARGUMENT in statuses
    return f"statuses {sorted(statuses)}"


# Those whose end is a timeout; all at once, because each waits.


def silent(server):
    with RawPeer(server, preface=False, seconds=40) as peer:
        end = peer.end()
        assert end.startswith("GOAWAY SETTINGS_TIMEOUT"), end
        return end


def half_open_handshake(server):
    host, port = server.address.rsplit(":", 1)
    # The beginning of a ClientHello.
    with socket.create_connection((host, int(port)), 40) as raw:
        raw.sendall(b"\x16\x03\x01\x02\x00\x01")
        try:
            data = raw.recv(4096)
        except ConnectionResetError:
            data = b""
        assert data == b"", data
        return "closed"


def slow_headers(server):
    with RawPeer(server, seconds=40) as peer:
        peer.send(frame(HEADERS, 1, request(EMPTY_CALL)))
        end = peer.end()
        assert end.startswith(CALM), end
        return end


def large_answers(count, size):
    """Requests for `count` answers of `size` bytes each, on streams of their own."""
    message = messages_pb2.SimpleRequest(response_size=size).SerializeToString()
    return b"".join(
        open_stream(id, request(UNARY_CALL)) + frame(DATA, id, framed(message), END_STREAM)
        for id in range(1, 2 * count, 2)
    )


def zero_window(server):
    settings = struct.pack("!HI", INITIAL_WINDOW_SIZE, 0)
    with RawPeer(server, settings, seconds=60) as peer:
        peer.send(large_answers(500, 1 << 20))
        code = peer.reset_of(1)
        assert code == "CANCEL", code
        return "RST_STREAM CANCEL"


def deaf(server):
    settings = struct.pack("!HI", INITIAL_WINDOW_SIZE, 0x7FFF_FFFF)
    with RawPeer(server, settings, seconds=60) as peer:
        peer.send(frame(WINDOW_UPDATE, 0, struct.pack("!I", 0x7000_0000)))
        peer.send(large_answers(500, 1 << 20))
        # Not a byte of the answers is read.
        wait_for_hangup(peer.socket, 60)
        return "closed"


def wait_for_hangup(connection, seconds):
    """Waits until the other side has closed the connection, and reads nothing."""
    poller = select.poll()
    poller.register(connection, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    assert poller.poll(seconds * 1000), f"the connection is open after {seconds} s"


@case("attacks: peers that are silent, slow or deaf are given up in time", own_server=True)
def slow_peers():
    attacks = [silent, half_open_handshake, slow_headers, zero_window, deaf]
    ends, threads = {}, []
    with Server(security="tls") as server:
        before, largest = server.resident_bytes(), 0
        with bystander(server, pause=0.2):

            def run(attack):
                try:
                    ends[attack.__name__] = attack(server)
                except BaseException as error:
                    ends[attack.__name__] = error

            for attack in attacks:
                threads.append(threading.Thread(target=run, args=(attack,), daemon=True))
                threads[-1].start()
            for thread in threads:
                while thread.is_alive():
                    thread.join(1)
                    largest = max(largest, server.resident_bytes())
        growth = largest - before
        assert server.is_running, server.log
        failed = {name: end for name, end in ends.items() if isinstance(end, BaseException)}
        assert not failed, failed
        assert growth < GROWTH_MAX, f"{growth >> 20} MiB more than before"
    rows = [f"{name.replace('_', ' ')}: {end}" for name, end in ends.items()]
    return "; ".join(rows) + f"; {growth / (1 << 20):+.1f} MiB together"
