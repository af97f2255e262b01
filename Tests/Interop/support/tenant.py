"""Kontor's services as one tenant sees them, and requests that are right in all that a case does not
care about."""

import itertools
import time
import uuid

import grpc
from google.protobuf import timestamp_pb2
from google.rpc import error_details_pb2
from grpc.health.v1 import health_pb2, health_pb2_grpc
from grpc_status import rpc_status
from kontor.inventory.v1 import product_pb2, stock_pb2, stock_pb2_grpc
from kontor.logistics.v1 import shipment_pb2, shipment_pb2_grpc
from kontor.orders.v1 import order_terms_pb2, orders_pb2, orders_pb2_grpc
from kontor.type import address_pb2, contact_pb2, money_pb2
from support import books

SECONDS_MAX = 60


class Kontor:
    """One tenant over one channel."""

    def __init__(self, channel, tenant=None, actor=None):
        # A tenant of its own for every case: none sees what another has left.
        self.tenant = tenant or f"case-{uuid.uuid4().hex[:12]}"
        self.actor = actor
        self.channel = channel
        self.orders = orders_pb2_grpc.OrderServiceStub(channel)
        self.stock = stock_pb2_grpc.StockServiceStub(channel)
        self.health = health_pb2_grpc.HealthStub(channel)

    @property
    def options(self):
        metadata = [("kontor-tenant", self.tenant)]
        if self.actor:
            metadata.append(("kontor-actor", self.actor))
        return {"metadata": tuple(metadata), "timeout": SECONDS_MAX}

    def person(self, name):
        """The same tenant as somebody else sees it."""
        return Kontor(self.channel, self.tenant, name)

    def caller(self, stub):
        """Of a service's stub a function that calls a method of it for this tenant."""
        service = stub(self.channel)
        return lambda method, request: getattr(service, method)(request, **self.options)

    def wait_until_serving(self, seconds_max):
        """Returns when the server says that it takes calls, at once if it does."""
        watch = self.health.Watch(health_pb2.HealthCheckRequest(), timeout=seconds_max)
        for answer in watch:
            if answer.status == health_pb2.HealthCheckResponse.SERVING:
                watch.cancel()
                return

    def create(self, request, **options):
        return self.orders.CreateOrder(request, **{**self.options, **options})

    def get(self, order_id):
        return self.orders.GetOrder(orders_pb2.GetOrderRequest(order_id=order_id), **self.options)

    def deliver(self, order):
        """Sends all that is reserved for an order in one parcel, for which the customer signs."""
        shipments = self.caller(shipment_pb2_grpc.ShipmentServiceStub)
        shipment = shipments("CreateShipment", shipment_pb2.CreateShipmentRequest(
            request_id=f"ship-{order.order_id[-8:]}", order_id=order.order_id, carrier="DHL",
            tracking_number=f"T-{order.order_id}"))
        shipments("ConfirmDelivery", shipment_pb2.ConfirmDeliveryRequest(
            request_id=f"deliver-{order.order_id[-8:]}", shipment_id=shipment.shipment_id,
            signed_by=order.customer.display_name))
        return self.get(order.order_id)

    def all_orders(self):
        """Every order of the tenant, by way of ListOrders' pages."""
        token = ""
        while True:
            page = self.orders.ListOrders(
                orders_pb2.ListOrdersRequest(page_size=200, page_token=token), **self.options
            )
            yield from page.orders
            token = page.next_page_token
            if not token:
                return

    def import_stock(self, items):
        answer = self.stock.ImportStock(
            (
                stock_pb2.ImportStockRequest(sequence=number, **item)
                for number, item in enumerate(items, 1)
            ),
            **self.options,
        )
        assert answer.failed_count == 0, answer
        return answer

    def stock_up(self, skus, quantity, warehouse="W-1"):
        """A warehouse that holds `quantity` of every SKU, at 10.00 EUR each."""
        self.import_stock(
            [{"warehouse": put_warehouse(warehouse)}]
            + [{"product": put_product(sku)} for sku in skus]
            + [
                {
                    "receipt": stock_pb2.ReceiveRequest(
                        request_id=f"receipt-{sku}",
                        warehouse=warehouse,
                        lines=[stock_pb2.ReceiptLine(sku=sku, quantity=quantity)],
                    )
                }
                for sku in skus
                if quantity
            ]
        )

    def levels(self, skus):
        """Of each SKU its counters over all warehouses."""
        answer = self.stock.GetAvailability(
            stock_pb2.GetAvailabilityRequest(skus=list(skus)), **self.options
        )
        return {
            item.sku: {
                "on_hand": sum(level.on_hand for level in item.levels),
                "reserved": sum(level.reserved for level in item.levels),
                "available": item.available,
            }
            for item in answer.items
        }

    def verify_ledger(self):
        """The summary of a check that found nothing."""
        results = list(
            self.stock.VerifyLedger(stock_pb2.VerifyLedgerRequest(), **self.options)
        )
        wrong = [r.discrepancy for r in results if r.WhichOneof("result") == "discrepancy"]
        assert not wrong, wrong
        assert results[-1].WhichOneof("result") == "summary", results
        assert results[-1].summary.discrepancy_count == 0
        return results[-1].summary


