"""Requests that are not as gRPC wants them: the server answers and stays up."""

import grpc
import h2.errors
import hyperframe.frame
from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc
from support.registry import case
from support.wire import Peer, framed

EMPTY_CALL = "/grpc.testing.TestService/EmptyCall"
UNARY_CALL = "/grpc.testing.TestService/UnaryCall"
SLEEPY_CALL = "/grpc.testing.TestService/StreamingOutputCall"

OK, INVALID_ARGUMENT, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNIMPLEMENTED, INTERNAL = (
    0, 3, 4, 8, 12, 13,
)  # fmt: skip


def check_serves(server):
    with server.channel() as channel:
        test_pb2_grpc.TestServiceStub(channel).EmptyCall(empty_pb2.Empty(), timeout=20)


def simple(size):
    return messages_pb2.SimpleRequest(
        response_size=7, payload=messages_pb2.Payload(body=bytes(size))
    ).SerializeToString()


@case("request: a method other than POST is 405, as a complete answer (RPC-1, 1a)")
def other_method(server):
    with Peer(server) as peer:
        for method in ("GET", "PUT", "HEAD"):
            response = peer.response(peer.headers(EMPTY_CALL, method=method, end=True))
            assert response.headers[":status"] == "405", response
            assert response.reset is None and response.is_ended
            assert (response.body != b"") == (method != "HEAD")
        assert peer.call(EMPTY_CALL, framed(b"")).status == OK


@case("request: a content type that is not gRPC's is 415, as a complete answer (RPC-1, 1a)")
def other_content_type(server):
    with Peer(server) as peer:
        for content_type in ("text/plain", "application/json", "application/grpcx", ""):
            response = peer.call(EMPTY_CALL, framed(b""), content_type=content_type)
            assert response.headers[":status"] == "415", (content_type, response)
            assert response.is_ended and response.body and response.status is not None
        response = peer.call(EMPTY_CALL, framed(b""), without=("content-type",))
        assert response.headers[":status"] == "415"
        for content_type in ("application/grpc+proto", "application/grpc;charset=utf-8"):
            assert peer.call(EMPTY_CALL, framed(b""), content_type=content_type).status == OK


@case("request: unknown service and unknown method are told apart (RPC-2)")
def unknown_path(server):
    with Peer(server) as peer:
        for path, word in (
            ("/no.such.Service/Call", "service"),
            ("/grpc.testing.TestService/NoSuchCall", "method"),
            ("/grpc.testing.TestService/emptycall", "method"),
            ("/", "path"),
            ("/grpc.testing.TestService/EmptyCall/", ""),
        ):
            response = peer.call(path, framed(b""))
            assert response.status == UNIMPLEMENTED and word in response.message, (path, response)


@case("request: a stream id that is lower than one before is a connection error (RPC-1a)")
def lower_stream_id(server):
    with Peer(server) as peer:
        encode = peer.connection.encoder.encode
        fields = [(":method", "POST"), (":scheme", "http"), (":path", EMPTY_CALL),
                  (":authority", "a"), ("content-type", "application/grpc"), ("te", "trailers")]  # fmt: skip
        for stream in (9, 7):
            frame = hyperframe.frame.HeadersFrame(stream, encode(fields))
            frame.flags |= {"END_HEADERS"}
            peer.send_bytes(frame.serialize())
        peer.until_closed()
        assert peer.goaway == h2.errors.ErrorCodes.PROTOCOL_ERROR, peer.goaway
    check_serves(server)


@case("request: a malformed grpc-timeout is refused and traps nothing (RPC-1b, 9)")
def malformed_timeout(server):
    with Peer(server) as peer:
        for text in ("-1S", "", "S", "1", "1x", "123456789S", "1.5S", "+1S", "１S", "1 S", "1SS"):
            stream = peer.headers(EMPTY_CALL, ("grpc-timeout", text))
            peer.data(stream, framed(b""), end=True)
            response = peer.response(stream)
            assert response.status == INTERNAL, (text, response)
        for text in ("99999999H", "99999999S", "20000m"):
            assert peer.call(EMPTY_CALL, framed(b""), ("grpc-timeout", text)).status == OK, text
        assert peer.call(EMPTY_CALL, framed(b""), ("grpc-timeout", "0n")).status in (
            OK, DEADLINE_EXCEEDED,
        )  # fmt: skip
    check_serves(server)


@case("request: the server ends a call at its deadline by itself (RPC-13)")
def server_deadline(server):
    request = messages_pb2.StreamingOutputCallRequest(
        response_parameters=[messages_pb2.ResponseParameters(size=1, interval_us=60_000_000)]
    )
    with Peer(server) as peer:
        response = peer.call(
            SLEEPY_CALL, framed(request.SerializeToString()), ("grpc-timeout", "100m")
        )
        assert response.status == DEADLINE_EXCEEDED, response


