from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.find_head import find_head
from bmnn_desk.papers.reading.find_parts import body_rows, find_parts, foot_boxes, head_boxes
from bmnn_desk.papers.reading.lines import TextRun
from tests.papers.reading.made_lines import (
    FOOT_LEFT,
    FOOT_RIGHT,
    LEFT,
    NATION,
    RIGHT,
    bold,
    column,
    docx,
    facts,
    line,
    rows,
    run,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.document import ReadPart
    from bmnn_desk.papers.reading.lines import TextLine


def sized(
    text: str, flow: int, size: float, *, heavy: bool = False, slant: bool = False
) -> TextLine:
    return replace(line(text, flow), runs=(run(text, size=size, bold=heavy, italic=slant),))


REPORT = (
    sized("UBND TỈNH LAI SƠN", LEFT, 13),
    sized("SỞ NỘI VỤ", LEFT, 12, heavy=True),
    sized("Số: 15/BC-SNV", LEFT, 13),
    sized(NATION[0], RIGHT, 12, heavy=True),
    sized(NATION[1], RIGHT, 13, heavy=True),
    sized("Lai Sơn, ngày 05 tháng 3 năm 2025", RIGHT, 13, slant=True),
    bold("BÁO CÁO"),
    bold("Công tác quý I"),
    replace(sized("Kính gửi: Tỉnh ủy", 1, 14), align="center"),
    replace(sized("Thực hiện chương trình công tác năm 2025.", 1, 14), align="both"),
    replace(sized("1. Công tác chỉ đạo.", 1, 14), align="both"),
    sized("Nơi nhận:", FOOT_LEFT, 12, heavy=True, slant=True),
    sized("- Như trên (bản số 01);", FOOT_LEFT, 11),
    sized("- Lưu: VT (bản số 02).", FOOT_LEFT, 11),
    sized("LVH.02", FOOT_LEFT, 10),
    sized("KT. GIÁM ĐỐC", FOOT_RIGHT, 14, heavy=True),
    sized("PHÓ GIÁM ĐỐC", FOOT_RIGHT, 14, heavy=True),
    sized("Trần Văn Bình", FOOT_RIGHT, 13, heavy=True),
)


def parts(*lines: TextLine) -> dict[str, ReadPart]:
    return {one.box: one for one in facts(docx(lines)).parts}


def test_each_box_of_the_layout_is_read_as_it_is_set() -> None:
    found = parts(*REPORT)
    assert {box: (one.size_pt, one.bold, one.italic) for box, one in found.items()} == {
        "1": (12, True, False),
        "2": (12, True, False),
        "3": (13, False, False),
        "4": (13, False, True),
        "5a": (14, True, False),
        "9a": (14, False, False),
        "6": (14, False, False),
        "7a": (14, True, False),
        "7b": (13, True, False),
        "9b": (11, False, False),
        "12": (10, False, False),
    }
    assert {one.font for one in found.values()} == {"Times New Roman"}
    assert found["7b"].spot.words == "Trần Văn Bình"


def test_the_about_of_a_letter_is_5b() -> None:
    made = (*REPORT[:3], sized("V/v phối hợp", LEFT, 12), *REPORT[3:6], *REPORT[8:])
    found = parts(*made)
    assert "5a" not in found
    assert found["5b"].size_pt == 12


def test_the_most_letters_of_a_box_count() -> None:
    runs = (run("Thực hiện ", size=14), run("a", size=20), run("báo cáo quý I", size=14))
    other = TextRun(text="Chương trình công tác năm 2025 rất dài", font="Arial", size_pt=12)
    rest = replace(REPORT[9], runs=runs)
    found = parts(*REPORT[:9], rest, replace(REPORT[10], runs=(other,)), *REPORT[11:])
    assert (found["6"].font, found["6"].size_pt) == ("Arial", 12)


def test_the_text_is_what_stands_between_head_and_foot() -> None:
    made = rows(*REPORT)
    body = body_rows(made, find_head(made), 11)
    assert [row.text for row in body] == [
        "Thực hiện chương trình công tác năm 2025.",
        "1. Công tác chỉ đạo.",
    ]


def test_boxes_without_rows_are_no_parts() -> None:
    head = find_head(rows())
    assert find_parts({**head_boxes(head), **foot_boxes(None, [], [])}) == ()
    assert parts(*column((), 1)) == {}
