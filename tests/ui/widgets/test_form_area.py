from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.theme import LARGEST_PT, PLAIN_PT
from bmnn_desk.ui.widgets.form_area import FORM_EM, FormArea
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def area_of(qtbot: QtBot, width: int) -> tuple[FormArea, LineEdit]:
    area, last = FormArea(), LineEdit()
    for number in range(60):
        area.card.body.addWidget(label(f"Dòng {number}", TextPart.BODY))
    area.card.body.addWidget(last)
    area.resize(width, 300)
    shown(qtbot, area)
    return area, last


def test_a_field_far_down_is_brought_into_sight_and_the_top_again(qtbot: QtBot) -> None:
    area, last = area_of(qtbot, 700)
    assert last.visibleRegion().isEmpty()
    area.bring(last)
    assert not last.visibleRegion().isEmpty()
    area.to_top()
    assert last.visibleRegion().isEmpty()


def test_what_gets_the_focus_by_a_mnemonic_or_a_key_comes_into_sight(qtbot: QtBot) -> None:
    area, last = area_of(qtbot, 700)
    first = LineEdit()
    area.card.body.insertWidget(0, first)
    area.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    area.to_top()
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not last.visibleRegion().isEmpty()


def test_a_field_that_was_just_pushed_down_is_brought_all_the_same(qtbot: QtBot) -> None:
    area, last = area_of(qtbot, 700)
    above = label("\n".join("Còn ô cần sửa." for _ in range(30)), TextPart.BODY)
    area.card.body.insertWidget(0, above)
    area.bring(last)
    assert not last.visibleRegion().isEmpty()


def test_the_card_stands_at_the_left_and_is_no_wider_than_one_reads(qtbot: QtBot) -> None:
    area, _last = area_of(qtbot, 3000)
    widest = area.fontMetrics().averageCharWidth() * FORM_EM
    assert area.card.width() == widest < area.width()
    assert area.card.mapTo(area, area.card.rect().topLeft()).x() <= 2


def test_larger_letters_make_the_card_of_an_open_window_wider(qtbot: QtBot) -> None:
    with dressed(points=PLAIN_PT):
        area, _last = area_of(qtbot, 3000)
        before = area.card.width()
        with dressed(points=LARGEST_PT):
            widest = area.fontMetrics().averageCharWidth() * FORM_EM
            assert widest > before
            qtbot.waitUntil(lambda: area.card.width() == widest)
        area.hide()


def test_a_part_takes_the_height_to_spare_as_far_as_it_may(qtbot: QtBot) -> None:
    area, part = FormArea(), label("Bảng", TextPart.BODY)
    part.setMaximumHeight(200)
    area.card.body.addWidget(part)
    area.fill_with(part)
    area.resize(700, 500)
    shown(qtbot, area)
    assert part.height() == 200
    assert area.card.height() > 480
    part.setMaximumHeight(10_000)
    qtbot.waitUntil(lambda: part.height() > 440)
