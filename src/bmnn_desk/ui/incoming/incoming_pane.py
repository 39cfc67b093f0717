"""The pane beside the list: all that is known of the current incoming document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.ui.incoming.detail_rows import content_words, detail_rows
from bmnn_desk.ui.incoming.incoming_words import IRREGULARITY_WORDS
from bmnn_desk.ui.outgoing.facts_table import FactsTable
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.tabbed_pane import TabbedPane
from bmnn_desk.ui.words import COPY_STATE_WORDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.incoming_list import IncomingCopy, IncomingDetail, IrregularityEntry


class IncomingPane(TabbedPane):
    """The number, what it is, and three tabs: facts, copies, what was amiss and who signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copies = FactsTable(
            self.tr("Các bản đến"),
            (self.tr("Bản số"), self.tr("Người giữ"), self.tr("Đang ở")),
            wide=1,
        )
        self.history = FactsTable(
            self.tr("Ký nhận, bất thường"),
            (self.tr("Ngày"), self.tr("Việc"), self.tr("Chi tiết")),
            wide=2,
        )
        self.history.wrap()
        self.lay_tabs(
            (
                (self.tr("Thông tin"), self.facts_area),
                (self.tr("Các bản"), self.copies),
                (self.tr("Ký nhận, bất thường"), self.history),
            )
        )
        self.show_detail(None)

    def show_detail(self, detail: IncomingDetail | None) -> None:
        """Show a document, or that there is none."""
        if detail is None:
            self.show_none(self.tr("Chưa chọn văn bản"))
            return
        row = detail.row
        words = self.tr("Số đến {number}").format(number=row.arrival_number)
        self.show_tabs(
            PaneHead(
                top=words, level=row.level, title=content_words(row), warning=self._warning(detail)
            )
        )
        self.facts.show_facts(detail_rows(detail))
        self.copies.show_rows(
            [(copy_number_text(copy.number), copy.holder, _lies(copy)) for copy in detail.copies]
        )
        self.history.show_rows(self._history(detail))

    def _warning(self, detail: IncomingDetail) -> str:
        state, recall = detail.row.state, detail.recall_on
        if state is IncomingState.CANCELLED:
            return self.tr("Đã hủy số. Lý do: {reason}").format(reason=detail.cancelled)
        if state is IncomingState.RECALL_DUE and recall is not None:
            words = self.tr("Quá hạn trả lại từ ngày {day}. Trả cho nơi gửi (Ctrl+T).")
            return words.format(day=short_day(recall))
        if state is IncomingState.IRREGULAR:
            return self.tr("Có việc bất thường chưa khắc phục. Khắc phục xong thì ghi (Ctrl+H).")
        return ""

    def _history(self, detail: IncomingDetail) -> list[tuple[str, str, str]]:
        rows = [row for each in detail.irregularities for row in self._irregularity(each)]
        signed = self.tr("Ký nhận")
        rows += [
            (short_day(each.signed_on), signed, f"{each.receiver} ({each.quantity:02})")
            for each in detail.receipts
        ]
        return rows

    def _irregularity(self, each: IrregularityEntry) -> list[tuple[str, str, str]]:
        told = self.tr("{words} Đã báo: {told}.").format(words=each.words, told=each.told)
        rows = [(short_day(each.day), IRREGULARITY_WORDS[each.kind], told)]
        if each.ended_on is not None:
            rows.append((short_day(each.ended_on), self.tr("Khắc phục"), each.end_words))
        return rows


def _lies(copy: IncomingCopy) -> str:
    words = COPY_STATE_WORDS.get(copy.state, copy.state)
    return f"{words} · {copy.place}" if copy.place else words
