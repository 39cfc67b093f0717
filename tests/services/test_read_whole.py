from __future__ import annotations

from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.read_whole import read_whole
from bmnn_desk.services.turn import Turn
from bmnn_desk.services.work import Block, Work
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.make import Office


class Reader:
    """Reads numbers in three blocks, and lets somebody write after some of them."""

    def __init__(self, at: Office, writes: int) -> None:
        self.turn = Turn()
        self.blocks = 0
        self._at = at
        self._writes = writes

    @contextmanager
    def begun(self) -> Iterator[Work]:
        desk = self._at.desk
        with self.turn, desk._vault.begin() as session:
            yield Work(session=session, law=desk.law, actor=desk.actor, keys=desk._vault.keys)
        if self._writes:
            self._writes -= 1
            self._at.desk.do(note_access, make.access(self._at.day))

    def numbers(self, _work: Work, asked: int, after: int) -> Block[int]:
        self.blocks += 1
        following = after + 1
        return Block(rows=(asked + after,), next_key=following if following < 3 else None)


@pytest.mark.parametrize(("writes", "blocks"), [(0, 3), (1, 4), (3, 5)])
def test_a_read_begins_anew_when_somebody_wrote_and_comes_back_whole(
    office: Office, writes: int, blocks: int
) -> None:
    reader = Reader(office, writes)
    assert read_whole(reader.turn, reader.begun, reader.numbers, 10) == (10, 11, 12)
    assert reader.blocks == blocks


def test_after_some_restarts_the_turn_is_kept_to_the_end(office: Office) -> None:
    reader = Reader(office, 0)
    held: list[bool] = []
    write: list[Callable[[], None]] = [
        lambda: office.desk.do(note_access, make.access(office.day))
    ] * 6

    @contextmanager
    def restless() -> Iterator[Work]:
        with reader.begun() as work:
            yield work
        held.append(reader.turn._depth > 0)
        if write:
            write.pop()()

    assert read_whole(reader.turn, restless, reader.numbers, 0) == (0, 1, 2)
    assert held[-3:] == [True, True, True]


def test_behind_the_window_a_read_begins_anew_more_often_before_it_keeps_the_turn(
    office: Office,
) -> None:
    reader, found = Reader(office, 9), list[tuple[int, ...]]()
    behind = Thread(
        target=lambda: found.append(read_whole(reader.turn, reader.begun, reader.numbers, 0))
    )
    behind.start()
    behind.join()
    assert found == [(0, 1, 2)]
    # Each of five beginnings met one write after its first block and one as it looked again.
    assert reader.blocks == 5 + 3
