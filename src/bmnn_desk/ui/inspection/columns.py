"""The columns of the two lists: groups by rule, and the cases of one group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.ui.inspection.finding_words import (
    basis_words,
    book_words,
    severity_mark,
    severity_words,
)
from bmnn_desk.ui.widgets.column import RIGHT, Column, ColumnKind, ColumnWidth
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, growing, text_column

if TYPE_CHECKING:
    from bmnn_desk.ui.inspection.found_cases import Case, GroupRow

_tr = partial(QCoreApplication.translate, "finding_columns")
_NEEDED = 9
_WEIGHT_LETTERS = 14


def group_columns() -> tuple[Column[GroupRow], ...]:
    """What the rule does, which it is, what is wrong, how often, and on what ground."""
    return (
        Column(
            key="weight",
            heading=_tr("Mức"),
            text=lambda row: severity_words(row.group),
            value=lambda row: severity_mark(row.group),
            width=ColumnWidth(chars=_WEIGHT_LETTERS),
            kind=ColumnKind.STATE,
            priority=7,
        ),
        text_column(
            ColumnName(key="rule", heading=_tr("Mã")), lambda row: row.group.rule, 7, priority=6
        ),
        Column(
            key="sentence",
            heading=_tr("Lỗi"),
            text=lambda row: row.group.sentence,
            width=ColumnWidth(chars=30, stretches=True),
            priority=_NEEDED,
        ),
        Column(
            key="count",
            heading=_tr("Số lỗi"),
            text=lambda row: dotted(row.count),
            width=ColumnWidth(chars=6),
            align=RIGHT,
            kind=ColumnKind.NUMBER,
            priority=8,
        ),
        growing(
            text_column(
                ColumnName(key="basis", heading=_tr("Căn cứ")),
                lambda row: basis_words(row.group),
                26,
                priority=5,
            ),
            40,
        ),
    )


def case_columns() -> tuple[Column[Case], ...]:
    """Where the case stands, how it is called, of which day, and the numbers concerned."""
    return (
        text_column(
            ColumnName(key="book", heading=_tr("Ở đâu")),
            lambda row: book_words(row.finding),
            24,
            priority=7,
        ),
        Column(
            key="label",
            heading=_tr("Số, ký hiệu"),
            text=lambda row: row.finding.label,
            width=ColumnWidth(chars=20, stretches=True),
            priority=_NEEDED,
        ),
        day_column(lambda row: row.finding.day, priority=6),
        growing(
            text_column(
                ColumnName(key="detail", heading=_tr("Chi tiết")),
                lambda row: row.finding.detail,
                18,
                priority=5,
            ),
            40,
        ),
    )
