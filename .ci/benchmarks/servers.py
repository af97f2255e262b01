"""Starting, asking and stopping what is measured."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
READY_SECONDS_MAX = 60  # a first start makes a PostgreSQL cluster: seconds, on a slow disk more
STOP_SECONDS_MAX = 30  # kontord's drain and PostgreSQL's shutdown checkpoint

# Server and load on a core each, so that neither takes the other's time.
SERVER_CORE = 0
LOAD_CORE = 1


def fail(message: str) -> None:
    sys.exit(f"bench: {message}")


def run(command: list[str], **options) -> str:
    """A command's standard output; what it said is shown if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        fail(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


# As deploy/up builds what it runs: without the way through shared libraries to Swift's runtime.
RELEASE = ["swift", "build", "-c", "release", "--static-swift-stdlib"]


def product(name: str, build: bool) -> str:
    """The release build of a product, built unless told not to."""
    if build:
        subprocess.run(RELEASE + ["--product", name], cwd=ROOT, check=True)
    folder = run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT).strip()
    path = pathlib.Path(folder) / name
    if not path.exists():
        fail(f"{path} is not built")
    return str(path)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its threads, children not counted (proc(5))."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def on_core(core: int, command: list[str]) -> list[str]:
    return ["taskset", "-c", str(core), *command]


def grpc_frame(message: bytes) -> bytes:
    """gRPC over HTTP/2, Length-Prefixed-Message, not compressed."""
    return b"\0" + len(message).to_bytes(4, "big") + message


GRPC_HEADERS = ["-H", "content-type: application/grpc", "-H", "te: trailers"]


def grpc_call(
    port: int, path: str, body: pathlib.Path, scheme: str = "http"
) -> tuple[str | None, bytes]:
    """One call with nghttp: the grpc-status received and the body received."""
    url = f"{scheme}://127.0.0.1:{port}{path}"
    command = ["nghttp", "-t", "5", "-d", str(body), *GRPC_HEADERS]
    answer = subprocess.run([*command, url], capture_output=True, check=False).stdout
    log = subprocess.run([*command, "-n", "-v", url], capture_output=True, check=False).stdout
    plain = re.sub(rb"\x1b\[[0-9;]*m", b"", log).decode("utf-8", "replace")
    status = re.search(r"recv \(stream_id=\d+\) grpc-status: (\d+)", plain)
    return (status.group(1) if status else None), answer


@contextlib.contextmanager
def server(command: list[str], log: pathlib.Path, ready) -> Iterator[subprocess.Popen]:
    """A server that is ready inside the block and gone after it."""
    with open(log, "ab") as sink:
        running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink)
    try:
        deadline = time.monotonic() + READY_SECONDS_MAX
        while not ready():
            if running.poll() is not None:
                fail(f"{command[0]} ended with {running.returncode}:\n{log.read_text()[-2000:]}")
            if time.monotonic() > deadline:
                fail(f"not ready after {READY_SECONDS_MAX} s: {' '.join(command)}; log: {log}")
            time.sleep(0.1)
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        try:
            running.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
            print(f"bench: {command[0]} had to be killed after {STOP_SECONDS_MAX} s")


@contextlib.contextmanager
def scratch() -> Iterator[pathlib.Path]:
    """A data directory on disk that kontord's unprivileged PostgreSQL can reach; removed after."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kontor-bench-", dir="/var/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def kontord(
    binary: str,
    port: int,
    folder: pathlib.Path,
    core: int | None,
    *flags: str,
    scheme: str = "http",
    under: tuple[str, ...] = (),
):
    """kontord with its embedded PostgreSQL, serving; `under` is a command that runs it."""
    empty = folder / "empty.grpc"
    empty.write_bytes(grpc_frame(b""))
    command = [*under, binary, "--listen", f"127.0.0.1:{port}"]
    command += ["--data-dir", str(folder / "data"), *flags]
    if core is not None:
        command = on_core(core, command)

    def ready() -> bool:
        status, body = grpc_call(port, "/grpc.health.v1.Health/Check", empty, scheme)
        return status == "0" and body == grpc_frame(b"\x08\x01")  # SERVING

    with server(command, folder / "kontord.log", ready) as running:
        yield running
