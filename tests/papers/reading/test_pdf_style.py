import pytest

from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from bmnn_desk.papers.reading.pdf_letters import page_words
from bmnn_desk.papers.reading.pdf_style import Style, family
from tests.papers.reading.drawn_papers import MM, RED, Hand, Paper, lines
from tests.papers.reading.placed_words import first_page, upright


def style_of(source: bytes) -> Style:
    with first_page(source) as read:
        return next(iter(page_words(read, upright()))).style


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ABCDEF+TimesNewRomanPS-BoldMT", "Times New Roman"),
        ("TimesNewRomanPSMT", "Times New Roman"),
        ("TimesNewRoman,BoldItalic", "Times New Roman"),
        ("Arial-BoldMT", "Arial"),
        ("Times New Roman", "Times New Roman"),
        (".VnTimeH", ".VnTimeH"),
        ("ABCDEF+.VnArial", ".VnArial"),
        ("VNI-Times", "VNI-Times"),
        ("Bold", "Bold"),
    ],
)
def test_the_family_of_a_font_is_told_by_its_name(name: str, expected: str) -> None:
    assert family(name) == expected


@pytest.mark.parametrize(
    ("face", "bold", "italic"),
    [
        (REGULAR, False, False),
        (BOLD, True, False),
        (ITALIC, False, True),
        (BOLD_ITALIC, True, True),
    ],
)
def test_weight_and_slope_are_those_of_the_face(face: str, bold: bool, italic: bool) -> None:
    style = style_of(lines(["chữ"], Hand(face=face)))
    assert (style.font, style.bold, style.italic) == ("Liberation Serif", bold, italic)


def test_ink_and_angle_are_those_on_the_page() -> None:
    paper = Paper()
    paper.canvas.rotate(90)
    paper.canvas.setFillColorRGB(*RED)
    paper.canvas.setFont(REGULAR, 13)
    paper.canvas.drawString(100 * MM, -50 * MM, "chữ")
    style = style_of(paper.done())
    assert (style.ink, style.alpha, style.angle) == ((204, 0, 0), 255, -90)


def test_letters_filled_and_stroked_look_bold_and_slanted_ones_italic() -> None:
    paper = Paper()
    words = paper.canvas.beginText()
    words.setFont(REGULAR, 13)
    words.setTextRenderMode(2)
    words.setTextTransform(1, 0, 0.3, 1, 100, 500)
    words.textOut("chữ")
    paper.canvas.drawText(words)
    style = style_of(paper.done())
    assert (style.bold, style.italic, style.size_pt) == (True, True, 13.0)


def test_a_size_a_little_off_is_the_half_point_beside_it() -> None:
    assert style_of(lines(["chữ"], Hand(size=14.04))).size_pt == 14.0
    assert style_of(lines(["chữ"], Hand(size=11.2))).size_pt == 11.2
