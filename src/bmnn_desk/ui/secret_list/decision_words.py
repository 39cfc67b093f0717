"""A decision of a danh mục as the windows say it: how it stands, and as a suggestion."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.listed_decisions import HeldDays, ListState
from bmnn_desk.ui.proposal.suggestion import Suggestion
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.listed_decisions import ListedDecision

_MARKS: Mapping[ListState, StateMark] = {
    ListState.IN_FORCE: StateMark.DOT,
    ListState.NOT_YET: StateMark.RING,
    ListState.DOUBTFUL: StateMark.TRIANGLE,
    ListState.EXPIRED: StateMark.SQUARE,
}


def state_words(held: HeldDays, day: date) -> str:
    """How it stands on a day, with what replaced it."""
    # A successor that is only inferred did not end the decision: the office did.
    by = held.successor if held.until_inferred is None else ""
    match held.state_on(day):
        case ListState.NOT_YET if held.since is not None:
            return _tr("chưa có hiệu lực, áp dụng từ {day}").format(day=short_day(held.since))
        case ListState.EXPIRED if held.until is not None:
            words = (
                _tr("hết hiệu lực từ {day}, thay bằng {by}") if by else _tr("hết hiệu lực từ {day}")
            )
            return words.format(day=_after(held.until), by=by)
        case ListState.DOUBTFUL if held.until_inferred is not None:
            words = _tr("suy luận: có thể đã được {by} thay từ {day}")
            said = words.format(day=_after(held.until_inferred), by=held.successor)
            return _until(said, held)
        case _:
            return _until(_tr("đang dùng"), held)


def state_name(held: HeldDays, day: date) -> str:
    """The same in a list that has the first day in a column of its own."""
    if held.state_on(day) is ListState.NOT_YET:
        return _tr("Chưa có hiệu lực")
    said = state_words(held, day)
    return said[:1].upper() + said[1:]


def state_mark(held: HeldDays, day: date) -> StateMark:
    """The shape beside it (ux c3)."""
    return _MARKS[held.state_on(day)]


def listed_suggestion(listed: ListedDecision, day: date) -> Suggestion:
    """A decision of the index; one that has ended by that day is shown and not taken."""
    named = (listed.decision, _day_words(listed), listed.field)
    state = listed.held.state_on(day)
    said = state_words(listed.held, day)
    return Suggestion(
        key=listed,
        words=" · ".join(filter(None, named)),
        hint=listed.issuer,
        warning="" if state is ListState.IN_FORCE else said[:1].upper() + said[1:],
        refused=state is ListState.EXPIRED,
    )


def _day_words(listed: ListedDecision) -> str:
    return str(listed.year) if listed.day is None else short_day(listed.day)


def _until(words: str, held: HeldDays) -> str:
    if held.until is None:
        return words
    return _tr("{words}, đến {day}").format(words=words, day=short_day(held.until))


def _after(last: date) -> str:
    return short_day(last + timedelta(days=1))


def _tr(words: str) -> str:
    return QCoreApplication.translate("decision_words", words)
