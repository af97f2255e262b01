"""Messages to customers, handed to receivers that are not ours: a web hook that checks signatures, and aiosmtpd."""

import contextlib
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import logging
import pathlib
import ssl
import tempfile
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from kontor.type import address_pb2, contact_pb2
from support.command import kontor
from support.looking import look_until
from support.registry import case
from support.server import Certificates, Server, free_port
from support.tenant import Kontor, new_order

logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # it tells of every refusal
SECONDS_MAX = 120  # the second attempt comes half a minute after the first
SECRET = "a secret of some length"
ENGLISH = contact_pb2.Contact(display_name="Mette Søndergaard", email="mette@example.org")
CHINESE = contact_pb2.Contact(display_name="李雷", email="lilei@example.cn")
UNKNOWN = contact_pb2.Contact(display_name="Nobody", email="gone@example.org")
TEXTS = {
    ("ORDER_RECEIVED", "en"): ("We have received your order {}", "Dear Mette Søndergaard,"),
    ("ORDER_REVIEWED", "en"): ("Your order {} is confirmed", "Dear Mette Søndergaard,"),
    ("ORDER_RECEIVED", "zh-CN"): ("我们已收到您的订单 {}", "尊敬的李雷："),
    ("ORDER_REVIEWED", "zh-CN"): ("您的订单 {} 已审核通过", "尊敬的李雷："),
}


@contextlib.contextmanager
def certificates():
    with tempfile.TemporaryDirectory(prefix="kontor-receiver-") as folder:
        yield Certificates(pathlib.Path(folder) / "certificates")


def server_context(made):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.path("server.pem"), made.path("server.key"))
    return context


class Received:
    """What a receiver was given: every attempt, and what it took."""

    def __init__(self):
        self.heard = threading.Condition()
        self.attempts = []
        self.taken = []

    def is_first(self, name):
        """Whether it is the first attempt with that name, which fails."""
        with self.heard:
            self.attempts.append(name)
            self.heard.notify_all()
            return self.attempts.count(name) == 1

    def take(self, what):
        with self.heard:
            self.taken.append(what)
            self.heard.notify_all()

    def wait(self, count):
        with self.heard:
            assert self.heard.wait_for(lambda: len(self.taken) >= count, SECONDS_MAX), (
                self.attempts,
                self.taken,
            )


def place_orders(server, tenant, *customers):
    """The order numbers of one order of each customer."""
    numbers = []
    with server.channel() as channel:
        shop = Kontor(channel, tenant)
        shop.stock_up(["LAMP"], 100)
        for customer in customers:
            order = new_order(("LAMP", 2))
            order.customer.CopyFrom(customer)
            if customer is CHINESE:
                order.shipping_address.CopyFrom(
                    address_pb2.Address(
                        recipient="李雷",
                        address_lines=["建国路 1 号"],
                        locality="北京",
                        postal_code="100022",
                        country_code="CN",
                    )
                )
            numbers.append(shop.create(order).number)
    return numbers


def notifications(server, tenant, is_done):
    """All messages by `kontor notification list`, as soon as they are as wanted; then with their attempts."""
    found = []

    def is_so():
        listed = kontor(server, tenant, "notification", "list", "--output", "json")
        found[:] = [json.loads(line) for line in listed.splitlines()]
        return is_done(found)

    look_until(is_so, found, SECONDS_MAX)
    return [
        json.loads(kontor(server, tenant, "notification", "get", one["notificationId"], "--output", "json"))
        for one in found
    ]


def is_delivered(found):
    return len(found) == 4 and all(one["state"] == "SENT" for one in found)


def require_texts(texts, numbers):
    """Four messages: two to each customer, in the customer's language."""
    number = {"en": numbers[0], "zh-CN": numbers[1]}
    assert sorted(texts) == sorted(TEXTS), texts
    for (kind, language), (subject, body) in texts.items():
        begin, greeting = TEXTS[kind, language]
        assert subject == begin.format(number[language]), subject
        assert body.startswith(greeting) and "Product LAMP × 2" in body, body


@contextlib.contextmanager
def web_hook(made, received):
    """Answers 500 to the first attempt of every message, 401 to what is wrongly signed."""

    class Hook(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            parts = dict(part.split("=") for part in self.headers["Kontor-Signature"].split(","))
            code = hmac.new(SECRET.encode(), parts["t"].encode() + b"." + body, hashlib.sha256)
            status = 204
            if parts["v1"] != code.hexdigest() or abs(time.time() - int(parts["t"])) > 60:
                status = 401
            elif received.is_first(self.headers["Kontor-Notification"]):
                status = 500
            self.send_response(status)
            self.end_headers()
            if status == 204:
                received.take({"id": self.headers["Kontor-Notification"], **json.loads(body)})

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    server.socket = server_context(made).wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_port}/hook"
    finally:
        server.shutdown()
        server.server_close()


