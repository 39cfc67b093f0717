from __future__ import annotations

import platform

import pytest

from bmnn_desk.machine.messages import Done
from bmnn_desk.machine.no_network import network_filter
from bmnn_desk.machine.wire import packed
from bmnn_desk.machine.worker import Worker
from bmnn_desk.selftest.ground import Ground
from bmnn_desk.selftest.program_parts import (
    check_modules,
    check_network,
    check_worker,
    own_modules,
)
from bmnn_desk.selftest.proof import NotProvedError
from tests.machine.fresh_python import said_by
from tests.machine.odd_worker import answering_program, framed

KNOWN = pytest.mark.skipif(
    not (platform.system() == "Linux" and network_filter(platform.machine())),
    reason="Linux on a machine that the filter knows",
)


def test_every_module_is_known_but_the_steps_of_the_schema() -> None:
    found = own_modules()
    assert {"bmnn_desk.app", "bmnn_desk.papers.render_page", "bmnn_desk.ui.start"} <= set(found)
    assert not [name for name in found if "migrations" in name or "__main__" in name]


def test_a_module_that_does_not_load_is_named() -> None:
    with pytest.raises(ImportError, match="not_there"):
        check_modules([*own_modules()[:1], "bmnn_desk.not_there"])


def test_a_program_without_its_jobs_is_incomplete() -> None:
    with pytest.raises(NotProvedError, match="modules_missing"):
        check_modules(["bmnn_desk.jobs"])


@KNOWN
def test_a_network_that_is_open_is_told() -> None:
    with pytest.raises(NotProvedError, match="network_open"):  # here nobody has closed it
        check_network()


@KNOWN
def test_a_network_that_is_closed_holds() -> None:
    code = (
        "from bmnn_desk.machine.no_network import close_network\n"
        "from bmnn_desk.selftest.program_parts import check_network\n"
        "close_network()\nprint(check_network().told)\n"
    )
    assert said_by(code) == "network"


def test_another_system_is_not_said_to_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    assert check_network().told == "network_elsewhere"


@KNOWN
def test_the_workers_network_is_asked_from_inside_it(issued: Ground) -> None:
    assert check_worker(issued).figures["jobs"] > 40


@KNOWN
def test_a_worker_that_got_a_socket_is_told(issued: Ground) -> None:
    answer = framed(*packed(Done(value=False)))
    with Worker((), program=answering_program(answer)) as worker:
        open_ground = Ground(
            folder=issued.folder,
            law=issued.law,
            worker=worker,
            sample=issued.sample,
            passphrase="",
        )
        with pytest.raises(NotProvedError, match="worker_network_open"):
            check_worker(open_ground)
