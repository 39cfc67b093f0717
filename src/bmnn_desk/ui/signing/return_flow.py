"""Record that the text goes back, and draw its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk import jobs
from bmnn_desk.domain.drafting import ReturnRequest
from bmnn_desk.errors import AlreadySavedError, DeskError, ReasonMissingError
from bmnn_desk.services.return_text import return_text
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import Misread
    from bmnn_desk.domain.papers import ReturnSlipFacts
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftMatter
    from bmnn_desk.ui.signing.return_panel import ReturnPanel


class ReturnFlow(QObject):
    """`recorded` once the return is in the store; `moved` when its paper can be shown."""

    recorded = Signal()
    moved = Signal()

    def __init__(
        self, seat: Seat, matter: DraftMatter, panel: ReturnPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seat, self._matter, self._panel = seat, matter, panel
        self.request_id = new_request_id()
        self.is_working = False

    def start(self, misread: tuple[Misread, ...]) -> None:
        """Record it; what is missing is said in the panel."""
        if self.is_working:
            return
        matter, file = self._matter, self._matter.file
        request = ReturnRequest(
            request_id=self.request_id,
            body=self._seat.body,
            day=matter.day,
            item=matter.detail.item,
            file=None if file is None else file.data,
            facts=None if file is None else file.facts,
            misread=misread,
            note=self._panel.note.value(),
            block=self._panel.block(),
        )
        self._panel.mishap.say("")
        try:
            facts = self._seat.desk.do(return_text, request)
        except ReasonMissingError:
            self._panel.show_missing_note()
        except AlreadySavedError as error:
            self._panel.mishap.say(sentence(error))
            self.recorded.emit()
        except DeskError as error:
            self._panel.mishap.say(sentence(error))
        else:
            self.recorded.emit()
            self._draw(facts)

    def _draw(self, facts: ReturnSlipFacts) -> None:
        self.is_working = True
        self.moved.emit()
        worker, form = self._seat.worker, self._matter.regime.sheet("return_slip")
        in_background(
            self,
            lambda: worker.do(jobs.DRAW_RETURN_SLIP, form, facts),
            self._show,
            self._refuse,
            self._rest,
        )

    def _show(self, pdf: bytes) -> None:
        self.is_working = False
        self._panel.show_paper(pdf)
        self.moved.emit()

    def _rest(self) -> None:
        self.is_working = False
        self.moved.emit()

    def _refuse(self, error: DeskError) -> None:
        self._rest()
        self._panel.mishap.say(sentence(error))
