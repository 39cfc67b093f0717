from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.left import Left
from bmnn_desk.ui.lock_screen import Locked, LockScreen
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOCKED = Locked(person="Lê Thị Thư · Văn thư", at="10:22", why="10 phút không thao tác")


def made(qtbot: QtBot) -> LockScreen:
    screen = LockScreen(LOCKED, Attempts())
    qtbot.addWidget(screen)
    screen.resize(*SMALLEST)
    screen.show()
    return screen


def test_it_says_who_when_and_why(qtbot: QtBot) -> None:
    screen = made(qtbot)
    said = [label.text() for label in screen.findChildren(QLabel)]
    assert "Lê Thị Thư · Văn thư. Khóa lúc 10:22 do 10 phút không thao tác." in said


def test_it_tells_of_drafts_only_where_there_are_some(qtbot: QtBot) -> None:
    screen = made(qtbot)
    screen.say_drafts(has_drafts=False)
    assert screen.card.note.words == ""
    screen.say_drafts(has_drafts=True)
    assert "lưu nháp" in screen.card.note.words


def test_it_tells_what_became_of_the_forms_that_stood_open(qtbot: QtBot) -> None:
    screen = made(qtbot)
    screen.say_left(Left(page="proposals", sheets=(("propose_level", 0),)))
    assert "đã được lưu nháp" in screen.card.note.words
    full = "Chưa lưu được nháp. Ổ đĩa hết chỗ."
    screen.say_left(Left(page="proposals", sheets=(("propose_level", 0),), unkept=full))
    assert screen.card.note.words.startswith(full)
    assert "đã mất" in screen.card.note.words
    assert "đã được lưu nháp" not in screen.card.note.words
    for left in (None, Left(page="proposals")):
        screen.say_left(left)
        assert screen.card.note.words == ""


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_the_screen_has_no_fault_in_any_of_its_states(
    qtbot: QtBot, look: Look, points: int
) -> None:
    with dressed(look, points):
        screen = made(qtbot)
        assert linted(screen) == []
        screen.say_busy("Đang in bản 03.")
        screen.card.show_busy(busy=True)
        assert linted(screen) == []
        screen.say_drafts(has_drafts=True)
        screen.card.refuse("Mật khẩu chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại.")
        screen.show_trouble("Ổ đĩa báo lỗi đọc ghi. Dừng nhập, sao lưu ngay và thay ổ đĩa.")
        assert linted(screen) == []
        screen.close()
