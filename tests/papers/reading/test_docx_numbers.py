from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers.reading.docx_xml import Part, docx_of, paragraph


def _level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def _num(number: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def _item(text: str, number: int = 1, level: int = 0) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=listed)


def _texts(numbering: str, *items: str) -> list[str]:
    data = docx_of("".join(items), {"n": Part(kind="numbering", inner=numbering)})
    return [line.text for line in docx_lines(data).lines]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1.", "2.", "3.", "4."]),
        ("lowerLetter", ["a.", "b.", "c.", "d."]),
        ("upperRoman", ["I.", "II.", "III.", "IV."]),
        ("decimalZero", ["01.", "02.", "03.", "04."]),
        ("somethingNew", ["1.", "2.", "3.", "4."]),
    ],
)
def test_numbers_are_shown_in_their_form(form: str, shown: list[str]) -> None:
    numbering = _abstract(0, _level(0, form, "%1.")) + _num(1, 0)
    assert _texts(numbering, *(_item("x") for _ in range(4))) == [f"{one} x" for one in shown]


@pytest.mark.parametrize("sign", ["-", "\uf0b7", "•", "+", "*"])
def test_every_bullet_is_a_dash(sign: str) -> None:
    assert _texts(_abstract(0, _level(0, "bullet", sign)) + _num(1, 0), _item("x")) == ["- x"]


def test_a_level_below_counts_anew_and_names_those_above() -> None:
    numbering = _abstract(0, _level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2.")) + _num(
        1, 0
    )
    items = [_item("x", level=level) for level in (0, 1, 1, 0, 1)]
    assert _texts(numbering, *items) == ["I. x", "I.1. x", "I.2. x", "II. x", "II.1. x"]


def test_a_legal_level_shows_digits_only() -> None:
    numbering = _abstract(
        0, _level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2", "<w:isLgl/>")
    ) + _num(1, 0)
    assert _texts(numbering, _item("x"), _item("x", level=1)) == ["I. x", "1.1 x"]


def test_a_list_may_begin_anew_and_another_goes_on() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        _abstract(0, _level(0, "decimal", "%1)")) + _num(1, 0) + _num(2, 0, anew) + _num(3, 0)
    )
    items = [_item("x", number) for number in (1, 1, 2, 2, 3)]
    assert _texts(numbering, *items) == ["1) x", "2) x", "1) x", "2) x", "3) x"]


def test_no_space_where_the_list_has_none_and_nothing_where_it_has_no_text() -> None:
    tight = _abstract(0, _level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')) + _num(1, 0)
    assert _texts(tight, _item("x")) == ["1.x"]
    empty = _abstract(0, _level(0, "none", "")) + _num(1, 0)
    assert _texts(empty, _item("x")) == ["x"]


def test_empty_items_count_and_number_zero_is_no_list() -> None:
    numbering = _abstract(0, _level(0, "decimal", "%1.")) + _num(1, 0)
    assert _texts(numbering, _item(""), _item("x"), _item("y", 0)) == ["2. x", "y"]


def test_only_the_first_line_of_an_item_is_numbered() -> None:
    numbering = _abstract(0, _level(0, "bullet", "-")) + _num(1, 0)
    assert _texts(numbering, _item("Một\nHai")) == ["- Một", "Hai"]


def test_a_list_that_links_to_a_style_is_followed() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = _abstract(0, _level(0, "decimal", "%1.")) + linked + _num(1, 0) + _num(2, 1)
    style = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    parts = {"n": Part(kind="numbering", inner=numbering), "s": Part(kind="styles", inner=style)}
    (line,) = docx_lines(docx_of(_item("x", 2), parts)).lines
    assert line.text == "1. x"


@pytest.mark.parametrize("level", ["-1", "9", "99999999999", "x"])
def test_levels_out_of_bounds_break_nothing(level: str) -> None:
    numbering = _abstract(0, _level(0, "decimal", "%1.%9")) + _num(1, 0)
    odd = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    (text,) = _texts(numbering, paragraph("x", properties=odd))
    assert text.endswith("x")
