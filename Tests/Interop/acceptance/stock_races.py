"""Many clients at once on the same stock: nothing is sold twice, and nothing fails but for stock."""

import concurrent.futures
import contextlib
import random
import threading

import grpc
from support.tenant import Kontor, is_out_of_stock, new_order
from support.registry import case

CLIENTS = 64


def at_once(server, tenant, count, body):
    """Runs `body(kontor, number)` for `count` clients with a connection each, all started by one signal;
    answers what each returned."""
    start = threading.Barrier(count)
    with contextlib.ExitStack() as channels:
        clients = [Kontor(channels.enter_context(server.channel()), tenant) for _ in range(count)]

        def run(number):
            start.wait()
            return body(clients[number], number)

        with concurrent.futures.ThreadPoolExecutor(count) as pool:
            return list(pool.map(run, range(count)))


def create_or_lack(kontor, order):
    """The order, or None where there was not enough stock; everything else is raised."""
    try:
        return kontor.create(order)
    except grpc.RpcError as error:
        if is_out_of_stock(error):
            return None
        raise


@case("race: 64 clients order the last 100 units of one SKU: exactly 100 are reserved", acceptance=True)
def last_units(server):
    with server.channel() as channel:
        kontor = Kontor(channel)
        kontor.stock_up(["HOT-1"], 100)
        orders_per_client = 4
        answers = at_once(
            server,
            kontor.tenant,
            CLIENTS,
            lambda client, _: [
                create_or_lack(client, new_order(("HOT-1", 1))) for _ in range(orders_per_client)
            ],
        )
        placed = [order for client in answers for order in client if order]
        assert len(placed) == 100, f"{len(placed)} orders have stock"
        assert all(order.lines[0].reserved == 1 for order in placed)
        assert len({order.order_id for order in placed}) == 100
        assert len({order.number for order in placed}) == 100
        expected = {"on_hand": 100, "reserved": 100, "available": 0}
        assert kontor.levels(["HOT-1"])["HOT-1"] == expected
        assert kontor.verify_ledger().reservation_count >= 1


@case("race: four-line orders over 20 SKUs in random order fail for stock alone", acceptance=True)
def random_lines(server):
    with server.channel() as channel:
        kontor = Kontor(channel)
        skus = [f"MIX-{n:02}" for n in range(20)]
        kontor.stock_up(skus, 60)

        def order_some(client, number):
            chance = random.Random(number)
            orders = []
            for _ in range(8):
                lines = [(sku, chance.randint(1, 3)) for sku in chance.sample(skus, 4)]
                orders.append(create_or_lack(client, new_order(*lines)))
            return orders

        answers = at_once(server, kontor.tenant, CLIENTS, order_some)
        placed = [order for client in answers for order in client if order]
        # 2,400 units in lines of 2 on the average: some orders find stock, some find none.
        assert 0 < len(placed) < CLIENTS * 8
        reserved = dict.fromkeys(skus, 0)
        for order in placed:
            for line in order.lines:
                assert line.reserved == line.ordered
                reserved[line.sku] += line.ordered
        levels = kontor.levels(skus)
        assert {sku: levels[sku]["reserved"] for sku in skus} == reserved
        assert all(level["available"] >= 0 for level in levels.values())
        kontor.verify_ledger()


@case("race: one request_id from 32 clients at once is one order", acceptance=True)
def one_request(server):
    with server.channel() as channel:
        kontor = Kontor(channel)
        kontor.stock_up(["ONE-1"], 100)
        request = new_order(("ONE-1", 1), request_id="the-one")
        answers = at_once(server, kontor.tenant, 32, lambda client, _: client.create(request))
        assert len({order.order_id for order in answers}) == 1
        assert [order.order_id for order in kontor.all_orders()] == [answers[0].order_id]
        assert kontor.levels(["ONE-1"])["ONE-1"]["reserved"] == 1
        kontor.verify_ledger()
