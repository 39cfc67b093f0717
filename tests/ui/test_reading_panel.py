from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.reading_panel import FileReading, ReadingPanel
from tests.papers import documents
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    name: str
    pages: int


def look(worker: Worker, data: bytes, name: str) -> Looked:
    if name == "hong.pdf":
        raise ZeroDivisionError
    worker.do(jobs.LOOK_AT_FILE, data)
    return Looked(name=name, pages=worker.do(jobs.COUNT_PAGES, data))


class Watched:
    """A panel for any PDF, and the files it loaded."""

    def __init__(self, qtbot: QtBot, seat: Seat, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        reading = FileReading(
            load=look,
            warning=lambda file: "Chỉ có một trang." if file.pages == 1 else "",
            title="Chọn tệp",
            kinds="PDF (*.pdf)",
            without="Không có tệp cũng được.",
        )
        self.panel: ReadingPanel[Looked] = ReadingPanel(seat, reading)
        self.loaded: list[Looked | None] = []
        self.panel.loaded.connect(self.loaded.append)
        shown(qtbot, self.panel)

    def path(self, name: str, data: bytes | None = None) -> Path:
        made = self.folder / name
        made.write_bytes(documents.pdf() if data is None else data)
        return made

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.panel.is_reading, timeout=30_000)


@pytest.fixture
def watched(qtbot: QtBot, seat: Seat, tmp_path: Path) -> Watched:
    return Watched(qtbot, seat, tmp_path)


def test_a_file_is_read_with_its_name_its_place_and_what_is_to_be_said_of_it(
    watched: Watched,
) -> None:
    path = watched.path("a.pdf")
    watched.panel.take(path)
    assert watched.panel.is_reading
    assert watched.panel.said.words == "Đang đọc tệp…"
    assert (watched.panel.path, watched.panel.draft_text()) == ("", str(path))
    watched.rest()
    (file,) = watched.loaded
    assert file is not None
    said = "Chỉ có một trang." if file.pages == 1 else ""
    assert (watched.panel.name, watched.panel.said.words) == ("a.pdf", said)
    assert watched.panel.path == watched.panel.draft_text() == str(path)


def test_bytes_that_lie_nowhere_leave_nothing_for_the_draft(watched: Watched) -> None:
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    watched.panel.read(documents.pdf(), "b.pdf")
    watched.rest()
    assert watched.panel.name == "b.pdf"
    assert watched.panel.draft_text() == ""


def test_without_a_file_is_a_choice_too_and_one_still_read_comes_too_late(
    watched: Watched,
) -> None:
    watched.panel.take(watched.path("a.pdf"))
    watched.panel.without.click()
    assert watched.panel.draft_text() == ""
    watched.rest()
    assert watched.loaded == [None]
    assert watched.panel.name == "Không kèm tệp"
    assert watched.panel.said.words == "Không có tệp cũng được."


def test_a_refusal_that_comes_too_late_says_nothing_and_the_file_since_is_still_coming(
    watched: Watched,
) -> None:
    panel = watched.panel
    panel.take(watched.path("anh.png", b"\x89PNG no document"))
    second = watched.path("b.pdf")
    # Its reading has ended, but the panel has not been told so yet.
    finish_background()
    panel.take(second)
    said: list[str] = []
    panel.loaded.connect(lambda _file: said.append(panel.draft_text()))
    watched.rest()
    assert [file.name for file in watched.loaded if file is not None] == ["b.pdf"]
    assert "không phải PDF" not in panel.said.words
    assert said == [str(second)]


def test_a_refused_file_leaves_the_one_before_in_its_place(watched: Watched) -> None:
    path = watched.path("a.pdf")
    watched.panel.take(path)
    watched.rest()
    watched.panel.take(watched.path("anh.png", b"\x89PNG no document"))
    watched.rest()
    assert "không phải PDF" in watched.panel.said.words
    assert (watched.panel.name, watched.panel.draft_text()) == ("a.pdf", str(path))
    watched.panel.take(watched.folder / "khong-co.pdf")
    assert "Không có tệp" in watched.panel.said.words
    assert len(watched.loaded) == 1


def test_a_mishap_of_the_program_is_raised_and_the_panel_can_be_used_again(
    watched: Watched,
) -> None:
    with watched.qtbot.captureExceptions() as raised:
        watched.panel.take(watched.path("hong.pdf"))
        watched.rest()
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert (watched.panel.said.words, watched.panel.draft_text()) == ("", "")
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    assert len(watched.loaded) == 1
