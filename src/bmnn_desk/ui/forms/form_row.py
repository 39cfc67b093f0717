"""The rows of the page of forms: each form, and under it each of its stamps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.ui.forms.form_words import confidence_words
from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.usual_columns import ColumnName, number_column, text_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.domain.form_state import FormState, StampState

_BEFORE = "- "
_MARKS = {
    Confidence.HIGH: StateMark.DOT,
    Confidence.MEDIUM: StateMark.RING,
    Confidence.LOW: StateMark.TRIANGLE,
    Confidence.UNREAD: StateMark.TRIANGLE,
    None: StateMark.SQUARE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A form, or one of its stamps; `key` is its place in the list."""

    key: int
    form: FormState
    stamp: StampState | None = None

    @property
    def confidence(self) -> Confidence | None:
        """What the data of the form or of the stamp are worth."""
        return self.form.confidence if self.stamp is None else self.stamp.confidence

    @property
    def corrected(self) -> int:
        """How many corrections lie over the form or the stamp."""
        return len(self.form.corrections) if self.stamp is None else self.stamp.corrected


def form_rows(states: Iterable[FormState]) -> Iterator[FormRow]:
    """A row a form and, where it has stamps, a row a stamp; a single stamp has its own row too."""
    key = 0
    for state in states:
        yield FormRow(key=key, form=state)
        key += 1
        for stamp in state.stamps:
            yield FormRow(key=key, form=state, stamp=stamp)
            key += 1


def form_columns() -> tuple[Column[FormRow], ...]:
    """Number, name, what it is worth, whether checked and when, corrections in force."""
    return (
        number_column(
            ColumnName(key="number", heading=_tr("Mẫu số")),
            lambda row: row.form.number if row.stamp is None else "",
            6,
            priority=8,
        ),
        Column(
            key="name",
            heading=_tr("Mẫu, dấu"),
            text=name_words,
            width=ColumnWidth(chars=26, stretches=True),
            priority=9,
        ),
        Column(
            key="confidence",
            heading=_tr("Mức tin cậy"),
            text=lambda row: confidence_words(row.confidence),
            width=ColumnWidth(chars=15),
            kind=ColumnKind.STATE,
            priority=7,
            value=lambda row: _MARKS[row.confidence],
        ),
        text_column(
            ColumnName(key="checked", heading=_tr("Đã đối chiếu")), checked_words, 22, priority=5
        ),
        number_column(
            ColumnName(key="corrected", heading=_tr("Đính chính")),
            lambda row: str(row.corrected) if row.corrected else "",
            9,
            priority=6,
        ),
    )


def name_words(row: FormRow) -> str:
    """The form's title; of a stamp its name, set in."""
    if row.stamp is not None:
        return f"{_BEFORE}{row.stamp.name}"
    return row.form.title or _tr("Dấu độ khẩn (ngoài danh mục mẫu)")


def checked_words(row: FormRow) -> str:
    """On which day the form was laid beside the official sheet; a stamp says nothing of its own."""
    state = row.form
    if row.stamp is not None or not state.number:
        return ""
    if state.check is not None:
        words = _tr("{day}") if state.check.holds else _tr("{day}, mẫu đã đổi")
        return words.format(day=short_day(state.check.day))
    if state.shipped_check is not None:
        return _tr("{day}, khi phát hành").format(day=short_day(state.shipped_check))
    return _tr("Chưa")


def said(row: FormRow) -> str:
    """What a row is found by."""
    words = (row.form.number, name_words(row), confidence_words(row.confidence), checked_words(row))
    return " ".join(words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("form_row", words)
