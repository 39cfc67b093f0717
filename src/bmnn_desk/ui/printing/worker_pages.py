"""Pages as the worker draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.page_picture import PagePicture, Rows
    from bmnn_desk.ui.printing.printers import DrawPage


def drawn_by(worker: Worker) -> DrawPage:
    """What `QtPrinters` wants: a page's pixels, drawn where no key is."""

    def draw(pdf: bytes, index: int, dpi: float, rows: Rows | None = None) -> PagePicture:
        """Draw a page, counted from 0, or some rows of it, at so many dots an inch."""
        return worker.do(jobs.RENDER_PAGE, pdf, index, dpi, rows)

    return draw
