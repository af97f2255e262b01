"""`kontor demo day`, then the books added up by SQL of their own: not a cent and not a unit differs."""

import concurrent.futures
import json
import os

from support import books
from support.command import kontor
from support.registry import case
from support.server import Server


# Sums that a day has nothing for: in the evening nothing is left to pick, nobody holds stock, and no clock
# has run out yet.
IDLE = {
    "I5 pick lists: they name units that are reserved in their warehouse, each once",
    "I9 stock holds: one that an order consumed is consumed by one that is there",
    "I13 clocks: each warns and is called late at most once",
}
SUMS = 14 + 38  # of reconcile.sql and of invariants.sql


def require_right_books(server, tenant):
    where = books.socket_of(server.directory / "data")
    books.require_right(*where, tenant)
    return books.everything(*where, tenant)


@case("day: a working day from order to settlement leaves books without a difference")
def demo_day(_):
    # A second day beside it, a short one, in the same tenant.
    with Server() as server, concurrent.futures.ThreadPoolExecutor() as beside:
        other = beside.submit(kontor, server, "day", "demo", "day", "--orders", "6", "--output", "json")
        told = json.loads(kontor(server, "day", "demo", "day", "--output", "json"))
        assert told["take_orders"] == 25 and told["settle"] > 20, told
        scenes = ("offer_and_sell_by_quotation", "let_the_urgent_go_first", "count_the_shelves",
                  "order_from_the_supplier", "ask_who_was_in_a_hurry", "take_goods_back")
        assert [told[scene] for scene in scenes] == [1, 2, 6, 2, 1, 2], told
        other.result()
        ledger = [json.loads(line) for line in kontor(
            server, "day", "stock", "verify", "--output", "json").splitlines()]
        assert ledger and all("discrepancy" not in line for line in ledger), ledger
        rows = require_right_books(server, "day")
        assert len(rows) == SUMS, rows
        assert {what for what, count, _ in rows if count == 0} == IDLE, rows


@case("nouns: the command line has every service, from its contract")
def nouns(server):
    tenant = f"nouns-{os.getpid()}"
    raised = kontor(server, tenant, "complaint", "create", "--channel", "email", "--category", "delivery",
                    "--customer.display-name", "Bo Ek", "--customer.email", "bo@example.com",
                    "--content", "It is late.", "--output", "json")
    complaint = json.loads(raised)
    assert complaint["state"] == "OPEN" and complaint["customer"]["displayName"] == "Bo Ek", complaint
    listed = kontor(server, tenant, "complaint", "list")
    assert complaint["complaintId"] in listed and "DELIVERY" in listed, listed
    assigned = json.loads(kontor(server, tenant, "complaint", "assign", complaint["complaintId"],
                                 "--department", "after-sales", "--assignee=Cy", "--output", "json"))
    assert assigned["state"] == "ASSIGNED" and assigned["assignee"] == "Cy", assigned
    said = kontor(server, tenant, "complaint", "assign", "--departmint", "x", fails=True)
    assert "--department" in said, said
    said = kontor(server, tenant, "complaint", "list", "--states", "lost", fails=True)
    assert "known are open, assigned" in said, said
    said = kontor(server, tenant, "exception", "get", complaint["complaintId"], fails=True)
    assert "EXCEPTION_CASE_NOT_FOUND" in said, said
