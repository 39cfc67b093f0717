from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics

from bmnn_desk.errors import FontIncompleteError
from bmnn_desk.papers.fonts import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    check_face,
    lacks_letter,
    reach_of,
    register_faces,
    width_of,
)
from bmnn_desk.paths import fonts_folder

if TYPE_CHECKING:
    from pathlib import Path

SERIF = fonts_folder() / "liberation-serif" / "LiberationSerif-Bold.ttf"


def test_all_four_faces_are_known_to_reportlab() -> None:
    register_faces()
    assert {REGULAR, BOLD, ITALIC, BOLD_ITALIC} <= set(pdfmetrics.getRegisteredFontNames())


def test_the_window_face_is_complete() -> None:
    for path in (fonts_folder() / "open-sans").glob("*.ttf"):
        check_face(path)


def test_a_face_without_one_vietnamese_letter_is_refused(tmp_path: Path) -> None:
    poorer = tmp_path / "poorer.ttf"
    poorer.write_bytes(_without_latin_extended_additional(SERIF.read_bytes()))
    with pytest.raises(FontIncompleteError) as caught:
        check_face(poorer)
    assert caught.value.face == "poorer.ttf"


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    junk = tmp_path / "junk.ttf"
    junk.write_bytes(b"not a font")
    with pytest.raises(FontIncompleteError):
        check_face(junk)


def test_accents_reach_above_capitals_and_dots_below_the_baseline() -> None:
    plain, accented = reach_of("MAT", BOLD, 13), reach_of("MẬT", BOLD, 13)
    assert plain.drop == pytest.approx(0, abs=0.1)
    assert accented.rise == pytest.approx(3.98 * 72 / 25.4, abs=0.05)
    assert accented.drop == pytest.approx(0.90 * 72 / 25.4, abs=0.05)
    assert plain.rise < accented.rise


def test_a_blank_line_reaches_nowhere() -> None:
    assert (reach_of("", REGULAR, 13).rise, reach_of("  ", REGULAR, 13).drop) == (0.0, 0.0)


def test_widths_are_those_of_the_bold_face() -> None:
    assert width_of("TUYỆT MẬT", BOLD, 13) == pytest.approx(27.65 * 72 / 25.4, abs=0.1)


def _without_latin_extended_additional(font: bytes) -> bytes:
    tables = {
        font[at : at + 4]: struct.unpack(">II", font[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16)
    }
    start, length = tables[b"cmap"]
    changed = bytearray(font)
    for at in range(start, start + length - 1):
        # U+1EF9 ends the run of Vietnamese letters in the cmap's table of ends.
        if changed[at : at + 2] == b"\x1e\xf9":
            changed[at : at + 2] = b"\x1e\xf8"
    return bytes(changed)


def test_a_letter_without_a_glyph_is_known_beforehand() -> None:
    register_faces()
    assert not lacks_letter("BẢN SỐ: Đỗ Thị Ửng", BOLD)
    assert lacks_letter("漢", BOLD)
