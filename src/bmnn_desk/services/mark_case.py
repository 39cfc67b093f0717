"""What the rules of marks look at: the same before an issue and when its marks are recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.marks import MarkCase
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.slips import decision_on, slip_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.marks import MarkRequest
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesToMark:
    """The copies by number, which stamps they bear already, and whether their line stands."""

    kinds: Mapping[int, CopyKind]
    already: frozenset[tuple[int, Stamp]]
    has_line: bool


def mark_case(work: Work, request: MarkRequest, copies: CopiesToMark) -> MarkCase:
    """The case of these marks on these copies.

    Raises:
        NotFoundError: the item has no slip in this body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    slip = slip_of(work, request.item, request.body)
    kinds = copies.kinds.items()
    return MarkCase(
        marks=request.marks,
        already=copies.already,
        reasons=frozenset(rule for rule, reason in request.reasons if reason.strip()),
        level=slip.level,
        approved=decision_on(work, slip.id).approved is not None,
        has_line=copies.has_line,
        black_accepted=bool(settings_of(work, request.body).black_rule),
        originals=frozenset(number for number, kind in kinds if kind is CopyKind.ORIGINAL),
        recall_on=slip.recall_on,
        term_until=slip.term_until,
        kept=frozenset(number for number, kind in kinds if kind is not CopyKind.SENT),
        boxes={
            stamp: shape.place.box
            for stamp, shape in work.law.on(request.day).stamps.items()
            if shape.place is not None and shape.place.box
        },
    )
