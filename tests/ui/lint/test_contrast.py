"""Pale colours are found, of the tokens and of what is painted; readable ones are not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from bmnn_desk.ui.tokens import DARK, LIGHT, Tokens
from tests.ui.lint.contrast import findings, ratio, token_findings
from tests.ui.lint.windows import icon, window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ON_WHITE = "background: #FFFFFF; color: {};"
READABLE, PALE = "#707070", "#808080"  # 4.95 and 3.95 on white
SENTENCES = ["Ký", "1", "Bản số 02 / 05", "Số chính thức chỉ được cấp khi phát hành."]


def styled(widget: QWidget, colour: str, style: str = ON_WHITE) -> QWidget:
    widget.setStyleSheet(style.format(colour))
    return widget


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#FFFFFF", "#000000", 21),
        ("#000000", "#FFFFFF", 21),
        ("#FFFFFF", "#FFFFFF", 1),
        ("#1B2430", "#FFFFFF", 15.7),
        ("#7A8699", "#FFFFFF", 3.7),
        ("#5E4A00", "#FFF7D6", 8.0),
    ],
)
def test_the_ratio_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_of_the_program_stand_out(tokens: Tokens) -> None:
    assert token_findings(tokens) == []


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        (replace(LIGHT, muted="#9AA3B2"), "muted on page: #9AA3B2 on #F4F6FA"),
        (replace(LIGHT, edge="#B0B8C4"), "control edge on surface"),
        (replace(DARK, danger="#B3261E"), "danger on surface"),
    ],
)
def test_a_pale_token_is_found(tokens: Tokens, said: str) -> None:
    assert [finding for finding in token_findings(tokens) if said in finding]


@pytest.mark.parametrize("points", [9, 10, 12, 15])
@pytest.mark.parametrize("words", SENTENCES)
@pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox, QLineEdit])
def test_pale_words_are_found_and_readable_ones_are_not(
    qtbot: QtBot, kind: type[QLabel], words: str, points: int
) -> None:
    readable, pale = (styled(kind(words), colour) for colour in (READABLE, PALE))
    for widget in (readable, pale):
        widget.setFont(QFont("Open Sans", points))
    pale.setObjectName("pale")
    window = window_of(qtbot, readable, pale)
    (said,) = findings(window)
    assert f'{kind.__name__} "pale"' in said
    assert "below 4.5" in said


def test_the_ratio_found_is_that_of_the_colours(qtbot: QtBot) -> None:
    (said,) = findings(window_of(qtbot, styled(QLabel(SENTENCES[-1]), PALE)))
    assert f"a contrast of {ratio(PALE, '#FFFFFF'):.2f}" in said


def test_words_in_the_colour_of_their_background_are_found(qtbot: QtBot) -> None:
    (said,) = findings(window_of(qtbot, styled(QLabel("Mật"), "#FFFFFF")))
    assert "none can be told from the background" in said


def test_a_pale_hint_inside_a_line_is_found(qtbot: QtBot) -> None:
    line = QLineEdit()
    line.setPlaceholderText("dd/mm/yyyy")
    styled(line, PALE, "background: #FFFFFF; placeholder-text-color: {};")
    assert len(findings(window_of(qtbot, QLineEdit("5"), line))) == 1


@pytest.mark.parametrize(("colour", "count"), [(READABLE, 0), (PALE, 1)])
def test_words_and_hints_of_an_area_are_read_too(qtbot: QtBot, colour: str, count: int) -> None:
    typed, hint = QPlainTextEdit(SENTENCES[-1]), QPlainTextEdit()
    hint.setPlaceholderText(SENTENCES[-1])
    styled(hint, colour, "background: #FFFFFF; placeholder-text-color: {};")
    window = window_of(qtbot, typed, hint)
    assert len(findings(window)) == count
    styled(typed, colour)
    qtbot.wait(1)
    assert len(findings(window)) == 2 * count


def test_a_pale_part_of_a_label_is_found(qtbot: QtBot) -> None:
    label = QLabel(f'Ngày đến <span style="color:{PALE}">không bắt buộc phải ghi</span>')
    label.setTextFormat(Qt.TextFormat.RichText)
    assert len(findings(window_of(qtbot, styled(label, "#1B2430")))) == 1


@pytest.mark.parametrize(
    ("back", "border"), [("#FFF7D6", "#BFA12A"), ("#FBE3D3", "#C65D1E"), ("#8E1B1B", "#8E1B1B")]
)
def test_the_border_of_a_chip_is_not_taken_for_its_words(
    qtbot: QtBot, back: str, border: str
) -> None:
    style = f"background: {back}; border: 1px solid {border}; border-radius: 4px; padding: 2px 7px;"
    dark = "#FFFFFF" if back == "#8E1B1B" else "#5E3300"
    chip = QLabel("C · Mật")
    chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
    assert findings(window_of(qtbot, styled(chip, dark, style + " color: {};"))) == []


def test_an_icon_does_not_hide_pale_words_beside_it(qtbot: QtBot) -> None:
    button = QPushButton("Đóng dấu")
    button.setIcon(icon())
    window = window_of(qtbot, styled(button, READABLE))
    assert findings(window) == []
    styled(button, PALE)
    qtbot.wait(1)
    assert len(findings(window)) == 1


def test_disabled_and_hidden_words_do_not_count(qtbot: QtBot) -> None:
    off, hidden = styled(QPushButton("Lưu"), PALE), styled(QLabel("Mật"), PALE)
    off.setEnabled(False)
    window = window_of(qtbot, off, hidden)
    hidden.hide()
    assert findings(window) == []


def test_pale_words_in_a_table_are_found_by_their_cell(qtbot: QtBot) -> None:
    table = QTableWidget(4, 2)
    cells = [QTableWidgetItem(f"Sở Mẫu {row}") for row in range(4)]
    for row, cell in enumerate(cells):
        table.setItem(row, 1, cell)
    window = window_of(qtbot, table)
    assert findings(window) == []
    cells[2].setForeground(QColor(PALE))
    qtbot.wait(1)
    (said,) = findings(window)
    assert "row 3, column 2," in said
