from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import DocumentUnsafeError
from bmnn_desk.papers.reading.docx_formats import ParagraphFormat, RunFormat
from bmnn_desk.papers.reading.docx_sections import sections_of
from bmnn_desk.papers.reading.docx_styles import Styles
from bmnn_desk.papers.reading.docx_theme import Theme
from bmnn_desk.papers.reading.docx_walk import Walk, Walked, walk_body, walk_part, walk_place
from tests.papers.reading.docx_xml import A4, NAMES, cell, paragraph, table, vml_box, wps_box

BORDERS = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
KEPT = f"<w:tblBorders>{BORDERS}</w:tblBorders>"
FRAME = '<w:framePr w:w="{}" w:hAnchor="page"/>'
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
COLUMNS = f'<w:sectPr>{A4}<w:cols w:num="2"/></w:sectPr>'
ART = '<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>'


def _walk() -> Walk:
    return Walk(
        styles=Styles(
            theme=Theme(),
            by_id={},
            default_id="",
            run_defaults=RunFormat(),
            paragraph_defaults=ParagraphFormat(),
        )
    )


def _body(*blocks: str) -> list[Walked]:
    inner = f"<w:body>{''.join(blocks)}<w:sectPr>{A4}</w:sectPr></w:body>"
    root = etree.fromstring(f"<w:document {NAMES}>{inner}</w:document>")
    return list(walk_body(_walk(), root, sections_of(root)))


def _part(area: Area, *blocks: str) -> list[Walked]:
    root = etree.fromstring(f"<w:hdr {NAMES}>{''.join(blocks)}</w:hdr>")
    return list(walk_part(_walk(), root, area, 165))


def _text(walked: Walked) -> str:
    if walked.art is not None:
        return walked.art.text
    texts = (
        text
        for element in walked.elements
        for text in element.iter("{*}t")
        if next(text.iterancestors("{*}p")) is element
    )
    return "".join(str(text.text or "") for text in texts)


def _areas(walked: list[Walked]) -> list[tuple[int, str, str]]:
    return [(one.number, one.place.area.value, _text(one)) for one in walked]


def test_each_paragraph_is_met_once_in_order_with_its_number() -> None:
    rows = table(cell("A") + cell("B"), cell("C") + cell("D"), grid=(3000, 3000))
    assert _areas(_body(paragraph("1", wps_box("hộp")), rows, paragraph("cuối"))) == [
        (1, "body", "1"),
        (2, "text_box", "hộp"),
        (3, "table", "A"),
        (4, "table", "B"),
        (5, "table", "C"),
        (6, "table", "D"),
        (7, "body", "cuối"),
    ]


def test_cells_of_one_column_share_a_flow_that_nothing_else_has() -> None:
    rows = table(cell("A") + cell("B"), cell("C") + cell("D"), grid=(3000, 6000))
    before, a, b, c, d, after = _body(paragraph("x"), rows, paragraph("y"))
    flows = [one.place.flow for one in (before, a, b, c, d, after)]
    assert flows[1] == flows[3] != flows[2] == flows[4]
    assert flows[0] == flows[5] not in flows[1:5]
    assert (a.place.may_divide, before.place.may_divide) == (False, True)
    assert a.place.width_mm == pytest.approx(52.9, abs=0.1)


def test_a_table_ends_a_stretch() -> None:
    one, two, _, three = _body(
        paragraph("1"), paragraph("2"), table(cell("A"), grid=(3000,)), paragraph("3")
    )
    assert one.place.stretch == two.place.stretch != three.place.stretch
    assert one.place.flow == three.place.flow


@pytest.mark.parametrize(
    ("cells", "properties", "boxed"),
    [
        ((cell("một"),), KEPT, True),
        ((cell("một", "hai", "ba"),), KEPT, True),
        ((cell("một", "hai", "ba", "bốn"),), KEPT, False),
        ((cell("một"), cell("hai")), KEPT, False),
        ((cell("một"),), "", False),
        ((cell("một", properties=f"<w:tcBorders>{BORDERS}</w:tcBorders>"),), "", True),
    ],
)
def test_a_small_table_of_one_ruled_cell_is_a_box(
    cells: tuple[str, ...], properties: str, *, boxed: bool
) -> None:
    walked = _body(table("".join(cells), grid=(3000,) * len(cells), properties=properties))
    assert {one.place.is_boxed for one in walked} == {boxed}


