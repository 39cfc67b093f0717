"""A sheet that records signatures of receipt: its rows, and what the rules say of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptsRequest
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.transfers.receipt_form import ReceiptForm
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.transfers import ReceiptRow
    from bmnn_desk.services.record_receipts import ReceiptsRecorded
    from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords


class ReceiptSheet(TickSheet):
    """A sheet of its own says in `recorded` which row of which line a form row's key stands for."""

    def begin(self, rows: Sequence[FormRow], words: FormWords) -> None:
        """Show the rows, and the draft if there is one; called once."""
        self.rows = ReceiptForm(self.seat, rows, words)
        self.side = self.rows.side
        self._warned = WarnedOnce(self.side.findings, self)
        self.lay(self.rows, self.side.panel, self.side.findings, self._warned.banner)
        look = ButtonLook(icon="writing-sign", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("Gh&i ký nhận"), look, self.record)
        self.reopen()
        self.rows.edited.connect(self.edit)
        self.rows.faulty.connect(self.mishap.say)
        self.listen(self.record)

    def texts(self) -> dict[str, str]:
        """What was typed, and what is said of each row."""
        return {**super().texts(), **self.rows.texts()}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show both."""
        super().put_texts(texts)
        self.rows.put_texts(texts)

    def recorded(self, row: ReceiptRow) -> ReceiptRow:
        """The row to be recorded for one of the form, whose `line` is its key."""
        return row

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
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            rows=tuple(map(self.recorded, rows)),
            other_cases=self.findings.other_cases(),
        )
        if self._warned.stops(self.rows.warnings(self.seat.desk.law.on(day))):
            return
        broken = self.tr("Chưa ghi được vì còn vướng quy định. Dữ liệu đã gõ vẫn còn nguyên.")
        self.act(record_receipts, request, broken, partial(self._done_words, request))

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
