from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_boxes import Box, boxes_of
from tests.papers.reading.docx_xml import NAMES, paragraph, run, vml_box, wps_box


def _boxes(*pieces: str) -> list[Box]:
    root = etree.fromstring(f"<a {NAMES}>{paragraph(*pieces)}</a>")
    return list(boxes_of(root[0]))


@pytest.mark.parametrize(
    ("shape", "seen"),
    [
        ("<a:ln><a:solidFill/></a:ln>", True),
        ("<a:ln><a:noFill/></a:ln>", False),
        ("<a:ln/>", False),
        ("", False),
    ],
)
def test_an_outline_is_seen_where_a_line_is_filled(shape: str, *, seen: bool) -> None:
    (box,) = _boxes(wps_box("x", shape=shape))
    assert box.has_outline is seen


@pytest.mark.parametrize(
    ("said", "seen"), [("", True), ('stroked="f"', False), ('stroked="t"', True)]
)
def test_shapes_of_vml_have_an_outline_unless_they_say_no(said: str, *, seen: bool) -> None:
    (box,) = _boxes(vml_box("x", shape=said))
    assert box.has_outline is seen


def test_only_a_paragraphs_own_boxes_are_found() -> None:
    inner = paragraph(wps_box("trong"))
    assert len(_boxes(wps_box(inner), "chữ", vml_box("hai"))) == 2
    assert _boxes("chữ") == []


def test_a_box_in_hidden_text_is_none() -> None:
    hidden = vml_box("x").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    shown = hidden.replace("<w:vanish/>", '<w:vanish w:val="0"/>', 1)
    assert (len(_boxes(hidden)), len(_boxes(shown))) == (0, 1)


@pytest.mark.parametrize(
    ("said", "ink"),
    [
        ("red", (255, 0, 0)),
        ("#c00000", (192, 0, 0)),
        ("#f00", (255, 0, 0)),
        ("silver [1951]", (192, 192, 192)),
        ("windowText", None),
        ("", None),
    ],
)
def test_the_colour_of_word_art_is_read(said: str, ink: tuple[int, int, int] | None) -> None:
    shape = f'<v:shape fillcolor="{said}"><v:textpath string="MẬT"/></v:shape>'
    art = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    (box,) = _boxes(art)
    assert box.art is not None
    assert (box.art.text, box.art.ink, box.content) == ("MẬT", ink, None)


def test_a_shape_named_watermark_is_one() -> None:
    named = wps_box("MẬT").replace("Text Box 1", "PowerPlusWaterMarkObject7")
    assert [box.is_watermark for box in _boxes(named, run("x"), wps_box("MẬT"))] == [True, False]
