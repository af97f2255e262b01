#!/usr/bin/env python3
"""Messages that Google's implementation wrote, for our codec to be held against.

    codec_crosscheck.py            writes Tests/ContractsTests/Golden/codec.tsv
    codec_crosscheck.py --check    demands that the file is what this script gives

Needs PyPI grpcio-tools (for protoc and protobuf). The seed is fixed: the same versions give the
same file. A line is one message, in four columns:

    type        of package kontor.testing.v1
    input       base64 of bytes to decode
    canonical   base64 of what Google's encoder writes for it, "=" if the same as the input;
                a leading "#" says that the order of fields may differ (entries of maps, and -0.0, which we
    write behind the other fields), "~" that map entries may lack their defaults too
    json        its JSON form
"""

import base64
import importlib
import importlib.resources
import json
import math
import pathlib
import random
import struct
import sys
import tempfile

from google.protobuf import json_format
from grpc_tools import protoc

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests/ContractsTests/Golden/codec.tsv"

INTEGERS = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}
DOUBLES = [
    0.0, -0.0, 1.0, -1.5, 0.1, 1e-7, 1e16, 123456789.125, 5e-324, 2.2250738585072014e-308,
    1.7976931348623157e308, float("inf"), float("-inf"), float("nan"),
]
FLOATS = [
    0.0, -0.0, 1.0, -1.5, 0.10000000149011612, 1.401298464324817e-45, 3.4028234663852886e38,
    float("inf"), float("-inf"), float("nan"), 16777216.0,
]
TEXTS = [
    "", "a", "Kontor", "Straße 7", "漢字かな", "🚚📦", "\u007f\u0080\uffff", "\U0010ffff",
    "fifteen bytes..", "sixteen bytes...", 'quotes " and \\ and /', "line\nbreak\ttab\r\x01",
    "x" * 127, "y" * 128,
]
BLOBS = [b"", b"\0", b"\xff\xfe", bytes(range(40)), b"0" * 127, b"1" * 128]
ENUMS = [0, 1, 7, 2147483647, -1, -2147483648, 5, -77]


class Messages:
    """Random messages of every type, edges first."""

    def __init__(self, pb2, seed: int) -> None:
        self.pb2 = pb2
        self.random = random.Random(seed)

    def scalar(self, field):
        kind = field.type
        if kind == field.TYPE_DOUBLE:
            return self.random.choice(DOUBLES)
        if kind == field.TYPE_FLOAT:
            return self.random.choice(FLOATS)
        if kind == field.TYPE_BOOL:
            return self.random.random() < 0.5
        if kind == field.TYPE_STRING:
            return self.random.choice(TEXTS)
        if kind == field.TYPE_BYTES:
            return self.random.choice(BLOBS)
        if kind == field.TYPE_ENUM:
            if field.enum_type.name != "CodecEnum":
                return self.random.choice([0, 1, 2])
            return self.random.choice(ENUMS)
        names = {1: "int32", 2: "int64", 3: "uint32", 4: "uint64"}
        low, high = INTEGERS[names[field.cpp_type]]
        edges = [low, high, 0, 1, 127, 128, 16383, 16384, low + 1, high - 1]
        if low < 0:
            edges += [-1, -64, -65]
        return self.random.choice(edges + [self.random.randint(low, high)])

    def fill(self, message, depth: int = 3, share: float = 0.6, defaults: bool = True):
        name = message.DESCRIPTOR.full_name
        if name == "google.protobuf.Timestamp":
            message.seconds = self.random.choice([0, 1, -1, 1709251199, -62135596800, 253402300799])
            message.nanos = self.random.choice([0, 1, 999999999, 250000000, 1000])
            return message
        if name == "google.protobuf.Duration":
            message.seconds = self.random.choice([0, 1, -1, 315576000000 - 1, -86400])
            nanos = self.random.choice([0, 1, 500000000, 999999999])
            message.nanos = -nanos if message.seconds < 0 else nanos
            return message
        cases = {one.name: self.random.choice(one.fields) for one in message.DESCRIPTOR.oneofs}
        for field in message.DESCRIPTOR.fields:
            one = field.containing_oneof
            if self.random.random() > share or (one and cases[one.name] is not field):
                continue
            self.set(message, field, depth, defaults)
        return message

    def set(self, message, field, depth: int, defaults: bool) -> None:
        target = getattr(message, field.name)
        entry = field.message_type
        if entry is not None and entry.GetOptions().map_entry:
            for _ in range(self.random.randint(1, 3)):
                key = self.scalar(entry.fields_by_name["key"])
                value = entry.fields_by_name["value"]
                if not key and not defaults:
                    continue
                if value.message_type is not None:
                    if depth > 0:
                        self.fill(target[key], depth - 1)
                else:
                    content = self.scalar(value)
                    if content or defaults:
                        target[key] = content
        elif field.is_repeated:
            for _ in range(self.random.randint(1, 4)):
                if field.message_type is None:
                    target.append(self.scalar(field))
                elif depth > 0:
                    self.fill(target.add(), depth - 1)
        elif field.message_type is not None:
            if depth > 0:
                target.SetInParent()
                self.fill(target, depth - 1)
        else:
            setattr(message, field.name, self.scalar(field))


