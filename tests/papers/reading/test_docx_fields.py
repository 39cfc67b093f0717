from __future__ import annotations

from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers.reading.docx_xml import docx_of, paragraph, run, wps_box


def _sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _texts(body: str) -> list[str]:
    return [line.text for line in docx_lines(docx_of(body)).lines]


BEGIN, SPLIT, END = map(_sign, ("begin", "separate", "end"))


def test_results_are_read_and_what_stands_among_the_code_is_not() -> None:
    inner = BEGIN + SPLIT + run("3") + END
    field = BEGIN + run("mã") + inner + SPLIT + run("kết quả ") + inner + END
    assert _texts(paragraph(field, " sau")) == ["kết quả 3 sau"]


def test_a_field_may_run_over_paragraphs() -> None:
    body = paragraph(BEGIN + run("mã") + SPLIT, "một") + paragraph("hai", END, " ba")
    assert _texts(body) == ["một", "hai ba"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert _texts(paragraph(BEGIN, "một") + paragraph("hai")) == ["một", "hai"]
    assert _texts(paragraph(END, "một", SPLIT)) == ["một"]


def test_a_box_within_a_code_is_a_text_of_its_own() -> None:
    assert _texts(paragraph(BEGIN, "mã", wps_box("hộp"), SPLIT, "kết quả", END)) == [
        "kết quả",
        "hộp",
    ]
