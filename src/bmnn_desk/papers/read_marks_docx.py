"""Reads the marks of a DOCX back: text boxes anchored to the page, whichever program saved them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault, MarkRead, MarksRead
from bmnn_desk.papers.docx_anchors import docx_anchors
from bmnn_desk.papers.docx_letters_look import letters_faults
from bmnn_desk.papers.docx_main import read_main
from bmnn_desk.papers.docx_mark_look import fills_its_box, look_faults
from bmnn_desk.papers.docx_old_shapes import old_shapes
from bmnn_desk.papers.docx_package import open_package
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
    from bmnn_desk.papers.docx_old_shapes import OldShape
    from bmnn_desk.papers.shown_frame import Box

_NEAR_MM = 0.35
_INSET_MM = 3.0
_INSET_NEAR_MM = 0.1
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Drawn:
    """All that floats in a document."""

    document: etree._Element
    anchors: tuple[Anchor, ...]
    old: tuple[OldShape, ...]


def read_marks_docx(data: bytes) -> MarksRead:
    """All marks of a DOCX, in their order; the bytes are read, never changed.

    Raises:
        NotADocumentError, DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as
            `open_package` and `read_main`.
    """
    document = read_main(open_package(data)).root
    anchors = docx_anchors(document)
    drawn = _Drawn(document=document, anchors=anchors, old=tuple(old_shapes(document)))
    marks, used = [], []
    for anchor in anchors:
        lines = tuple(line for line in map(bare, anchor.lines) if line)
        shape = _nearest(stamps_of(lines), anchor) if lines else None
        if shape is not None:
            boxes = _Boxes(outer=anchor, others=tuple(_borders(anchor, anchors)))
            marks.append(_mark(shape, lines, boxes, drawn))
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


def _mark(shape: StampShape, lines: tuple[str, ...], boxes: _Boxes, drawn: _Drawn) -> MarkRead:
    found = [box.box for box in boxes.every if box.box is not None]
    faults = frozenset(_faults(shape, boxes, drawn))
    return MarkRead(
        stamp=shape.stamp,
        lines=lines,
        page=1 if boxes.outer.is_first else None,
        ink=None if MarkFault.INK in faults else _ink(boxes),
        faults=faults,
        box=spread(found) if found else None,
        page_mm=page_size_mm(drawn.document, "first" if boxes.outer.is_first else "last"),
        copy_number=number_in(shape.stamp, lines),
        level=level_of(shape.stamp),
    )


def _faults(shape: StampShape, boxes: _Boxes, drawn: _Drawn) -> Iterator[MarkFault]:
    outer = boxes.outer
    if outer.box is not None and not _is_sized(shape, outer.box):
        yield MarkFault.SIZE
    is_counted = len(boxes.others) + (outer.line_mm > 0) == shape.borders
    if not is_counted or any(_is_askew(shape, outer, other) for other in boxes.others):
        yield MarkFault.BORDERS
    if _ink(boxes) is None:
        yield MarkFault.INK
    if any(box.is_faint for box in boxes.every):
        yield MarkFault.FAINT
    yield from look_faults(outer.element, shape.outer_line_mm)
    for other in boxes.others:
        yield from look_faults(other.element, shape.inner_line_mm)
    yield from letters_faults(outer.element, shape)
    if _is_covered(boxes, drawn):
        yield MarkFault.COVERED


def _is_sized(shape: StampShape, box: Box) -> bool:
    wide, high = _size(box)
    return max(abs(wide - shape.width_mm), abs(high - shape.height_mm)) <= _NEAR_MM


def _is_askew(shape: StampShape, outer: Anchor, inner: Anchor) -> bool:
    """True where the inner border does not run in its distance from the outer edge."""
    wanted = shape.outer_line_mm + shape.gap_mm
    return (
        outer.box is None
        or inner.box is None
        or any(
            abs(abs(one - other) - wanted) > _INSET_NEAR_MM
            for one, other in zip(outer.box, inner.box, strict=True)
        )
    )


def _is_covered(boxes: _Boxes, drawn: _Drawn) -> bool:
    """True where something opaque lies over a mark, or may: a place in the text is not known."""
    lowest = min(box.height for box in boxes.every)
    over = [
        anchor.box if fills_its_box(anchor.element) else None
        for anchor in drawn.anchors
        if anchor.is_opaque and anchor not in boxes.every and anchor.height >= lowest
    ]
    over += [shape.box for shape in drawn.old if shape.height is None or shape.height >= lowest]
    return any(_share(box, boxes.outer.box) > _COVERS_SHARE for box in over)


def _share(over: Box | None, under: Box | None) -> float:
    if over is None or under is None:
        return 1.0
    wide = min(under[2], over[2]) - max(under[0], over[0])
    high = min(under[3], over[3]) - max(under[1], over[1])
    return max(wide, 0.0) * max(high, 0.0) / (_size(under)[0] * _size(under)[1])


def _ink(boxes: _Boxes) -> Ink | None:
    found = {ink_of(*rgb) for box in boxes.every for rgb in box.colours}
    return found.pop() if len(found) == 1 else None


def _size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]
