"""CreateOrder with three lines, beside pgbench doing the same work one order a transaction."""

import argparse
import itertools
import json
import pathlib
import re
import shutil
import statistics

from servers import fail, kontord, product, run, scratch

HERE = pathlib.Path(__file__).resolve().parent

# spread: each line of an order names one of many products. hot: the first line of every order names
# the same product, so that all orders want the same row of stock.
STOCKS = ("spread", "hot")
RUNS = itertools.count(1)  # numbers pgbench's runs, so that no order id repeats
PEER_PRODUCTS = 999  # the peer's lines each draw from a third; kontor-load spreads over as many


def place_order(options: argparse.Namespace) -> dict:
    binary = product("kontord", options.build)
    load = product("kontor-load", options.build)
    rounds = {f"{who}, {stock}": [] for stock in STOCKS for who in ("kontord", "pgbench")}
    with scratch() as folder, kontord(
        binary, options.port, folder, None, "--insecure-dev"
    ) as _:
        prepare_peer(folder)
        for stock in STOCKS:
            place_order_load(load, stock, 2, options)
            pgbench(folder, stock, 2, options.pgbench_clients)
            for _ in range(options.rounds):
                rounds[f"kontord, {stock}"].append(
                    place_order_load(load, stock, options.seconds, options)
                )
                rounds[f"pgbench, {stock}"].append(
                    pgbench(folder, stock, options.seconds, options.pgbench_clients)
                )
        check_peer(folder)
    return {
        "in_flight": options.in_flight,
        "pgbench_clients": options.pgbench_clients,
        "seconds": options.seconds,
        "rounds": rounds,
    }


def postgres_program(name: str) -> str:
    """A program of the newest PostgreSQL that Debian has installed."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name) or fail(f"no {name}")


def database(folder: pathlib.Path) -> list[str]:
    """libpq's arguments for kontord's own database, through its embedded PostgreSQL's socket."""
    found = next((folder / "data").rglob(".s.PGSQL.*[0-9]"), None)
    if not found:
        fail(f"no PostgreSQL socket below {folder}/data")
    return ["-h", str(found.parent), "-p", found.name.rsplit(".", 1)[1], "-U", "kontor", "postgres"]


def sql(folder: pathlib.Path, statement: str) -> str:
    """What kontord's database answers, a row a line."""
    return run([postgres_program("psql"), "-At", "-c", statement, *database(folder)])


def prepare_peer(folder: pathlib.Path) -> None:
    """The peer's products and stock."""
    run(
        [postgres_program("psql"), "-q", "-v", "ON_ERROR_STOP=1"]
        + ["-v", f"rows={PEER_PRODUCTS}", "-f", str(HERE / "place-order-setup.sql")]
        + database(folder)
    )


def pgbench_rate(folder: pathlib.Path, arguments: list[str], seconds: int, clients: int) -> float:
    """Transactions a second; none may fail."""
    out = run(
        [postgres_program("pgbench"), "-n", "-M", "prepared", "-c", str(clients), "-j", "2"]
        + ["-T", str(seconds), *arguments, *database(folder)]
    )
    rate = re.search(r"^tps = ([\d.]+)", out, re.MULTILINE)
    failed = re.search(r"^number of failed transactions: (\d+)", out, re.MULTILINE)
    if not rate or not failed or failed.group(1) != "0" or "aborted" in out:
        fail(f"pgbench: transactions failed:\n{out}")
    return float(rate.group(1))


def pgbench(folder: pathlib.Path, stock: str, seconds: int, clients: int) -> dict[str, float]:
    """One order a transaction, in the schema and the server that kontord uses."""
    log = folder / "pgbench"
    variables = {"rows": PEER_PRODUCTS, "hot": int(stock == "hot"), "run": next(RUNS), "n": 0}
    rate = pgbench_rate(
        folder,
        ["-l", f"--log-prefix={log}"]
        + [word for name, value in variables.items() for word in ("-D", f"{name}={value}")]
        + ["-f", str(HERE / "place-order.sql")],
        seconds,
        clients,
    )
    latencies = []  # in microseconds, the third column of pgbench's transaction log
    for part in folder.glob("pgbench.*"):
        latencies += [int(line.split()[2]) for line in part.read_text().splitlines()]
        part.unlink()
    cuts = statistics.quantiles(latencies, n=100)
    return {
        "per_second": round(rate),
        "p50_ms": round(cuts[49] / 1000, 2),
        "p99_ms": round(cuts[98] / 1000, 2),
    }


def check_peer(folder: pathlib.Path) -> None:
    """The peer did the work it is credited with: three units reserved an order, and the ledger so."""
    counted = run(
        [postgres_program("psql"), "-At", "-F,", "-c"]
        + [
            "SELECT (SELECT sum(reserved) FROM stock WHERE tenant_id = 'peer'),"
            " (SELECT sum(reserved_delta) FROM stock_movement WHERE tenant_id = 'peer'),"
            " (SELECT 3 * count(*) FROM orders WHERE tenant_id = 'peer')"
        ]
        + database(folder)
    ).strip()
    if len(set(counted.split(","))) != 1 or counted.startswith("0"):
        fail(f"the peer's reserved units, ledger and three times its orders differ: {counted}")


def place_order_load(binary: str, stock: str, seconds: int, options) -> dict[str, float]:
    """One run of kontor-load, which makes its own products and stock before it measures."""
    out = run(
        [binary, "place-order", "--target", f"127.0.0.1:{options.port}", "--stock", stock]
        + ["--in-flight", str(options.in_flight), "--seconds", str(seconds), "--output", "json"]
    )
    answer = json.loads(out)
    if answer["refused"] or not answer["orders"]:
        fail(f"kontor-load: {answer['refused']} orders refused, {answer['orders']} placed")
    return {
        "per_second": round(answer["orders_per_second"]),
        "p50_ms": answer["p50_ms"],
        "p99_ms": answer["p99_ms"],
    }
