from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_page_keys_scroll_the_findings_from_among_them_and_from_the_buttons_below(
    bench: Bench,
) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    buttons = sheet.check.faults.findChildren(QPushButton)
    among = next(button for button in buttons if button.isVisible())
    bar = sheet.check.area.verticalScrollBar()
    assert bar.maximum() > 0
    for place in (among, sheet.next, sheet.leave):
        place.setFocus()
        before = bar.value()
        QTest.keyClick(place, Qt.Key.Key_PageDown)
        assert bar.value() > before
        QTest.keyClick(place, Qt.Key.Key_PageUp)
        assert bar.value() == before


def test_in_the_view_of_giving_back_they_are_left_alone(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    bar = sheet.check.area.verticalScrollBar()
    before = bar.value()
    sheet.give_back()
    sheet.next.setFocus()
    QTest.keyClick(sheet.next, Qt.Key.Key_PageDown)
    assert bar.value() == before
