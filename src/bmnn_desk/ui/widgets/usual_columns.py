"""The columns that lists have in common: words, numbers, day, title, level, copies, state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text
from bmnn_desk.ui.widgets.column import CENTRE, Column, ColumnKind, ColumnWidth, Row, StateMark
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel

_NEEDED = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnName:
    """A column's key and its heading."""

    key: str
    heading: str


def text_column(
    name: ColumnName, text: Callable[[Row], str], chars: int, priority: int
) -> Column[Row]:
    """Plain words in room for so many letters."""
    return Column(
        key=name.key,
        heading=name.heading,
        text=text,
        width=ColumnWidth(chars=chars),
        priority=priority,
    )


def growing(column: Column[Row], most: int) -> Column[Row]:
    """The same column, which takes spare room up to so many letters: names, places, objects."""
    return replace(column, width=replace(column.width, most=most))


def number_column(
    name: ColumnName, text: Callable[[Row], str], chars: int, priority: int
) -> Column[Row]:
    """A number in figures, in the middle of room for so many."""
    return Column(
        key=name.key,
        heading=name.heading,
        text=text,
        width=ColumnWidth(chars=chars),
        align=CENTRE,
        kind=ColumnKind.NUMBER,
        priority=priority,
    )


def day_column(
    day: Callable[[Row], date | None], priority: int, name: ColumnName | None = None
) -> Column[Row]:
    """A day, or nothing where there is none yet; just “Ngày” without another name."""
    name = name or ColumnName(key="day", heading=_tr("Ngày"))

    def words(row: Row) -> str:
        """The row's day, as it is written in a list."""
        found = day(row)
        return day_text(found)

    return Column(
        key=name.key,
        heading=name.heading,
        text=words,
        width=ColumnWidth(chars=10),
        kind=ColumnKind.DAY,
        priority=priority,
    )


def ordinal_column(ordinal: Callable[[Row], int | None], priority: int = 4) -> Column[Row]:
    """The line's number in its book, or nothing where it has none yet."""
    name = ColumnName(key="ordinal", heading=_tr("Số TT"))

    def words(row: Row) -> str:
        """The row's number in two figures or more (ux c7)."""
        found = ordinal(row)
        return "" if found is None else f"{found:02}"

    return number_column(name, words, 5, priority)


def reference_column(text: Callable[[Row], str], chars: int) -> Column[Row]:
    """The document's number and letters."""
    return text_column(ColumnName(key="reference", heading=_tr("Số, ký hiệu")), text, chars, 6)


def title_column(
    text: Callable[[Row], str], chars: int, quiet: Callable[[Row], bool]
) -> Column[Row]:
    """Type and title, which takes the room that is left and never goes; quiet without a title."""
    return Column(
        key="title",
        heading=_tr("Tên loại và trích yếu"),
        text=text,
        width=ColumnWidth(chars=chars, stretches=True),
        priority=_NEEDED,
        quiet=quiet,
        strikes=True,
    )


def level_column(level: Callable[[Row], SecrecyLevel]) -> Column[Row]:
    """The level's chip and word."""
    return Column(
        key="level",
        heading=_tr("Độ mật"),
        text=lambda row: level_word(level(row)),
        width=ColumnWidth(chars=8),
        kind=ColumnKind.LEVEL,
        priority=8,
        value=level,
    )


def copies_column(copies: Callable[[Row], int]) -> Column[Row]:
    """How many copies, in two figures as on paper."""
    name = ColumnName(key="copies", heading=_tr("Số bản"))
    return number_column(name, lambda row: f"{copies(row):02}", 4, priority=2)


def state_column(
    words: Callable[[Row], str], mark: Callable[[Row], StateMark], chars: int
) -> Column[Row]:
    """The state's word with its shape; `chars` is what the longest word takes."""
    return Column(
        key="state",
        heading=_tr("Tình trạng"),
        text=words,
        width=ColumnWidth(chars=chars),
        kind=ColumnKind.STATE,
        priority=7,
        value=mark,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("usual_columns", words)
