from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_its_button_does_what_was_last_offered(qtbot: QtBot) -> None:
    empty, done = EmptyState(), list[str]()
    shown(qtbot, empty)
    empty.say("inbox", "Chưa có gì.", "Xem", lambda: done.append("one"))
    empty.say("search", "Không thấy.", "Xóa lọc", lambda: done.append("two"))
    empty.button.click()
    assert done == ["two"]
    assert empty.accessibleName() == empty.words == "Không thấy."


def test_without_an_offer_there_is_no_button(qtbot: QtBot) -> None:
    empty = EmptyState()
    shown(qtbot, empty)
    empty.say("inbox", "Chưa có gì.", "", lambda: None)
    assert not empty.button.isVisible()
    assert empty._icon.alignment() == Qt.AlignmentFlag.AlignCenter


@pytest.mark.parametrize(
    ("active", "said"),
    [
        (("«bao cao quy 3»",), "cho «bao cao quy 3». Thử bớt từ, hoặc bấm Xóa lọc."),
        (
            ("«quy 3»", "Tối mật", "Quá hạn"),
            "cho «quy 3». Thử bớt từ, hoặc bấm Xóa lọc (đang lọc: Tối mật, Quá hạn).",
        ),
        (("Tối mật",), ". Bấm Xóa lọc để xem tất cả (đang lọc: Tối mật)."),
    ],
)
def test_not_found_names_what_was_looked_for_and_what_narrows(
    qtbot: QtBot, active: tuple[str, ...], said: str
) -> None:
    empty, done = EmptyState(), list[str]()
    shown(qtbot, empty)
    empty.say_not_found(active, lambda: done.append("clear"))
    assert empty.words in {f"Không có kết quả {said}", f"Không có kết quả{said}"}
    assert empty.button.text() == "Xóa lọc"
    empty.button.click()
    assert done == ["clear"]


def test_a_tight_one_is_lower(qtbot: QtBot) -> None:
    plain, tight = EmptyState(), EmptyState(tight=True)
    for each in (plain, tight):
        qtbot.addWidget(each)
        each.say("inbox", "Chưa có gì.", "Ghi…", lambda: None)
    assert tight.sizeHint().height() < plain.sizeHint().height()


def test_something_else_is_offered_quieter_until_that_is_said_anew(qtbot: QtBot) -> None:
    empty, done = EmptyState(), list[str]()
    shown(qtbot, empty)
    empty.say("inbox", "Chưa có gì.", "Lập", lambda: done.append("first"))
    assert not empty.other.isVisible()
    empty.say_other("Hoặc xem mẫu…", lambda: done.append("other"))
    empty.other.setFocus()
    empty.say("inbox", "Chưa có gì.", "Lập", lambda: done.append("first"))
    empty.say_other("Hoặc xem mẫu…", lambda: done.append("again"))
    assert empty.other.hasFocus()
    QTest.keyClick(empty.other, Qt.Key.Key_Return)
    empty.button.click()
    assert done == ["again", "first"]
    assert empty.other.y() > empty.button.geometry().bottom()
    assert empty.other.look.kind is ButtonKind.LINK
    empty.say_not_found(("Tối mật",), lambda: None)
    assert not empty.other.isVisible()


def test_it_asks_for_the_height_of_its_words_at_its_width_and_for_none_when_hidden(
    qtbot: QtBot,
) -> None:
    empty = EmptyState()
    empty.say("inbox", "Chưa tìm lỗi trong phần đang chọn. " * 6, "Tìm", lambda: None)
    empty.resize(1000, 400)
    shown(qtbot, empty)
    wide = empty.minimumSizeHint().height()
    empty.resize(400, 600)
    assert wide < empty.minimumSizeHint().height()
    empty.hide()
    assert empty.minimumSizeHint().height() == 0
