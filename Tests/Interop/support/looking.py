"""Waiting for what nothing tells of."""

import time

LOOK_SECONDS = 0.05


def look_until(is_so, complaint, seconds_max=30):
    """Looks again and again until it is so. For what can only be looked at: an operator's page, a list without a
    watch, rows that work in the background writes. Nothing tells when one of these changes. `complaint` is what to
    say when time is over, or a function that looks what to say."""
    end = time.monotonic() + seconds_max
    while not is_so():
        assert time.monotonic() < end, complaint() if callable(complaint) else complaint
        time.sleep(LOOK_SECONDS)
