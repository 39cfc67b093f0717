from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.app import main
from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.ui.help.books import shipped_books
from bmnn_desk.ui.help.write_books import write_books
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from pathlib import Path


def test_the_command_writes_each_manual_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "folder"
    assert main(["manual", "--out", str(out)]) == 0
    books = shipped_books().books
    assert capsys.readouterr().out.split() == [str(out / book.file) for book in books]
    assert {path.name for path in out.iterdir()} == {book.file for book in books}
    for book in books:
        assert book.title in page_texts((out / book.file).read_bytes())[0]


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(FolderNotWritableError):
        next(write_books(file))
