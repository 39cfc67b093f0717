"""A row of an old register as it was brought in, with every rule that it breaks; to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QHeaderView

from bmnn_desk.domain.findings import Severity
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.services.old_register_lines import OldLinesAsked, old_register_lines
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.inspection.finding_words import basis_words, book_words
from bmnn_desk.ui.old_register.layout_words import COLUMN_WORDS, value_words
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.domain.old_register import OldBook
    from bmnn_desk.domain.old_register_kept import OldLineKept
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class OldLineDialog(Sheet):
    """The cells of a row; `findings` are all of that row, one at least; `source` is its file."""

    form = "old_line"
    reopens = False

    def __init__(self, seat: Seat, findings: Sequence[InspectionFinding], source: str) -> None:
        super().__init__(self.tr("Dòng sổ cũ"))
        self._seat = seat
        first = findings[0]
        self._ref = first.ref
        self._book: OldBook | None = first.book
        words = self.tr("{place} · {source} · chỉ đọc, không sửa được")
        self.show_subtitle(words.format(place=book_words(first), source=source))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.told = Banner(BannerKind.INFO)
        headings = (self.tr("Cột"), self.tr("Nội dung"))
        self.cells = ReadingTable(self.tr("Các ô của dòng"), headings, 1)
        self.broken = Remarks(self.tr("Quy tắc mà dòng này không theo"))
        self.broken.show_remarks(map(_remark, findings))
        self._lay()
        self.told.say(self.tr("Đang đọc dòng này…"))
        in_background(self, self._read, self._take, self._not)

    def focus_first(self) -> None:
        """Onto the cells, which arrows read one by one."""
        self.cells.setFocus()

    def _read(self) -> OldLineKept | None:
        asked = OldLinesAsked(
            body=self._seat.body,
            old_register=self._ref.number,
            book=self._book,
            row=self._ref.row,
        )
        return next(iter(self._seat.desk.read(old_register_lines, asked)), None)

    def _take(self, kept: OldLineKept | None) -> None:
        if kept is None:
            self.told.say(self.tr("Dòng này không còn trong kho."), BannerKind.WARN)
            return
        self.told.say("")
        self.level.show_level(kept.line.level)
        self.cells.show_rows(
            [
                (
                    COLUMN_WORDS[column.heading],
                    value_words(getattr(kept.line, column.field)) or self.tr("(để trống)"),
                )
                for column in LAYOUT[kept.book].columns
            ]
        )
        self.cells.setCurrentCell(0, 0)

    def _not(self, error: DeskError) -> None:
        self.told.say(sentence(error), BannerKind.DANGER)

    def _lay(self) -> None:
        # So few rows may each be as high as their words.
        self.cells.setWordWrap(True)
        self.cells.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rules = Card(self.tr("Lỗi tìm thấy"))
        rules.body.addWidget(self.broken)
        rules.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.cells, 1)
        row.addWidget(scrolled(rules), 1)
        self.body.addWidget(self.told)
        self.body.addLayout(row, 1)


def _remark(finding: InspectionFinding) -> Remark:
    blocks = finding.severity is Severity.BLOCK and not finding.excused
    return Remark(
        kind=RemarkKind.BLOCK if blocks else RemarkKind.WARN,
        words=f"{finding.rule}: {finding.sentence}",
        hint=" · ".join(filter(None, (basis_words(finding), finding.detail))),
    )
