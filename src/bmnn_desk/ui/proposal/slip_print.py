"""The slip on paper and in a file: drawn in the background, printed or saved by the user."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperErrand:
    """A slip to be put on paper; the errand ends with `parent`."""

    seat: Seat
    entry: SlipEntry
    parent: QObject


def print_slip(
    errand: PaperErrand,
    show: Callable[[Sheet], object],
    tell: Callable[[DeskError], object],
    *,
    at_once: bool = True,
) -> None:
    """Draw the slip and hand over the sheet that prints it."""
    seat, entry = errand.seat, errand.entry
    title = QCoreApplication.translate("slip_print", "In phiếu đề xuất, mã {code}")

    def done(pdf: bytes) -> None:
        """Make the sheet that prints the slip, and hand it over."""

        def record() -> None:
            """Write down that the slip was printed."""
            seat.desk.do(record_copy_prints, _printed(seat, entry))

        words = title.format(code=entry.print_code)
        sheet = PrintPaperDialog(seat, words, pdf, record, at_once=at_once)
        # The sheet outlives the window that sent the errand.
        own = PaperErrand(seat=seat, entry=entry, parent=sheet)
        sheet.offer_save(lambda: ask_and_save(own, sheet, sheet.said.emit))
        show(sheet)

    in_background(errand.parent, lambda: slip_pdf(seat, entry.item), done, tell)


def save_slip(
    errand: PaperErrand,
    path: Path,
    done: Callable[[], None],
    tell: Callable[[DeskError], object],
) -> None:
    """Draw the slip as PDF or DOCX, by the file's ending, and write it there."""
    seat, item = errand.seat, errand.entry.item

    def work() -> None:
        """Draw the slip and write it, outside the main thread."""
        docx = path.suffix.lower() == ".docx"
        write_beside(path, slip_docx(seat, item) if docx else slip_pdf(seat, item))

    in_background(errand.parent, work, lambda _none: done(), tell)


def ask_and_save(errand: PaperErrand, window: QWidget, say: Callable[[str], object]) -> None:
    """Ask where, save the slip there, and say how it went; nothing where nobody chose."""
    tr = partial(QCoreApplication.translate, "slip_print")
    # Neither title nor level stands in the name: a file's name is no secret.
    name = tr("Phieu de xuat {code}.pdf").format(code=errand.entry.print_code)
    path = ask_place(window, tr("Lưu phiếu ra tệp"), tr("PDF (*.pdf);;Word (*.docx)"), name)
    if path is None:
        return
    done = tr("Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký.")

    def saved() -> None:
        """Say where it lies, and how such a file may travel."""
        say(done.format(name=path.name))

    save_slip(errand, path, saved, lambda error: say(sentence(error)))


def slip_pdf(seat: Seat, item: int) -> bytes:
    """The slip as PDF; for the background lane."""
    (facts,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=item))
    regime = seat.desk.law.on(facts.day)
    return seat.worker.do(jobs.DRAW_SLIP, regime.slip, facts, regime.level_words)


def slip_docx(seat: Seat, item: int) -> bytes:
    """The slip as DOCX; for the background lane."""
    (facts,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=item))
    regime = seat.desk.law.on(facts.day)
    return seat.worker.do(jobs.WRITE_SLIP, regime.slip, facts, regime.level_words)


def _printed(seat: Seat, entry: SlipEntry) -> CopyPrintsRequest:
    return CopyPrintsRequest(
        request_id=new_request_id(),
        body=seat.body,
        day=max(seat.today(), entry.day),
        item=entry.item,
        what=PrintedWhat.SLIP,
        prints=(CopyPrint(copy_number=0, outcome=PrintOutcome.CAME_OUT, pages=1),),
    )
