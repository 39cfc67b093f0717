"""Draws where each mark stands on a document (Sơ đồ vị trí dấu mật, Mẫu số 19)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import STAMPS_OF
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Frame, Letters, Words
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.sheet import OFFICE_EDGES, Place, Sheet
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.law.cover_form import MarkOnCover
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.places_asked import PlacesAsked

# Pages of A4, drawn small.
_SCALE = 0.38
_PAGE_MM = 210.0, 297.0
_PAGES = ("first", "last")
_TITLE = Letters(BOLD, 14)
_TEXT = Letters(REGULAR, 9)
_STRONG = Letters(BOLD, 9)
_NOTE = Letters(ITALIC, 9)
_LABEL = Letters(REGULAR, 6.5)
_ROW_MM = 4.1
_PAD_MM = 0.6
_COLUMNS = (
    ("column_number", 9.0),
    ("column_mark", 61.0),
    ("column_page", 36.0),
    ("column_place", 27.0),
    ("column_box", 10.0),
    ("column_known", 22.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A mark with its number: what its place on the page or its cover says of itself."""

    number: int
    shape: StampShape
    cover: MarkOnCover | None

    @property
    def confidence(self) -> Confidence | None:
        """Of the place on the page where there is one, else of the cover."""
        place = self.shape.place or self.cover
        return None if place is None else place.confidence


def place_diagram(asked: PlacesAsked) -> bytes:
    """First and last page in outline with the numbered places, and the table of what they are.

    No level word is drawn: a mark is an outline of its own size.
    """
    sheet, words = Sheet(OFFICE_EDGES), asked.form.words
    whole = sheet.whole
    sheet.text(words["title"], _TITLE, sheet.middle)
    sheet.text(words["pack"].format(name=clean(asked.pack)), _STRONG, sheet.middle)
    for text in (words["no_document"], words["how"].format(scale=round(_SCALE * 100))):
        sheet.text(text, _NOTE, sheet.middle)
    sheet.y_mm += 3
    rows = _rows(asked)
    top, wide = sheet.y_mm, _PAGE_MM[0] * _SCALE
    for index, page in enumerate(_PAGES):
        sheet.y_mm = top
        _draw_page(sheet, words, rows, page, whole.left_mm + index * (whole.width_mm - wide))
    sheet.y_mm += 4
    _table(sheet, words, rows)
    return numbered_pdf(sheet, words)


def _rows(asked: PlacesAsked) -> tuple[_Row, ...]:
    on_cover = {stamp: one for one in asked.covers for stamp in STAMPS_OF[one.mark]}
    return tuple(
        _Row(number=number, shape=shape, cover=on_cover.get(shape.stamp))
        for number, shape in enumerate(asked.shapes, start=1)
    )


def _draw_page(
    sheet: Sheet, words: Mapping[str, str], rows: Sequence[_Row], page: str, left_mm: float
) -> None:
    """A page in outline; marks that share a place share a label beside the widest of them."""
    wide, high = (side * _SCALE for side in _PAGE_MM)
    sheet.line(words[page], _STRONG, Place(left_mm=left_mm, width_mm=wide, anchor=0.5))
    top = sheet.y_mm
    sheet.put(Frame(x_mm=left_mm, y_mm=top, width_mm=wide, height_mm=high, width_pt=0.8))
    spots: dict[tuple[float, float], list[_Row]] = defaultdict(list)
    for row in rows:
        place = row.shape.place
        if place is not None and place.page == page:
            spots[place.x_mm, place.y_mm].append(row)
    for (x_mm, y_mm), here in spots.items():
        for row in here:
            shape = row.shape
            sheet.put(
                Frame(
                    x_mm=left_mm + x_mm * _SCALE,
                    y_mm=top + y_mm * _SCALE,
                    width_mm=shape.width_mm * _SCALE,
                    height_mm=shape.height_mm * _SCALE,
                )
            )
        # Beside marks of several sizes, whose edges would cross it; else within.
        beside = len({row.shape.width_mm for row in here}) > 1
        sheet.put(
            Words(
                text=", ".join(str(row.number) for row in here),
                letters=_LABEL,
                x_mm=left_mm + x_mm * _SCALE + (-_PAD_MM if beside else _PAD_MM),
                y_mm=top + y_mm * _SCALE + _LABEL.lead_mm * 0.85,
                anchor=1.0 if beside else 0.0,
            )
        )
    sheet.y_mm = top + high


def _table(sheet: Sheet, words: Mapping[str, str], rows: Sequence[_Row]) -> None:
    _line(sheet, [words[key] for key, _ in _COLUMNS], _STRONG)
    for row in rows:
        _line(sheet, list(_cells(words, row)), _TEXT)


def _cells(words: Mapping[str, str], row: _Row) -> Iterator[str]:
    place = row.shape.place
    yield str(row.number)
    yield row.shape.name
    pages = [] if place is None else [words[place.page]]
    pages += [] if row.cover is None else [_cover(words, row.cover)]
    yield ", ".join(pages)
    if place is not None:
        yield words["place"].format(x=f"{place.x_mm:g}", y=f"{place.y_mm:g}")
    else:
        yield "" if row.cover is None else words["cover_place"]
    yield "" if place is None else place.box
    yield "" if row.confidence is None else words[f"confidence_{row.confidence.value}"]


def _cover(words: Mapping[str, str], cover: MarkOnCover) -> str:
    if cover.inner and cover.outer:
        return words["on_cover_both"]
    return words["on_cover_inner" if cover.inner else "on_cover_outer"]


def _line(sheet: Sheet, cells: Sequence[str], letters: Letters) -> None:
    """A row of the table, as high as its longest cell needs."""
    wrapped = [
        sheet.wrap(cell, letters, wide - 1.5)
        for cell, (_, wide) in zip(cells, _COLUMNS, strict=True)
    ]
    high = max(len(lines) for lines in wrapped) * letters.lead_mm + 0.6
    sheet.keep(max(high, _ROW_MM))
    top, left = sheet.y_mm, sheet.whole.left_mm
    for lines, (_, wide) in zip(wrapped, _COLUMNS, strict=True):
        sheet.y_mm = top
        sheet.put(
            Frame(x_mm=left, y_mm=top, width_mm=wide, height_mm=max(high, _ROW_MM), width_pt=0.3)
        )
        for line in lines:
            sheet.line(line, letters, Place(left_mm=left + 0.8, width_mm=wide - 1.5))
        left += wide
    sheet.y_mm = top + max(high, _ROW_MM)
