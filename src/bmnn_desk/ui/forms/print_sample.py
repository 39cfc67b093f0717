"""Draw a form's paper in the office's ink, and open the sheet that prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.law.form_parts import listed_form
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.forms.sample_papers import SampleAsked, sample_paper
from bmnn_desk.ui.forms.trial import laid_over
from bmnn_desk.ui.office_paper import paper_sheet, plain_saved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


def print_sample(
    window: QWidget,
    seat: Seat,
    asked: tuple[str, str, Sequence[FormCorrection]],
    show: Callable[[Sheet], object],
    refuse: Callable[[DeskError], object],
) -> None:
    """Draw a form beside the window, then `show` the sheet that prints it, or `refuse`.

    `asked` are pack, form ("" for the stamps of haste), and what was typed over it. Where the
    office prints no red, stamps show their borders alone.
    """
    pack, form, typed = asked
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    law = seat.desk.law
    has_stamps = not form or bool(listed_form(law, form).stamps)
    is_red = settings.prints_red and has_stamps
    ink = Ink.RED if is_red else Ink.BLACK

    def work() -> bytes:
        """The paper with what was typed."""
        sample = SampleAsked(pack=pack, form=form, ink=ink)
        return sample_paper(seat.worker, laid_over(law, typed), sample)

    def done(pdf: bytes) -> None:
        """Open the sheet."""
        title = QCoreApplication.translate("print_sample", "In thử mẫu")
        name = QCoreApplication.translate("print_sample", "In thu mau.pdf")
        sheet = paper_sheet(seat, pdf, title=title, name=name, saved=plain_saved())
        if is_red:
            sheet.want_red()
        show(sheet)

    def failed(error: DeskError) -> None:
        """Say why."""
        refuse(error)

    in_background(window, work, done, failed)
