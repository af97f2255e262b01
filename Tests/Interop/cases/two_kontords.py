"""Two kontords on one PostgreSQL, of which one is killed in the middle of everything and comes back."""

import collections
import contextlib
import threading
import time

import grpc
from google.protobuf import duration_pb2
from kontor.admin.v1 import feed_pb2, feed_pb2_grpc
from kontor.inventory.v1 import hold_pb2, hold_pb2_grpc, picking_pb2, picking_pb2_grpc, stock_pb2
from kontor.orders.v1 import order_terms_pb2, orders_pb2, order_steps_pb2, payment_pb2, payments_pb2_grpc
from support.cluster import Cluster
from support.looking import look_until
from support.registry import case
from support.server import Server
from support.tenant import Kontor, new_order

CLIENTS = 6
ORDERS = 25  # of each client
KILLED_AFTER = CLIENTS * ORDERS // 3
WAITING = 12  # orders that wait for goods
HOLDS = 12
SECONDS_MAX = 90
# What a caller sends again, to whoever answers: whether it was done is not known, or it was not.
AGAIN = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.ABORTED)


class Both:
    """One tenant by two servers: a call goes to one of them, and to the other when that one is away."""

    def __init__(self, channels, tenant):
        self.sides = [Kontor(channel, tenant) for channel in channels]
        for side, channel in zip(self.sides, channels):
            side.payments = payments_pb2_grpc.PaymentServiceStub(channel)
            side.picks = picking_pb2_grpc.PickServiceStub(channel)
            side.holds = hold_pb2_grpc.StockHoldServiceStub(channel)
            side.feed = feed_pb2_grpc.FeedServiceStub(channel)
        self.repeated = 0  # calls that were sent again

    def call(self, first, service, method, request):
        """The answer, and which server gave it."""
        end = time.monotonic() + SECONDS_MAX
        while True:
            side = self.sides[first % 2]
            try:
                return getattr(getattr(side, service), method)(request, **side.options), first % 2
            except grpc.RpcError as error:
                if error.code() not in AGAIN or time.monotonic() > end:
                    raise
                self.repeated += 1
                first += 1


class Load:
    """Clients that order, pay, pick and cancel by both servers."""

    def __init__(self, both):
        self.both = both
        self.made = {}  # by request_id: the order and who answered
        self.progress = threading.Condition()
        self.failures = []

    def run(self, client):
        try:
            for number in range(ORDERS):
                self.order(client, number)
        except BaseException as failure:
            self.failures.append(failure)
        with self.progress:
            self.progress.notify_all()

    def order(self, client, number):
        name, first = f"{client}-{number}", client + number
        request = new_order(("TEA-1", 2), (f"TEA-{2 + number % 3}", 1), request_id=f"order-{name}")
        order, side = self.both.call(first, "orders", "CreateOrder", request)
        with self.progress:
            self.made[request.request_id] = (order, side)
            self.progress.notify_all()
        # What is read of the other server is what this one was told.
        seen, _ = self.both.call(side + 1, "orders", "GetOrder",
                                 orders_pb2.GetOrderRequest(order_id=order.order_id))
        assert seen.version >= order.version, (seen, order)
        self.both.call(first + 1, "payments", "RecordPayment", payment_pb2.RecordPaymentRequest(
            request_id=f"pay-{name}", order_id=order.order_id, provider="adyen",
            provider_ref=f"P-{name}", state=payment_pb2.Payment.CAPTURED, amount=order.totals.total))
        if number % 5 == 4:
            self.both.call(first, "orders", "CancelOrder", orders_pb2.CancelOrderRequest(
                request_id=f"cancel-{name}", order_id=order.order_id, reason="no more"))
            return
        plan, _ = self.both.call(first, "picks", "ReleaseFulfilments", picking_pb2.ReleaseFulfilmentsRequest(
            request_id=f"release-{name}", order_id=order.order_id))
        for fulfilment in plan.fulfilments:
            steps = [
                ("ClaimPick", picking_pb2.ClaimPickRequest),
                ("ConfirmPick", picking_pb2.ConfirmPickRequest),
            ]
            for step, (method, message) in enumerate(steps):
                self.both.call(first + step, "picks", method, message(
                    request_id=f"{method}-{name}", fulfilment_id=fulfilment.fulfilment_id))

    def wait_for(self, count):
        with self.progress:
            came = self.progress.wait_for(lambda: self.failures or len(self.made) >= count, SECONDS_MAX)
        assert came and not self.failures, (len(self.made), self.failures)


