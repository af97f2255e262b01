"""Where the instructions of one echo go, counted by callgrind: kontord beside the C server on nghttp2."""

import argparse
import collections
import pathlib
import re

import peers
from echo import echo_message, h2load
from servers import GRPC_HEADERS, ROOT, fail, grpc_call, grpc_frame, kontord, run, scratch, server

# 10 x 100 as in `.ci/bench echo`; the first calls fill caches and are not counted.
SHAPE = argparse.Namespace(connections=10, streams=100)
WARM_UP, COUNTED = 2_000, 5_000
LISTED_MIN = 1  # instruction a call: a part with less is not listed

RUNTIME = "Swift's runtime and standard library"
CONCURRENCY = "Swift's concurrency"

# What the objects of the process are to the reader; the rest keeps its file's name.
LIBRARIES = {
    "libnghttp2.so": "nghttp2",
    "libprotobuf-c.so": "protobuf-c",
    "libc.so": "libc",
    "ld-linux-x86-64.so": "libc",
}
# Swift's own code in our program: modules, and symbols of C and C++.
SWIFT_MODULES = {"Swift": RUNTIME, "Synchronization": RUNTIME, "_Concurrency": CONCURRENCY}
SWIFT_SYMBOLS = [
    (r"_?swift_(task|job|continuation|async)", CONCURRENCY),
    (r".*(AsyncTask|StackAllocator|StatusRecord|ExecutorTracking)", CONCURRENCY),
    (r"_?_?swift_|(bool |void )?swift::", RUNTIME),
]


def echo_instructions(binary: str, port: int) -> dict[str, dict[str, int]]:
    """By part of the program, kontord's and the C server's; their sums under "all"."""
    with scratch() as folder:
        body = folder / "echo.grpc"
        body.write_bytes(grpc_frame(echo_message()))
        # valgrind 3.19 stops at the debug information that Swift writes.
        plain = folder / "kontord"
        run(["strip", "-g", "-o", str(plain), binary])
        counted = folder / "counted"
        watched = ("valgrind", "--tool=callgrind", f"--callgrind-out-file={counted}")
        flags = ("--interop", "--loops", "1")
        with kontord(str(plain), port, folder, None, *flags, under=watched) as running:
            ours = parts(running.pid, port, body, counted)
        with server(
            [*watched, *peers.nghttp2_c(), str(port)],
            folder / "nghttp2-c.log",
            lambda: grpc_call(port, "/bench.v1.Bench/Echo", body) == ("0", body.read_bytes()),
        ) as running:
            theirs = parts(running.pid, port, body, counted)
    table = {
        part: {"kontord": round(ours[part]), "C on nghttp2": round(theirs[part])}
        for part, _ in (ours | theirs).most_common()
        if max(ours[part], theirs[part]) >= LISTED_MIN
    }
    table["all"] = {"kontord": round(ours.total()), "C on nghttp2": round(theirs.total())}
    print(f"{'instructions of one echo':<40}{'kontord':>12}{'C on nghttp2':>14}")
    for part, row in table.items():
        print(f"{part:<40}{row['kontord']:>12,}{row['C on nghttp2']:>14,}")
    return table


def parts(pid: int, port: int, body: pathlib.Path, counted: pathlib.Path) -> collections.Counter:
    """Instructions of one call by part of the program."""
    url = f"http://127.0.0.1:{port}/bench.v1.Bench/Echo"

    def calls(count: int) -> None:
        h2load(SHAPE, url, count, body.stat().st_size, "-d", str(body), *GRPC_HEADERS)

    def control(what: str) -> None:
        # It ends with 0 whatever comes of it.
        said = run(["callgrind_control", what, str(pid)])
        if "OK" not in said:
            fail(f"callgrind_control {what}: {said}")

    calls(WARM_UP)
    control("--zero")
    calls(COUNTED)
    for old in counted.parent.glob(counted.name + "*"):
        old.unlink()
    control("--dump")
    dumps = list(counted.parent.glob(counted.name + "*"))
    if len(dumps) != 1:
        fail(f"callgrind wrote {len(dumps)} profiles, not one")
    profile = dumps[0].read_text()
    costs = self_costs(profile)
    totals = re.search(r"^totals: (\d+)", profile, re.MULTILINE)
    if not totals or sum(costs.values()) != int(totals.group(1)):
        fail(f"{sum(costs.values())} instructions were read from a profile of {totals and totals[1]}")
    modules = modules_of({name for _, name in costs})
    found: collections.Counter = collections.Counter()
    for (library, name), cost in costs.items():
        found[modules.get(name) or part_of(library, name)] += cost / COUNTED
    return found


def part_of(path: str, symbol: str) -> str:
    for pattern, part in SWIFT_SYMBOLS:
        if re.match(pattern, symbol):
            return part
    name = pathlib.Path(path).name
    for library, part in LIBRARIES.items():
        if name.startswith(library):
            return part
    return name


def self_costs(profile: str) -> dict[tuple[str, str], int]:
    """By object and function, without what they called (Valgrind's manual, "Callgrind Format")."""
    names: dict[str, dict[str, str]] = {"ob": {}, "fn": {}}
    here = {"ob": "", "fn": ""}
    costs: collections.Counter = collections.Counter()
    is_inclusive = False
    for line in profile.splitlines():
        if match := re.match(r"(ob|fn)=\((\d+)\)(?: (.*))?$", line):
            kind, number, name = match.groups()
            if name is not None:
                names[kind][number] = name
            here[kind] = names[kind][number]
        elif match := re.match(r"c(ob|fn)=\((\d+)\) (.*)$", line):
            names[match[1]][match[2]] = match[3]
        elif line.startswith("calls="):
            is_inclusive = True  # of the next line
        elif match := re.match(r"[+\-*\d]\S* (\d+)$", line):
            if not is_inclusive:
                costs[here["ob"], re.sub(r"'\d+$", "", here["fn"])] += int(match[1])
            is_inclusive = False
    return costs


def modules_of(symbols: set[str]) -> dict[str, str]:
    """The module that each Swift symbol is of: one of Kontor's, or what Swift's own count as."""
    parts = {folder.name: folder.name for folder in (ROOT / "Sources").iterdir()}
    parts |= {"Contracts": "Contracts"} | SWIFT_MODULES
    mangled = sorted(symbol for symbol in symbols if symbol.startswith("$s"))
    told = run(["swift", "demangle", "--compact"], input="\n".join(mangled)).splitlines()
    if len(told) != len(mangled):
        fail("swift demangle: a line for each symbol was expected")
    found = {}
    for symbol, text in zip(mangled, told):
        # A closure is its function's code, a witness its conforming type's.
        code = re.sub(r"generic specialization <.*?> of ", "", text)
        code = code.rsplit(" in conformance ", 1)[-1].rsplit(" in ", 1)[-1]
        code = re.sub(r"\(extension in (\w+)\):.*", r"\1._", code)
        named = re.findall(r"\b(\w+)\.\w", code)
        module = next((name for name in named if name in parts), None)
        if module:
            found[symbol] = parts[module]
    return found
