"""The text of a PDF as lines with their columns, places and styles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.look_at_pdf import look_to_read_pdf
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.reading.lines import FileText
from bmnn_desk.papers.reading.pdf_annotations import page_remarks
from bmnn_desk.papers.reading.pdf_checksums import has_wrong_checksum
from bmnn_desk.papers.reading.pdf_frame import frame_of
from bmnn_desk.papers.reading.pdf_making import line_maker, main_encoding
from bmnn_desk.papers.reading.pdf_page import read_page
from bmnn_desk.papers.reading.pdf_sizes import sheets_of, size_of

if TYPE_CHECKING:
    import pikepdf

    from bmnn_desk.papers.reading.pdf_annotations import Remark
    from bmnn_desk.papers.reading.pdf_drafts import DraftLine
    from bmnn_desk.papers.reading.pdf_frame import PageFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What is known of a page before its text is read."""

    frame: PageFrame
    remarks: tuple[Remark, ...]


def pdf_lines(data: bytes) -> FileText:
    """Read all text of a PDF; of a scan without a text layer there are no lines.

    Signed files and files that bear a copy number or a level mark are read as any other.
    The body of all pages is flow 0; each column, frame, table column, header, footer, watermark
    and annotation is a flow of its own. Where most of a page's text runs sideways, the page is
    read as if it were turned; places are those of the page as displayed all the same.

    Raises:
        DocumentEncryptedError: it needs a password.
        DocumentRestrictedError: its owner forbids changing it.
        DocumentXfaError: its pages are made by a script.
        DocumentActiveError: it starts programs or plays media.
        DocumentDamagedError: it is damaged; also where only its letters are.
        DocumentTooBigError: over 10,000 pages, or a side over 14,400 pt.
    """
    look_to_read_pdf(data)
    with opened_pdf(data) as pdf, parser_faults():
        if has_wrong_checksum(pdf):
            raise DocumentDamagedError
        sheets = [_sheet(page.obj) for page in pdf.pages]
    with opened_text(data) as document:
        pages = []
        for index, sheet in enumerate(sheets):
            with opened_page(document, index) as read:
                pages.append(read_page(read, sheet.frame))
    return _file_text(sheets, pages)


def _sheet(page: pikepdf.Object) -> _Sheet:
    frame = frame_of(page_box(page))
    return _Sheet(frame=frame, remarks=tuple(page_remarks(page, frame)))


def _file_text(sheets: list[_Sheet], pages: list[list[DraftLine]]) -> FileText:
    maker = line_maker(pages)
    made = [
        list(maker.lines(number, drafts, sheet.remarks))
        for number, (sheet, drafts) in enumerate(zip(sheets, pages, strict=True), start=1)
    ]
    frames = (sheet.frame for sheet in sheets)
    return FileText(
        kind="pdf",
        pages=len(sheets),
        lines=tuple(line for lines in made for line in lines),
        sizes=tuple(size_of(alike) for alike in sheets_of(zip(frames, made, strict=True))),
        legacy=main_encoding(pages, maker.encodings),
    )
