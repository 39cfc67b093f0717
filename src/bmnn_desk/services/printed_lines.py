"""Read the lines of any register for printing: in blocks by ordinal, each with its whole note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.line_notes import notes_of
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import BLOCK, Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from sqlalchemy import Row, Select

    from bmnn_desk.services.work import Work


class Numbered(Protocol):
    """A printed line, by its number in the book."""

    @property
    def ordinal(self) -> int:
        """The number."""


Value = TypeVar("Value", bound="Hashable")
Printed = TypeVar("Printed", bound=Numbered)


def printed_lines(
    work: Work, lines: Select[*tuple[Any, ...]], after: int, until_act: int | None
) -> list[tuple[Row[*tuple[Any, ...]], str]]:
    """A block of rows after ordinal `after`, each with what its note column says.

    `lines` selects id, ordinal and note of lines, and what else is printed. A cancelled line
    stays, with the day and reason in its note; only acts before `until_act` are told.
    """
    after_it = lines.where(t.Line.ordinal > after).order_by(t.Line.ordinal).limit(BLOCK)
    rows = work.session.execute(after_it).all()
    said = notes_of(work, (row.id for row in rows), until_act)
    return [(row, "\n".join(filter(None, (row.note, said.get(row.id))))) for row in rows]


def printed_block(entries: Iterable[Printed]) -> Block[Printed]:
    """The entries, and the ordinal after which more may follow."""
    rows = tuple(entries)
    return Block(rows=rows, next_key=rows[-1].ordinal if len(rows) == BLOCK else None)


def printed_title(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """Type and trích yếu of a row; a Tuyệt mật trích yếu is left out for who may not read it."""
    title = row.title if reads_title(work, row.level) else ""
    return typed_title(row.type_name, title)


class Once:
    """Gives for each value the equal one that it met first.

    What the lines of a block say alike stands in memory once: a hundred thousand lines are let
    go in a third of the time then, and nothing else runs while they are.
    """

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Value) -> Value:
        """The equal value met first, or this one."""
        kept: Value = self._known.setdefault(value, value)
        return kept
