"""Finds where số and ngày are to be written on the first page of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_place import NumberPlaces
from bmnn_desk.papers.lettered_line import lettered_line
from bmnn_desk.papers.number_blanks import blank_place, day_spans, number_span
from bmnn_desk.papers.number_rows import number_rows
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.reading.pdf_frame import frame_of
from bmnn_desk.papers.reading.pdf_lines import pdf_lines

if TYPE_CHECKING:
    from bmnn_desk.domain.number_place import NumberPlace
    from bmnn_desk.papers.number_rows import NumberRows
    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.reading.pdf_frame import PageFrame


def find_number_places(source: bytes) -> NumberPlaces | None:
    """The blanks of number and day, None where the first page does not show both lines.

    So it is with a scan. What is typed in a blank already is told with it.

    Raises:
        DeskError: any refusal of `pdf_lines`.
    """
    rows = number_rows(pdf_lines(source))
    if rows is None or {rows.number.line.page, rows.days[0][0].line.page} != {1}:
        return None
    with opened_pdf(source) as pdf, parser_faults():
        frame = frame_of(page_box(pdf.pages[0].obj))
    with opened_text(source) as document, opened_page(document, 0) as read:
        number, day = _number(read, frame, rows), _day(read, frame, rows)
    if number is None or day is None:
        return None
    return NumberPlaces(number=number, day=day["day"], month=day["month"], year=day["year"])


def _number(read: PageText, frame: PageFrame, rows: NumberRows) -> NumberPlace | None:
    line = lettered_line(read, frame, [rows.number.line])
    span = number_span(line.text)
    return None if span is None else blank_place(line, span)


def _day(read: PageText, frame: PageFrame, rows: NumberRows) -> dict[str, NumberPlace] | None:
    for candidate in rows.days:
        line = lettered_line(read, frame, [row.line for row in candidate])
        if spans := day_spans(line.text):
            return {part: blank_place(line, span) for part, span in spans.items()}
    return None
