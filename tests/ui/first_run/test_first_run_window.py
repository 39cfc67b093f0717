from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.code_halves import Half
from tests.ui.dressed import dressed, linted
from tests.ui.first_run.halves_given import A, B
from tests.ui.first_run.pages import AGENCY, fill, put, window_in
from tests.ui.keys import Clerk
from tests.ui.offices import DAY, PASSPHRASE, wish

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.founding import FoundingWish

_ENTER = Qt.Key.Key_Return
_CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_office_is_founded_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_in(qtbot, tmp_path)
    asked: list[FoundingWish] = []
    window.found_asked.connect(asked.append)
    clerk = Clerk(qtbot)
    typed = list(AGENCY.values())
    for text in (*typed[:4], None, *typed[4:]):
        if text is not None:
            clerk.type_into(text)
        clerk.press(_ENTER)
    clerk.wait_until(lambda: window.at == 1)
    for text in ("Lê Thị Thư", "Văn thư", None, None, PASSPHRASE, PASSPHRASE):
        if text is not None:
            clerk.type_into(text)
        is_box = text is None and window.user._is_head.hasFocus()
        clerk.press(Qt.Key.Key_Tab if is_box else _ENTER)
    clerk.wait_until(lambda: window.at == 2)
    for half in (A, B):
        clerk.type_into(half[-4:])
        clerk.press(_ENTER)
    clerk.wait_until(lambda: window.at == 3)
    clerk.press(_ENTER)
    clerk.wait_until(lambda: window.at == 4)
    clerk.press(_ENTER)
    clerk.wait_until(lambda: len(asked) == 1)
    assert asked == [wish(tmp_path / "BMNN" / "kho-du-lieu")]
    assert asked[0].day == DAY
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_stays_while_going_back_and_forth(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_in(qtbot, tmp_path)
    fill(window)
    for at in (1, 2, 3, 4):
        window.go_forward()
        assert window.at == at
    for at in (3, 2, 1, 0):
        window.go_back()
        assert window.at == at
    assert window.wish() == wish(tmp_path / "BMNN" / "kho-du-lieu")


def test_no_page_is_passed_that_is_not_ready(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_in(qtbot, tmp_path)
    window._steps.chosen.emit(4)
    assert window.at == 0
    put(window.agency, AGENCY)
    window._steps.chosen.emit(4)
    assert window.at == 1
    fill(window)
    window._steps.chosen.emit(4)
    assert window.at == 4
    window._steps.chosen.emit(1)
    assert window.at == 1


def test_a_place_that_was_taken_meanwhile_is_found_before_anything_is_made(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_in(qtbot, tmp_path)
    asked: list[object] = []
    window.found_asked.connect(asked.append)
    fill(window)
    window._steps.chosen.emit(4)
    folder = tmp_path / "BMNN" / "kho-du-lieu"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("của người khác")
    window.go_forward()
    assert (window.at, asked) == (3, [])
    assert window.place.panel.field("folder").error


def test_while_the_store_is_made_nothing_else_can_be_done(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_in(qtbot, tmp_path)
    asked: list[object] = []
    window.found_asked.connect(asked.append)
    fill(window)
    window._steps.chosen.emit(4)
    window.show_busy("Đang tạo kho…")
    window.go_forward()
    window.go_back()
    assert (window.at, asked) == (4, [])
    window.show_trouble("Ổ đĩa hết chỗ.")
    window.go_back()
    assert window.at == 3


def test_once_made_the_passphrase_leaves_the_screen_and_only_work_is_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_in(qtbot, tmp_path)
    worked: list[bool] = []
    window.work_asked.connect(lambda: worked.append(True))
    fill(window)
    window._steps.chosen.emit(4)
    window.show_made(tmp_path / "mau")
    assert window.user.passphrase.one.text() == ""
    assert window.recovery.halves.half(Half.A) == ""
    window.go_back()
    assert window.at == 4
    clerk = Clerk(qtbot)
    clerk.press(_ENTER, _CTRL)
    clerk.wait_until(lambda: worked == [True])


def test_six_steps_are_named_and_those_after_the_store_are_as_far_as_its_making(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_in(qtbot, tmp_path)
    buttons = [button.text() for button in window._steps.findChildren(Button)]
    assert [text.partition(".")[0] for text in buttons] == ["1", "2", "3", "4", "5", "6"]
    fill(window)
    window._steps.chosen.emit(5)
    assert window.at == 4
    shown = [button for button in window._steps.findChildren(Button) if button.isChecked()]
    assert [button.text().partition(".")[0] for button in shown] == ["4"]


def test_what_was_typed_is_unsaved_until_the_store_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_in(qtbot, tmp_path)
    seen = [window.is_unsaved]
    put(window.agency, AGENCY)
    seen.append(window.is_unsaved)
    fill(window)
    window._steps.chosen.emit(4)
    window.show_made(None)
    seen.append(window.is_unsaved)
    assert seen == [False, True, False]


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_no_page_has_a_fault_in_any_of_its_states(
    qtbot: QtBot, tmp_path: Path, look: Look, points: int
) -> None:
    with dressed(look, points):
        window = window_in(qtbot, tmp_path)
        assert linted(window) == []
        window.go_forward()
        assert linted(window) == []
        fill(window)
        for at in range(1, 5):
            window.show_page(at)
            assert linted(window) == [], at
        window.show_busy("Đang tạo kho, mất vài giây…")
        assert linted(window) == []
        window.show_made(Path("/home/van-thu/BMNN/kho-du-lieu-mau"))
        assert linted(window) == []
        window.close()
