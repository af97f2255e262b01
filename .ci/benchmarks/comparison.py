"""Two measurements of one kind, held against each other."""

import argparse
import dataclasses
import json
import pathlib
import statistics
from collections.abc import Callable


def thresholds() -> dict[str, dict]:
    """What is held and aimed at, by what is measured."""
    return json.loads((pathlib.Path(__file__).resolve().parent / "thresholds.json").read_text())


def fell(value: float, wanted: dict) -> bool:
    """Whether a measurement is not within what is held."""
    too_low = "at_least" in wanted and value < wanted["at_least"]
    return too_low or "at_most" in wanted and value > wanted["at_most"]


@dataclasses.dataclass
class Comparison:
    """Two measurements of one kind and what their ratio is to be."""

    name: str
    unit: str
    ours: Callable[[], float]
    peer: Callable[[], float]
    peer_name: str


def compare(comparison: Comparison, options: argparse.Namespace, held: dict) -> dict:
    comparison.ours()
    comparison.peer()
    ours, peer = [], []
    for number in range(options.rounds):
        # Who goes first changes, so that a drift of the machine meets both.
        for who in ("ours", "peer") if number % 2 == 0 else ("peer", "ours"):
            (ours if who == "ours" else peer).append(getattr(comparison, who)())
    ratio = statistics.median(ours) / statistics.median(peer)
    wanted = held.get(comparison.name, {})
    return {
        "unit": comparison.unit,
        "reference": comparison.peer_name,
        "kontor": ours,
        "peer": peer,
        "kontor_median": statistics.median(ours),
        "peer_median": statistics.median(peer),
        "ratio": round(ratio, 3),
        **wanted,
        "fell": fell(ratio, wanted),
    }


def line(name: str, row: dict) -> str:
    wanted = " ".join(f"{key} {row[key]}" for key in ("at_least", "at_most", "aim") if key in row)
    return (
        f"{name:<42}{row['kontor_median']:>14,.1f}{row['peer_median']:>14,.1f}"
        f"{row['ratio']:>8} {row['unit']}; {wanted}{' FELL' if row['fell'] else ''}"
    )