def has_negative_zero(message) -> bool:
    """Whether a field without presence holds -0.0, which we write behind the other fields."""
    values = [getattr(message, name, 0.0) for name in ("double_value", "float_value")]
    return message.DESCRIPTOR.name == "CodecScalars" and any(
        value == 0 and math.copysign(1, value) < 0 for value in values
    )


def unknown_fields(rng: random.Random) -> bytes:
    """Fields of numbers that no message has: a varint, 64 bits, counted bytes, 32 bits."""
    return b"".join(
        [
            b"\xc0\x3e" + b"\x96\x01",  # 1000: 150
            b"\xc9\x3e" + struct.pack("<Q", rng.getrandbits(64)),  # 1001
            b"\xd2\x3e" + b"\x05a\x00\xffbc",  # 1002, no text: any bytes
            b"\xdd\x3e" + struct.pack("<I", rng.getrandbits(32)),  # 1003
        ]
    )


def lines(pb2) -> list[str]:
    rng = random.Random(7)
    found: list[str] = []
    marks = {"CodecMaps": "#", "CodecEverything": "~"}

    def add(kind: str, data: bytes, mark: str | None = None) -> None:
        message = getattr(pb2, kind).FromString(data)
        canonical = message.SerializeToString(deterministic=True)
        if mark is None:
            mark = marks.get(kind, "#" if has_negative_zero(message) else "")
        form = json_format.MessageToDict(message)
        text = json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        column = "=" if canonical == data else base64.b64encode(canonical).decode()
        found.append(
            "\t".join([kind, base64.b64encode(data).decode(), mark + column, text])
        )

    counts = {
        "CodecScalars": 60, "CodecOptionals": 50, "CodecPacked": 20, "CodecUnpacked": 20,
        "CodecNode": 20, "CodecOneof": 60, "CodecMaps": 20, "CodecWellKnown": 20,
        "CodecEdges": 20, "CodecEverything": 4, "CodecEmpty": 1,
    }
    for kind, count in counts.items():
        messages = Messages(pb2, seed=sum(kind.encode()))
        for number in range(count):
            share = 1.0 if number == 0 and kind != "CodecEverything" else rng.choice([0.15, 0.4, 0.7])
            message = messages.fill(getattr(pb2, kind)(), share=share, defaults=False)
            add(kind, message.SerializeToString(deterministic=True))
    # Defaults inside maps: Google writes them out, others leave them out.
    messages = Messages(pb2, seed=99)
    for _ in range(10):
        message = messages.fill(pb2.CodecMaps(), share=0.3)
        add("CodecMaps", message.SerializeToString(deterministic=True), "~")
    # Lists in the form that the contract does not ask for.
    for _ in range(10):
        packed = messages.fill(pb2.CodecUnpacked())
        add("CodecPacked", packed.SerializeToString(deterministic=True))
        unpacked = messages.fill(pb2.CodecPacked())
        for name in ("string_values", "bytes_values", "message_values"):
            unpacked.ClearField(name)
        add("CodecUnpacked", unpacked.SerializeToString(deterministic=True))
    # Fields that the contract does not have, in the middle and alone.
    for kind in counts:
        message = messages.fill(getattr(pb2, kind)(), share=0.2, defaults=False)
        add(kind, unknown_fields(rng) + message.SerializeToString(deterministic=True))
    # Repeats: the last scalar counts, a repeated message merges, the last oneof member counts.
    add("CodecScalars", b"\x18\x01\x18\x02" + b"\x72\x01a\x72\x02bc")
    add("CodecNode", b"\x12\x03\x0a\x01a" + b"\x12\x05\x12\x03\x0a\x01b")
    add("CodecOneof", b"\x20\x01\x30\x02\x7a\x01x")
    # Numbers longer than they need be, and wider than their field.
    add("CodecScalars", b"\x18\x81\x80\x80\x80\x80\x80\x80\x80\x80\x00")
    add("CodecScalars", b"\x18\x80\x80\x80\x80\x10" + b"\x68\x02" + b"\x28\xff\xff\xff\xff\xff\x01")
    return found


def main() -> int:
    if sys.argv[1:] not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        source = "kontor/testing/v1/codec.proto"
        include = importlib.resources.files("grpc_tools") / "_proto"
        arguments = ["protoc", f"-I{ROOT / 'Protos'}", f"-I{include}", f"--python_out={folder}", source]
        if protoc.main(arguments) != 0:
            return 1
        sys.path.insert(0, folder)
        text = "\n".join(lines(importlib.import_module("kontor.testing.v1.codec_pb2"))) + "\n"
    if sys.argv[1:] == ["--check"]:
        if GOLDEN.read_text(encoding="utf-8") != text:
            print(f"{GOLDEN} is not what this script gives; run it and commit", file=sys.stderr)
            return 1
        return 0
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_text(text, encoding="utf-8")
    print(f"{text.count(chr(10))} messages, {len(text.encode()):,} bytes: {GOLDEN}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
