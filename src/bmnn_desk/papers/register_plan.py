"""Which rows stand on which sheet of a print, with what above, below and in the foot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.domain.register_parts import GroupHead, RegisterPart
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.register_end_texts import signing_cells
from bmnn_desk.papers.register_heading import page_edges, set_heading, words_of
from bmnn_desk.papers.register_layout import GROUP, LEADING, NOTE, Room, RowMaker
from bmnn_desk.papers.register_notes import NoteSetter
from bmnn_desk.papers.register_pages import paginate
from bmnn_desk.papers.sheet import Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, block_height_mm, signature_block
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.register_book import RegisterBook
    from bmnn_desk.papers.register_grid import Grid
    from bmnn_desk.papers.register_layout import Placed, Stack

_GAP_MM = 6.0
_SIDE_MM = 10.0
_SIGNATURE = SignatureStyle(size_pt=12, room_mm=22)


@dataclass(slots=True, kw_only=True)
class SheetPlan:
    """A sheet to be drawn: its number, its rows, marks around the table, its foot.

    `table` says how far below its place the table begins, in pt; None draws no table at all.
    A `continued` sheet has its headings already.
    """

    number: int = 0
    rows: list[Placed] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    table: float | None = 0.0
    continued: bool = False
    label: str = ""


def plan_sheets(book: RegisterBook, grid: Grid) -> list[SheetPlan]:
    """Set every row of the print and lay the rows onto sheets, so that their number is known."""
    form = book.form
    room = Room(
        top=grid.bottom,
        bottom=(form.page_height_mm - form.margin_mm) * mm,
        lead=form.text_pt * LEADING,
        signing_row=form.signing_row_mm * mm,
    )
    goes_on, heads = book.continue_from, _heading(book, room)
    begin = room.top + (heads[-1].table or 0.0)
    if goes_on is not None:
        heads, begin = [], goes_on.bottom_mm * mm
    pages = paginate(_rows(book, room), room, begin)
    sheets = [SheetPlan(rows=rows) for rows in pages]
    if heads:
        heads[-1].rows = sheets[0].rows
        sheets[:1] = heads
    sheets[0].continued = goes_on is not None
    if RegisterPart.SIGNATURES in book.parts:
        _sign(book, sheets, begin, room)
    first = book.first_sheet if goes_on is None else goes_on.sheet
    for number, sheet in enumerate(sheets, start=first):
        sheet.number = number
    if sheets[0].continued and not (sheets[0].rows or sheets[0].marks):
        del sheets[0]
    _label(book, sheets)
    return sheets


def _heading(book: RegisterBook, room: Room) -> list[SheetPlan]:
    """The sheets that a heading takes, the last with the table; one where there is none.

    Where no two signing rows would stand below the heading, the table has a sheet to itself.
    """
    sheet = Sheet(page_edges(book.form))
    if book.heading is not None:
        set_heading(sheet, book.heading, book.cover.year, words_of(book))
    lowered = sheet.y_mm * mm - book.form.margin_mm * mm
    sheets = [SheetPlan(marks=marks, table=None) for marks in sheet.pages]
    if room.top + lowered + 2 * room.signing_row > room.bottom:
        return [*sheets, SheetPlan()]
    sheets[-1].table = lowered
    return sheets


def _rows(book: RegisterBook, room: Room) -> Iterator[tuple[int, tuple[Stack, ...]]]:
    breaker = Breaker(REGULAR, book.form.text_pt)
    maker = RowMaker(book.form, book.level_words, breaker, room)
    setter = NoteSetter(book.form, maker, breaker, room)
    for row in book.rows():
        if isinstance(row, GroupHead):
            yield GROUP, maker.group(row.text)
        else:
            stacks, note = setter.row(row)
            yield row.ordinal, stacks
            if note:
                yield NOTE, (note,)


def _sign(book: RegisterBook, sheets: list[SheetPlan], begin: float, room: Room) -> None:
    """The block of signatures below the last row, on a sheet more where it has no room.

    The last row comes along, so that what is signed stands above the signatures.
    """
    sheet = Sheet(page_edges(book.form, _SIDE_MM))
    cells = signing_cells(book)
    block = block_height_mm(sheet, cells, _SIGNATURE)
    sheet.y_mm = _end(sheets[-1], begin) / mm + _GAP_MM
    above = room.height - (_GAP_MM + block) * mm
    if sheet.room_mm < block and (coming := _last_row(sheets[-1], room.top, above)):
        sheets.append(coming)
        sheet.y_mm = _end(coming, begin) / mm + _GAP_MM
    last = sheets[-1]
    sheet.keep(block)
    signature_block(sheet, cells, _SIGNATURE)
    last.marks.extend(sheet.pages[0])
    sheets.extend(SheetPlan(marks=marks, table=None) for marks in sheet.pages[1:])


def _end(sheet: SheetPlan, begin: float) -> float:
    return sheet.rows[-1].top + sheet.rows[-1].height if sheet.rows else begin


def _last_row(sheet: SheetPlan, top: float, most: float) -> SheetPlan | None:
    """The last row on a sheet of its own, with its note and its group's name.

    None where its own sheet would be left without a row, or where it is higher than `most`.
    """
    at = len(sheet.rows) - 1
    while at > 0 and (sheet.rows[at].note or sheet.rows[at - 1].ordinal == GROUP):
        at -= 1
    if at < 0 or (at == 0 and not sheet.continued):
        return None
    coming = sheet.rows[at:]
    if sum(row.height for row in coming) > most:
        return None
    del sheet.rows[at:]
    moved = []
    for row in coming:
        moved.append(row._replace(top=top))
        top += row.height
    return SheetPlan(rows=moved)


def _label(book: RegisterBook, sheets: list[SheetPlan]) -> None:
    """Each new sheet's "trang x/y"; without a number of all, or beyond it, "trang x".

    Sheets under a heading with a label of its own have that one.
    """
    ends = {RegisterPart.SIGNATURES, RegisterPart.CLOSING}.intersection(book.parts)
    is_whole = book.first_sheet == 1 and book.continue_from is None and bool(ends)
    pages = book.sheets or (len(sheets) if is_whole else 0)
    own = "" if book.heading is None else book.heading.page_label
    for sheet in sheets:
        if sheet.continued:
            continue
        if own:
            sheet.label = own.format(page=sheet.number, pages=pages or sheets[-1].number)
        elif sheet.number <= pages:
            sheet.label = book.form.page_label.format(page=sheet.number, pages=pages)
        else:
            sheet.label = words_of(book)["page_alone"].format(page=sheet.number)
