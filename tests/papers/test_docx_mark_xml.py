from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import BlankTooLongError
from bmnn_desk.papers.docx_mark_text import ink_hex
from bmnn_desk.papers.docx_mark_xml import (
    EMU_PER_MM,
    MARK_NAME,
    Numbers,
    boxes_of,
    drawing_name,
    mark_run,
)
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.stamp_layout import printed_lines
from bmnn_desk.papers.word_names import MC, WP, WPS, A, W
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers import render, samples, word_documents

if TYPE_CHECKING:
    from lxml import etree

    from bmnn_desk.papers.mark import PlacedMark

NUMBERS = Numbers(drawing_id=40, height=500)
NUMBER = samples.number_mark(7)
AT = (20.0, 15.0)


def _spacings(run: etree._Element, key: str) -> list[str]:
    return [str(one.get(f"{W}{key}")) for one in run.findall(f".//{W}pPr/{W}spacing")]


def _one_border(mark: PlacedMark) -> PlacedMark:
    return replace(mark, shape=replace(mark.shape, borders=1))


def _values(root: etree._Element, tag: str, key: str) -> list[str]:
    return [str(found.get(key)) for found in root.iter(tag)]


def _anchors(mark: PlacedMark) -> list[etree._Element]:
    return list(mark_run(mark, AT, NUMBERS).iter(f"{WP}anchor"))


def test_the_outer_edge_of_the_outer_line_is_the_edge_of_the_mark() -> None:
    outer, _ = boxes_of(NUMBER, AT)
    half = outer.line / 2
    assert (outer.x - half, outer.y - half) == (20 * EMU_PER_MM, 15 * EMU_PER_MM)
    assert outer.x + outer.width + half == 50 * EMU_PER_MM
    assert outer.y + outer.height + half == 23 * EMU_PER_MM
    assert outer.line == 0.25 * EMU_PER_MM


def test_the_gap_between_the_lines_is_one_millimetre() -> None:
    outer, inner = boxes_of(NUMBER, AT)
    ends, begins = outer.x + outer.line / 2, inner.x - inner.line / 2
    assert begins - ends == pytest.approx(EMU_PER_MM, abs=1)
    assert inner.line == 0.15 * EMU_PER_MM
    assert (outer.x + outer.width) - (inner.x + inner.width) == pytest.approx(
        inner.x - outer.x, abs=1
    )


def test_a_shape_of_one_border_is_one_box() -> None:
    assert boxes_of(_one_border(NUMBER), AT) == boxes_of(NUMBER, AT)[:1]
    assert len(_anchors(_one_border(NUMBER))) == 1


def test_the_anchors_stand_at_the_boxes_counted_from_the_page() -> None:
    for anchor, box in zip(_anchors(NUMBER), boxes_of(NUMBER, AT), strict=True):
        for axis, at in (("positionH", box.x), ("positionV", box.y)):
            position = anchor.find(f"{WP}{axis}")
            assert position is not None
            assert position.get("relativeFrom") == "page"
            assert position.findtext(f"{WP}posOffset") == str(at)
        for tag in (f"{WP}extent", f"{A}ext"):
            (size,) = anchor.iter(tag)
            assert (size.get("cx"), size.get("cy")) == (str(box.width), str(box.height))
        assert _values(anchor, f"{A}ln", "w") == [str(box.line)]


def test_ids_heights_and_names_count_up_from_the_first_free_ones() -> None:
    run = mark_run(NUMBER, AT, NUMBERS)
    assert _values(run, f"{WP}docPr", "id") == ["40", "41"]
    assert _values(run, f"{WP}anchor", "relativeHeight") == ["500", "501"]
    assert _values(run, f"{WP}docPr", "name") == [drawing_name(NUMBER, at) for at in (0, 1)]


def test_a_mark_stands_before_the_text_and_moves_none_of_it() -> None:
    for anchor in _anchors(NUMBER):
        assert (anchor.get("behindDoc"), anchor.get("allowOverlap")) == ("0", "1")
        assert anchor.find(f"{WP}wrapNone") is not None
        assert {anchor.get(f"dist{side}") for side in "TBLR"} == {"0"}


def test_only_the_outer_box_holds_the_text() -> None:
    first, second = _anchors(samples.mark(Stamp.RECALL, return_day="12/03/2026"))
    assert [text.text for text in first.iter(f"{W}t")] == [
        "TÀI LIỆU THU HỒI",
        "Thời hạn: 12/03/2026",
    ]
    assert not list(second.iter(f"{WPS}txbx", f"{W}p"))


