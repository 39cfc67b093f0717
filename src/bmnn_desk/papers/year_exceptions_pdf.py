"""Prints the list of what stays open when a year is closed, to be signed by who leads."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.page_foot import coded_foot
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.year_close import ExceptionsFacts, OpenPoint
    from bmnn_desk.law.form import WordsForm

_SIZE_PT = 13.0
_TEXT, _STRONG = Letters(REGULAR, _SIZE_PT), Letters(BOLD, _SIZE_PT)
_SIGN_MM = 26.0
_COUNTED = frozenset({OpenPointKind.COPY_WAITING, OpenPointKind.NUMBER_GAP})


def year_exceptions_pdf(
    form: WordsForm, facts: ExceptionsFacts, book_titles: Mapping[str, str]
) -> bytes:
    """The list by kind, each point by its number and day; the code stands on every page."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts)
    intro = words["intro"].format(year=facts.year, count=len(facts.points))
    sheet.text(intro, _TEXT, sheet.whole)
    kinds = groupby(facts.points, key=lambda point: point.kind)
    for number, (kind, points) in enumerate(kinds, start=1):
        _group(sheet, words, (number, kind, tuple(points)), book_titles)
    sheet.y_mm += 8
    _sign(sheet, words, facts)
    return sheet.pdf(
        words["title"].format(year=facts.year),
        lambda page, pages: coded_foot(sheet, words, facts.code, (page, pages)),
    )


def point_text(words: Mapping[str, str], point: OpenPoint, book_titles: Mapping[str, str]) -> str:
    """What a point is called on the list: by number and day, a book by title and volume."""
    if point.volume:
        title = book_titles.get(point.book_kind, point.book_kind)
        return words["of_book"].format(book=title, volume=point.volume, count=point.count)
    named = clean(point.reference) or words["no_reference"]
    if point.day is not None:
        named = words["of_day"].format(reference=named, day=short_day(point.day))
    if point.kind in _COUNTED:
        return words["counted"].format(reference=named, count=point.count)
    return named


def _head(sheet: Sheet, words: Mapping[str, str], facts: ExceptionsFacts) -> None:
    office_head(sheet, words, facts, _SIZE_PT - 1)
    sheet.y_mm += 8
    title = words["title"].format(year=facts.year)
    sheet.text(title, Letters(BOLD, _SIZE_PT + 2), sheet.middle)
    sheet.y_mm += 5


def _group(
    sheet: Sheet,
    words: Mapping[str, str],
    group: tuple[int, OpenPointKind, tuple[OpenPoint, ...]],
    book_titles: Mapping[str, str],
) -> None:
    number, kind, points = group
    heading = words["group"].format(
        number=number, what=words[f"point_{kind.value}"], count=len(points)
    )
    sheet.y_mm += 2.5
    sheet.keep(3 * _TEXT.lead_mm)
    sheet.text(heading, _STRONG, sheet.whole)
    told = "; ".join(point_text(words, point, book_titles) for point in points)
    sheet.text(f"{told}.", _TEXT, sheet.whole)


def _sign(sheet: Sheet, words: Mapping[str, str], facts: ExceptionsFacts) -> None:
    cells = []
    for field, position, name in (
        ("compiler", "", facts.compiler),
        ("leader", facts.leader_position, facts.leader),
    ):
        cell = signature_cell(words, field)
        cells.append((cell, PaperSigner(field=field, position=position, name=name)))
    signature_block(sheet, cells, SignatureStyle(size_pt=_SIZE_PT, room_mm=_SIGN_MM))
