"""Read what went onto drives, newest last, and what a package says of its sender."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.export_entries import ExportEntry, SenderFacts
from bmnn_desk.domain.office import Role
from bmnn_desk.services.list_drive import drives_on
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.peers import newest_identity
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderAsked:
    """Which body sends, on which day."""

    body: int
    day: date


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def export_entries(work: Work, asked: BodyAsked, after: int) -> Block[ExportEntry]:
    """Every package that went onto a drive, and onto which."""
    rows = work.session.execute(
        select(t.Export, t.Drive.serial, t.Drive.holder, t.PeerDesk.name)
        .join(t.Drive, t.Drive.id == t.Export.drive_id)
        .outerjoin(t.PeerDesk, t.PeerDesk.id == t.Export.peer_id)
        .where(t.Export.body_id == asked.body, t.Export.id > after)
        .order_by(t.Export.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            ExportEntry(
                export=row.id,
                year=row.year,
                day=row.day,
                serial=serial,
                holder=holder,
                name=row.name,
                sha256=row.sha256,
                size=row.size,
                files=len(row.contents),
                peer=peer or "",
            )
            for row, serial, holder, peer in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


@allowed(Role.CLERK, Role.OFFICER)
def sender_facts(work: Work, asked: SenderAsked, _after: int) -> Block[SenderFacts]:
    """What a package says of who sends it, and the drives that it may go onto."""
    head, identity = journal_head(work.session), newest_identity(work)
    facts = SenderFacts(
        unit=name_on(work, asked.body, asked.day).name,
        recipient="" if identity is None else identity.recipient,
        drives=drives_on(work, asked.body, asked.day),
        journal_seq=head.seq,
        journal_head=head.mac.hex(),
    )
    return Block(rows=(facts,), next_key=None)
