"""The list of a form's values: where each stands, what it is now, what it is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.ui.forms.form_words import confidence_words, place_words
from bmnn_desk.ui.forms.value_text import shown_words
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.usual_columns import ColumnName, text_column

if TYPE_CHECKING:
    from bmnn_desk.law.form_parts import FormValue

ValueKey = tuple[str, str]
_BLANK = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A value in the list; `is_typed` while another one is typed for it and not yet kept."""

    key: int
    value: FormValue
    is_typed: bool = False

    @property
    def at(self) -> ValueKey:
        """The file and the place that it stands at."""
        return self.value.file, self.value.place


def values_list() -> HeldList[ValueRow]:
    """The list, narrowed by words as one types."""
    return HeldList(
        ListLook(
            name=_tr("Các giá trị của mẫu"),
            none=_tr("Bộ mẫu này không có gì của mẫu để sửa."),
            icon="template",
            columns=_columns(),
            reading=RowReading(key=lambda row: row.key, said=_said),
        )
    )


def state_words(row: ValueRow) -> tuple[StateMark, str]:
    """Whether a value is being changed, was corrected, or is as shipped, and what it is worth."""
    if row.is_typed:
        return StateMark.SQUARE, _tr("Chưa ghi")
    if row.value.is_corrected:
        return StateMark.DOT, _tr("Đã sửa")
    marks = {Confidence.HIGH: StateMark.DOT, Confidence.MEDIUM: StateMark.RING}
    confidence = row.value.confidence
    return marks.get(confidence, StateMark.TRIANGLE), confidence_words(confidence)


def _columns() -> tuple[Column[ValueRow], ...]:
    return (
        Column(
            key="place",
            heading=_tr("Chỗ trong mẫu"),
            text=lambda row: place_words(row.value.place),
            width=ColumnWidth(chars=14, stretches=True),
            priority=9,
        ),
        text_column(
            ColumnName(key="present", heading=_tr("Giá trị")),
            lambda row: _BLANK.sub("…", shown_words(row.value.kind, row.value.present)),
            15,
            priority=8,
        ),
        Column(
            key="state",
            heading=_tr("Tin cậy"),
            text=lambda row: state_words(row)[1],
            value=lambda row: state_words(row)[0],
            width=ColumnWidth(chars=13),
            kind=ColumnKind.STATE,
            priority=7,
        ),
    )


def _said(row: ValueRow) -> str:
    value = row.value
    return f"{place_words(value.place)} {shown_words(value.kind, value.present)}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("values_list", words)
