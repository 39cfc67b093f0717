"""Whether letters and pages are drawn: the vendored faces, and pages as the preview shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, lacks_letter
from bmnn_desk.papers.ink import Letters, Words, draw, open_canvas
from bmnn_desk.papers.pdf_text import opened_page, opened_text, text_of
from bmnn_desk.selftest.proof import Proof, require

if TYPE_CHECKING:
    from bmnn_desk.papers.page_picture import PagePicture
    from bmnn_desk.selftest.ground import Ground

_FACES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)
_WIDE_MM, _HIGH_MM, _LEFT_MM, _STEP_MM, _SIZE_PT = 210, 297, 15, 8, 11
_A_LINE = 24
_DPI = 72
_DARK, _RED_OVER_OTHERS = 100, 90


def check_fonts(faces: tuple[str, ...] = _FACES) -> Proof:
    """Draw every Vietnamese letter in every face, and read all of them back by another engine.

    Raises:
        FontIncompleteError: a face is not there, or lacks a letter.
        NotProvedError: a letter that was drawn is not read.
    """
    require(not any(lacks_letter("".join(VIETNAMESE_LETTERS), face) for face in faces), "letters")
    pdf = letters_page(faces, "".join(sorted(VIETNAMESE_LETTERS)))
    require_letters(pdf, len(faces))
    return Proof(told="fonts", figures={"letters": len(VIETNAMESE_LETTERS), "faces": len(faces)})


def letters_page(faces: tuple[str, ...], letters: str) -> bytes:
    """A page with these letters in each face, with spaces between them."""
    canvas, made = open_canvas(_WIDE_MM, _HIGH_MM, "")
    lines = [letters[at : at + _A_LINE] for at in range(0, len(letters), _A_LINE)]
    marks = [
        Words(
            text=" ".join(line),
            letters=Letters(face, _SIZE_PT),
            x_mm=_LEFT_MM,
            y_mm=_LEFT_MM + _STEP_MM * (len(lines) * block + row),
        )
        for block, face in enumerate(faces)
        for row, line in enumerate(lines)
    ]
    draw(canvas, _HIGH_MM, marks)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def require_letters(pdf: bytes, times: int) -> None:
    """Let a page pass that holds each Vietnamese letter so often.

    Raises:
        NotProvedError: a letter is read less often.
    """
    with opened_text(pdf) as document, opened_page(document, 0) as page:
        text = text_of(page)
    require(all(text.count(letter) >= times for letter in VIETNAMESE_LETTERS), "letters")


def check_pages(ground: Ground) -> Proof:
    """Draw a text for signature, which has no red, and its marked copy, which has.

    Raises:
        NotTriedError: the PDF was not issued.
        NotProvedError: a page is empty, or red where it must not be, or not where it must.
    """
    done = ground.done("pdf")
    plain = ground.worker.do(jobs.RENDER_PAGE, done.draft, 0, _DPI, None)
    marked = ground.worker.do(jobs.RENDER_PAGE, next(iter(done.products.copies)), 0, _DPI, None)
    return compare_pages(plain, marked)


def compare_pages(plain: PagePicture, marked: PagePicture) -> Proof:
    """Both have letters; the marked page alone has red ones.

    Raises:
        NotProvedError: it is not so.
    """
    dots = [_dots(picture) for picture in (plain, marked)]
    require(all(dark > 0 for dark, _ in dots), "page_empty")
    require(dots[0][1] == 0 < dots[1][1], "page_red")
    return Proof(told="pages", figures={"dark": dots[0][0], "red": dots[1][1]})


def _dots(picture: PagePicture) -> tuple[int, int]:
    """How many pixels are dark, and how many are red."""
    blue, green, red = (picture.pixels[plane::4] for plane in range(3))
    dark = sum(r < _DARK for r in red)
    reds = sum(r - max(g, b) > _RED_OVER_OTHERS for b, g, r in zip(blue, green, red, strict=True))
    return dark, reds
