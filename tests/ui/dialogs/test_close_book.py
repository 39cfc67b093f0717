from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.services.book_ending import BookEndingAsked, book_ending
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.ui.books.ending_words import ending_words
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.tokens import Look
from tests import book_desk, make
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


def ready(sheet: CloseBookDialog) -> CloseBookDialog:
    """With a reason, and what is still open told once."""
    sheet.reason.setText("Hết trang")
    sheet.forward()
    return sheet


def test_what_is_still_open_is_told_and_wants_a_second_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.book)
    waiting = seat.desk.read(book_ending, BookEndingAsked(body=office.body, book=office.book))
    assert sheet.still_open == ending_words(waiting[0])
    assert "1 dòng chưa in" in sheet.still_open
    assert "Còn 1 dòng chưa in, " in sheet.consequences.remarks()[0].words
    ready(sheet)
    assert "Bấm Ctrl+Enter lần nữa" in sheet.warned.banner.words
    assert book_entry(seat, office.book).closed_on is None
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper:
        sheet.forward()
    kept(qtbot, paper.args[0])
    assert book_entry(seat, office.book).closed_on == office.day


def test_a_book_with_nothing_open_closes_at_the_first_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(
        record_volume_event, book_desk.volume_event(office, VolumeEventKind.OPENED, sheets=50)
    )
    sheet = sheet_of(qtbot, seat, office.book)
    assert sheet.still_open == ()
    sheet.reason.setText("Hết trang")
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper:
        sheet.forward()
    kept(qtbot, paper.args[0])
    assert sheet.warned.banner.words == ""
    assert book_entry(seat, office.book).closed_on == office.day


def test_before_its_year_is_over_the_reason_is_required(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office.book)
    assert "bắt buộc" in sheet.reason.accessibleName()
    sheet.reason.setText("  ")
    sheet.forward()
    assert "Đóng trước 31/12/2025" in sheet.panel.field("reason").error
    sheet.day.put(date(2025, 12, 31))
    sheet.forward()
    assert "bắt buộc" not in sheet.reason.accessibleName()
    assert "chưa tới" in sheet.panel.field("day").error
    assert not sheet.panel.field("reason").error
    assert book_entry(seat, office.book).closed_on is None


def test_a_closed_book_ends_in_the_anchor_sheet_to_be_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = ready(sheet_of(qtbot, seat, office.book))
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
    ready(sheet)
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
    sheet = ready(sheet_of(qtbot, seat, office.book))
    assert ended_by_a_bug(qtbot, monkeypatch, sheet) == ["Đã đóng sổ đăng ký đi năm 2025"]
