"""A forger who knows the journal's form and not its keys makes a suffix of it anew."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bmnn_desk.storage.act_text import ACT_TEXT
from bmnn_desk.storage.ratchet import FIRST_MAC, sealed_text
from bmnn_desk.storage.row_digest import NOTHING, act_digest, row_digest
from bmnn_desk.storage.verify_rows import record_classes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def seal_again(session: Session, since: int, key: bytes) -> None:
    """From an act on: digests of the rows as they stand, links, MACs, and the key of the next."""
    digests: defaultdict[int, list[bytes]] = defaultdict(list)
    for kind in record_classes():
        for row in session.scalars(select(kind).where(kind.act_seq >= since)):
            digests[row.act_seq].append(row_digest(row))
    ends = {
        (act.object_kind, act.object_id): act.after
        for act in session.execute(
            text("SELECT * FROM act WHERE seq < :s ORDER BY seq"), {"s": since}
        )
    }
    mac = session.scalar(text("SELECT mac FROM act WHERE seq = :s"), {"s": since - 1}) or FIRST_MAC
    acts = session.execute(
        text("SELECT * FROM act WHERE seq >= :s ORDER BY seq"), {"s": since}
    ).all()
    for act in acts:
        about = act.object_kind, act.object_id
        after = act_digest(digests[act.seq])
        sets = {"before": ends.get(about, NOTHING), "after": after, "previous_mac": mac}
        sql = "UPDATE act SET before = :before, after = :after, previous_mac = :previous_mac"
        session.execute(text(f"{sql} WHERE seq = {act.seq}"), sets)
        spelt = session.scalar(text(f"SELECT {ACT_TEXT} FROM act WHERE seq = {act.seq}"))  # noqa: S608
        mac, key = sealed_text(key, mac, spelt)
        session.execute(text(f"UPDATE act SET mac = :mac WHERE seq = {act.seq}"), {"mac": mac})  # noqa: S608
        ends[about] = after
    asked = text(
        "UPDATE journal_key SET key = :key WHERE epoch = (SELECT max(epoch) FROM journal_key)"
    )
    session.execute(asked, {"key": key})
