from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.find_levels import find_copy_numbers, find_levels, is_red_row
from tests.papers.reading.made_lines import (
    FOOT_LEFT,
    RED,
    bold,
    column,
    docx,
    facts,
    inked,
    line,
    rows,
    run,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

Levels = list[tuple[SecrecyLevel, bool, Area]]


def read(*lines: TextLine) -> Levels:
    return [(one.level, one.is_red, one.spot.area) for one in find_levels(rows(*lines))]


@pytest.mark.parametrize("area", list(Area))
def test_levels_are_found_in_every_part_of_the_file(area: Area) -> None:
    made = replace(line("TỐI MẬT", 9), area=area)
    assert read(line("Nội dung"), made) == [(SecrecyLevel.TOI_MAT, False, area)]


@pytest.mark.parametrize(
    ("ink", "is_red"),
    [
        (RED, True),
        ((255, 0, 0), True),
        ((192, 0, 0), True),
        ((0, 0, 0), False),
        ((0, 0, 255), False),
        ((128, 128, 128), False),
    ],
)
def test_red_is_told_by_the_ink(ink: tuple[int, int, int], is_red: bool) -> None:
    assert read(inked(line("MẬT"), ink)) == [(SecrecyLevel.MAT, is_red, Area.BODY)]


def test_ink_left_to_the_program_is_black() -> None:
    assert read(line("MẬT")) == [(SecrecyLevel.MAT, False, Area.BODY)]


def test_the_most_letters_tell_the_ink() -> None:
    red = replace(run("TUYỆT M"), ink=RED)
    assert is_red_row(rows(replace(line(""), runs=(red, run("ẬT")))))
    assert not is_red_row(rows(line("MẬT")))


def test_a_word_on_two_lines_is_one_level() -> None:
    for first, level in (("TỐI", SecrecyLevel.TOI_MAT), ("TUYỆT", SecrecyLevel.TUYET_MAT)):
        assert read(line(first, 9), line("MẬT", 9)) == [(level, False, Area.BODY)]


@pytest.mark.parametrize(
    "before", ["CÔNG TÁC XÁC ĐỊNH ĐỘ", "CÔNG TÁC BẢO VỆ BÍ", "CÔNG TÁC BẢO", "DANH MỤC TÀI LIỆU"]
)
def test_the_end_of_a_broken_title_is_no_level(before: str) -> None:
    assert read(bold(before), bold("MẬT")) == []
    assert read(bold(before, 8), bold("MẬT", 9)) != []


def test_a_level_in_a_sentence_or_a_cell_in_small_letters_is_none() -> None:
    cell = replace(line("Mật", 9), area=Area.TABLE)
    assert read(line("Tài liệu độ Mật được đăng ký riêng."), cell, line("BÍ MẬT NHÀ NƯỚC")) == []


def test_each_level_has_its_place() -> None:
    (first, second) = find_levels(rows(line("MẬT", 8), line("Nội dung"), line("TUYỆT MẬT", 9)))
    assert (first.spot.line, first.spot.words) == (1, "MẬT")
    assert (second.spot.line, second.level) == (3, SecrecyLevel.TUYET_MAT)


@pytest.mark.parametrize(
    "text",
    [
        "BẢN SỐ: 01",
        "Bản số 01",
        "Bản số: 1",
        "BẢN SỐ:01",
        "[BẢN SỐ: 01]",
        "BẢN SỐ 01/04",
        "BẢN SỐ: ……",
        "Bản số .....",
        "“Bản số: 01”",
    ],
)
def test_a_copy_number_that_stands_alone_is_a_mark(text: str) -> None:
    (found,) = facts(docx((line(text, 9), line("Nội dung")))).copy_numbers
    assert found.text == text


@pytest.mark.parametrize(
    "text", ["Bản số 01: Công an tỉnh", "Gửi bản số 01", "BẢN SỐ", "Văn bản số 01", "Bản số hóa 01"]
)
def test_other_lines_are_no_copy_number(text: str) -> None:
    assert find_copy_numbers(rows(line(text)), frozenset()) == ()


def test_copy_numbers_of_noi_nhan_are_no_marks() -> None:
    lines = column(("Nơi nhận:", "- Công an tỉnh", "Bản số 01", "- Lưu: VT."), FOOT_LEFT)
    assert facts(docx(lines)).copy_numbers == ()


def in_grid(*texts: str) -> list[TextLine]:
    return [
        replace(line(text, 9 + at), area=Area.TABLE, in_grid=True) for at, text in enumerate(texts)
    ]


def test_the_words_of_a_grid_are_no_marks() -> None:
    cells = in_grid("LOẠI", "TUYỆT MẬT", "TỐI MẬT", "MẬT", "Độ mật: Mật")
    assert read(*cells) == []
    boxed = [replace(one, is_boxed=True) for one in cells]
    assert read(*boxed) == []
    assert read(*(replace(one, in_grid=False) for one in cells[3:4])) != []


@pytest.mark.parametrize("beside", ["Số: 15/BC-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
def test_a_mark_in_a_head_that_has_borders_is_a_mark(beside: str) -> None:
    head = [replace(one, flow=9) for one in in_grid(beside, "MẬT")]
    assert read(*head) == [(SecrecyLevel.MAT, False, Area.TABLE)]


@pytest.mark.parametrize("word", ["Mật", "Tối mật", "(Tuyệt mật)"])
def test_a_level_in_bold_under_the_number_is_a_mark_whatever_its_case(word: str) -> None:
    number, about = line("Số: 15/SNV-VP", 2), line("V/v bảo vệ bí mật nhà nước", 2)
    small = word.startswith("(")
    assert (len(read(number, about, bold(word, 2))) == 1) is not small
    assert read(number, about, line(word, 2)) == []
    assert read(number, line("Kính gửi: Sở A", 2), bold(word, 2)) == []
    assert read(number, bold(word, 3)) == read(bold(word, 2)) == []
