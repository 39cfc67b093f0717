"""Makes marked copies of a DOCX: one file a copy, only its document part changed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bmnn_desk.errors import MarkDoesNotFitError, PagesNeedPdfError
from bmnn_desk.papers.docx_entries import joined_entry, packed_piece, packed_zip
from bmnn_desk.papers.docx_main import written
from bmnn_desk.papers.docx_mark_text import own_paragraph
from bmnn_desk.papers.docx_mark_xml import Numbers, mark_run
from bmnn_desk.papers.docx_source import open_source
from bmnn_desk.papers.draw_stamp import refuse_black_level
from bmnn_desk.papers.mark import spot_on
from bmnn_desk.papers.page_sheet import laid_on_another
from bmnn_desk.papers.stamp_layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from bmnn_desk.papers.docx_entries import Piece
    from bmnn_desk.papers.docx_source import DocxSource
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_SLACK_MM = 0.01
_BOXES = 2
_PAGES = ("first", "last")


def mark_docx(source: bytes, copies: Sequence[CopyMarks]) -> tuple[bytes, ...]:
    """One marked file a copy, in their order; the same input gives the same bytes.

    A mark is anchored to the page in the first paragraph (last for page "last"), so that no
    line of the text moves; where that cannot bear it, a paragraph of 0.7 pt is put before it,
    which moves the text by 0.25 mm. The runs are put between the bytes of the document part,
    and every other part stays as it is packed.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page, its text outside the mark, or it lies on
            another mark of the copy.
        PagesNeedPdfError: a mark for a page that only the layout tells.
        NotADocumentError, DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError:
            as `open_package`.
        ValueError: a level word in black, or a round mark.
    """
    return tuple(marked_docx(source, copies))


def marked_docx(source: bytes, copies: Sequence[CopyMarks]) -> Iterator[bytes]:
    """The files of `mark_docx`, made one after another as they are asked for.

    Raises:
        MarkDoesNotFitError, PagesNeedPdfError, NotADocumentError, DocumentDamagedError,
        DocumentTooBigError, DocumentUnsafeError, ValueError: as `mark_docx`, before the first.
    """
    marks = list(chain.from_iterable(copy.marks for copy in copies))
    for mark in marks:
        _require_drawable(mark)
    opened = open_source(source, [page for page in _PAGES if any(m.page == page for m in marks)])
    for mark in marks:
        _require_fit(mark, opened)
    for copy in copies:
        _require_apart(copy, opened)
    for copy in copies:
        yield _copy(opened, copy)


def _require_drawable(mark: PlacedMark) -> None:
    refuse_black_level(mark)
    if mark.shape.shape != "rect":
        message = "round marks belong on envelopes, not in a DOCX"
        raise ValueError(message)
    if mark.page not in _PAGES:
        raise PagesNeedPdfError(mark.shape.stamp.value)
    lay_out(mark)


def _require_fit(mark: PlacedMark, opened: DocxSource) -> None:
    size = opened.sizes[mark.page]
    left, top = spot_on(mark, size)
    if min(left, top) < 0 or not (
        left + mark.shape.width_mm <= size[0] + _SLACK_MM
        and top + mark.shape.height_mm <= size[1] + _SLACK_MM
    ):
        raise MarkDoesNotFitError(mark.shape.stamp.value)
    if mark.page in opened.unknown:
        raise PagesNeedPdfError(mark.shape.stamp.value)


def _require_apart(copy: CopyMarks, opened: DocxSource) -> None:
    for page in opened.gaps:
        its = [mark for mark in copy.marks if mark.page == page]
        covering = laid_on_another(opened.sizes[page], its)
        if covering is not None:
            raise MarkDoesNotFitError(covering.shape.stamp.value)


def _copy(opened: DocxSource, copy: CopyMarks) -> bytes:
    main = joined_entry(opened.info, _pieces(opened, copy))
    return packed_zip(main if entry is None else entry for entry in opened.entries)


def _pieces(opened: DocxSource, copy: CopyMarks) -> Iterator[Piece]:
    """What all copies share, and between that what is this copy's own."""
    runs: dict[str, list[etree._Element]] = {page: [] for page in opened.gaps}
    for at, mark in enumerate(copy.marks):
        step = at * _BOXES
        numbers = Numbers(
            drawing_id=opened.numbers.drawing_id + step, height=opened.numbers.height + step
        )
        spot = spot_on(mark, opened.sizes[mark.page])
        runs[mark.page].append(mark_run(mark, spot, numbers))
    for piece, (page, gap) in zip(opened.pieces, opened.gaps.items(), strict=False):
        yield piece
        own = b"".join(
            written(one, strict=opened.strict) for one in _in_paragraph(runs[page], opened, page)
        )
        yield packed_piece(gap.opened + own + gap.closed)
    yield opened.pieces[-1]


def _in_paragraph(
    runs: list[etree._Element], opened: DocxSource, page: str
) -> list[etree._Element]:
    if not runs or page not in opened.without_paragraph:
        return runs
    paragraph = own_paragraph()
    paragraph.extend(runs)
    return [paragraph]
