from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.old_cells import (
    answer_of,
    count_of,
    day_of,
    is_failed,
    level_of_cell,
    lines_of,
    text_of,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.sheet import Cell

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        DAY,
        45356.0,
        45356.9,
        "45356",
        "05/03/2024",
        "5/3/2024",
        " 05-03-2024 ",
        "05.03.2024",
        "05 / 03 / 2024",
        "'05/03/2024",
        "05/03/2024 10:30:00",
        "2024-03-05",
        "2024-03-05T10:30:00",
        "Ngày 05 tháng 3 năm 2024",
    ],
)
def test_a_day_is_read_however_it_was_typed(cell: Cell) -> None:
    assert day_of(cell) == DAY


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "31/02/2024",
            "05/13/2024",
            "00/01/2024",
            "05/03/24",
            "05/03",
            "2024",
            "hôm qua",
            "0503/2024",
        ),
        *(2024.0, 7.0, 1e9, -1.0, float("nan"), float("inf"), True, None, "05/03/20245", "9" * 400),
    ],
)
def test_what_is_no_day_is_never_made_one(cell: Cell) -> None:
    assert day_of(cell) is CellFault.NO_DATE


def test_the_day_that_excel_shows_is_meant() -> None:
    assert day_of(36526.0) == date(2000, 1, 1)
    assert day_of(43894.0, starts_1904=True) == DAY
    assert day_of(DAY, starts_1904=True) == DAY


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        ("Mật", SecrecyLevel.MAT),
        ("MẬT", SecrecyLevel.MAT),
        ("mat", SecrecyLevel.MAT),
        ("c", SecrecyLevel.MAT),
        ("(C)", SecrecyLevel.MAT),
        ("Độ mật: Mật", SecrecyLevel.MAT),
        ("Độ Mật", SecrecyLevel.MAT),
        ("Tối  mật", SecrecyLevel.TOI_MAT),
        ("Tối mật (B)", SecrecyLevel.TOI_MAT),
        ("TỐI MẬT.", SecrecyLevel.TOI_MAT),
        ("B", SecrecyLevel.TOI_MAT),
        ("Tuyệt mật", SecrecyLevel.TUYET_MAT),
        ("tuyet\nmat", SecrecyLevel.TUYET_MAT),
        ("A", SecrecyLevel.TUYET_MAT),
    ],
)
def test_a_level_is_a_word_or_its_letter(cell: Cell, level: SecrecyLevel) -> None:
    assert level_of_cell(cell) is level


@pytest.mark.parametrize(
    "cell", ["Thường", "Mật, Tối mật", "D", "Mật (B)", "độ", "không mật", 1.0, "-", "Hỏa tốc"]
)
def test_any_other_word_is_no_level(cell: Cell) -> None:
    assert level_of_cell(cell) is CellFault.NO_LEVEL


@pytest.mark.parametrize(
    "cell", [5.0, "5", "05", "05 bản", "5 (năm) bản", "năm bản", "Năm (05) bản", "5,0"]
)
def test_a_number_of_copies_is_read_with_its_words(cell: Cell) -> None:
    assert count_of(cell) == 5


@pytest.mark.parametrize("cell", [1.5, -2.0, 1e7, True, "nhiều", "5-7", "5, 6", "", "0x5", DAY])
def test_what_is_no_number_is_never_made_one(cell: Cell) -> None:
    assert count_of(cell) is CellFault.NO_NUMBER


@pytest.mark.parametrize("cell", ["có", "Co", "x", "X", True, 1.0, "Đã ký", "được", "Được phép"])
def test_yes_is_said_in_many_ways(cell: Cell) -> None:
    assert answer_of(cell) is True


@pytest.mark.parametrize(
    "cell", ["không", "Khong", False, 0.0, "chưa ký", "Không được", "không được phép sao, chụp"]
)
def test_no_is_said_in_many_ways(cell: Cell) -> None:
    assert answer_of(cell) is False


@pytest.mark.parametrize("cell", ["tùy", "?", 2.0, DAY, "có thể không", "không rõ"])
def test_anything_else_is_no_answer(cell: Cell) -> None:
    assert answer_of(cell) is CellFault.NO_ANSWER


def test_a_cell_as_a_text_is_what_excel_shows() -> None:
    cells: list[Cell] = [None, "a", 12.0, 1.2, True, DAY, 123456789012.0]
    assert [text_of(cell) for cell in cells] == [
        "", "a", "12", "1,2", "1", "05/03/2024", "123456789012"
    ]  # fmt: skip


def test_recipients_stand_line_by_line_or_between_semicolons() -> None:
    assert lines_of("Sở A;\n\n Sở B (02 bản; bản số 3, 4)") == (
        "Sở A;", "Sở B (02 bản; bản số 3, 4)"
    )  # fmt: skip
    assert lines_of("Sở A (02 bản; bản số 1, 2); Lưu: VT;") == (
        "Sở A (02 bản; bản số 1, 2)", "Lưu: VT"
    )  # fmt: skip
    assert lines_of(None) == ()


def test_a_formula_that_failed_is_told_from_a_text() -> None:
    assert is_failed("#REF!")
    assert not is_failed("#1")
    assert not is_failed(None)
