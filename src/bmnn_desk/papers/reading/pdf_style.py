"""How a text object of a PDF is set: face, size, weight, slope and ink."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from bmnn_desk.papers.mark import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.reading.pdf_frame import PageFrame

_NAME_BYTES = 256
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_LEGACY = re.compile(r"^(\.?Vn|\.VN|VNI)")
_STYLE = re.compile(
    r"(?:[-, ]*(?:Bold|Italic|Oblique|Regular|Semi|Demi|PS|MT))+$|PS(?=-)", re.IGNORECASE
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600
_STROKED, _FILLED_AND_STROKED, _INVISIBLE = 1, 2, 3
_LEAST_SLOPE = 0.1
_NEAR_HALF = 0.1
_OPAQUE = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How letters are set; `angle` in degrees as displayed, clockwise; `alpha` 0 to 255."""

    font: str
    size_pt: float
    bold: bool
    italic: bool
    ink: tuple[int, int, int] | None
    alpha: int
    angle: int

    @property
    def em_mm(self) -> float:
        """The size in mm."""
        return self.size_pt / PT_PER_MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    name: str
    bold: bool
    italic: bool


class PageStyles:
    """The styles of a page's text objects; each is asked of pdfium only once.

    To be kept no longer than the page is open: pdfium gives the addresses out anew afterwards.
    """

    def __init__(self, text_page: object, frame: PageFrame) -> None:
        self._text_page = text_page
        self._frame = frame
        self._styles: dict[bytes, Style] = {}
        self._faces: dict[bytes, _Face] = {}

    def style(self, thing: object, at: int) -> Style:
        """The style of a text object of which the letter `at` is part."""
        # The bytes of a ctypes pointer are the address; casting it takes five times as long.
        key = bytes(thing)  # type: ignore[call-overload]
        if key not in self._styles:
            self._styles[key] = self._asked(thing, at)
        return self._styles[key]

    def _asked(self, thing: object, at: int) -> Style:
        face = self._face(thing)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text_page, at, matrix)
        size = abs(float(pdfium.FPDFText_GetFontSize(self._text_page, at)))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        ink, alpha = _ink(thing, mode)
        across, down = self._frame.direction(matrix.a, matrix.b)
        return Style(
            # How invisible letters are set says nothing of the paper under them.
            font="" if mode == _INVISIBLE else face.name,
            size_pt=_rounded(size * _height(matrix) * self._frame.mm_per_unit * PT_PER_MM),
            bold=face.bold or mode == _FILLED_AND_STROKED,
            italic=face.italic or _is_slanted(matrix),
            ink=ink,
            alpha=alpha,
            angle=round(math.degrees(math.atan2(down, across))),
        )

    def _face(self, thing: object) -> _Face:
        font = pdfium.FPDFTextObj_GetFont(thing) if thing else None
        key = bytes(font) if font else b""
        if key not in self._faces:
            self._faces[key] = _face(font) if font else _Face(name="", bold=False, italic=False)
        return self._faces[key]


def family(name: str) -> str:
    """The family of a font by its name in a PDF: "ABCDEF+ArialNarrow-BoldMT" is "Arial Narrow".

    Names of old Vietnamese fonts stay as they are.
    """
    bare = _SUBSET.sub("", name)
    while (shorter := _STYLE.sub("", bare)) not in {"", bare}:
        bare = shorter
    return bare if _LEGACY.match(bare) else _HUMP.sub(" ", bare)


def _face(font: object) -> _Face:
    base = _name(pdfium.FPDFFont_GetBaseFontName, font)
    named = _name(pdfium.FPDFFont_GetFamilyName, font)
    name = family(base)
    if named and named.replace(" ", "") == name.replace(" ", ""):
        name = named
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    return _Face(
        name=name,
        bold=bool(_BOLD.search(base))
        or bool(flags & _BOLD_FLAG)
        or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT,
        italic=bool(_ITALIC.search(base)) or bool(flags & _ITALIC_FLAG),
    )


def _name(asked: Callable[..., int], font: object) -> str:
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    size = asked(font, buffer, _NAME_BYTES)
    return buffer.value.decode("utf-8", "replace") if 0 < size <= _NAME_BYTES else ""


def _ink(thing: object, mode: int) -> tuple[tuple[int, int, int] | None, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    asked = (
        pdfium.FPDFPageObj_GetStrokeColor if mode == _STROKED else (pdfium.FPDFPageObj_GetFillColor)
    )
    if not thing or not asked(thing, *parts):
        return None, _OPAQUE
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _height(matrix: pdfium.FS_MATRIX) -> float:
    """How much the matrix enlarges upwards, square to the line."""
    across = math.hypot(matrix.a, matrix.b)
    if not across:
        return math.hypot(matrix.c, matrix.d)
    return float(abs(matrix.a * matrix.d - matrix.b * matrix.c)) / across


def _is_slanted(matrix: pdfium.FS_MATRIX) -> bool:
    """True of upright letters made oblique by their matrix."""
    skew = matrix.a * matrix.c + matrix.b * matrix.d
    area = matrix.a * matrix.d - matrix.b * matrix.c
    return bool(abs(skew) > _LEAST_SLOPE * abs(area) > 0)


def _rounded(size: float) -> float:
    # Word writes 14.04 for 14 pt.
    half = round(size * 2) / 2
    return half if abs(size - half) <= _NEAR_HALF else round(size, 1)
