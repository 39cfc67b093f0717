"""The journal's acts, newest first, of a span of days."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from bmnn_desk.services.journal_list import JournalAsked
from bmnn_desk.ui.journal.act_words import line_object, line_verb, moment_words
from bmnn_desk.ui.journal.columns import journal_columns
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.journal_list import JournalLine

_MONTH_DAYS = 31


class Span(StrEnum):
    """How far back the list reaches."""

    MONTH = "month"
    YEAR = "year"
    WHOLE = "whole"


class ActsList(HeldList["JournalLine"]):
    """`span_chosen()` when other days are wanted."""

    span_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        look = ListLook(
            name=_tr("Các việc trong nhật ký"),
            none=_tr("Không có việc nào trong khoảng này. Chọn khoảng dài hơn."),
            icon="history",
            columns=journal_columns(),
            reading=RowReading(key=lambda line: line.seq, said=_said),
        )
        super().__init__(look, parent)
        self.table.columns.kept_as = "acts"
        self.span: ChoiceBox[Span] = ChoiceBox(
            [
                (Span.MONTH, _tr("{days} ngày qua").format(days=_MONTH_DAYS)),
                (Span.YEAR, _tr("Năm nay")),
                (Span.WHOLE, _tr("Tất cả")),
            ]
        )
        self.span.setAccessibleName(_tr("Khoảng thời gian"))
        self.narrowing.addWidget(self.span)
        self.span.edited.connect(self.span_chosen.emit)

    def asked(self, today: date) -> JournalAsked:
        """What is to be read of the journal."""
        since = {
            Span.MONTH: today - timedelta(days=_MONTH_DAYS),
            Span.YEAR: today.replace(month=1, day=1),
        }.get(self.span.value() or Span.MONTH)
        return JournalAsked(since=since)


def _said(line: JournalLine) -> str:
    return " ".join(
        (
            str(line.seq),
            moment_words(line.at_utc),
            line.person,
            line.second,
            line_verb(line),
            line_object(line),
        )
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("acts_list", words)
