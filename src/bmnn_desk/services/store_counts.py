"""How many rows the tables have that a backup counts, to be held beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage.backup_file import COUNTED
from bmnn_desk.storage.tables import Base

if TYPE_CHECKING:
    from bmnn_desk.services.settings import BodyAsked


@allowed(*Role)
def store_counts(work: Work, _asked: BodyAsked, _after: int) -> Block[tuple[str, int]]:
    """Each table's name and its rows, of every body: a backup holds the whole store."""
    tables = Base.metadata.tables
    return Block(
        rows=tuple(
            (name, work.session.scalar(select(func.count()).select_from(tables[name])) or 0)
            for name in COUNTED
        ),
        next_key=None,
    )
