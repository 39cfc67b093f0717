"""Reads a long list in blocks, each in a turn of its own, so that no keystroke waits long."""

from __future__ import annotations

from threading import current_thread, main_thread
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.services.turn import BESIDE
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bmnn_desk.services.turn import Turn
    from bmnn_desk.services.work import Block, Work

Asked = TypeVar("Asked")
Line = TypeVar("Line")

_RESTARTS = 3
# Half a minute in all: within it somebody who writes line after line has paused.
_PAUSES_S = (0.1, 0.2, 0.4, 0.8, *[1.0] * 30)


def read_whole(
    turn: Turn,
    begun: Callable[[], AbstractContextManager[Work]],
    query: Callable[[Work, Asked, int], Block[Line]],
    asked: Asked,
) -> tuple[Line, ...]:
    """All rows of a query; `begun` opens a transaction and takes the turn for one block.

    When somebody wrote in between, the read begins anew; after some restarts it keeps the turn
    to the end. Where nobody waits for it that comes late, when whoever wrote has paused: the
    year's figures of 100,000 lines, kept to the end, held the window for two seconds.
    """
    for pause_s in (0.0,) * _RESTARTS if _somebody_waits() else _PAUSES_S:
        rows = _read_once(turn, begun, query, asked)
        if rows is not None:
            return rows
        sleep(pause_s)
    with turn:
        rows = _read_once(turn, begun, query, asked)
    if rows is None:
        raise AssertionError  # nobody else can write while the turn is kept
    return rows


def _somebody_waits() -> bool:
    """Whether a person waits for the outcome: for the window's thread, or for what it waits for."""
    thread = current_thread()
    return thread is main_thread() or thread.name == BESIDE


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
