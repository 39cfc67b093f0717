"""The pane beside the list: all that is known of the current document, to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.stages import RowState
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.ui.issue.info_step import summary_of
from bmnn_desk.ui.notice_texts import notices
from bmnn_desk.ui.outgoing.facts_table import FactsTable
from bmnn_desk.ui.outgoing.history_rows import history_rows
from bmnn_desk.ui.outgoing.print_words import place_words
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.tabbed_pane import TabbedPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing_list import OutgoingDetail


class DetailPane(TabbedPane):
    """The number, the title, and three tabs: copies, facts, history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copies = FactsTable(
            self.tr("Các bản và nơi giữ"),
            (self.tr("Bản số"), self.tr("Nơi giữ, nơi nhận"), self.tr("Đang ở")),
            wide=1,
        )
        self.history = FactsTable(
            self.tr("Lịch sử"),
            (self.tr("Ngày"), self.tr("Việc"), self.tr("Chi tiết")),
            wide=2,
        )
        self.history.wrap()
        self.lay_tabs(
            (
                (self.tr("Bản, nơi nhận"), self.copies),
                (self.tr("Thông tin"), self.facts_area),
                (self.tr("Lịch sử"), self.history),
            )
        )
        self.show_detail(None)

    def show_detail(self, detail: OutgoingDetail | None) -> None:
        """Show a document, or that there is none."""
        if detail is None:
            self.show_none(self.tr("Chưa chọn văn bản"))
            return
        title = typed_title(detail.type_name, detail.title)
        self.show_tabs(
            PaneHead(
                top=detail.reference or self.tr("Chưa có số"),
                level=detail.level,
                title=title,
                warning=self._warning(detail),
            )
        )
        self.copies.show_rows(
            [(f"{copy.number:02}", copy.holder, place_words(copy)) for copy in detail.copies]
        )
        self.history.show_rows(history_rows(detail))
        self.facts.show_facts(self._facts_of(detail))
        words = self.tr("Bản, nơi nhận ({count})").format(count=len(detail.copies))
        self.tabs.setTabText(0, words)

    def _facts_of(self, detail: OutgoingDetail) -> list[tuple[str, str]]:
        day = day_text(detail.day)
        return [
            (self.tr("Số, ký hiệu"), detail.reference),
            (self.tr("Ngày"), day if detail.reference else ""),
            *summary_of(detail, self),
            (self.tr("Chức vụ"), detail.position),
            (self.tr("Nơi lưu"), detail.keeping_unit),
            (self.tr("Ghi chú"), detail.note),
            (self.tr("Tệp khi phát hành"), " ".join(notices(detail.file_warnings))),
            (self.tr("Cho phép in tệp"), detail.file_word),
        ]

    def _warning(self, detail: OutgoingDetail) -> str:
        if detail.state is RowState.CANCELLED:
            words = self.tr("Đã hủy số. Lý do: {reason}")
            return words.format(reason=detail.cancelled)
        if detail.state is RowState.LATE and detail.signed_on is not None:
            words = self.tr("Đã ký ngày {day} mà chưa cấp số. Cấp số ngay (Ctrl+N).")
            return words.format(day=short_day(detail.signed_on))
        if detail.state is RowState.RECALL_DUE and detail.recall_on is not None:
            words = self.tr("Quá hạn thu hồi từ ngày {day}. Thu hồi các bản đã gửi.")
            return words.format(day=short_day(detail.recall_on))
        return ""
