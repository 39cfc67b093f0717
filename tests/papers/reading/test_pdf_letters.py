from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.fonts import BOLD, REGULAR, width_of
from bmnn_desk.papers.reading.pdf_letters import page_words
from tests.papers.reading.drawn_papers import MM, Hand, Paper, changed, in_old_font, lines
from tests.papers.reading.placed_words import first_page, upright

if TYPE_CHECKING:
    import pikepdf

    from bmnn_desk.papers.reading.pdf_letters import PdfWord


def words_of(source: bytes) -> list[PdfWord]:
    with first_page(source) as read:
        return list(page_words(read, upright()))


def test_words_have_the_place_where_they_were_drawn() -> None:
    first, second = words_of(lines(["Sở Nội"]))
    assert first.text == "Sở"
    assert (first.left, first.base) == pytest.approx((30, 40), abs=0.05)
    width = width_of("Sở ", REGULAR, 13) / MM
    assert second.left == pytest.approx(30 + width, abs=0.05)
    assert second.em == pytest.approx(13 / MM, abs=0.01)


def test_a_word_of_two_faces_is_two_words_glued() -> None:
    paper = Paper()
    paper.put(30, 40, "Số:", Hand(face=BOLD))
    paper.put(30 + width_of("Số:", BOLD, 13) / MM, 40, "05")
    first, second = words_of(paper.done())
    assert (first.text, first.is_glued) == ("Số:", False)
    assert (second.text, second.is_glued) == ("05", True)


def test_letters_with_wide_gaps_are_words_of_their_own() -> None:
    paper = Paper()
    paper.canvas.setFont(REGULAR, 13)
    paper.canvas.drawString(30 * MM, 500, "MẬT", charSpace=12)
    assert [word.text for word in words_of(paper.done())] == ["M", "Ậ", "T"]


def test_a_word_broken_by_a_hyphen_stays_on_its_two_lines() -> None:
    found = words_of(lines(["Sở nội-", "vụ tỉnh"]))
    assert [word.text for word in found] == ["Sở", "nội-", "vụ", "tỉnh"]
    assert found[2].base - found[1].base == pytest.approx(8, abs=0.1)


def test_a_letter_without_a_code_does_not_shift_the_others() -> None:
    found = words_of(lines(["a\U0001f600b Nội"]))
    assert [word.text for word in found] == ["a", "b", "Nội"]
    whole = words_of(lines(["Nội"]))
    assert found[2].right - found[2].left == pytest.approx(whole[0].right - whole[0].left, abs=0.05)


def test_a_letter_and_its_marks_that_share_a_glyph_do_not_break_the_word() -> None:
    shared = b"/Span <</ActualText <FEFF006F0302>>> BDC (o) Tj EMC"

    def set_marks(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0]
        (font,) = page.Resources.Font.keys()
        set_in = f"BT {font} 13 Tf 85 700 Td (c) Tj ".encode()
        page.Contents = opened.make_stream(
            set_in + shared + b" (ng) Tj ( c) Tj " + shared + b" ( n) Tj ET"
        )

    found = words_of(changed(set_marks, in_old_font("Invented", ["cong"])))
    assert [word.text for word in found] == ["co\u0302ng", "co\u0302", "n"]
    assert found[1].right > found[1].left + 0.8 * found[1].em
