from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def book(office: Office) -> int:
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    return office.book


def sheet_of(qtbot: QtBot, seat: Seat, book: int) -> ReopenBookDialog:
    sheet = ReopenBookDialog(seat, book)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def asked_for(qtbot: QtBot, sheet: ReopenBookDialog) -> SecondPersonSheet:
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.forward()
    second = wanted.args[0]
    assert isinstance(second, SecondPersonSheet)
    kept(qtbot, second)
    return second


def test_a_name_on_paper_opens_it_and_ends_in_the_paper_to_be_printed(
    qtbot: QtBot, seat: Seat, book: int
) -> None:
    sheet = sheet_of(qtbot, seat, book)
    typed(sheet.reason, "còn văn bản chưa vào sổ")
    second = asked_for(qtbot, sheet)
    assert book_entry(seat, book).closed_on is not None
    with (
        qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper,
        qtbot.waitSignal(sheet.finished, timeout=20_000) as told,
    ):
        second.forward()
    kept(qtbot, paper.args[0])
    assert isinstance(paper.args[0], PrintPaperDialog)
    assert told.args == ["Đã mở lại sổ đăng ký đi năm 2025"]
    assert book_entry(seat, book).closed_on is None
    (entry,) = seat.desk.read(authorisations, AuthorisationsAsked(body=seat.body))
    assert entry.act is SecondAct.REOPEN_BOOK


def test_who_leaves_the_second_person_out_has_done_nothing(
    qtbot: QtBot, seat: Seat, book: int
) -> None:
    sheet = sheet_of(qtbot, seat, book)
    typed(sheet.reason, "còn văn bản chưa vào sổ")
    asked_for(qtbot, sheet).close_sheet()
    assert book_entry(seat, book).closed_on is not None
    assert not sheet.busy_reason()
    assert sheet.reason.value() == "còn văn bản chưa vào sổ"


def test_an_office_that_asks_for_nobody_opens_it_at_once(
    qtbot: QtBot, seat: Seat, office: Office, book: int
) -> None:
    request = SecondPersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        acts=frozenset(),
        on_paper=True,
        paper_days=5,
    )
    office.desk.do(choose_second_person, request, PaperWord(person=office.head))
    sheet = sheet_of(qtbot, seat, book)
    typed(sheet.reason, "còn văn bản chưa vào sổ")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã mở lại sổ đăng ký đi năm 2025"]


def test_a_reason_must_be_given(qtbot: QtBot, seat: Seat, book: int) -> None:
    sheet = sheet_of(qtbot, seat, book)
    sheet.forward()
    assert sheet.panel.field("reason").error


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, book: int) -> None:
    with dressed(Look.LIGHT):
        assert linted(sheet_of(qtbot, seat, book)) == []


def test_a_bug_in_the_paper_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, book: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, seat, book)
    typed(sheet.reason, "còn văn bản chưa vào sổ")
    second = asked_for(qtbot, sheet)
    ended = ended_by_a_bug(qtbot, monkeypatch, sheet, second.forward)
    assert ended == ["Đã mở lại sổ đăng ký đi năm 2025"]
