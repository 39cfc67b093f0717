from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Small(FirstRunPage):
    """Two lines, the first of which must be filled."""

    def __init__(self) -> None:
        super().__init__("Trang thử", "Để thử.")
        self.lines = {key: LineEdit() for key in ("one", "two")}
        for key, line in self.lines.items():
            self.panel.add(key, FieldLook(words=f"Ô {key}"), line)
        self.rows((("one", 6), ("two", 6)))
        self.goes_forward(self.lines["two"].returnPressed)

    def errors(self) -> dict[str, str]:
        """The first line must not be empty."""
        return self.missing({"one": "tên, ví dụ: A"})


def shown(qtbot: QtBot) -> Small:
    page = Small()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_page_is_ready_when_nothing_is_wrong_and_else_goes_to_the_first_bad_field(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot)
    page.lines["one"].setText("  ")
    page.lines["two"].setFocus()
    assert not page.ready()
    assert "Chưa nhập. Ghi tên, ví dụ: A." in page.panel.field("one").error
    assert page.lines["one"].hasFocus()
    page.lines["one"].setText("A")
    assert page.ready()
    assert page.panel.field("one").error == ""


def test_enter_leads_through_the_lines_and_from_the_last_one_on(qtbot: QtBot) -> None:
    page = shown(qtbot)
    asked: list[bool] = []
    page.forward_asked.connect(lambda: asked.append(True))
    page.focus_first()
    QTest.keyClick(page.lines["one"], Qt.Key.Key_Return)
    assert page.lines["two"].hasFocus()
    assert asked == []
    QTest.keyClick(page.lines["two"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked == [True])


def test_fields_stand_side_by_side(qtbot: QtBot) -> None:
    page = shown(qtbot)
    one, two = (page.panel.field(key) for key in ("one", "two"))
    assert one.y() == two.y()
    assert one.x() < two.x()
