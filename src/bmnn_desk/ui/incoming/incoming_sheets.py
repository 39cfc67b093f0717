"""The form of each act on incoming documents, and the paper of an irregularity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import DeskError
from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.record_irregularity import NoticeAsked, irregularity_paper
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.end_irregularity import EndIrregularityDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.dialogs.return_incoming import ReturnIncomingDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct
from bmnn_desk.ui.print_paper import PrintPaperDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_SHEETS: Mapping[IncomingAct, Callable[[Seat, int], Sheet]] = {
    IncomingAct.ENTER: EnterIncomingDialog,
    IncomingAct.AMISS: RecordIrregularityDialog,
    IncomingAct.PUT_RIGHT: EndIrregularityDialog,
    IncomingAct.GIVE_BACK: ReturnIncomingDialog,
    IncomingAct.CANCEL: CancelIncomingDialog,
}


def sheet_of(act: IncomingAct, seat: Seat, line: int) -> Sheet:
    """The form of an act about a line, 0 for a new one."""
    return _SHEETS[act](seat, line)


def print_notice(
    parent: QObject,
    seat: Seat,
    line: int,
    show: Callable[[Sheet], object],
    tell: Callable[[str], object],
) -> None:
    """Draw the papers of a line's newest irregularity again, and open them to be printed."""
    asked = IncomingDetailAsked(body=seat.body, line=line, day=seat.today())
    try:
        (detail,) = seat.desk.read(incoming_detail, asked)
        newest = detail.irregularities[-1].irregularity
        paper = NoticeAsked(body=seat.body, irregularity=newest)
        (facts,) = seat.desk.read(irregularity_paper, paper)
        regime = seat.desk.law.on(facts.day)
    except DeskError as error:
        tell(sentence(error))
        return
    form, levels = regime.sheet("incoming_notice"), dict(regime.level_words)

    def hand_over(pdf: bytes) -> None:
        """Open the pages to be printed."""
        show(PrintPaperDialog(seat, parent.tr("In báo cáo, thông báo"), pdf, None))

    def refuse(error: Exception) -> None:
        """Say why there is no paper."""
        if not isinstance(error, DeskError):
            raise error
        tell(sentence(error))

    in_background(
        parent,
        lambda: seat.worker.do(jobs.DRAW_INCOMING_NOTICE, form, facts, levels),
        hand_over,
        refuse,
    )
