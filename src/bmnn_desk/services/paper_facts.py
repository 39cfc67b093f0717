"""What the papers of an item say: its slip, its nơi nhận block, its distribution sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.papers import (
    BasisFacts,
    DistributionFacts,
    DistributionLine,
    NumberedRecipient,
    RecipientsFacts,
    SlipFacts,
)
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.lines import outgoing_line
from bmnn_desk.services.office_facts import head_post, name_on
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.slips import (
    bases_of,
    drafter_name,
    plan_of,
    recipients_of,
    slip_of,
    sources_of,
)
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_list import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAsked:
    """Which item of which body; `marks` are the names of marks to tick on each copy."""

    body: int
    item: int
    marks: tuple[str, ...] = ()


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def slip_facts(work: Work, asked: ItemAsked, _after: int) -> Block[SlipFacts]:
    """What the slip's paper prints, by the words of the regime of its day.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
    """
    require_sight(work, asked.item, slip_facts)
    slip, item = slip_of(work, asked.item, asked.body), work.find(t.Item, asked.item, asked.body)
    regime = work.law.on(slip.day)
    names, head = name_on(work, asked.body, slip.day), head_post(work, asked.body, slip.day)
    facts = SlipFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=slip.day,
        addressee=slip.addressee or ("" if head is None else head.title),
        type_name=item.type_name,
        title=item.title,
        unit=item.unit,
        drafter=drafter_name(work, item),
        drafter_position=slip.drafter_position,
        level=slip.level,
        bases=tuple(
            BasisFacts(citation=citation(basis, regime.words), words=basis.item.words)
            for basis in bases_of(work, slip)
        ),
        sources=tuple(
            regime.words["source"].format(
                number=source.number,
                agency=source.agency,
                level="" if source.level is None else regime.level_words[source.level],
            )
            for source in sources_of(work, slip)
        ),
        recipients=recipients_facts(work, slip, item),
        issue_form=slip.issue_form,
        term=_term(slip, regime.words),
        recall=day_text(slip.recall_on),
        reason=slip.reason,
        print_code=slip.print_code,
    )
    return Block(rows=(facts,), next_key=None)


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def distribution_facts(work: Work, asked: ItemAsked, _after: int) -> Block[DistributionFacts]:
    """What the distribution sheet (phiếu phân bản) of an issued item says.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
        WrongStageError: the item has not been issued.
    """
    require_sight(work, asked.item, distribution_facts)
    slip = slip_of(work, asked.item, asked.body)
    outgoing = outgoing_line(work, asked.item)
    regime = work.law.on(outgoing.document_day)
    lines = recipients_of(work, slip.id)
    facts = DistributionFacts(
        agency=name_on(work, asked.body, outgoing.document_day).name,
        reference=outgoing.reference,
        day=outgoing.document_day,
        title=typed_title(outgoing.type_name, outgoing.title),
        level=outgoing.level,
        lines=tuple(
            _line(
                copy,
                asked.marks,
                slip.level,
                regime.words,
                "" if copy.recipient is None else lines[copy.recipient].delivery,
            )
            for copy in plan_of(work, slip)
        ),
        clerk=work.find(t.Person, work.actor.person).name,
    )
    return Block(rows=(facts,), next_key=None)


def citation(basis: Basis, words: Mapping[str, str]) -> str:
    """A basis as the office cites it, by the regime's own pattern (rules-2020 section 3)."""
    item = basis.item
    pattern = words["citation"] if item.clause else words["citation_no_clause"]
    return pattern.format(
        point=words["citation_point"].format(point=item.point) if item.point else "",
        clause=item.clause,
        article=item.article,
        decision=basis.decision,
        day=day_text(basis.decision_day),
        issuer=basis.issuer,
        field=_field(basis.field, words),
    )


def _field(field: str, words: Mapping[str, str]) -> str:
    begins = words["citation_field_begins"].split(", ")
    if not field or any(field.casefold().startswith(f"{word} ") for word in begins):
        return field
    return words["citation_field"].format(field=field)


def recipients_facts(work: Work, slip: t.Slip, item: t.Item) -> RecipientsFacts:
    """The nơi nhận block by the slip: each line with its copy numbers."""
    plan = plan_of(work, slip)
    words = work.law.on(slip.day).words
    kinds = {CopyKind.ORIGINAL: words["copy_original"], CopyKind.FILE: words["copy_file"]}
    lines = recipients_of(work, slip.id)
    return RecipientsFacts(
        recipients=tuple(
            NumberedRecipient(
                name=line.name,
                numbers=tuple(copy.number for copy in plan if copy.recipient == index),
            )
            for index, line in enumerate(lines)
        ),
        archive=tuple(
            NumberedRecipient(
                name=copy.holder, numbers=(copy.number,), kind=kinds.get(copy.kind, "").lower()
            )
            for copy in plan
            if copy.recipient is None
        ),
        copies=slip.copies,
        drafter=drafter_name(work, item),
        drafter_unit=item.unit,
        may_copy=slip.may_copy,
    )


def _line(
    copy: PlannedCopy,
    marks: tuple[str, ...],
    level: SecrecyLevel,
    words: Mapping[str, str],
    delivery: str,
) -> DistributionLine:
    kept = copy.kind is not CopyKind.SENT
    kinds = {
        CopyKind.ORIGINAL: "copy_original",
        CopyKind.FILE: "copy_file",
        CopyKind.SENT: "copy_sent",
    }
    return DistributionLine(
        number=copy.number,
        kind=words[kinds[copy.kind]],
        recipient=copy.holder,
        envelope=words["envelope_none" if kept else f"envelope_{level.name}"],
        delivery=words["delivery_none"] if kept else delivery or words["delivery_hand"],
        marks=marks,
    )


def _term(slip: t.Slip, words: Mapping[str, str]) -> str:
    return (
        "" if slip.term_until is None else words["term_until"].format(day=day_text(slip.term_until))
    )
