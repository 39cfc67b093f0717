from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.ui.dialogs.extend_term import ExtendTermDialog, decidable
from bmnn_desk.ui.endings.change_source import changes_of
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.papers.read_pdf import words_of
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.endings.some_endings import received
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def item(office: Office) -> int:
    return sd.delivered(office)


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> ExtendTermDialog:
    sheet = ExtendTermDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def wrong(sheet: ExtendTermDialog) -> set[str]:
    return {key for key in sheet.panel.texts() if sheet.panel.field(key).error}


def test_an_extension_ends_at_the_decision_from_where_holders_are_told(
    qtbot: QtBot, seat: Seat, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item)
    assert sheet.until.draft_text() == "10/03/2045"
    sheet.number.setText("21/QĐ-SMM")
    sheet.reason.setPlainText("Còn cần bảo vệ")
    sheet.shown.put(ShownBy.STAMP)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert (row.kind, row.number, row.shown) == (ChangeKind.EXTENDED, "21/QĐ-SMM", ShownBy.STAMP)
    assert ended == [
        LineWanted(page="endings", line=row.change, part="changes", said="Đã ghi: gia hạn")
    ]


def test_what_is_missing_is_said_at_its_field(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.until.put(None)
    sheet.forward()
    assert wrong(sheet) == {"until", "number", "reason"}
    assert changes_of(seat, item) == ()


def test_to_let_a_term_run_out_needs_no_number_and_no_day(
    qtbot: QtBot, seat: Seat, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.kind.put(ChangeKind.LAPSING)
    assert not any(sheet.panel.field(key).isVisible() for key in ("until", "number", "shown"))
    sheet.reason.setPlainText("Không còn cần bảo vệ")
    sheet.forward()
    assert [row.kind for row in changes_of(seat, item)] == [ChangeKind.LAPSING]


def test_a_broken_rule_is_shown_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, item: int, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.number.setText("21/QĐ-SMM")
    sheet.reason.setPlainText("Còn cần bảo vệ")
    sheet.until.put(sd.years_on(office.day, 40))
    sheet.forward()
    assert "TH-03" in {rule.id for rule in sheet.findings.rules()}
    assert sheet.number.value() == "21/QĐ-SMM"
    assert changes_of(seat, item) == ()


def test_of_what_came_in_only_a_term_that_nobody_fixed_is_decided(seat: Seat, item: int) -> None:
    row = term_of(seat, item)
    assert decidable(row) == (ChangeKind.EXTENDED, ChangeKind.LAPSING)
    assert decidable(replace(row, last=ChangeKind.LAPSING)) == (ChangeKind.EXTENDED,)
    assert decidable(replace(row, is_received=True)) == ()
    assert decidable(replace(row, is_received=True, is_inferred=True)) == (ChangeKind.FIXED,)
    assert decidable(replace(row, until=None)) == (ChangeKind.FIXED,)


def test_a_term_is_fixed_where_there_was_none(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = received(office)
    sheet = sheet_of(qtbot, seat, item)
    assert sheet.kind.value() is ChangeKind.FIXED
    sheet.until.put(sd.years_on(office.day, 2))
    sheet.number.setText("40/QĐ-SMM")
    sheet.reason.setPlainText("Bí mật cũ")
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert (row.kind, row.until) == (ChangeKind.FIXED, sd.years_on(office.day, 2))


def test_a_draft_comes_back(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.kind.put(ChangeKind.LAPSING)
    sheet.reason.setPlainText("Chưa chắc")
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert again.kind.value() is ChangeKind.LAPSING
    assert again.reason.value() == "Chưa chắc"
    assert not again.panel.field("until").isVisible()


def test_a_draft_of_the_decision_is_printed_and_nothing_recorded(
    qtbot: QtBot, seat: Seat, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.reason.setPlainText("nội dung còn cần bảo vệ")
    assert sheet.print_button is not None
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as came:
        sheet.print_button.click()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    text = " ".join(words_of(paper._pdf))
    for told in ("QUYẾT ĐỊNH", "Số: ........", "10/03/2045", "nội dung còn cần bảo vệ", "GIÁM ĐỐC"):
        assert told in text, told
    assert changes_of(seat, item) == ()
    sheet.kind.put(ChangeKind.LAPSING)
    assert not sheet.print_button.isVisible()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, item: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, item)) == []
