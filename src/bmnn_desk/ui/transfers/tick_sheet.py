"""A sheet about the ticked rows of a table: its draft, its keys, why its act was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.errors import DaysOutOfOrderError, DeskError
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.refusal import show_refusal
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.services.work import ActRequest, Work
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.transfers.tick_area import TickArea
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
    from bmnn_desk.ui.widgets.form_panel import FormPanel

Request = TypeVar("Request", bound="ActRequest")
Result = TypeVar("Result")


class TickSheet(Sheet):
    """A sheet of its own calls `lay`, `reopen` and `listen`, in this order and once each.

    Its `panel` has a field "day"; it calls `edit` on each change.
    """

    def __init__(self, seat: Seat, subject: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.subject = subject
        self.seat, self.request_id = seat, new_request_id()
        self.mishap, self._caret = Banner(BannerKind.DANGER), ""
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)

    def lay(
        self, area: TickArea, panel: FormPanel, findings: FindingsPanel, *banners: QWidget
    ) -> None:
        """Lay out the table with its side, `banners` over it; the side shows the findings."""
        self.table, self.findings, self._panel = area.table, findings, panel
        for part in (panel.summary, self.mishap, *banners):
            self.body.addWidget(part)
        self.body.addWidget(area, 1)

    def texts(self) -> dict[str, str]:
        """What a draft keeps."""
        return {**self._panel.texts(), "other_cases": self.findings.draft_text()}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show what a draft kept."""
        self._panel.put_texts(texts)
        self.findings.put_draft_text(texts.get("other_cases", ""))

    def reopen(self) -> Mapping[str, str] | None:
        """Show the draft, whose texts come back; None where there is none."""
        draft = self._keeper.found()
        if draft is None:
            return None
        self.request_id = draft.fields.get("request_id", self.request_id)
        self.put_texts(draft.fields)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))
        return draft.fields

    def listen(self, record: Callable[[], object]) -> None:
        """Listen to the keys; `record` does the act."""
        self._keeper.kept.connect(self.show_state)
        keys = {"Ctrl+Return": record, "Ctrl+S": self.keep_draft}
        listen_for({**keys, "Ctrl+A": self.table.tick_all}, self)

    def edit(self) -> None:
        """Something was changed: what was wrong is not said any more."""
        self.mishap.say("")
        self._keeper.touch()

    def focus_first(self) -> None:
        """Into the table; into the field where it was left."""
        if self._caret:
            self._panel.focus(self._caret)
            self._caret = ""
        else:
            self.table.setFocus()

    def keep_draft(self) -> None:
        """Save what was typed and ticked."""
        self._keeper.keep_now()

    def act(
        self,
        verb: Callable[[Work, Request], Result],
        request: Request,
        broken: str,
        done: Callable[[Result | None], str],
    ) -> None:
        """Do it, and end with the words of `done`; why it was refused is shown.

        `broken` stands over broken rules.
        """
        try:
            result, said = act_once(self.seat, verb, request)
        except DaysOutOfOrderError as error:
            self._panel.show_errors({"day": sentence(error)})
            return
        except DeskError as error:
            if show_refusal(error, self.findings, self.mishap, broken):
                self.findings.focus_first()
            return
        self._keeper.drop()
        self.finished.emit(said or done(result))

    def _draft(self) -> tuple[dict[str, str], str]:
        # A crash between the act and the end of the draft must not end in a second act.
        return {**self.texts(), "request_id": self.request_id}, self._panel.place()
