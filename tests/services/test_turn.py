"""Whoever asks first is served first; so a long read lets others through between its blocks."""

from __future__ import annotations

import os
import signal
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.outgoing_ids import outgoing_ids
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.turn import Turn
from bmnn_desk.services.work import AUTHORITY, Block, Work
from tests.bench.many_lines import many_lines
from tests.services.outgoing import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault

SECONDS = 10
LINES = 2100  # five blocks


def until(holds: Callable[[], bool]) -> None:
    for _ in range(SECONDS * 1000):
        if holds():
            return
        Event().wait(0.001)
    raise AssertionError


def queue_up(turn: Turn, work: Callable[[], object]) -> Thread:
    """A thread that waits for its turn behind those that wait already."""

    def take() -> None:
        with turn:
            work()

    before = len(turn._queue)
    thread = Thread(target=take)
    thread.start()
    until(lambda: len(turn._queue) > before)
    return thread


def test_the_turn_goes_to_who_has_waited_longest() -> None:
    turn, order = Turn(), list[int]()
    with turn:
        threads = [queue_up(turn, partial(order.append, number)) for number in range(9)]
        assert order == []
    for thread in threads:
        thread.join(SECONDS)
    assert order == list(range(9))


def test_who_lets_go_and_asks_again_stands_behind_those_who_wait() -> None:
    turn, order = Turn(), list[str]()
    with turn:
        thread = queue_up(turn, lambda: order.append("other"))
    with turn:
        order.append("again")
    thread.join(SECONDS)
    assert order == ["other", "again"]


def test_the_thread_that_has_it_takes_it_again() -> None:
    turn, order = Turn(), list[str]()
    with turn:
        with turn:
            thread = queue_up(turn, lambda: order.append("other"))
        order.append("still mine")
    thread.join(SECONDS)
    assert order == ["still mine", "other"]


def test_it_is_let_go_when_the_work_fails() -> None:
    turn = Turn()
    with pytest.raises(ZeroDivisionError), turn:
        _ = 1 // 0
    thread = Thread(target=turn.__enter__)
    thread.start()
    thread.join(SECONDS)
    assert not thread.is_alive()


def test_no_two_threads_have_it_at_once() -> None:
    turn, inside, most = Turn(), list[int](), list[int]()

    def work() -> None:
        for number in range(300):
            with turn:
                inside.append(number)
                most.append(len(inside))
                inside.pop()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    assert most == [1] * 1200


@pytest.fixture
def _hears_interrupts() -> Iterator[None]:
    """A process that was begun in the background ignores them, and its tests would wait on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_hears_interrupts")
def test_one_who_is_interrupted_while_waiting_does_not_stop_the_queue() -> None:
    turn, held, done = Turn(), Event(), Event()

    def hold() -> None:
        with turn:
            held.set()
            until(lambda: len(turn._queue) == 1)
            os.kill(os.getpid(), signal.SIGINT)
            done.wait(SECONDS)

    thread = Thread(target=hold)
    thread.start()
    assert held.wait(SECONDS)
    with pytest.raises(KeyboardInterrupt), turn:
        raise AssertionError
    done.set()
    thread.join(SECONDS)
    with turn:
        assert len(turn._queue) == 0


def test_a_read_of_the_whole_register_lets_another_through_after_the_block_it_is_at(
    vault: Vault, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = many_lines(vault, law, LINES)
    order: list[str] = []
    begun = Event()

    def all_lines(work: Work, given: VolumeAsked, after: int) -> Block[Any]:
        order.append("block")
        begun.set()
        if len(order) == 1:
            until(lambda: len(office.desk._turn._queue) == 1)  # type: ignore[attr-defined, unused-ignore]
        return outgoing_entries(work, given, after)

    def other(work: Work, given: Any, after: int) -> Block[Any]:  # noqa: ANN401
        order.append("other")
        return outgoing_ids(work, given, after)

    monkeypatch.setitem(AUTHORITY, all_lines, AUTHORITY[outgoing_entries])
    monkeypatch.setitem(AUTHORITY, other, AUTHORITY[outgoing_ids])
    lines: list[Any] = []
    volume = VolumeAsked(body=office.body, book=office.book)
    reader = Thread(target=lambda: lines.extend(office.desk.read(all_lines, volume)))
    reader.start()
    assert begun.wait(SECONDS)
    (ids,) = office.desk.read(other, asked(office, Stage.ISSUED))
    reader.join(SECONDS)
    assert order == ["block", "other", *["block"] * 4]
    assert len(lines) == len(ids) > LINES


def test_between_its_blocks_a_long_work_gives_way_to_who_takes_turn_after_turn() -> None:
    turn, order = Turn(), list[str]()
    began = Event()

    def long_work() -> None:
        for _ in range(3):
            with turn:
                began.set()
                order.append("block")
                Event().wait(0.02)
            turn.give_way()

    thread = Thread(target=long_work)
    thread.start()
    assert began.wait(SECONDS)
    for _ in range(5):
        with turn:
            order.append("read")
    thread.join()
    assert order == ["block", *["read"] * 5, "block", "block"]


def test_way_is_given_for_half_a_second_at_most_and_never_by_the_main_thread() -> None:
    turn, ended = Turn(), Event()
    held, goes = Event(), Event()

    def holder() -> None:
        with turn:
            held.set()
            goes.wait(SECONDS)

    first = Thread(target=holder)
    first.start()
    assert held.wait(SECONDS)
    turn.give_way()  # at once: this is the main thread

    def later() -> None:
        turn.give_way()
        ended.set()

    second = Thread(target=later)
    second.start()
    assert not ended.wait(0.2)
    assert ended.wait(SECONDS)
    goes.set()
    first.join()
    second.join()
