"""The slips of a body as an inspection looks at them: what they cite, who decided them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.listed_decisions import held_days
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.proposal import DecisionCase, ProposalCase, SlipAct
from bmnn_desk.domain.secret_list import Basis, SecretItem, Source
from bmnn_desk.services.inspection_asked import LINES, next_key, office_past, other_cases
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.outgoing_stages import last_decision
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Row

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipGrounds:
    """What a slip rests on: entries of the danh mục, and other bodies' secrets."""

    bases: tuple[Basis, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """The fields of secrecy (lĩnh vực) that it touches."""
        return frozenset(basis.field for basis in self.bases)


NO_GROUNDS = SlipGrounds()


def slip_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every approved slip twice, as proposed and as decided; by the day of its decision."""
    rows = _rows(work, asked, after)
    grounds = grounds_of(work, [row.slip for row in rows])
    past, others = office_past(work, asked.body), other_cases(work, asked.body)
    found: list[InspectedRow] = []
    for row in rows:
        ref = RecordRef(kind=RecordKind.SLIP, number=row.slip, item=row.item)
        about = AboutRecord(book=OldBook.SLIPS, ref=ref, label=row.print_code)
        excused = others.of(item=row.item)
        rests = grounds.get(row.slip, NO_GROUNDS)
        found += [
            InspectedRow(
                about=about,
                day=row.decided_on,
                case=_proposed(row, rests),
                excused=excused,
                counts=True,
            ),
            InspectedRow(
                about=about,
                day=row.decided_on,
                case=DecisionCase(
                    day=row.decided_on,
                    heads=past.heads(row.decided_on),
                    approver=row.decided_by or 0,
                    drafter=row.drafter or 0,
                    level=row.level,
                    fields=rests.fields,
                    delegation=past.power(row.delegation),
                ),
                excused=excused,
            ),
        ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].slip if rows else 0))


def grounds_of(work: Work, slips: Collection[int]) -> dict[int, SlipGrounds]:
    """What each of the slips rests on, with the days of every decision that is cited."""
    ends, index = endings(work, t.SecretList.__tablename__), work.law.secret_lists
    rows = work.session.execute(
        select(t.SlipBasis, t.SecretItem, t.SecretList)
        .outerjoin(t.SecretItem, t.SecretItem.id == t.SlipBasis.secret_item_id)
        .outerjoin(t.SecretList, t.SecretList.id == t.SecretItem.list_id)
        .where(t.SlipBasis.slip_id.in_(slips))
        .order_by(t.SlipBasis.slip_id, t.SlipBasis.ordinal)
    ).all()
    # A tick that the list was compared with its paper is the whole slip's.
    checked = {cited.slip_id for cited, _, _ in rows if cited.checked_on_paper}
    bases: dict[int, list[Basis]] = {}
    sources: dict[int, list[Source]] = {}
    for cited, entry, listed in rows:
        if cited.secret_item_id is None:
            sources.setdefault(cited.slip_id, []).append(_source(cited))
            continue
        own_end = earlier(listed.until, ends.get(listed.id))
        days = held_days(listed.since, own_end, index.named(listed.decision, listed.day))
        bases.setdefault(cited.slip_id, []).append(
            Basis(
                decision=listed.decision,
                decision_day=listed.day,
                issuer=listed.issuer,
                field=listed.field,
                since=days.since,
                until=days.until,
                published=listed.published,
                checked_on_paper=cited.slip_id in checked,
                item=_item(entry),
                until_inferred=days.until_inferred,
                successor=days.successor,
            )
        )
    return {
        slip: SlipGrounds(bases=tuple(bases.get(slip, ())), sources=tuple(sources.get(slip, ())))
        for slip in {*bases, *sources}
    }


def _rows(work: Work, asked: InspectionAsked, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    act = aliased(t.SlipAct)
    rows = (
        select(
            t.Slip.id.label("slip"),
            t.Slip.item_id.label("item"),
            t.Slip.level,
            t.Slip.copies,
            t.Slip.may_copy,
            t.Slip.print_code,
            t.Slip.drafter_position,
            t.Item.unit,
            t.Item.drafter_id.label("drafter"),
            t.Person.name.label("drafter_name"),
            act.day.label("decided_on"),
            act.decided_by,
            act.delegation_id.label("delegation"),
        )
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .join(act, act.id == last_decision(t.Slip.id))
        .outerjoin(t.Person, t.Person.id == t.Item.drafter_id)
        .where(
            t.Slip.body_id == asked.body,
            t.Slip.id > after,
            act.kind == SlipAct.APPROVED,
            act.day.between(asked.since, asked.until),
        )
        .order_by(t.Slip.id)
        .limit(LINES)
    )
    return work.session.execute(rows).all()


def _proposed(row: Row[*tuple[Any, ...]], rests: SlipGrounds) -> ProposalCase:
    """The slip without its recipients and title: these are asked of the register's line."""
    return ProposalCase(
        day=row.decided_on,
        bases=rests.bases,
        sources=rests.sources,
        level=row.level,
        recipients=(),
        archive=(),
        copies=row.copies,
        may_copy=row.may_copy,
        drafter=row.drafter_name or "",
        drafter_position=row.drafter_position,
        unit=row.unit,
        type_name="",
        title="",
    )


def _item(entry: t.SecretItem) -> SecretItem:
    return SecretItem(
        article=entry.article,
        clause=entry.clause,
        point=entry.point,
        has_points=entry.has_points,
        level=entry.level,
        words=entry.words,
    )


def _source(cited: t.SlipBasis) -> Source:
    return Source(
        number=cited.source_number,
        agency=cited.source_agency,
        level=cited.source_level,
        day=cited.source_day,
    )
