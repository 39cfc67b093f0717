"""Proves the marks of one PDF page as pdfium shows them: each once, in its place, over all else."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark import INK_RGB, spot_on
from bmnn_desk.papers.own_marks import named_copies
from bmnn_desk.papers.pdf_text import PageText, text_of
from bmnn_desk.papers.shown_marks import bounds_of, is_form, objects_of, shown_marks
from bmnn_desk.papers.stamp_layout import printed_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.shown_frame import Box
    from bmnn_desk.papers.shown_marks import Lettering, ShownLine, ShownMark

MISSING, EXTRA, COVERED, HIDDEN = "missing", "extra", "covered", "hidden"
PLACE, SIZE, TEXT, INK = "place", "size", "text", "ink"
COPY_NUMBERS, MOVED = "copy_numbers", "moved"
_NEAR_MM = 0.1
_OFF_CENTRE_MM = 0.35
_OPAQUE = 255
_NEAR_PT = 0.05
_MOST_COMPARED = 400


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bearing:
    """A page that bears marks: its index, the copy's number, the sheet in mm, its UserUnit."""

    page: int
    number: int
    marks: Sequence[PlacedMark]
    size_mm: tuple[float, float]
    unit: float


def prove_marks(
    page: pypdfium2.PdfPage, bearing: Bearing, lettering: Lettering
) -> tuple[tuple[str, ...], ...]:
    """Each mark is painted once, last of all, where and as it is wanted.

    Returns the lines of each mark. The same forms need not be read again on other pages: give
    these lines as `lettering` then.

    Raises:
        MarkNotProvedError: it is not; `check` tells what failed, `stamp` with which mark.
    """
    things, count = objects_of(page), len(bearing.marks)
    forms = [thing for thing in things if is_form(thing)]
    last = things[-count:]
    if len(last) < count or not all(is_form(thing) for thing in last):
        raise _told(COVERED if len(forms) >= count else MISSING, bearing)
    shown = shown_marks(page, last, lettering, bearing.unit)
    for mark, one in zip(bearing.marks, shown, strict=True):
        check = _failed(mark, one, bearing)
        if check:
            raise _told(check, bearing, mark)
    others = forms[:-count]
    unread = shown_marks(page, others, [()] * len(others), bearing.unit)
    if any(_is_twin(one, other) for one in unread for other in shown):
        raise _told(EXTRA, bearing)
    return tuple(tuple(line.text for line in one.lines) for one in shown)


def prove_alone(page: pypdfium2.PdfPage, bearing: Bearing) -> None:
    """The page shows its marks and nothing else.

    Raises:
        MarkNotProvedError: it shows more (`extra`).
    """
    if len(objects_of(page)) != len(bearing.marks):
        raise _told(EXTRA, bearing)


def prove_numbers(read: PageText, source: pypdfium2.PdfPage, bearing: Bearing) -> None:
    """The page's whole text names no other copy number, and this one not more often than marked.

    A page that gets no number may show one that its source shows too.

    Raises:
        MarkNotProvedError: it does not (`copy_numbers`).
    """
    wanted = [bearing.number for mark in bearing.marks if mark.shape.stamp is Stamp.COPY_NUMBER]
    found = copy_numbers(text_of(read))
    more = Counter(found) - Counter(wanted)
    if more and (wanted or found != _numbers_before(source)):
        raise _told(COPY_NUMBERS, bearing)


def prove_unmoved(page: pypdfium2.PdfPage, bearing: Bearing, source: pypdfium2.PdfPage) -> None:
    """What the source's page paints is painted in the same order at the same spots.

    Of pages with many objects 400 are compared, evenly spread.

    Raises:
        MarkNotProvedError: something else moved (`moved`).
    """
    old, new = objects_of(source), objects_of(page)
    step = len(old) // _MOST_COMPARED + 1
    before, after = bounds_of(old[::step]), bounds_of(new[: len(old) : step])
    # Mostly they are equal to the bit: pdfium did the same sums.
    if before != after and not _all_near(before, after):
        raise _told(MOVED, bearing)


def copy_numbers(text: str) -> list[int]:
    """The copy numbers that a text names as our marks do."""
    return [number for _, number in named_copies(text)]


def _failed(mark: PlacedMark, shown: ShownMark, bearing: Bearing) -> str:
    left, top = spot_on(mark, bearing.size_mm)
    wide, high = mark.shape.width_mm, mark.shape.height_mm
    x0, y0, x1, y1 = shown.box
    if not (_near(x1 - x0, wide) and _near(y1 - y0, high)):
        return SIZE
    if not (_near(x0, left) and _near(y0, top)):
        return PLACE
    if shown.inks != {(*INK_RGB[mark.ink], _OPAQUE)}:
        return INK
    if not shown.is_plain:
        return HIDDEN
    return "" if _reads_right(mark, shown) else TEXT


def _reads_right(mark: PlacedMark, shown: ShownMark) -> bool:
    texts = printed_lines(mark)
    wanted = [
        (" ".join(text.split()), line.align)
        for text, line in zip(texts, mark.shape.lines, strict=True)
        if text.strip()
    ]
    found = [line for line in shown.lines if line.text]
    return [line.text for line in found] == [text for text, _ in wanted] and all(
        _lies_right(line, shown.box, align) for line, (_, align) in zip(found, wanted, strict=True)
    )


def _lies_right(line: ShownLine, box: Box, align: str) -> bool:
    left, top, right, bottom = line.box
    inside = box[0] <= left and box[1] <= top and right <= box[2] and bottom <= box[3]
    off = abs((left + right) / 2 - (box[0] + box[2]) / 2)
    return inside and (align != "center" or off <= _OFF_CENTRE_MM)


def _is_twin(one: ShownMark, other: ShownMark) -> bool:
    return (one.inks, len(one.lines)) == (other.inks, len(other.lines)) and all(
        _near(one.box[at + 2] - one.box[at], other.box[at + 2] - other.box[at]) for at in (0, 1)
    )


def _numbers_before(source: pypdfium2.PdfPage) -> list[int]:
    with closing(source.get_textpage()) as text:
        return copy_numbers(text_of(PageText(page=source, text=text)))


def _all_near(some: Sequence[Box], others: Sequence[Box]) -> bool:
    return len(some) == len(others) and all(
        abs(edge - old) <= _NEAR_PT
        for pair in zip(some, others, strict=True)
        for edge, old in zip(*pair, strict=True)
    )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR_MM


def _told(check: str, bearing: Bearing, mark: PlacedMark | None = None) -> MarkNotProvedError:
    stamp = (mark or bearing.marks[0]).shape.stamp.value
    return MarkNotProvedError(check, stamp, bearing.page + 1)
