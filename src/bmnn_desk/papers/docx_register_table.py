"""The table of a register as DOCX: columns of the form, headings repeated on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.units import mm

from bmnn_desk.domain.register_parts import GroupHead
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.register_layout import LEADING, PAD, Room, RowMaker, lanes
from bmnn_desk.papers.register_notes import NoteSetter
from bmnn_desk.papers.register_pages import height_of
from bmnn_desk.papers.text import as_text, clean, column_value
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.law.form import Column
    from bmnn_desk.papers.register_book import RegisterBook
    from bmnn_desk.papers.register_layout import Stack

_ROWS_AT_ONCE = 200
_BORDER = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
_KEEP = "<w:keepNext/>"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_RULE = '<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="000000"/>'
_NOT_XML = {0xFFFE: None, 0xFFFF: None}


def register_table(book: RegisterBook) -> BaseOxmlElement:
    """The rows of a book under the headings of its form.

    A row is not parted between pages unless it is taller than one; a signing row is at least as
    high as the form says.
    """
    writer = _Writer(book)
    table = parse_xml(f"<w:tbl {nsdecls('w')}>{writer.head()}</w:tbl>")
    rows = list(writer.rows())
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        some = "".join(rows[start : start + _ROWS_AT_ONCE])
        for row in list(parse_xml(f"<w:tbl {nsdecls('w')}>{some}</w:tbl>")):
            table.append(row)
    return table


class _Writer:
    """Writes the parts of the table as WordprocessingML."""

    def __init__(self, book: RegisterBook) -> None:
        form = book.form
        self._book, self._form = book, form
        self._lanes = lanes(form)
        room = Room(
            top=0.0,
            bottom=(form.page_height_mm - 2 * form.margin_mm) * mm - _head_pt(book),
            lead=form.text_pt * LEADING,
            signing_row=form.signing_row_mm * mm,
        )
        self._room = room
        breaker = Breaker(REGULAR, form.text_pt)
        maker = RowMaker(form, book.level_words, breaker, room)
        self._setter = NoteSetter(form, maker, breaker, room)
        self._below_signing = max(round(room.signing_row - room.lead - PAD), 0)

    def head(self) -> str:
        """Properties, columns, and the two rows that every page repeats."""
        borders = "".join(_BORDER.format(side=side) for side in _SIDES)
        pad = f'w:w="{round(PAD * 20)}" w:type="dxa"'
        pads = "".join(f"<w:{side} {pad}/>" for side in _SIDES[:4])
        columns = "".join(f'<w:gridCol w:w="{_twips(c.width_mm)}"/>' for c in self._form.columns)
        size = self._form.heading_pt
        headings = "".join(
            self._cell(
                column, _paragraph(clean(column.heading), size, "center", "<w:b/>"), "center"
            )
            for column in self._form.columns
        )
        numbers = "".join(
            self._cell(column, _paragraph(f"({number})", size, "center", "<w:i/>"))
            for number, column in enumerate(self._form.columns, start=1)
        )
        repeated = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        wide = _twips(sum(column.width_mm for column in self._form.columns))
        return (
            f'<w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:jc w:val="center"/>'
            f"<w:tblBorders>{borders}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{pads}</w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
            f"{repeated.format(cells=headings)}{repeated.format(cells=numbers)}"
        )

    def rows(self) -> Iterator[str]:
        """The rows of the entries, each group below its name."""
        for row in self._book.rows():
            yield self._group(row.text) if isinstance(row, GroupHead) else self._row(row)

    def _group(self, text: str) -> str:
        inside = _paragraph(clean(text), self._form.text_pt, "left", "<w:b/>", _KEEP)
        return self._across(inside, "<w:cantSplit/>")

    def _across(self, inside: str, whole: str) -> str:
        """A row with one cell across all columns."""
        count = len(self._form.columns)
        return (
            f'<w:tr><w:trPr>{whole}</w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{count}"/>'
            f"</w:tcPr>{inside}</w:tc></w:tr>"
        )

    def _row(self, entry: Entry) -> str:
        stacks, note = self._setter.row(entry)
        whole = "<w:cantSplit/>" if height_of(stacks) <= self._room.height else ""
        high = round(min(self._signing_pt(stacks), self._room.height) * 20)
        cells = "".join(
            self._cell(column, self._texts(entry, column, bool(note)))
            for column in self._form.columns
        )
        height = f'<w:trHeight w:val="{high}" w:hRule="atLeast"/>' if high else ""
        return f"<w:tr><w:trPr>{whole}{height}</w:trPr>{cells}</w:tr>{self._note(entry, note)}"

    def _note(self, entry: Entry, note: Stack) -> str:
        if not note:
            return ""
        inside = _paragraph(self._setter.below(entry), self._form.text_pt, "left")
        return self._across(inside, "<w:cantSplit/>" if note[0].height <= self._room.height else "")

    def _signing_pt(self, stacks: tuple[Stack, ...]) -> float:
        signed = [
            len(stack) for lane, stack in zip(self._lanes, stacks, strict=True) if lane.signing
        ]
        return max(signed, default=0) * self._room.signing_row

    def _texts(self, entry: Entry, column: Column, is_note_below: bool) -> str:
        value, size = column_value(entry, column.field), self._form.text_pt
        keep = _KEEP if is_note_below else ""
        if not column.signing:
            at = "left" if isinstance(value, str | tuple) else "center"
            if is_note_below and self._setter.holds_notes(column.field):
                value = self._setter.stays(entry)
            return _paragraph(as_text(value, self._book.level_words), size, at, "", keep)
        values = value if isinstance(value, tuple) and value else (value or "",)
        texts = [as_text(item, self._book.level_words) for item in values]
        last = len(texts) - 1
        return "".join(
            _paragraph(text, size, "left", "", keep + self._signed(step, is_last=step == last))
            for step, text in enumerate(texts)
        )

    def _signed(self, step: int, *, is_last: bool) -> str:
        """A line between this signature and its neighbours, and room to sign below the name.

        Every second paragraph draws the lines above and below it: Word and LibreOffice leave out
        the line between paragraphs that both have one.
        """
        below = self._below_signing
        if step % 2:
            return f'<w:spacing w:before="{round(PAD * 20)}" w:after="{below * 20}"/>'
        lines = _RULE.format(side="top", space=round(PAD)) if step else ""
        lines += "" if is_last else _RULE.format(side="bottom", space=below)
        after = f'<w:spacing w:after="{below * 20}"/>' if is_last else ""
        return f"<w:pBdr>{lines}</w:pBdr>{after}" if lines else after

    def _cell(self, column: Column, inside: str, at: str = "top") -> str:
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{_twips(column.width_mm)}" w:type="dxa"/>'
            f'<w:vAlign w:val="{at}"/></w:tcPr>{inside}</w:tc>'
        )


def _paragraph(text: str, size_pt: float, at: str, run: str = "", about: str = "") -> str:
    lines = [
        f'<w:t xml:space="preserve">{escape(line.translate(_NOT_XML))}</w:t>'
        for line in text.split("\n")
    ]
    return (
        f'<w:p><w:pPr>{about}<w:jc w:val="{at}"/></w:pPr><w:r><w:rPr>{run}'
        f'<w:sz w:val="{round(size_pt * 2)}"/></w:rPr>{"<w:br/>".join(lines)}</w:r></w:p>'
    )


def _head_pt(book: RegisterBook) -> float:
    """The height of the two heading rows."""
    form = book.form
    breaker = Breaker(BOLD, form.heading_pt)
    lines = [
        len(breaker.wrap(clean(column.heading), lane.inner))
        for column, lane in zip(form.columns, lanes(form), strict=True)
    ]
    return (max(lines) + 1) * form.heading_pt * LEADING + 3 * PAD


def _twips(length_mm: float) -> int:
    return round(length_mm / 25.4 * 1440)
