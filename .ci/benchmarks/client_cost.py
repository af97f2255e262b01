"""What a client library adds to a package: the same tool of one call on KontorClient and on grpc-swift-2."""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import time

from servers import ROOT, SERVER_CORE, fail, kontord, product, run, scratch

TEMPLATES = pathlib.Path(__file__).resolve().parent / "client-cost"
TOOLS = ("kontor", "grpc-swift")
TOOL = "one-call"


def client_cost(options: argparse.Namespace) -> dict:
    folders = {name: prepare(name) for name in TOOLS}
    rounds = {name: [] for name in TOOLS}
    binaries = {}
    for _ in range(options.rounds):
        for name, folder in folders.items():
            figures, binaries[name] = clean_build(folder)
            rounds[name].append(figures)
    # A tool that makes no call might have been stripped of everything.
    with scratch() as folder:
        server = kontord(
            product("kontord", options.build), options.port, folder, SERVER_CORE, "--interop"
        )
        with server:
            for name, binary in binaries.items():
                if run([str(binary), str(options.port)]).strip() != "answered":
                    fail(f"{name}: the tool's call was not answered")
    return {"rounds": rounds}


def prepare(name: str) -> pathlib.Path:
    """The tool's package, with what it depends on at hand: downloads are not measured."""
    # As deep as the path to this repository in the package says.
    folder = ROOT / ".build" / "client-cost" / name
    shutil.copytree(TEMPLATES / name, folder, dirs_exist_ok=True)
    run(["swift", "package", "resolve"], cwd=folder)
    return folder


def clean_build(folder: pathlib.Path) -> tuple[dict[str, float], pathlib.Path]:
    """Builds for release from nothing; what that took, and the program."""
    run(["swift", "package", "clean"], cwd=folder)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    run(["swift", "build", "-c", "release", "--jobs", "2", "--product", TOOL], cwd=folder)
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    bin_path = run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=folder).strip()
    binary = pathlib.Path(bin_path) / TOOL
    stripped = folder / f"{TOOL}.stripped"
    subprocess.run(["strip", "-o", str(stripped), str(binary)], check=True)
    figures = {
        "build CPU seconds": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "build seconds": ended - began,
        "MB": os.path.getsize(binary) / 1e6,
        "MB stripped": os.path.getsize(stripped) / 1e6,
    }
    return figures, binary
