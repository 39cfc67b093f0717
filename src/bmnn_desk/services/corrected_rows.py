"""Read rows of register lines as they were corrected: one way for every list, pane and paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.corrections import CellKind, cell_value, corrected_cells
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.level_follows import titles_hidden
from bmnn_desk.services.line_corrections import corrections_of, is_asked, these
from bmnn_desk.services.line_digests import COLUMNS
from bmnn_desk.services.sight import reads_title
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Row

    from bmnn_desk.law.regime import Regime
    from bmnn_desk.services.work import Work

LineRow = TypeVar("LineRow")
# What a corrected cell is taken apart by. Sổ chuyển giao has no type of document.
_ENTERED = (
    select(
        t.Line.id,
        t.Line.day,
        t.Book.kind,
        t.Item.drafter_id,
        func.coalesce(*(table.level for table in COLUMNS.values())).label("level"),
        func.coalesce(
            t.OutgoingLine.type_name, t.IncomingLine.type_name, t.CopyLine.type_name
        ).label("type_name"),
        t.CopyLine.recipients,
    )
    .join(t.Item, t.Item.id == t.Line.item_id)
    .join(t.Volume, t.Volume.id == t.Line.volume_id)
    .join(t.Book, t.Book.id == t.Volume.book_id)
    .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
    .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
    .outerjoin(t.TransferLine, t.TransferLine.line_id == t.Line.id)
    .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
    .where(is_asked(t.Line.id))
)


class _Corrected:
    """A row in which some columns read otherwise; all others are its own."""

    __slots__ = ("_cells", "_row")

    def __init__(self, row: object, cells: Mapping[str, object]) -> None:
        self._row = row
        self._cells = cells

    def __getattr__(self, name: str) -> object:
        return self._cells[name] if name in self._cells else getattr(self._row, name)


def as_corrected(
    work: Work, rows: Iterable[LineRow], line: str = "id", *, hides_titles: bool = True
) -> list[LineRow]:
    """The rows, each with its columns as its register line was corrected.

    `line` is the column with the line's number; a row without one stays as it is. What a book
    prints in one cell comes apart into the columns of its table by their names: `type_name` and
    `title`, `reference` and `document_day` or `copy_numbers`. A trích yếu that this account may
    not read is left as it was, for the reader to hide; one that became Tuyệt mật after its line was
    written is empty, unless `hides_titles` is False: then it is for nobody's eyes.
    """
    read = list(rows)
    lines = [getattr(row, line) for row in read]
    cells = _cells_now(work, {each for each in lines if each is not None})
    for each in titles_hidden(work).intersection(lines) if hides_titles else ():
        cells[each] = {**cells.get(each, {}), "title": ""}
    if not cells:
        return read
    return [
        cast("LineRow", _Corrected(row, cells[each])) if each in cells else row
        for row, each in zip(read, lines, strict=True)
    ]


def names_by_number(regime: Regime, recipients: Iterable[str]) -> dict[int, str]:
    """Whom each copy is for by the recipients of an outgoing line: its number stands with each."""
    told = (_worded(regime.words["register_recipient"], text) for text in recipients)
    return {
        int(parts["number"]): parts["name"]
        for parts in told
        if parts is not None and parts["number"].isdecimal()
    }


def _cells_now(work: Work, lines: set[int]) -> dict[int, dict[str, object]]:
    said = corrections_of(work, lines)
    if not said:
        return {}
    found: dict[int, dict[str, object]] = {}
    for entered in work.session.execute(_ENTERED, these(said)):
        cells = corrected_cells(entered.kind, said[entered.id])
        if not reads_title(work, entered.level, entered.drafter_id):
            cells.pop("title", None)
        found[entered.id] = _apart(work.law.on(entered.day), entered, cells)
    return found


def _apart(
    regime: Regime, entered: Row[*tuple[Any, ...]], cells: dict[str, Any]
) -> dict[str, object]:
    """The cells that a book prints together, as the columns that they were put together from."""
    now = dict(cells)
    if "title" in cells:
        now |= _title(entered.type_name, cells["title"])
    if entered.kind == BookKind.TRANSFER and "reference" in cells:
        now |= _with_numbers(regime.words["transfer_reference"], cells["reference"])
    if entered.kind == BookKind.COPY and "reference" in cells:
        now |= _with_day(cells["reference"])
    if entered.kind == BookKind.COPY and "recipients" in cells:
        word = regime.sheet("copy_marks").words["register_recipient"]
        now["recipients"] = _names(word, cells["recipients"], entered.recipients)
    return now


def _title(type_name: str, text: str) -> dict[str, str]:
    """The document's type stays in its own column, unless it was what was corrected."""
    rest = text.removeprefix(type_name).lstrip(": ")
    for title in (rest, text):
        if typed_title(type_name, title) == text:
            return {"type_name": type_name, "title": title}
    return {"type_name": "", "title": text}


def _with_numbers(word: str, text: str) -> dict[str, str]:
    read = _worded(word, text) or {"reference": text, "numbers": ""}
    return {"reference": read["reference"], "copy_numbers": read["numbers"]}


def _with_day(text: str) -> dict[str, object]:
    reference, _, last = text.rpartition(", ")
    day = cell_value(CellKind.DAY, last)
    if day is None:
        return {"reference": text, "document_day": None}
    return {"reference": reference, "document_day": day}


def _names(word: str, texts: Iterable[str], entered: list[str]) -> list[str]:
    """Whom the copies are for, one each: a list of another length cannot be told to them."""
    names = [(_worded(word, text) or {"name": text})["name"] for text in texts]
    return names if len(names) == len(entered) else entered


def _worded(word: str, text: str) -> dict[str, str] | None:
    """The parts that a text was put together from by a word of the forms; None where it was not."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.*)", re.escape(word))
    found = re.fullmatch(pattern, text)
    return None if found is None else found.groupdict()
