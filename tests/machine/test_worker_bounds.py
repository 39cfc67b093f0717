"""What a worker has not and cannot do: keys, files, network, memory without end."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.errors import WorkerTimedOutError
from bmnn_desk.machine.private_folder import private_places
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.paths import program_folder
from bmnn_desk.storage.wipe import random_key
from tests.machine import odd_jobs
from tests.machine.odd_worker import job, odd_program
from tests.needs import needs_libreoffice
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024 * 1024
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="how Linux bounds it")


@pytest.fixture(scope="module")
def lasting() -> Iterator[Worker]:
    with Worker((), program=odd_program()) as worker:
        yield worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker((), program=odd_program()) as worker:
        yield worker


def memory_of(pid: int) -> Iterator[bytes]:
    """All that can be read of a process's memory, one mapping after another."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            if "[vsyscall]" in line:
                continue
            first, last = (int(end, 16) for end in line.split()[0].split("-"))
            memory.seek(first)
            try:
                yield memory.read(last - first)
            except OSError:
                continue


def test_a_worker_is_bounded(lasting: Worker) -> None:
    assert lasting.do(job(odd_jobs.bounds)) == {
        "memory": 1024 * MIB,
        "core": 0,
        "nice": os.nice(0) + 5,
        "dumpable": 0,
    }


def test_a_worker_inherits_its_pipes_and_nothing_else(worker: Worker, tmp_path: Path) -> None:
    with (tmp_path / "store").open("w") as store, socket.socket(socket.AF_UNIX) as held:
        os.set_inheritable(store.fileno(), True)
        os.set_inheritable(held.fileno(), True)
        found = worker.do(job(odd_jobs.open_files))
    # Requests, answers, the lifeline; and the terminal, or what stands for it, for its last word.
    assert found[:3] == ("null", "null", "null")
    assert list(found[3:]).count("pipe") >= 3
    assert len(found) == 7


def test_a_worker_sees_no_secret_of_the_environment_and_no_argument(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BMNN_TOKEN", "x")
    monkeypatch.setattr(sys, "argv", ["bmnn-desk", "demo", "--pdf", "/home/a/phuong-an.pdf"])
    with Worker((), program=odd_program()) as worker:
        seen = worker.do(job(odd_jobs.surroundings))
    assert "BMNN_TOKEN" not in seen
    assert "/home/a/phuong-an.pdf" not in seen
    assert seen[-2:] == ("--worker", str(program_folder()))


def test_a_key_of_this_process_is_not_in_the_worker(worker: Worker) -> None:
    key = random_key()
    sent = bytes(byte ^ 0x5A for byte in key)
    pid = worker.do(job(odd_jobs.let_me_be_read), sent)
    memory = list(memory_of(pid))
    assert any(sent in mapping for mapping in memory)  # so the search would find it
    assert not any(bytes(key) in mapping for mapping in memory)
    assert not any(key.hex().encode() in mapping for mapping in memory)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_worker_has_no_network(lasting: Worker, family: socket.AddressFamily) -> None:
    assert lasting.do(job(odd_jobs.socket_mishap), int(family)) == "PermissionError"


def test_a_program_that_a_worker_starts_has_no_network(lasting: Worker) -> None:
    assert lasting.do(job(odd_jobs.socket_mishap_of_a_child)).startswith("PermissionError")


def test_a_worker_may_talk_within_the_machine(lasting: Worker) -> None:
    assert lasting.do(job(odd_jobs.socket_mishap), int(socket.AF_UNIX)) == ""


@needs_libreoffice
def test_libreoffice_works_within_the_bounds_and_without_network() -> None:
    with Worker((jobs.LOOK_AT_FILE, jobs.CONVERT_DOCX)) as worker:
        made = worker.do(jobs.CONVERT_DOCX, documents.docx_file(), 120)
        assert worker.do(jobs.LOOK_AT_FILE, made, NO_KEY, False).kind == "pdf"


@needs_libreoffice
def test_a_conversion_that_is_cut_short_leaves_no_plain_text_behind() -> None:
    short = replace(jobs.CONVERT_DOCX, seconds=0.3)
    with Worker((), program=odd_program()) as worker:
        pid = worker.do(job(odd_jobs.pid))
        with pytest.raises(WorkerTimedOutError):
            worker.do(short, documents.docx_file(), 120)
        left = [path for place in private_places() for path in place.glob(f"bmnn-desk-{pid}-*")]
    assert left == []
