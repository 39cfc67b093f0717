"""The head above the table of a first sheet: letterhead, title, lines below the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, ITALIC
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import letterhead, office_letterhead
from bmnn_desk.papers.sheet import Edges
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.register_parts import SheetHeading
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.register_book import RegisterBook
    from bmnn_desk.papers.sheet import Sheet

_SIZE_PT = 12.0
_BELOW_MM = 4.0


def page_edges(form: RegisterForm, inset_mm: float = 0.0) -> Edges:
    """The page of a form with its margins, `inset_mm` more at the sides."""
    return Edges(
        width_mm=form.page_width_mm,
        height_mm=form.page_height_mm,
        top_mm=form.margin_mm,
        bottom_mm=form.margin_mm,
        left_mm=form.margin_mm + inset_mm,
        right_mm=form.margin_mm + inset_mm,
    )


def place_and_day(place: str, day: date | None, year: int, words: Mapping[str, str]) -> str:
    """Place and date of a paper; dots to write on where the day is not known yet."""
    if day is None:
        return words["open_day"].format(place=clean(place), year=year)
    return long_day(place, day, words)


def words_of(book: RegisterBook) -> Mapping[str, str]:
    """The words of "book_pages", which all but the plain sheets of a whole book need.

    Raises:
        ValueError: the book came without them; that is a bug.
    """
    if book.words is None:
        message = "book_pages"
        raise ValueError(message)
    return book.words.words


def set_heading(sheet: Sheet, heading: SheetHeading, year: int, words: Mapping[str, str]) -> None:
    """Set a heading at the top of a sheet and go below it, to where the table begins."""
    if heading.parent or heading.agency:
        when = place_and_day(heading.place, heading.day, year, words)
        letterhead(sheet, office_letterhead(words, heading, when, _SIZE_PT))
        sheet.y_mm += _BELOW_MM
    sheet.text(clean(heading.title), Letters(BOLD, _SIZE_PT + 3), sheet.middle)
    for line in heading.lines:
        sheet.text(clean(line), Letters(ITALIC, _SIZE_PT), sheet.middle)
    sheet.y_mm += _BELOW_MM
