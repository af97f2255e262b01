"""The cases: functions that take the server and raise when it does not do what their name says."""

import dataclasses
import typing


@dataclasses.dataclass
class Case:
    name: str
    body: typing.Callable
    # Given the server that such cases share; the others start and stop what they need.
    shares_server: bool
    is_acceptance: bool


CASES: list[Case] = []


def case(name, *, own_server=False, acceptance=False):
    """Registers a case. `name` is the sentence that it proves."""

    def register(body):
        CASES.append(Case(name, body, not own_server, acceptance))
        return body

    return register
