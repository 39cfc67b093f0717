from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.papers.reading.find_day import find_day, is_day
from bmnn_desk.papers.reading.head_rows import head_rows
from tests.papers.reading.made_lines import LEFT, NATION, RIGHT, column, line, rows

DAY = date(2025, 3, 5)
WRITTEN: dict[str, tuple[str, date | None]] = {
    "Lai Sơn, ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày 05 tháng 03 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày 5 tháng 3 năm 2025.": ("Lai Sơn", DAY),
    "Lai Sơn , ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn,ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, Ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "LAI SƠN, NGÀY 05 THÁNG 3 NĂM 2025": ("LAI SƠN", DAY),
    "Lai Sơn, ngày 05tháng 3năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày 05/3/2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày 05-03-2025": ("Lai Sơn", DAY),
    "TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2025": ("TP. Hồ Chí Minh", DAY),
    "Thành phố Hà Vân, ngày 05 tháng 3 năm 2025": ("Thành phố Hà Vân", DAY),
    "Bà Rịa - Vũng Tàu, ngày 05 tháng 3 năm 2025": ("Bà Rịa - Vũng Tàu", DAY),
    "* Lai Sơn, ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày … tháng 3 năm 2025": ("Lai Sơn", None),
    "Lai Sơn, ngày      tháng 3 năm 2025": ("Lai Sơn", None),
    "Lai Sơn, ngày tháng năm 2025": ("Lai Sơn", None),
    "Lai Sơn, ngày ... tháng ... năm 2025": ("Lai Sơn", None),
    "Lai Sơn, ngày …… tháng …… năm 20…": ("Lai Sơn", None),
    "Lai Sơn, ngày ___ tháng ___ năm ____": ("Lai Sơn", None),
    "Lai Sơn, ngày 31 tháng 2 năm 2025": ("Lai Sơn", None),
    "……, ngày 05 tháng 3 năm 2025": ("", DAY),
    "ngày 05 tháng 3 năm 2025": ("", DAY),
    "Quận 1, ngày 05 tháng 3 năm 2025": ("Quận 1", DAY),
    "Phường 10, ngày 05/3/2025": ("Phường 10", DAY),
    "Thị trấn 2-9, ngày 05 tháng 3 năm 2025": ("Thị trấn 2-9", DAY),
    "Phường 5 ngày 05 tháng 3 năm 2025": ("Phường 5", DAY),
    "Ea H'Leo, ngày 05 tháng 3 năm 2025": ("Ea H'Leo", DAY),
    "Lai Sơn, ngày 05 tháng ba năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày 05 tháng mười hai năm 2025": ("Lai Sơn", date(2025, 12, 5)),
    "Lai Sơn, ngày 05 tháng năm năm 2025": ("Lai Sơn", date(2025, 5, 5)),
    "Lai Sơn, ngày .05. tháng .3. năm 2025": ("Lai Sơn", DAY),
    "Lai Sơn, ngày …05… tháng …3… năm 2025": ("Lai Sơn", DAY),
    "Số: 15/BC-SNV Lai Sơn, ngày 05 tháng 3 năm 2025": ("Lai Sơn", DAY),
}


@pytest.mark.parametrize(("text", "wanted"), WRITTEN.items())
def test_place_and_day_are_read_however_written(text: str, wanted: tuple[str, date | None]) -> None:
    found = find_day(head_rows(rows(line(text, RIGHT))))
    assert found is not None
    assert (found.place_name, found.day) == wanted


@pytest.mark.parametrize("cut", [" tháng", " năm", " 3", " 2025"])
def test_a_line_broken_in_two_is_read_whole(cut: str) -> None:
    head, tail = WHOLE.split(cut, 1)
    found = find_day(head_rows(rows(line(head, RIGHT), line((cut + tail).strip(), RIGHT))))
    assert found is not None
    assert (found.place_name, found.day, found.read.text) == ("Lai Sơn", DAY, WHOLE)


WHOLE = "Lai Sơn, ngày 05 tháng 3 năm 2025"


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định ngày 05 tháng 3 năm 2025",
        "Từ ngày 10 tháng 4 đến ngày 25 tháng 4 năm 2025; mỗi đơn vị một ngày.",
        "Báo cáo có hiệu lực kể từ ngày 05 tháng 3 năm 2025",
        "Quyết định số 31/2022/QĐ-UBND ngày 12 tháng 8 năm 2022",
        "Lai Sơn, tháng 3 năm 2025",
        "Nghị định số 26/2020/NĐ-CP ngày 28 tháng 02 năm 2020",
        "Thông tư 24 ngày 10 tháng 3 năm 2020",
        "đến ngày 31/5/2025",
        "Hằng ngày, hằng tháng, hằng năm",
    ],
)
def test_days_within_the_text_are_not_the_documents(text: str) -> None:
    assert find_day(head_rows(rows(line(text)))) is None


def test_a_day_after_kinh_gui_is_not_of_the_head() -> None:
    assert find_day(head_rows(rows(line("Kính gửi: Sở A"), line(WHOLE)))) is None


@pytest.mark.parametrize("place", ["Thành phố Hà Vân", "Phường 5"])
def test_a_place_on_a_line_of_its_own_belongs_to_the_day(place: str) -> None:
    made = rows(*column((*NATION, f"{place},", "ngày 05 tháng 3 năm 2025"), RIGHT))
    found = find_day(head_rows(made))
    assert found is not None
    assert (found.place_name, found.day) == (place, DAY)
    assert found.read.text == f"{place}, ngày 05 tháng 3 năm 2025"


def test_a_day_in_the_words_of_the_about_is_not_the_documents() -> None:
    left = column(("Số: 15/SNV-VP", "V/v thi hành Luật", "ngày 15 tháng 11 năm 2018"), LEFT)
    found = find_day(head_rows(rows(*left, *column((*NATION, WHOLE), RIGHT))))
    assert found is not None
    assert found.day == DAY


def test_a_line_of_place_and_day_is_told() -> None:
    assert is_day(WHOLE)
    assert not is_day("ngày 28/02/2020")
    assert not is_day("đến ngày 31/5/2025")
