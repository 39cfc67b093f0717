"""Record signatures of receipt as they stand on the sheet: all of a round, but the exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.transfers.receipt_answers import first_answer
from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords
from bmnn_desk.ui.transfers.receipt_sheet import ReceiptSheet
from bmnn_desk.ui.transfers.sources import lines_to_sign
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.transfer_list import TransferRow
    from bmnn_desk.ui.seat import Seat

_LEVEL, _RECIPIENT = 3, 4


class RecordReceiptsDialog(ReceiptSheet):
    """The lines of round `subject` that are not signed for.

    Each line whose sheet is printed is ticked: the clerk unticks what nobody signed (Space).
    """

    form = "record_receipts"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(seat, subject, self.tr("Ghi ký nhận"), parent)
        numbers = (self.tr("Số TT"), self.tr("Số, ký hiệu"), self.tr("Bản số"))
        words = FormWords(
            name=self.tr("Các dòng chờ ký nhận"),
            headings=(*numbers, self.tr("Độ mật"), self.tr("Nơi nhận")),
            wide=_RECIPIENT,
            level=_LEVEL,
        )
        rows = [_form_row(row) for row in lines_to_sign(seat, subject).values()]
        self.show_subtitle(self._about(rows).format(number=subject))
        self.begin(rows, words)

    def _about(self, rows: Sequence[FormRow]) -> str:
        """What is ticked as it opens, and so what is left to do."""
        ticked = sum(row.answer.kind is not None for row in rows)
        if not ticked:
            return self.tr(
                "Đợt giao {number}: chưa dòng nào in trên tờ sổ; in tờ sổ, lấy chữ ký trước"
            )
        if ticked < len(rows):
            return self.tr(
                "Đợt giao {number}: chỉ dòng đã in tờ sổ được chọn sẵn; bỏ chọn dòng chưa có chữ ký"
            )
        return self.tr("Đợt giao {number}: bỏ chọn những dòng chưa có chữ ký trên tờ sổ")


def _form_row(row: TransferRow) -> FormRow:
    return FormRow(
        key=row.id,
        number=row.ordinal,
        cells=(
            f"{row.ordinal:02}",
            row.reference,
            row.copy_numbers,
            level_word(row.level),
            row.recipient,
        ),
        answer=first_answer(row),
        inside=row.inside,
        level=row.level,
        sheets=row.sheets,
    )
