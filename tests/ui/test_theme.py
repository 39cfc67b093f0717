from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bmnn_desk.paths import program_folder
from bmnn_desk.ui.theme import show_theme, stylesheet
from bmnn_desk.ui.tokens import DARK, LIGHT, Look, current_tokens
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _undressed(qapp: QApplication) -> Iterator[None]:
    face, palette = qapp.font(), qapp.palette()
    yield
    show_theme(qapp)
    qapp.setStyleSheet("")
    qapp.setFont(face)
    qapp.setPalette(palette)


@pytest.mark.parametrize("look", list(Look))
def test_no_blank_of_the_stylesheet_stays_open(look: Look) -> None:
    tokens = LIGHT if look is Look.LIGHT else DARK
    made = stylesheet(tokens, look, 10)
    assert "@" not in made
    assert tokens.primary in made
    for name in re.findall(r'url\("([^"]+)"\)', made):
        assert (program_folder() / name).exists(), name


def test_a_theme_dresses_windows_that_are_open(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()
    show_theme(qapp, Look.DARK, 12)
    assert current_tokens() is DARK
    assert qapp.font().pointSize() == 12
    assert DARK.text in qapp.styleSheet()
    assert label.palette().windowText().color().name().upper() == DARK.text


def test_hints_never_get_smaller_than_9_points() -> None:
    made = stylesheet(LIGHT, Look.LIGHT, 9)
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)pt", made)]
    assert min(sizes) == 9


def test_a_size_outside_its_bounds_is_a_programmers_mistake(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="8"):
        show_theme(qapp, Look.LIGHT, 8)


def test_no_line_runs_through_the_marks_below_a_links_letters(qapp: QApplication) -> None:
    show_theme(qapp)
    link = Button("Độ mật", ButtonLook(kind=ButtonKind.LINK))
    link.ensurePolished()

    assert not link.font().underline()
    assert link.font().weight() == QFont.Weight.DemiBold
    link.deleteLater()


def test_a_tick_that_cannot_be_changed_is_still_seen(qtbot: QtBot, qapp: QApplication) -> None:
    show_theme(qapp, Look.LIGHT, 10)
    box = QCheckBox("Bản số 01")
    box.setChecked(True)
    box.setEnabled(False)
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    places = ((x, y) for x in range(20) for y in range(picture.height()))
    seen = [picture.pixelColor(*place).name() for place in places]
    assert seen.count(QColor(LIGHT.disabled).name()) > 100


@pytest.mark.parametrize("points", [9, 14])
def test_a_control_short_of_room_keeps_the_height_of_its_letters(
    qtbot: QtBot, qapp: QApplication, points: int
) -> None:
    show_theme(qapp, Look.LIGHT, points)
    window = QWidget()
    column = QVBoxLayout(window)
    controls = [QCheckBox("Gỡ"), QRadioButton("Gỡ"), Button("Gỡ", ButtonLook())]
    for control in controls:
        column.addWidget(control)
    qtbot.addWidget(window)
    window.show()
    window.resize(200, 1)
    qtbot.wait(1)
    for control in controls:
        assert control.height() >= control.sizeHint().height()


def inks(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(*place).name().upper() for place in places}


def test_a_box_that_cannot_be_opened_has_a_pale_arrow(qtbot: QtBot, qapp: QApplication) -> None:
    show_theme(qapp, Look.DARK)
    box = QComboBox()
    qtbot.addWidget(box)
    box.show()
    assert DARK.text in inks(box)
    box.setEnabled(False)
    assert DARK.text not in inks(box)
    assert DARK.disabled in inks(box)


def test_the_ring_of_a_tick_leaves_air_before_its_box(qtbot: QtBot, qapp: QApplication) -> None:
    show_theme(qapp)
    for control in (QCheckBox("Gỡ"), QRadioButton("Gỡ")):
        shown(qtbot, control)
        control.setFocus()
        picture = control.grab().toImage()
        middle = [picture.pixelColor(x, picture.height() // 2).name().upper() for x in range(5)]
        assert middle[:2] == [LIGHT.focus] * 2
        assert LIGHT.focus not in middle[2:4]
        assert LIGHT.edge not in middle[2:4]
