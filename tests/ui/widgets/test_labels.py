from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label, rule

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_label_shows_text_never_markup(qtbot: QtBot) -> None:
    made = label("<b>x</b>", TextPart.TITLE)
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.property("role") == "title"


def test_a_wrapping_label_asks_for_the_height_of_its_words(qtbot: QtBot) -> None:
    made = label("một hai ba bốn năm sáu bảy tám chín mười " * 4, wraps=True)
    qtbot.addWidget(made)
    assert made.heightForWidth(120) > made.heightForWidth(600)


def test_an_elided_label_keeps_all_its_words_in_the_tip(qtbot: QtBot) -> None:
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.show()
    made.show_text("một dòng\nrất dài không vừa chỗ này đâu")
    assert made.text().endswith("…")
    assert made.toolTip() == "một dòng rất dài không vừa chỗ này đâu"
    made.resize(900, 20)
    assert made.text() == made.toolTip()


def test_a_rule_is_a_thin_line(qtbot: QtBot) -> None:
    made = rule()
    qtbot.addWidget(made)
    assert made.objectName() == "rule"
