from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.incoming.known_line import KnownLine
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ("Công an tỉnh Mẫu", "Công an huyện Mẫu", "Sở Thử Nghiệm")


def line_of(qtbot: QtBot, *, several: bool = False) -> KnownLine:
    line = KnownLine(NAMES, several=several)
    shown(qtbot, line)
    line.setFocus()
    return line


def test_what_is_typed_counts_though_a_longer_name_is_offered(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "Công an")
    assert [each.words for each in line.suggestions()] == list(NAMES[:2])
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.value() == "Công an"


def test_an_arrow_takes_an_offer(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "huyen")
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.value() == "Công an huyện Mẫu"


def test_of_several_names_offers_are_for_the_last(qtbot: QtBot) -> None:
    line = line_of(qtbot, several=True)
    typed(line, "Văn phòng; thu")
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.names() == ("Văn phòng", "Sở Thử Nghiệm")


@pytest.mark.parametrize(
    ("text", "several", "names"),
    [("A; B", False, ("A; B",)), (" A ;; B; ", True, ("A", "B")), ("", True, ()), (" ", False, ())],
)
def test_names_are_parted_where_several_may_stand(
    qtbot: QtBot, text: str, several: bool, names: tuple[str, ...]
) -> None:
    line = line_of(qtbot, several=several)
    line.setText(text)
    assert line.names() == names


def test_a_new_name_is_offered_first_from_then_on(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    line.know("Sở Mới")
    typed(line, "so")
    assert [each.words for each in line.suggestions()] == ["Sở Mới", "Sở Thử Nghiệm"]


def test_a_short_name_means_the_one_that_has_all_its_words(qtbot: QtBot) -> None:
    line = KnownLine(("UBND tỉnh Bình Minh", "Công an tỉnh Bình Minh"))
    qtbot.addWidget(line)
    assert line.meant("ubnd") == "UBND tỉnh Bình Minh"
    assert line.meant("tinh cong an") == "Công an tỉnh Bình Minh"
    for other in ("", "tỉnh", "UBND TỈNH BÌNH MINH", "ubn", "Sở Y"):
        assert line.meant(other) == "", other
