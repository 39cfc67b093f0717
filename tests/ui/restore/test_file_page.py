from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.restore import file_page
from bmnn_desk.ui.restore.file_page import FilePage

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_the_file_that_was_picked_is_told_and_none_where_none_was(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = FilePage()
    qtbot.addWidget(page)
    picked: list[Path] = []
    page.chosen.connect(picked.append)
    (button,) = (each for each in page.findChildren(QPushButton) if "Chọn" in each.text())
    answers = [None, Path("/d/a.bmnnbak")]
    monkeypatch.setattr(file_page, "ask_file", lambda *_: answers.pop(0))
    button.click()
    button.click()

    assert picked == [Path("/d/a.bmnnbak")]


def test_without_a_file_nobody_goes_on(qtbot: QtBot) -> None:
    page = FilePage()
    qtbot.addWidget(page)
    assert not page.ready()
    assert "Chưa chọn tệp" in page.words
    page.show_trouble("Tệp này hỏng.")
    assert not page.ready()
    assert page.words == "Tệp này hỏng."
