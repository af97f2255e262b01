"""The feed, while transactions stay open and the process that reads it is killed."""

import collections
import concurrent.futures
import os
import pathlib
import random
import signal
import subprocess
import sys

from kontor.admin.v1 import feed_pb2, feed_pb2_grpc
from support import books
from support.registry import case
from support.server import Server
from support.tenant import Kontor

WRITERS = 8
EVENTS = 400  # of each writer, a transaction each
HELD_OPEN_MS = 4  # at most, between an event and its commit
LIVES = 6  # of the consumer: all but the last end by SIGKILL
SECONDS_MAX = 120
END = "the-end"
PROGRAM = pathlib.Path(__file__).parent.parent / "support" / "feed_consumer.py"


def uuid7(number):
    """An id as Kontor makes them; which time it names is of no account here."""
    return f"01900000-{number >> 12 & 0xFFFF:04x}-7{number & 0xFFF:03x}-8000-{random.getrandbits(48):012x}"


def event_sql(event, aggregate, version):
    return ("INSERT INTO outbox (tenant_id, event_id, aggregate_kind, aggregate, kind, version, actor) "
            f"VALUES ('feed', '{event}', 1, '{aggregate}', 1, {version}, 'writer');")  # fmt: skip


def write(where, number, folder):
    """Events of one aggregate, each in a transaction that stays open for a while; answers their ids.

    The sleep is what is tested, not a wait: it keeps the transaction open while others commit later ids.
    """
    events = [uuid7(number * EVENTS + version) for version in range(EVENTS)]
    script = folder / f"writer-{number}.sql"
    script.write_text("".join(
        f"BEGIN; {event_sql(event, f'writer-{number}', version)}"
        f" SELECT pg_sleep({random.uniform(0, HELD_OPEN_MS) / 1000}); COMMIT;\n"
        for version, event in enumerate(events, 1)))
    books.psql(*where, "-f", str(script))
    return events


class Consumer:
    """A process of its own that reads the feed from its checkpoint and acknowledges now and then."""

    def __init__(self, server):
        self.process = subprocess.Popen(
            [sys.executable, str(PROGRAM), server.address], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})

    def hear(self, count):
        """So many events, or all up to the last of the run; then kills it. What it had said by then, it
        may have acknowledged: that counts too."""
        heard = []
        for line in self.process.stdout:
            heard.append(self.parse(line))
            if len(heard) == count or heard[-1][0] == END:
                break
        self.process.send_signal(signal.SIGKILL)
        heard += [self.parse(line) for line in self.process.stdout if line.endswith("\n")]
        self.process.stdout.close()
        assert self.process.wait(SECONDS_MAX) == -signal.SIGKILL
        return heard

    @staticmethod
    def parse(line):
        aggregate, version, event = line.split()
        return aggregate, int(version), event


@case("feed: eight writers hold transactions open, a consumer is killed and resumes: nothing is missed, nothing "
      "out of order", own_server=True)  # fmt: skip
def feed():
    with Server(security="plaintext") as server, server.channel() as channel:
        tenant = Kontor(channel, "feed")
        feed_pb2_grpc.FeedServiceStub(channel).RegisterConsumer(
            feed_pb2.RegisterConsumerRequest(request_id="erp", consumer="erp", from_oldest=True),
            **tenant.options)
        where = books.socket_of(server.directory / "data")
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            writers = [pool.submit(write, where, number, server.directory) for number in range(WRITERS)]
            lives = []
            for life in range(1, LIVES + 1):
                consumer = Consumer(server)
                if life < LIVES:
                    lives.append(consumer.hear(WRITERS * EVENTS // LIVES - random.randrange(100)))
                else:
                    written = {event for writer in writers for event in writer.result(SECONDS_MAX)}
                    books.psql(*where, "-c", event_sql(uuid7(0), END, 1))
                    lives.append(consumer.hear(None))
        require_order(lives)
        heard = [event for life in lives for event in life]
        missed = written - {event for _, _, event in heard}
        assert not missed, f"{len(missed)} of {len(written)} events were missed"
        again = len(heard) - len(set(heard))
        assert len(set(heard)) == len(written) + 1
        return f"{len(written)} events, {LIVES} lives, {again} told again"


def require_order(lives):
    """Of each aggregate a life hears one version after the other, and goes on at or before where the one
    before it was killed."""
    last = collections.defaultdict(int)
    for number, life in enumerate(lives, 1):
        own = {}
        for aggregate, version, _ in life:
            before = own.get(aggregate)
            assert version == before + 1 if before else version <= last[aggregate] + 1, (
                number, aggregate, before, last[aggregate], version)  # fmt: skip
            own[aggregate] = version
        for aggregate, version in own.items():
            last[aggregate] = max(last[aggregate], version)
