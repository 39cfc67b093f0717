"""Whole-page replay: older pages of the encrypted records, each valid by itself, put back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.tables import written_once
from tests.hunt.journal_store import opened

if TYPE_CHECKING:
    from random import Random

    from sqlalchemy.orm import Session

    from tests.hunt.journal_store import Hunted

PAGE = 4096
_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Roots:
    """The first page of every table with those of its indexes: small tables have no other."""

    groups: tuple[tuple[int, ...], ...]


def roots(hunted: Hunted) -> Roots:
    """Where the tables of the newest records begin, counted from 0."""
    with opened(hunted) as vault, vault.begin() as session:
        found: dict[str, list[int]] = {}
        asked = "SELECT tbl_name, rootpage FROM sqlite_master WHERE rootpage > 0"
        for table, page in session.execute(text(asked)):
            found.setdefault(table, []).append(page - 1)
    return Roots(groups=tuple(tuple(pages) for pages in found.values()))


def replay(hunted: Hunted, at: Roots, pick: Random) -> tuple[int, ...]:
    """Put some older pages back into the records; which. Empty where nothing would differ."""
    older = pick.choice(hunted.older)
    whole = len(hunted.newest) // PAGE
    differing = [
        page
        for page in range(min(len(older) // PAGE, whole))
        if _page(older, page) != _page(hunted.newest, page)
    ]
    chosen = _chosen(differing, at, pick)
    with (hunted.folder / RECORDS).open("r+b") as file:
        for page in chosen:
            os.pwrite(file.fileno(), _page(older, page), page * PAGE)
    return tuple(chosen)


def put_right(hunted: Hunted) -> None:
    """The newest records again, with no log beside them."""
    (hunted.folder / RECORDS).write_bytes(hunted.newest)
    (hunted.folder / f"{RECORDS}-wal").unlink(missing_ok=True)


def covered(session: Session) -> list[object]:
    """Everything that the journal answers for, as it stands; and the schema."""
    tables = [*(table for table, _ in written_once()), "journal_key"]
    rows: list[object] = [
        session.execute(text(f'SELECT * FROM "{table}" ORDER BY 1')).all()  # noqa: S608
        for table in tables
    ]
    schema = text("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    return [*rows, session.execute(schema).all()]


def _chosen(differing: list[int], at: Roots, pick: Random) -> list[int]:
    way = pick.random()
    if way < 0.35:
        return [pick.choice(differing)]
    if way < 0.55:
        return pick.sample(differing, min(len(differing), pick.randint(2, _MOST)))
    if way < 0.95:
        groups = pick.sample(at.groups, pick.randint(1, 3))
        return sorted({page for group in groups for page in group} & set(differing))
    return differing


def _page(data: bytes, page: int) -> bytes:
    return data[page * PAGE : (page + 1) * PAGE]
