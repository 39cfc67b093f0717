"""Registers that the office kept before, brought in whole and marked as such."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class OldRegisterImport(Record):
    """An old register brought in from a file: when, from which bytes, by which names.

    `names` are pairs: a sheet or heading of the file, folded, and the one of the layout that it
    stands for; those of the newest import are proposed for the next.
    """

    __tablename__ = "old_register"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    file_name: Mapped[str]
    sha256: Mapped[str]
    day: Mapped[date]
    books: Mapped[list[str]]
    names: Mapped[list[list[str]]]


class OldRegisterLine(Record):
    """A row of an old register as it was read; `cells` are pairs of field and written value."""

    __tablename__ = "old_line"
    __table_args__ = (UniqueConstraint("import_id", "book", "row"),)

    import_id: Mapped[int] = mapped_column(ForeignKey("old_register.id"))
    book: Mapped[str]
    row: Mapped[int]
    cells: Mapped[list[list[str]]]
