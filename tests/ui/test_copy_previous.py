"""Ctrl+D and Ctrl+': what the record before had, into the form of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.errors import DiskFullError
from bmnn_desk.ui.copy_previous import CopyPrevious
from bmnn_desk.ui.dialogs.record_task import RecordTaskDialog
from bmnn_desk.ui.dialogs.take_out import TakeOutDialog
from bmnn_desk.ui.last_entered import last_texts
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.test_draft_keeper import bare

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = "Chưa có lần ghi nào trước đó để chép."


def form_of(qtbot: QtBot, seat: Seat) -> RecordTaskDialog:
    form = RecordTaskDialog(seat)
    shown(qtbot, form)
    form.focus_first()
    return form


def banner(form: RecordTaskDialog | TakeOutDialog) -> str:
    assert form._previous is not None
    return form._previous.banner.words


def one_entered(qtbot: QtBot, seat: Seat) -> None:
    form = form_of(qtbot, seat)
    form.words.setPlainText("Báo cáo kết quả khắc phục")
    form.by.setText("Thanh tra tỉnh Mẫu")
    form.number.setText("12/KL-TTr")
    form.due.put(seat.today())
    form.person.setCurrentIndex(2)
    with qtbot.waitSignal(form.finished):
        form.forward()


def test_the_first_of_all_has_nothing_to_copy_and_says_so(qtbot: QtBot, seat: Seat) -> None:
    form, clerk = form_of(qtbot, seat), Clerk(qtbot)
    before = form.panel.texts()
    clerk.press(Qt.Key.Key_D, CTRL)
    assert banner(form) == NOTHING
    clerk.press(Qt.Key.Key_Apostrophe, CTRL)
    assert form.panel.texts() == before


def test_an_untouched_form_takes_all_but_what_is_new_each_time(qtbot: QtBot, seat: Seat) -> None:
    one_entered(qtbot, seat)
    form = form_of(qtbot, seat)
    Clerk(qtbot).press(Qt.Key.Key_D, CTRL)
    assert (form.by.value(), form.person.currentIndex()) == ("Thanh tra tỉnh Mẫu", 2)
    assert (form.words.value(), form.number.value(), form.due.value()) == ("", "", None)
    assert banner(form) == (
        "Đã chép từ lần ghi trước: Nơi giao; Người theo dõi. Không chép, vì mỗi lần một khác: "
        "Việc phải làm; Số văn bản; Ngày giao; Hạn."
    )


def test_a_touched_form_keeps_what_was_typed(qtbot: QtBot, seat: Seat) -> None:
    one_entered(qtbot, seat)
    form, clerk = form_of(qtbot, seat), Clerk(qtbot)
    form.by.setFocus()
    clerk.type_into("Bộ Công an")
    for _ in range(2):  # what Ctrl+D filled in itself was typed by nobody either
        clerk.press(Qt.Key.Key_D, CTRL)
        assert (form.by.value(), form.person.currentIndex()) == ("Bộ Công an", 2)
        assert "Giữ nguyên ô đã gõ: Nơi giao." in banner(form)
        assert "Đã chép từ lần ghi trước: Người theo dõi." in banner(form)


def test_one_field_is_taken_over_what_stands_there(qtbot: QtBot, seat: Seat) -> None:
    one_entered(qtbot, seat)
    form, clerk = form_of(qtbot, seat), Clerk(qtbot)
    form.by.setFocus()
    clerk.type_into("Bộ Công an")
    clerk.press(Qt.Key.Key_Apostrophe, CTRL)
    assert (form.by.value(), form.person.currentIndex()) == ("Thanh tra tỉnh Mẫu", 0)
    form.number.setFocus()
    with qtbot.waitSignal(form.said) as said:
        clerk.press(Qt.Key.Key_Apostrophe, CTRL)
    assert said.args == ["Ô này mỗi lần ghi một khác nên không chép."]
    assert form.number.value() == ""


def test_what_was_copied_comes_back_with_the_draft(qtbot: QtBot, seat: Seat) -> None:
    one_entered(qtbot, seat)
    form = form_of(qtbot, seat)
    Clerk(qtbot).press(Qt.Key.Key_D, CTRL)
    form.close_sheet()
    assert form_of(qtbot, seat).by.value() == "Thanh tra tỉnh Mẫu"


def test_a_person_and_his_post_go_together_or_not_at_all(qtbot: QtBot, seat: Seat) -> None:
    form = TakeOutDialog(seat)
    kept(qtbot, form)
    fields, last = (
        form.fields,
        {"taker": "", "position": "Phó phòng", "unit": "", "place": "Hà Nội"},
    )
    others = [fields.taker.itemText(at) for at in (1, 2)]
    last["taker"] = others[0]
    copying = CopyPrevious(form, form.panel, form.copied, lambda: last)
    copying.copy_all()
    assert (fields.taker.currentText(), fields.position.value()) == (others[0], "Phó phòng")
    assert fields.unit.value() == ""
    fields.taker.setCurrentIndex(2)
    own = fields.position.value()
    fields.place.clear()
    copying.copy_all()
    assert (fields.taker.currentText(), fields.position.value()) == (others[1], own)
    assert fields.place.value() == "Hà Nội"


@pytest.mark.parametrize(
    ("keys", "error"),
    [(("due",), TypeError), (("number",), TypeError), (("no_such",), KeyError)],
)
def test_days_numbers_and_unknown_fields_are_a_programmers_mistake(
    qtbot: QtBot, seat: Seat, keys: tuple[str, ...], error: type[Exception]
) -> None:
    form = RecordTaskDialog(seat)
    kept(qtbot, form)
    with pytest.raises(error):
        CopyPrevious(form, form.panel, keys, dict)


def test_a_store_that_cannot_be_read_is_told_and_nothing_changes(qtbot: QtBot, seat: Seat) -> None:
    form = RecordTaskDialog(seat)
    kept(qtbot, form)

    def broken() -> dict[str, str]:
        raise DiskFullError

    copying = CopyPrevious(form, form.panel, form.copied, broken)
    before = form.panel.texts()
    copying.copy_all()
    assert "hết chỗ" in copying.banner.words
    assert form.panel.texts() == before


def test_a_full_disk_keeps_nothing_for_the_next_record_and_the_toast_says_so(
    qtbot: QtBot, seat: Seat
) -> None:
    form = RecordTaskDialog(seat)
    kept(qtbot, form)
    form.by.setMaxLength(200_000)
    form.by.setText("x" * 100_000)
    connection = bare(seat)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    assert form._keep_last().startswith("Ổ đĩa hết chỗ")
    connection.execute("PRAGMA max_page_count = 1000000")
    assert form._keep_last() == ""
    assert last_texts(seat, form.form)["by"] == "x" * 100_000


def test_a_person_offered_no_more_leaves_his_post_to_nobody_else(qtbot: QtBot, seat: Seat) -> None:
    form = TakeOutDialog(seat)
    kept(qtbot, form)
    fields = form.fields
    keys = ("taker", "taker_name", "position", "unit")
    before = {key: form.panel.texts()[key] for key in keys}
    last = {
        "taker": "Lê Văn Nghỉ · Trưởng phòng cũ",
        "position": "Trưởng phòng cũ",
        "unit": "Phòng Cũ",
        "place": "Hà Nội",
    }
    copying = CopyPrevious(form, form.panel, form.copied, lambda: last)
    copying.copy_all()
    assert {key: form.panel.texts()[key] for key in keys} == before
    assert fields.place.value() == "Hà Nội"
    assert "Đã chép từ lần ghi trước: Địa điểm công tác. " in copying.banner.words
    # The same post typed by hand is typed.
    fields.position.setText("Trưởng phòng cũ")
    last["taker"] = fields.taker.itemText(1)
    copying.copy_all()
    assert fields.taker.currentText() == before["taker"]
    assert "Giữ nguyên ô đã gõ: Chức vụ." in copying.banner.words
