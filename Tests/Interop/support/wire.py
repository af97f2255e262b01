"""A peer that speaks HTTP/2 frame by frame, for what no gRPC library sends or shows."""

import dataclasses
import gzip
import struct

import h2.config
import h2.connection
import h2.errors
import h2.events
import h2.settings

SECONDS_MAX = 20
FRAME_BYTES_MAX = 16384  # SETTINGS_MAX_FRAME_SIZE until the peer says more


def framed(message, compressed=False):
    """A message behind its five bytes."""
    data = gzip.compress(message) if compressed else message
    return struct.pack("!BI", int(compressed), len(data)) + data


@dataclasses.dataclass
class Response:
    """What came on one stream."""

    headers: dict = dataclasses.field(default_factory=dict)
    body: bytes = b""
    trailers: dict = dataclasses.field(default_factory=dict)
    is_ended: bool = False
    reset: int | None = None

    @property
    def status(self):
        """grpc-status as a number, from trailers or from headers that are both; None without one."""
        text = self.trailers.get("grpc-status", self.headers.get("grpc-status"))
        return None if text is None else int(text)

    @property
    def message(self):
        return self.trailers.get("grpc-message", self.headers.get("grpc-message", ""))

    def messages(self):
        """The messages of the body as (flag, bytes)."""
        result, rest = [], self.body
        while rest:
            flag, size = struct.unpack("!BI", rest[:5])
            assert len(rest) >= 5 + size, f"the body ends within a message: {len(rest)} of {5 + size}"
            result.append((flag, rest[5 : 5 + size]))
            rest = rest[5 + size :]
        return result


class Peer:
    """One connection. Windows are given back as data comes, unless `credits` is False."""

    def __init__(self, server, credits=True):
        self.socket = server.connect(SECONDS_MAX)
        self.credits = credits
        self.connection = h2.connection.H2Connection(
            h2.config.H2Configuration(
                client_side=True,
                header_encoding="utf-8",
                validate_outbound_headers=False,
                normalize_outbound_headers=False,
            )
        )
        self.connection.initiate_connection()
        self.flush()
        self.responses = {}
        self.goaway = None
        self.is_closed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def flush(self):
        data = self.connection.data_to_send()
        if data:
            self.socket.sendall(data)

    def send_bytes(self, data):
        """Anything at all, past every check."""
        self.flush()
        self.socket.sendall(data)

    def headers(self, path, *extra, end=False, without=(), **replaced):
        """Opens a stream with a call's headers; `replaced` takes `method`, `content_type`, …"""
        fields = {
            ":method": "POST",
            ":scheme": "http",
            ":path": path,
            ":authority": "kontor.test",
            "te": "trailers",
            "content-type": "application/grpc",
        }
        for name, value in replaced.items():
            name = name.replace("_", "-")
            fields[f":{name}" if f":{name}" in fields else name] = value
        stream = self.connection.get_next_available_stream_id()
        self.responses[stream] = Response()
        self.connection.send_headers(
            stream, [pair for pair in fields.items() if pair[0] not in without] + list(extra), end
        )
        self.flush()
        return stream

    def data(self, stream, data=b"", end=False, padding=None):
        """Sends DATA in as few frames as may be, as far as windows allow; less if the answer is there
        before."""
        response = self.responses[stream]
        while True:
            part, data = data[:FRAME_BYTES_MAX], data[FRAME_BYTES_MAX:]
            size = len(part) + (0 if padding is None else 1 + padding)
            while self.connection.local_flow_control_window(stream) < size:
                assert self.read(), "the connection was closed before the request was sent"
                if response.is_ended or response.reset is not None:
                    return
            self.connection.send_data(stream, part, end_stream=end and not data, pad_length=padding)
            self.flush()
            if not data:
                return

    def read(self):
        """Takes what comes next; False once the connection is closed."""
        if self.is_closed:
            return False
        try:
            data = self.socket.recv(65536)
        except ConnectionResetError:
            data = b""
        if not data:
            self.is_closed = True
            return False
        for event in self.connection.receive_data(data):
            self.take(event)
        self.flush()
        return True

    def take(self, event):
        response = self.responses.get(getattr(event, "stream_id", None))
        match event:
            case h2.events.ResponseReceived():
                response.headers = dict(event.headers)
            case h2.events.TrailersReceived():
                response.trailers = dict(event.headers)
            case h2.events.DataReceived():
                response.body += event.data
                if self.credits:
                    self.connection.acknowledge_received_data(
                        event.flow_controlled_length, event.stream_id
                    )
            case h2.events.StreamEnded():
                response.is_ended = True
            case h2.events.StreamReset() if response:
                response.reset = event.error_code
            case h2.events.ConnectionTerminated():
                self.goaway = event.error_code

    def response(self, stream):
        """Waits until the stream has ended or is reset."""
        response = self.responses[stream]
        while not response.is_ended and response.reset is None:
            assert self.read(), "the connection was closed before the answer"
        return response

    def until_closed(self):
        """Waits until the server closes the connection."""
        while self.read():
            pass

    def call(self, path, body=b"", *extra, **replaced):
        """One whole call: headers, body, answer."""
        stream = self.headers(path, *extra, **replaced)
        self.data(stream, body, end=True)
        return self.response(stream)
