"""Runs the cases and says how each went."""

import argparse
import importlib
import os
import pathlib
import sys
import threading
import time
import traceback

HERE = pathlib.Path(__file__).resolve().parent.parent
sys.path[0] = str(HERE)  # in place of this folder
sys.path.insert(0, os.environ["KONTOR_INTEROP_STUBS"])

import grpc  # noqa: E402

# The stubs of grpc.testing and grpc.health lie beside those of kontor, outside grpcio's package.
grpc.__path__.append(os.path.join(os.environ["KONTOR_INTEROP_STUBS"], "grpc"))

from support.registry import CASES  # noqa: E402
from support import table  # noqa: E402
from support.server import Server  # noqa: E402

CASE_SECONDS_MAX = 180  # a case that hangs must not hang the run


def load_cases():
    for folder in ("cases", "acceptance"):
        for path in sorted((HERE / folder).glob("*.py")):
            importlib.import_module(f"{folder}.{path.stem}")


def run(case, server):
    """What went wrong, None if the case passed; and what the case has to say of it."""
    outcome = []

    def body():
        try:
            if case.shares_server:
                note = case.body(server)
                assert server.is_running, f"kontord ended: {server.process.returncode}\n{server.log}"
            else:
                note = case.body()
            outcome.append((None, note))
        except BaseException:
            outcome.append((traceback.format_exc(), None))

    thread = threading.Thread(target=body, daemon=True)
    thread.start()
    thread.join(CASE_SECONDS_MAX)
    return outcome[0] if outcome else (f"still running after {CASE_SECONDS_MAX} s", None)


def main():
    parser = argparse.ArgumentParser(prog="Tests/Interop/run")
    parser.add_argument("--acceptance", action=argparse.BooleanOptionalAction)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--security", choices=("plaintext", "tls", "mutual"), default="plaintext")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("patterns", nargs="*")
    arguments = parser.parse_args()
    Server.security = arguments.security
    load_cases()
    if arguments.table:
        return 1 if table.write(*table.collect(run)) else 0
    cases = [
        case
        for case in CASES
        if arguments.acceptance in (None, case.is_acceptance)
        and (not arguments.patterns or any(text in case.name for text in arguments.patterns))
    ]
    if arguments.list:
        print("\n".join(case.name for case in cases))
        return 0
    if not cases:
        print("no case has that name", file=sys.stderr)
        return 1
    failed = 0
    server = None
    try:
        if any(case.shares_server for case in cases):
            server = Server().__enter__()
        for case in cases:
            began = time.monotonic()
            failure, note = run(case, server)
            seconds = time.monotonic() - began
            print(f"{'FAILED' if failure else 'passed'}  {seconds:6.2f} s  {case.name}{f' · {note}' if note else ''}", flush=True)
            if failure:
                failed += 1
                print("        " + failure.rstrip().replace("\n", "\n        "), flush=True)
                if case.shares_server and not server.is_running:
                    server.start()
    finally:
        if server:
            server.__exit__()
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    # Not sys.exit: threads of a case that hangs would be waited for.
    code = main()
    sys.stdout.flush()
    os._exit(code)