class Listener(threading.Thread):
    """Hears a stream to its end, by one server or the other, from where it was."""

    def __init__(self, both, first):
        super().__init__(daemon=True)
        self.both = both
        self.side = first
        self.heard = []
        self.lives = 0
        self.is_over = threading.Event()
        self.begun = threading.Event()
        self.failure = None
        self.stream = None

    def run(self):
        try:
            while not self.is_over.is_set():
                self.lives += 1
                with contextlib.suppress(grpc.RpcError):
                    self.live(self.both.sides[self.side % 2])
                self.side += 1
        except BaseException as failure:
            self.failure = failure

    def end(self):
        self.is_over.set()
        if self.stream:
            self.stream.cancel()
        self.join(SECONDS_MAX)
        assert not self.is_alive() and not self.failure, self.failure


class Watcher(Listener):
    """Of all orders, by WatchOrders."""

    token = ""

    def live(self, side):
        self.stream = side.orders.WatchOrders(
            order_steps_pb2.WatchOrdersRequest(resume_token=self.token),
            **{**side.options, "timeout": SECONDS_MAX})
        for answer in self.stream:
            if answer.HasField("event"):
                self.heard.append((answer.event.order_id, answer.event.event_id, answer.event.order_version))
            self.token = answer.resume_token
            self.begun.set()


class Consumer(Listener):
    """Of the feed, from its checkpoint: dies after some events, and then hears again what it had not
    acknowledged."""

    def live(self, side):
        self.stream = side.feed.Feed(
            feed_pb2.FeedRequest(consumer="erp", aggregate_kinds=[feed_pb2.FeedEvent.ORDER]),
            **{**side.options, "timeout": SECONDS_MAX})
        self.begun.set()
        for count, answer in enumerate(self.stream, 1):
            if answer.HasField("event"):
                event = answer.event
                self.heard.append((event.aggregate, event.event_id, event.version))
            if count % 7 == 0:
                side.feed.AckFeed(feed_pb2.AckFeedRequest(
                    consumer="erp", resume_token=answer.resume_token), **side.options)
            if count > 40 + 11 * (self.lives % 5):
                self.stream.cancel()


def require_heard(listener, events, until_seconds=SECONDS_MAX):
    """Every event was heard, and of each order first in the order in which it happened."""
    end = time.monotonic() + until_seconds
    while not set(events) <= set(listener.heard):
        assert listener.is_alive() and time.monotonic() < end, (
            f"{type(listener).__name__} missed {len(set(events) - set(listener.heard))} of {len(events)}")
        listener.join(0.1)
    versions = collections.defaultdict(list)
    for order, _, version in dict.fromkeys(listener.heard):
        versions[order].append(version)
    for order, seen in versions.items():
        assert seen == sorted(seen), (order, seen)


@case("two kontords: what one is told the other knows, work is done once, and kill -9 of one loses and "
      "doubles nothing", own_server=True)  # fmt: skip
