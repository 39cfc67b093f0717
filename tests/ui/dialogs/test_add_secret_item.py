from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.add_secret_item import AddSecretItemDialog
from bmnn_desk.ui.secret_list.shelf import ShelfRow, shelf_of
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.ui.seat import Seat

ITEM = {"article": "4", "clause": "1", "point": "b", "words": "Phương án mẫu"}


def entries(seat: Seat) -> tuple[SecretEntry, ...]:
    return tuple(seat.desk.read(secret_entries, EntriesAsked(body=seat.body, day=seat.today())))


def rows(seat: Seat) -> tuple[ShelfRow, ...]:
    return shelf_of(entries(seat), seat.desk.law.secret_lists)


def dialog_of(
    qtbot: QtBot, seat: Seat, row: ShelfRow | None, size: tuple[int, int] = (1366, 768)
) -> AddSecretItemDialog:
    dialog = AddSecretItemDialog(seat, 0 if row is None else row.secret_list, row)
    dialog.resize(*size)
    shown(qtbot, dialog)
    dialog.focus_first()
    return dialog


def test_entries_of_a_decision_are_typed_one_after_another(qtbot: QtBot, seat: Seat) -> None:
    dialog = dialog_of(qtbot, seat, rows(seat)[0])
    for clause in ("1", "2"):
        assert dialog.add.form.caret() == "article"
        dialog.add.form.put_texts({**ITEM, "clause": clause})
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.item.clause for entry in entries(seat)[-2:]] == ["1", "2"]
    assert {entry.secret_list for entry in entries(seat)} == {1}
    assert "Đã thêm mục thứ 2: điểm b, khoản 2, Điều 4" in dialog.told.text()
    with qtbot.waitSignal(dialog.finished) as finished:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert finished.args == ["Đã thêm 2 mục danh mục"]


def test_a_decision_of_the_index_is_filled_in(qtbot: QtBot, seat: Seat) -> None:
    (row,) = (each for each in rows(seat) if each.decision == "440/QĐ-TTg")
    dialog = dialog_of(qtbot, seat, row)
    assert dialog.add.form.caret() == "article"
    dialog.add.form.put_texts(ITEM)
    dialog.save.click()
    made = entries(seat)[-1]
    assert (made.decision, made.field) == ("Quyết định số 440/QĐ-TTg", "y tế")
    assert dialog.add.list.value() == made.secret_list


def test_an_unpublished_field_is_ticked_as_such(qtbot: QtBot, seat: Seat) -> None:
    dialog = dialog_of(qtbot, seat, rows(seat)[-1])
    assert dialog.add.unpublished.isChecked()
    assert dialog.add.form.texts()["field"] == "cơ yếu"
    assert dialog.add.form.caret() == "decision"


def test_left_without_an_entry_it_says_nothing(qtbot: QtBot, seat: Seat) -> None:
    dialog = dialog_of(qtbot, seat, None)
    with qtbot.waitSignal(dialog.finished) as finished:
        dialog.leave.click()
    assert finished.args == [None]


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_the_sheet_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        assert linted(dialog_of(qtbot, seat, rows(seat)[-1], size)) == []


def test_what_is_half_typed_comes_back_and_goes_with_the_entry(qtbot: QtBot, seat: Seat) -> None:
    first = rows(seat)[0]
    dialog = dialog_of(qtbot, seat, first)
    QTest.keyClicks(dialog.add.form.field("words").editor, "Phuong an mau")
    dialog.add.no_points.setChecked(True)
    dialog.close_sheet()

    again = dialog_of(qtbot, seat, first)
    assert again.add.form.texts()["words"] == "Phuong an mau"
    assert again.add.no_points.isChecked()
    again.add.form.put_texts({"article": "4", "clause": "9"})
    again.add.save()
    assert dialog_of(qtbot, seat, first).add.form.texts()["words"] == ""


def test_a_decision_of_the_index_begins_empty_beside_a_draft_of_another(
    qtbot: QtBot, seat: Seat
) -> None:
    dialog = dialog_of(qtbot, seat, None)
    dialog.add.form.put_texts({"decision": "12/QĐ-TTg", "words": "Phương án mẫu"})
    dialog.add.form.edited.emit()
    dialog.keep_draft()
    (row,) = (each for each in rows(seat) if each.decision == "440/QĐ-TTg")
    assert dialog_of(qtbot, seat, row).add.form.texts()["words"] == ""
    assert dialog_of(qtbot, seat, None).add.form.texts()["words"] == "Phương án mẫu"


def test_the_caret_comes_back_to_its_letter(qtbot: QtBot, seat: Seat) -> None:
    first = rows(seat)[0]
    dialog = dialog_of(qtbot, seat, first)
    line = dialog.add.form.field("words").editor
    line.setFocus()
    QTest.keyClicks(line, "Phuong an mau")
    for _ in range(3):
        QTest.keyClick(line, Qt.Key.Key_Left)
    dialog.keep_draft()

    again = dialog_of(qtbot, seat, first)
    assert again.add.form.place() == "words@10"
    again.focus_first()
    assert again.add.form.caret() == "article"
