"""Puts values into one paragraph, in the letters of the run where each field begins."""

from __future__ import annotations

import copy as copying
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.templates.paragraph_text import TEXT, joined, pieces_of
from bmnn_desk.papers.templates.take_out import take_out
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.templates.fields_in_text import Span
    from bmnn_desk.papers.templates.paragraph_text import Piece

    Filling = Sequence[tuple[Span, str]]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ANCHORS = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sectPr")
_BOUND = ("dataBinding", "showingPlcHdr")


def put_values(paragraph: etree._Element, filling: Filling) -> None:
    """Put the values for their spans, counted in the paragraph's own text.

    Lines of a value become line breaks, or paragraphs of their own where the field is all that
    the paragraph says. A paragraph of fields alone that are all empty goes, as in a mail merge.
    """
    text = joined(pieces_of(paragraph))
    if not _rest(text, filling).strip() and not _holds_more(paragraph):
        if not any(value for _, value in filling):
            take_out(paragraph)
            return
        if len(filling) == 1:
            _put_lines(paragraph, filling[0])
            return
    _put(paragraph, filling)


def _rest(text: str, filling: Filling) -> str:
    for span, _ in reversed(filling):
        text = text[: span.begin] + text[span.end :]
    return text


def _holds_more(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(*_ANCHORS), None) is not None


def _put_lines(paragraph: etree._Element, filled: tuple[Span, str]) -> None:
    span, value = filled
    first, *more = value.split("\n")
    for line in reversed(more):
        following = copying.deepcopy(paragraph)
        _put(following, [(span, line)])
        paragraph.addnext(following)
    _put(paragraph, [(span, first)])


def _put(paragraph: etree._Element, filling: Filling) -> None:
    pieces = pieces_of(paragraph)
    for span, value in reversed(filling):
        _replace(pieces, span, value)


def _replace(pieces: tuple[Piece, ...], span: Span, value: str) -> None:
    at, begun = 0, False
    for piece in pieces:
        begin, end = max(span.begin - at, 0), min(span.end - at, len(piece.text))
        at += len(piece.text)
        if begin >= end:
            continue
        if begun:
            _cut(piece, end)
        else:
            _unbind(piece.element)
            _insert(piece, (begin, end), value)
        begun = True


def _cut(piece: Piece, end: int) -> None:
    """Take the first letters of a piece away; a later span has already cut its end."""
    element = piece.element
    if element.tag == TEXT:
        _write(element, str(element.text or "")[end:])
    elif (run := element.getparent()) is not None:
        run.remove(element)


def _insert(piece: Piece, place: tuple[int, int], value: str) -> None:
    element = piece.element
    text = str(element.text or "")
    after = etree.Element(TEXT)
    _write(after, text[place[1] :])
    if after.text:
        element.addnext(after)
    for index, line in reversed(list(enumerate(value.split("\n")))):
        made = etree.Element(TEXT)
        _write(made, line)
        element.addnext(made)
        if index:
            element.addnext(etree.Element(f"{W}br"))
    _write(element, text[: place[0]])


def _write(element: etree._Element, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")


def _unbind(element: etree._Element) -> None:
    # Word would put the old text of a bound control, or its prompt, in the value's place.
    for control in element.iterancestors(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        for child in list(properties) if properties is not None else ():
            if etree.QName(child).localname in _BOUND:
                child.getparent().remove(child)  # type: ignore[union-attr]
