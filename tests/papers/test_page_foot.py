from __future__ import annotations

from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.page_foot import coded_foot, numbered_pdf, page_foot
from bmnn_desk.papers.sheet import Edges, Sheet
from tests.papers.read_pdf import page_texts

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=20, right_mm=20)
WORDS = {"page": "Trang {page}/{pages}", "code": "Mã {code}"}


def test_a_paper_of_one_page_has_no_number() -> None:
    assert page_foot(Sheet(EDGES), WORDS, 1, 1) == ()


def test_each_of_several_pages_has_its_number_at_the_right_edge() -> None:
    (mark,) = page_foot(Sheet(EDGES), WORDS, 2, 3)
    assert isinstance(mark, Words)
    assert (mark.text, mark.x_mm, mark.anchor) == ("Trang 2/3", 190, 1.0)
    assert 277 < mark.y_mm < 297


def test_only_a_paper_of_several_pages_is_numbered() -> None:
    sheet, words = Sheet(EDGES), {"title": "x", **WORDS}
    assert page_texts(numbered_pdf(sheet, words)) == [""]
    sheet.turn()
    assert [text.strip() for text in page_texts(numbered_pdf(sheet, words))] == [
        "Trang 1/2",
        "Trang 2/2",
    ]


def test_the_code_stands_at_the_left_of_a_page_alone_and_of_each_of_several() -> None:
    (alone,) = coded_foot(Sheet(EDGES), WORDS, "A1B2", (1, 1))
    code, number = coded_foot(Sheet(EDGES), WORDS, "A1B2", (2, 3))
    assert isinstance(alone, Words)
    assert code == alone
    assert (alone.text, alone.x_mm, alone.anchor) == ("Mã A1B2", 20, 0.0)
    assert number == page_foot(Sheet(EDGES), WORDS, 2, 3)[0]
