"""Writes the manuals as PDF files into a folder: the command's way to them, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.help.books import printed_manual, shipped_books
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_books(out: Path) -> Iterator[Path]:
    """Write each manual; its path as soon as it is there. A file of that name is replaced.

    Raises:
        DeskError: the folder refuses, the disk is full, or the program is not as it was shipped.
    """
    law = Law(forms_folder())
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise FolderNotWritableError from None
    with Worker(jobs.ALL) as worker:
        for book in shipped_books().books:
            pdf = worker.do(jobs.DRAW_MANUAL, printed_manual(book, law))
            write_beside(out / book.file, pdf)
            yield out / book.file