def test_the_box_asks_for_what_draws_it() -> None:
    run = mark_run(NUMBER, AT, NUMBERS)
    for choice in run.iter(f"{MC}Choice"):
        assert choice.nsmap[str(choice.get("Requires"))] == WPS.strip("{}")
    assert len(list(run.iter(f"{MC}Choice"))) == 2


@pytest.mark.parametrize("stamp", [stamp for stamp in Stamp if not stamp.startswith("letter")])
def test_every_line_is_written_as_it_is_printed_and_in_its_weight(stamp: Stamp) -> None:
    mark = samples.mark(stamp, copy_number="01", from_day="12/03/2026", signer="Lê Thị Mẫu")
    run = mark_run(mark, AT, NUMBERS)
    assert tuple(text.text or "" for text in run.iter(f"{W}t")) == printed_lines(mark)
    lines = mark.shape.lines
    assert _values(run, f"{W}b", f"{W}val") == ["1" if line.bold else "0" for line in lines]
    assert _values(run, f"{W}jc", f"{W}val") == [line.align for line in lines]


def test_a_line_of_13_pt_is_written_in_half_points_and_times() -> None:
    run = mark_run(NUMBER, AT, NUMBERS)
    assert _values(run, f"{W}sz", f"{W}val") == _values(run, f"{W}szCs", f"{W}val") == ["26"]
    (fonts,) = run.iter(f"{W}rFonts")
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert len(fonts.attrib) == 4


def test_a_long_name_in_a_blank_makes_its_line_smaller() -> None:
    name = "Nguyễn Phúc Hoàng Bảo Minh Châu Thị Mẫu"
    run = mark_run(samples.mark(Stamp.SECRET_COPY, signer=name), AT, NUMBERS)
    sizes = _values(run, f"{W}sz", f"{W}val")
    assert sizes[1] == "24"
    assert int(sizes[-1]) < 24


def test_what_does_not_fit_is_refused_and_not_clipped() -> None:
    with pytest.raises(BlankTooLongError) as caught:
        mark_run(samples.mark(Stamp.COPY_NUMBER, copy_number="1" * 60), AT, NUMBERS)
    assert caught.value.stamp == "copy_number"


def test_lines_of_a_stamp_of_many_have_an_exact_pitch_and_a_single_line_has_not() -> None:
    single, many = (
        mark_run(mark, AT, NUMBERS) for mark in (NUMBER, samples.mark(Stamp.RAISED_TO_TOI_MAT))
    )
    assert _spacings(single, "lineRule") == ["auto"]
    assert _spacings(many, "lineRule") == ["exact"] * 3
    assert _spacings(many, "line") == [str(round(13 * 1.2 * 20))] * 3


def test_a_line_on_the_left_is_indented_to_the_inside_of_the_borders() -> None:
    run = mark_run(samples.mark(Stamp.RAISED_TO_TOI_MAT), AT, NUMBERS)
    indent = round((0.25 + 1.0 + 0.15 + 0.5) / 25.4 * 1440)
    assert _values(run, f"{W}ind", f"{W}left") == ["0", "0", str(indent)]


def test_line_and_letters_have_the_marks_ink() -> None:
    for ink, digits in ((Ink.RED, "D90000"), (Ink.BLACK, "000000")):
        mark = samples.mark(Stamp.COPY_NUMBER, ink=ink, copy_number="07")
        run = mark_run(mark, AT, NUMBERS)
        assert ink_hex(mark) == digits
        assert _values(run, f"{A}srgbClr", "val") == [digits] * 2
        assert _values(run, f"{W}color", f"{W}val") == [digits]


def test_a_drawing_is_named_by_its_stamp_and_place_in_it() -> None:
    assert drawing_name(NUMBER, 1) == f"{MARK_NAME}-copy_number-1" == "BMNN-copy_number-1"


@needs_libreoffice
@needs_poppler
def test_a_word_processor_draws_the_run_where_it_should_be() -> None:
    mark = samples.number_mark(7, (120.0, 40.0))
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(7, mark)])
    (page,) = render.as_pdf({"marked": made}).values()
    assert render.red_box_by_poppler(page, 0) == pytest.approx((120, 40, 150, 48), abs=0.35)
