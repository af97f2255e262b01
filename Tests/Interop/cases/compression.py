"""gzip in both directions: once by grpcio, and by raw frames where single messages matter."""

import gzip

import grpc
from cases.official import REQUEST_BYTES, RESPONSE_BYTES, SECONDS_MAX, payload, refused, with_stub
from grpc.testing import messages_pb2
from support.registry import case
from support.wire import Peer, framed

YES, NO = messages_pb2.BoolValue(value=True), messages_pb2.BoolValue(value=False)
SERVICE = "/grpc.testing.TestService"
GZIP = ("grpc-encoding", "gzip")
ACCEPT_GZIP = ("grpc-accept-encoding", "identity,gzip")


def simple(**fields):
    return messages_pb2.SimpleRequest(
        response_size=RESPONSE_BYTES, payload=payload(REQUEST_BYTES), **fields
    )


def answer_of(response):
    [(flag, data)] = response.messages()
    assert response.status == 0, response.message
    return flag, messages_pb2.SimpleResponse.FromString(gzip.decompress(data) if flag else data)


@case("gzip: client_compressed_unary: probe, compressed, uncompressed")
@with_stub
def client_compressed_unary(stub):
    refused(
        lambda: stub.UnaryCall(simple(expect_compressed=YES), timeout=SECONDS_MAX),
        grpc.StatusCode.INVALID_ARGUMENT,
    )
    for expected, how in ((YES, grpc.Compression.Gzip), (NO, grpc.Compression.NoCompression)):
        response = stub.UnaryCall(
            simple(expect_compressed=expected), timeout=SECONDS_MAX, compression=how
        )
        assert len(response.payload.body) == RESPONSE_BYTES


@case("gzip: client_compressed_streaming: probe, then compressed and uncompressed messages")
def client_compressed_streaming(server):
    def request(size, expected):
        return messages_pb2.StreamingInputCallRequest(
            payload=payload(size), expect_compressed=expected
        ).SerializeToString()

    with Peer(server) as peer:
        path = f"{SERVICE}/StreamingInputCall"
        probe = peer.call(path, framed(request(27182, YES)), GZIP)
        assert probe.status == grpc.StatusCode.INVALID_ARGUMENT.value[0]
        body = framed(request(27182, YES), compressed=True) + framed(request(45904, NO))
        response = peer.call(path, body, GZIP)
        [(_, data)] = response.messages()
        answer = messages_pb2.StreamingInputCallResponse.FromString(data)
        assert answer.aggregated_payload_size == 73086


@case("gzip: server_compressed_unary: the message's flag says what was asked for")
def server_compressed_unary(server):
    def request(compressed):
        return messages_pb2.SimpleRequest(
            response_size=RESPONSE_BYTES, response_compressed=compressed
        ).SerializeToString()

    with Peer(server) as peer:
        for compressed in (YES, NO):
            response = peer.call(f"{SERVICE}/UnaryCall", framed(request(compressed)), ACCEPT_GZIP)
            flag, answer = answer_of(response)
            assert flag == compressed.value
            assert answer.payload.body == bytes(RESPONSE_BYTES)
            assert (response.headers.get("grpc-encoding") == "gzip") == compressed.value


@case("gzip: server_compressed_streaming: one message compressed, the next not")
def server_compressed_streaming(server):
    request = messages_pb2.StreamingOutputCallRequest(
        response_parameters=[
            messages_pb2.ResponseParameters(size=31415, compressed=YES),
            messages_pb2.ResponseParameters(size=92653, compressed=NO),
        ]
    )
    with Peer(server) as peer:
        response = peer.call(
            f"{SERVICE}/StreamingOutputCall", framed(request.SerializeToString()), ACCEPT_GZIP
        )
    (first_flag, first), (second_flag, second) = response.messages()
    assert (first_flag, second_flag) == (1, 0)
    decode = messages_pb2.StreamingOutputCallResponse.FromString
    assert len(decode(gzip.decompress(first)).payload.body) == 31415
    assert len(decode(second).payload.body) == 92653


@case("gzip: what the client does not accept is not sent")
def unaccepted_encoding(server):
    request = messages_pb2.SimpleRequest(response_size=RESPONSE_BYTES, response_compressed=YES)
    with Peer(server) as peer:
        for accepted in ([], [("grpc-accept-encoding", "identity,deflate")]):
            response = peer.call(
                f"{SERVICE}/UnaryCall", framed(request.SerializeToString()), *accepted
            )
            flag, answer = answer_of(response)
            assert flag == 0 and len(answer.payload.body) == RESPONSE_BYTES
            assert "grpc-encoding" not in response.headers


@case("gzip: an unknown encoding is UNIMPLEMENTED, and the known ones are named")
def unknown_encoding(server):
    with Peer(server) as peer:
        response = peer.call(f"{SERVICE}/EmptyCall", framed(b""), ("grpc-encoding", "snappy"))
    assert response.status == grpc.StatusCode.UNIMPLEMENTED.value[0]
    accepted = response.headers["grpc-accept-encoding"].replace(" ", "").split(",")
    assert "gzip" in accepted and "snappy" not in accepted


@case("gzip: a bomb is RESOURCE_EXHAUSTED and costs no memory")
def bomb(server):
    before = server.resident_bytes()
    with Peer(server) as peer:
        response = peer.call(f"{SERVICE}/UnaryCall", framed(bytes(64 << 20), compressed=True), GZIP)
    assert response.status == grpc.StatusCode.RESOURCE_EXHAUSTED.value[0], response
    assert server.resident_bytes() - before < 16 << 20


@case("gzip: bytes that are no gzip are INTERNAL")
def broken_gzip(server):
    with Peer(server) as peer:
        broken = framed(bytes(100), compressed=True)
        broken = broken[:5] + bytes(b ^ 0x55 for b in broken[5:])
        response = peer.call(f"{SERVICE}/UnaryCall", broken, GZIP)
        assert response.status == grpc.StatusCode.INTERNAL.value[0], response
