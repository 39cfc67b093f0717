# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.find_number import find_number
from bmnn_desk.papers.reading.head_rows import head_rows
from tests.papers.reading.made_lines import LEFT, line, rows, words

WRITTEN: dict[str, tuple[int | None, str]] = {
    "Số: 15/BC-SNV": (15, "BC-SNV"),
    "Số:15/BC-SNV": (15, "BC-SNV"),
    "Số:15 /BC-SNV": (15, "BC-SNV"),
    "Số : 15/BC-SNV": (15, "BC-SNV"),
    "Số 15/BC-SNV": (15, "BC-SNV"),
    "SỐ: 15/BC-SNV": (15, "BC-SNV"),
    "Số: 05/BNV-VP": (5, "BNV-VP"),
    "Số: 1234/SNV-VP": (1234, "SNV-VP"),
    "Số: 15 / BC-SNV": (15, "BC-SNV"),
    "Số: 15/BC - SNV": (15, "BC - SNV"),
    "Số: 15/BC–SNV": (15, "BC–SNV"),
    "Số: 15/BC\u2011SNV": (15, "BC-SNV"),
    "15/SNV-VP": (15, "SNV-VP"),
    "…/BC-SNV": (None, "BC-SNV"),
    "12-BC/TU": (12, "BC/TU"),
    "Số: 41/QĐ-UBND": (41, "QĐ-UBND"),
    "Số: 41/QyĐ-UBND": (41, "QyĐ-UBND"),
    "Số: 15/2025/QĐ-UBND": (15, "2025/QĐ-UBND"),
    "Số: 15a/BC-SNV": (15, "BC-SNV"),
    "Số: /BC-SNV": (None, "BC-SNV"),
    "Số:      /BC-SNV": (None, "BC-SNV"),
    "Số: …/BC-SNV": (None, "BC-SNV"),
    "Số: ……/BC-SNV": (None, "BC-SNV"),
    "Số: ...../BC-SNV": (None, "BC-SNV"),
    "Số: ____/BC-SNV": (None, "BC-SNV"),
    "Số: xx/BC-SNV": (None, "BC-SNV"),
    "Số 12-BC/TU": (12, "BC/TU"),
    "Số: 12-BC/TU": (12, "BC/TU"),
    "Số 12 - BC/TU": (12, "BC/TU"),
    "Số 104-CV/VPTU": (104, "CV/VPTU"),
    "Số -BC/TU": (None, "BC/TU"),
    "Số …-BC/TU": (None, "BC/TU"),
    "Số: 33/BC-ANKT(Đ1)": (33, "BC-ANKT"),
    "Số: 33/BC.ANKT": (33, "BC.ANKT"),
    "Số: 15": (15, ""),
    "Số:": (None, ""),
    "Số: 15/BC-SNV Lai Sơn, ngày 05 tháng 3 năm 2025": (15, "BC-SNV"),
}


@pytest.mark.parametrize(("text", "wanted"), WRITTEN.items())
def test_number_and_symbol_are_read_however_written(
    text: str, wanted: tuple[int | None, str]
) -> None:
    number, symbol = find_number(head_rows(rows(line("SỞ NỘI VỤ", LEFT), line(text, LEFT))))
    assert (number, words(symbol)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Số liệu: 15/20",
        "Số lượng 15",
        "Sổ: 15/BC",
        "Công văn số 15/BC-SNV",
        "Sốt 15",
        "Một số: 15",
        "26/2020/NĐ-CP",
    ],
)
def test_other_lines_hold_no_number(text: str) -> None:
    assert find_number(head_rows(rows(line(text)))) == (None, None)


def test_a_number_in_the_text_after_kinh_gui_is_none_of_the_head() -> None:
    found = rows(line("Kính gửi: Sở A"), line("Số: 15/BC-SNV"))
    assert find_number(head_rows(found)) == (None, None)


def test_a_line_with_the_word_goes_before_one_without() -> None:
    left = (line("SỞ NỘI VỤ", LEFT), line("26/NĐ-CP", LEFT), line("Số: 15/SNV-VP", LEFT))
    assert find_number(head_rows(rows(*left)))[0] == 15
