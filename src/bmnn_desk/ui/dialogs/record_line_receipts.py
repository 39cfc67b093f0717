"""Record signatures in a register's own signing column: no round, no line of Sổ chuyển giao."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.signed_rows import LineAsked, signing_rows
from bmnn_desk.ui.transfers.receipt_answers import first_answer
from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords
from bmnn_desk.ui.transfers.receipt_sheet import ReceiptSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.transfers import ReceiptRow
    from bmnn_desk.ui.seat import Seat

_RECIPIENT = 1


class RecordLineReceiptsDialog(ReceiptSheet):
    """The signing rows of register line `subject` that nobody signed yet."""

    form = "record_line_receipts"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(seat, subject, self.tr("Ghi ký nhận trên sổ đăng ký"), parent)
        found = seat.desk.read(signing_rows, LineAsked(body=seat.body, line=subject))
        rows = [row for row in found if row.kind is None]
        about = self.tr("{reference}: ký ngay ở sổ đăng ký, không qua Sổ chuyển giao")
        self.show_subtitle(about.format(reference=found[0].reference if found else ""))
        words = FormWords(
            name=self.tr("Các chỗ ký nhận"),
            headings=(self.tr("Chỗ ký"), self.tr("Nơi nhận")),
            wide=_RECIPIENT,
        )
        self.begin(
            [
                FormRow(
                    key=row.place,
                    number=row.place + 1,
                    cells=(str(row.place + 1), row.words),
                    answer=first_answer(row),
                    sheets=row.sheets,
                )
                for row in rows
            ],
            words,
        )

    def recorded(self, row: ReceiptRow) -> ReceiptRow:
        """The form's rows are known by their places."""
        return replace(row, line=self.subject, place=row.line)
