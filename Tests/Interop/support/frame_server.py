"""A server that answers frame by frame, for what no gRPC library does: the servers of gRPC's
http2-interop-test-descriptions.md."""

import socket
import threading

import h2.config
import h2.connection
import h2.events
import h2.settings
from cases.official import RESPONSE_BYTES, payload
from grpc.testing import messages_pb2
from support.wire import FRAME_BYTES_MAX, framed

HEADERS = [(":status", "200"), ("content-type", "application/grpc")]
TRAILERS = [("grpc-status", "0")]
ANSWER = framed(
    messages_pb2.SimpleResponse(payload=payload(RESPONSE_BYTES)).SerializeToString()
)
FRAMES_PER_WRITE = 64
NO_ERROR = 0
GREETING = bytes(8)  # of PINGs, whose content must come back


class Connection:
    """One client's. `answer(connection, stream)` is called for each complete request."""

    def __init__(self, raw, answer, settings):
        self.socket = raw
        self.answer = answer
        self.http2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        # An update would count only once the client has acknowledged it.
        self.http2.local_settings = h2.settings.Settings(client=False, initial_values=settings)
        self.http2.initiate_connection()
        self.complete = []
        self.open = set()
        self.open_max = 0
        self.answered = 0
        self.pings = 0
        self.pongs = 0
        self.failure = None
        # After GOAWAY what comes is thrown away: the client was told.
        self.is_leaving = False

    def serve(self):
        try:
            self.flush()
            while self.read():
                while self.complete:
                    stream = self.complete.pop(0)
                    self.answer(self, stream)
                    self.flush()
                    self.open.discard(stream)
                    self.answered += 1
        except Exception as error:
            self.failure = error
        finally:
            self.socket.close()

    def flush(self):
        data = self.http2.data_to_send()
        if data:
            self.socket.sendall(data)

    def read(self):
        """Takes what comes next; False once the connection is closed."""
        try:
            data = self.socket.recv(65536)
        except ConnectionResetError:
            data = b""
        if not data:
            return False
        if self.is_leaving:
            return True
        for event in self.http2.receive_data(data):
            self.take(event)
        self.flush()
        return True

    def take(self, event):
        match event:
            case h2.events.RequestReceived():
                self.open.add(event.stream_id)
                self.open_max = max(self.open_max, len(self.open))
            case h2.events.DataReceived():
                self.http2.acknowledge_received_data(
                    event.flow_controlled_length, event.stream_id
                )
            case h2.events.StreamEnded():
                self.complete.append(event.stream_id)
            case h2.events.PingAckReceived():
                assert event.ping_data == GREETING, event.ping_data
                self.pongs += 1

    def headers(self, stream):
        self.http2.send_headers(stream, HEADERS)

    def data(self, stream, data, size=FRAME_BYTES_MAX, padding=None):
        """Sends DATA frames of `size` bytes, as windows allow."""
        cost = size + (0 if padding is None else 1 + padding)
        for number, start in enumerate(range(0, len(data), size)):
            while self.http2.local_flow_control_window(stream) < cost:
                self.flush()
                if not self.read():
                    raise AssertionError("the client went while its answer was sent")
            self.http2.send_data(stream, data[start : start + size], pad_length=padding)
            if number % FRAMES_PER_WRITE == 0:
                self.flush()

    def trailers(self, stream):
        self.http2.send_headers(stream, TRAILERS, end_stream=True)

    def reset(self, stream):
        self.http2.reset_stream(stream, NO_ERROR)

    def ping(self):
        self.http2.ping(GREETING)
        self.pings += 1

    def leave(self, stream):
        self.http2.close_connection(NO_ERROR, last_stream_id=stream)
        self.flush()
        self.is_leaving = True


class FrameServer:
    """Use as a context manager. Leaving it waits for the connections, and raises what failed."""

    SECONDS_MAX = 30

    def __init__(self, answer, settings=None):
        self.answer = answer
        self.settings = settings or {}
        self.connections = []
        self.threads = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.listener.getsockname()[1]

    def __enter__(self):
        self.acceptor = threading.Thread(target=self.accept, daemon=True)
        self.acceptor.start()
        return self

    def accept(self):
        while True:
            try:
                raw, _ = self.listener.accept()
            except OSError:  # closed
                return
            connection = Connection(raw, self.answer, self.settings)
            self.connections.append(connection)
            thread = threading.Thread(target=connection.serve, daemon=True)
            self.threads.append(thread)
            thread.start()

    def __exit__(self, kind, error, _):
        # A listener that is only closed goes on accepting in the other thread.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.acceptor.join(self.SECONDS_MAX)
        for thread in self.threads:
            thread.join(self.SECONDS_MAX)
            assert error or not thread.is_alive(), "the client keeps its connection"
        for connection in self.connections:
            if connection.failure and error:
                error.add_note(f"the server's side: {connection.failure!r}")
            elif connection.failure:
                raise connection.failure
