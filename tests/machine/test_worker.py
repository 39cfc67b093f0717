from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread, Timer
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    LawDataError,
    RulesBrokenError,
    TrackedChangesError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.worker import Worker
from tests.machine import odd_jobs
from tests.machine.fresh_python import environment
from tests.machine.odd_worker import answering_program, framed, job, odd_program
from tests.machine.programs import runs
from tests.papers import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bmnn_desk.errors import DeskError

MIB = 1024 * 1024
WAS_RUN = Path("/tmp/bmnn-desk-was-run")  # noqa: S108  what a hostile answer would make
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its mishaps are staged for Linux")
PARENT = """
import sys
from threading import Thread
from bmnn_desk.machine.worker import Worker
from tests.machine import odd_jobs
from tests.machine.fresh_python import environment
from tests.machine.odd_worker import job, odd_program
worker = Worker((), program=odd_program())
work = job(odd_jobs.report_and_work_on, seconds=600)
Thread(target=worker.do, args=(work, sys.argv[1]), daemon=True).start()
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def lasting() -> Iterator[Worker]:
    with Worker((), program=odd_program()) as worker:
        yield worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker((), program=odd_program()) as worker:
        yield worker


def pid_of(worker: Worker) -> int:
    found: int = worker.do(job(odd_jobs.pid))
    return found


def test_a_worker_stays_warm_from_job_to_job(lasting: Worker) -> None:
    assert len({pid_of(lasting) for _ in range(5)}) == 1
    assert pid_of(lasting) != os.getpid()


def test_texts_enums_and_bytes_come_back_as_they_went(lasting: Worker) -> None:
    value = ("Tuyệt mật", SecrecyLevel.TUYET_MAT, b"\0" * 100, samples.copy(1))
    assert lasting.do(job(odd_jobs.give_back), value) == value
    assert lasting.do(job(odd_jobs.give_back), value=value) == value


def test_fifty_megabytes_pass_both_ways(lasting: Worker) -> None:
    value = os.urandom(MIB) * 50
    assert lasting.do(job(odd_jobs.give_back), value) == value


@pytest.mark.parametrize(
    ("mishap", "call", "fields"),
    [
        (TrackedChangesError, (odd_jobs.refuse_changes, 7), {"count": 7}),
        (
            LawDataError,
            (odd_jobs.refuse_law,),
            {"file": "a.toml", "key": "khóa", "why": "missing"},
        ),
    ],
)
def test_a_mishap_comes_back_as_itself_and_the_worker_stays(
    lasting: Worker, mishap: type[DeskError], call: tuple[object, ...], fields: dict[str, object]
) -> None:
    before = pid_of(lasting)
    function, *args = call
    with pytest.raises(mishap) as raised:
        lasting.do(job(function), *args)
    assert vars(raised.value) == fields
    assert pid_of(lasting) == before


def test_a_job_is_broken_off_and_no_other(worker: Worker) -> None:
    before = pid_of(worker)
    long, other = job(odd_jobs.sleep), job(odd_jobs.pid)
    worker.break_off(long)  # nothing is under way
    assert pid_of(worker) == before
    timers = [Timer(0.2, worker.break_off, (other,)), Timer(0.6, worker.break_off, (long,))]
    for timer in timers:
        timer.start()
    began = time.monotonic()
    with pytest.raises(WorkerDiedError):
        worker.do(long)
    assert 0.5 < time.monotonic() - began < 5.0
    assert pid_of(worker) != before
    for timer in timers:
        timer.join()


def test_broken_rules_come_back_with_their_articles(lasting: Worker) -> None:
    with pytest.raises(RulesBrokenError) as raised:
        lasting.do(job(odd_jobs.refuse_by_rules))
    assert len(raised.value.rules) == 2
    assert all(rule.basis for rule in raised.value.rules)


@pytest.mark.parametrize(
    ("function", "args", "mishap"),
    [
        (odd_jobs.die, (), WorkerDiedError),
        (odd_jobs.crash, (), WorkerDiedError),
        (odd_jobs.fail_with, ("Phương án phòng thủ",), WorkerDiedError),
        (odd_jobs.return_a_function, (), WorkerDiedError),
        (odd_jobs.take, (2048,), WorkerOutOfMemoryError),
        (odd_jobs.be_killed, (), WorkerOutOfMemoryError),
    ],
)
def test_a_worker_that_ends_is_named_by_its_job_and_another_stands_ready(
    worker: Worker,
    function: Callable[..., object],
    args: tuple[object, ...],
    mishap: type[DeskError],
) -> None:
    before = pid_of(worker)
    with pytest.raises(mishap) as raised:
        worker.do(job(function), *args)
    assert vars(raised.value) == {"job": function.__name__}
    assert "Phương án" not in repr(raised.value)
    assert not runs(before)
    assert pid_of(worker) != before


def test_a_worker_that_ended_while_nobody_asked_is_no_mishap_of_the_next_job(
    worker: Worker,
) -> None:
    before = pid_of(worker)
    handle = os.pidfd_open(before)
    os.kill(before, signal.SIGKILL)
    assert ended(handle)
    os.close(handle)
    assert pid_of(worker) != before


@pytest.mark.parametrize("function", [odd_jobs.sleep, odd_jobs.work_on_and_on])
def test_a_worker_that_hangs_is_ended_and_another_stands_ready(
    worker: Worker, function: Callable[..., object]
) -> None:
    before = pid_of(worker)
    with pytest.raises(WorkerTimedOutError) as raised:
        worker.do(job(function, seconds=0.1))
    assert raised.value.job == function.__name__
    assert not runs(before)
    assert pid_of(worker) != before


def test_a_worker_that_is_not_ready_in_time_is_ended() -> None:
    silent = replace(odd_program(), arguments=("sleep", "600"))
    with (
        Worker((), Limits(start_seconds=0.1), silent) as worker,
        pytest.raises(WorkerTimedOutError) as raised,
    ):
        worker.do(job(odd_jobs.pid))
    assert raised.value.job == "pid"


@pytest.mark.parametrize("program", ["/no/such/program", "/bin/true", "/bin/cat"])
def test_a_program_that_is_no_worker_is_a_mishap_each_time(program: str) -> None:
    with Worker((), program=replace(odd_program(), arguments=(program,))) as worker:
        for _ in range(2):
            with pytest.raises(WorkerDiedError):
                worker.do(job(odd_jobs.pid))


@pytest.mark.parametrize(
    "answer",
    [
        framed(b"cos\nsystem\n(S'touch /tmp/bmnn-desk-was-run'\ntR."),
        framed(b"\x80\x04cbuiltins\neval\n(S'1'\ntR."),
        framed(b'["made","bmnn_desk.machine.messages:Done"]'),
        framed(b'["made","bmnn_desk.machine.messages:Ready",true]'),
        framed(b'["made","bmnn_desk.machine.messages:Refused",5]'),
        framed(b'["made","subprocess:Popen","true"]'),
        framed(b"null"),
        framed(),
        (1).to_bytes(4) + (2**63).to_bytes(8),
        b"\xff" * 64,
    ],
    ids=lambda answer: answer[12:60].decode("latin-1"),
)
def test_an_answer_that_is_none_is_a_mishap_and_runs_nothing(answer: bytes) -> None:
    with (
        Worker((), program=answering_program(answer)) as worker,
        pytest.raises(WorkerDiedError) as raised,
    ):
        worker.do(job(odd_jobs.pid))
    assert raised.value.job == "pid"
    assert not WAS_RUN.exists()


def test_an_argument_that_may_not_cross_is_refused_before_it_is_sent(lasting: Worker) -> None:
    before = pid_of(lasting)
    with pytest.raises(TypeError):
        lasting.do(job(odd_jobs.give_back), os.system)
    assert pid_of(lasting) == before


def test_a_worker_that_keeps_too_much_is_replaced_after_its_answer() -> None:
    with Worker((), Limits(resident_bytes=100 * MIB), odd_program()) as worker:
        first = worker.do(job(odd_jobs.take_and_keep), 20)
        assert pid_of(worker) == first
        assert worker.do(job(odd_jobs.take_and_keep), 90) == first
        assert pid_of(worker) != first
        assert not runs(first)


def test_threads_take_turns(lasting: Worker) -> None:
    made: list[tuple[int, object]] = []

    def ask(number: int) -> None:
        made.append((number, lasting.do(job(odd_jobs.give_back), number)))

    threads = [Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [(number, number) for number in range(8)]


def test_a_worker_outlives_the_thread_that_started_it(worker: Worker) -> None:
    found: list[int] = []
    thread = Thread(target=lambda: found.append(pid_of(worker)))
    thread.start()
    thread.join()
    assert pid_of(worker) == found[0]


def test_closing_ends_a_job_that_is_under_way(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    mishaps: list[DeskError] = []
    worker = Worker((), program=odd_program())

    def work() -> None:
        try:
            worker.do(job(odd_jobs.report_and_work_on, seconds=600), str(pipe))
        except WorkerDiedError as error:
            mishaps.append(error)

    thread = Thread(target=work)
    thread.start()
    pid = int(pipe.read_text("ascii"))
    worker.close()
    thread.join()
    assert not runs(pid)
    assert [vars(error) for error in mishaps] == [{"job": "report_and_work_on"}]


def test_after_closing_there_is_no_other(worker: Worker) -> None:
    before = pid_of(worker)
    worker.close()
    assert not runs(before)
    with pytest.raises(WorkerDiedError):
        worker.do(job(odd_jobs.pid))


def test_a_worker_ends_with_its_parent_in_the_middle_of_a_job(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(pipe)], stdin=subprocess.PIPE, env=environment()
    ) as parent:
        child = int(pipe.read_text("ascii"))
        handle = os.pidfd_open(child)
        assert runs(child)
        parent.kill()
    assert ended(handle)
    os.close(handle)


def ended(handle: int) -> bool:
    """Wait for the end of a process that is not ours; False where it does not come."""
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    return bool(waiting.poll(10_000))
