"""A paper of the office: drawn beside the window, looked at, printed, saved where it may lie."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.domain.office_paper import OfficePaper
from bmnn_desk.services.export_list import sender_facts
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.export.copies_folder import save_where_allowed
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_tr = partial(QCoreApplication.translate, "office_paper")


def office_pdf(seat: Seat, paper: OfficePaper) -> bytes:
    """A paper as a PDF, by the sheet of the regime of its day (today where none is set).

    For the background lane.

    Raises:
        DeskError: no regime is known for that day, or the worker failed.
    """
    form = seat.desk.law.on(paper.day or seat.today()).office_paper
    return seat.worker.do(jobs.DRAW_OFFICE_PAPER, form, paper)


def joined_pdf(seat: Seat, papers: Sequence[OfficePaper]) -> bytes:
    """Several papers one after another, each on sheets of its own; for the background lane.

    Raises:
        DeskError: as `office_pdf`.
        ValueError: there is none.
    """
    if not papers:
        message = "papers"
        raise ValueError(message)
    drawn = [office_pdf(seat, paper) for paper in papers]
    return drawn[0] if len(drawn) == 1 else seat.worker.do(jobs.JOIN_PDF, drawn)


def offer_paper(
    over: Page | Sheet,
    seat: Seat,
    paper: OfficePaper | Callable[[], OfficePaper | Sequence[OfficePaper]],
    *,
    title: str,
    name: str,
) -> None:
    """Draw a paper and open the sheet that prints or saves it, over a page or another sheet.

    `paper` may be a function that reads and composes it, or several, one after another; it is
    called beside the window. `title` heads the sheet; `name` is the file's, without accents and
    without a word of the matter.
    Nothing is put on record: whoever wants the paper anew asks anew.
    """

    def work() -> bytes:
        """Compose and draw, outside the main thread."""
        made = paper() if callable(paper) else paper
        return joined_pdf(seat, (made,) if isinstance(made, OfficePaper) else made)

    offer_pdf(over, work, partial(paper_sheet, seat, title=title, name=name))


def offer_pdf(
    over: Page | Sheet,
    work: Callable[[], bytes],
    sheet_of: Callable[[bytes], Sheet],
    ended: Callable[[], object] = lambda: None,
) -> None:
    """Draw by `work`, beside the window, and open the sheet of it; or say why there is none.

    `ended` is called before either.
    """

    def done(pdf: bytes) -> None:
        """Make the sheet."""
        ended()
        over.sheet_wanted.emit(sheet_of(pdf))

    def failed(error: DeskError) -> None:
        """Say why there is no paper."""
        ended()
        over.said.emit(sentence(error))

    in_background(over, work, done, failed, ended)


def paper_sheet(
    seat: Seat, pdf: bytes, *, title: str, name: str, saved: str = ""
) -> PrintPaperDialog:
    """The sheet that prints a drawn paper, and saves it for whoever may write to drives.

    `saved` is told once it is a file ("{name}" in it); without it, how a secret file may travel.
    """
    sheet = PrintPaperDialog(seat, title, pdf, None)
    let_save(sheet, seat, pdf, name=name, saved=saved)
    return sheet


def let_save(
    sheet: PrintPaperDialog, seat: Seat, pdf: bytes, *, name: str, saved: str = ""
) -> None:
    """Offer the pages as a file to whoever may write to drives, beside a printer too.

    `name` and `saved` as in `paper_sheet`; where the print is recorded, one from the file can be.
    """
    if seat.may_read(sender_facts):  # which knows the drives that the file may lie on
        words = saved or _tr(
            "Đã lưu {name}. Tệp có số, ký hiệu văn bản mật: chỉ chép vào USB đã đăng ký."
        )
        sheet.offer_save(lambda: _ask_and_save(sheet, seat, pdf, (name, words)), always=True)


def plain_saved() -> str:
    """What is told of a saved file in which no secret document is named; "{name}" in it."""
    return _tr("Đã lưu {name}.")


def _ask_and_save(sheet: PrintPaperDialog, seat: Seat, pdf: bytes, named: tuple[str, str]) -> None:
    name, words = named
    path = ask_place(sheet, _tr("Lưu giấy"), _tr("PDF (*.pdf)"), name)
    if path is None:
        return

    def saved(_none: None) -> None:
        """Say how such a file may travel."""
        sheet.tell_saved(words.format(name=path.name))

    def failed(error: DeskError) -> None:
        """Say why not."""
        sheet.told.say(sentence(error), BannerKind.DANGER)

    in_background(sheet, lambda: save_where_allowed(seat, path, pdf), saved, failed)
