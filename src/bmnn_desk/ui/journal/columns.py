"""The columns of the journal, of the papers that are waited for, and of the notes on accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, Row, StateMark
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    growing,
    number_column,
    state_column,
    text_column,
)

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
        number_column(_named("seq", _tr("Việc số")), lambda line: str(line.seq), 6, priority=7),
        _moment(lambda line: line.at_utc, priority=6),
        text_column(_named("person", _tr("Người làm")), lambda line: line.person, 14, priority=5),
        _act("verb", line_verb, 18),
        growing(text_column(_named("object", _tr("Đối tượng")), line_object, 12, priority=4), 30),
        text_column(
            _named("second", _tr("Người thứ hai")), lambda line: line.second, 13, priority=2
        ),
        number_column(_named("epoch", _tr("Kỳ")), lambda line: str(line.epoch), 2, priority=1),
    )


def paper_columns(today: Callable[[], date]) -> tuple[Column[AuthorisationEntry], ...]:
    """Code, act, object, who signs, the day of the act, the due day, the state."""
    return (
        text_column(_named("code", _tr("Mã giấy")), lambda entry: entry.code, 11, priority=6),
        _act("act", lambda entry: SECOND_WORDS[entry.act], 18),
        text_column(
            _named("object", _tr("Đối tượng")),
            lambda entry: object_words(entry.object_kind, entry.object_id),
            14,
            priority=3,
        ),
        text_column(
            _named("person", _tr("Người phải ký")), lambda entry: entry.person, 17, priority=5
        ),
        day_column(lambda entry: entry.done_on, 2, _named("done_on", _tr("Ngày làm"))),
        day_column(lambda entry: entry.due, 4, _named("due", _tr("Hạn ký"))),
        state_column(
            lambda entry: paper_state(entry, today())[1],
            lambda entry: paper_state(entry, today())[0],
            chars=17,
        ),
    )


def access_columns() -> tuple[Column[AccessEntry], ...]:
    """Whose account, what befell it, how often, from when to when."""
    return (
        _moment(lambda entry: entry.last_at, priority=6),
        text_column(_named("name", _tr("Tài khoản của")), lambda entry: entry.name, 20, priority=7),
        _act("kind", lambda entry: ACCESS_WORDS[entry.kind], 20),
        number_column(
            _named("count", _tr("Số lần")),
            lambda entry: "" if entry.kind in _OF_THE_HEADER else str(entry.count),
            6,
            priority=5,
        ),
        text_column(
            _named("first", _tr("Lần đầu")),
            lambda entry: moment_words(entry.first_at),
            16,
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


def _moment(at_utc: Callable[[Row], str], priority: int) -> Column[Row]:
    return Column(
        key="moment",
        heading=_tr("Lúc"),
        text=lambda row: moment_words(at_utc(row)),
        width=ColumnWidth(chars=15),
        kind=ColumnKind.DAY,
        priority=priority,
    )


def _act(key: str, words: Callable[[Row], str], chars: int) -> Column[Row]:
    return Column(
        key=key,
        heading=_tr("Việc"),
        text=words,
        width=ColumnWidth(chars=chars, stretches=True),
        priority=8,
    )


def _named(key: str, heading: str) -> ColumnName:
    return ColumnName(key=key, heading=heading)


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal_columns", words)
