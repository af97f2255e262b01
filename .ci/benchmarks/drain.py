"""Calls at a fixed rate to two servers while each of them is restarted in turn."""

import argparse
import contextlib
import json
import pathlib
import subprocess
import time

from servers import fail, kontord, product, scratch

SETTLED_SECONDS = 1  # of load before the first restart, and between a restart and the next
LOAD_SECONDS_MAX = 60


def drain(options: argparse.Namespace) -> dict:
    binary = product("kontord", options.build)
    load = product("kontor-load", options.build)
    with scratch() as folder:
        folders = [folder / "first", folder / "second"]
        for each in folders:
            each.mkdir()
            each.chmod(0o755)
        rounds = [run_round(binary, load, options, folders) for _ in range(options.rounds)]
    failed = sum(r["failed"] for r in rounds)
    if failed:
        fail(f"{failed} calls failed in {options.rounds} rounds: {rounds}")
    return {"rate": options.rate, "rounds": {"both restarted": rounds}}


def run_round(
    binary: str, load: str, options: argparse.Namespace, folders: list[pathlib.Path]
) -> dict[str, float]:
    ports = [options.port, options.port + 1]
    command = [load, "echo", "--target", ",".join(f"127.0.0.1:{port}" for port in ports)]
    command += ["--rate", str(options.rate), "--seconds", str(options.seconds), "--output", "json"]
    flags = ["--interop", "--loops", "1"]
    with contextlib.ExitStack() as stack:
        servers = [contextlib.ExitStack(), contextlib.ExitStack()]
        for one, port, folder in zip(servers, ports, folders, strict=True):
            stack.enter_context(one)
            one.enter_context(kontord(binary, port, folder, None, *flags))
        calls = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        restarts = []
        for one, port, folder in zip(servers, ports, folders, strict=True):
            time.sleep(SETTLED_SECONDS)  # load, not a wait for something
            begin = time.monotonic()
            one.close()  # SIGTERM, and the end of the process
            one.enter_context(kontord(binary, port, folder, None, *flags))
            restarts.append(time.monotonic() - begin)
        if calls.poll() is not None:
            fail(f"the load ended before the second restart: more than {options.seconds} s are needed")
        out, _ = calls.communicate(timeout=LOAD_SECONDS_MAX)
    if calls.returncode != 0:
        fail(f"kontor-load echo: exit {calls.returncode}")
    told = json.loads(out)
    good = told["outcomes"].get("OK", 0)
    if sum(told["outcomes"].values()) != options.rate * options.seconds:
        fail(f"not every call has an outcome: {told}")
    return {
        "calls": good,
        "failed": sum(told["outcomes"].values()) - good,
        "p50_ms": told["p50_ms"],
        "p99_ms": told["p99_ms"],
        "max_ms": told["max_ms"],
        "restart_seconds": round(sum(restarts) / 2, 2),
    }
