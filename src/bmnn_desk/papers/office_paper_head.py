"""The head of an office's own paper: letterhead, name and title, whom it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.drawable import drawable
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import Letterhead, letterhead
from bmnn_desk.papers.sheet import Place
from bmnn_desk.papers.text import long_day, unended

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.office_paper_form import OfficePaperForm
    from bmnn_desk.papers.sheet import Sheet

_TITLE_SHARE, _UNDER_TITLE = 0.86, 0.4
_ABOVE_LINE_MM = 0.8
_ADDRESSED_SHARE = 0.2
_BEFORE_TITLE_MM, _AFTER_TITLE_MM = 7.0, 5.0


def office_paper_head(sheet: Sheet, form: OfficePaperForm, paper: OfficePaper) -> None:
    """Set all that stands above the căn cứ (NĐ 30/2020 Phụ lục I, boxes 1 to 5 and 9a)."""
    _head(sheet, form, paper)
    sheet.y_mm += _BEFORE_TITLE_MM
    if paper.kind:
        _title(sheet, form, paper)
    _addressed(sheet, form, paper)


def _head(sheet: Sheet, form: OfficePaperForm, paper: OfficePaper) -> None:
    words = form.words
    below: list[tuple[str, Letters]] = []
    if paper.number.strip():
        number = words["number"].format(number=drawable(paper.number))
        below.append((number, Letters(REGULAR, form.number_pt)))
    if not paper.kind and paper.title.strip():
        title = words["subject"].format(title=drawable(paper.title))
        below.append((title, Letters(REGULAR, form.subject_pt)))
    place = drawable(paper.place)
    day = words["open_day"].format(place=place)
    letterhead(
        sheet,
        Letterhead(
            parent=drawable(paper.parent),
            agency=drawable(paper.agency),
            motto=(words["motto_state"], words["motto_values"]),
            place_and_day=day if paper.day is None else long_day(place, paper.day, words),
            size_pt=form.head_pt,
            below=tuple(below),
            left_room_mm=form.level_place_mm if paper.keeps_level_place else 0.0,
        ),
    )


def _title(sheet: Sheet, form: OfficePaperForm, paper: OfficePaper) -> None:
    letters = Letters(BOLD, form.title_pt)
    sheet.text(drawable(paper.kind).upper(), letters, sheet.middle)
    title, narrow = drawable(paper.title), sheet.edges.inner_mm * _TITLE_SHARE
    lines = sheet.balanced(title, letters, narrow) if title.strip() else ()
    for line in lines:
        sheet.line(line, letters, sheet.middle)
    if paper.note.strip():
        sheet.text(drawable(paper.note), Letters(ITALIC, form.text_pt), sheet.middle)
    elif lines:
        share = sheet.width_mm(lines[-1], letters) / sheet.edges.inner_mm
        sheet.y_mm += _ABOVE_LINE_MM
        sheet.underline(sheet.whole, share * _UNDER_TITLE)
    sheet.y_mm += _AFTER_TITLE_MM


def _addressed(sheet: Sheet, form: OfficePaperForm, paper: OfficePaper) -> None:
    words, letters = form.words, Letters(REGULAR, form.text_pt)
    bodies = tuple(filter(str.strip, map(drawable, paper.addressed)))
    if not bodies:
        return
    if len(bodies) == 1:
        text = words["addressed_one"].format(body=bodies[0])
        for line in sheet.balanced(text, letters, sheet.whole.width_mm):
            sheet.line(line, letters, sheet.middle)
    else:
        indent = sheet.edges.inner_mm * _ADDRESSED_SHARE
        place = Place(left_mm=sheet.whole.left_mm + indent, width_mm=sheet.whole.width_mm - indent)
        sheet.line(words["addressed"], letters, place)
        # The dashes stand below the colon.
        to_colon = sheet.width_mm(words["addressed"].rstrip(":"), letters)
        below = Place(left_mm=place.left_mm + to_colon, width_mm=place.width_mm - to_colon)
        for number, body in enumerate(bodies, start=1):
            key = "addressed_last" if number == len(bodies) else "addressed_each"
            sheet.text(words[key].format(body=unended(body)), letters, below)
    sheet.y_mm += _AFTER_TITLE_MM
