from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.office import PostKind, SigningCapacity
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.proposal.decision_form import DecisionForm
from tests import make
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def form(qtbot: QtBot, seat: Seat, office: Office) -> DecisionForm:
    office.desk.do(propose_level, make.proposal(office))
    (entry,) = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))
    parent = QWidget()
    kept(qtbot, parent)
    return DecisionForm(seat, entry, parent)


def test_the_head_decides_today_on_paper_unless_said_otherwise(
    form: DecisionForm, office: Office
) -> None:
    request = form.request("", ())

    assert (request.decided_by, request.day) == (office.head, office.day)
    assert request.on_paper
    assert request.approved
    assert request.capacity is SigningCapacity.DIRECT


def test_spaces_in_the_code_are_forgiven(form: DecisionForm) -> None:
    form.code.setText(" ab cd 23 ")

    assert form.request("", ()).paper_code == "abcd23"


def test_a_deputy_signs_for_the_head(form: DecisionForm) -> None:
    form.by.setCurrentIndex(1)

    person = form.by.value()
    assert person is not None
    assert person.kind is PostKind.DEPUTY
    assert form.capacity.value() is SigningCapacity.KT
    assert form.delegation.value() is None


def test_by_account_no_code_is_asked_for(form: DecisionForm) -> None:
    assert "code" in form.problems()
    form.on_paper.put(value=False)

    assert "code" not in form.problems()
    assert form.request("", ()).paper_code == ""


def test_another_day_offers_the_people_of_that_day(form: DecisionForm) -> None:
    form.day.put_draft_text("01/01/2020")
    form.day.left.emit()

    assert form.by.value() is None
    assert "by" in form.problems()


def test_leaving_the_day_unchanged_changes_nothing(form: DecisionForm, qtbot: QtBot) -> None:
    form.by.setCurrentIndex(1)
    with qtbot.assertNotEmitted(form.edited):
        form.day.left.emit()

    assert form.by.currentIndex() == 1
