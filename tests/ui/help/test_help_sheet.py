from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.about_program import AboutProgramSheet
from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.shortcuts_help import ShortcutsHelp
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat) -> HelpSheet:
    sheet = HelpSheet(seat, "duyet")
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


@pytest.mark.parametrize(
    ("look", "points", "words"),
    [(Look.LIGHT, 14, ""), (Look.DARK, 10, "may in"), (Look.LIGHT, 9, "xyzzy")],
)
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, look: Look, points: int, words: str
) -> None:
    with dressed(look, points):
        sheet = sheet_of(qtbot, seat)
        sheet.search(words)
        assert linted(sheet) == []


def test_it_opens_at_a_topic_that_is_marked_in_the_list(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert sheet.topic == "duyet"
    assert sheet.text.toPlainText().startswith("Ghi quyết định độ mật")
    assert sheet.list.texts()[sheet.list.currentRow()][0] == "Ghi quyết định độ mật"
    assert sheet.filter.hasFocus()
    assert not sheet.back.isEnabled()


def test_a_search_lists_what_it_found_and_enter_goes_into_the_text(
    qtbot: QtBot, seat: Seat
) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.filter, "het giay")
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert sheet.topic == "khi-co-su-co"
    assert sheet.list.hasFocus()
    assert set(sheet.text.lit) == {"hết giấy"}
    at = sheet.text.current
    qtbot.keyClick(sheet.list, Qt.Key.Key_F3)
    assert sheet.text.current == (at + 1) % len(sheet.text.lit)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.text.hasFocus()
    qtbot.keyClick(sheet.text, Qt.Key.Key_F, CTRL)
    assert sheet.filter.hasFocus()


def test_what_is_not_found_is_said_and_the_topic_stays(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.search("xyzzy")
    assert "«xyzzy»" in sheet.none.text()
    assert (sheet.topic, sheet.list.keys()) == ("duyet", [])
    sheet.search("")
    assert sheet.none.isHidden()
    assert "duyet" in sheet.list.keys()  # noqa: SIM118 - a list of topics is no mapping


def test_alt_left_goes_back_through_links_and_to_before_a_search(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.text.setFocus()
    qtbot.keyClick(sheet.text, Qt.Key.Key_Tab)
    qtbot.keyClick(sheet.text, Qt.Key.Key_Return)
    assert sheet.topic == "de-xuat"
    for words in ("tieu", "tieu h", "tieu huy"):
        sheet.search(words)
    assert sheet.topic == "tieu-huy"
    for before in ("de-xuat", "duyet", "duyet"):
        qtbot.keyClick(sheet.text, Qt.Key.Key_Left, ALT)
        assert sheet.topic == before
    assert not sheet.back.isEnabled()


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_H, PromisesSheet),
        (Qt.Key.Key_P, ShortcutsHelp),
        (Qt.Key.Key_V, AboutProgramSheet),
    ],
)
def test_it_leads_to_the_promises_and_to_the_keys(
    qtbot: QtBot, seat: Seat, key: Qt.Key, kind: type
) -> None:
    sheet = sheet_of(qtbot, seat)
    with qtbot.waitSignal(sheet.sheet_wanted) as asked:
        qtbot.keyClick(sheet.filter, key, ALT)
    assert type(asked.args[0]) is kind


def opened(window: MainWindow) -> str:
    """The topic of the help on top; empty where no help is there."""
    return window.sheet.topic if isinstance(window.sheet, HelpSheet) else ""


def test_f1_opens_it_at_the_place_one_is_in_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat
) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_3, CTRL)
    clerk.press(Qt.Key.Key_F1)
    assert opened(window) == "phat-hanh"
    clerk.press(Qt.Key.Key_Escape)
    slip = ProposeLevelDialog(seat)
    window.open_sheet(slip)
    typed(slip.fields.title, "ra soat")
    clerk.press(Qt.Key.Key_F1)
    assert opened(window) == "de-xuat"
    clerk.press(Qt.Key.Key_F1)  # no second one
    clerk.press(Qt.Key.Key_Escape)
    assert (window.sheet, slip.fields.title.value()) == (slip, "ra soat")


def test_ctrl_f1_opens_the_keys_once(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    shown(qtbot, window)
    for _ in range(2):
        clerk.press(Qt.Key.Key_F1, CTRL)
        assert isinstance(window.sheet, ShortcutsHelp)
    clerk.press(Qt.Key.Key_Escape)
    assert window.sheet is None
