"""The rows of số and ngày are told by the reader, the day's with the line that goes on with it."""

from __future__ import annotations

from bmnn_desk.papers.number_rows import number_rows
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from tests.papers import documents, number_documents


def test_the_rows_of_both_lines_are_found() -> None:
    for text in (
        pdf_lines(number_documents.pdf_draft()),
        docx_lines(number_documents.word_draft()),
    ):
        rows = number_rows(text)
        assert rows is not None
        assert rows.number.text == "Số: /BC-SM"
        assert [row.text for row in rows.days[0]] == ["Mẫu Sơn, ngày tháng năm 2025"]


def test_the_line_below_may_hold_the_rest_of_the_day() -> None:
    rows = number_rows(docx_lines(number_documents.word_draft(day="Mẫu Sơn,\nngày  tháng  năm ")))
    assert rows is not None
    assert [row.text for row in rows.days[1]] == ["Mẫu Sơn,", "ngày tháng năm"]


def test_a_text_without_a_head_has_none() -> None:
    assert number_rows(pdf_lines(documents.pdf(1))) is None
    assert number_rows(docx_lines(documents.docx_file())) is None