@case("request: messages come whole from one-byte frames and from padded frames (RPC-3)")
def split_frames(server):
    body = framed(simple(300))
    with Peer(server) as peer:
        stream = peer.headers(UNARY_CALL)
        for i in range(len(body)):
            peer.data(stream, body[i : i + 1])
        peer.data(stream, end=True)
        assert peer.response(stream).status == OK
        stream = peer.headers(UNARY_CALL)
        for i in range(0, len(body), 5):
            peer.data(stream, body[i : i + 5], padding=255)
        peer.data(stream, end=True)
        assert peer.response(stream).status == OK


@case("request: padding counts as flow control does, megabytes of it")
def padded_frames(server):
    body = framed(simple(50_000))
    with Peer(server) as peer:
        stream = peer.headers(UNARY_CALL)
        for i in range(0, len(body), 5):
            peer.data(stream, body[i : i + 5], padding=255)
        peer.data(stream, end=True)
        assert peer.response(stream).status == OK


@case("request: broken message prefixes are INTERNAL (RPC-3)")
def broken_prefix(server):
    message = simple(10)
    with Peer(server) as peer:
        for name, body in (
            ("flag 2", b"\x02" + framed(message)[1:]),
            ("flag 255", b"\xff" + framed(message)[1:]),
            ("ends within the prefix", framed(message)[:3]),
            ("ends within the message", framed(message)[:-1]),
            ("compressed without encoding", b"\x01" + framed(message)[1:]),
        ):
            response = peer.call(UNARY_CALL, body)
            assert response.status == INTERNAL, (name, response)
            assert response.message, name
        assert peer.call(UNARY_CALL, framed(message)).status == OK


@case("request: one message too few or too many is UNIMPLEMENTED (RPC-12)")
def cardinality(server):
    with Peer(server) as peer:
        assert peer.call(UNARY_CALL).status == UNIMPLEMENTED
        assert peer.call(UNARY_CALL, framed(simple(1)) * 2).status == UNIMPLEMENTED


@case("request: a message over the limit is refused by its prefix (RPC-5)")
def announced_size(server):
    with Peer(server) as peer:
        stream = peer.headers(UNARY_CALL)
        peer.data(stream, b"\x00\xff\xff\xff\xff")
        response = peer.response(stream)
        assert response.status == RESOURCE_EXHAUSTED, response
    check_serves(server)


@case("request: a message over 4 MiB is RESOURCE_EXHAUSTED for grpcio")
def too_large(server):
    with server.channel() as channel:
        stub = test_pb2_grpc.TestServiceStub(channel)
        request = messages_pb2.SimpleRequest(payload=messages_pb2.Payload(body=bytes(5 << 20)))
        try:
            stub.UnaryCall(request, timeout=20)
            raise AssertionError("5 MiB were taken")
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED, error
        stub.EmptyCall(empty_pb2.Empty(), timeout=20)


@case("request: bytes that are no protobuf message are refused, and the reason is said")
def broken_message(server):
    with Peer(server) as peer:
        for name, message in (
            ("cut varint", b"\x10\xff"),
            ("length past the end", b"\x1a\x7f\x00"),
            ("wire type 7", b"\x0f"),
            ("field number 0", b"\x02\x00"),
            ("varint of 11 bytes", b"\x10" + b"\x80" * 10 + b"\x01"),
            ("text that is no UTF-8", b"\x3a\x04\x12\x02\xc3\x28"),
        ):
            response = peer.call(UNARY_CALL, framed(message))
            assert response.status in (INTERNAL, INVALID_ARGUMENT), (name, response)
            assert response.message, name
    check_serves(server)


@case("request: headers over 8 KiB are refused on their stream (RPC-11)")
def large_headers(server):
    with Peer(server) as peer:
        response = peer.response(peer.headers(EMPTY_CALL, ("x-large", "x" * 9000)))
        assert response.headers.get(":status") == "431" or response.reset is not None, response
        assert peer.call(EMPTY_CALL, framed(b"")).status == OK
    check_serves(server)


@case("request: binary metadata comes padded, unpadded and in lists (RPC-10)")
def binary_metadata(server):
    key = "x-grpc-test-echo-trailing-bin"
    with Peer(server) as peer:
        for text in ("q6urqw==", "q6urqw", "q6urqw==,AAAA"):
            response = peer.call(EMPTY_CALL, framed(b""), (key, text))
            assert response.trailers[key] == "q6urqw", (text, response)
        response = peer.call(EMPTY_CALL, framed(b""), (key, "this is no base64!"))
        assert response.status == OK and key not in response.trailers


@case("request: bytes that are no HTTP/2 end their connection alone")
def no_http2(server):
    import socket

    host, port = server.address.rsplit(":", 1)
    for text in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", bytes(64)):
        with socket.create_connection((host, int(port)), 20) as raw:
            raw.sendall(text)
            try:
                while raw.recv(4096):
                    pass
            except ConnectionResetError:
                pass
    check_serves(server)
