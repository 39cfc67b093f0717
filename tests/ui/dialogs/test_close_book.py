from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, book: int) -> CloseBookDialog:
    sheet = CloseBookDialog(seat, book)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_closed_book_ends_in_the_anchor_sheet_to_be_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.book)
    with (
        qtbot.waitSignals([sheet.sheet_wanted, sheet.finished], order="strict", timeout=20_000),
        qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper,
        qtbot.waitSignal(sheet.finished, timeout=20_000) as told,
    ):
        sheet.forward()
        assert "tờ mốc" in sheet.busy_reason()
        sheet.forward()
    kept(qtbot, paper.args[0])
    assert isinstance(paper.args[0], PrintPaperDialog)
    assert told.args == ["Đã đóng sổ đăng ký đi năm 2025"]
    assert book_entry(seat, office.book).closed_on == office.day


def test_a_day_before_the_last_line_is_refused_and_the_book_stays_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.book)
    sheet.day.put(office.day.replace(month=1, day=5))
    sheet.forward()
    assert "sớm hơn ngày" in sheet.panel.field("day").error
    assert book_entry(seat, office.book).closed_on is None
    sheet.day.put_draft_text("")
    sheet.forward()
    assert sheet.panel.field("day").error


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(Look.DARK):
        assert linted(sheet_of(qtbot, seat, office.book)) == []


def test_a_bug_in_the_anchor_sheet_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.book)
    assert ended_by_a_bug(qtbot, monkeypatch, sheet) == ["Đã đóng sổ đăng ký đi năm 2025"]