@case("messages: a web hook gets each once, signed, again after its 500, in English and Chinese", own_server=True)
def posted():
    received = Received()
    with certificates() as made, web_hook(made, received) as url:
        secret = made.folder / "secret"
        secret.write_text(SECRET + "\n")
        flags = ["--notify-webhook", url, "--notify-webhook-secret-file", str(secret)]
        with Server(*flags, "--notify-tls-ca", made.path("ca.pem")) as server:
            numbers = place_orders(server, "hook", ENGLISH, CHINESE)
            received.wait(4)
            told = notifications(server, "hook", is_delivered)
    assert len(received.attempts) == 8 and len(received.taken) == 4, received.attempts
    assert {one["id"] for one in received.taken} == {one["notificationId"] for one in told}
    texts = {(one["kind"], one["language"]): (one["subject"], one["body"]) for one in received.taken}
    require_texts(texts, numbers)
    assert all(one["attempt"] == 2 and one["notification_id"] == one["id"] for one in received.taken)
    for one in told:
        failures = [attempt.get("failure", "") for attempt in one["attemptLog"]]
        assert failures == ["", "webhook: the receiver answers 500"], one


class Mailbox:
    """Knows one login and all recipients but one; takes every mail at its second attempt."""

    def __init__(self, received):
        self.received = received

    def login(self, server, session, envelope, mechanism, data):
        is_known = isinstance(data, LoginPassword) and data == LoginPassword(b"shop", SECRET.encode())
        return AuthResult(success=is_known, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == UNKNOWN.email:
            return f"550 5.1.1 <{address}>: there is nobody"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        if self.received.is_first(mail["Message-ID"]):
            return "451 4.3.0 come back later"
        self.received.take((session.ssl is not None, envelope.mail_from, envelope.rcpt_tos, mail))
        return "250 OK"


@contextlib.contextmanager
def mail_server(made, received):
    mailbox = Mailbox(received)
    controller = Controller(
        mailbox, hostname="127.0.0.1", port=free_port(), tls_context=server_context(made),
        require_starttls=True, authenticator=mailbox.login, auth_required=True,
    )  # fmt: skip
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{controller.port}"
    finally:
        controller.stop()


@case("messages: a mail server gets each once over STARTTLS, again after its 451, never after its 550", own_server=True)
def mailed():
    received = Received()
    with certificates() as made, mail_server(made, received) as url:
        password = made.folder / "password"
        password.write_text(SECRET + "\n")
        flags = ["--notify-smtp", url, "--notify-smtp-from", "店铺 <shop@example.org>"]
        flags += ["--notify-smtp-user", "shop", "--notify-smtp-password-file", str(password)]
        with Server(*flags, "--notify-tls-ca", made.path("ca.pem")) as server:
            numbers = place_orders(server, "mail", ENGLISH, CHINESE, UNKNOWN)
            received.wait(4)
            told = notifications(
                server,
                "mail",
                lambda found: len(found) == 6 and all(one["state"] in ("SENT", "UNDELIVERABLE") for one in found),
            )
        # A server that is known by nobody's certificate gets no login and no mail.
        with Server(*flags) as server:
            place_orders(server, "stranger", ENGLISH)
            refused = notifications(
                server, "stranger", lambda found: len(found) == 2 and all(one["state"] == "FAILED" for one in found)
            )
    assert len(received.attempts) == 8 and len(received.taken) == 4, received.attempts
    texts = {}
    for is_encrypted, sender, recipients, mail in received.taken:
        assert is_encrypted and sender == "shop@example.org" and recipients == [mail["To"]], mail
        assert mail["From"].addresses[0].display_name == "店铺", mail["From"]
        one = next(one for one in told if one["notificationId"] == mail["Kontor-Notification"])
        assert mail["Message-ID"] == f"<{one['notificationId']}@example.org>"
        texts[one["kind"], mail["Content-Language"]] = (mail["Subject"], mail.get_content())
    require_texts(texts, numbers)
    for one in told:
        failures = [attempt.get("failure", "") for attempt in one["attemptLog"]]
        if one["recipient"] == UNKNOWN.email:
            expected = ["smtp: the server says: 550 5.1.1 <gone@example.org>: there is nobody"]
            assert one["state"] == "UNDELIVERABLE" and "nextAttemptTime" not in one, one
        else:
            expected = ["", "smtp: the server says: 451 4.3.0 come back later"]
        assert failures == expected, one
    for one in refused:
        assert "certificate" in one["attemptLog"][0]["failure"], one
