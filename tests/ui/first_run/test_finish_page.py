from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar

from bmnn_desk.ui.first_run.finish_page import FinishPage
from bmnn_desk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> FinishPage:
    made = FinishPage()
    qtbot.addWidget(made)
    made.show()
    return made


def said(page: FinishPage) -> list[str]:
    return [banner.words for banner in page.findChildren(Banner) if banner.isVisible()]


def test_what_will_be_made_is_listed_anew_each_time(page: FinishPage, qtbot: QtBot) -> None:
    page.show_facts((("Cơ quan", "SỞ TÀI CHÍNH"), ("Nơi lưu", "/kho")))
    page.show_facts((("Cơ quan", "SỞ NỘI VỤ"),))
    qtbot.wait(10)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "SỞ NỘI VỤ" in shown
    assert not {"SỞ TÀI CHÍNH", "/kho"} & set(shown)


def test_while_it_is_made_a_bar_moves_and_the_words_stand_outside_it(page: FinishPage) -> None:
    bar = page.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    page.show_busy("Đang tạo kho…")
    assert bar.isVisible()
    assert said(page) == ["Đang tạo kho…"]
    page.show_trouble("Ổ đĩa hết chỗ.")
    assert not bar.isVisible()
    assert said(page) == ["Ổ đĩa hết chỗ."]


def test_the_sample_is_offered_once_the_store_is_there(page: FinishPage) -> None:
    asked: list[bool] = []
    page.sample_asked.connect(lambda: asked.append(True))
    assert not page._sample.isVisible()
    page.show_made(Path("/kho-du-lieu-mau"))
    page._sample.click()
    assert asked == [True]
    page.show_made(None)
    assert not page._sample.isVisible()
