"""Printed drafts of a text: counted when printed, ended as destroyed or filed (PDX-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.domain.drafting import DraftEndRequest, DraftPrintRequest
from bmnn_desk.errors import AlreadySavedError, DeskError
from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.signing.draft_end_form import DraftEndForm
from bmnn_desk.ui.signing.draft_print_form import DraftPrintForm
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.seat import Seat


class RecordDraftPrintsDialog(Sheet):
    """Of item `subject`: the drafts that are still about at the left, a new print at the right."""

    form = "record_draft_prints"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bản in nháp"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        asked = DetailAsked(body=seat.body, item=subject, day=seat.today())
        (detail,) = seat.desk.read(outgoing_detail, asked)
        self.show_subtitle(" ".join((detail.type_name, detail.title)))
        self.level.show_level(detail.level)
        self.told = Banner()
        self.ending, self.printing = DraftEndForm(seat), DraftPrintForm(seat)
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._build()
        self.refresh()
        self._reopen()
        for part in (self.ending, self.printing):
            part.form.edited.connect(self._keeper.touch)
        self._keeper.kept.connect(self.show_state)

    def focus_first(self) -> None:
        """Into the first field of what can be done."""
        if self.ending.isVisible():
            self.ending.prints.setFocus()
        else:
            self.printing.prints.setFocus()

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def refresh(self) -> None:
        """Show which drafts are still about."""
        found = self._seat.desk.read(open_drafts, BodyAsked(body=self._seat.body))
        self.ending.offer([draft for draft in found if draft.item == self.subject])
        self.next.setEnabled(self.ending.has_drafts)

    def forward(self) -> None:
        """Record the end of the prints that were named."""
        form, prints, drafts = self.ending, self.ending.count(), self.ending.draft.value()
        day, ended = form.day.value(), form.ended.value()
        self.told.say("")
        if form.form.show_errors(form.errors()):
            return
        if prints is None or drafts is None or day is None or ended is None:
            return
        request = DraftEndRequest(
            request_id=self._request_id,
            body=self._seat.body,
            day=day,
            print_job=drafts,
            ended=ended,
            prints=prints,
            note=form.note.value(),
        )
        if self._done(lambda: self._seat.desk.do(end_draft_prints, request)):
            self.told.say(self.tr("Đã ghi kết thúc {count:02} bản.").format(count=prints))
            form.clear()
            self.refresh()

    def count_print(self) -> None:
        """Count a new print of the draft."""
        form, prints, day = self.printing, self.printing.count(), self.printing.day.value()
        self.told.say("")
        if form.form.show_errors(form.errors()) or prints is None or day is None:
            return
        request = DraftPrintRequest(
            request_id=self._request_id,
            body=self._seat.body,
            day=day,
            item=self.subject,
            prints=prints,
            pages=form.pages_count(),
        )
        if self._done(lambda: self._seat.desk.do(record_draft_print, request)):
            self.told.say(self.tr("Đã ghi in nháp {count:02} bản.").format(count=prints))
            form.clear()
            self.refresh()

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AlreadySavedError:
            pass  # a crash between the act and the end of the draft: it stands, once
        except DeskError as error:
            self.told.say(sentence(error), BannerKind.DANGER)
            return False
        self._request_id = new_request_id()
        self._keeper.drop()
        self.told.say("", BannerKind.OK)
        return True

    def _draft(self) -> tuple[dict[str, str], str]:
        texts = {
            **self.ending.form.texts(),
            **self.printing.form.texts(),
            "request_id": self._request_id,
        }
        return texts, self.ending.form.place() or self.printing.form.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        self._request_id = draft.fields.get("request_id", self._request_id)
        self.ending.form.put_texts(draft.fields)
        self.printing.form.put_texts(draft.fields)
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _build(self) -> None:
        left, right = Card(self.tr("Kết thúc bản in nháp")), Card(self.tr("In nháp lần nữa"))
        left.body.addWidget(self.ending)
        left.body.addStretch(1)
        right.body.addWidget(self.printing)
        right.body.addStretch(1)
        self.printing.asked.connect(self.count_print)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(scrolled(left), 3)
        row.addWidget(scrolled(right), 2)
        self.body.addWidget(self.told)
        self.body.addLayout(row, 1)
        go = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.next = self.offer(self.tr("Ghi kết thú&c"), go, self.forward)
        listen_for({"Ctrl+Return": self.forward}, self)
