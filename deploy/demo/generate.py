#!/usr/bin/env python3
"""Writes the demo data, stock.jsonl and orders.jsonl, the same bytes on every machine.

Each line is one request of a stream in proto3 JSON: an ImportStockRequest in stock.jsonl, an
ImportOrdersRequest in orders.jsonl. `--check` compares what would be written with what is there.
"""

import datetime
import json
import pathlib
import random
import sys

sys.dont_write_bytecode = True  # a clone stays clean

from catalogue import FAMILIES, WAREHOUSES
from people import (
    CHINESE,
    CHINESE_PLACES,
    ENGLISH,
    ENGLISH_PLACES,
    EUROPEAN,
    EUROPEAN_PLACES,
)

HERE = pathlib.Path(__file__).resolve().parent
SEED = 20251122
ORDERS = 1000
FIRST_ORDER = datetime.datetime(2025, 9, 1, 6, 0, tzinfo=datetime.timezone.utc)
SECONDS_BETWEEN_ORDERS = 2700
REMARKS = [
    "Please leave the parcel with the neighbours at no. 12.",
    "请在工作日送货，谢谢！",
    "Bitte als Geschenk verpacken.",
    "Sonner deux fois, s'il vous plaît.",
    "生日礼物，请不要放发票。",
    "Gate code 4711, then second door on the left.",
]


class Draws:
    """Draws from a fixed seed. Only `random()` gives the same numbers in every Python version."""

    def __init__(self, seed: int) -> None:
        self.source = random.Random(seed)

    def below(self, limit: int) -> int:
        return int(self.source.random() * limit)

    def among(self, choices):
        return choices[self.below(len(choices))]

    def chance(self, probability: float) -> bool:
        return self.source.random() < probability


