from __future__ import annotations

from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey
from bmnn_desk.ui.file_opening import NO_OPENING, Opening

OPENS = "mật khẩu"


def test_a_word_lets_a_closed_file_be_changed_and_a_password_alone_does_not() -> None:
    assert NO_OPENING.key is NO_KEY
    assert Opening(password=OPENS).key == PdfKey(password=OPENS)
    assert Opening(word="Chánh Văn phòng").key == PdfKey(may_change=True)


def test_neither_password_nor_word_shows_in_the_repr() -> None:
    said = repr(Opening(password=OPENS, word="Chánh Văn phòng"))
    assert OPENS not in said
    assert "Văn phòng" not in said
