"""Proves the rows that say who may do what, where proving every row would take too long."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.unreadable import unreadable_is_broken
from bmnn_desk.storage.verify_cells import verify_cells
from bmnn_desk.storage.verify_rows import DIGESTS, record_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

RIGHTS: tuple[type[t.Record], ...] = (
    t.AccessNote,
    t.Account,
    t.Authorisation,
    t.AuthorisationPaper,
    t.BookEvent,
    t.Checkpoint,
    t.JournalEpoch,
    t.OfficerKey,
    t.PostHeld,
    t.Setting,
)
"""The tables by which it is told who may act, sign, or stand by."""

RIGHT_VERBS = frozenset(
    {
        "approve_drive",
        "cancel_copying",
        "cancel_incoming",
        "cancel_outgoing",
        "change_access",
        "change_account",
        "choose_second_person",
        "choose_setting",
        "close_book",
        "destroy_at_once",
        "destroy_copies",
        "destroy_in_emergency",
        "end_account",
        "enrol_person",
        "enter_account",
        "found_desk",
        "note_access",
        "order_export",
        "order_rekey",
        "record_authorisation",
        "record_leaving",
        "record_restore",
        "record_office_paper",
        "reopen_book",
        "save_copies",
        "save_register_file",
        "set_up_body",
        "sign_journal",
    }
)
"""The verbs whose acts may write such rows: by them a row is missed that is gone altogether."""


def verify_rights(session: Session) -> int:
    """Prove each act that has such rows, or should, against all rows it has in any table.

    Returns:
        How many rows were proved.

    Raises:
        JournalBrokenError: an act whose rows are not those it wrote, or a row without an act.
    """
    with unreadable_is_broken():
        verify_cells(session, RIGHTS)
        acts = _acts(session)
        return sum(_prove(session, chunk) for chunk in in_chunks(acts))


def _acts(session: Session) -> list[int]:
    found = set(session.scalars(select(t.Act.seq).where(t.Act.verb.in_(RIGHT_VERBS))))
    for kind in RIGHTS:
        found.update(session.scalars(select(kind.act_seq).distinct()))
    return sorted(found)


def _prove(session: Session, acts: Sequence[int]) -> int:
    known = {
        seq: (DIGESTS[version], after)
        for seq, version, after in session.execute(
            select(t.Act.seq, t.Act.digest_version, t.Act.after).where(t.Act.seq.in_(acts))
        )
    }
    digests: dict[int, list[bytes]] = defaultdict(list)
    for kind in record_classes():
        # All at once: a cursor left open by a fault would lock the store's tables.
        for row in session.scalars(select(kind).where(kind.act_seq.in_(acts))).all():
            if row.act_seq not in known:
                raise JournalBrokenError(row.act_seq, JournalFault.ROW_WITHOUT_ACT)
            digests[row.act_seq].append(known[row.act_seq][0].of_row(row))
    for seq, (digest, after) in known.items():
        if digest.of_act(digests[seq]) != after:
            raise JournalBrokenError(seq, JournalFault.ROWS)
    return sum(map(len, digests.values()))
