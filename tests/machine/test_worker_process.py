from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.messages import Done, Ready, Request
from bmnn_desk.machine.wire import packed
from bmnn_desk.machine.worker_process import WorkerProcess
from tests.machine import odd_jobs
from tests.machine.odd_worker import answering_program, framed, odd_program
from tests.machine.programs import runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bmnn_desk.machine.worker_program import WorkerProgram

LONG = 60.0
LIMITS = Limits(answer_bytes=1000)


@contextmanager
def process_of(
    program: WorkerProgram | None = None, limits: Limits = LIMITS
) -> Iterator[WorkerProcess]:
    process = WorkerProcess(program or odd_program(), limits, ())
    try:
        yield process
    finally:
        process.end()
        assert not runs(process.pid)


def open_here() -> set[str]:
    return {path.name for path in Path("/proc/self/fd").iterdir()}


def call(function: Callable[..., object], *args: object) -> tuple[bytes, ...]:
    return packed(
        Request(module=odd_jobs.__name__, function=function.__name__, args=args, kwargs={})
    )


def test_it_is_ready_and_answers() -> None:
    with process_of() as process:
        assert isinstance(process.ask((), LONG), Ready)
        assert process.ask(call(odd_jobs.pid), LONG) == Done(value=process.pid)


def test_one_that_is_late_is_ended() -> None:
    with process_of() as process:
        process.ask((), LONG)
        with pytest.raises(EOFError):
            process.ask(call(odd_jobs.work_on_and_on), 0.1)
        assert process.is_late


def test_one_that_never_reads_is_ended_too() -> None:
    silent = replace(odd_program(), arguments=("sleep", "600"))
    with process_of(silent) as process:
        with pytest.raises(OSError, match="pipe"):
            process.ask((bytes(10_000_000),), 0.1)
        assert process.is_late


def test_one_that_sends_half_an_answer_is_ended_too() -> None:
    with process_of(answering_program(framed(b"x" * 500)[:-100])) as process:
        process.ask((), LONG)
        with pytest.raises(EOFError):
            process.ask((b"",), 0.1)
        assert process.is_late


def test_an_answer_over_the_limit_is_none() -> None:
    with process_of() as process:
        process.ask((), LONG)
        with pytest.raises(ValueError, match=r"\d{4}"):
            process.ask(call(odd_jobs.give_back, bytes(2000)), LONG)


def test_its_own_end_has_a_code_and_one_that_was_ended_has_none() -> None:
    with process_of() as process:
        process.ask((), LONG)
        with pytest.raises(EOFError):
            process.ask(call(odd_jobs.die), LONG)
        assert process.end(LONG) == 3
        assert process.has_ended
    with process_of() as process:
        assert process.end(0.0) is None


def test_it_is_grown_when_it_keeps_much() -> None:
    limits = Limits(resident_bytes=60_000_000)
    with process_of(limits=limits) as process:
        process.ask((), LONG)
        assert not process.is_grown
        process.ask(call(odd_jobs.take_and_keep, 60), LONG)
        assert process.is_grown


def test_nothing_stays_open_after_its_end() -> None:
    with process_of() as process:
        process.ask((), LONG)
    before = open_here()
    for _ in range(3):
        with process_of() as process:
            process.end()
    assert open_here() == before


def test_a_program_that_is_not_there_cannot_be_started_and_leaves_nothing_open() -> None:
    missing = replace(odd_program(), arguments=("/no/such/program",))
    before = open_here()
    with pytest.raises(FileNotFoundError):
        WorkerProcess(missing, LIMITS, ())
    assert open_here() == before
