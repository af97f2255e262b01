"""Placing and reading orders beside pgbench with the same statements."""

import json
from collections.abc import Callable

from comparison import Comparison
from place_order import HERE, pgbench, pgbench_rate, place_order_load, prepare_peer, sql
from servers import fail, kontord, run

TENANT = "load"  # of the orders that GetOrder is measured on, as get-order.sql has it
PICKED = 100  # orders that GetOrder asks for


def orders_group(options, binary, load, folder, stack):
    stack.enter_context(kontord(binary, options.port, folder, None, "--insecure-dev"))
    prepare_peer(folder)
    options.in_flight = 64
    for stock in ("spread", "hot"):
        clients = best_clients(lambda n, s=stock: pgbench(folder, s, 3, n)["per_second"])
        tails: dict[str, list[float]] = {"kontord": [], "pgbench": []}

        def placed(stock=stock, tails=tails) -> float:
            figures = place_order_load(load, stock, options.seconds, options)
            tails["kontord"].append(figures["p99_ms"])
            return figures["per_second"]

        def peer(stock=stock, clients=clients, tails=tails) -> float:
            figures = pgbench(folder, stock, options.seconds, clients)
            tails["pgbench"].append(figures["p99_ms"])
            return figures["per_second"]

        reference = f"pgbench, {clients} clients"
        yield Comparison(f"place-order, {stock} / pgbench", "orders/s", placed, peer, reference)
        # What the same runs said of the slowest of a hundred.
        p99 = {who: iter(values) for who, values in tails.items()}
        yield Comparison(
            f"place-order, {stock}, p99 / pgbench",
            "ms",
            lambda p99=p99: next(p99["kontord"]),
            lambda p99=p99: next(p99["pgbench"]),
            reference,
        )

    run(
        [load, "place-order", "--target", f"127.0.0.1:{options.port}", "--tenant", TENANT]
        + ["--seconds", "2", "--output", "json"]
    )
    # As autovacuum does a minute later: till then both read whole tables.
    sql(folder, "VACUUM ANALYZE")
    chosen = sql(
        folder,
        f"SELECT order_id FROM orders WHERE tenant_id = '{TENANT}' ORDER BY random()"
        f" LIMIT {PICKED}",
    ).split()
    asked = folder / "ids.jsonl"
    asked.write_text("".join(json.dumps({"orderId": one}) + "\n" for one in chosen))
    template = (HERE / "get-order.sql").read_text()
    scripts = []
    for number, one in enumerate(chosen):
        script = folder / f"get-{number}.sql"
        script.write_text(template.replace(":id", f"'{one}'"))
        scripts += ["-f", str(script)]
    clients = best_clients(lambda n: pgbench_rate(folder, scripts, 3, n))

    def read() -> float:
        out = run(
            [load, "call", "OrderService/GetOrder", "--target", f"127.0.0.1:{options.port}"]
            + ["-d", f"@{asked}", "-H", f"kontor-tenant:{TENANT}", "--in-flight", "64"]
            + ["--connections", "4", "--seconds", str(options.seconds), "--output", "json"]
        )
        answer = json.loads(out)
        if set(answer["outcomes"]) != {"OK"}:
            fail(f"GetOrder: {answer['outcomes']}")
        return answer["per_second"]

    yield Comparison(
        "GetOrder / pgbench",
        "orders/s",
        read,
        lambda: pgbench_rate(folder, scripts, options.seconds, clients),
        f"pgbench, {clients} clients",
    )


def best_clients(rate: Callable[[int], float]) -> int:
    """The reference is measured at its best."""
    return max((8, 16, 32), key=rate)


GROUPS = {"orders": orders_group}
