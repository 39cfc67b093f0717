from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.info_step import InfoStep, summary_of
from tests import book_desk, make
from tests.ui.issue import matters
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def step_of(qtbot: QtBot, seat: Seat, item: int) -> InfoStep:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    step = InfoStep(seat, detail)
    step.resize(1061, 400)
    shown(qtbot, step)
    return step


@pytest.fixture
def step(qtbot: QtBot, seat: Seat, office: Office) -> InfoStep:
    return step_of(qtbot, seat, make.signed(office).item)


def test_it_is_filled_and_free_of_errors_from_the_start(step: InfoStep, office: Office) -> None:
    assert step.errors() == {}
    assert (step.day.value(), step.book.value()) == (office.day, office.book)
    assert step.unit.value() == "Văn thư"
    assert step.with_title.isChecked()


def test_a_top_secret_title_is_not_proposed_for_the_register(qtbot: QtBot, seat: Seat) -> None:
    step = InfoStep(seat, matters.detail(SecrecyLevel.TUYET_MAT))
    shown(qtbot, step)
    assert not step.with_title.isChecked()


def test_what_is_missing_is_told_by_field_with_an_example(step: InfoStep) -> None:
    step.unit.clear()
    step.day.line.clear()
    errors = step.errors()
    assert set(errors) == {"day", "unit"}
    assert "ví dụ" in errors["unit"]
    assert "05/02/2026" in errors["day"]


def test_a_day_that_is_none_is_told_and_stays_as_typed(step: InfoStep) -> None:
    step.day.line.setText("31022025")
    assert "28 ngày" in step.errors()["day"]
    assert step.day.line.text() == "31022025"


def test_a_year_without_a_book_says_where_one_is_opened(step: InfoStep) -> None:
    step.day.line.setText("05022031")
    assert step.book.count() == 0
    assert "Mở sổ" in step.errors()["book"]
    step.day.line.setText("10032025")
    assert "book" not in step.errors()


def test_a_paper_book_wants_page_and_line_in_figures(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    printed = step_of(qtbot, seat, make.signed(office).item)
    assert not printed.form.field("page").isVisible()
    book_desk.hand_written(office)
    step = step_of(qtbot, seat, make.signed(office).item)
    assert step.form.field("page").isVisible()
    typed(step.page, "mười")
    typed(step.line, "7")
    assert set(step.errors()) == {"page"}
    step.page.setText("10")
    assert step.errors() == {}


def test_every_change_of_the_clerk_s_is_told(qtbot: QtBot, step: InfoStep) -> None:
    with qtbot.waitSignal(step.edited):
        typed(step.note, "x")
    with qtbot.waitSignal(step.edited):
        step.with_title.click()
    with qtbot.waitSignal(step.edited):
        step.day.line.setText("09032025")


def test_the_slip_stands_beside_to_be_read(step: InfoStep) -> None:
    said = {each.text() for each in step.findChildren(QLabel)}
    assert {"về tình hình mẫu", "Ngô Văn Soạn", "không được phép sao, chụp"} <= said


def test_what_nobody_answered_is_said_as_such(step: InfoStep) -> None:
    detail = matters.detail()
    object.__setattr__(detail, "may_copy", None)
    assert ("Sao, chụp", "chưa trả lời") in summary_of(detail, step)
