"""The pane beside the lists: all about the copy, the round or the line that is current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, WaitingRow
from bmnn_desk.domain.transfers import ReceiptState, copy_number_text
from bmnn_desk.ui.transfers.words import KIND_WORDS, STATE_WORDS, place_words, round_words
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.side_pane import PaneHead, SidePane, reading_area
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

_MOST_LETTERS = 200


class TransferPane(SidePane):
    """`channel` gives the words of a channel's code on a day."""

    def __init__(self, channel: Callable[[date, str], str], parent: QWidget | None = None) -> None:
        super().__init__(_MOST_LETTERS, parent)
        self._channel = channel
        self._facts = FactsList()
        self.put_body(reading_area(self._facts))
        self.show_row(None)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is said."""
        return self._facts.facts()

    def show_row(self, row: WaitingRow | RoundRow | TransferRow | None) -> None:
        """Show what is current, or that nothing is."""
        match row:
            case WaitingRow():
                self._show_waiting(row)
            case RoundRow():
                self._show_round(row)
            case TransferRow():
                self._show_line(row)
            case _:
                self.show_head(PaneHead(top=self.tr("Chưa chọn dòng nào")))
                self._facts.show_facts([])

    def _show_waiting(self, row: WaitingRow) -> None:
        words = self.tr("Bản số {number}") if row.number else self.tr("Bản không ghi số")
        top = words.format(number=copy_number_text(row.number))
        self.show_head(PaneHead(top=top, level=row.level, title=title_words(row)))
        self._facts.show_facts(
            [
                (self.tr("Số, ký hiệu"), row.reference),
                (self.tr("Sổ"), KIND_WORDS[row.kind]),
                (self.tr("Ngày vào sổ"), short_day(row.day)),
                (self.tr("Nơi nhận"), row.recipient),
                (self.tr("Cách giao"), row.delivery),
            ]
        )

    def _show_round(self, row: RoundRow) -> None:
        late = self.tr("Có dòng quá hạn ký nhận. Hỏi người giao, rồi ghi ký nhận hoặc trả lại.")
        top = self.tr("Đợt giao {number}").format(number=row.id)
        self.show_head(
            PaneHead(top=top, title=round_words(row), warning=late if row.overdue else "")
        )
        gone = row.lines - row.signed - row.returned - row.open
        inside = self.tr("Nội bộ") if row.inside else self.tr("Ra ngoài cơ quan")
        self._facts.show_facts(
            [
                (self.tr("Ngày giao"), short_day(row.day)),
                (self.tr("Phạm vi"), inside),
                (self.tr("Cách chuyển"), self._channel(row.day, row.channel)),
                (self.tr("Người giao"), row.carrier),
                (self.tr("Số dòng"), f"{row.lines:02}"),
                (self.tr("Đã ký nhận"), f"{row.signed:02}"),
                (self.tr("Trả lại"), f"{row.returned:02}"),
                (self.tr("Chưa ký"), f"{row.open:02}"),
                (self.tr("Đã hủy"), f"{gone:02}" if gone else ""),
                (self.tr("Chưa in tờ sổ"), f"{row.unprinted:02}" if row.unprinted else ""),
                (self.tr("Ghi chú"), row.note),
            ]
        )

    def _show_line(self, row: TransferRow) -> None:
        words = self.tr("Dòng {number:02} · đợt {round}")
        top = words.format(number=row.ordinal, round=row.handover)
        late = self.tr("Quá hạn ký nhận từ {day}.").format(day=short_day(row.late_after))
        is_late = row.state is ReceiptState.OVERDUE
        self.show_head(
            PaneHead(
                top=top,
                level=row.level,
                title=STATE_WORDS[row.state],
                warning=late if is_late else "",
            )
        )
        signed = day_text(row.signed_on)
        self._facts.show_facts(
            [
                (self.tr("Số, ký hiệu"), row.reference),
                (self.tr("Bản số"), row.copy_numbers),
                (self.tr("Nơi nhận"), row.recipient),
                (self.tr("Số bản"), f"{row.quantity:02}"),
                (self.tr("Ngày giao"), short_day(row.day)),
                (self.tr("Cách chuyển"), self._channel(row.day, row.channel)),
                (self.tr("Người giao"), row.carrier),
                (self.tr("Trên giấy"), place_words(row)),
                (self.tr("Người ký nhận"), row.receiver),
                (self.tr("Ngày ký nhận"), signed),
                (self.tr("Ghi chú"), row.note),
            ]
        )
