"""Reads, lists, watching and placing orders, with few and with many orders stored."""

import argparse
import calendar
import json
import pathlib
import random
import statistics
import subprocess
import threading
import time

from comparison import fell, thresholds
from place_order import (
    HERE,
    database,
    pgbench,
    place_order_load,
    postgres_program,
    prepare_peer,
    sql,
)
from servers import fail, kontord, product, run, scratch

TENANT = "rates"
# How often a thing is asked for that takes a call each; and callers at once for what is a rate.
PAGES = 200
CALLERS = 8


def rates(options: argparse.Namespace) -> dict:
    kontord_binary = product("kontord", options.build)
    load = product("kontor-load", options.build)
    kontor = product("kontor", options.build)
    rounds: dict[str, list] = {}
    sizes = [options.few, options.many]
    stores = {}
    with scratch() as folder:
        for size in sizes:
            home = folder / str(size)
            home.mkdir()
            home.chmod(0o755)
            with serving(kontord_binary, options.port, home):
                began = time.monotonic()
                run(
                    [postgres_program("psql"), "-q", "-v", f"orders={size}"]
                    + ["-f", str(HERE / "preload.sql"), *database(home)]
                )
                stores[size] = {"seconds": round(time.monotonic() - began, 1)}
                prepare_peer(home)
                check_ledger(kontor, options.port)
        # In turn, so that a slower minute of the machine meets both.
        for number in range(options.rounds + 1):
            for size in sizes:
                with serving(kontord_binary, options.port, folder / str(size)):
                    measured = one_round(load, kontor, folder / str(size), size, options)
                if number:  # the first warms caches
                    for name, figures in measured.items():
                        rounds.setdefault(f"{name}, {size:,} orders", []).append(figures)
    medians = {
        name: {key: statistics.median(r[key] for r in of) for key in of[0]}
        for name, of in rounds.items()
    }
    growth = {}
    for name, figures in medians.items():
        what, size = name.rsplit(", ", 1)
        if size == f"{options.many:,} orders":
            before = medians[f"{what}, {options.few:,} orders"]
            growth[what] = {
                key: round(figures[key] / before[key], 2) for key in figures if before[key]
            }
    held = thresholds()["latency with many orders / with few"]
    fallen = [
        f"{what}: {key} x {factor}"
        for what, factors in growth.items()
        for key, factor in factors.items()
        if key.endswith("_ms") and fell(factor, held)
    ]
    return {"loaded": stores, "growth": growth, "rounds": rounds, "fallen": fallen}


def serving(binary: str, port: int, home: pathlib.Path):
    return kontord(binary, port, home, None, "--insecure-dev")


def one_round(load: str, kontor: str, home: pathlib.Path, size: int, options) -> dict:
    ids = sql(
        home,
        "SELECT json_build_object('orderId', order_id) FROM orders"
        f" WHERE tenant_id = '{TENANT}' ORDER BY random() LIMIT 5000",
    )
    picked = home / "ids.jsonl"
    picked.write_text(ids)
    hundredth = page_token(kontor, options.port, 100)
    customer = f"C-{random.randrange(max(1, size // 50))}"
    calls = {
        "GetOrder": ("OrderService/GetOrder", "@" + str(picked)),
        "ListOrders, first page": ("OrderService/ListOrders", '{"pageSize":50}'),
        "ListOrders, hundredth page": (
            "OrderService/ListOrders",
            json.dumps({"pageSize": 50, "pageToken": hundredth}),
        ),
        "ListOrders, open ones by priority": (
            "OrderService/ListOrders",
            '{"pageSize":50,"sorting":"PRIORITY"}',
        ),
        "ListOrders, of one state": (
            "OrderService/ListOrders",
            '{"pageSize":50,"filter":{"states":["ALLOCATED"]}}',
        ),
        "ListOrders, of a customer": (
            "OrderService/ListOrders",
            json.dumps({"pageSize": 50, "filter": {"customerRef": customer}}),
        ),
    }
    measured = {}
    for name, (method, data) in calls.items():
        measured[name] = call(load, method, data, options)
    measured["CreateOrder"] = place_order_load(load, "spread", options.seconds, options)
    measured["pgbench, the same SQL"] = pgbench(
        home, "spread", options.seconds, options.pgbench_clients
    )
    measured["WatchOrder, lag at 200 orders/s"] = watch_lag(load, kontor, options)
    return measured


def call(load: str, method: str, data: str, options) -> dict:
    answer = json.loads(
        run(
            [load, "call", method, "--target", f"127.0.0.1:{options.port}", "-d", data]
            + ["-H", f"kontor-tenant:{TENANT}", "--in-flight", str(CALLERS)]
            + ["--seconds", str(options.seconds), "--output", "json"]
        )
    )
    if set(answer["outcomes"]) != {"OK"}:
        fail(f"{method}: {answer['outcomes']}")
    return {key: answer[key] for key in ("per_second", "p50_ms", "p99_ms")}


def page_token(kontor: str, port: int, page: int) -> str:
    token = ""
    for _ in range(page - 1):
        request = json.dumps({"pageSize": 50, "pageToken": token})
        answer = run(
            [kontor, "call", "OrderService/ListOrders", "--server", f"127.0.0.1:{port}"]
            + ["--tenant", TENANT, "-d", request]
        )
        token = json.loads(answer).get("nextPageToken", "")
        if not token:
            fail(f"no page {page}: the list ends before it")
    return token


def watch_lag(load: str, kontor: str, options) -> dict:
    """Milliseconds from an event's commit, by its own time, to its arrival at a watcher of all orders."""
    tenant = f"watch-{time.monotonic_ns()}"
    watcher = subprocess.Popen(
        [kontor, "call", "OrderService/WatchOrders", "--server", f"127.0.0.1:{options.port}"]
        + ["--tenant", tenant],
        stdout=subprocess.PIPE,
        text=True,
    )
    lags: list[float] = []

    def listen() -> None:
        for line in watcher.stdout:
            now = time.time()
            event = json.loads(line).get("event")
            if event and event.get("kind") == "CREATED":
                lags.append((now - epoch(event["eventTime"])) * 1000)

    # The first message says that the watch has begun.
    watcher.stdout.readline()
    listening = threading.Thread(target=listen)
    listening.start()
    answer = json.loads(
        run(
            [load, "place-order", "--target", f"127.0.0.1:{options.port}", "--rate", "200"]
            + ["--tenant", tenant, "--seconds", str(options.seconds), "--output", "json"]
        )
    )
    deadline = time.monotonic() + 10
    while len(lags) < answer["orders"] and time.monotonic() < deadline:
        time.sleep(0.05)
    watcher.terminate()
    watcher.wait()
    listening.join()
    if len(lags) != answer["orders"]:
        fail(f"the watcher saw {len(lags)} of {answer['orders']} orders")
    cuts = statistics.quantiles(lags, n=100)
    return {"p50_ms": round(cuts[49], 2), "p99_ms": round(cuts[98], 2)}


def epoch(text: str) -> float:
    """Of RFC 3339 in UTC, with or without a fraction."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    seconds = time.strptime(whole, "%Y-%m-%dT%H:%M:%S")
    return calendar.timegm(seconds) + (float("0." + fraction) if fraction else 0)


def check_ledger(kontor: str, port: int) -> None:
    told = run(
        [kontor, "stock", "verify", "--server", f"127.0.0.1:{port}", "--tenant", TENANT]
        + ["--output", "json", "--timeout", "600"]
    )
    if '"discrepancy"' in told:
        fail(f"the preloaded ledger is not clean: {told[:500]}")

