"""How a marked copy will look: on its own pages, or on empty ones where nothing lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import OfficeSuiteFailedError, OfficeSuiteMissingError
from bmnn_desk.papers.pdf_key import NO_KEY

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import CopyMarks

_SECONDS = 90.0


def preview(worker: Worker, source: bytes, marks: CopyMarks) -> tuple[bytes, bool]:
    """A PDF of the copy, and whether its own pages are in it.

    A DOCX has pages only where Word or LibreOffice is installed.
    """
    look = worker.do(jobs.LOOK_AT_FILE, source, NO_KEY, False)
    size = (look.width_mm, look.height_mm)
    pages: bytes | None = source
    if look.kind == "docx":
        try:
            pages = worker.do(jobs.CONVERT_DOCX, source, _SECONDS)
        except (OfficeSuiteMissingError, OfficeSuiteFailedError):
            pages = None
    return worker.do(jobs.PREVIEW_MARKS, pages, [size], marks), pages is not None
