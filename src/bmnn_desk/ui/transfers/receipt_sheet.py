"""A sheet that records signatures of receipt: its rows, its draft, what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptsRequest
from bmnn_desk.errors import DaysOutOfOrderError, DeskError
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.refusal import show_refusal
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.transfers.receipt_form import ReceiptForm
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.transfers import ReceiptRow
    from bmnn_desk.services.record_receipts import ReceiptsRecorded
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords


class ReceiptSheet(Sheet):
    """A sheet of its own says in `recorded` which row of which line a form row's key stands for."""

    def __init__(self, seat: Seat, subject: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.subject = subject
        self.seat, self._request_id = seat, new_request_id()
        self.mishap, self._caret = Banner(BannerKind.DANGER), ""

    def begin(self, rows: Sequence[FormRow], words: FormWords) -> None:
        """Show the rows, and the draft if there is one; called once."""
        self.rows = ReceiptForm(self.seat, rows, words)
        self.table, self.side = self.rows.table, self.rows.side
        self.body.addWidget(self.side.panel.summary)
        self.body.addWidget(self.mishap)
        self._warned = WarnedOnce(self.side.findings, self)
        self.body.addWidget(self._warned.banner)
        self.body.addWidget(self.rows, 1)
        look = ButtonLook(icon="writing-sign", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("Gh&i ký nhận"), look, self.record)
        self._keeper = DraftKeeper(self.seat, self.form, self.subject, self._draft, self)
        self._reopen()
        self.rows.edited.connect(self._edit)
        self.rows.faulty.connect(self.mishap.say)
        self._keeper.kept.connect(self.show_state)
        keys = {"Ctrl+Return": self.record, "Ctrl+S": self.keep_draft}
        listen_for({**keys, "Ctrl+A": self.table.toggle_all}, self)

    def recorded(self, row: ReceiptRow) -> ReceiptRow:
        """The row to be recorded for one of the form, whose `line` is its key."""
        return row

    def focus_first(self) -> None:
        """Into the table; into the field where it was left."""
        if self._caret:
            self.side.panel.focus(self._caret)
            self._caret = ""
        else:
            self.table.setFocus()

    def keep_draft(self) -> None:
        """Save what was typed and ticked."""
        self._keeper.keep_now()

    def record(self) -> None:
        """Keep what is ticked; what is wrong is shown, and nothing typed is lost."""
        self.next.setFocus()
        self.mishap.say("")
        if self.rows.has_fault():
            return
        day, rows = self.side.day.value(), self.rows.asked()
        if day is None:
            raise AssertionError  # the field had no error
        if not rows:
            words = self.tr(
                "Chưa chọn dòng nào. Dòng chưa in tờ sổ thì in tờ sổ, lấy chữ ký trước."
            )
            self.mishap.say(words)
            self.table.setFocus()
            return
        request = ReceiptsRequest(
            request_id=self._request_id,
            day=day,
            body=self.seat.body,
            rows=tuple(map(self.recorded, rows)),
            other_cases=self.side.findings.other_cases(),
        )
        if not self._warned.stops(self.rows.warnings(self.seat.desk.law.on(day))):
            self._do(request)

    def _do(self, request: ReceiptsRequest) -> None:
        try:
            done, said = act_once(self.seat, record_receipts, request)
        except DaysOutOfOrderError as error:
            self.side.panel.show_errors({"day": sentence(error)})
            return
        except DeskError as error:
            words = self.tr("Chưa ghi được vì còn vướng quy định. Dữ liệu đã gõ vẫn còn nguyên.")
            if show_refusal(error, self.side.findings, self.mishap, words):
                self.side.findings.focus_first()
            return
        self._keeper.drop()
        self.finished.emit(said or self._done_words(request, done))

    def _done_words(self, request: ReceiptsRequest, done: ReceiptsRecorded | None) -> str:
        signed = sum(row.kind is ReceiptKind.SIGNED for row in request.rows)
        said = [self.tr("Đã ghi ký nhận {count:02} dòng").format(count=signed)]
        if back := len(request.rows) - signed:
            said.append(self.tr("trả lại {count:02} dòng").format(count=back))
        if left := self.rows.whole - len(request.rows):
            said.append(self.tr("còn {count:02} dòng chưa ký").format(count=left))
        return and_noted(
            "; ".join(said), () if done is None else self._warned.unseen(done.warnings)
        )

    def _edit(self) -> None:
        self.mishap.say("")
        self._keeper.touch()

    def _draft(self) -> tuple[dict[str, str], str]:
        # A crash between the act and the end of the draft must not end in a second act.
        texts = {**self.rows.texts(), "request_id": self._request_id}
        return texts, self.side.panel.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        self._request_id = draft.fields.get("request_id", self._request_id)
        self.rows.put_texts(draft.fields)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))
