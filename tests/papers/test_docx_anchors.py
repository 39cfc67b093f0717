from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.docx_anchors import Anchor, docx_anchors
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.word_names import MC
from tests.papers import documents, samples

COPY = samples.copy(
    7,
    samples.number_mark(7, (150.0, 7.0)),
    samples.mark(Stamp.RECALL, (30.0, 200.0), page="last"),
)


def document() -> etree._Element:
    package = open_package(mark_docx(documents.docx_file(), [COPY])[0])
    return parse_part(package.parts[package.main])


def anchors(changed: tuple[str, str] = ("", "")) -> tuple[Anchor, ...]:
    text = etree.tostring(document()).decode()
    return docx_anchors(etree.fromstring(text.replace(*changed).encode() if changed[0] else text))


def test_each_border_is_told_by_its_outer_edge_its_line_its_words_and_its_colour() -> None:
    outer, inner, *_ = anchors()
    assert outer.box == pytest.approx((150, 7, 180, 15), abs=0.001)
    assert inner.box is not None
    assert outer.lines == ("BẢN SỐ: 07",)
    assert inner.lines == ()
    assert outer.line_mm == pytest.approx(0.25, abs=0.001)
    assert outer.colours == inner.colours == {(217, 0, 0)}
    assert not outer.is_faint
    assert not outer.is_opaque
    assert outer.height < inner.height


def test_what_stands_before_all_text_is_first_and_what_comes_later_is_not() -> None:
    first, _, last, _ = anchors()
    assert (first.is_first, last.is_first) == (True, False)


def test_a_drawing_that_hangs_on_a_paragraph_has_no_place() -> None:
    assert anchors(('relativeFrom="page"', 'relativeFrom="column"'))[0].box is None
    assert anchors(("<wp:posOffset>", "<wp:posOffset>x"))[0].box is None


def test_a_filled_drawing_is_opaque_unless_it_lies_behind_the_text() -> None:
    fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    assert anchors(("<a:noFill/>", fill))[0].is_opaque
    text = etree.tostring(document()).decode().replace("<a:noFill/>", fill)
    text = text.replace('behindDoc="0"', 'behindDoc="1"')
    assert not docx_anchors(etree.fromstring(text))[0].is_opaque


def test_a_place_that_word_does_not_take_from_the_page_is_none() -> None:
    assert anchors((' simplePos="0"', ' simplePos="1"'))[0].box is None


def test_fills_of_groups_and_themes_pictures_and_broad_lines_are_opaque() -> None:
    assert anchors(("<a:noFill/>", "<a:grpFill/>"))[0].is_opaque
    theme = '</wps:spPr><wps:style><a:fillRef idx="1"/></wps:style>'
    assert not anchors(("</wps:spPr>", theme))[0].is_opaque
    text = etree.tostring(document()).decode().replace("</wps:spPr>", theme)
    assert docx_anchors(etree.fromstring(text.replace("<a:noFill/>", "")))[0].is_opaque
    assert anchors(('<a:ln w="9000"', '<a:ln w="90000"'))[0].is_opaque


def test_a_line_without_colour_is_no_border_and_a_named_colour_none_of_ours() -> None:
    assert anchors(("<a:solidFill>", "<a:noFill/><a:solidFill>"))[0].line_mm == 0.0
    for name in ("auto", "D9 00 ", "      "):
        assert (128, 128, 128) in anchors(('val="D90000"', f'val="{name}"'))[0].colours


def test_the_fallback_for_old_word_is_not_told_again() -> None:
    root = document()
    choice = next(root.iter(f"{MC}Choice"))
    choice.tag = choice.tag.replace("Choice", "Fallback")
    assert len(docx_anchors(root)) == 3
