"""Instructions of small pieces of work, counted by valgrind: they hold on noisy machines."""

import argparse
import pathlib
import re

from comparison import fell, thresholds
from echo_instructions import echo_instructions
from servers import fail, product, run, scratch

FEW, MANY = 200, 1200  # the difference leaves out what happens once


def instructions(options: argparse.Namespace) -> dict:
    binary = product("kontor-instructions", options.build)
    serving = product("kontord", options.build)
    held = thresholds()
    counted = {}
    fallen = []

    def hold(work: str, count: int) -> None:
        wanted = held.get(work, {})
        is_over = fell(count, wanted)
        fallen.extend([work] if is_over else [])
        counted[work] = {"instructions": count, **wanted}
        limit = f"; at_most {wanted['at_most']:,}" if "at_most" in wanted else ""
        print(f"{work:<40}{count:>12,} instructions{limit}{' FELL' if is_over else ''}", flush=True)

    with scratch() as folder:
        # valgrind 3.19 stops at the debug information that Swift writes.
        plain = folder / "kontor-instructions"
        run(["strip", "-g", "-o", str(plain), binary])
        for work in run([str(plain)]).split("\n")[:-1]:
            more = total(plain, folder, work, MANY) - total(plain, folder, work, FEW)
            hold(work, round(more / (MANY - FEW)))
    echo = echo_instructions(serving, options.port)
    hold("echo, the whole call", echo["all"]["kontord"])
    return {"instructions": counted, "echo": echo, "fallen": fallen}


def total(program: pathlib.Path, folder: pathlib.Path, work: str, times: int) -> int:
    out = folder / "callgrind.out"
    run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", str(program)]
        + [work, str(times)]
    )
    found = re.search(r"^(?:totals|summary): (\d+)", out.read_text(), re.MULTILINE)
    if not found:
        fail(f"callgrind said nothing of '{work}'")
    return int(found.group(1))
