from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.level_place import is_stamp
from tests.papers.reading.made_lines import (
    BODY,
    FOOT_LEFT,
    LEFT,
    NATION,
    RED,
    RIGHT,
    bold,
    docx,
    facts,
    inked,
    line,
    pdf,
    placed,
    rows,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

LETTER = [
    placed(line("SỞ NỘI VỤ", LEFT), 45, 20),
    placed(line("Số: 15/SNV-VP", LEFT), 45, 32),
    placed(line("V/v phối hợp kiểm tra", LEFT), 38, 38),
    placed(line(NATION[0], RIGHT), 100, 20),
    placed(line(NATION[1], RIGHT), 115, 26),
    placed(line("Lai Sơn, ngày 05 tháng 3 năm 2025", RIGHT), 110, 32),
]


def below(top: float) -> list[TextLine]:
    return [
        placed(line("Kính gửi: Tỉnh ủy Lai Sơn", BODY), 75, top - 10),
        placed(line("Thực hiện chương trình công tác, đơn vị báo cáo:", BODY), 43, top),
        placed(line("Nội dung của báo cáo được trình bày như sau đây.", BODY), 30, top + 6),
        placed(line("Nơi nhận:", FOOT_LEFT), 30, 200),
        placed(line("- Lưu: VT.", FOOT_LEFT), 30, 205),
    ]


@pytest.mark.parametrize(
    ("top", "is_free"), [(47, False), (50, False), (58, True), (70, True), (100, True)]
)
def test_in_a_pdf_there_must_be_ten_mm_above_the_text(top: float, is_free: bool) -> None:
    assert facts(pdf([*LETTER, *below(top)])).level_place_free is is_free


@pytest.mark.parametrize(
    "note", ["LƯU HÀNH NỘI BỘ", "MẬT", "Độ mật: Mật", "(Tài liệu phục vụ cuộc họp)"]
)
def test_words_under_the_number_take_the_place(note: str) -> None:
    taken = placed(line(note, LEFT), 35, 46)
    lines = [*LETTER[:3], taken, *LETTER[3:], *below(70)]
    assert facts(pdf(lines)).level_place_free is False
    flat = [replace(one, page=None, left_mm=None, top_mm=None) for one in lines]
    assert facts(docx(flat)).level_place_free is False


def test_words_of_another_column_take_it_too_where_they_leave_no_room() -> None:
    wide = [placed(line("x" * 70, 8), 30, top) for top in (46, 52, 58)]
    assert facts(pdf([*LETTER, *wide, *below(66)])).level_place_free is False


def test_the_red_stamp_itself_does_not_take_its_place() -> None:
    stamp = inked(placed(bold("MẬT", LEFT), 45, 46), RED)
    assert facts(pdf([*LETTER[:3], stamp, *LETTER[3:], *below(70)])).level_place_free is True
    assert is_stamp(rows(stamp)[0])
    assert not is_stamp(rows(bold("MẬT"))[0])


def test_in_a_docx_nothing_tells_that_it_is_free() -> None:
    flat = [line(one.text, one.flow) for one in (*LETTER, *below(70))]
    assert facts(docx(flat)).level_place_free is None


@pytest.mark.parametrize("area", [Area.TEXT_BOX, Area.TABLE])
def test_in_a_docx_a_box_above_the_text_takes_it(area: Area) -> None:
    flat = [line(one.text, one.flow) for one in (*LETTER, *below(70))]
    box = replace(line("TỐI MẬT", 9), area=area, is_boxed=True)
    assert facts(docx((box, *flat))).level_place_free is False
    assert facts(docx((inked(box, RED), *flat))).level_place_free is None
    assert facts(docx((*flat[:8], box, *flat[8:]))).level_place_free is None


def test_without_a_number_or_a_text_it_cannot_be_told() -> None:
    assert facts(pdf(below(70))).level_place_free is None
    assert facts(pdf(LETTER)).level_place_free is None
    assert facts(pdf(())).level_place_free is None


def test_without_positions_it_cannot_be_told() -> None:
    flat = [line(one.text, one.flow) for one in (*LETTER, *below(70))]
    assert facts(pdf(flat)).level_place_free is None


def test_a_title_that_fills_the_width_is_in_the_way_where_it_stands_close() -> None:
    head = [LETTER[0], LETTER[1], *LETTER[3:]]
    titled = [placed(bold("BÁO CÁO", BODY), 95, 38)]
    titled += [placed(bold("công tác " * 7, BODY), 32, top) for top in (44, 50)]
    text = placed(
        line("Thực hiện chương trình công tác năm 2025, đơn vị", BODY, align="both"), 43, 58
    )
    assert facts(pdf([*head, *titled, text])).level_place_free is False
