from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.promises import shipped_promises
from bmnn_desk.ui.tokens import Look
from tests.papers.read_pdf import page_texts
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.lint.names import accessible_name
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def sheet_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = SMALLEST) -> PromisesSheet:
    sheet = PromisesSheet(seat)
    sheet.resize(*size)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


@pytest.mark.parametrize(
    ("look", "points", "size"),
    [(Look.LIGHT, 14, SMALLEST), (Look.DARK, 10, (1366, 728))],
)
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, look: Look, points: int, size: tuple[int, int]
) -> None:
    with dressed(look, points):
        assert linted(sheet_of(qtbot, seat, size)) == []


def test_every_promise_has_a_card_that_says_all_of_it(qtbot: QtBot, seat: Seat) -> None:
    published = shipped_promises()
    sheet = sheet_of(qtbot, seat)
    _, *read = (accessible_name(text) for text in sheet.texts)
    for limit in reversed(published.limits):
        assert read.pop() == f"{limit.name}. {limit.text}"
    for promise, said in zip(published.promises, read, strict=True):
        parts = (promise.id, promise.name, promise.promised, promise.not_promised)
        assert all(part in said for part in (*parts, promise.in_program))
        assert not any(command in said for command in promise.commands)


def test_the_bar_stands_at_the_edge_and_headings_over_their_words(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat, (1366, 728))
    (area,) = sheet.findChildren(QScrollArea)
    assert area.width() > sheet.width() - 40
    text = sheet.texts[1]
    card = text.parentWidget()
    assert card is not None
    heading = card.findChildren(QLabel)[0]
    ring = 2 + 6  # the border and the room inside it, of desk.qss
    assert heading.x() + heading.contentsRect().x() == text.x() + ring


@pytest.mark.parametrize("points", [10, 14])
def test_tab_shows_each_card_from_its_heading_and_page_down_scrolls(
    qtbot: QtBot, seat: Seat, points: int
) -> None:
    with dressed(points=points):
        sheet = sheet_of(qtbot, seat)
        (area,) = sheet.findChildren(QScrollArea)
        bar = area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
        assert bar.value() > 0
        for text in sheet.texts[1:]:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert text.hasFocus()
            card = text.parentWidget()
            assert card is not None
            seen = card.visibleRegion().boundingRect()
            assert seen.top() == 0
            assert seen.height() == min(card.height(), area.viewport().height())


@pytest.mark.parametrize("role", list(Role))
def test_whoever_sits_there_prints_it_under_the_offices_name(
    qtbot: QtBot, seat: Seat, office: Office, role: Role
) -> None:
    sheet = sheet_of(qtbot, seat_of(seat, office, role))
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as asked:
        sheet.print_all()
        sheet.print_all()
    (paper,) = asked.args
    qtbot.addWidget(paper)
    finish_background()
    assert isinstance(paper, PrintPaperDialog)
    said = " ".join(" ".join(page_texts(paper._pdf)).split())
    assert "SỞ" in said
    assert "python -m tests.hunt kill --n 1000" in said
    assert shipped_promises().limits[-1].text[:40] in said
    assert sheet.busy_reason() == ""


def test_f1_leads_to_it_by_keys_alone_and_esc_back(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_F1)
    assert isinstance(window.sheet, HelpSheet)
    for key, modifiers in ((Qt.Key.Key_H, ALT), (Qt.Key.Key_F1, NONE)):
        clerk.press(key, modifiers)
        assert isinstance(window.sheet, PromisesSheet)
        assert window.sheet.texts[0].hasFocus()
    clerk.press(Qt.Key.Key_Escape)
    assert isinstance(window.sheet, HelpSheet)
