"""The register lines behind a figure of the year; Enter goes to one in its book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.year_statistics import FigureAsked, figure_lines
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.search_books import PAGE_OF
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.statistics.figure_words import FIGURE_WORDS, count_words
from bmnn_desk.ui.widgets.column import RIGHT, Column, ColumnKind, ColumnWidth
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    number_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.statistics import FigureKind
    from bmnn_desk.domain.year_close import FigureLine
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class FigureLinesDialog(Sheet):
    """Every line that brings something to a figure, cancelled ones below 0."""

    form = "figure_lines"
    reopens = False

    def __init__(self, seat: Seat, year: int, kind: FigureKind) -> None:
        super().__init__(self.tr("Các dòng làm nên số"))
        self.show_subtitle(
            self.tr("{figure}, năm {year}").format(figure=FIGURE_WORDS[kind], year=year)
        )
        self._seat = seat
        self._asked = FigureAsked(body=seat.body, year=year, kind=kind)
        self.list: HeldList[FigureLine] = HeldList(
            ListLook(
                name=self.tr("Các dòng sổ"),
                none=self.tr("Không có dòng nào: con số này là 0, hoặc là số tồn đã khai."),
                icon="list-details",
                columns=self._columns(),
                reading=RowReading(key=_key, said=_said),
            )
        )
        self.sum = label("", TextPart.STRONG)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.sum)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.list.opened.connect(self._open)
        listen_for({"Ctrl+F": self.list.go_to_filter}, self)
        in_background(self, self._read, self._take, self._not)

    def focus_first(self) -> None:
        """Into the list."""
        self.list.focus_first()

    def _read(self) -> Sequence[FigureLine]:
        return self._seat.desk.read(figure_lines, self._asked)

    def _take(self, lines: Sequence[FigureLine]) -> None:
        self.list.show_rows(lines)
        words = self.tr("Cộng: {copies} bản, {lines} dòng")
        copies = sum(line.copies for line in lines)
        self.sum.setText(words.format(copies=count_words(copies), lines=len(lines)))
        self.list.focus_first()

    def _not(self, error: DeskError) -> None:
        self.said.emit(sentence(error))

    def _open(self, line: FigureLine | None) -> None:
        if line is not None:
            page = PAGE_OF[BookKind(line.book_kind)]
            self.finished.emit(LineWanted(page=page, line=line.line, book=line.book))

    def _columns(self) -> tuple[Column[FigureLine], ...]:
        return (
            text_column(
                ColumnName(key="book", heading=self.tr("Sổ")),
                lambda row: BOOK_WORDS[row.book_kind],
                20,
                priority=5,
            ),
            number_column(
                ColumnName(key="ordinal", heading=self.tr("Số thứ tự")),
                lambda row: f"{row.ordinal:02}",
                8,
                priority=6,
            ),
            Column(
                key="reference",
                heading=self.tr("Số, ký hiệu"),
                text=lambda row: row.reference,
                width=ColumnWidth(chars=16, stretches=True),
                priority=9,
            ),
            day_column(lambda row: row.day, priority=7),
            Column(
                key="level",
                heading=self.tr("Độ mật"),
                text=lambda row: level_chip_words(row.level),
                value=lambda row: row.level,
                width=ColumnWidth(chars=14),
                kind=ColumnKind.LEVEL,
                priority=8,
            ),
            Column(
                key="copies",
                heading=self.tr("Số bản"),
                text=lambda row: count_words(row.copies),
                width=ColumnWidth(chars=8),
                align=RIGHT,
                kind=ColumnKind.NUMBER,
                priority=9,
            ),
        )


def _key(row: FigureLine) -> int:
    return row.line


def _said(row: FigureLine) -> str:
    return f"{BOOK_WORDS[row.book_kind]} {row.reference} {short_day(row.day)}"
