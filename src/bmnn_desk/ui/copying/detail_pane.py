"""The pane beside the list: copies of the current copying, facts, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.ui.copying.words import (
    COPY_PAPER_WORDS,
    FORM_WORDS,
    STEP_WORDS,
)
from bmnn_desk.ui.outgoing.facts_table import FactsTable
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.tabbed_pane import TabbedPane
from bmnn_desk.ui.widgets.title_words import title_words
from bmnn_desk.ui.words import COPY_STATE_WORDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.copying_list import CopyingDetail


class CopyingPane(TabbedPane):
    """Number and title on top, then three tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copies = FactsTable(
            self.tr("Các bản sao"),
            (self.tr("Bản sao số"), self.tr("Nơi nhận"), self.tr("Đang ở")),
            wide=1,
        )
        self.steps = FactsTable(
            self.tr("Các việc đã ghi"),
            (self.tr("Ngày"), self.tr("Việc"), self.tr("Chi tiết")),
            wide=2,
        )
        self.steps.wrap()
        self.lay_tabs(
            (
                (self.tr("Các bản"), self.copies),
                (self.tr("Thông tin"), self.facts_area),
                (self.tr("Các việc"), self.steps),
            )
        )
        self.show_detail(None)

    def show_detail(self, detail: CopyingDetail | None) -> None:
        """Show a copying, or that there is none."""
        if detail is None:
            self.show_none(self.tr("Chưa chọn lần sao, chụp"))
            return
        row = detail.row
        self.show_tabs(
            PaneHead(
                top=self.tr("Số thứ tự {ordinal:02}").format(ordinal=row.ordinal),
                level=row.level,
                title=title_words(row),
                warning=self._warning(detail),
            )
        )
        self.copies.show_rows(
            [
                (
                    f"{copy.number:02}",
                    copy.recipient,
                    COPY_STATE_WORDS.get(copy.state, copy.holder),
                )
                for copy in detail.copies
            ]
        )
        self.steps.show_rows(self._steps_of(detail))
        self.facts.show_facts(self._facts_of(detail))
        self.tabs.setTabText(0, self.tr("Các bản ({count})").format(count=len(detail.copies)))

    def _facts_of(self, detail: CopyingDetail) -> list[tuple[str, str]]:
        row = detail.row
        day = day_text(detail.document_day)
        asked = self.tr("Phiếu đề nghị, duyệt ngày {day}") if detail.asked_first else ""
        marked = self.tr("Ký trong dấu, trên giấy")
        device = self.tr("Máy không nối mạng") if detail.unlinked_device else ""
        return [
            (self.tr("Số, ký hiệu"), ", ".join(filter(None, (row.reference, day)))),
            (self.tr("Hình thức"), FORM_WORDS[row.form]),
            (self.tr("Số bản được phép"), f"{row.quantity:02}"),
            (self.tr("Người cho phép"), row.permitted_by),
            (self.tr("Cách cho phép"), asked.format(day=short_day(detail.permitted_on)) or marked),
            (self.tr("Người thực hiện"), row.executor),
            (self.tr("Nơi sao, chụp"), ". ".join(filter(None, (detail.place, device)))),
            (self.tr("Nội dung trích"), detail.extract),
            (self.tr("Ghi chú"), detail.note),
        ]

    def _steps_of(self, detail: CopyingDetail) -> list[tuple[str, str, str]]:
        count = self.tr("{count:02} bản")
        steps = [
            (
                each.day,
                STEP_WORDS[each.kind],
                " · ".join(
                    filter(
                        None,
                        (
                            count.format(count=each.count) if each.kind.counts else "",
                            each.words,
                        ),
                    )
                ),
            )
            for each in detail.steps
        ]
        papers = [(day, COPY_PAPER_WORDS[paper], self.tr("Đã in")) for paper, day in detail.printed]
        whole = sorted((*papers, *steps), key=lambda row: row[0])
        return [(short_day(day), what, more) for day, what, more in whole]

    def _warning(self, detail: CopyingDetail) -> str:
        if detail.cancelled:
            return self.tr("Đã hủy dòng. Lý do: {reason}").format(reason=detail.cancelled)
        if detail.row.state is CopyingState.TO_CONFIRM:
            return self.tr(
                "Người thực hiện chưa ký xác nhận trong sổ. In sổ, trình ký rồi ghi lại."
            )
        if detail.row.state is CopyingState.TO_MARK:
            return self.tr(
                "Chưa ghi đủ hai dấu trên từng bản sao. Bấm Ctrl+B, đóng hoặc in dấu rồi ghi lại."
            )
        return ""
