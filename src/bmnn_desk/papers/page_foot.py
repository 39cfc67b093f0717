"""The page's number at the foot of a paper that came out on several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.sheet import Sheet

_LETTERS = Letters(REGULAR, 9.5)


def page_foot(sheet: Sheet, words: Mapping[str, str], page: int, pages: int) -> tuple[Mark, ...]:
    """The mark of `words["page"]`; a paper of one page has none."""
    if pages == 1:
        return ()
    edges = sheet.edges
    return (
        Words(
            text=words["page"].format(page=page, pages=pages),
            letters=_LETTERS,
            x_mm=edges.width_mm - edges.right_mm,
            y_mm=edges.height_mm - edges.bottom_mm * 0.5,
            anchor=1.0,
        ),
    )


def numbered_pdf(sheet: Sheet, words: Mapping[str, str]) -> bytes:
    """A finished paper of that title, its pages numbered."""
    return sheet.pdf(words["title"], lambda page, pages: page_foot(sheet, words, page, pages))


def coded_foot(
    sheet: Sheet, words: Mapping[str, str], code: str, page: tuple[int, int]
) -> tuple[Mark, ...]:
    """The paper's code at the left of every page, and the number of `page` (page, pages)."""
    edges = sheet.edges
    mark = Words(
        text=words["code"].format(code=clean(code)),
        letters=_LETTERS,
        x_mm=edges.left_mm,
        y_mm=edges.height_mm - edges.bottom_mm * 0.5,
    )
    return (mark, *page_foot(sheet, words, *page))
