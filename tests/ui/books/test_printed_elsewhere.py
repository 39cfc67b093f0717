from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.books import printed_elsewhere
from bmnn_desk.ui.books.printed_elsewhere import Answer, ask_printed
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PDF = b"%PDF-1.7 the sheets that are looked at"


class Heard:
    """What was answered."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.window = qtbot, QWidget()
        kept(qtbot, self.window)
        self.same = 0
        self.other: list[str] = []

    def ask(self) -> None:
        ask_printed(self.window, PDF, Answer(same=self.count, other=self.other.append))

    def count(self) -> None:
        self.same += 1

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.same or self.other), timeout=20_000)


@pytest.mark.parametrize(("found", "is_same"), [(PDF, True), (PDF + b"\n", False), (b"", False)])
def test_only_a_file_of_the_same_bytes_is_of_the_sheets(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: bytes, is_same: bool
) -> None:
    path = tmp_path / "so.pdf"
    path.write_bytes(found)
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *_asked: path)
    heard = Heard(qtbot)
    heard.ask()
    heard.wait()
    assert heard.same == is_same
    assert [words for words in heard.other if "không phải các tờ đang xem" in words] == heard.other
    assert bool(heard.other) is not is_same


def test_a_file_that_is_gone_is_told_and_none_chosen_is_no_answer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard(qtbot)
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *_asked: None)
    heard.ask()
    assert (heard.same, heard.other) == (0, [])
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *_asked: tmp_path / "khong.pdf")
    heard.ask()
    heard.wait()
    assert heard.same == 0
    assert "không phải các tờ đang xem" not in heard.other[0]
