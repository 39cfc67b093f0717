from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.giving_way import building
from bmnn_desk.ui.left import Left
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.sample_strip import SampleStrip
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.incoming_desk import entered
from tests.ui.kept import shown
from tests.ui.test_draft_keeper import bare
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "về vùng nước đục"


class BusySheet(Sheet):
    """One that prints."""

    def busy_reason(self) -> str:
        return "Đang in."


def window_of(qtbot: QtBot, seat: Seat, left: Left | None = None) -> MainWindow:
    window = MainWindow(seat, left)
    window.resize(1366, 768)
    shown(qtbot, window)
    return window


def nav_words(window: MainWindow) -> list[str]:
    return [button.text().strip() for button in window._nav.findChildren(QPushButton)]


def titles(window: MainWindow) -> str:
    return window._header._title.text()


@pytest.fixture
def window(qtbot: QtBot, seat: Seat) -> MainWindow:
    return window_of(qtbot, seat)


def test_it_begins_with_the_first_page_and_says_who_sits_here(window: MainWindow) -> None:
    assert titles(window) == PLACES[0].words
    assert any(each.text() == "Lê Thị Văn Thư" for each in window.findChildren(QLabel))
    assert nav_words(window) == [place.words for place in PLACES]


def test_digits_with_ctrl_lead_to_the_pages(window: MainWindow) -> None:
    for place in PLACES:
        if place.digit:
            QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place.digit), CTRL)
            assert titles(window) == place.words
            assert window.page.isVisible()
            assert window.page.isAncestorOf(window.focusWidget())
    assert {place.digit for place in PLACES} == {1, 2, 3, 4, 5, 6, 7, 8, 9, None}


def test_a_press_in_the_navigation_leads_there_and_marks_it(window: MainWindow) -> None:
    buttons = window._nav.findChildren(QPushButton)
    button = next(each for each in buttons if each.text().strip() == "Cấu hình")
    button.click()
    assert titles(window) == "Cấu hình"
    assert button.isChecked()


def test_a_page_is_made_when_it_is_first_shown_and_kept(window: MainWindow) -> None:
    assert len(window._shown.made) == 1
    first = window.page
    window.show_page("outgoing")
    window.show_page(PLACES[0].key)
    assert window.page is first


def test_a_sheet_covers_the_navigation_and_takes_the_keyboard(
    window: MainWindow, seat: Seat
) -> None:
    sheet = ProposeLevelDialog(seat)
    window.open_sheet(sheet)
    assert window.sheet is sheet
    assert not window._nav.isVisible()
    assert sheet.size().width() == window.width()
    assert sheet.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_3, CTRL)
    assert window.sheet is sheet
    assert titles(window) == PLACES[0].words


def test_escape_leaves_the_sheet_and_the_focus_comes_back(
    qtbot: QtBot, window: MainWindow, seat: Seat
) -> None:
    before = window.focusWidget()
    window.open_sheet(ProposeLevelDialog(seat))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.sheet is None
    assert window._nav.isVisible()
    assert window.focusWidget() is before
    qtbot.waitUntil(lambda: not window.findChildren(ProposeLevelDialog))


def test_a_sheet_over_a_sheet_gives_the_keyboard_back_to_the_one_below(
    window: MainWindow, seat: Seat
) -> None:
    below, above = ProposeLevelDialog(seat), Sheet("Trên")
    window.open_sheet(below)
    below.sheet_wanted.emit(above)
    assert window.sheet is above
    above.close_sheet()
    assert window.sheet is below
    assert below.isAncestorOf(window.focusWidget())


def test_a_sheet_that_ends_under_another_leaves_the_other_on_top(
    window: MainWindow, seat: Seat
) -> None:
    below, above = ProposeLevelDialog(seat), Sheet("Trên")
    window.open_sheet(below)
    window.open_sheet(above)
    below.finished.emit("Đã lưu phiếu")
    assert window.sheet is above
    assert above.isVisible()
    assert window._toast.words == "Đã lưu phiếu"


def test_what_was_done_is_said_and_stays_at_the_bottom(window: MainWindow) -> None:
    sheet = Sheet("Việc")
    window.open_sheet(sheet)
    sheet.finished.emit("Đã phát hành 01/BC-SMM")
    assert window._toast.words == "Đã phát hành 01/BC-SMM"
    assert window.status._said.toolTip() == "Đã phát hành 01/BC-SMM"


