"""gRPC's test service on a server of grpcio: a peer for our client that is not our own."""

import concurrent.futures

import grpc
from grpc.testing import empty_pb2, messages_pb2, test_pb2_grpc

INITIAL = "x-grpc-test-echo-initial"
TRAILING = "x-grpc-test-echo-trailing-bin"
THREADS = 32
CODES = {code.value[0]: code for code in grpc.StatusCode}

# What a server of grpcio can't tell: whether a request message came compressed.
NOT_SERVED = ("client_compressed_unary", "client_compressed_streaming")


def echo_metadata(context):
    metadata = dict(context.invocation_metadata())
    if INITIAL in metadata:
        context.send_initial_metadata(((INITIAL, metadata[INITIAL]),))
    if TRAILING in metadata:
        context.set_trailing_metadata(((TRAILING, metadata[TRAILING]),))


def echo_status(request, context):
    if request.HasField("response_status"):
        context.abort(CODES[request.response_status.code], request.response_status.message)


class TestService(test_pb2_grpc.TestServiceServicer):
    def EmptyCall(self, request, context):
        return empty_pb2.Empty()

    def UnaryCall(self, request, context):
        if request.response_compressed.value:
            context.set_compression(grpc.Compression.Gzip)
        echo_metadata(context)
        echo_status(request, context)
        return messages_pb2.SimpleResponse(
            payload=messages_pb2.Payload(body=bytes(request.response_size))
        )

    CacheableUnaryCall = UnaryCall

    def StreamingInputCall(self, requests, context):
        return messages_pb2.StreamingInputCallResponse(
            aggregated_payload_size=sum(len(request.payload.body) for request in requests)
        )

    def StreamingOutputCall(self, request, context):
        asked = request.response_parameters
        if any(parameters.compressed.value for parameters in asked):
            context.set_compression(grpc.Compression.Gzip)
        for parameters in asked:
            if not parameters.compressed.value:
                context.disable_next_message_compression()
            yield messages_pb2.StreamingOutputCallResponse(
                payload=messages_pb2.Payload(body=bytes(parameters.size))
            )

    def FullDuplexCall(self, requests, context):
        echo_metadata(context)
        for request in requests:
            echo_status(request, context)
            yield from self.StreamingOutputCall(request, context)

    def HalfDuplexCall(self, requests, context):
        for request in list(requests):
            yield from self.StreamingOutputCall(request, context)


class OfficialServer:
    """Use as a context manager. `certificates`: of a `kontord`; None: plaintext."""

    def __init__(self, certificates, security):
        self.server = grpc.server(concurrent.futures.ThreadPoolExecutor(THREADS))
        test_pb2_grpc.add_TestServiceServicer_to_server(TestService(), self.server)
        if certificates:
            is_mutual = security == "mutual"
            credentials = grpc.ssl_server_credentials(
                [(certificates.text("server.key"), certificates.text("server.pem"))],
                certificates.text("ca.pem") if is_mutual else None,
                is_mutual,
            )
            port = self.server.add_secure_port("127.0.0.1:0", credentials)
        else:
            port = self.server.add_insecure_port("127.0.0.1:0")
        self.address = f"127.0.0.1:{port}"

    def __enter__(self):
        self.server.start()
        return self

    def __exit__(self, *_):
        self.server.stop(grace=None).wait()
