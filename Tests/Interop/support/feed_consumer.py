"""A consumer of the feed for cases that kill it: prints an event a line, and acknowledges now and then.

    feed_consumer.py ADDRESS
"""

import sys

import grpc
from kontor.admin.v1 import feed_pb2, feed_pb2_grpc

ACK_EVERY = 25
SECONDS_MAX = 120


def consume(address):
    with grpc.insecure_channel(address) as channel:
        stub = feed_pb2_grpc.FeedServiceStub(channel)
        options = {"metadata": (("kontor-tenant", "feed"),), "timeout": SECONDS_MAX}
        request = feed_pb2.FeedRequest(consumer="erp", aggregate_kinds=[feed_pb2.FeedEvent.ORDER])
        for count, answer in enumerate(stub.Feed(request, **options), 1):
            if answer.HasField("event"):
                event = answer.event
                print(event.aggregate, event.version, event.event_id, flush=True)
            if count % ACK_EVERY == 0:
                stub.AckFeed(feed_pb2.AckFeedRequest(
                    consumer="erp", resume_token=answer.resume_token), **options)


if __name__ == "__main__":
    consume(sys.argv[1])
