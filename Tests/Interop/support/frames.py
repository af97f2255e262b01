"""HTTP/2 frames as bytes, and a peer that sends any of them: for what no HTTP/2 library would send."""

import struct

DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = (
    0, 1, 2, 3, 4, 6, 7, 8, 9,
)  # fmt: skip
END_STREAM, ACK, END_HEADERS = 0x1, 0x1, 0x4
INITIAL_WINDOW_SIZE = 4
CODES = [
    "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT",
    "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR",
    "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
]  # fmt: skip
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
SECONDS_MAX = 20


def frame(kind, stream=0, payload=b"", flags=0):
    """One frame (RFC 9113 §4.1)."""
    return struct.pack("!I", len(payload))[1:] + struct.pack("!BBI", kind, flags, stream) + payload


def literal(name, value):
    """A header field that enters no table (RFC 7541 §6.2.2)."""
    return b"\x00" + length(name) + name + length(value) + value


def length(text):
    return integer(len(text), 7)


def integer(value, prefix, first=0):
    """A number whose first byte has `prefix` bits for it (RFC 7541 §5.1)."""
    limit = (1 << prefix) - 1
    if value < limit:
        return bytes([first | value])
    result, value = bytes([first | limit]), value - limit
    while value >= 128:
        result, value = result + bytes([value % 128 + 128]), value // 128
    return result + bytes([value])


def request(path, *extra):
    """The header block of a call, out of literals alone."""
    fields = [(b":path", path.encode()), (b":authority", b"kontor.test"), (b"te", b"trailers"),
              (b"content-type", b"application/grpc"), *extra]  # fmt: skip
    return b"\x83\x86" + b"".join(literal(name, value) for name, value in fields)


class RawPeer:
    """One connection that has sent its preface, unless told otherwise, and looks at nothing that comes
    until it is asked to."""

    def __init__(self, server, settings=b"", preface=True, seconds=SECONDS_MAX):
        self.socket = server.connect(seconds)
        self.received = b""
        self.frames = []
        self.is_closed = False
        if preface:
            self.send(PREFACE + frame(SETTINGS, 0, settings))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """False once the server takes no more."""
        try:
            self.socket.sendall(data)
            return True
        except (BrokenPipeError, ConnectionError):
            return False

    def read(self):
        """Takes what comes next; False once the connection is closed. TimeoutError is a failure."""
        try:
            data = self.socket.recv(1 << 16)
        except ConnectionError:
            data = b""
        if not data:
            self.is_closed = True
            return False
        self.received += data
        while len(self.received) >= 9:
            size = int.from_bytes(self.received[:3])
            if len(self.received) < 9 + size:
                break
            kind, flags, stream = struct.unpack("!BBI", self.received[3:9])
            self.frames.append((kind, flags, stream, self.received[9 : 9 + size]))
            self.received = self.received[9 + size :]
        return True

    def until(self, found):
        """Reads until `found` answers something true for a frame; returns that, None at the end."""
        seen = 0
        while True:
            for item in self.frames[seen:]:
                if result := found(*item):
                    return result
            seen = len(self.frames)
            if not self.read():
                return None

    def end(self):
        """Reads until the server has closed the connection; says how it ended it."""
        while self.read():
            pass
        goaways = [
            (CODES[int.from_bytes(payload[4:8])], payload[8:].decode())
            for kind, _, _, payload in self.frames
            if kind == GOAWAY
        ]
        if not goaways:
            return "closed"
        code, words = goaways[-1]
        return f"GOAWAY {code}" + (f" “{words}”" if words else "")

    def reset_of(self, stream):
        """The code of the stream's RST_STREAM."""
        return self.until(
            lambda kind, _, of, payload: kind == RST_STREAM
            and of == stream
            and CODES[int.from_bytes(payload)]
        )
