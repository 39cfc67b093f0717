"""Reads the marks of a DOCX back: text boxes anchored to the page, whichever program saved them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault, MarkRead, MarksRead
from bmnn_desk.papers.docx_anchors import docx_anchors
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_sections import page_size_mm
from bmnn_desk.papers.docx_words_alone import docx_words_alone
from bmnn_desk.papers.own_marks import ink_of
from bmnn_desk.papers.shown_frame import spread
from bmnn_desk.papers.stamp_words import bare, level_of, number_in, stamps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from bmnn_desk.domain.stamps import Ink
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.docx_anchors import Anchor
    from bmnn_desk.papers.shown_frame import Box

_NEAR_MM = 0.35
_INSET_MM = 3.0
_COVERS_SHARE = 0.02


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Boxes:
    """The text box of a mark, and the empty ones that draw its other borders."""

    outer: Anchor
    others: tuple[Anchor, ...]

    @property
    def every(self) -> tuple[Anchor, ...]:
        """All of them."""
        return (self.outer, *self.others)


def read_marks_docx(data: bytes) -> MarksRead:
    """All marks of a DOCX, in their order; the bytes are read, never changed.

    Raises:
        NotADocumentError, DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as
            `open_package`.
    """
    package = open_package(data)
    document = parse_part(package.parts[package.main])
    anchors = docx_anchors(document)
    marks, used = [], []
    for anchor in anchors:
        lines = tuple(line for line in map(bare, anchor.lines) if line)
        shape = _nearest(stamps_of(lines), anchor) if lines else None
        if shape is not None:
            boxes = _Boxes(outer=anchor, others=tuple(_borders(anchor, anchors)))
            marks.append(_mark(shape, lines, boxes, (anchors, document)))
            used.append(anchor.element)
    marks += docx_words_alone(document, used)
    sha256 = hashlib.sha256(data).hexdigest()
    return MarksRead(kind="docx", sha256=sha256, pages=None, marks=tuple(marks))


def _nearest(shapes: Sequence[StampShape], anchor: Anchor) -> StampShape | None:
    wide, high = _size(anchor.box) if anchor.box is not None else (0.0, 0.0)
    return min(
        shapes,
        key=lambda shape: abs(wide - shape.width_mm) + abs(high - shape.height_mm),
        default=None,
    )


def _borders(outer: Anchor, anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    """The empty boxes just within a text box."""
    for anchor in anchors:
        if outer.box is None or anchor.box is None or any(map(bare, anchor.lines)):
            continue
        insets = [
            (one - other) * (1 if at in {0, 1} else -1)
            for at, (one, other) in enumerate(zip(anchor.box, outer.box, strict=True))
        ]
        is_within = all(0 <= inset <= _INSET_MM for inset in insets)
        if anchor.line_mm > 0 and is_within and not anchor.is_opaque:
            yield anchor


def _mark(
    shape: StampShape,
    lines: tuple[str, ...],
    boxes: _Boxes,
    page: tuple[Sequence[Anchor], etree._Element],
) -> MarkRead:
    anchors, document = page
    found = [box.box for box in boxes.every if box.box is not None]
    return MarkRead(
        stamp=shape.stamp,
        lines=lines,
        page=1 if boxes.outer.is_first else None,
        ink=_ink(boxes),
        faults=frozenset(_faults(shape, boxes, anchors)),
        box=spread(found) if found else None,
        page_mm=page_size_mm(document, "first" if boxes.outer.is_first else "last"),
        copy_number=number_in(shape.stamp, lines),
        level=level_of(shape.stamp),
    )


def _faults(shape: StampShape, boxes: _Boxes, anchors: Sequence[Anchor]) -> Iterator[MarkFault]:
    outer = boxes.outer
    if outer.box is not None:
        wide, high = _size(outer.box)
        if abs(wide - shape.width_mm) > _NEAR_MM or abs(high - shape.height_mm) > _NEAR_MM:
            yield MarkFault.SIZE
    if len(boxes.others) + (outer.line_mm > 0) != shape.borders:
        yield MarkFault.BORDERS
    if _ink(boxes) is None:
        yield MarkFault.INK
    if any(box.is_faint for box in boxes.every):
        yield MarkFault.FAINT
    if any(_covers(anchor, boxes) for anchor in anchors):
        yield MarkFault.COVERED


def _covers(anchor: Anchor, boxes: _Boxes) -> bool:
    under, over = boxes.outer.box, anchor.box
    if not anchor.is_opaque or under is None or over is None or anchor in boxes.every:
        return False
    wide = min(under[2], over[2]) - max(under[0], over[0])
    high = min(under[3], over[3]) - max(under[1], over[1])
    share = max(wide, 0.0) * max(high, 0.0) / (_size(under)[0] * _size(under)[1])
    return share > _COVERS_SHARE and anchor.height >= boxes.outer.height


def _ink(boxes: _Boxes) -> Ink | None:
    found = {ink_of(*rgb) for box in boxes.every for rgb in box.colours}
    return found.pop() if len(found) == 1 else None


def _size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]
