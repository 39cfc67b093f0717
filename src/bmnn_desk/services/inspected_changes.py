"""Changes of secrets as an inspection looks at them: how they were decided, and whom they reached.

No title leaves this read, and nothing of what a decision releases.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.change_cases import (
    DeclassificationCase,
    DeclassificationPaper,
    LevelChangeCase,
)
from bmnn_desk.domain.change_spreads import (
    DeclassificationSpread,
    DelistingSpread,
    ExtensionSpread,
    LevelSpread,
)
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel, highest_level
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.domain.term_cases import ExtensionCase
from bmnn_desk.services.change_counts import ChangeCounts, counts_of, notice_deadline
from bmnn_desk.services.declassify import EARLY
from bmnn_desk.services.inspection_asked import (
    LINES,
    OfficePast,
    next_key,
    office_past,
    other_cases,
)
from bmnn_desk.services.keep_change import is_police
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.secrecy_now import registered_line
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bmnn_desk.domain.change_cases import ChangeSpread
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_SPREADS: dict[ChangeKind, type[ChangeSpread]] = {
    ChangeKind.EXTENDED: ExtensionSpread,
    ChangeKind.RAISED: LevelSpread,
    ChangeKind.LOWERED: LevelSpread,
    ChangeKind.DELISTED: DelistingSpread,
    ChangeKind.DECLASSIFIED: DeclassificationSpread,
    ChangeKind.DECLASSIFIED_PART: DeclassificationSpread,
}
_NOT_YET = ShownBy.NOT_YET.value


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Beside:
    """What is read of all changes of a block at once."""

    past: OfficePast
    counts: dict[int, ChangeCounts]
    levels: dict[int, list[tuple[SecrecyLevel, str]]]
    papers: dict[int, dict[DeclassificationPaper, date | None]]


def change_inspected_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every change of those days: who decided it and on what, and how far it came by today."""
    changes = work.session.scalars(
        select(t.SecrecyChange)
        .where(
            t.SecrecyChange.body_id == asked.body,
            t.SecrecyChange.id > after,
            t.SecrecyChange.day.between(asked.since, asked.until),
        )
        .order_by(t.SecrecyChange.id)
        .limit(LINES)
    ).all()
    ids = [change.id for change in changes]
    others = other_cases(work, asked.body)
    labels = _labels(work, changes)
    beside = _Beside(
        past=office_past(work, asked.body),
        counts=counts_of(work, ids),
        levels=_levels(work, ids),
        papers=_papers(work, ids),
    )
    found: list[InspectedRow] = []
    for change in changes:
        ref = RecordRef(kind=RecordKind.CHANGE, number=change.id, item=change.item_id)
        about = AboutRecord(book=None, ref=ref, label=labels.get(change.item_id, ""))
        excused = others.of(act=change.act_seq)
        found += [
            InspectedRow(about=about, day=change.day, case=case, excused=excused)
            for case in _cases(work, asked, change, beside)
        ]
    return Block(rows=tuple(found), next_key=next_key(changes, ids[-1] if ids else 0))


def _cases(
    work: Work, asked: InspectionAsked, change: t.SecrecyChange, beside: _Beside
) -> Iterator[object]:
    kind = ChangeKind(change.kind)
    if not change.by_sender:
        yield from _decided(work, change, kind, beside)
    span = notice_deadline(work, kind, change.day)
    if span is None:
        return
    counts = beside.counts[change.id]
    by_sender = change.by_sender
    yield _SPREADS[kind](
        day=asked.day,
        changed_on=change.day,
        # What the sender told us is a paper already, and others tell the other holders.
        is_shown=by_sender or change.shown != _NOT_YET or counts.remarked > 0,
        sent=() if by_sender else counts.sent_on,
        still_old=counts.copies - counts.remarked,
        notice=span,
    )


def _decided(
    work: Work, change: t.SecrecyChange, kind: ChangeKind, beside: _Beside
) -> Iterator[object]:
    if kind is ChangeKind.EXTENDED and change.old_until is not None and change.until is not None:
        regime = work.law.on(change.day)
        yield ExtensionCase(
            decided_on=change.day,
            until=change.old_until,
            extended_until=change.until,
            years=regime.term_years[change.old_level or SecrecyLevel.MAT],
            late_reason=change.late_reason,
            decide=regime.deadlines.spans[DeadlineKind.EXTENSION_DECIDED],
        )
    if kind.is_level and change.old_level is not None and change.level is not None:
        yield _level_change(work, change, change.old_level, change.level, beside)
    if kind in EARLY:
        papers = beside.papers.get(change.id, {})
        council = papers.get(DeclassificationPaper.COUNCIL_DECISION) or change.day
        yield DeclassificationCase(
            papers=frozenset(papers),
            council_by_head=change.council_by in beside.past.heads(council),
            is_partial=kind is ChangeKind.DECLASSIFIED_PART,
            released=change.released,
        )


def _level_change(
    work: Work,
    change: t.SecrecyChange,
    before: SecrecyLevel,
    level: SecrecyLevel,
    beside: _Beside,
) -> LevelChangeCase:
    cited = beside.levels.get(change.id, [])
    fields = frozenset(field for _, field in cited)
    power = beside.past.power(change.delegation_id)
    return LevelChangeCase(
        level=before,
        changed_to=level,
        listed=highest_level(each for each, _ in cited),
        is_head=change.decided_by in beside.past.heads(change.day),
        is_delegated=power is not None
        and power.delegate == change.decided_by
        and power.covers(DelegationScope.DETERMINE, change.day, max(before, level), fields),
        is_police=is_police(work, change.body_id, change.day),
    )


def _labels(work: Work, changes: Sequence[t.SecrecyChange]) -> dict[int, str]:
    items = {change.item_id for change in changes}
    lines = {
        item: line
        for item, line in work.session.execute(
            select(t.Item.id, registered_line()).where(t.Item.id.in_(items))
        )
        if line is not None
    }
    names = line_names(work, sorted(lines.values()))
    return {item: names[line].reference for item, line in lines.items()}


def _levels(work: Work, changes: Sequence[int]) -> dict[int, list[tuple[SecrecyLevel, str]]]:
    rows = work.session.execute(
        select(t.ChangeBasis.change_id, t.SecretItem.level, t.SecretList.field)
        .join(t.SecretItem, t.SecretItem.id == t.ChangeBasis.secret_item_id)
        .join(t.SecretList, t.SecretList.id == t.SecretItem.list_id)
        .where(t.ChangeBasis.change_id.in_(changes))
        .order_by(t.ChangeBasis.id)
    )
    found: dict[int, list[tuple[SecrecyLevel, str]]] = {}
    for change, level, field in rows:
        found.setdefault(change, []).append((level, field))
    return found


def _papers(
    work: Work, changes: Sequence[int]
) -> dict[int, dict[DeclassificationPaper, date | None]]:
    rows = work.session.execute(
        select(t.ChangePaper.change_id, t.ChangePaper.paper, t.ChangePaper.day)
        .where(t.ChangePaper.change_id.in_(changes))
        .order_by(t.ChangePaper.id)
    )
    found: dict[int, dict[DeclassificationPaper, date | None]] = {}
    for change, paper, day in rows:
        found.setdefault(change, {})[DeclassificationPaper(paper)] = day
    return found
