"""Finds what the head of a document says: who, which number, where, when, what, to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.find_addressees import addressee_rows, find_addressees
from bmnn_desk.papers.reading.find_agency import agency_rows, find_agency
from bmnn_desk.papers.reading.find_day import find_day
from bmnn_desk.papers.reading.find_number import find_number
from bmnn_desk.papers.reading.find_title import find_title
from bmnn_desk.papers.reading.head_rows import head_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.document import Read
    from bmnn_desk.papers.reading.find_day import PlaceAndDay
    from bmnn_desk.papers.reading.find_title import TitleRows
    from bmnn_desk.papers.reading.head_rows import HeadRows
    from bmnn_desk.papers.reading.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Head:
    """The facts of a head, and the rows that they stand in."""

    rows: HeadRows
    parent: Read | None
    agency: Read | None
    agency_rows: tuple[Row, ...]
    number: int | None
    symbol: Read | None
    dated: PlaceAndDay | None
    title: TitleRows
    addressees: tuple[Read, ...]
    addressee_rows: tuple[Row, ...]


def find_head(main: Sequence[Row]) -> Head:
    """The facts of the head of a document, of which `main` are the rows."""
    rows = head_rows(main)
    parent, agency = find_agency(rows)
    number, symbol = find_number(rows)
    return Head(
        rows=rows,
        parent=parent,
        agency=agency,
        agency_rows=agency_rows(rows)[1],
        number=number,
        symbol=symbol,
        dated=find_day(rows),
        title=find_title(main, rows),
        addressees=find_addressees(main),
        addressee_rows=tuple(addressee_rows(main)),
    )
