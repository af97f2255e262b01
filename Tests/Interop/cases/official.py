"""The interoperability cases of gRPC (doc/interop-test-descriptions.md) that grpcio can drive. What is
about single messages' compression is in compression.py: grpcio does not show it."""

import queue
import time

import grpc
from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc
from support.registry import case

REQUEST_BYTES, RESPONSE_BYTES = 271828, 314159
SECONDS_MAX = 20

INITIAL = ("x-grpc-test-echo-initial", "test_initial_metadata_value")
TRAILING = ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab")


def payload(size):
    return messages_pb2.Payload(body=bytes(size))


def output_request(*sizes, size=0):
    return messages_pb2.StreamingOutputCallRequest(
        response_parameters=[messages_pb2.ResponseParameters(size=size) for size in sizes],
        payload=payload(size),
    )


def refused(call, code):
    """The error of a call that must fail with `code`."""
    try:
        call()
    except grpc.RpcError as error:
        assert error.code() == code, f"{error.code()} {error.details()}"
        return error
    raise AssertionError(f"the call succeeded, {code} was expected")


def with_stub(body):
    def run(server):
        with server.channel() as channel:
            body(test_pb2_grpc.TestServiceStub(channel))

    return run


class Requests:
    """A request stream that a case feeds step by step."""

    def __init__(self):
        self.queue = queue.Queue()

    def send(self, request):
        self.queue.put(request)

    def close(self):
        self.queue.put(None)

    def __iter__(self):
        return iter(self.queue.get, None)


@case("official: empty_unary")
@with_stub
def empty_unary(stub):
    assert stub.EmptyCall(empty_pb2.Empty(), timeout=SECONDS_MAX) == empty_pb2.Empty()


@case("official: large_unary")
@with_stub
def large_unary(stub):
    request = messages_pb2.SimpleRequest(
        response_size=RESPONSE_BYTES, payload=payload(REQUEST_BYTES)
    )
    response = stub.UnaryCall(request, timeout=SECONDS_MAX)
    assert response.payload.body == bytes(RESPONSE_BYTES)


@case("official: client_streaming")
@with_stub
def client_streaming(stub):
    requests = (
        messages_pb2.StreamingInputCallRequest(payload=payload(size))
        for size in (27182, 8, 1828, 45904)
    )
    response = stub.StreamingInputCall(requests, timeout=SECONDS_MAX)
    assert response.aggregated_payload_size == 74922


@case("official: server_streaming")
@with_stub
def server_streaming(stub):
    sizes = [31415, 9, 2653, 58979]
    responses = stub.StreamingOutputCall(output_request(*sizes), timeout=SECONDS_MAX)
    assert [len(response.payload.body) for response in responses] == sizes


@case("official: ping_pong")
@with_stub
def ping_pong(stub):
    requests = Requests()
    responses = stub.FullDuplexCall(iter(requests), timeout=SECONDS_MAX)
    for size, answer in ((27182, 31415), (8, 9), (1828, 2653), (45904, 58979)):
        requests.send(output_request(answer, size=size))
        assert len(next(responses).payload.body) == answer
    requests.close()
    assert list(responses) == []


@case("official: half_duplex answers after the last request")
@with_stub
def half_duplex(stub):
    responses = stub.HalfDuplexCall(
        iter([output_request(3), output_request(1, 4)]), timeout=SECONDS_MAX
    )
    assert [len(response.payload.body) for response in responses] == [3, 1, 4]


@case("official: empty_stream")
@with_stub
def empty_stream(stub):
    assert list(stub.FullDuplexCall(iter([]), timeout=SECONDS_MAX)) == []


@case("official: custom_metadata, unary and full duplex")
@with_stub
def custom_metadata(stub):
    request = messages_pb2.SimpleRequest(response_size=RESPONSE_BYTES, payload=payload(8))
    _, unary = stub.UnaryCall.with_call(request, timeout=SECONDS_MAX, metadata=(INITIAL, TRAILING))
    duplex = stub.FullDuplexCall(
        iter([output_request(9)]), timeout=SECONDS_MAX, metadata=(INITIAL, TRAILING)
    )
    assert len(list(duplex)) == 1
    for call in (unary, duplex):
        assert tuple(INITIAL) in [tuple(pair) for pair in call.initial_metadata()]
        assert tuple(TRAILING) in [tuple(pair) for pair in call.trailing_metadata()]


@case("official: status_code_and_message, unary and full duplex")
@with_stub
def status_code_and_message(stub):
    status = messages_pb2.EchoStatus(code=2, message="test status message")
    calls = [
        lambda: stub.UnaryCall(
            messages_pb2.SimpleRequest(response_status=status), timeout=SECONDS_MAX
        ),
        lambda: list(
            stub.FullDuplexCall(
                iter([messages_pb2.StreamingOutputCallRequest(response_status=status)]),
                timeout=SECONDS_MAX,
            )
        ),
    ]
    for call in calls:
        assert refused(call, grpc.StatusCode.UNKNOWN).details() == "test status message"


