from __future__ import annotations

from bmnn_desk.papers.reading.pdf_corridor import corridor_from
from tests.papers.reading.placed_words import rows

BODY = "được giao các nhiệm vụ thực hiện đúng tiến độ theo quy định của pháp luật về việc này"


def test_a_corridor_runs_until_a_row_closes_it() -> None:
    found = rows(
        (40.0, ((30, "Nơi nhận:"), (140, "GIÁM ĐỐC"))),
        (46.0, ((30, "- Như trên;"),)),
        (52.0, ((30, "- Lưu: VT."), (138, "Trần Bình"))),
        (58.0, ((30, BODY),)),
    )
    (corridor,) = corridor_from(found, 0, 112.5)
    assert (corridor.sides, corridor.both, corridor.last) == ("blb", 2, 2)
    left, right = corridor.parts(found, 0)
    assert ([word.text for word in left], [word.text for word in right]) == (
        ["Nơi", "nhận:"],
        ["GIÁM", "ĐỐC"],
    )


def test_a_line_in_the_middle_of_the_page_belongs_to_no_column() -> None:
    found = rows(
        (40.0, ((40, "SỞ NỘI VỤ"), (135, "CỘNG HÒA"))),
        (46.0, ((40, "Số: 05"), (138, "Độc lập"))),
        (60.0, ((104, "BÁO CÁO"),)),
    )
    (corridor,) = corridor_from(found, 0, 112.5)
    assert corridor.sides == "bb"


def test_the_addressee_ends_the_columns() -> None:
    found = rows(
        (40.0, ((40, "SỞ NỘI VỤ"), (135, "CỘNG HÒA"))),
        (50.0, ((130, "Kính gửi: Sở Y tế"),)),
    )
    (corridor,) = corridor_from(found, 0, 112.5)
    assert corridor.sides == "b"


def test_a_long_item_of_a_list_stays_at_the_left_though_it_reaches_over() -> None:
    found = rows(
        (40.0, ((30, "Nơi nhận:"), (120, "PHÓ GIÁM ĐỐC"))),
        (46.0, ((30, "- Sở Y tế;"),)),
        (52.0, ((30, "- Ủy ban nhân dân các huyện, các xã;"),)),
        (72.0, ((122, "Trần Bình An"),)),
    )
    (corridor,) = corridor_from(found, 0, 112.5)
    assert corridor.sides == "bllr"


def test_a_corridor_may_begin_under_a_row_at_the_right() -> None:
    found = rows(
        (40.0, ((140, "GIÁM ĐỐC"),)),
        (46.0, ((30, "Nơi nhận:"),)),
        (52.0, ((30, "- Lưu: VT."),)),
        (72.0, ((139, "Trần Bình"),)),
    )
    (corridor,) = corridor_from(found, 0, 112.5)
    assert (corridor.sides, corridor.both) == ("rllr", 0)


def test_even_gaps_of_a_stretched_line_begin_no_corridor() -> None:
    spread = tuple((30 + 25 * step, "việc") for step in range(6))
    assert list(corridor_from(rows((40.0, spread)), 0, 112.5)) == []