def money(cents: int) -> dict:
    """kontor.type.Money in EUR; int64 is a string in proto3 JSON."""
    amount = {"currencyCode": "EUR", "units": str(cents // 100)}
    return amount | ({"nanos": cents % 100 * 10_000_000} if cents % 100 else {})


def timestamp(moment: datetime.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def address(recipient: str, street: str, place: tuple) -> dict:
    """kontor.type.Address; what is empty is left out."""
    city, area, postal_code, country = place
    return {
        "recipient": recipient,
        "addressLines": [street],
        "locality": city,
        **({"administrativeArea": area} if area else {}),
        "postalCode": postal_code,
        "countryCode": country,
    }


def products() -> list[dict]:
    """Every variant of every family, with its price in cents."""
    rows = []
    for prefix, name, variants, cents in FAMILIES:
        for number, variant in enumerate(variants, start=1):
            rows.append(
                {
                    "sku": f"{prefix}-{number:04}",
                    "name": name,
                    "specification": variant,
                    "cents": cents + (number - 1) * (cents // 4),
                }
            )
    return rows


def customer(draws: Draws) -> tuple[dict, dict, str]:
    """A contact, an address and the customer's reference: half Chinese, a third European."""
    kind = draws.below(6)
    house = str(1 + draws.below(180))
    if kind < 3:
        row = draws.below(len(CHINESE))
        family, given, latin = CHINESE[row]
        name, reference = family + given, f"C-CN-{row:03}"
        email = f"{latin}@example.com"
        phone = f"+86 10 5555 {draws.below(10000):04}"
        street, city, area, postal_code = draws.among(CHINESE_PLACES)
        place = (city, area, postal_code, "CN")
    else:
        people = EUROPEAN if kind < 5 else ENGLISH
        row = draws.below(len(people))
        family, given = people[row]
        name = f"{given} {family}"
        reference = f"C-{'EU' if people is EUROPEAN else 'EN'}-{row:03}"
        email = f"customer.{reference[2:].lower()}@example.org"
        # Numbers that regulators keep free for fiction (Bundesnetzagentur, Ofcom).
        line = f"{draws.below(1000):03}"
        phone = f"+49 40 66969 {line}" if people is EUROPEAN else f"+44 20 7946 0{line}"
        street, *place = draws.among(EUROPEAN_PLACES if kind < 5 else ENGLISH_PLACES)
    contact = {"displayName": name, "email": email, "phone": phone}
    return contact, address(name, street.format(n=house), tuple(place)), reference


def payment(draws: Draws, total_cents: int, moment: datetime.datetime, country: str) -> dict:
    """Most have paid; the rest pays by invoice, transfer or on delivery."""
    if draws.chance(0.3):
        method = draws.among(["INVOICE", "BANK_TRANSFER", "CASH_ON_DELIVERY"])
        return {"method": f"PAYMENT_METHOD_{method}", "state": "PENDING"}
    method = "ALIPAY" if country == "CN" else draws.among(["CARD", "CARD", "ONLINE"])
    return {
        "method": f"PAYMENT_METHOD_{method}",
        "state": "CAPTURED",
        "amount": money(total_cents),
        "payTime": timestamp(moment),
        "providerRef": f"pay_{draws.below(10**12):012}",
    }


def order(draws: Draws, number: int, catalogue: list[dict]) -> dict:
    """One CreateOrderRequest of 1 to 5 lines."""
    moment = FIRST_ORDER + datetime.timedelta(
        seconds=number * SECONDS_BETWEEN_ORDERS + draws.below(SECONDS_BETWEEN_ORDERS)
    )
    contact, ship_to, reference = customer(draws)
    channel = draws.among(["PLATFORM", "PLATFORM", "PLATFORM", "SELF_ORDER", "PHONE", "EMAIL"])
    lines, goods_cents, chosen = [], 0, set()
    for _ in range(1 + draws.below(5)):
        product = draws.among(catalogue)
        if product["sku"] in chosen:
            continue
        chosen.add(product["sku"])
        quantity = 1 + draws.below(4)
        line = {"sku": product["sku"], "quantity": str(quantity)}
        cents = product["cents"]
        # About one order in fifty quotes an old price: its review fails, and a person must decide.
        if draws.chance(0.007):
            cents -= cents // 10
            line["unitPrice"] = money(cents)
        if draws.chance(0.05):
            line["packaging"] = "gift wrap"
        goods_cents += cents * quantity
        lines.append(line)
    freight_cents = 0 if goods_cents >= 5000 else 490
    return {
        "requestId": f"demo-order-{number:04}",
        "channel": f"ORDER_CHANNEL_{channel}",
        **({"sourceRef": f"WEB-{100000 + number}"} if channel == "PLATFORM" else {}),
        **({"orderClass": "ORDER_CLASS_URGENT"} if draws.chance(0.03) else {}),
        "receiveTime": timestamp(moment),
        "customerRef": reference,
        "customer": contact,
        "shippingAddress": ship_to,
        "lines": lines,
        "payment": payment(draws, goods_cents + freight_cents, moment, ship_to["countryCode"]),
        "delivery": {
            "method": "DELIVERY_METHOD_EXPRESS",
            **({"freight": money(freight_cents)} if freight_cents else {}),
        },
        **({"customerRemark": draws.among(REMARKS)} if draws.chance(0.08) else {}),
        "currencyCode": "EUR",
    }


def stock(draws: Draws, catalogue: list[dict]) -> list[dict]:
    """ImportStockRequests: the warehouses, the products, then receipts of 20 products each."""
    items = []
    for code, name, priority in WAREHOUSES:
        warehouse = {"code": code, "displayName": name, "priority": priority}
        items.append({"warehouse": {"requestId": f"demo-warehouse-{code}", "warehouse": warehouse}})
    for row in catalogue:
        product = {
            "sku": row["sku"],
            "displayName": row["name"],
            "specification": row["specification"],
            "listPrice": money(row["cents"]),
        }
        items.append({"product": {"requestId": f"demo-product-{row['sku']}", "product": product}})
    for code, _, _ in WAREHOUSES:
        for note, first in enumerate(range(0, len(catalogue), 20), start=1):
            # Far more of everything than 1,000 orders ask for: hardly any is refused.
            lines = [
                {"sku": row["sku"], "quantity": str(250 + draws.below(1750))}
                for row in catalogue[first : first + 20]
            ]
            receipt = {
                "requestId": f"demo-receipt-{code}-{note:02}",
                "warehouse": code,
                "lines": lines,
                "reference": f"DN-2025-{code}-{note:02}",
            }
            items.append({"receipt": receipt})
    return numbered(items)


def numbered(items: list[dict]) -> list[dict]:
    """The items of a stream, each with its number from 1."""
    return [{"sequence": str(n)} | item for n, item in enumerate(items, start=1)]


def json_lines(items: list[dict]) -> bytes:
    lines = (json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)
    return ("\n".join(lines) + "\n").encode()


def main() -> int:
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit("usage: deploy/demo/generate.py [--check]")
    catalogue = products()
    # A seed each, so that a change to one file leaves the other as it was.
    draws = Draws(SEED + 1)
    orders = [{"order": order(draws, number, catalogue)} for number in range(1, ORDERS + 1)]
    files = {
        "stock.jsonl": json_lines(stock(Draws(SEED), catalogue)),
        "orders.jsonl": json_lines(numbered(orders)),
    }
    stale = [
        name
        for name, content in files.items()
        if not (HERE / name).exists() or (HERE / name).read_bytes() != content
    ]
    if sys.argv[1:] == ["--check"]:
        if stale:
            print(f"demo: {', '.join(stale)} not as generated; run deploy/demo/generate.py")
            return 1
        print("demo: data is as generated")
        return 0
    for name in stale:
        (HERE / name).write_bytes(files[name])
        print(f"demo: wrote {name}, {files[name].count(10)} items")
    return 0


if __name__ == "__main__":
    sys.exit(main())
