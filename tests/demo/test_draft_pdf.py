"""The invented PDF is one page that the gate lets in, its level's place free."""

from dataclasses import replace

from bmnn_desk.demo.draft_pdf import draft_pdf
from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from tests.demo.draft import TEXT
from tests.papers.read_pdf import page_texts


def test_it_holds_the_whole_text_and_nothing_marked() -> None:
    made = draft_pdf(TEXT)
    (text,) = page_texts(made)

    assert look_at_file(made).pages == 1
    for line in (*TEXT.body, *TEXT.block, TEXT.signer, "BÁO CÁO"):
        assert line in text
    assert "BẢN SỐ" not in text


def test_a_title_of_several_lines_moves_the_body_down() -> None:
    title = " ".join(["về việc rà soát số liệu mẫu quý hai"] * 6)
    lines = pdf_lines(draft_pdf(replace(TEXT, title=title))).lines
    bottoms = [line.bottom_mm or 0 for line in lines if "số liệu" in line.text]
    (body,) = (line.top_mm or 0 for line in lines if line.text == TEXT.body[0])

    assert len(bottoms) == 5
    assert max(bottoms) < body
