"""The worker's side, seen from outside: a real process, asked over its real pipes."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.frames import read_frames, write_frames
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.messages import Done, Ready, Refused, Request, Setup
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.machine.worker_program import WorkerProgram, worker_program
from tests.machine import odd_jobs
from tests.machine.odd_worker import odd_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

MOST = 1_000_000
LIMITS = Limits()
SETUP = Setup(limits=LIMITS, modules=(), lifeline=None)


class Served:
    """A worker's process, and what it wrote to the terminal once it has ended."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process = process
        self.requests: BinaryIO = process.stdin  # type: ignore[assignment]
        self.answers: BinaryIO = process.stdout  # type: ignore[assignment]

    def tell(self, message: object) -> None:
        write_frames(self.requests, packed(message))

    def answer(self) -> object:
        return unpacked(read_frames(self.answers, MOST))

    def call(self, function: Callable[..., object], *args: object) -> None:
        self.tell(
            Request(module=odd_jobs.__name__, function=function.__name__, args=args, kwargs={})
        )

    def end(self) -> tuple[int, str]:
        _, said = self.process.communicate()
        return self.process.returncode, said.decode()


@contextmanager
def served(program: WorkerProgram | None = None, setup: object = SETUP) -> Iterator[Served]:
    program = program or odd_program()
    with subprocess.Popen(
        program.arguments,
        env=dict(program.environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        worker = Served(process)
        worker.tell(setup)
        yield worker
        process.kill()


def test_it_is_ready_answers_one_job_after_another_and_ends_when_nobody_asks() -> None:
    with served() as worker:
        assert isinstance(worker.answer(), Ready)
        for value in (1, "hai", b"ba"):
            worker.call(odd_jobs.give_back, value)
            assert worker.answer() == Done(value=value)
        assert worker.end() == (0, "")


def test_a_mishap_is_an_answer() -> None:
    with served() as worker:
        worker.answer()
        worker.call(odd_jobs.refuse_changes, 12)
        refused = worker.answer()
        assert isinstance(refused, Refused)
        assert vars(refused.error) == {"count": 12}
        assert worker.end() == (0, "")


def test_a_bug_ends_it_and_nothing_is_said_but_its_kind_and_place() -> None:
    with served() as worker:
        worker.answer()
        worker.call(odd_jobs.fail_with, "Phương án phòng thủ")
        code, said = worker.end()
        assert code == 1
        assert said.startswith("worker: ValueError odd_jobs.py:")
        assert said.count("\n") == 1
        assert "Phương án" not in said


def test_what_a_library_writes_goes_nowhere() -> None:
    with served() as worker:
        worker.answer()
        worker.call(odd_jobs.say, "Phương án phòng thủ\n")
        assert worker.answer() == Done(value=None)
        assert worker.end() == (0, "")


def test_too_little_memory_has_an_exit_code_of_its_own() -> None:
    with served() as worker:
        worker.answer()
        worker.call(odd_jobs.take, 2048)
        assert worker.end() == (77, "")


def test_a_value_that_may_not_cross_ends_it() -> None:
    with served() as worker:
        worker.answer()
        worker.call(odd_jobs.return_a_function)
        code, said = worker.end()
        assert code == 1
        assert said.startswith("worker: TypeError known_class.py:")


@pytest.mark.parametrize(
    "module", ["os", "bmnn_desk.storage.key", "bmnn_desk.papersx", "tests.make"]
)
def test_it_calls_nothing_outside_its_packages(module: str) -> None:
    with served() as worker:
        worker.answer()
        worker.tell(Request(module=module, function="getcwd", args=(), kwargs={}))
        code, said = worker.end()
        assert code == 1
        assert said.startswith("worker: ImportError serve.py:")


def test_the_shipped_worker_does_not_call_what_tests_call() -> None:
    with served(worker_program()) as worker:
        worker.answer()
        worker.call(odd_jobs.pid)
        assert worker.end()[0] == 1


@pytest.mark.parametrize("message", [Ready(has_no_network=True), 5, None])
def test_it_starts_with_nothing_but_a_setup(message: object) -> None:
    with served(setup=message) as worker:
        code, said = worker.end()
        assert code == 1
        assert said.startswith("worker: TypeError serve.py:")


def test_noise_instead_of_a_job_ends_it() -> None:
    with served() as worker:
        worker.answer()
        write_frames(worker.requests, (b"cos\nsystem\n(S'true'\ntR.",))
        code, said = worker.end()
        assert code == 1
        assert said.startswith("worker: JSONDecodeError ")


def test_it_loads_what_it_is_told_before_it_is_ready() -> None:
    setup = replace(SETUP, modules=("bmnn_desk.papers.mark_pdf",))
    with served(setup=setup) as worker:
        worker.answer()
        for module in ("bmnn_desk.papers.mark_pdf", "pikepdf"):
            worker.call(odd_jobs.loaded, module)
            assert worker.answer() == Done(value=True)
        assert worker.end()[0] == 0
