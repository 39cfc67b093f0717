from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.desk_backup import DeskBackup
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.pages.statistics import StatisticsPage
from bmnn_desk.ui.pages.today import TodayPage
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.tokens import Look
from tests import backup_desk, make
from tests.services.test_connection_now import links
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.on_disk import office_on_disk
from tests.ui.seats import seat_of, waiting_paper

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    make.signed(make.on(office, -20))
    with dressed(*dress):
        page = TodayPage(seat)
        page.resize(*size)
        shown(qtbot, page)
        page.refresh()

        assert linted(page) == []


def test_it_says_how_much_waits_and_how_much_is_pressing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office))
    make.signed(make.on(office, -20))
    page = TodayPage(seat)
    shown(qtbot, page)
    told: list[str] = []
    page.subtitled.connect(told.append)

    with qtbot.waitSignal(page.waiting) as waiting:
        page.refresh()

    assert waiting.args == [page.pressing]
    assert page.pressing >= 1
    assert f"{page.view.model.rowCount()} việc" in told[-1]
    assert not page.chips.isVisible()


def test_who_comes_by_the_pages_key_sees_all_that_waits(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office))
    window = MainWindow(seat)
    kept(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    page.show_part("due", "phiếu", "open")
    narrowed = page.view.model.rowCount()
    office.desk.do(propose_level, make.proposal(office))

    page.view.opened.emit()
    assert window.page is not page
    window._nav.chosen.emit("today")

    assert page.filter.value() == ""
    assert page.boxes["due"].value() == ""
    assert page.view.model.rowCount() > narrowed == 1


def test_what_was_opened_from_it_leads_back_to_the_same_words(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    waiting_paper(office)
    window = MainWindow(seat)
    kept(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    page.show_part("due", "giấy của người thứ hai")

    page.view.opened.emit()
    assert window.sheet is not None
    window.sheet.finished.emit(None)

    assert window.page is page
    assert page.filter.value() == "giấy của người thứ hai"


def safety(page: TodayPage) -> list[str]:
    return [each.words for each in page.safety.remarks.remarks()]


@pytest.mark.parametrize(
    ("size", "points"), [((1366, 768), 10), ((1366, 768), 14), (SMALLEST, 14), ((1920, 1000), 14)]
)
def test_the_cards_never_squeeze_the_list(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], points: int
) -> None:
    make.signed(make.on(office, -20))
    with dressed(points=points):
        page = TodayPage(seat)
        page.resize(*size)
        shown(qtbot, page)
        page.refresh()
        wide = page.view.table.width()
        assert wide >= 60 * page.fontMetrics().averageCharWidth()
        if not page.sides.is_shown:
            page.focus_first()
            QTest.keyClick(page.view.table, Qt.Key.Key_F4)
        assert page.safety.isVisible()
        assert page.view.table.width() == wide
        assert linted(page) == []
        page.hide()


def test_who_may_not_read_statistics_has_no_card_of_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    page = TodayPage(seat_of(seat, office, Role.DRAFTER))
    page.resize(1366, 768)
    shown(qtbot, page)
    page.refresh()
    assert page.year is None
    qtbot.waitUntil(lambda: bool(safety(page)))
    clerks = TodayPage(seat)
    qtbot.addWidget(clerks)
    assert clerks.year is not None


def test_a_cable_is_told_at_once(qtbot: QtBot, seat: Seat) -> None:
    names: list[str] = []
    window = MainWindow(replace(seat, links=lambda: links(*names)))
    window.resize(1366, 768)
    shown(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: window.status.network in safety(page))
    names.append("enp2s0")
    window._network.look()
    qtbot.waitUntil(lambda: "Máy đang nối mạng (enp2s0)" in safety(page))
    assert window.status.network == "Máy đang nối mạng"


def test_from_the_list_by_the_keys_to_the_figures_and_their_page(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.year is not None
    card = page.year
    qtbot.waitUntil(lambda: "2" in card.heading.text())
    page.focus_first()
    QTest.keyClick(page.view.table, Qt.Key.Key_F6)
    assert page.pane.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert card.table.hasFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert isinstance(window.page, StatisticsPage)
    finish_background()


def test_what_the_backups_lack_is_opened_in_the_settings_and_a_backup_is_told_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, law: Law, seat: Seat
) -> None:
    with office_on_disk(tmp_path / "kho", law, seat) as found:
        backup = DeskBackup(found.at.desk, found.at.body, qapp, tuple)
        window = MainWindow(replace(found.seat, backup=backup))
        window.resize(1366, 768)
        shown(qtbot, window)
        page = window.page
        assert isinstance(page, TodayPage)
        qtbot.waitUntil(lambda: "Chưa có nơi sao lưu" in safety(page))
        page.safety.findChildren(QPushButton)[0].click()
        settings = window.page
        assert isinstance(settings, SettingsPage)
        assert isinstance(settings.section, BackupSection)
        window.show_page("today")
        (tmp_path / "d").mkdir()
        backup_desk.listed(found.at, path=str(tmp_path / "d"))
        backup.start(BackupWhy.BY_HAND, lambda _told: None, lambda _error: None)
        qtbot.waitUntil(lambda: not backup.is_running, timeout=20_000)
        assert "chưa có" not in window.status.backup
        qtbot.waitUntil(lambda: any("đã đọc lại" in words for words in safety(page)))
        assert "Chưa có nơi sao lưu" not in safety(page)
        window.hide()
        backup.ended.emit()  # as at a lock: nobody looks any more
        finish_background()
        backup.deleteLater()
