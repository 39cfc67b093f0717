from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.prove_in_turns import prove_in_turns
from bmnn_desk.services.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.services.work import Work
    from bmnn_desk.storage.in_parts import Parts
    from tests.make import Office

_PARTS = 3


class Prover:
    """Proves in three parts, and somebody writes before some of them."""

    def __init__(self, at: Office, writes: int) -> None:
        self.turn = Turn()
        self.head = object()
        self.begun_parts = self.proofs = self.ended = 0
        self.kept: list[bool] = []
        self._at, self._writes = at, writes

    @contextmanager
    def begun(self) -> Iterator[Work]:
        with self.turn:
            self.begun_parts += 1
            self.kept.append(self.turn._depth > 1)
            if self.begun_parts % _PARTS == 0 and self._writes:
                self._writes -= 1
                self.head = object()
            with self._at.desk._begun() as work:
                yield work

    def parts(self) -> Parts[int]:
        self.proofs += 1
        try:
            for _ in range(_PARTS):
                yield
        finally:
            self.ended += 1
        return self.proofs

    def proved(self) -> int:
        return prove_in_turns(self.turn, self.begun, lambda: self.head, self.parts)


def test_each_part_has_a_turn_of_its_own(office: Office) -> None:
    prover = Prover(office, writes=0)
    assert prover.proved() == 1
    assert prover.kept == [False] * _PARTS
    assert prover.turn._holder is None


@pytest.mark.parametrize("writes", [1, 3])
def test_who_wrote_in_between_makes_it_begin_anew(office: Office, writes: int) -> None:
    prover = Prover(office, writes)
    assert prover.proved() == writes + 1 == prover.ended
    # After three restarts nobody comes in between.
    assert prover.kept[-1] is (writes == 3)


def test_another_thread_reads_between_two_parts(office: Office) -> None:
    turn, came, waits = Turn(), Event(), Event()

    def read() -> None:
        waits.set()
        with turn:
            came.set()

    def parts() -> Parts[bool]:
        yield
        reader.start()
        waits.wait(5)
        while not turn._queue:
            pass
        yield
        return came.is_set()

    @contextmanager
    def begun() -> Iterator[Work]:
        with turn, office.desk._begun() as work:
            yield work

    reader = Thread(target=read)
    assert prove_in_turns(turn, begun, lambda: None, parts)
    reader.join(5)
