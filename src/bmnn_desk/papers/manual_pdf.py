"""Prints a manual: cover, contents with pages, chapters; an outline and links for the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.drawable import drawable
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words, draw, open_canvas
from bmnn_desk.papers.manual_topic import set_section
from bmnn_desk.papers.sheet import Edges, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.domain.printed_manual import ManualChapter, PrintedManual
    from bmnn_desk.papers.ink import Mark

_EDGES = Edges(top_mm=22, bottom_mm=24, left_mm=25, right_mm=20)
_TITLE, _ABOUT, _EDITION = Letters(BOLD, 26), Letters(REGULAR, 13), Letters(REGULAR, 11)
_CHAPTER, _LISTED_CHAPTER = Letters(BOLD, 18), Letters(BOLD, 12)
_LISTED, _FOOT = Letters(REGULAR, 11.5), Letters(REGULAR, 9)
_COVER_MM, _INDENT_MM, _GAP_MM = 85.0, 6.0, 2.0
_FOOT_MM = 13.0
# A chapter begins on a page of its own, unless the one before left no more than this on its last.
_RESIDUE_MM = 75.0
# Links name pages, and a page's number may make a line longer: it is laid out until both agree.
_MOST_ROUNDS = 6


def manual_pdf(manual: PrintedManual) -> bytes:
    """The manual, A4 upright; the same one gives the same bytes."""
    pages: Mapping[str, int] = {}
    for _ in range(_MOST_ROUNDS):
        made = _Layout(manual, pages)
        if made.pages == pages:
            break
        pages = made.pages
    return made.pdf()


class _Layout:
    """All of it laid out; `known` says on which page each topic began the time before."""

    def __init__(self, manual: PrintedManual, known: Mapping[str, int]) -> None:
        self._manual, self._known = manual, known
        self._sheet = Sheet(_EDGES)
        self.pages: dict[str, int] = {}
        self._listed: list[tuple[int, float, str]] = []
        self._cover()
        self._contents()
        for chapter in manual.chapters:
            self._chapter(chapter)

    def pdf(self) -> bytes:
        """The pages, with what only a screen shows: outline and links of the contents."""
        edges, pages = self._sheet.edges, self._sheet.pages
        canvas, out = open_canvas(edges.width_mm, edges.height_mm, drawable(self._manual.title))
        for page, marks in enumerate(pages, start=1):
            draw(canvas, edges.height_mm, (*marks, *self._foot(page, len(pages))))
            for key in (key for key, on in self.pages.items() if on == page):
                canvas.bookmarkPage(key)
            self._outline(canvas, page)
            self._links(canvas, page)
            canvas.showPage()
        canvas.showOutline()
        canvas.save()
        return out.getvalue()

    @property
    def _page(self) -> int:
        return len(self._sheet.pages)

    def _cover(self) -> None:
        sheet, manual = self._sheet, self._manual
        sheet.y_mm = _COVER_MM
        for line in sheet.balanced(drawable(manual.title), _TITLE, sheet.whole.width_mm):
            sheet.line(line, _TITLE, sheet.middle)
        sheet.y_mm += 3 * _GAP_MM
        sheet.underline(sheet.whole, 0.3)
        sheet.y_mm += 6 * _GAP_MM
        for line in sheet.balanced(drawable(manual.about), _ABOUT, sheet.whole.width_mm * 0.85):
            sheet.line(line, _ABOUT, sheet.middle)
        sheet.y_mm += 6 * _GAP_MM
        sheet.text(drawable(manual.edition), _EDITION, sheet.middle)

    def _contents(self) -> None:
        sheet = self._sheet
        sheet.turn()
        self._mark(_CONTENTS)
        sheet.text(drawable(self._manual.words.contents), _CHAPTER, sheet.whole)
        sheet.y_mm += 2 * _GAP_MM
        for chapter in self._manual.chapters:
            sheet.keep(_GAP_MM + _LISTED_CHAPTER.lead_mm + _LISTED.lead_mm)
            sheet.y_mm += _GAP_MM
            self._list(_key(chapter), chapter.title, _LISTED_CHAPTER, 0.0)
            for section in chapter.sections:
                self._list(section.key, section.title, _LISTED, _INDENT_MM)

    def _list(self, key: str, title: str, letters: Letters, indent_mm: float) -> None:
        """A line of the contents: the title, dots, the page at the right edge."""
        sheet = self._sheet
        sheet.keep(letters.lead_mm)
        left, right = sheet.whole.left_mm + indent_mm, sheet.whole.left_mm + sheet.whole.width_mm
        text, number = drawable(title), str(self._known.get(key, 0))
        y_mm = sheet.baseline_mm(letters)
        words = Words(text=text, letters=letters, x_mm=left, y_mm=y_mm)
        sheet.put(words)
        sheet.put(replace(words, text=number, x_mm=right, anchor=1.0))
        begin = left + sheet.width_mm(text, letters) + 2
        dot = sheet.width_mm(" .", letters)
        dots = int((right - sheet.width_mm(number, letters) - 2 - begin) / dot)
        x_mm = right - sheet.width_mm(number, letters) - 1
        sheet.put(replace(words, text=" ." * max(dots, 0), x_mm=x_mm, anchor=1.0))
        self._listed.append((self._page, sheet.y_mm, key))
        sheet.y_mm += letters.lead_mm

    def _chapter(self, chapter: ManualChapter) -> None:
        sheet = self._sheet
        if chapter is self._manual.chapters[0] or sheet.y_mm > _RESIDUE_MM:
            sheet.turn()
        else:
            sheet.y_mm += 6 * _GAP_MM
        self._mark(_key(chapter))
        sheet.text(drawable(chapter.title), _CHAPTER, sheet.whole)
        y_mm = sheet.y_mm + 1
        right = sheet.whole.left_mm + sheet.whole.width_mm
        sheet.put(Stroke(x_mm=sheet.whole.left_mm, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
        sheet.y_mm += 2 * _GAP_MM
        for section in chapter.sections:
            self.pages[section.key] = set_section(sheet, section, self._manual.words, self._known)

    def _mark(self, key: str) -> None:
        self.pages[key] = self._page

    def _foot(self, page: int, pages: int) -> tuple[Mark, ...]:
        """The title at the left, the page at the right; the cover has neither."""
        if page == 1:
            return ()
        edges, words = self._sheet.edges, self._manual.words
        y_mm = edges.height_mm - _FOOT_MM
        right = edges.width_mm - edges.right_mm
        title = Words(
            text=drawable(self._manual.title), letters=_FOOT, x_mm=edges.left_mm, y_mm=y_mm
        )
        number = words.page.format(page=page, pages=pages)
        line = y_mm - _FOOT.lead_mm
        return (
            Stroke(x_mm=edges.left_mm, y_mm=line, to_x_mm=right, to_y_mm=line, width_pt=0.25),
            title,
            replace(title, text=number, x_mm=right, anchor=1.0),
        )

    def _outline(self, canvas: Canvas, page: int) -> None:
        if self.pages[_CONTENTS] == page:
            canvas.addOutlineEntry(drawable(self._manual.words.contents), _CONTENTS, 0)
        for chapter in self._manual.chapters:
            if self.pages[_key(chapter)] == page:
                canvas.addOutlineEntry(drawable(chapter.title), _key(chapter), 0)
            for section in chapter.sections:
                if self.pages[section.key] == page:
                    canvas.addOutlineEntry(drawable(section.title), section.key, 1)

    def _links(self, canvas: Canvas, page: int) -> None:
        edges = self._sheet.edges
        left, right = edges.left_mm * mm, (edges.width_mm - edges.right_mm) * mm
        for on, y_mm, key in self._listed:
            if on == page:
                top = (edges.height_mm - y_mm) * mm
                box = (left, top - _LISTED.lead_mm * mm, right, top)
                canvas.linkRect("", key, box, thickness=0)


_CONTENTS = "contents"


def _key(chapter: ManualChapter) -> str:
    """A chapter's place among the pages; no topic has a key like it."""
    return f"chapter {chapter.title}"
