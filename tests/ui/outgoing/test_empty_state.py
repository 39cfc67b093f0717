from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.outgoing.empty_state import EmptyState
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