def two_kontords():
    with contextlib.ExitStack() as stack:
        cluster = stack.enter_context(Cluster())
        servers = [
            stack.enter_context(Server("--database-url", cluster.url, security="plaintext"))
            for _ in range(2)
        ]
        channels = [stack.enter_context(server.channel()) for server in servers]
        tenant = "both"
        both = Both(channels, tenant)
        one = both.sides[0]
        one.stock_up([f"TEA-{n}" for n in range(1, 5)], 10_000)
        one.stock_up(["RARE-1"], 0)
        one.feed.RegisterConsumer(feed_pb2.RegisterConsumerRequest(
            request_id="erp", consumer="erp", from_oldest=True), **one.options)
        listeners = [Watcher(both, 0), Watcher(both, 1), Consumer(both, 0)]
        for listener in listeners:
            listener.start()
            assert listener.begun.wait(SECONDS_MAX)
        make_work(both)
        load = Load(both)
        clients = [threading.Thread(target=load.run, args=(n,), daemon=True) for n in range(CLIENTS)]
        for client in clients:
            client.start()
        load.wait_for(KILLED_AFTER)
        servers[1].kill()
        one.stock.Receive(stock_pb2.ReceiveRequest(
            request_id="rare", warehouse="W-1",
            lines=[stock_pb2.ReceiptLine(sku="RARE-1", quantity=WAITING)]), **one.options)
        load.wait_for(KILLED_AFTER * 2)
        servers[1].start()
        for client in clients:
            client.join(SECONDS_MAX)
        load.wait_for(CLIENTS * ORDERS)
        require_work_done_once(cluster, tenant)
        events = [
            (order, event, int(version)) for order, event, version in cluster.ask(
                f"SELECT order_id, event_id, version FROM order_event WHERE tenant_id = '{tenant}'")
        ]
        for listener in listeners:
            require_heard(listener, events)
            listener.end()
        require_all_once(both, load, cluster, tenant)
        checks = cluster.require_right_books(tenant)
        one.verify_ledger()
        assert both.repeated > 0 and listeners[2].lives > 3, (both.repeated, listeners[2].lives)
        return (f"{len(events)} events, {both.repeated} calls sent again, "
                f"{listeners[2].lives} lives of the consumer, {checks} checks")


def make_work(both):
    """What the servers see to by themselves: orders that wait for goods, and holds that run out."""
    for number in range(WAITING):
        both.call(number, "orders", "CreateOrder", new_order(
            ("RARE-1", 1), request_id=f"waits-{number}",
            shortage_policy=order_terms_pb2.SHORTAGE_POLICY_BACKORDER))
    for number in range(HOLDS):
        both.call(number, "holds", "HoldStock", hold_pb2.HoldStockRequest(
            request_id=f"hold-{number}", lines=[hold_pb2.WantedUnits(sku="TEA-4", quantity=1)],
            ttl=duration_pb2.Duration(seconds=1 + number % 4)))


def require_work_done_once(cluster, tenant):
    """Waiting orders have their goods, holds are over and every order has its clock, each once."""
    asked = f"""
        SELECT (SELECT count(*) FROM orders WHERE tenant_id = '{tenant}' AND state = 7),
          (SELECT count(*) FROM stock_hold WHERE tenant_id = '{tenant}' AND state = 1),
          (SELECT count(*) FROM orders AS o WHERE o.tenant_id = '{tenant}' AND NOT EXISTS (
            SELECT FROM sla_clock AS c WHERE c.tenant_id = o.tenant_id AND c.order_id = o.order_id))"""
    look_until(
        lambda: cluster.ask(asked) == [["0", "0", "0"]],
        lambda: f"work is left: {cluster.ask(asked)}",
        SECONDS_MAX,
    )
    done = cluster.ask(f"""
        SELECT (SELECT count(*) FROM outbox WHERE tenant_id = '{tenant}' AND aggregate_kind = 20
            AND to_state = 5),
          (SELECT count(*) FROM order_event WHERE tenant_id = '{tenant}' AND from_state = 7
            AND to_state = 8),
          (SELECT count(*) - count(DISTINCT order_id) FROM sla_clock
            WHERE tenant_id = '{tenant}' AND kind = 1)""")
    assert done == [[str(HOLDS), str(WAITING), "0"]], done


def require_all_once(both, load, cluster, tenant):
    """Every order that was answered is there, once, and was made by both servers."""
    stored = [order.order_id for order in both.sides[1].all_orders()]
    made = {order.order_id for order, _ in load.made.values()}
    assert len(load.made) == CLIENTS * ORDERS == len(made), (len(load.made), len(made))
    assert len(stored) == len(set(stored)) == len(made) + WAITING and made <= set(stored)
    assert {side for _, side in load.made.values()} == {0, 1}
    paid = cluster.ask(f"""
        SELECT count(*), count(DISTINCT order_id), sum(captured_minor)
        FROM payment WHERE tenant_id = '{tenant}'""")
    assert paid == [[str(len(made)), str(len(made)), str(len(made) * 3000)]], paid
