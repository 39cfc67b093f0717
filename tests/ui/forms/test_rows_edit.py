from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.form_correction import value_of
from bmnn_desk.ui.forms.rows_edit import RowsEdit
from tests.ui.forms.over import correction, value_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law


def edit_of(qtbot: QtBot, law: Law, form: str, place: str) -> RowsEdit:
    value = value_at(law, form, place)
    edit = RowsEdit()
    qtbot.addWidget(edit)
    edit.show_rows(value, value.told)
    return edit


def rows(edit: RowsEdit) -> list[dict[str, Any]]:
    told = value_of(edit.told())
    assert isinstance(told, list)
    return told


def test_what_is_shown_untouched_is_what_it_was(qtbot: QtBot, law: Law) -> None:
    value = value_at(law, "14", "columns")
    edit = edit_of(qtbot, law, "14", "columns")
    assert rows(edit) == value.present
    assert edit.table.texts()[0] == ("1. Số thứ tự",)


def test_columns_change_places_go_and_a_new_one_is_a_field_not_there_yet(
    qtbot: QtBot, law: Law
) -> None:
    edit = edit_of(qtbot, law, "14", "columns")
    edit.table.setCurrentCell(8, 0)
    with qtbot.waitSignal(edit.edited):
        edit.up.click()
    assert [row["field"] for row in rows(edit)][-2:] == ["keeping_note", "copies"]
    edit.down.click()
    edit.less.click()
    assert "keeping_note" not in [row["field"] for row in rows(edit)]
    offered = [edit.field.itemText(index) for index in range(edit.field.count())]
    assert offered == ["Nơi lưu bản gốc", "Ghi chú", "Nơi lưu và ghi chú"]
    edit.field.put("note")
    edit.more.click()
    assert rows(edit)[-1]["heading"] == "Ghi chú"
    laid = law.laid_over((correction("columns", edit.told()),))
    assert len(laid.pack("tt24-2020").registers["outgoing_register"].columns) == 9


def test_a_line_of_a_stamp_is_added_like_the_current_one_and_one_always_stays(
    qtbot: QtBot, law: Law
) -> None:
    edit = edit_of(qtbot, law, "02", "level_mat.lines")
    assert not edit.less.isEnabled()
    assert edit.field.isHidden()
    edit.more.click()
    assert [row["text"] for row in rows(edit)] == ["MẬT", "MẬT"]
    edit.less.click()
    assert len(rows(edit)) == 1
    edit.show_rows(value_at(law, "02", "level_mat.lines"), "no rows [")
    assert rows(edit) == []
