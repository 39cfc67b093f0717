"""What goes along with an issued item: the phiếu gửi, and the labels of its covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import covers_for
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.papers import DispatchFacts, DispatchLine
from bmnn_desk.services.cover_of import Sent, cover_of, hastes_of
from bmnn_desk.services.level_follows import level_now
from bmnn_desk.services.lines import outgoing_line
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.slips import plan_of, slip_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.services.paper_facts import ItemAsked


@allowed(Role.CLERK)
def dispatch_facts(work: Work, asked: ItemAsked, _after: int) -> Block[DispatchFacts]:
    """A phiếu gửi for each body that gets copies: numbers and type, never the title.

    Raises:
        WrongStageError: the item has not been issued.
    """
    line, numbers = outgoing_line(work, asked.item), _numbers(work, asked)
    names = name_on(work, asked.body, line.document_day)
    letters = work.law.on(line.document_day).envelope_letters
    level = level_now(work, asked.item, line.level)
    return Block(
        rows=tuple(
            DispatchFacts(
                parent=names.parent,
                agency=names.name,
                place=names.place,
                day=line.document_day,
                reference="",
                recipient=holder,
                lines=(
                    DispatchLine(
                        reference=line.reference,
                        type_name=line.type_name,
                        copies=len(copies),
                        copy_numbers=copies,
                        letter=letters[level],
                    ),
                ),
                clerk=work.find(t.Person, work.actor.person).name,
            )
            for holder, copies in numbers.items()
        ),
        next_key=None,
    )


@allowed(Role.CLERK)
def envelope_facts(work: Work, asked: ItemAsked, _after: int) -> Block[EnvelopeFacts]:
    """The covers of each body; of a Tuyệt mật item the inner one, then the outer one.

    Raises:
        WrongStageError: the item has not been issued.
    """
    line, numbers = outgoing_line(work, asked.item), _numbers(work, asked)
    regime = work.law.on(line.document_day)
    agency = name_on(work, asked.body, line.document_day).name
    haste = hastes_of(work, (asked.item,)).get(asked.item)
    each = (
        Sent(
            reference=line.reference,
            level=level_now(work, asked.item, line.level),
            recipient=holder,
            copies=len(copies),
            haste=haste,
        )
        for holder, copies in numbers.items()
    )
    covers = (cover_of(regime, agency, sent) for sent in each)
    return Block(
        rows=tuple(cover for facts in covers for cover in covers_for(facts)), next_key=None
    )


def _numbers(work: Work, asked: ItemAsked) -> dict[str, tuple[int, ...]]:
    slip = slip_of(work, asked.item, asked.body)
    sent: dict[str, list[int]] = {}
    for copy in plan_of(work, slip):
        if copy.recipient is not None:
            sent.setdefault(copy.holder, []).append(copy.number)
    return {holder: tuple(numbers) for holder, numbers in sent.items()}
