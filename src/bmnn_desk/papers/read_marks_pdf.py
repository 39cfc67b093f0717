"""Reads the marks of a PDF back by what it shows: words in borders, whoever wrote the file."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault, MarkRead, MarksRead
from bmnn_desk.papers.covering import opaque_rectangles
from bmnn_desk.papers.drawn_ink import shows_ink
from bmnn_desk.papers.drawn_things import ThingKind, drawn_things
from bmnn_desk.papers.noted_copy import noted_copy
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.own_marks import ink_of
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey
from bmnn_desk.papers.pdf_text import PageText, opened_bare, opened_text, text_of
from bmnn_desk.papers.seen_ink import InkAsked
from bmnn_desk.papers.shown_frame import frame_of, spread
from bmnn_desk.papers.shown_marks import text_of_object
from bmnn_desk.papers.stamp_words import bare, level_of, number_in, stamps_of, telling_words
from bmnn_desk.papers.words_alone import words_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf
    import pypdfium2

    from bmnn_desk.domain.stamps import Ink
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.drawn_things import DrawnThing
    from bmnn_desk.papers.shown_frame import Box

_NEAR_MM = 0.35
_LEAST_MM, _MOST_MM = 4.0, 200.0
_MOST_LETTERS = 600
_MOST_TIMES = 1.6
_SAME_LINE = 0.4
_OPAQUE = 255
_COVERS_SHARE = 0.02


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Page:
    """A page in pdfium, its index, its UserUnit, what it draws and where annotations lie."""

    shown: pypdfium2.PdfDocument
    page: pypdfium2.PdfPage
    index: int
    unit: float
    size_mm: tuple[float, float]
    things: Sequence[DrawnThing]
    notes: Sequence[Box]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Framed:
    """Words with the frames around them, the innermost first."""

    texts: tuple[DrawnThing, ...]
    lines: tuple[str, ...]
    frames: tuple[DrawnThing, ...]


def read_marks_pdf(data: bytes, key: PdfKey = NO_KEY) -> MarksRead:
    """All marks of every page, from the first to the last; the bytes are read, never changed.

    Raises:
        DocumentEncryptedError: the password is missing or wrong.
        DocumentDamagedError: it cannot be read.
    """
    answered = PdfKey(password=key.password, may_change=True)
    with (
        opened_pdf(data, answered) as pdf,
        parser_faults(),
        opened_text(data, key.password) as shown,
    ):
        marks = _read(pdf, shown)
        pages = len(shown)
        noted = noted_copy(pdf)
    further = () if noted is None else _further(noted, marks)
    sha256 = hashlib.sha256(data).hexdigest()
    every = tuple(sorted((*marks, *further), key=lambda mark: mark.page or 0))
    return MarksRead(kind="pdf", sha256=sha256, pages=pages, marks=every)


def _read(pdf: pikepdf.Pdf, shown: pypdfium2.PdfDocument) -> tuple[MarkRead, ...]:
    return tuple(
        mark
        for index, page in enumerate(list(pdf.pages)[: len(shown)])
        for mark in _on_page(shown, page.obj, index)
    )


def _further(noted: bytes, known: Sequence[MarkRead]) -> tuple[MarkRead, ...]:
    """What only annotations say: the marks of a flattened copy that lie on none of the known."""
    with opened_pdf(noted) as pdf, parser_faults(), opened_text(noted) as shown:
        every = _read(pdf, shown)
    return tuple(mark for mark in every if not any(_is_one(mark, other) for other in known))


def _is_one(mark: MarkRead, other: MarkRead) -> bool:
    if (mark.stamp, mark.page, mark.copy_number) != (other.stamp, other.page, other.copy_number):
        return False
    return mark.box is None or other.box is None or _overlap(mark.box, other.box) > 0


def _on_page(
    shown: pypdfium2.PdfDocument, source: pikepdf.Object, index: int
) -> Iterator[MarkRead]:
    unit = page_box(source).unit
    with opened_bare(shown, index) as page, closing(page.get_textpage()) as text:
        words = bare(text_of(PageText(page=page, text=text)))
        if not any(telling in words for telling in telling_words()):
            return
        frame = frame_of(page, unit)
        things = drawn_things(page, unit)
        drawn = _Page(
            shown=shown,
            page=page,
            index=index,
            unit=unit,
            size_mm=frame.size_mm,
            things=things,
            notes=[frame.shown(box) for box in opaque_rectangles(source)],
        )
        found = []
        for framed in _framed(things, text):
            shape = _nearest(stamps_of(framed.lines), framed)
            if shape is not None:
                found.append(_mark(shape, framed, drawn))
        yield from found
        yield from words_alone(PageText(page=page, text=text), found, index, unit)


def _framed(things: Sequence[DrawnThing], text: pypdfium2.PdfTextPage) -> Iterator[_Framed]:
    letters = [thing for thing in things if thing.kind is ThingKind.TEXT]
    frames = [thing for thing in things if thing.kind is ThingKind.FRAME and _is_sized(thing.box)]
    found: dict[tuple[int, ...], _Framed] = {}
    for frame in sorted(frames, key=lambda one: _area(one.box)):
        for held in _held(frame, letters):
            orders = tuple(one.order for one in held)
            known = found.get(orders)
            lines = _lines(held, text) if known is None else known.lines
            if known is not None or stamps_of(lines):
                around = (frame,) if known is None else (*known.frames, frame)
                found[orders] = _Framed(texts=held, lines=lines, frames=around)
                break
    yield from found.values()


def _held(frame: DrawnThing, letters: Sequence[DrawnThing]) -> Iterator[tuple[DrawnThing, ...]]:
    """The words of its ink painted after a frame, for a text may lie beneath; then more of them."""
    every = tuple(one for one in letters if _holds(frame.box, one.box))
    alike = tuple(one for one in every if one.ink == frame.ink)
    later = tuple(one for one in alike if one.order > frame.order)
    for held in (later, alike, every):
        if 0 < len(held) <= _MOST_LETTERS:
            yield held


def _lines(texts: Sequence[DrawnThing], page: pypdfium2.PdfTextPage) -> tuple[str, ...]:
    """The bare lines of words that lie in one frame, from the top."""
    rows: list[list[DrawnThing]] = []
    for one in sorted(texts, key=lambda each: (each.box[1] + each.box[3]) / 2):
        middle = (one.box[1] + one.box[3]) / 2
        last = rows[-1][0].box if rows else None
        high = max(one.box[3] - one.box[1], 0.0 if last is None else last[3] - last[1])
        if last is not None and abs(middle - (last[1] + last[3]) / 2) <= high * _SAME_LINE:
            rows[-1].append(one)
        else:
            rows.append([one])
    lines = (
        bare(
            "".join(
                text_of_object(page, one.thing) for one in sorted(row, key=lambda at: at.box[0])
            )
        )
        for row in rows
    )
    return tuple(line for line in lines if line)


def _nearest(shapes: Sequence[StampShape], framed: _Framed) -> StampShape | None:
    """Of the shapes that read so, the one whose size is nearest to a frame; None where none is.

    A frame much larger is a page's or a table's.
    """
    best, least = None, 0.0
    for shape in shapes:
        for frame in framed.frames:
            wide, high = _size(frame.box)
            off = abs(wide - shape.width_mm) + abs(high - shape.height_mm)
            if _fits(frame, shape) and (best is None or off < least):
                best, least = shape, off
    return best


def _fits(frame: DrawnThing, shape: StampShape) -> bool:
    wide, high = _size(frame.box)
    return wide <= shape.width_mm * _MOST_TIMES and high <= shape.height_mm * _MOST_TIMES


def _mark(shape: StampShape, framed: _Framed, drawn: _Page) -> MarkRead:
    frames = [frame for frame in framed.frames if _fits(frame, shape)]
    box = spread(frame.box for frame in frames)
    own = (*framed.texts, *frames)
    return MarkRead(
        stamp=shape.stamp,
        lines=framed.lines,
        page=drawn.index + 1,
        ink=_ink(own),
        faults=frozenset(
            _faults(shape, (box, len({_rounded(each.box) for each in frames})), own, drawn)
        ),
        box=box,
        page_mm=drawn.size_mm,
        copy_number=number_in(shape.stamp, framed.lines),
        level=level_of(shape.stamp),
    )


def _faults(
    shape: StampShape,
    edge: tuple[Box, int],
    own: Sequence[DrawnThing],
    drawn: _Page,
) -> Iterator[MarkFault]:
    box, borders = edge
    wide, high = _size(box)
    if abs(wide - shape.width_mm) > _NEAR_MM or abs(high - shape.height_mm) > _NEAR_MM:
        yield MarkFault.SIZE
    if borders != shape.borders:
        yield MarkFault.BORDERS
    if _ink(own) is None:
        yield MarkFault.INK
    if any(one.ink[3] < _OPAQUE for one in own):
        yield MarkFault.FAINT
    if _is_covered(box, own, drawn) or _is_unseen(box, own, drawn):
        yield MarkFault.COVERED


def _is_covered(box: Box, own: Sequence[DrawnThing], drawn: _Page) -> bool:
    last = max(one.order for one in own)
    covers = [
        thing.box for thing in drawn.things if thing.kind is ThingKind.COVER and thing.order > last
    ]
    least = _COVERS_SHARE * _area(box)
    return any(_overlap(cover, box) > least for cover in (*covers, *drawn.notes))


def _is_unseen(box: Box, own: Sequence[DrawnThing], drawn: _Page) -> bool:
    """Whether the page shows less ink than the mark holds, or much more: clips, masks, covers."""
    ink = _ink(own)
    if ink is None:
        return False
    asked = InkAsked(box=box, ink=ink, unit=drawn.unit)
    return not shows_ink(drawn.shown, drawn.page, own, asked)


def _ink(own: Sequence[DrawnThing]) -> Ink | None:
    """Red or black where all of it is; None for another colour, or several."""
    found = {ink_of(*one.ink[:3]) for one in own}
    return found.pop() if len(found) == 1 else None


def _is_sized(box: Box) -> bool:
    return all(_LEAST_MM <= side <= _MOST_MM for side in _size(box))


def _size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


def _area(box: Box) -> float:
    wide, high = _size(box)
    return wide * high


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _overlap(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0)


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(edge * 5) for edge in box)
