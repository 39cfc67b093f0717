from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.proposal import ARCHIVE
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.slip_form import SlipForm
from tests import make
from tests.office_desk import gone
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def form(qtbot: QtBot, seat: Seat) -> SlipForm:
    parent = QWidget()
    kept(qtbot, parent)
    return SlipForm(seat, parent)


def test_a_request_comes_back_out_of_the_fields(form: SlipForm, office: Office) -> None:
    asked = replace(
        make.proposal(office),
        request_id="",
        addressee="Giám đốc",
        issue_form="Giao trực tiếp",
        reason="theo kế hoạch",
    )
    form.put(asked)

    assert form.request("", checked=False, other_cases=()) == asked


def test_copies_are_what_is_sent_and_what_stays(form: SlipForm) -> None:
    form.recipients.put([Recipient(name="Sở Thử", copies=3)])

    assert form.copies() == 3 + len(ARCHIVE)
    assert form.kept_copies() == len(ARCHIVE)


def test_the_post_follows_the_drafter_and_may_be_changed(form: SlipForm) -> None:
    form.drafter.setCurrentIndex(3)
    assert form.position.value() == "Chuyên viên"

    form.position.setText("Chuyên viên chính")
    assert form.request("", checked=False, other_cases=()).drafter_position == "Chuyên viên chính"


def test_the_post_of_a_drafter_who_left_stands_beside_nobody_else(
    form: SlipForm, office: Office
) -> None:
    form.drafter.setCurrentIndex(3)
    sits = form.drafter.currentText(), form.position.value()
    form.put(make.proposal(office, drafter=gone(office), drafter_position="Trưởng phòng cũ"))
    assert (form.drafter.currentText(), form.position.value()) == sits


def test_empty_fields_and_problems_are_named(form: SlipForm) -> None:
    assert {"type", "title", "bases", "recipients", "may_copy"} <= form.empty()
    form.recall_on.put_draft_text("31/02/2025")

    assert {"type", "title", "drafter", "recall_on"} == set(form.problems())


def test_a_type_without_letters_is_told(form: SlipForm) -> None:
    form.type.setText("Đề cương")
    form.type.left.emit()

    assert "chữ viết tắt" in form.panel.field("type")._hint.text()


def test_an_empty_day_is_today(form: SlipForm, office: Office) -> None:
    assert form.slip_day() == office.day
    form.day.put_draft_text("05/03/2025")
    assert form.slip_day() == office.day.replace(day=5)
