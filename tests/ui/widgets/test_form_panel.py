from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def form_of(qtbot: QtBot) -> tuple[FormPanel, LineEdit, LineEdit]:
    window = QWidget()
    column = QVBoxLayout(window)
    form, name, note = FormPanel(window), LineEdit(), LineEdit()
    column.addWidget(form.summary)
    column.addWidget(form.add("name", FieldLook(words="&Tên", required=True), name))
    column.addWidget(form.add("note", FieldLook(words="&Ghi chú"), note))
    shown(qtbot, window)
    return form, name, note


def test_errors_stand_under_their_fields_with_one_summary_and_the_focus_on_the_first(
    qtbot: QtBot,
) -> None:
    form, name, note = form_of(qtbot)
    note.setText("đã gõ")
    assert form.show_errors({"note": "Quá dài.", "name": "Chưa nhập."})
    assert form.field("name").error == "⚠ Chưa nhập."
    assert "2 ô" in form.summary.words
    assert name.hasFocus()
    assert note.text() == "đã gõ"


def test_the_summary_leads_to_each_bad_field(qtbot: QtBot) -> None:
    form, _, note = form_of(qtbot)
    form.show_errors({"note": "Quá dài.", "name": "Chưa nhập."})
    links = [button for button in form.summary.findChildren(QPushButton) if button.text()]
    assert [link.text() for link in links] == ["Tên", "Ghi chú"]
    links[1].click()
    assert note.hasFocus()


def test_typing_takes_the_error_away_and_the_summary_with_the_last(qtbot: QtBot) -> None:
    form, name, _ = form_of(qtbot)
    form.show_errors({"name": "Chưa nhập."})
    with qtbot.waitSignal(form.edited):
        typed(name, "a")
    assert not form.field("name").error
    assert form.summary.isHidden()


def test_no_error_hides_everything(qtbot: QtBot) -> None:
    form, _, _ = form_of(qtbot)
    assert not form.show_errors({})
    assert form.summary.isHidden()


def test_a_draft_gives_texts_and_caret_back(qtbot: QtBot) -> None:
    form, name, note = form_of(qtbot)
    name.setText("một")
    note.setFocus()
    texts, caret = form.texts(), form.caret()
    name.clear()
    form.put_texts({**texts, "gone": "x"})
    assert (name.text(), caret) == ("một", "note")
    form.focus("name")
    assert form.caret() == "name"


def test_a_draft_gives_the_caret_back_to_its_letter(qtbot: QtBot) -> None:
    form, name, note = form_of(qtbot)
    name.setText("một hai ba")
    name.setFocus()
    name.setCursorPosition(3)
    assert form.place() == "name@3"
    note.setFocus()
    name.setCursorPosition(0)
    form.focus("name@3")
    assert (form.caret(), name.cursorPosition(), name.selectedText()) == ("name", 3, "")
    form.focus("name@99")
    assert name.cursorPosition() == len("một hai ba")
    form.focus("name@x")
    assert form.caret() == "name"


def test_the_field_has_a_name_for_screen_readers(qtbot: QtBot) -> None:
    form, name, _ = form_of(qtbot)
    assert name.accessibleName() == "Tên, bắt buộc"
    form.show_errors({"name": "Chưa nhập."})
    assert "Chưa nhập." in name.accessibleDescription()


def test_the_sentence_under_a_field_below_the_edge_comes_into_sight(qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    form = FormPanel(inner)
    column.addWidget(form.summary)
    for number in range(20):
        column.addWidget(form.add(str(number), FieldLook(words="Tên"), LineEdit()))
    area = scrolled(inner)
    area.resize(300, 200)
    shown(qtbot, area)
    last = form.field("19")
    last.editor.setFocus()  # it has the focus already: no change of focus will scroll

    form.show_errors({"19": "Chưa nhập. Ghi đủ như trên quyết định giấy, cả số và ký hiệu."})
    said = next(label for label in last.findChildren(QLabel) if label.text() == last.error)

    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())


def test_a_field_made_elsewhere_is_one_of_the_form(qtbot: QtBot) -> None:
    form, _name, _note = form_of(qtbot)
    line = LineEdit()
    made = form.take("place", Field(FieldLook(words="Nơi để"), line))
    qtbot.addWidget(made)
    with qtbot.waitSignal(form.edited):
        line.setText("Tủ 1")
    assert form.field("place") is made
    assert form.texts()["place"] == "Tủ 1"
