"""The form of each act on incoming documents, and the paper of an irregularity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_irregularity import NoticeAsked, irregularity_paper
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.end_irregularity import EndIrregularityDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.dialogs.return_incoming import ReturnIncomingDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct
from bmnn_desk.ui.incoming.notice_paper import notice_paper
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.office_paper import paper_sheet

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

_ABOUT_AMISS = frozenset({IncomingAct.PAPER, IncomingAct.PUT_RIGHT})


def sheet_of(act: IncomingAct, seat: Seat, line: int) -> Sheet:
    """The form of an act about a line, 0 for a new one."""
    return _SHEETS[act](seat, line)


def nothing_amiss(act: IncomingAct, seat: Seat, line: int) -> str:
    """Why an act about something amiss has nothing to be about; empty where it has.

    Raises:
        DeskError: the line is gone, or a read went wrong.
    """
    if act not in _ABOUT_AMISS:
        return ""
    found = detail_of(seat, line).irregularities
    if act is IncomingAct.PAPER:
        none = _tr("Văn bản này chưa ghi việc bất thường nào nên không có báo cáo để in.")
        return "" if found else none
    still_open = any(each.ended_on is None for each in found)
    return "" if still_open else _tr("Văn bản này không còn việc bất thường nào phải khắc phục.")


def print_notice(
    parent: QObject,
    seat: Seat,
    line: int,
    show: Callable[[Sheet], object],
    tell: Callable[[str], object],
) -> None:
    """Draw the papers of a line's newest irregularity again, and open them to be printed.

    To be called where `nothing_amiss` has nothing to say.
    """
    try:
        newest = detail_of(seat, line).irregularities[-1].irregularity
        paper = NoticeAsked(body=seat.body, irregularity=newest)
        (facts,) = seat.desk.read(irregularity_paper, paper)
    except DeskError as error:
        tell(sentence(error))
        return

    def hand_over(pdf: bytes) -> None:
        """Open the pages to be printed."""
        title, name = _tr("In báo cáo, thông báo"), _tr("Bao cao, thong bao.pdf")
        show(paper_sheet(seat, pdf, title=title, name=name))

    def refuse(error: DeskError) -> None:
        """Say why there is no paper."""
        tell(sentence(error))

    in_background(parent, lambda: notice_paper(seat, facts), hand_over, refuse)


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_sheets", words)
