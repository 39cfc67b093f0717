"""The vendored faces: registered once, checked for every Vietnamese letter."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont, TTFontFace

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.errors import FontIncompleteError
from bmnn_desk.paths import fonts_folder

if TYPE_CHECKING:
    from pathlib import Path

REGULAR = "Desk-Regular"
BOLD = "Desk-Bold"
ITALIC = "Desk-Italic"
BOLD_ITALIC = "Desk-BoldItalic"
_FILES = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far the ink of a text goes above (`rise`) and below (`drop`) its baseline, in pt."""

    rise: float
    drop: float


@cache
def register_faces() -> None:
    """Make our four faces known to reportlab, and check the window's face as well.

    Give `initialFontName=REGULAR` to every Canvas: otherwise a Helvetica that is not
    embedded is listed in the file.

    Raises:
        FontIncompleteError: a face cannot be read or lacks a Vietnamese letter.
    """
    for face, file in _FILES.items():
        path = fonts_folder() / "liberation-serif" / file
        check_face(path)
        pdfmetrics.registerFont(TTFont(face, str(path)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )
    for path in sorted((fonts_folder() / "open-sans").glob("*.ttf")):
        check_face(path)


def check_face(path: Path) -> None:
    """Refuse a face that lacks any of the 134 Vietnamese letters.

    Old Liberation fonts (1.x) lack 92 of them and fall back to another face unnoticed.

    Raises:
        FontIncompleteError: it cannot be read or is incomplete.
    """
    try:
        known = TTFontFace(str(path)).charToGlyph
    except (TTFError, OSError):
        raise FontIncompleteError(path.name) from None
    if not all(known.get(ord(letter)) for letter in VIETNAMESE_LETTERS):
        raise FontIncompleteError(path.name)


def width_of(text: str, face: str, size_pt: float) -> float:
    """The width of a line in pt."""
    register_faces()
    return float(pdfmetrics.stringWidth(text, face, size_pt))


def lacks_letter(text: str, face: str) -> bool:
    """True where the face has no glyph for a letter of the text."""
    register_faces()
    known = _face(face).charToGlyph
    return not all(known.get(ord(character)) for character in text)


def reach_of(text: str, face: str, size_pt: float) -> Reach:
    """How far the ink of a line reaches from its baseline; a blank line reaches nowhere."""
    register_faces()
    boxes = [box for box in (_glyph_heights(face, character) for character in text) if box]
    if not boxes:
        return Reach(rise=0.0, drop=0.0)
    scale = size_pt / _units_per_em(face)
    return Reach(
        rise=max(top for _, top in boxes) * scale,
        drop=-min(bottom for bottom, _ in boxes) * scale,
    )


def _face(name: str) -> TTFontFace:
    font = pdfmetrics.getFont(name)
    return cast("TTFont", font).face


def _table(face: str, tag: str) -> bytes:
    return bytes(_face(face).get_table(tag))  # type: ignore[no-untyped-call]


@cache
def _units_per_em(face: str) -> int:
    return int(struct.unpack(">H", _table(face, "head")[18:20])[0])


@cache
def _glyph_heights(face: str, character: str) -> tuple[int, int] | None:
    glyph = _face(face).charToGlyph.get(ord(character))
    if glyph is None:
        raise FontIncompleteError(face)
    is_long = struct.unpack(">h", _table(face, "head")[50:52])[0] == 1
    width = 4 if is_long else 2
    ends = _table(face, "loca")[glyph * width : (glyph + 2) * width]
    start, end = struct.unpack(">2I" if is_long else ">2H", ends)
    if start == end:
        return None
    start = start if is_long else start * 2
    bottom, top = struct.unpack(">4xh2xh", _table(face, "glyf")[start : start + 10])
    return bottom, top
