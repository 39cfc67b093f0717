"""The columns of the journal, of the papers that are waited for, and of the notes on accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.journal.act_words import (
    ACCESS_WORDS,
    line_object,
    line_verb,
    moment_words,
    object_words,
)
from bmnn_desk.ui.settings.second_words import SECOND_WORDS
from bmnn_desk.ui.widgets.column import CENTRE, Column, ColumnKind, ColumnWidth, StateMark

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from bmnn_desk.domain.journal_list import JournalLine
    from bmnn_desk.services.note_access import AccessEntry

# Their number is of the header's changes, not of times.
_OF_THE_HEADER = frozenset({AccessKind.HEADER_CHANGED, AccessKind.HEADER_OLDER})


def journal_columns() -> tuple[Column[JournalLine], ...]:
    """Number, moment, who, who stood by, the act, its object, the epoch."""
    return (
        Column(
            key="seq",
            heading=_tr("Việc số"),
            text=lambda line: str(line.seq),
            width=ColumnWidth(chars=6),
            align=CENTRE,
            kind=ColumnKind.NUMBER,
            priority=7,
        ),
        _moment(lambda line: line.at_utc, priority=6),
        Column(
            key="person",
            heading=_tr("Người làm"),
            text=lambda line: line.person,
            width=ColumnWidth(chars=14),
            priority=5,
        ),
        Column(
            key="verb",
            heading=_tr("Việc"),
            text=line_verb,
            width=ColumnWidth(chars=18, stretches=True),
            priority=8,
        ),
        Column(
            key="object",
            heading=_tr("Đối tượng"),
            text=line_object,
            width=ColumnWidth(chars=12),
            priority=4,
        ),
        Column(
            key="second",
            heading=_tr("Người thứ hai"),
            text=lambda line: line.second,
            width=ColumnWidth(chars=13),
            priority=2,
        ),
        Column(
            key="epoch",
            heading=_tr("Kỳ"),
            text=lambda line: str(line.epoch),
            width=ColumnWidth(chars=2),
            align=CENTRE,
            kind=ColumnKind.NUMBER,
            priority=1,
        ),
    )


def paper_columns(today: Callable[[], date]) -> tuple[Column[AuthorisationEntry], ...]:
    """Code, act, object, who signs, the day of the act, the due day, the state."""
    return (
        Column(
            key="code",
            heading=_tr("Mã giấy"),
            text=lambda entry: entry.code,
            width=ColumnWidth(chars=11),
            priority=6,
        ),
        Column(
            key="act",
            heading=_tr("Việc"),
            text=lambda entry: SECOND_WORDS[entry.act],
            width=ColumnWidth(chars=18, stretches=True),
            priority=8,
        ),
        Column(
            key="object",
            heading=_tr("Đối tượng"),
            text=lambda entry: object_words(entry.object_kind, entry.object_id),
            width=ColumnWidth(chars=14),
            priority=3,
        ),
        Column(
            key="person",
            heading=_tr("Người phải ký"),
            text=lambda entry: entry.person,
            width=ColumnWidth(chars=17),
            priority=5,
        ),
        _day(_tr("Ngày làm"), lambda entry: entry.done_on, priority=2),
        _day(_tr("Hạn ký"), lambda entry: entry.due, priority=4),
        Column(
            key="state",
            heading=_tr("Tình trạng"),
            text=lambda entry: paper_state(entry, today())[1],
            width=ColumnWidth(chars=17),
            kind=ColumnKind.STATE,
            priority=7,
            value=lambda entry: paper_state(entry, today())[0],
        ),
    )


def access_columns() -> tuple[Column[AccessEntry], ...]:
    """Whose account, what befell it, how often, from when to when."""
    return (
        _moment(lambda entry: entry.last_at, priority=6),
        Column(
            key="name",
            heading=_tr("Tài khoản của"),
            text=lambda entry: entry.name,
            width=ColumnWidth(chars=20),
            priority=7,
        ),
        Column(
            key="kind",
            heading=_tr("Việc"),
            text=lambda entry: ACCESS_WORDS[entry.kind],
            width=ColumnWidth(chars=20, stretches=True),
            priority=8,
        ),
        Column(
            key="count",
            heading=_tr("Số lần"),
            text=lambda entry: "" if entry.kind in _OF_THE_HEADER else str(entry.count),
            width=ColumnWidth(chars=6),
            align=CENTRE,
            kind=ColumnKind.NUMBER,
            priority=5,
        ),
        Column(
            key="first",
            heading=_tr("Lần đầu"),
            text=lambda entry: moment_words(entry.first_at),
            width=ColumnWidth(chars=16),
            priority=1,
        ),
    )


def paper_state(entry: AuthorisationEntry, today: date) -> tuple[StateMark, str]:
    """The shape and the words of a paper: signed, waited for, or overdue by so many days."""
    if entry.signed_on is not None:
        return StateMark.DOT, _tr("Đã ký {day}").format(day=short_day(entry.signed_on))
    if entry.is_overdue_on(today):
        late = (today - entry.due).days
        return StateMark.SQUARE, _tr("Quá hạn {days} ngày").format(days=late)
    return StateMark.TRIANGLE, _tr("Chờ ký")


def _moment(at_utc: Callable[..., str], priority: int) -> Column[Any]:
    return Column(
        key="moment",
        heading=_tr("Lúc"),
        text=lambda row: moment_words(at_utc(row)),
        width=ColumnWidth(chars=15),
        kind=ColumnKind.DAY,
        priority=priority,
    )


def _day(heading: str, day: Callable[..., date], priority: int) -> Column[Any]:
    return Column(
        key=heading,
        heading=heading,
        text=lambda row: short_day(day(row)),
        width=ColumnWidth(chars=10),
        kind=ColumnKind.DAY,
        priority=priority,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal_columns", words)
