"""Finds the drawings of our marks in a DOCX and says whether each is just what it should be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.docx_anchors import anchor_emus
from bmnn_desk.papers.docx_dialect import as_usual, in_strict
from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.docx_mark_text import ink_hex, own_paragraph
from bmnn_desk.papers.docx_mark_xml import (
    MARK_NAME,
    Numbers,
    boxes_of,
    drawing_name,
    mark_run,
)
from bmnn_desk.papers.docx_text import own_text, paragraphs
from bmnn_desk.papers.stamp_layout import printed_lines
from bmnn_desk.papers.word_names import WP, A, W

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bmnn_desk.papers.mark import PlacedMark


def drawn_runs(
    root: etree._Element, mark: PlacedMark, spot: tuple[float, float]
) -> list[etree._Element]:
    """The runs that draw a mark at its EMU just as we write it, in their order.

    First place, text and ink are read from the drawing as any reader would; then the run is
    compared whole with the one we would write, so that nothing in it hides the mark.
    """
    boxes = boxes_of(mark, spot)
    wanted = [
        (drawing_name(mark, at), (box.x, box.y, box.width, box.height, box.line))
        for at, box in enumerate(boxes)
    ]
    return [
        run
        for run, anchors in _by_run(root).items()
        if [(_name(anchor), _geometry(anchor)) for anchor in anchors] == wanted
        and _reads(anchors[0], mark)
        and _canonical(run) in _both_dialects(partial(_again, anchors[0], mark, spot))
    ]


def count_of_boxes(root: etree._Element) -> int:
    """How many drawings bear a name of ours."""
    return sum(len(anchors) for anchors in _by_run(root).values())


def is_own_paragraph(paragraph: etree._Element) -> bool:
    """True for the paragraph that we bring, once the runs are out of it."""
    return _canonical(paragraph) in _both_dialects(own_paragraph)


def _by_run(root: etree._Element) -> dict[etree._Element, list[etree._Element]]:
    found: dict[etree._Element, list[etree._Element]] = {}
    for anchor in root.iter(f"{WP}anchor"):
        run = next(anchor.iterancestors(f"{W}r"), None)
        if run is not None and _name(anchor).startswith(f"{MARK_NAME}-"):
            found.setdefault(run, []).append(anchor)
    return found


def _again(anchor: etree._Element, mark: PlacedMark, spot: tuple[float, float]) -> etree._Element:
    drawing = anchor.find(f"{WP}docPr")
    numbers = Numbers(
        drawing_id=0 if drawing is None else digits(drawing.get("id")) or 0,
        height=digits(anchor.get("relativeHeight")) or 0,
    )
    return mark_run(mark, spot, numbers)


def _both_dialects(make: Callable[[], etree._Element]) -> Iterable[bytes]:
    yield _canonical(make())
    yield _canonical(etree.fromstring(as_usual(in_strict(make()))))


def _name(anchor: etree._Element) -> str:
    drawing = anchor.find(f"{WP}docPr")
    return "" if drawing is None else str(drawing.get("name", ""))


def _reads(anchor: etree._Element, mark: PlacedMark) -> bool:
    shown = tuple(own_text(paragraph) for paragraph in paragraphs(anchor))
    colors = {color.get(f"{W}val") for color in anchor.iter(f"{W}color")}
    return shown == printed_lines(mark) and colors == {ink_hex(mark)}


def _geometry(anchor: etree._Element) -> tuple[int | None, ...]:
    line = next(anchor.iter(f"{A}ln"), None)
    return *anchor_emus(anchor), None if line is None else digits(line.get("w"))


def _canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True)
