"""Read a slip back: its bases, recipients, decision; what its paper says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.copies import CopyKind, PlannedCopy, plan_copies
from bmnn_desk.domain.listed_decisions import held_days
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secret_list import Basis, Source
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.office_facts import earlier, endings, settings_of
from bmnn_desk.services.secret_items import item_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The last decision on a slip; None as `row` where there is none yet."""

    row: t.SlipAct | None

    @property
    def approved(self) -> t.SlipAct | None:
        """The approval, None where the slip is undecided, sent back or withdrawn."""
        if self.row is None or self.row.kind is not SlipAct.APPROVED:
            return None
        return self.row


def slip_of(work: Work, item: int, body: int) -> t.Slip:
    """The slip of an item.

    Raises:
        NotFoundError: the item has none, or belongs to another body.
    """
    row = work.session.scalars(
        select(t.Slip)
        .where(t.Slip.item_id == item, t.Slip.body_id == body)
        .order_by(desc(t.Slip.id))
        .limit(1)
    ).first()
    if row is None:
        msg = "slip"
        raise NotFoundError(msg, item)
    return row


def decision_on(work: Work, slip: int) -> Decision:
    """What was last decided on a slip: approved, sent back or withdrawn."""
    final = (SlipAct.APPROVED, SlipAct.SENT_BACK, SlipAct.WITHDRAWN)
    return Decision(
        row=work.session.scalars(
            select(t.SlipAct)
            .where(t.SlipAct.slip_id == slip, t.SlipAct.kind.in_(final))
            .order_by(desc(t.SlipAct.id))
            .limit(1)
        ).first()
    )


def recipients_of(work: Work, slip: int) -> tuple[Recipient, ...]:
    """The lines of nơi nhận, in order."""
    rows = work.session.scalars(
        select(t.SlipRecipient)
        .where(t.SlipRecipient.slip_id == slip)
        .order_by(t.SlipRecipient.ordinal)
    )
    return tuple(
        Recipient(
            name=row.name,
            copies=row.copies,
            members=tuple(row.members),
            is_group=row.is_group,
            delivery=row.delivery,
        )
        for row in rows
    )


def archive_of(slip: t.Slip) -> tuple[tuple[CopyKind, str], ...]:
    """The copies that stay, as the slip says."""
    return tuple((CopyKind(kind), holder) for kind, holder in slip.archive)


def with_holders(
    archive: Sequence[tuple[CopyKind, str]], words: Mapping[str, str]
) -> tuple[tuple[CopyKind, str], ...]:
    """The copies that stay, with the office's words where no holder is named."""
    spoken = {
        CopyKind.ORIGINAL: words["copy_original_holder"],
        CopyKind.FILE: words["copy_file_holder"],
    }
    return tuple((kind, holder or spoken.get(kind, "")) for kind, holder in archive)


def plan_of(work: Work, slip: t.Slip) -> tuple[PlannedCopy, ...]:
    """Every copy of the slip's document, in the office's order as it was when the slip was written.

    A text signed with its copy numbers keeps them, whatever the office chooses later.
    """
    words = work.law.on(slip.day).words
    order = settings_of(work, slip.body_id, slip.act_seq).copy_order
    archive = with_holders(archive_of(slip), words)
    return plan_copies(recipients_of(work, slip.id), archive, order)


def bases_from(
    work: Work, numbers: Sequence[int], body: int, *, checked_on_paper: bool
) -> tuple[Basis, ...]:
    """Bases from entries of the danh mục, with the decision they stand in.

    Raises:
        NotFoundError: an entry does not exist, or is another body's.
    """
    ends, index = endings(work, "secret_list"), work.law.secret_lists
    found = []
    for number in numbers:
        entry = work.find(t.SecretItem, number)
        act = work.find(t.SecretList, entry.list_id, body)
        own_end = earlier(act.until, ends.get(act.id))
        days = held_days(act.since, own_end, index.named(act.decision, act.day))
        found.append(
            Basis(
                decision=act.decision,
                decision_day=act.day,
                issuer=act.issuer,
                field=act.field,
                since=days.since,
                until=days.until,
                published=act.published,
                checked_on_paper=checked_on_paper,
                item=item_of(entry),
                until_inferred=days.until_inferred,
                successor=days.successor,
            )
        )
    return tuple(found)


def bases_of(work: Work, slip: t.Slip) -> tuple[Basis, ...]:
    """The danh mục entries that a slip cites."""
    checked = any(row.checked_on_paper for row in _basis_rows(work, slip.id))
    return bases_from(work, cited_items(work, slip), slip.body_id, checked_on_paper=checked)


def cited_items(work: Work, slip: t.Slip) -> tuple[int, ...]:
    """The numbers of the danh mục entries that a slip cites, in order."""
    rows = _basis_rows(work, slip.id)
    return tuple(row.secret_item_id for row in rows if row.secret_item_id is not None)


def sources_of(work: Work, slip: t.Slip) -> tuple[Source, ...]:
    """Other bodies' secrets that a slip uses."""
    return tuple(
        Source(
            number=row.source_number,
            agency=row.source_agency,
            level=row.source_level,
            day=row.source_day,
        )
        for row in _basis_rows(work, slip.id)
        if row.secret_item_id is None
    )


def fields_of(work: Work, slip: t.Slip) -> frozenset[str]:
    """The fields of secrecy (lĩnh vực) that a slip touches."""
    return frozenset(basis.field for basis in bases_of(work, slip))


def _basis_rows(work: Work, slip: int) -> list[t.SlipBasis]:
    return list(
        work.session.scalars(
            select(t.SlipBasis).where(t.SlipBasis.slip_id == slip).order_by(t.SlipBasis.ordinal)
        )
    )


def drafter_name(work: Work, item: t.Item) -> str:
    """The drafter's name; empty for a thing that nobody here drafted."""
    return "" if item.drafter_id is None else work.find(t.Person, item.drafter_id).name
