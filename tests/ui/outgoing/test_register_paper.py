from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.outgoing.register_paper import register_paper
from tests import make
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_the_sheets_have_every_line_and_who_signs(seat: Seat, office: make.Office) -> None:
    for _ in range(3):
        make.issued(office)
    paper = register_paper(seat, office.book)
    words = " ".join(" ".join(page_texts(paper.pdf)).split())
    assert all(f"{number:02}/BC-SMM" in words for number in (1, 2, 3))
    assert "Trần Văn Giám" in words
    assert seat.person in words
    assert {row.ordinal for row in paper.rows} == {1, 2, 3}


def test_another_bodys_book_is_not_drawn(seat: Seat, office: make.Office) -> None:
    with pytest.raises(NotFoundError):
        register_paper(seat, office.book + 9)
