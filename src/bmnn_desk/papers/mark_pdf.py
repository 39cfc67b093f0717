"""Makes marked copies of a PDF: one file a copy."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.errors import MarkCoveredError
from bmnn_desk.papers.covering import covered_mark, drop_opaque
from bmnn_desk.papers.file_series import FileSeries, SeriesFile
from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.numbered_saves import copies_alike, saved_alike
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_slot import put_back
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.pdf_objects import drop_active
from bmnn_desk.papers.pdf_signatures import drop_signatures
from bmnn_desk.papers.place_marks import (
    distinct_marks,
    drawn_series,
    marks_by_page,
    place,
    pressing,
    require_fit,
    slot_at,
)
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pikepdf

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.page_slot import Slot
    from bmnn_desk.papers.pdf_key import PdfKey
    from bmnn_desk.papers.place_marks import Press


def mark_pdf(source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY) -> tuple[bytes, ...]:
    """One marked file a copy, in their order; the same plain input gives the same bytes.

    Scripts, attached files and opening actions are dropped; links within the document,
    bookmarks, fields and the other annotations stay. A file under a password gives files under
    the same passwords, permissions and method. Of a signed file, which is left as it is, the
    copies are for printing: what its signatures show becomes part of the pages.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        MarkCoveredError: a field or another annotation would hide a mark; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    return tuple(marked_series(source, copies, key))


def marked_series(source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY) -> FileSeries:
    """The files of `mark_pdf`, of which what they have alike is held once.

    Raises:
        MarkDoesNotFitError, MarkCoveredError, DocumentEncryptedError, DocumentRestrictedError,
        DocumentDamagedError, ValueError: as `mark_pdf`.
    """
    with pressed(source, copies, key) as (press, boxes):
        _clear_marks(press, copies, boxes)
        return made_copies(press, copies, boxes, sealed=press.pdf.is_encrypted)


def made_copies(
    press: Press, copies: Sequence[CopyMarks], boxes: Mapping[int, PageBox], *, sealed: bool
) -> FileSeries:
    """One file a copy, `sealed` or not as its source; what hides a mark is not looked for."""
    wholes: list[bytes] = []
    made: dict[int, SeriesFile] = {}
    # What is sealed differs from copy to copy in every byte.
    waiting = deque(((at,) for at in range(len(copies))) if sealed else copies_alike(copies))
    while waiting:
        group = waiting.popleft()
        slots = _placed(press, copies[group[0]], boxes)
        save = partial(saved, press.pdf, compress=False, sealed=sealed)
        whole, files = saved_alike(save, press.forms, [copies[at] for at in group])
        for at, pieces in zip(group, files, strict=False):
            made[at] = SeriesFile(whole=len(wholes), pieces=pieces)
        wholes.append(whole)
        waiting.extend((at,) for at in group[len(files) :])
        if waiting:
            for slot in slots:
                put_back(slot)
    return FileSeries(wholes=tuple(wholes), files=tuple(made[at] for at in range(len(copies))))


@contextmanager
def pressed(
    source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY, *, apart: bool = True
) -> Iterator[tuple[Press, Mapping[int, PageBox]]]:
    """The source, cleaned of what acts by itself, ready to take marks, and its `fitting_boxes`.

    Raises:
        MarkDoesNotFitError: as `require_fit`.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    marks = distinct_marks(copies)
    series = drawn_series(marks)
    with opened_pdf(source, key) as pdf, parser_faults(), pressing(pdf, series, marks) as press:
        boxes = fitting_boxes(press.pages, copies, apart=apart)
        drop_active(pdf)
        if press.print_only:
            drop_signatures(pdf)
        yield press, boxes


def fitting_boxes(
    pages: Sequence[pikepdf.Page], copies: Sequence[CopyMarks], *, apart: bool = True
) -> dict[int, PageBox]:
    """The displayed box of each page that bears a mark, by its index.

    Raises:
        MarkDoesNotFitError: as `require_fit`, for the first mark.
        DocumentDamagedError: a box is no box.
    """
    boxes: dict[int, PageBox] = {}
    for copy in _unlike(copies):
        fitting: set[object] = set()
        for index, marks in marks_by_page(copy, len(pages)).items():
            if index not in boxes:
                boxes[index] = page_box(pages[index].obj)
            same = boxes[index], tuple(map(id, marks))
            if same not in fitting:
                require_fit(boxes[index], marks, apart=apart)
                fitting.add(same)
    return boxes


def _clear_marks(press: Press, copies: Sequence[CopyMarks], boxes: Mapping[int, PageBox]) -> None:
    """See to it that no annotation hides a mark: viewers paint them over a page's content.

    Of a signed file the copies are only printed, so there they become part of the pages.

    Raises:
        MarkCoveredError: for the first mark that is hidden.
    """
    for copy in _unlike(copies):
        for index, marks in marks_by_page(copy, len(press.pages)).items():
            covered = covered_mark(press.pages[index].obj, boxes[index], marks)
            if covered is not None and press.print_only:
                flatten(press.pdf)
                for page in press.pages:
                    drop_opaque(page.obj)
                return
            if covered is not None:
                raise MarkCoveredError(covered.shape.stamp.value, index + 1)


def _placed(press: Press, copy: CopyMarks, boxes: Mapping[int, PageBox]) -> tuple[Slot, ...]:
    bearing = marks_by_page(copy, len(press.pages))
    slots = tuple(slot_at(press, index, boxes[index]) for index in bearing)
    for slot, marks in zip(slots, bearing.values(), strict=True):
        place(press, slot, slot.page, marks)
    return slots


def _unlike(copies: Sequence[CopyMarks]) -> list[CopyMarks]:
    """One copy of those whose marks lie alike."""
    return [copies[group[0]] for group in copies_alike(copies)]
