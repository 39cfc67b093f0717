from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.wrap import Breaker

TEXTS = st.text(alphabet="aăâđẾệ ưỞỳ/-.\n", max_size=200)


def test_widths_are_those_of_reportlab() -> None:
    text = "Tuyệt mật / Ưởng"
    assert abs(Breaker(BOLD, 11).width(text) - stringWidth(text, BOLD, 11)) < 0.01


@given(TEXTS, st.integers(min_value=12, max_value=200))
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    breaker = Breaker(REGULAR, 10)
    lines = breaker.wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(breaker.width(line) <= width + 0.001 for line in lines)


@given(TEXTS, st.integers(min_value=0, max_value=90))
def test_the_first_line_leaves_room_for_its_label(text: str, first: int) -> None:
    breaker = Breaker(REGULAR, 10)
    lines = breaker.wrap_after(text, first, 90)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert breaker.width(lines[0]) <= first


def test_a_word_wider_than_a_line_is_broken_after_a_joint() -> None:
    lines = Breaker(REGULAR, 10).wrap("0123/KH-UBND-PNC", 58)
    assert lines == ("0123/KH-", "UBND-PNC")


def test_a_letter_wider_than_the_line_still_comes_out() -> None:
    assert Breaker(REGULAR, 10).wrap("MẬT", 1) == ("M", "Ậ", "T")


def test_a_blank_text_is_one_empty_line() -> None:
    assert Breaker(REGULAR, 10).wrap(" ", 50) == ("",)