def test_the_toast_goes_when_another_sheet_opens_and_the_count_follows_each_word(
    window: MainWindow, office: make.Office
) -> None:
    before = window.status._journal.text()
    sheet = Sheet("Việc")
    window.open_sheet(sheet)
    make.issued(office)
    sheet.said.emit("Đã vào sổ số đến 41")
    assert window.status._journal.text() != before
    window.open_sheet(Sheet("Việc sau"))
    assert window._toast.words == ""


def test_a_search_within_a_form_says_how_to_search(window: MainWindow, seat: Seat) -> None:
    window.open_sheet(ProposeLevelDialog(seat))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_K, CTRL)
    assert window._toast.words == "Đóng biểu mẫu (Esc) rồi tìm."


def test_a_long_word_of_what_was_done_does_not_widen_the_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = window.minimumSizeHint().width()
    window.toast("Đã lưu phiếu " + "về tình hình mẫu " * 30)
    qtbot.wait(20)
    assert window.minimumSizeHint().width() == before
    assert window.rect().contains(window._toast.geometry())


def test_what_is_half_made_is_not_put_away(window: MainWindow) -> None:
    with building():
        assert "Đang mở trang" in window.busy_reason()
    assert window.busy_reason() == ""


def test_a_busy_sheet_stops_closing_and_says_why(window: MainWindow) -> None:
    assert window.busy_reason() == ""
    sheet = BusySheet("In")
    window.open_sheet(sheet)
    assert window.busy_reason() == "Đang in."
    sheet.close_sheet()
    assert window.sheet is sheet
    assert window._toast.words == "Đang in."


def test_the_lock_is_asked_for_by_key_and_by_button_from_a_sheet_too(
    qtbot: QtBot, window: MainWindow, seat: Seat
) -> None:
    with qtbot.waitSignal(window.lock_asked):
        QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    button = next(each for each in window._header.findChildren(QPushButton))
    with qtbot.waitSignal(window.lock_asked):
        button.click()
    window.open_sheet(ProposeLevelDialog(seat))
    with qtbot.waitSignal(window.lock_asked):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_L, CTRL)


def test_what_stood_open_comes_back_to_page_sheet_and_caret(
    qtbot: QtBot, window: MainWindow, seat: Seat
) -> None:
    window.show_page("outgoing")
    sheet = ProposeLevelDialog(seat)
    window.open_sheet(sheet)
    sheet.fields.panel.focus("title")
    typed(window.focusWidget(), SECRET)
    left = window.keep_drafts()
    assert left == Left(page="outgoing", sheets=(("propose_level", 0),), place="issued 0")
    window.hide()
    again = window_of(qtbot, seat, left)
    assert titles(again) == "Văn bản đi"
    back = again.sheet
    assert isinstance(back, ProposeLevelDialog)
    assert back.fields.panel.field("title").as_editor().draft_text() == SECRET
    assert back.fields.panel.caret() == "title"


def test_what_is_in_no_draft_is_told_before_the_window_goes(window: MainWindow, seat: Seat) -> None:
    sheet = ProposeLevelDialog(seat)
    window.open_sheet(sheet)
    assert (window.unkept_words(), window.keep_drafts().unkept) == ("", "")
    pages = bare(seat).execute("PRAGMA page_count").fetchone()[0]
    bare(seat).execute(f"PRAGMA max_page_count = {pages}")
    sheet.fields.panel.field("title").as_editor().put_draft_text("y" * 100_000)
    assert "Ổ đĩa hết chỗ" in window.unkept_words()
    assert window.unkept_words() == ""
    assert "Ổ đĩa hết chỗ" in window.keep_drafts().unkept
    bare(seat).execute("PRAGMA max_page_count = 1000000")


