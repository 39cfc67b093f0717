"""Reads a long list in blocks, each in a turn of its own, so that no keystroke waits long."""

from __future__ import annotations

from threading import current_thread, main_thread
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bmnn_desk.services.turn import Turn
    from bmnn_desk.services.work import Block, Work

Asked = TypeVar("Asked")
Line = TypeVar("Line")

# A person waits for the window's thread; what reads behind it may wait for the person.
_RESTARTS = 3
# Minutes in all: within them somebody who writes line after line has paused.
_PAUSES_S = (0.1, 0.2, 0.4, 0.8, *[1.0] * 200)


def read_whole(
    turn: Turn,
    begun: Callable[[], AbstractContextManager[Work]],
    query: Callable[[Work, Asked, int], Block[Line]],
    asked: Asked,
) -> tuple[Line, ...]:
    """All rows of a query; `begun` opens a transaction and takes the turn for one block.

    When somebody wrote in between, the read begins anew; after some restarts it keeps the turn
    to the end. Behind the window's thread that comes late, when whoever wrote has paused: the
    year's figures of 100,000 lines, kept to the end, held the window for two seconds.
    """
    pauses = (0.0,) * _RESTARTS if current_thread() is main_thread() else _PAUSES_S
    for pause_s in pauses:
        rows = _read_once(turn, begun, query, asked)
        if rows is not None:
            return rows
        sleep(pause_s)
    with turn:
        rows = _read_once(turn, begun, query, asked)
    if rows is None:
        raise AssertionError  # nobody else can write while the turn is kept
    return rows


def _read_once(
    turn: Turn,
    begun: Callable[[], AbstractContextManager[Work]],
    query: Callable[[Work, Asked, int], Block[Line]],
    asked: Asked,
) -> tuple[Line, ...] | None:
    found: list[Line] = []
    key: int | None = 0
    first_seq: int | None = None
    while key is not None:
        with begun() as work:
            seq = journal_head(work.session).seq
            if first_seq is not None and seq != first_seq:
                return None
            first_seq = seq
            block = query(work, asked, key)
        found.extend(block.rows)
        key = block.next_key
        if key is not None:
            turn.give_way()
    return tuple(found)
