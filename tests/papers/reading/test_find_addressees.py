# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.find_addressees import addressee_rows, find_addressees
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import column, line, pdf, placed, rows

TEXT = "Thực hiện Chương trình công tác năm 2025, đơn vị báo cáo kết quả như sau:"


def read(*texts: str) -> list[str]:
    return [one.text for one in find_addressees(rows(*column((*texts, TEXT), 1)))]


WRITTEN: dict[tuple[str, ...], list[str]] = {
    ("Kính gửi: Tỉnh ủy Lai Sơn",): ["Tỉnh ủy Lai Sơn"],
    ("Kính gửi: Tỉnh ủy Lai Sơn.",): ["Tỉnh ủy Lai Sơn"],
    ("Kính gửi : Tỉnh ủy Lai Sơn;",): ["Tỉnh ủy Lai Sơn"],
    ("KÍNH GỬI: TỈNH ỦY LAI SƠN",): ["TỈNH ỦY LAI SƠN"],
    ("Kính gửi Tỉnh ủy Lai Sơn",): ["Tỉnh ủy Lai Sơn"],
    ("Kính trình: Ban Thường vụ Tỉnh ủy",): ["Ban Thường vụ Tỉnh ủy"],
    ("Kính gửi: - Sở A", "- Sở B"): ["Sở A", "Sở B"],
    ("Kính gửi:", "- Sở A;", "- Sở B."): ["Sở A", "Sở B"],
    ("Kính gửi:", "– Sở A;", "– Sở B."): ["Sở A", "Sở B"],
    ("Kính gửi:", "+ Sở A", "+ Sở B"): ["Sở A", "Sở B"],
    ("Kính gửi:", "Sở A;", "Sở B."): ["Sở A", "Sở B"],
    ("Kính gửi:", "Sở A"): ["Sở A"],
    ("Kính gửi: Sở A; Sở B; Sở C.",): ["Sở A", "Sở B", "Sở C"],
    ("Kính gửi: - Sở A; - Sở B.",): ["Sở A", "Sở B"],
    ("Kính gửi: Ủy ban nhân dân", "tỉnh Lai Sơn"): ["Ủy ban nhân dân tỉnh Lai Sơn"],
    ("Kính gửi:", "- Các sở, ban, ngành", "cấp tỉnh;", "- Sở B."): [
        "Các sở, ban, ngành cấp tỉnh",
        "Sở B",
    ],
    ("Kính gửi: Các sở, ban, ngành (theo danh sách)",): ["Các sở, ban, ngành (theo danh sách)"],
    ("Báo cáo", "Kính gửi: Sở A"): ["Sở A"],
    ("Kính gửi: Sở A", "Đồng kính gửi: Sở B"): ["Sở A", "Sở B"],
    ("Kính gửi: Sở A.", "Đồng kính gửi:", "- Sở B;", "- Sở C."): ["Sở A", "Sở B", "Sở C"],
    ("Kính gửi:", "- Sở A;", "- Sở B.", "- Báo cáo số 1;"): ["Sở A", "Sở B"],
    ("Kính gửi:", "- Sở A;", "- Căn cứ Luật Bảo vệ bí mật nhà nước;"): ["Sở A"],
    ("Kính gửi:", "- Công an TP.", "- Sở B."): ["Công an TP", "Sở B"],
    ("Không gửi ai",): [],
}


@pytest.mark.parametrize(("texts", "wanted"), WRITTEN.items())
def test_each_body_is_read_without_dash_and_end_mark(
    texts: tuple[str, ...], wanted: list[str]
) -> None:
    assert read(*texts) == wanted


def test_the_list_may_stand_in_a_cell_beside_its_heading() -> None:
    made = rows(
        line("Kính gửi:", 7), *column(("- Sở A;", "- Sở B."), 8), line("Thực hiện kế hoạch.", 1)
    )
    assert [one.text for one in find_addressees(made)] == ["Sở A", "Sở B"]


def test_a_long_name_is_broken_over_lines_of_a_pdf() -> None:
    texts = ("Kính gửi: Ban Thường vụ Tỉnh ủy,", "Ủy ban nhân dân tỉnh Lai Sơn", TEXT)
    lefts = (60, 75, 43)
    made = [
        placed(line(text, align="center" if left > 50 else "both"), left, 60 + 8 * at)
        for at, (text, left) in enumerate(zip(texts, lefts, strict=True))
    ]
    found = find_addressees(rows_of(pdf(made)))
    assert [one.text for one in found] == [
        "Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh Lai Sơn",
    ]


def test_kinh_gui_below_noi_nhan_is_none_of_the_document() -> None:
    made = rows(line("Nội dung."), line("Nơi nhận:", 4), line("Kính gửi: Sở A"))
    assert find_addressees(made) == ()


def test_a_sentence_with_these_words_addresses_nobody() -> None:
    assert read("Trên đây là báo cáo, kính gửi quý cơ quan xem xét.") == []
    assert read("kính gửi quý cơ quan xem xét.") == []


def test_the_rows_of_the_list_are_given() -> None:
    made = rows(*column(("Kính gửi:", "- Sở A;", "- Sở B.", TEXT), 1))
    assert [row.text for row in addressee_rows(made)] == ["Kính gửi:", "- Sở A;", "- Sở B."]
    assert addressee_rows(()) == []
