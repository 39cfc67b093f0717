from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.values_list import ValueRow, state_words, values_list
from bmnn_desk.ui.widgets.column import StateMark
from tests.ui.forms.over import PACK, SHEET, value_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law


def test_the_list_is_narrowed_by_place_and_by_value(qtbot: QtBot, law: Law) -> None:
    made = values_list()
    qtbot.addWidget(made)
    values = correctable(law, PACK, "14")
    made.show_rows(ValueRow(key=key, value=value) for key, value in enumerate(values))
    assert made.model.rowCount() == len(values)
    model = made.model
    shown = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert any("…" in words for words in shown)
    assert not any("{" in words for words in shown)
    for words, found in (("cot 7", 3), ("so luong ban", 2), ("khong co cho nay", 0)):
        made.held.words = words
        made.reload()
        assert made.model.rowCount() == found, words
    made.held.words = "cot 7"
    made.reload()
    row = made.held.row(made.model.id_at(0))
    assert row is not None
    assert row.at == (values[row.key].file, values[row.key].place)


def test_a_value_says_what_it_is_worth_until_it_is_corrected(law: Law) -> None:
    value = value_at(law, "14", "columns.1.heading")
    assert state_words(ValueRow(key=0, value=value)) == (StateMark.TRIANGLE, "Suy luận")
    assert state_words(ValueRow(key=0, value=value, is_typed=True))[1] == "Chưa ghi"
    laid = replace(value, source_day=SHEET.day)
    assert state_words(ValueRow(key=0, value=laid)) == (StateMark.DOT, "Đã sửa")
