"""Gives the rows that `many_lines` multiplied to the acts that they stand under, with true keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bmnn_desk.storage.act_text import ACT_TEXT
from bmnn_desk.storage.in_parts import in_one_part
from bmnn_desk.storage.journal import whole_head
from bmnn_desk.storage.ratchet import FIRST_MAC, open_first_key, sealed_text
from bmnn_desk.storage.row_digest import NOTHING, act_digest
from bmnn_desk.storage.tables import JournalKey, guard_statements
from bmnn_desk.storage.verify_rows import _digests
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault


def vouch_for_rows(vault: Vault) -> int:
    """Seal the whole journal of a store of one epoch again; how many acts there are.

    The digests are of the rows as they stand, the keys are the store's own, so it passes every
    proof as if its acts had written them.
    """
    unguard(vault)
    with vault.begin() as session:
        (first,) = session.scalars(select(JournalKey.sealed_first)).all()
        digests = in_one_part(_digests(), session)
        key, mac = open_first_key(vault.keys, first), FIRST_MAC
        ends: dict[tuple[str, int], str] = {}
        acts = session.execute(text("SELECT seq, object_kind, object_id FROM act ORDER BY seq"))
        for act in acts.all():
            after = act_digest(digests.pop(act.seq, []))
            before = ends.get((act.object_kind, act.object_id), NOTHING)
            key, mac = _seal(session, act, key, (before, after, mac))
            ends[act.object_kind, act.object_id] = after
        session.execute(text("UPDATE journal_key SET key = :key"), {"key": key})
        for statement in guard_statements():
            if statement.startswith("CREATE TRIGGER"):
                session.execute(text(statement))
        head = whole_head(session)
    if vault.anchor is not None:
        for _both_slots in range(2):
            vault.anchor.write(head.seq, head.mac, head.digest, head.key_mark)
    vault.checkpoint()
    return head.seq


def _seal(
    session: Session, act: Row[tuple[int, str, int]], key: bytes, parts: tuple[str, str, bytes]
) -> tuple[bytes, bytes]:
    """One act with other digests and another link; the key of the next one, and its MAC."""
    before, after, previous = parts
    sets = {"seq": act.seq, "before": before, "after": after, "previous": previous}
    session.execute(
        text(
            "UPDATE act SET before = :before, after = :after, previous_mac = :previous "
            "WHERE seq = :seq"
        ),
        sets,
    )
    asked = text(f"SELECT {ACT_TEXT} FROM act WHERE seq = :seq")  # noqa: S608  own words alone
    mac, following = sealed_text(key, previous, session.scalar(asked, {"seq": act.seq}))
    session.execute(
        text("UPDATE act SET mac = :mac WHERE seq = :seq"), {"mac": mac, "seq": act.seq}
    )
    return following, mac
