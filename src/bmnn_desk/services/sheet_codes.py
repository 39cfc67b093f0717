"""Derive the check code of a printed sheet from its lines: as printed then, as they stand now."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.sheet_code import sheet_code
from bmnn_desk.domain.sheets import SheetMark
from bmnn_desk.services.line_digests import line_digests
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.services.work import Work

# The way a code is derived; it is part of it, so that a later way keeps this one readable.
_WAY = "sheet-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRow:
    """A row of a sheet for its code: the line's ordinal, which part of it, its digest."""

    ordinal: int
    part: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Printing:
    """One printing onto a sheet: its act, the code of all rows that stood on it from then on."""

    act: int
    code: str


def code_of(book: t.Book, volume: t.Volume, number: int, rows: Iterable[CodeRow]) -> str:
    """The code of a sheet: over the book it belongs to, its form, its number and its rows."""
    said = [
        _WAY,
        [book.id, book.kind, book.year, book.form_digest, volume.number, number],
        [[row.ordinal, row.part, row.digest] for row in rows],
    ]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return sheet_code(hashlib.sha256(text.encode("utf-8")).digest())


def line_code(digest: str) -> str:
    """The code of one printed line, for the control sheet."""
    return sheet_code(bytes.fromhex(digest))


def printings_of(work: Work, sheet: t.Sheet) -> tuple[Printing, ...]:
    """The printings onto a sheet, oldest first."""
    later = work.session.scalars(
        select(t.SheetEvent)
        .where(t.SheetEvent.sheet_id == sheet.id, t.SheetEvent.state == SheetMark.CONTINUED)
        .order_by(t.SheetEvent.id)
    )
    return (
        Printing(act=sheet.act_seq, code=sheet.code),
        *(Printing(act=event.act_seq, code=event.paper) for event in later),
    )


def rows_then(work: Work, sheet: t.Sheet, act: int) -> list[CodeRow]:
    """The rows of a sheet up to a printing, as they were recorded."""
    return [
        CodeRow(ordinal=ordinal, part=row.part, digest=row.digest)
        for row, ordinal in _rows(work, sheet, act)
    ]


def rows_now(work: Work, kind: str, sheet: t.Sheet, act: int) -> list[CodeRow]:
    """The same rows with their digests derived anew from the lines as the store has them.

    What a later act said of a line does not count: it was not on the paper.
    """
    made: list[CodeRow] = []
    rows = _rows(work, sheet, act)
    for printed_by, group in groupby(rows, key=lambda pair: pair[0].act_seq):
        pairs = list(group)
        digests = line_digests(work, kind, (row.line_id for row, _ in pairs), printed_by)
        made.extend(
            CodeRow(ordinal=ordinal, part=row.part, digest=digests.get(row.line_id, ""))
            for row, ordinal in pairs
        )
    return made


def _rows(work: Work, sheet: t.Sheet, act: int) -> Sequence[tuple[t.SheetRow, int]]:
    found = work.session.execute(
        select(t.SheetRow, t.Line.ordinal)
        .join(t.Line, t.Line.id == t.SheetRow.line_id)
        .where(t.SheetRow.sheet_id == sheet.id, t.SheetRow.act_seq <= act)
        .order_by(t.SheetRow.id)
    )
    return [(row, ordinal) for row, ordinal in found]
