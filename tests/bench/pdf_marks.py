"""The PDF that the benches of stamping mark, and what they put on it."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.fonts import REGULAR, register_faces
from tests.bench.register_entries import WORDS
from tests.papers import samples
from tests.papers.documents import A4

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import CopyMarks

FULL_PAGES, QUICK_PAGES = 1000, 200
COPIES, QUICK_COPIES = 50, 10
EACH_PAGE = samples.copy(
    1,
    samples.number_mark(1, (165.0, 7.0), page="every"),
    samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0), page="every"),
)
_LINES, _WORDS_A_LINE, _STEP_PT = 32, 14, 18


def source(pages: int) -> bytes:
    """Pages of text with words by chance, the same at every call; nothing but text and a font.

    What marks and copies add weighs most in so small a file: 1.5 kB a page.
    """
    chance = random.Random(1)  # noqa: S311
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    for number in range(pages):
        canvas.setFont(REGULAR, 11)
        for row in range(_LINES):
            words = " ".join(chance.choices(WORDS, k=_WORDS_A_LINE))
            canvas.drawString(60, A4[1] - 200 - row * _STEP_PT, words)
        canvas.drawString(60, 30, f"trang {number + 1}/{pages}")
        canvas.showPage()
    canvas.save()
    return _as_offices_pack(made)


def _as_offices_pack(drawn: io.BytesIO) -> bytes:
    """Streams packed by Flate alone: reportlab's are text on top of that, a quarter longer."""
    made = io.BytesIO()
    with pikepdf.open(drawn) as opened:
        opened.save(
            made,
            deterministic_id=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return made.getvalue()


def numbered(copies: int) -> tuple[CopyMarks, ...]:
    """Copies that bear their number and the level on the first page."""
    return tuple(samples.copy(number) for number in range(1, copies + 1))
