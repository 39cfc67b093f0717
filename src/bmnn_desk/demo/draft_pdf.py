"""The invented PDF for signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Mark, Words, draw, open_canvas
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.demo.documents import DraftText

_WIDTH_MM, _HEIGHT_MM = 210, 297
_LEFT_MM, _RIGHT_MM = 30, 195
_HEAD, _HEAD_BOLD, _DAY = Letters(REGULAR, 12), Letters(BOLD, 12), Letters(ITALIC, 13)
_NUMBER, _TITLE, _BODY = Letters(REGULAR, 13), Letters(BOLD, 14), Letters(REGULAR, 14)
_BLOCK_HEAD, _BLOCK = Letters(BOLD_ITALIC, 12), Letters(REGULAR, 11)
_SIGNER = Letters(BOLD, 13)
# Right of the first and below the second the level's place (ô 10a) stays free.
_TITLE_AT, _BODY_AT = 112.0, 82.0
_TITLE_TOP, _TITLE_LEAD = 60.0, 6.0


def draft_pdf(text: DraftText) -> bytes:
    """A one-page document like the DOCX, drawn with our own faces."""
    canvas, made = open_canvas(_WIDTH_MM, _HEIGHT_MM, "")
    title = Breaker(_TITLE.face, _TITLE.size_pt).wrap(text.title, 85 * mm)
    draw(canvas, _HEIGHT_MM, _head(text, title))
    y, body = _body(text, max(_BODY_AT, _TITLE_TOP + _TITLE_LEAD * len(title) + 4))
    draw(canvas, _HEIGHT_MM, body)
    draw(canvas, _HEIGHT_MM, _foot(text, y + 12))
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def _head(text: DraftText, title: Sequence[str]) -> Iterator[Mark]:
    left = ((text.parent, _HEAD), (text.agency, _HEAD_BOLD), (text.number, _NUMBER))
    right = ((text.motto[0], _HEAD_BOLD), (text.motto[1], _SIGNER), (text.day, _DAY))
    for x, column in ((66.0, left), (153.0, right)):
        for row, (line, letters) in enumerate(column):
            yield _centred(line, letters, x, 24 + 6 * row)
    yield _centred(text.type_name.upper(), _TITLE, _TITLE_AT, _TITLE_TOP - _TITLE_LEAD)
    for row, line in enumerate(title):
        yield _centred(line, _TITLE, _TITLE_AT, _TITLE_TOP + _TITLE_LEAD * row)


def _body(text: DraftText, y: float) -> tuple[float, list[Mark]]:
    breaker = Breaker(_BODY.face, _BODY.size_pt)
    marks: list[Mark] = []
    for paragraph in text.body:
        for line in breaker.wrap(paragraph, (_RIGHT_MM - _LEFT_MM) * mm):
            marks.append(Words(text=line, letters=_BODY, x_mm=_LEFT_MM, y_mm=y))
            y += _BODY.lead_mm
        y += 2.5
    return y, marks


def _foot(text: DraftText, y: float) -> Iterator[Mark]:
    yield _centred(text.post.upper(), _SIGNER, 158, y)
    yield _centred(text.signer, _SIGNER, 158, y + 32)
    for index, entry in enumerate(text.block):
        letters = _BLOCK if index else _BLOCK_HEAD
        for line in Breaker(letters.face, letters.size_pt).wrap(entry, 88 * mm):
            yield Words(text=line, letters=letters, x_mm=_LEFT_MM, y_mm=y)
            y += letters.lead_mm


def _centred(line: str, letters: Letters, x: float, y: float) -> Words:
    return Words(text=line, letters=letters, x_mm=x, y_mm=y, anchor=0.5)