def test_paragraphs_of_one_frame_stay_together_and_drop_caps_are_no_frame() -> None:
    one, two, three, last = _body(
        paragraph("1", properties=FRAME.format(2000)),
        paragraph("2", properties=FRAME.format(2000)),
        paragraph("3", properties=FRAME.format(4000)),
        paragraph("4"),
    )
    assert one.place == two.place
    assert len({each.place.flow for each in (one, three, last)}) == 3
    assert [each.place.area for each in (one, three, last)] == [
        Area.TEXT_BOX,
        Area.TEXT_BOX,
        Area.BODY,
    ]
    drop = paragraph("C", properties='<w:framePr w:dropCap="drop"/>')
    (joined,) = _body(drop, paragraph("ăn cứ"))
    assert (_text(joined), joined.place.area) == ("Căn cứ", Area.BODY)


def test_a_hidden_mark_joins_two_paragraphs_and_none_at_the_end() -> None:
    hidden = paragraph("nối ", properties=HIDDEN)
    (joined,) = _body(hidden, paragraph("tiếp"))
    assert (len(joined.elements), _text(joined)) == (2, "nối tiếp")
    alone, _ = _body(hidden, table(cell("ô"), grid=(3000,)))
    assert (len(alone.elements), _text(alone)) == (1, "nối ")


def test_boxes_within_boxes_are_walked_and_each_is_a_story_of_its_own() -> None:
    walked = _body(paragraph("a", wps_box(paragraph("b", vml_box("c")))))
    assert [_text(one) for one in walked] == ["a", "b", "c"]
    assert len({one.place.story for one in walked}) == 3
    assert [one.place.depth for one in walked] == [0, 1, 2]


def test_word_art_has_the_number_of_its_paragraph() -> None:
    assert _areas(_body(paragraph("a", ART))) == [(1, "body", "a"), (1, "text_box", "MẬT")]


def test_what_stands_in_a_header_stays_there_and_its_word_art_is_a_watermark() -> None:
    blocks = (
        paragraph("a", wps_box("b")),
        table(cell("c"), grid=(3000,)),
        paragraph("d", properties=FRAME.format(2000)),
        paragraph(ART),
    )
    assert [area for _, area, _ in _areas(_part(Area.HEADER, *blocks))] == [
        *["header"] * 5,
        "watermark",
    ]
    assert {one.place.area for one in _part(Area.NOTE, *blocks)} == {Area.NOTE}


def test_each_section_has_its_own_width_and_columns() -> None:
    one, end, two = _body(paragraph("1"), paragraph("2", properties=COLUMNS), paragraph("3"))
    assert (one.place.columns, end.place.columns, two.place.columns) == (2, 2, 1)
    assert one.place.width_mm == pytest.approx(82.5, abs=0.1)
    assert two.place.width_mm == pytest.approx(165, abs=0.1)
    assert one.place.stretch == end.place.stretch != two.place.stretch


def test_a_body_that_is_not_there_has_no_paragraph() -> None:
    root = etree.fromstring(f"<w:document {NAMES}/>")
    assert list(walk_body(_walk(), root, sections_of(root))) == []


def test_every_text_that_stands_for_itself_has_flow_story_and_stretch_of_its_own() -> None:
    walk = _walk()
    one, two = (walk_place(walk, Area.NOTE, 100) for _ in range(2))
    assert not {one.flow, one.story, one.stretch} - {1}
    assert (two.flow, two.story, two.stretch) == (2, 2, 2)


def test_boxes_too_deep_are_refused() -> None:
    inner = "x"
    for _ in range(26):
        inner = paragraph(vml_box(inner))
    with pytest.raises(DocumentUnsafeError):
        _body(inner)


@pytest.mark.parametrize(
    ("rows", "properties", "in_grid"),
    [
        ((cell("A") + cell("B"), cell("C") + cell("D")), KEPT, True),
        ((cell("A") + cell("B"), cell("C") + cell("D")), "", False),
        ((cell("A") + cell("B"),), KEPT, False),
    ],
)
def test_a_place_tells_whether_it_is_in_a_grid(
    rows: tuple[str, ...], properties: str, *, in_grid: bool
) -> None:
    walked = _body(table(*rows, grid=(3000, 3000), properties=properties), paragraph("cuối"))
    assert [one.place.in_grid for one in walked] == [*[in_grid] * (len(walked) - 1), False]