def test_after_a_lock_the_list_stands_where_it_was_left(
    qtbot: QtBot, window: MainWindow, seat: Seat, office: Office
) -> None:
    make.signed(office)
    wanted = make.issued(office).item
    make.issued(office)
    window.show_page("outgoing")
    page = window.page
    assert isinstance(page, OutgoingPage)
    assert page.filters.stages.value() is Stage.TO_NUMBER
    page.show_stage(Stage.ISSUED)
    page.lists.table.selectRow(1)
    left = window.keep_drafts()
    window.hide()
    again = window_of(qtbot, seat, left).page
    assert isinstance(again, OutgoingPage)
    assert again.filters.stages.value() is Stage.ISSUED
    row = again.lists.current_row()
    assert row is not None
    assert row.item == wanted
    assert again.lists.table.hasFocus()


def test_a_place_whose_row_is_gone_is_its_stage(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.signed(office)
    window = window_of(qtbot, seat, Left(page="outgoing", place="issued 999"))
    assert isinstance(window.page, OutgoingPage)
    assert window.page.filters.stages.value() is Stage.ISSUED


def test_a_sheet_that_cannot_be_opened_anew_is_not_left(window: MainWindow) -> None:
    window.open_sheet(Sheet("Xem"))
    assert window.keep_drafts().sheets == ()


def test_an_issued_document_s_sheet_does_not_come_back_and_leaves_no_draft(
    qtbot: QtBot, window: MainWindow, seat: Seat, office: Office
) -> None:
    item = make.signed(office).item
    sheet = IssueOutgoingDialog(seat, item)
    window.open_sheet(sheet)
    assert window.keep_drafts().sheets == (("issue_outgoing", item),)
    qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
    sheet.check.printer.box.put("")
    for _ in range(4):
        sheet.forward()
    qtbot.waitUntil(lambda: sheet.flow.is_issued, timeout=30_000)
    sheet.check.edited.emit()
    sheet._keeper.keep_now()
    # The printing of its copies may stand open by now, and that does come back.
    assert "issue_outgoing" not in {form for form, _ in window.keep_drafts().sheets}
    assert seat.desk.read(form_drafts, DraftsAsked(form="issue_outgoing")) == ()


def test_a_press_on_a_step_after_the_issue_changes_nothing(
    qtbot: QtBot, window: MainWindow, seat: Seat, office: Office
) -> None:
    sheet = IssueOutgoingDialog(seat, make.signed(office).item)
    window.open_sheet(sheet)
    qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
    sheet.check.printer.box.put("")
    for _ in range(4):
        sheet.forward()
    qtbot.waitUntil(lambda: sheet.flow.is_issued, timeout=30_000)
    said = sheet.check.mishap.words
    sheet._bar.findChildren(QPushButton)[0].click()
    assert sheet._steps.currentIndex() == 3
    assert sheet.check.mishap.words == said


@pytest.mark.parametrize(("width", "narrow"), [(1179, True), (1180, False)])
def test_a_narrow_window_shows_icons_alone(window: MainWindow, width: int, *, narrow: bool) -> None:
    window.resize(width, 700)
    assert (set(nav_words(window)) == {""}) is narrow
    assert window._nav.findChildren(QPushButton)[0].accessibleName().startswith(PLACES[0].words)


def test_it_fits_the_smallest_screen(window: MainWindow) -> None:
    for place in PLACES:
        window.show_page(place.key)
        least = window.minimumSizeHint()
        assert (least.width() <= 1093, least.height() <= 574) == (True, True), place.key


def test_going_from_list_to_list_never_widens_the_smallest_window(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    window = window_of(qtbot, seat)
    window.resize(1093, 574)
    window.show_page("outgoing")
    page = window.page
    assert isinstance(page, OutgoingPage)
    for stage in (Stage.ISSUED, Stage.TO_NUMBER, Stage.TO_SIGN, Stage.OVERDUE, Stage.TO_NUMBER):
        page.show_stage(stage)
        QApplication.processEvents()
        assert (stage, window.width(), window.minimumWidth() <= 1093) == (stage, 1093, True)


def test_a_long_name_at_the_desk_does_not_widen_the_window(qtbot: QtBot, seat: Seat) -> None:
    window = window_of(qtbot, replace(seat, person="Công Tằng Tôn Nữ " * 12))
    assert window.minimumSizeHint().width() <= 1093


def test_the_post_stands_beside_the_name_on_the_screen(qtbot: QtBot, seat: Seat) -> None:
    window = window_of(qtbot, replace(seat, post="Văn thư"))
    assert "Lê Thị Văn Thư · Văn thư" in {each.text() for each in window.findChildren(QLabel)}


@pytest.mark.parametrize("sample", [True, False])
def test_the_strip_stands_over_invented_data_alone(
    qtbot: QtBot, seat: Seat, *, sample: bool
) -> None:
    window = window_of(qtbot, replace(seat, is_sample=sample))
    strips = window.findChildren(SampleStrip)
    assert [strip.isVisible() for strip in strips] == [True] * sample
    window.open_sheet(ProposeLevelDialog(seat))
    assert [strip.isVisible() for strip in strips] == [True] * sample


def test_nothing_secret_stands_in_the_window_s_title(
    window: MainWindow, seat: Seat, office: Office
) -> None:
    window.open_sheet(IssueOutgoingDialog(seat, make.signed(office, title=SECRET).item))
    assert window.windowTitle() == "BMNN"
    assert window.sheet is not None
    assert window.sheet.windowTitle() == ""


def test_a_page_that_changes_the_looks_is_passed_on(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("settings")
    with qtbot.waitSignal(window.look_chosen) as chosen:
        window.page.look_chosen.emit(Look.DARK, 12)  # type: ignore[attr-defined]
    assert chosen.args == [Look.DARK, 12]


class StrayWindows(QObject):
    """Every other window that is shown, be it for a moment: it takes the keyboard away."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window
        if shown and event.type() == QEvent.Type.Show:
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_no_page_shows_a_window_of_its_own(window: MainWindow, key: str) -> None:
    spy, app = StrayWindows(window), QApplication.instance()
    assert app is not None
    app.installEventFilter(spy)
    window.show_page(key)
    QTest.qWait(50)
    app.removeEventFilter(spy)
    assert spy.seen == []


def test_the_search_shows_no_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    spy, app = StrayWindows(window), QApplication.instance()
    assert app is not None
    app.installEventFilter(spy)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    app.removeEventFilter(spy)
    assert spy.seen == []
    assert window.sheet is not None
    assert window.sheet.isAncestorOf(window.focusWidget())


def test_a_sheet_that_ends_at_a_line_has_its_page_read_once(
    window: MainWindow, office: Office
) -> None:
    older, _newer = entered(office).line, entered(office).line
    window.show_page("incoming")
    read: list[str] = []
    window.page.subtitled.connect(read.append)
    sheet = Sheet("Biểu mẫu")
    window.open_sheet(sheet)
    sheet.finished.emit(LineWanted(page="incoming", line=older, said="Đã vào sổ số đến 01"))
    assert window.page.place() == f"all {older}"
    assert window._toast.words == "Đã vào sổ số đến 01"
    assert len(read) == 1


def test_a_line_of_a_page_that_is_not_there_leaves_the_page_that_shows(
    window: MainWindow,
) -> None:
    window.show_page("outgoing")
    sheet = Sheet("Biểu mẫu")
    window.open_sheet(sheet)
    read: list[str] = []
    window.page.subtitled.connect(read.append)
    sheet.finished.emit(LineWanted(page="nowhere", line=1))
    assert isinstance(window.page, OutgoingPage)
    assert len(read) == 1
    assert window.page.isAncestorOf(window.focusWidget())


def test_a_page_leads_to_a_line_on_another(window: MainWindow, office: Office) -> None:
    older, _newer = entered(office).line, entered(office).line
    window.show_page("outgoing")
    window.page.line_wanted.emit(LineWanted(page="nowhere", line=1))
    assert isinstance(window.page, OutgoingPage)
    window.page.line_wanted.emit(LineWanted(page="incoming", line=older))
    assert window.page.place() == f"all {older}"


def test_what_a_page_says_of_where_it_leads_is_said_there(window: MainWindow) -> None:
    window.show_page("office")
    window.page.line_wanted.emit(LineWanted(page="settings", line=0, said="Sửa ở trang này."))
    assert isinstance(window.page, SettingsPage)
    assert window._toast.words == "Sửa ở trang này."
    window.page.line_wanted.emit(LineWanted(page="nowhere", line=1))
    assert isinstance(window.page, SettingsPage)
    assert window._toast.words == "Tài khoản này không có trang cần mở."