@case("official: special_status_message")
@with_stub
def special_status_message(stub):
    text = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
    request = messages_pb2.SimpleRequest(
        response_status=messages_pb2.EchoStatus(code=2, message=text)
    )
    error = refused(lambda: stub.UnaryCall(request, timeout=SECONDS_MAX), grpc.StatusCode.UNKNOWN)
    assert error.details() == text


@case("official: every status code arrives as it was sent")
@with_stub
def every_status_code(stub):
    for code in grpc.StatusCode:
        number, _ = code.value
        if number == 0:
            continue
        request = messages_pb2.SimpleRequest(
            response_status=messages_pb2.EchoStatus(code=number, message=f"code {number}")
        )
        error = refused(lambda: stub.UnaryCall(request, timeout=SECONDS_MAX), code)
        assert error.details() == f"code {number}"


@case("official: unimplemented_method")
@with_stub
def unimplemented_method(stub):
    refused(
        lambda: stub.UnimplementedCall(empty_pb2.Empty(), timeout=SECONDS_MAX),
        grpc.StatusCode.UNIMPLEMENTED,
    )


@case("official: unimplemented_service")
def unimplemented_service(server):
    with server.channel() as channel:
        stub = test_pb2_grpc.UnimplementedServiceStub(channel)
        error = refused(
            lambda: stub.UnimplementedCall(empty_pb2.Empty(), timeout=SECONDS_MAX),
            grpc.StatusCode.UNIMPLEMENTED,
        )
        assert "grpc.testing.UnimplementedService" in error.details()


@case("official: cancel_after_begin")
@with_stub
def cancel_after_begin(stub):
    call = stub.StreamingInputCall.future(iter(Requests()), timeout=SECONDS_MAX)
    call.cancel()
    assert call.cancelled() and call.code() == grpc.StatusCode.CANCELLED


@case("official: cancel_after_first_response")
@with_stub
def cancel_after_first_response(stub):
    requests = Requests()
    call = stub.FullDuplexCall(iter(requests), timeout=SECONDS_MAX)
    requests.send(output_request(31415, size=27182))
    assert len(next(call).payload.body) == 31415
    call.cancel()
    refused(lambda: next(call), grpc.StatusCode.CANCELLED)


@case("official: timeout_on_sleeping_server")
@with_stub
def timeout_on_sleeping_server(stub):
    requests = Requests()
    call = stub.FullDuplexCall(iter(requests), timeout=0.001)
    requests.send(messages_pb2.StreamingOutputCallRequest(payload=payload(27182)))
    refused(lambda: next(call), grpc.StatusCode.DEADLINE_EXCEEDED)


@case("official: cacheable_unary answers like any other")
@with_stub
def cacheable_unary(stub):
    request = messages_pb2.SimpleRequest(response_size=64, payload=payload(8))
    answers = [stub.CacheableUnaryCall(request, timeout=SECONDS_MAX) for _ in range(2)]
    assert answers[0] == answers[1] and len(answers[0].payload.body) == 64


@case("official: concurrent_large_unary, 100 at once on one connection")
@with_stub
def concurrent_large_unary(stub):
    request = messages_pb2.SimpleRequest(
        response_size=RESPONSE_BYTES, payload=payload(REQUEST_BYTES)
    )
    calls = [stub.UnaryCall.future(request, timeout=60) for _ in range(100)]
    assert all(call.result().payload.body == bytes(RESPONSE_BYTES) for call in calls)


def large_request():
    return messages_pb2.SimpleRequest(
        response_size=RESPONSE_BYTES, payload=payload(REQUEST_BYTES)
    )


@case("official: rpc_soak, 10 calls on one connection")
@with_stub
def rpc_soak(stub):
    for _ in range(10):
        answer = stub.UnaryCall(large_request(), timeout=SECONDS_MAX)
        assert len(answer.payload.body) == RESPONSE_BYTES


@case("official: channel_soak, 10 calls on a connection each")
def channel_soak(server):
    for _ in range(10):
        with server.channel() as channel:
            stub = test_pb2_grpc.TestServiceStub(channel)
            answer = stub.UnaryCall(large_request(), timeout=SECONDS_MAX)
            assert len(answer.payload.body) == RESPONSE_BYTES


@case("official: long_lived_channel, with pauses")
@with_stub
def long_lived_channel(stub):
    for _ in range(3):
        answer = stub.UnaryCall(large_request(), timeout=SECONDS_MAX)
        assert len(answer.payload.body) == RESPONSE_BYTES
        time.sleep(0.3)  # the case is that nothing happens on the connection for a while
