"""A line of an old register as pairs of texts, which the store keeps, and back.

A blank cell has no pair: every field is a text, whose blank is "", or something whose blank is
None. Each line of nơi nhận is a pair of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.old_register import (
    OldBook,
    OldCopying,
    OldIncoming,
    OldOutgoing,
    OldRegister,
    OldSlip,
    OldTransfer,
)
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bmnn_desk.domain.old_register import OldLine

_LINES: Mapping[OldBook, tuple[str, type[OldLine]]] = MappingProxyType(
    {
        OldBook.OUTGOING: ("outgoing", OldOutgoing),
        OldBook.INCOMING: ("incoming", OldIncoming),
        OldBook.TRANSFERS: ("transfers", OldTransfer),
        OldBook.COPYING: ("copying", OldCopying),
        OldBook.SLIPS: ("slips", OldSlip),
    }
)
_ROW = "row"
_MANY = "tuple[str, ...]"
_ANSWERS = MappingProxyType({"1": True, "0": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """How the values of a field's type are written and read."""

    blank: object
    write: Callable[[Any], str]
    read: Callable[[str], object]


# By the type as it stands in the dataclass.
_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "str": _Kind(blank="", write=str, read=str),
        "int | None": _Kind(blank=None, write=str, read=int),
        "bool | None": _Kind(
            blank=None, write=lambda said: "1" if said else "0", read=_ANSWERS.__getitem__
        ),
        "date | None": _Kind(blank=None, write=date.isoformat, read=date.fromisoformat),
        "SecrecyLevel | None": _Kind(
            blank=None,
            write=lambda level: str(level.name),
            read=SecrecyLevel.__members__.__getitem__,
        ),
        _MANY: _Kind(blank=(), write=str, read=str),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """A line's fields but for its row: how each is kept, and what it is where nothing is."""

    line: type[OldLine]
    kinds: Mapping[str, _Kind]
    blank: Mapping[str, object]
    many: frozenset[str]


def _layout(line: type[OldLine]) -> _Layout:
    written = {field.name: str(field.type) for field in fields(line) if field.name != _ROW}
    kinds = {name: _KINDS[kind] for name, kind in written.items()}
    return _Layout(
        line=line,
        kinds=MappingProxyType(kinds),
        blank=MappingProxyType({name: kind.blank for name, kind in kinds.items()}),
        many=frozenset(name for name, kind in written.items() if kind == _MANY),
    )


_LAYOUTS = MappingProxyType({book: _layout(line) for book, (_, line) in _LINES.items()})


def lines_by_book(register: OldRegister) -> tuple[tuple[OldBook, tuple[OldLine, ...]], ...]:
    """The lines of each book that a register has, an empty one too, in the order of `OldBook`."""
    return tuple(
        (book, getattr(register, _LINES[book][0])) for book in OldBook if book in register.books
    )


def register_of_lines(
    lines: Iterable[tuple[OldBook, OldLine]], books: Iterable[OldBook] = ()
) -> OldRegister:
    """A register of lines, each book's in the order given.

    `books` are those that it has even where they have no line: that a book is lacking is another
    thing than that it is empty.
    """
    found: dict[OldBook, list[Any]] = {book: [] for book in books}
    for book, line in lines:
        found.setdefault(book, []).append(line)
    parts: dict[str, Any] = {_LINES[book][0]: tuple(read) for book, read in found.items()}
    return OldRegister(books=frozenset(found), **parts)


def cells_of(book: OldBook, line: OldLine) -> list[list[str]]:
    """The pairs of field and written value of what is not blank, in the order of the fields.

    Days in ISO form, levels by their names, yes and no as 1 and 0.
    """
    layout = _LAYOUTS[book]
    cells: list[list[str]] = []
    for name, kind in layout.kinds.items():
        value = getattr(line, name)
        if value == kind.blank and value is not False:
            continue
        values = value if name in layout.many else (value,)
        cells += [[name, kind.write(each)] for each in values]
    return cells


def line_of(book: OldBook, row: int, cells: Sequence[Sequence[str]]) -> OldLine:
    """The line that was written as these pairs.

    Raises:
        KeyError, ValueError: the pairs are not those of a line of the book.
    """
    layout = _LAYOUTS[book]
    values: dict[str, Any] = dict(layout.blank)
    for name, said in cells:
        value: Any = layout.kinds[name].read(said)
        values[name] = (*values[name], value) if name in layout.many else value
    return layout.line(row=row, **values)
