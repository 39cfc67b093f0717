"""The form of each act on a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.dialogs.print_covers import PrintCoversDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.read_marks import ReadMarksDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.outgoing.acts import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_SHEETS: Mapping[Act, Callable[[Seat, int], Sheet]] = {
    Act.FOR_SIGNATURE: PrintForSignatureDialog,
    Act.DRAFTS: RecordDraftPrintsDialog,
    Act.SIGN: RecordSignatureDialog,
    Act.ISSUE: IssueOutgoingDialog,
    Act.PRINT_COPIES: PrintCopiesDialog,
    Act.COVERS: PrintCoversDialog,
    Act.READ_MARKS: ReadMarksDialog,
    Act.CANCEL: CancelOutgoingDialog,
}


def sheet_of(act: Act, seat: Seat, item: int) -> Sheet:
    """The form of an act, about an item."""
    return _SHEETS[act](seat, item)
