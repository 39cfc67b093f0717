"""The invented PDF is one page that the gate lets in, its level's place free."""

from bmnn_desk.demo.draft_pdf import draft_pdf
from bmnn_desk.papers.look_at_file import look_at_file
from tests.demo.draft import TEXT
from tests.papers.read_pdf import page_texts


def test_it_holds_the_whole_text_and_nothing_marked() -> None:
    made = draft_pdf(TEXT)
    (text,) = page_texts(made)

    assert look_at_file(made).pages == 1
    for line in (*TEXT.body, *TEXT.block, TEXT.signer, "BÁO CÁO"):
        assert line in text
    assert "BẢN SỐ" not in text
