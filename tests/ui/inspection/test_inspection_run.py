from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.inspection.inspection_run import Inspected, InspectionRun, acts_now
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope
from tests import make
from tests.copying_desk import copied
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def run(seat: Seat) -> InspectionRun:
    return InspectionRun(seat)


def test_it_brings_what_was_found_and_of_what(
    qtbot: QtBot, seat: Seat, office: Office, run: InspectionRun
) -> None:
    copied(office)
    scope = InspectionScope(year=2025)
    with qtbot.waitSignal(run.done) as came:
        run.start(scope, ())
        assert run.is_running
    assert came.args
    (inspected,) = came.args
    assert isinstance(inspected, Inspected)
    assert inspected.scope == scope
    assert inspected.made.result.findings
    assert inspected.acts == acts_now(seat)
    assert not run.is_running


def test_what_was_stopped_never_comes(qtbot: QtBot, office: Office, run: InspectionRun) -> None:
    copied(office)
    with qtbot.assertNotEmitted(run.done, wait=50):
        run.start(InspectionScope(), ())
        run.stop()
        assert not run.is_running
        finish_background()
    with qtbot.waitSignal(run.done):
        run.start(InspectionScope(), ())


def test_who_may_not_look_is_told(qtbot: QtBot, seat: Seat, office: Office) -> None:
    run = InspectionRun(seat_of(seat, office, Role.DRAFTER))
    with qtbot.waitSignal(run.failed) as came:
        run.start(InspectionScope(), ())
    assert came.args
    (error,) = came.args
    assert isinstance(error, NotAllowedError)


def test_what_is_written_meanwhile_can_be_told_by_the_acts(seat: Seat, office: Office) -> None:
    before = acts_now(seat)
    office.desk.do(propose_level, make.proposal(office))
    assert acts_now(seat) > before
