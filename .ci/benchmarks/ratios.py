"""The ratios that Kontor is held to: each beside its reference, in one run, in turn."""

import argparse
import contextlib

import ratios_of_calls
import ratios_of_orders
from comparison import compare, line, thresholds
from servers import product, scratch

GROUPS = {**ratios_of_calls.GROUPS, **ratios_of_orders.GROUPS}


def ratios(options: argparse.Namespace) -> dict:
    """Measures the groups asked for; each row has both medians, the ratio and what is held."""
    binary = product("kontord", options.build)
    load = product("kontor-load", options.build)
    held = thresholds()
    rows: dict[str, dict] = {}
    for group, measure in GROUPS.items():
        if options.only and group not in options.only:
            continue
        with scratch() as folder, contextlib.ExitStack() as stack:
            for comparison in measure(options, binary, load, folder, stack):
                rows[comparison.name] = compare(comparison, options, held)
                print(line(comparison.name, rows[comparison.name]), flush=True)
    fallen = [name for name, row in rows.items() if row["fell"]]
    return {"ratios": rows, "fallen": fallen}
