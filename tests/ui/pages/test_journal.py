from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.services.record_anchor_print import anchor_prints
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.compare_anchor import CompareAnchorDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.verify_journal import VerifyJournalDialog
from bmnn_desk.ui.pages.journal import JournalPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.seats import folder_seat, waiting_paper

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> JournalPage:
    page = JournalPage(seat)
    stage = Stage(page)
    stage.resize(*size)
    shown(qtbot, stage)
    settle(qtbot, page)
    page.focus_first()
    return page


def settle(qtbot: QtBot, page: JournalPage) -> None:
    finish_background()
    qtbot.waitUntil(lambda: page.acts.held.whole > 0)


def stage_of(page: JournalPage) -> Stage:
    window = page.window()
    assert isinstance(window, Stage)
    return window


@pytest.mark.parametrize(
    ("size", "dress"),
    [
        ((1366, 768), (Look.LIGHT, 10)),
        (SMALLEST, (Look.DARK, 10)),
        (SMALLEST, (Look.LIGHT, 12)),
    ],
)
def test_no_list_has_a_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    waiting_paper(office)
    with dressed(*dress):
        page = page_of(qtbot, seat, size)
        for place in range(page.tabs.count()):
            page.tabs.setCurrentIndex(place)
            assert linted(stage_of(page)) == [], place


def test_the_acts_stand_newest_first_and_the_pane_follows(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.approved(office)
    page = page_of(qtbot, seat)
    ids = list(page.acts.held.ids())
    assert ids == sorted(ids, reverse=True)
    qtbot.waitUntil(lambda: page.pane.top == f"Việc số {ids[0]}")
    qtbot.keyClick(page.acts.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.pane.top == f"Việc số {ids[1]}")


def test_a_longer_span_reads_more_acts(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    before = page.acts.held.whole
    page.acts.span.setCurrentIndex(2)
    finish_background()
    qtbot.waitUntil(lambda: page.acts.held.whole > before)
    assert list(page.acts.held.ids())[-1] == 1


def test_the_card_tells_what_the_proof_found(
    qtbot: QtBot, seat: Seat, tmp_path: Path, law: Law
) -> None:
    sits = folder_seat(tmp_path / "store", law, seat)
    page = page_of(qtbot, sits)
    assert "chưa được kiểm tra lần nào" in page.card.lines.remarks()[0].words
    qtbot.keyClick(page.acts.table, Qt.Key.Key_F9)
    sheet = stage_of(page).sheet
    assert isinstance(sheet, VerifyJournalDialog)
    with qtbot.waitSignal(sheet.verified, timeout=20_000):
        pass
    held = page.card.lines.remarks()[0]
    assert held.kind is RemarkKind.OK
    assert "Nhật ký khớp tới việc số" in held.words
    sheet.close_sheet()
    finish_background()
    assert page.card.lines.remarks()[0].words == held.words
    again = page_of(qtbot, sits)
    assert "cách đây 0 ngày" in again.card.lines.remarks()[0].words
    page.window().hide()
    sits.desk.close()


def test_ctrl_m_compares_and_ctrl_p_prints_the_head(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    qtbot.keyClick(page.acts.table, Qt.Key.Key_M, CTRL)
    assert isinstance(stage_of(page).sheet, CompareAnchorDialog)
    stage_of(page).sheet.close_sheet()
    settle(qtbot, page)
    qtbot.keyClick(page.acts.table, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(stage_of(page).sheets), timeout=20_000)
    assert isinstance(stage_of(page).sheet, PrintPaperDialog)


def test_ctrl_r_begins_a_drill(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    qtbot.keyClick(page.acts.table, Qt.Key.Key_R, CTRL)
    assert isinstance(stage_of(page).sheet, DrillSheet)


def test_a_due_month_is_printed_as_the_months_anchor(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    later = make.on(office, 31)
    make.approved(later)
    page = page_of(qtbot, replace(seat, today=lambda: later.day))
    due = page.card.lines.remarks()[2]
    assert due.kind is RemarkKind.WARN
    page.print()
    qtbot.waitUntil(lambda: bool(stage_of(page).sheets), timeout=20_000)
    sheet = stage_of(page).sheet
    assert isinstance(sheet, PrintPaperDialog)
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible)
    sheet.keep_print()
    (entry,) = seat.desk.read(anchor_prints, BodyAsked(body=office.body))
    assert entry.occasion is AnchorOccasion.MONTH
    assert page.card.lines.remarks()[2].kind is RemarkKind.OK


def test_a_waiting_paper_is_counted_on_its_tab_and_recorded_by_ctrl_g(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    waiting_paper(office)
    page = page_of(qtbot, seat)
    assert page.tabs.tabText(1) == "Giấy chờ ký (1)"
    page.tabs.setCurrentIndex(1)
    assert page.papers.table.hasFocus()
    qtbot.keyClick(page.papers.table, Qt.Key.Key_G, CTRL)
    assert isinstance(stage_of(page).sheet, RecordAuthorisationDialog)


def test_the_list_that_showed_comes_back_after_a_lock(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.tabs.setCurrentIndex(1)
    again = page_of(qtbot, seat)
    again.go_to_place(page.place())
    assert again.list is again.papers
    again.go_to_place("77")
    assert again.list is again.papers
