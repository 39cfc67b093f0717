from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.forms.value_edit import ValueEdit
from bmnn_desk.ui.forms.value_text import typed_text
from tests.ui.forms.over import value_at
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law


def test_each_kind_of_value_has_its_editor_and_gives_back_what_it_shows(
    qtbot: QtBot, law: Law
) -> None:
    edit = ValueEdit()
    shown(qtbot, edit)
    cases = {
        ("14", "title"): edit.line,
        ("14", "columns.1.width_mm"): edit.line,
        ("14", "columns.6.signing"): edit.choice,
        ("02", "level_mat.shape"): edit.choice,
        ("14", "columns"): edit.rows,
    }
    for (form, place), editor in cases.items():
        value = value_at(law, form, place)
        with qtbot.assertNotEmitted(edit.edited):
            edit.show_value(value, typed_text(value.kind, value.present))
        assert editor.isVisible(), place
        assert edit.typed() == typed_text(value.kind, value.present)
        edit.focus_editor()
        assert edit.focusProxy() is editor
    with qtbot.assertNotEmitted(edit.edited):
        edit.show_value(None, "")
    assert edit.typed() == ""


def test_a_change_by_hand_is_told(qtbot: QtBot, law: Law) -> None:
    edit = ValueEdit()
    shown(qtbot, edit)
    value = value_at(law, "02", "level_mat.shape")
    edit.show_value(value, "rect")
    with qtbot.waitSignal(edit.edited):
        edit.choice.put("circle")
    assert edit.typed() == "circle"
    edit.show_value(value_at(law, "14", "title"), "SỔ")
    with qtbot.waitSignal(edit.edited):
        edit.line.setText("SỔ MẪU")
    edit.put_draft_text("x")
    assert (edit.typed(), edit.draft_text()) == ("SỔ MẪU", "")
