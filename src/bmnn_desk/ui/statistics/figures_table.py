"""The figures of the year: a row a kind, by level, summed up, beside the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.statistics import CAME, FigureKind, copies_by_key
from bmnn_desk.ui.statistics.figure_words import FIGURE_WORDS, count_words, more_words
from bmnn_desk.ui.statistics.kind_table import KindTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.packages import PackageFigure

_KINDS = tuple(FigureKind)
# Every row on the smallest screen; larger letters are scrolled to.
_MOST_LEAST_PX = 236


class FiguresTable(KindTable):
    """All kinds, with the year before and the documents."""

    def __init__(self) -> None:
        more = (self.tr("So năm trước"), self.tr("Số tài liệu"))
        super().__init__(self.tr("Số liệu của năm"), _KINDS, more)

    def show_figures(
        self, figures: Sequence[PackageFigure], before: Sequence[PackageFigure] | None
    ) -> None:
        """Show a year's figures beside those of the year before; None while they are counted.

        A year before without figures says so, and nothing is compared with it.
        """
        now, then = copies_by_key(figures), copies_by_key(before or ())
        documents = {(each.level, each.kind): each.documents for each in figures}
        unknown = "" if before is None else self.tr("chưa có số liệu")
        rows = []
        for kind in _KINDS:
            counts = [now.get((level, kind.value), 0) for level in HIGHEST_FIRST]
            earlier = sum(then.get((level, kind.value), 0) for level in HIGHEST_FIRST)
            held = sum(documents.get((level, kind.value), 0) for level in HIGHEST_FIRST)
            rows.append(
                (
                    FIGURE_WORDS[kind],
                    *map(count_words, counts),
                    count_words(sum(counts)),
                    more_words(sum(counts), earlier) if before else unknown,
                    count_words(held) if kind in CAME else "",
                )
            )
        current = max(self.currentRow(), 0)
        self.show_rows(rows)
        self.setCurrentCell(current, 0)

    def minimumSizeHint(self) -> QSize:
        """Every row, down to the closing, as far as the smallest screen has room."""
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), _MOST_LEAST_PX))
