from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DeskError, DocumentTooBigError, FileMissingError, FileNotReadableError
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.ui.issue.load_file import load_file, read_bytes
from tests.needs import needs_libreoffice
from tests.papers import documents
from tests.ui.issue.papers import text_file

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker


def test_a_pdf_is_read_and_is_its_own_pages(worker: Worker) -> None:
    data = text_file("pdf")
    file = load_file(worker, data, "a.pdf")
    assert (file.kind, file.name, file.pages) == ("pdf", "a.pdf", data)
    assert file.facts is not None
    assert file.facts.has_text
    assert file.number_places is not None
    assert [round(side) for side in file.sizes[0]] == [210, 297]


@needs_libreoffice
def test_a_docx_gets_pages_from_the_office_suite(worker: Worker) -> None:
    file = load_file(worker, text_file("docx"), "a.docx")
    assert file.pages is not None
    assert file.pages.startswith(b"%PDF-")
    assert file.facts is not None
    assert file.number_places is not None


def test_a_file_without_the_lines_of_number_and_day_has_no_places_for_them(worker: Worker) -> None:
    assert load_file(worker, documents.pdf(1), "a.pdf").number_places is None


def test_a_file_that_may_not_be_marked_is_refused(worker: Worker) -> None:
    with pytest.raises(DeskError):
        load_file(worker, b"no document", "a.pdf")


def test_bytes_come_from_the_disk_or_it_is_said_why_not(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"abc")
    assert read_bytes(tmp_path / "a.pdf") == b"abc"
    with pytest.raises(FileMissingError):
        read_bytes(tmp_path / "gone.pdf")
    with pytest.raises(FileMissingError):
        read_bytes(tmp_path)


def test_a_file_over_50_mb_is_not_read(tmp_path: Path) -> None:
    big = tmp_path / "big.pdf"
    with big.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(DocumentTooBigError):
        read_bytes(big)


def test_a_file_that_word_keeps_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.docx").write_bytes(b"abc")

    def refuse(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileNotReadableError):
        read_bytes(tmp_path / "a.docx")
