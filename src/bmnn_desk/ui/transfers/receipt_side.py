"""What stands beside the lines to be signed for: what all share, and the current one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.transfers.answer_fields import AnswerFields
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.transfers.receipt_answers import Answer


class ReceiptSide(Fitted):
    """`panel` has the day and who signed for all; `one` what is said of a single line."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel, self.one = FormPanel(self), AnswerFields(self)
        self._today = seat.today
        self.day, self.receiver = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        self.findings = FindingsPanel()
        self._which = label("", TextPart.SECTION)
        self._lay()

    def errors(self) -> dict[str, str]:
        """What is wrong with what all lines share, by the field's key."""
        if problem := self.day.problem():
            return {"day": problem}
        if self.day.value() is None:
            return {"day": self.tr("Chưa nhập. Ghi ngày ký nhận trên giấy, ví dụ: 05/02/2026.")}
        problem = future_day(self.day.value(), self._today())
        return {"day": problem} if problem else {}

    def show_line(
        self, ordinal: int | None, answer: Answer | None, sheets: tuple[int, ...] | None = None
    ) -> None:
        """Show what is said of the line of that ordinal; None where none is current.

        `sheets` are the printed ones that carry it, None where they are not known.
        """
        words = self.tr("Chưa chọn dòng nào")
        if ordinal is not None:
            words = self.tr("Dòng {number:02}").format(number=ordinal)
        self._which.setText(words)
        self.one.show_answer(answer, sheets)

    def _lay(self) -> None:
        add, tr = self.panel.add, self.tr
        whole, one = Card(tr("Cho các dòng đã chọn")), Card()
        whole.body.addWidget(
            add("day", FieldLook(words=tr("Ngà&y ký nhận"), required=True), self.day)
        )
        hint = tr("Nếu một người ký cho cả đợt.")
        signer = FieldLook(words=tr("Người ký nhậ&n"), hint=hint)
        whole.body.addWidget(add("receiver", signer, self.receiver))
        one.body.addWidget(self._which)
        keys = self.one.form.keys()
        for key in keys:
            one.body.addWidget(self.one.form.field(key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.findings, whole, one):
            column.addWidget(part)
        column.addStretch(1)