def with_books(body):
    """Of a case that takes a `Kontor` one that proves the tenant's books besides."""

    def run(server):
        with server.channel() as channel:
            kontor = Kontor(channel, actor="ann")
            body(kontor)
            kontor.verify_ledger()
            books.require_right(*books.socket_of(server.directory / "data"), kontor.tenant)

    return run


def euros(units, nanos=0):
    return money_pb2.Money(currency_code="EUR", units=units, nanos=nanos)


def put_warehouse(code):
    return stock_pb2.PutWarehouseRequest(
        request_id=f"warehouse-{code}",
        warehouse=product_pb2.Warehouse(code=code, display_name=f"Warehouse {code}"),
    )


def put_product(sku):
    return stock_pb2.PutProductRequest(
        request_id=f"product-{sku}",
        product=product_pb2.Product(sku=sku, display_name=f"Product {sku}", list_price=euros(10)),
    )


_numbers = itertools.count(1)


def new_order(*lines, request_id=None, **fields):
    """An order of `(sku, quantity)` lines by a customer who pays on delivery."""
    return orders_pb2.CreateOrderRequest(
        request_id=request_id or f"order-{next(_numbers)}-{uuid.uuid4().hex[:8]}",
        channel=order_terms_pb2.ORDER_CHANNEL_SELF_ORDER,
        customer=contact_pb2.Contact(
            display_name="Mette Søndergaard", email="mette@example.org", phone="+45 33 12 34 56"
        ),
        shipping_address=address_pb2.Address(
            recipient="Mette Søndergaard",
            address_lines=["Nørregade 7"],
            locality="København",
            postal_code="1165",
            country_code="DK",
        ),
        lines=[orders_pb2.NewOrderLine(sku=sku, quantity=quantity) for sku, quantity in lines],
        payment=order_terms_pb2.OrderPayment(
            method=order_terms_pb2.PAYMENT_METHOD_CASH_ON_DELIVERY,
            state=order_terms_pb2.OrderPayment.PENDING,
        ),
        currency_code="EUR",
        **fields,
    )


def details(error):
    """The typed details of a failed call, by the name of their type."""
    status = rpc_status.from_call(error)
    assert status is not None, f"no google.rpc.Status with {error.code()}"
    assert status.code == error.code().value[0] and status.message == error.details()
    found = {}
    for packed in status.details:
        name = packed.TypeName().removeprefix("google.rpc.")
        message = getattr(error_details_pb2, name)()
        assert packed.Unpack(message)
        found[name] = message
    return found


def hours_ahead(hours):
    """So many hours from now."""
    return timestamp_pb2.Timestamp(seconds=int(time.time()) + hours * 3600)


def is_out_of_stock(error):
    return (
        error.code() == grpc.StatusCode.FAILED_PRECONDITION
        and details(error)["ErrorInfo"].reason == "INSUFFICIENT_STOCK"
    )
