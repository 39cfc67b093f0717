"""The limits of Nghị định 30/2020, each just kept and just broken; margins and sizes in mm, pt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.domain.text_faults.layout import layout_faults
from tests.domain.text_faults import readings as r
from tests.domain.text_faults.readings import approved, case, faults, part, size

if TYPE_CHECKING:
    from bmnn_desk.domain.document import ReadPart
    from bmnn_desk.domain.text_faults.case import TextCase

LETTER = approved(type_name="Công văn", type_code="")


def sized(**changes: float | None) -> TextCase:
    return case(sizes=(size(**changes),))


def printed(**changes: float | None) -> TextCase:
    """The same in a PDF, where a margin is where the ink begins."""
    return case(kind="pdf", sizes=(size(**changes),))


def set_in(*parts: ReadPart) -> TextCase:
    return case(parts=parts)


def symbol(text: str, **changes: Any) -> TextCase:  # noqa: ANN401
    return case(symbol=r.read(text, 3), **changes)


def letter(text: str) -> TextCase:
    return case(LETTER, symbol=r.read(text, 3), type_name=None)


FAULTY = {
    "Letter for A4": (TextFault.PAPER_SIZE, sized(width_mm=215.9, height_mm=279.4)),
    "a text that lies across throughout": (
        TextFault.PAPER_SIZE,
        sized(width_mm=297, height_mm=210, top_mm=30, left_mm=20, right_mm=20),
    ),
    "2 mm too narrow": (TextFault.PAPER_SIZE, sized(width_mm=208)),
    "top 18": (TextFault.MARGIN_TOP, sized(top_mm=18)),
    "top 27": (TextFault.MARGIN_TOP, sized(top_mm=27)),
    "bottom 18": (TextFault.MARGIN_BOTTOM, sized(bottom_mm=18)),
    "left 25": (TextFault.MARGIN_LEFT, sized(left_mm=25)),
    "left 25 of the ink": (TextFault.MARGIN_LEFT, printed(left_mm=25)),
    "right 10": (TextFault.MARGIN_RIGHT, sized(right_mm=10)),
    "right 25": (TextFault.MARGIN_RIGHT, sized(right_mm=25)),
    "Arial": (TextFault.FONT, set_in(part(font="Arial"))),
    "Arial in bold": (TextFault.FONT, set_in(part(font="BCDEFG+Arial-BoldMT"))),
    "an old font": (TextFault.LEGACY_FONT, case(legacy=LegacyEncoding.TCVN3)),
    "a body of 12": (TextFault.PART_SIZE, set_in(part(size_pt=12))),
    "a body of 15": (TextFault.PART_SIZE, set_in(part(size_pt=15))),
    "nơi nhận of 13": (TextFault.PART_SIZE, set_in(part("9b", size_pt=13))),
    "a position in plain letters": (TextFault.PART_STYLE, set_in(part("7a"))),
    "a day that is upright": (TextFault.PART_STYLE, set_in(part("4"))),
    "a bold number": (TextFault.PART_STYLE, set_in(part("3", bold=True))),
    "the code of another type": (TextFault.SYMBOL_CODE, symbol("KH-SMM")),
    "a code in other letters": (TextFault.SYMBOL_CODE, symbol("Bc-SMM")),
    "a report without a code": (TextFault.SYMBOL_CODE, symbol("SMM-VP")),
    "a công văn with a code": (TextFault.LETTER_CODE, letter("BC-SMM")),
    "a công văn with a small code": (TextFault.LETTER_CODE, letter("ttr-SMM")),
    "a công văn with CV": (TextFault.LETTER_CODE, letter("CV-SMM")),
    "a taken place of the stamp": (TextFault.LEVEL_PLACE_TAKEN, case(level_place_free=False)),
}
RIGHT = {
    "the text as it should be": case(),
    "a millimetre of the printer": sized(width_mm=211, height_mm=296, top_mm=19, left_mm=36),
    "a page turned for a table": case(
        sizes=(size(), size(width_mm=297, height_mm=210, top_mm=30, left_mm=20, right_mm=20))
    ),
    "short lines in a PDF": printed(right_mm=60, bottom_mm=150, top_mm=40),
    "margins that nobody can tell": printed(
        top_mm=None, bottom_mm=None, left_mm=None, right_mm=None
    ),
    "a subset in bold": set_in(part(font="ABCDEF+TimesNewRomanPS-BoldMT")),
    "bold and italic": set_in(part(font="TimesNewRomanPS-BoldItalicMT")),
    "plain of a PDF": set_in(part(font="TimesNewRomanPSMT")),
    "a style after a comma": set_in(part(font="TimesNewRoman,Bold")),
    "the printer's own": set_in(part(font="Times-Roman")),
    "LibreOffice's likeness": set_in(part(font="LiberationSerif-Italic")),
    "a font without a name": set_in(part(font="")),
    "13.9 after a conversion": set_in(part(size_pt=14.2)),
    "a size that nobody can tell": set_in(part(size_pt=None)),
    "a box without limits": set_in(part("13", size_pt=8, bold=True)),
    "a name of an office may be bold or not": set_in(part("2"), part("2", bold=True)),
    "the symbol of its type": symbol("BC-SMM"),
    "the symbol with a slash": symbol("BC/SMM"),
    "the type on the text, though the slip has another": symbol(
        "KH-SMM", type_name=r.read("KẾ HOẠCH", 5)
    ),
    "a type that the decree does not know, by the slip": symbol(
        "BC-SMM", type_name=r.read("BÁO CÁO CHUYÊN ĐỀ", 5)
    ),
    "a công văn without a code": letter("SMM-VP"),
    "a letter of the Party": letter("CV/TU"),
    "no symbol": case(symbol=None),
    "a place that nobody can tell": case(level_place_free=None),
}


@pytest.mark.parametrize(("fault", "text"), FAULTY.values(), ids=FAULTY.keys())
def test_what_is_outside_the_limits_is_found(fault: TextFault, text: TextCase) -> None:
    assert faults(layout_faults(text)) == [fault]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_what_is_within_the_limits_has_no_fault(text: TextCase) -> None:
    assert faults(layout_faults(text)) == []


def test_paper_of_another_size_is_not_measured_for_margins() -> None:
    text = sized(width_mm=148, height_mm=210, top_mm=5, left_mm=5)
    assert faults(layout_faults(text)) == [TextFault.PAPER_SIZE]


def test_an_old_encoding_says_enough_of_its_fonts() -> None:
    text = case(legacy=LegacyEncoding.VNI, parts=(part(font="VNI-Times"),))
    assert faults(layout_faults(text)) == [TextFault.LEGACY_FONT]


def test_parts_are_not_judged_in_an_old_encoding() -> None:
    parts = (part(size_pt=12, bold=True), part("4"))
    assert faults(layout_faults(case(parts=parts))) != []
    text = case(legacy=LegacyEncoding.TCVN3, parts=parts)
    assert faults(layout_faults(text)) == [TextFault.LEGACY_FONT]


def test_a_font_is_told_once_however_often_it_stands() -> None:
    text = set_in(*[part(font="Arial")] * 3, part(font="Tahoma"))
    found = [(each.seen, each.wanted) for each in layout_faults(text)]
    assert found == [("Arial", "Times New Roman"), ("Tahoma", "Times New Roman")]


def test_a_margin_is_told_with_its_limits() -> None:
    (found,) = layout_faults(sized(left_mm=25.4))
    assert (found.seen, found.wanted) == ("25 mm", "30-35 mm")


def test_a_size_is_told_with_the_name_of_its_part() -> None:
    (found,) = layout_faults(set_in(part("9b", size_pt=13.5)))
    assert (found.seen, found.wanted) == ("Nơi nhận: 13.5", "11-12")


def test_a_size_with_one_limit_is_told_with_that_one() -> None:
    limits = next(each for each in r.MEASURE.parts.items() if each[1].least_pt == each[1].most_pt)
    box, only = limits
    wrong = part(box, size_pt=only.most_pt + 3, bold=bool(only.bold), italic=bool(only.italic))
    (found,) = layout_faults(set_in(wrong))
    assert found.wanted == f"{only.most_pt:g}"


def test_a_cong_van_is_told_that_its_code_is_none_and_wants_no_other() -> None:
    (found,) = layout_faults(letter("BC-SMM"))
    assert (found.seen, found.wanted) == ("BC-SMM", "")
