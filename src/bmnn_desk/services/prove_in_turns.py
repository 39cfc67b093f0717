"""Proves a whole store part by part, each in a turn of its own, so that no keystroke waits long."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bmnn_desk.services.turn import Turn
    from bmnn_desk.services.work import Work
    from bmnn_desk.storage.in_parts import Parts

Result = TypeVar("Result")

_RESTARTS = 3


def prove_in_turns(
    turn: Turn,
    begun: Callable[[], AbstractContextManager[Work]],
    written: Callable[[], object],
    parts: Callable[[], Parts[Result]],
) -> Result:
    """What a proof says; `begun` opens a transaction and takes the turn for one part.

    What `parts` does before it asks for a session is done in the turn, outside a transaction.

    When somebody wrote in between, so that `written` says another thing, the proof begins anew:
    it is of one state of the store. After some restarts it keeps the turn to the end.
    """
    for _ in range(_RESTARTS):
        proved = _proved_once(turn, begun, written, parts())
        if proved is not None:
            return proved[0]
    with turn:
        proved = _proved_once(turn, begun, written, parts())
    if proved is None:
        raise AssertionError  # nobody else can write while the turn is kept
    return proved[0]


def _proved_once(
    turn: Turn,
    begun: Callable[[], AbstractContextManager[Work]],
    written: Callable[[], object],
    parts: Parts[Result],
) -> tuple[Result] | None:
    with closing(parts):
        with turn:
            first = written()
            next(parts)
        while True:
            with begun() as work:
                if written() is not first:
                    return None
                try:
                    parts.send(work.session)
                except StopIteration as end:
                    return (end.value,)
            turn.give_way()
