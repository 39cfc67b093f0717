"""The act and its prints: pages made, then recorded, then printed; a failed print again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.drafting import DraftPrintRequest
from bmnn_desk.errors import AlreadySavedError, DeskError
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.signing.print_pages import Pages, pages_of, print_pages

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import PrintForSignatureRequest
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftFile


class Phase(StrEnum):
    """How far it is: being filled in, pages being made, printing, asked whether all came out."""

    EDITING = "editing"
    MAKING = "making"
    PRINTING = "printing"
    ASKING = "asking"


class SignFlow(QObject):
    """Nothing is recorded before the pages are there, nothing printed before it is recorded.

    `moved` on another phase; `refused(error)` when nothing was recorded; `recorded` after the
    act; `failed(error)` when a print broke after it; `done` when all is over.
    """

    moved = Signal()
    refused = Signal(object)
    recorded = Signal()
    failed = Signal(object)
    done = Signal()

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._request: PrintForSignatureRequest | None = None
        self._pages: Pages | None = None
        self.phase = Phase.EDITING

    @property
    def is_recorded(self) -> bool:
        """True once the act is in the store."""
        return self.phase in {Phase.PRINTING, Phase.ASKING}

    def start(
        self, request: PrintForSignatureRequest, file: DraftFile | None, printer: str
    ) -> None:
        """Do it; without a printer's name it was printed elsewhere and is only counted."""
        self._request = request
        if file is None or not printer:
            self._record()
            return
        seat = self._seat
        self._move(Phase.MAKING)
        in_background(
            self,
            lambda: pages_of(seat, file, printer),
            self._record_then,
            self._refuse,
            self._edit_again,
        )

    def print_again(self, prints: int) -> None:
        """Print more of the same pages, spoiled ones or those that did not come out."""
        pages, seat = self._pages, self._seat
        if pages is None:
            return
        self._move(Phase.PRINTING)
        in_background(
            self,
            lambda: print_pages(seat, pages, prints),
            lambda _none: self._move(Phase.ASKING),
            self._fail,
            lambda: self._move(Phase.ASKING),
        )

    def count_spoiled(self, prints: int) -> None:
        """Count spoiled prints as drafts that must be destroyed (PDX-19).

        Raises:
            DeskError: they could not be recorded.
        """
        if self._request is None:
            return
        spoiled = DraftPrintRequest(
            request_id=new_request_id(),
            body=self._request.body,
            day=self._request.day,
            item=self._request.item,
            prints=prints,
        )
        self._seat.desk.do(record_draft_print, spoiled)

    def finish(self) -> None:
        """All came out."""
        self.done.emit()

    def _record_then(self, pages: Pages) -> None:
        self._pages = pages
        self._record()

    def _record(self) -> None:
        request = self._request
        if request is None:
            return
        try:
            self._seat.desk.do(print_for_signature, request)
        except AlreadySavedError:
            # A crash after the act and before the end of the draft: it stands, once.
            pass
        except DeskError as error:
            self._refuse(error)
            return
        self.recorded.emit()
        if self._pages is None:
            self.done.emit()
        else:
            self.print_again(request.prints)

    def _edit_again(self) -> None:
        self._pages = None
        self._move(Phase.EDITING)

    def _refuse(self, error: DeskError) -> None:
        self._edit_again()
        self.refused.emit(error)

    def _fail(self, error: DeskError) -> None:
        self._move(Phase.ASKING)
        self.failed.emit(error)

    def _move(self, phase: Phase) -> None:
        self.phase = phase
        self.moved.emit()
