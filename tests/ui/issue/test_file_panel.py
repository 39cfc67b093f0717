from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.issue.file_panel import FilePanel
from tests import make
from tests.papers import documents
from tests.ui.issue.papers import text_file
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


class Watched:
    """A panel and the files it loaded, None for none."""

    def __init__(self, qtbot: QtBot, seat: Seat, item: int) -> None:
        self.panel = FilePanel(seat, item)
        self.loaded: list[ChosenFile | None] = []
        self.panel.loaded.connect(self.loaded.append)
        shown(qtbot, self.panel)

    @property
    def said(self) -> str:
        return self.panel.said.words

    @property
    def name(self) -> str:
        return self.panel.name


@pytest.fixture
def watched(qtbot: QtBot, seat: Seat, office: Office) -> Watched:
    return Watched(qtbot, seat, make.signed(office).item)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "da-ky.pdf"
    made.write_bytes(text_file("pdf"))
    return made


def rest(qtbot: QtBot, watched: Watched) -> None:
    qtbot.waitUntil(lambda: not watched.panel.is_reading, timeout=30_000)


def test_without_a_kept_file_it_goes_without_one(watched: Watched) -> None:
    watched.panel.begin()
    assert watched.loaded == [None]
    assert watched.name == "Không kèm tệp"
    assert "đóng tay" in watched.said
    assert watched.panel.draft_text() == ""


def test_the_file_that_was_printed_for_signature_comes_first(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.approved(office).item
    office.desk.do(print_for_signature, make.draft_print(office, item, file=text_file("pdf")))
    watched = Watched(qtbot, seat, item)
    watched.panel.begin()
    rest(qtbot, watched)
    (file,) = watched.loaded
    assert file is not None
    assert file.data == text_file("pdf")
    assert "trình ký" in watched.name
    assert watched.panel.draft_text() == ""


def test_a_chosen_file_is_read_and_its_path_kept_for_the_draft(
    qtbot: QtBot, watched: Watched, path: Path
) -> None:
    watched.panel.take(path)
    assert watched.panel.is_reading
    assert watched.said == "Đang đọc tệp…"
    assert watched.panel.draft_text() == str(path)
    rest(qtbot, watched)
    (file,) = watched.loaded
    assert file is not None
    assert file.kind == "pdf"
    assert (watched.name, watched.said) == ("da-ky.pdf", "")


def test_a_file_that_is_not_there_is_told_and_the_one_before_stays(
    qtbot: QtBot, watched: Watched, path: Path
) -> None:
    watched.panel.take(path)
    rest(qtbot, watched)
    watched.panel.take(path.with_name("khac.pdf"))
    assert "Không có tệp nào" in watched.said
    assert watched.name == "da-ky.pdf"
    assert watched.panel.draft_text() == str(path)


def test_a_file_that_is_refused_leaves_the_one_before_and_its_path(
    qtbot: QtBot, watched: Watched, path: Path, tmp_path: Path
) -> None:
    watched.panel.take(path)
    rest(qtbot, watched)
    picture = tmp_path / "anh.png"
    picture.write_bytes(b"\x89PNG no document")
    watched.panel.take(picture)
    rest(qtbot, watched)
    assert "không phải PDF hay DOCX" in watched.said
    assert len(watched.loaded) == 1
    assert watched.name == "da-ky.pdf"
    assert watched.panel.draft_text() == str(path)


def test_going_without_a_file_while_one_is_read_goes_without(
    qtbot: QtBot, watched: Watched, path: Path
) -> None:
    watched.panel.take(path)
    watched.panel.without.click()
    rest(qtbot, watched)
    finish_background()
    qtbot.wait(20)
    assert watched.loaded == [None]
    assert watched.name == "Không kèm tệp"
    assert watched.panel.draft_text() == ""


def test_the_last_of_two_files_counts(
    qtbot: QtBot, watched: Watched, path: Path, tmp_path: Path
) -> None:
    second = tmp_path / "ban-hai.pdf"
    second.write_bytes(text_file("pdf"))
    watched.panel.take(path)
    watched.panel.take(second)
    rest(qtbot, watched)
    assert [file.name for file in watched.loaded if file is not None] == ["ban-hai.pdf"]
    assert watched.panel.draft_text() == str(second)


def test_a_signed_file_is_taken_and_the_clerk_is_told_what_becomes_of_the_signature(
    qtbot: QtBot, watched: Watched, tmp_path: Path
) -> None:
    signed = tmp_path / "ky-so.pdf"
    signed.write_bytes(documents.signed())
    watched.panel.take(signed)
    rest(qtbot, watched)
    (file,) = watched.loaded
    assert file is not None
    assert "signed" in file.warnings
    assert file.data == documents.signed()
    assert "chữ ký ở lại tệp gốc" in watched.said


def test_all_that_must_be_known_stands_in_one_notice(
    qtbot: QtBot, watched: Watched, tmp_path: Path
) -> None:
    closed = tmp_path / "khoa.pdf"
    closed.write_bytes(documents.encrypted(user="mật khẩu"))
    watched.panel.take(closed)
    rest(qtbot, watched)
    row = watched.panel.opening
    row.password.setText("mật khẩu")
    row.button.click()
    rest(qtbot, watched)
    row.word.setText("Chánh Văn phòng")
    row.button.click()
    rest(qtbot, watched)
    (file,) = watched.loaded
    assert file is not None
    assert file.plain is not None
    assert file.pages == file.plain
    assert file.facts is not None
    lines = watched.said.split("\n")
    assert len(lines) >= 2
    assert all(line.startswith("• ") for line in lines)
    assert "Người lập tệp không cho sửa" in watched.said
    assert "đặt mật khẩu" in watched.said
