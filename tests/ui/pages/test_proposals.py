from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.right_click import keys_at
from tests.ui.sample_at_hand import with_sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat) -> ProposalsPage:
    page = ProposalsPage(seat)
    stage = Stage(page)
    shown(qtbot, stage)
    page.focus_first()
    return page


def stage_of(page: ProposalsPage) -> Stage:
    window = page.window()
    assert isinstance(window, Stage)
    return window


def slips(office: Office) -> None:
    approved = office.desk.do(propose_level, make.proposal(office, title="về việc đã duyệt"))
    office.desk.do(determine_level, make.decision(office, approved))
    back = office.desk.do(propose_level, make.proposal(office, title="về việc trả lại"))
    office.desk.do(determine_level, make.decision(office, back, approved=False))
    office.desk.do(propose_level, make.proposal(office, title="về việc đang chờ"))


def titles(page: ProposalsPage) -> list[str]:
    rows = [page.model.row_at(row) for row in range(page.model.rowCount())]
    return [row.title for row in rows if row is not None]


def test_an_empty_list_offers_the_first_slip(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)

    assert page.empty.isVisible()
    assert "Ctrl+N" in page.empty.words
    page.empty.button.click()
    assert isinstance(stage_of(page).sheet, ProposeLevelDialog)


def test_chips_count_and_narrow(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slips(office)
    page = page_of(qtbot, seat)

    assert len(titles(page)) == 3
    assert page.chips.button(SlipState.PROPOSED).text() == "Chờ duyệt (1)"
    page.chips.button(SlipState.SENT_BACK).click()
    assert titles(page) == ["về việc trả lại"]


def test_words_narrow_without_marks_and_can_be_cleared(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)

    page.filter.setText("dang cho")
    QTest.keyClick(page.filter, Qt.Key.Key_Return)
    assert titles(page) == ["về việc đang chờ"]

    page.filter.setText("khong co")
    QTest.keyClick(page.filter, Qt.Key.Key_Return)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert len(titles(page)) == 3


def test_enter_on_a_waiting_slip_records_its_decision(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    sheet = stage_of(page).sheet
    assert isinstance(sheet, DetermineLevelDialog)
    assert sheet.entry.title == "về việc đang chờ"


def test_enter_on_a_decided_slip_opens_no_sheet(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    page.chips.button(SlipState.APPROVED).click()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert not stage_of(page).sheets
    assert not page.bar.decide.isEnabled()


def test_the_pane_says_what_the_slip_says_and_why_it_was_sent_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    page.chips.button(SlipState.SENT_BACK).click()

    said = dict(page.pane.facts)
    assert said["Ý kiến"] == "Xem lại căn cứ"
    assert "Sở Thử Nghiệm (01 bản)" in said["Nơi nhận"]
    assert said["Số bản"] == "04"


def test_a_slip_begins_from_the_current_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    QTest.keyClick(page.table, Qt.Key.Key_D, CTRL)

    sheet = stage_of(page).sheet
    assert isinstance(sheet, ProposeLevelDialog)
    assert sheet.fields.title.value() == "về việc đang chờ"


def test_the_slip_is_drawn_and_offered_to_a_printer(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    QTest.keyClick(page.table, Qt.Key.Key_P, CTRL)

    qtbot.waitUntil(lambda: bool(stage_of(page).sheets), timeout=20_000)
    assert isinstance(stage_of(page).sheet, PrintPaperDialog)


@pytest.mark.parametrize("narrowed", [False, True])
def test_the_slip_just_written_is_the_one_that_keys_act_on(
    qtbot: QtBot, seat: Seat, office: Office, narrowed: bool
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    page.table.selectRow(2)
    if narrowed:
        page.chips.button(SlipState.APPROVED).click()
    office.desk.do(propose_level, make.proposal(office, title="về việc vừa lập"))
    page.refresh()
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    sheet = stage_of(page).sheet
    assert isinstance(sheet, DetermineLevelDialog)
    assert sheet.entry.title == "về việc vừa lập"


def test_a_refresh_without_a_new_slip_stays_where_it_was(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    page.table.selectRow(2)
    page.refresh()

    now = page.current()
    assert now is not None
    assert now.title == "về việc đã duyệt"


def test_a_draft_is_offered_again_until_it_is_dropped(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    QTest.keyClick(page, Qt.Key.Key_N, CTRL)
    sheet = stage_of(page).sheet
    assert isinstance(sheet, ProposeLevelDialog)
    sheet.fields.title.setPlainText("về việc dở dang")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    (words,) = page.drafts.words
    assert "đang soạn dở" in words
    assert "về việc dở dang" in words
    page.drafts.drop(0)
    assert page.drafts.words == ()
    assert page.drafts.isHidden()


@pytest.mark.parametrize(
    ("look", "size"),
    [(Look.LIGHT, (1033, 480)), (Look.DARK, (1160, 680)), (Look.LIGHT, (1366, 768))],
)
def test_the_page_has_no_fault(
    qtbot: QtBot, seat: Seat, office: Office, look: Look, size: tuple[int, int]
) -> None:
    with dressed(look):
        page = ProposalsPage(seat)
        page.resize(*size)
        page.refresh()
        shown(qtbot, page)
        assert linted(page) == []
        slips(office)
        page.refresh()
        page.focus_first()
        assert linted(page) == []


def test_f6_goes_into_the_pane_and_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    qtbot.keyClick(page.table, Qt.Key.Key_F6)
    assert page.pane.hide_button.hasFocus()
    qtbot.keyClick(page.pane.hide_button, Qt.Key.Key_F6)
    assert page.table.hasFocus()


def test_a_slip_is_gone_to_whatever_narrowed_the_list(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slips(office)
    page = page_of(qtbot, seat)
    page.table.selectRow(2)
    wanted = page.table.current_id()
    assert wanted is not None
    page.chips.button(SlipState.SENT_BACK).click()
    page.go_to_line(wanted)
    assert page.chips.value() is None
    assert page.table.current_id() == wanted


def test_who_has_no_slip_yet_is_offered_sample_data(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    page = page_of(qtbot, with_sample(seat, tmp_path, []))
    assert page.empty.other.isVisible()
    page.empty.other.click()
    assert isinstance(stage_of(page).sheet, LoadSampleDialog)
    stage_of(page).sheet.close_sheet()
    slips(office)
    page.refresh()
    page.filter.setText("khong co")
    QTest.keyClick(page.filter, Qt.Key.Key_Return)
    assert (page.empty.isVisible(), page.empty.other.isVisible()) == (True, False)


def test_an_empty_list_has_the_page_s_commands_by_right_click(qtbot: QtBot, seat: Seat) -> None:
    empty = page_of(qtbot, seat).empty
    assert keys_at(empty, empty) == {"Ctrl+N", "Ctrl+F", "F4", "F5"}


@pytest.mark.parametrize("points", [10, 14])
def test_an_empty_page_with_the_offer_has_no_fault(
    qtbot: QtBot, seat: Seat, tmp_path: Path, points: int
) -> None:
    with dressed(Look.LIGHT, points):
        window = MainWindow(with_sample(seat, tmp_path, []))
        window.resize(*SMALLEST)
        shown(qtbot, window)
        window.show_page("proposals")
        page = window.page
        assert isinstance(page, ProposalsPage)
        assert page.empty.other.isVisible()
        assert linted(window) == []
