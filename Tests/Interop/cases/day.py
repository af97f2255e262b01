"""`kontor demo day`, then the books added up by SQL of their own: not a cent and not a unit differs."""

import json
import os

from support import books
from support.command import kontor
from support.registry import case
from support.server import Server


# Customers send nothing back within a day.
IDLE = {"returns: goods left quarantine as their inspections and ends say"}


def require_right_books(server, tenant):
    where = books.socket_of(server.directory / "data")
    books.require_right(*where, tenant)
    return books.check(*where, tenant, "reconcile.sql")


@case("day: a working day from order to settlement leaves books without a difference")
def demo_day(_):
    with Server() as server:
        told = json.loads(kontor(server, "day", "demo", "day", "--output", "json"))
        assert told["take_orders"] == 25 and told["settle"] > 20, told
        ledger = [json.loads(line) for line in kontor(
            server, "day", "stock", "verify", "--output", "json").splitlines()]
        assert ledger and all("discrepancy" not in line for line in ledger), ledger
        rows = require_right_books(server, "day")
        assert len(rows) == 14, rows
        assert {what for what, count, _ in rows if count == 0} == IDLE, rows
        # A second day beside it, in the same tenant.
        kontor(server, "day", "demo", "day", "--output", "json")
        require_right_books(server, "day")


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
