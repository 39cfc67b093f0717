from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.ui import office_paper
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.changes import shipped_changes
from bmnn_desk.ui.dialogs.about_program import AboutProgramSheet
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of
from bmnn_desk.ui.help.books import shipped_books
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.papers.read_pdf import page_texts
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.test_copies_folder import around
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.lint.names import accessible_name
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

ALT = Qt.KeyboardModifier.AltModifier
USER, ADMIN = shipped_books().books


def sheet_of(qtbot: QtBot, seat: Seat) -> AboutProgramSheet:
    sheet = AboutProgramSheet(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def printed(qtbot: QtBot, sheet: AboutProgramSheet, key: str) -> PrintPaperDialog:
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as asked:
        sheet.print_buttons[key].click()
        sheet.print_buttons[key].click()
    (paper,) = asked.args
    qtbot.addWidget(paper)
    finish_background()
    assert isinstance(paper, PrintPaperDialog)
    return paper


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 14), (Look.DARK, 10)])
def test_it_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, look: Look, points: int) -> None:
    with dressed(look, points):
        assert linted(sheet_of(qtbot, seat)) == []


def test_it_says_the_version_and_every_change_of_each(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert shipped_changes()[0].version in sheet.subtitle
    for version, text in zip(shipped_changes(), sheet.texts, strict=True):
        said = accessible_name(text)
        assert said.startswith(version.version)
        assert all(change in said for change in version.changes)


@pytest.mark.parametrize("role", [Role.INSPECTOR])
def test_whoever_sits_there_prints_a_manual_once(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    sheet = sheet_of(qtbot, seat_of(seat, office, role))
    paper = printed(qtbot, sheet, ADMIN.key)
    assert ADMIN.title in page_texts(paper._pdf)[0]
    assert sheet.busy_reason() == ""


def test_a_clerk_saves_it_and_is_told_that_nothing_in_it_is_secret(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = printed(qtbot, sheet_of(qtbot, seat), USER.key)
    path = tmp_path / USER.file
    monkeypatch.setattr(office_paper, "ask_place", lambda *_asked: path)
    monkeypatch.setattr(
        copies_folder,
        "serial_of",
        lambda folder, drives, _around: serial_of(folder, drives, around(folder)),
    )
    paper.save_button.click()
    finish_background()
    qtbot.waitUntil(lambda: "không có bí mật" in paper.told.words)
    assert USER.file in paper.told.words
    assert path.read_bytes() == paper._pdf


def test_f1_leads_to_it_by_keys_alone_and_esc_back(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_F1)
    clerk.press(Qt.Key.Key_V, ALT)
    assert isinstance(window.sheet, AboutProgramSheet)
    assert window.sheet.print_buttons[USER.key].hasFocus()
    clerk.press(Qt.Key.Key_Escape)
    assert isinstance(window.sheet, HelpSheet)


def test_f1_over_it_opens_the_topic_of_new_versions(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    shown(qtbot, window)
    window.open_sheet(AboutProgramSheet(seat))
    clerk.press(Qt.Key.Key_F1)
    assert isinstance(window.sheet, HelpSheet)
    assert window.sheet.topic == "nang-cap"
