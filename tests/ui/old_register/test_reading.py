from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.papers.ole_file import OLE
from bmnn_desk.ui.old_register.reading import Reading
from tests.papers.reading.workbooks import many_lines, workbook
from tests.ui.kept import shown
from tests.ui.old_register.old_files import PATIENCE_MS, clean, odd, on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


class Told:
    """A reading, and what it told."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.window = QWidget()
        shown(qtbot, self.window)
        self.reading = Reading(seat, self.window)
        self.done: list[object] = []
        self.refused: list[str] = []
        self.moves: list[bool] = []
        self.reading.done.connect(self.done.append)
        self.reading.refused.connect(self.refused.append)
        self.reading.moved.connect(lambda: self.moves.append(self.reading.is_under_way))
        self._qtbot = qtbot

    def wait(self) -> None:
        """Until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.reading.is_under_way, timeout=PATIENCE_MS)


def test_a_file_is_read_and_read_again_by_other_names(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    told = Told(qtbot, seat)
    told.reading.begin(on_disk(tmp_path, odd()), {})
    assert told.moves == [True]
    told.wait()
    assert told.moves == [True, False]
    first = told.reading.read
    assert first is not None
    assert told.done == [first]
    assert first.register.outgoing[0].signer == ""
    told.reading.again({"lanh dao ky": "nguoi ky"})
    told.wait()
    again = told.reading.read
    assert again is not None
    assert again.register.outgoing[0].signer == "Trần Văn Bình"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "không phải bảng tính Excel"),
        (OLE + bytes(600), "Bảng tính"),
        (workbook(clean())[:800], "bị hỏng"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_there_is_none_then(
    qtbot: QtBot, seat: Seat, tmp_path: Path, data: bytes, said: str
) -> None:
    told = Told(qtbot, seat)
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    told.reading.begin(path, {})
    told.wait()
    assert said in told.refused[0]
    assert "phát hành" not in told.refused[0]
    assert told.reading.read is None
    assert told.done == []


def test_what_is_stopped_tells_nothing_and_what_was_read_before_stays(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    told = Told(qtbot, seat)
    path = tmp_path / "lon.xlsx"
    path.write_bytes(many_lines(3_000, {}))
    told.reading.begin(path, {})
    told.wait()
    before = told.reading.read
    told.reading.again({"di": ""})
    told.reading.stop()
    assert not told.reading.is_under_way
    told.reading.again({})
    told.wait()
    assert told.refused == []
    assert len(told.done) == 2
    assert before is not None
    assert told.reading.read is not None
    assert len(told.reading.read.register.outgoing) == 3_000


def test_a_file_of_before_is_forgotten_with_its_name(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    told = Told(qtbot, seat)
    told.reading.begin(on_disk(tmp_path, clean()), {})
    told.wait()
    told.reading.forget()
    assert told.reading.file is None
    told.reading.again({})
    assert not told.reading.is_under_way
