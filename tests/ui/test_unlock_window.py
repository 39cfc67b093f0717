from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from bmnn_desk.domain.founding import StoreLook
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.unlock_window import UnlockWindow
from tests.ui.dressed import SMALLEST, dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FOLDER = Path("/home/van-thu/Một thư mục rất dài") / "kho-du-lieu-cua-co-quan-cap-tren" / "kho"


def made(qtbot: QtBot) -> UnlockWindow:
    window = UnlockWindow(FOLDER, Attempts())
    qtbot.addWidget(window)
    window.resize(*SMALLEST)
    window.show()
    return window


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_the_window_has_no_fault_in_any_of_its_states(
    qtbot: QtBot, look: Look, points: int
) -> None:
    with dressed(look, points):
        window = made(qtbot)
        assert linted(window) == []
        window.show_store(StoreLook(accounts=("van-thu", "lanh-dao"), is_sample=True))
        window.offer_own_store()
        assert linted(window) == []
        window.show_trouble("Thư mục này không có kho dữ liệu. Chọn đúng thư mục.")
        window.offer_to_create()
        assert linted(window) == []
        window.card._swap_way()
        assert linted(window) == []
        window.card._try()
        assert linted(window) == []
        window.close()


def test_a_sample_is_told_before_it_is_opened(qtbot: QtBot) -> None:
    window = made(qtbot)
    window.show_store(StoreLook(accounts=("du-lieu-mau",), is_sample=False))
    assert window.card.note.words == ""
    window.show_store(StoreLook(accounts=("du-lieu-mau",), is_sample=True))
    assert "DỮ LIỆU MẪU" in window.card.note.words


def test_a_folder_is_shown_whole(qtbot: QtBot) -> None:
    window = made(qtbot)
    said = "".join(label.text() for label in window.findChildren(QLabel)).replace("\u200b", "")
    assert str(FOLDER) in said


def test_the_ways_on_can_be_pressed(qtbot: QtBot) -> None:
    window = made(qtbot)
    asked: list[str] = []
    window.create_asked.connect(lambda: asked.append("create"))
    window.back_asked.connect(lambda: asked.append("back"))
    window.card.other_asked.connect(lambda: asked.append("other"))
    window.card.end_asked.connect(lambda: asked.append("end"))
    window.card.restore_asked.connect(lambda: asked.append("restore"))
    window.offer_to_create()
    window.offer_own_store()
    for words in (
        "Tạo kho mới",
        "Mở kho hằng ngày",
        "Kho k&hác…",
        "Tắt &phần mềm",
        "Khôi phục từ bản &sao lưu…",
        "Khôi phục từ bản sao lưu",
    ):
        (button,) = (b for b in window.findChildren(QPushButton) if b.text() == words)
        assert button.isVisible()
        button.click()
    assert asked == ["create", "back", "other", "end", "restore", "restore"]
