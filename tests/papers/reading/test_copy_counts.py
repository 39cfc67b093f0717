# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.papers.reading.copy_counts import counted, holds_count, listed_numbers, totals_in

NUMBERED = {
    "Công an tỉnh (bản số 01)": (1,),
    "Công an tỉnh (Bản số: 01)": (1,),
    "Công an tỉnh (bản số: 01)": (1,),
    "Công an tỉnh (BẢN SỐ 01)": (1,),
    "Công an tỉnh (BS 01)": (1,),
    "Công an tỉnh (BS: 01)": (1,),
    "Công an tỉnh (BS01)": (1,),
    "Công an tỉnh (B/S 01)": (1,),
    "Công an tỉnh (số 01)": (1,),
    "Công an tỉnh (bản 01)": (1,),
    "Công an tỉnh [bản số 01]": (1,),
    "Công an tỉnh(bản số 01)": (1,),
    "Công an tỉnh ( bản số 01 )": (1,),
    "Công an tỉnh (bản số 01/04)": (1,),
    "Công an tỉnh (bản số 01, 04)": (1, 4),
    "Công an tỉnh (bản số 01; 04)": (1, 4),
    "Công an tỉnh (bản số 01 và 04)": (1, 4),
    "Công an tỉnh (bản số 01 và bản số 04)": (1, 4),
    "Công an tỉnh (bản số 01, bản số 04)": (1, 4),
    "Công an tỉnh (bản số 01, số 04)": (1, 4),
    "Công an tỉnh (bản số 01 đến 03)": (1, 2, 3),
    "Công an tỉnh (bản số 01 đến số 03)": (1, 2, 3),
    "Công an tỉnh (từ bản số 01 đến bản số 03)": (1, 2, 3),
    "Công an tỉnh (bản số từ 01 đến 03)": (1, 2, 3),
    "Công an tỉnh (từ số 01 đến số 03)": (1, 2, 3),
    "Công an tỉnh (bản số 01-03)": (1, 2, 3),
    "Công an tỉnh (bản số 01 - 03)": (1, 2, 3),
    "Công an tỉnh (bản số 01–03)": (1, 2, 3),
    "Công an tỉnh (bản số 01 — 03)": (1, 2, 3),
    "Công an tỉnh (bản số 01->03)": (1, 2, 3),
    "Công an tỉnh (bản số 01→03)": (1, 2, 3),
    "Công an tỉnh (bản số 01 tới 03)": (1, 2, 3),
    "Công an tỉnh (bản số 01, 03 đến 05, 12)": (1, 3, 4, 5, 12),
    "Công an tỉnh bản số 01": (1,),
    "Công an tỉnh, bản số 01": (1,),
    "Công an tỉnh: bản số 01": (1,),
    "Công an tỉnh - bản số 01": (1,),
    "Công an tỉnh – BS 01, 02": (1, 2),
    "Bản số 01: Công an tỉnh": (1,),
    "Bản số: 01 Công an tỉnh": (1,),
    "Bản số 01 - Công an tỉnh": (1,),
    "Bản số 01, 02: Công an tỉnh": (1, 2),
    "Bản số 01 gửi Công an tỉnh": (1,),
    "BS 01: Công an tỉnh": (1,),
    "Công an tỉnh (bản số 01": (1,),
    "Công an tỉnh (để báo cáo, bản số 01)": (1,),
    "Công an tỉnh (Bản số một)": (1,),
    "Công an tỉnh (bản số hai mươi lăm)": (25,),
    "Công an tỉnh (bản số ……)": (),
    "Công an tỉnh (bản số: )": (),
    "Công an tỉnh (bản số)": (),
    "Công an tỉnh": (),
}
COPIED = {
    "Công an tỉnh (01 bản)": 1,
    "Công an tỉnh (05 bản)": 5,
    "Công an tỉnh (5 bản)": 5,
    "Công an tỉnh (05b)": 5,
    "Công an tỉnh (05 b)": 5,
    "Công an tỉnh ( 05 bản )": 5,
    "Công an tỉnh (mỗi đơn vị 01 bản)": 1,
    "Công an tỉnh (mỗi đơn vị 01 bản, tổng 15 bản)": 15,
    "Công an tỉnh (02 bản chính, 01 bản sao)": 3,
    "Công an tỉnh (số lượng: 02)": 2,
    "Công an tỉnh (SL: 02)": 2,
    "Công an tỉnh x 02 bản": 2,
    "Công an tỉnh x02 bản": 2,
    "Công an tỉnh x 02": 2,
    "Công an tỉnh × 2": 2,
    "Công an tỉnh: 02 bản": 2,
    "Công an tỉnh - 02 bản": 2,
    "Công an tỉnh, 02 bản": 2,
    "Công an tỉnh 02 bản": 2,
    "Công an tỉnh 02b": 2,
    "02 bản: Công an tỉnh": 2,
    "02 bản gửi Công an tỉnh": 2,
    "Công an tỉnh (hai bản)": 2,
    "Công an tỉnh (Một bản)": 1,
    "Công an tỉnh (mười hai bản)": 12,
    "Công an tỉnh (… bản)": None,
    "Công an tỉnh": None,
}
TOTALS = {
    "Tổng số: 04 bản.": (4,),
    "Tổng số 04 bản": (4,),
    "Tổng số : 04 bản": (4,),
    "Tổng số: 04": (4,),
    "Tổng số bản: 04": (4,),
    "Tổng số bản phát hành: 04": (4,),
    "Tổng số: bốn (04) bản": (4,),
    "Tổng số: 04 (bốn) bản": (4,),
    "Tổng cộng: 04 bản": (4,),
    "Tổng cộng 12 bản.": (12,),
    "TỔNG SỐ: 04 BẢN": (4,),
    "Số lượng: 04 bản": (4,),
    "Số lượng bản: 04": (4,),
    "Số lượng bản phát hành: 04 bản": (4,),
    "Số lượng phát hành: 04 bản": (4,),
    "Số lượng văn bản phát hành: 04": (4,),
    "Tổng số lượng bản phát hành: 04 bản": (4,),
    "Số lượng bản in: 04": (4,),
    "Số bản: 04": (4,),
    "Số bản phát hành: 04 bản": (4,),
    "Phát hành 04 bản": (4,),
    "Phát hành: 04 bản": (4,),
    "Được phát hành 04 bản": (4,),
    "In 04 bản": (4,),
    "In thành 04 bản": (4,),
    "Nhân bản: 04 bản": (4,),
    "Làm thành 04 bản": (4,),
    "Tổng số: 04 bản. Số bản: 06": (4, 6),
    "SL: 04 bản": (4,),
    "SL phát hành: 04 bản.": (4,),
    "Đánh máy: 04 bản; Người soạn thảo: Nguyễn Văn A": (4,),
    "Văn bản này phát hành 04 bản.": (4,),
    "Tài liệu này gồm 04 bản.": (4,),
    "Tài liệu này có 04 bản, mỗi bản 05 trang.": (4,),
    "Tổng số bản phát hành (kể cả bản lưu): 04 bản.": (4,),
    "Tổng số trang: 12. Tổng số bản: 04.": (4,),
    "Tổng số: 12 trang": (),
    "Số lượng: 04 bản/12 trang.": (4,),
    "Tổng số 04 bản, mỗi bản 05 trang.": (4,),
    "Tổng số: 02 bản phát hành + 02 bản lưu = 04 bản.": (4,),
    "Tổng số: 01 + 02 + 01 = 04 bản": (4,),
    "Tổng số: bốn bản": (4,),
    "Số lượng bản: Bốn bản (04 bản).": (4,),
    "Tổng số: … bản": (),
    "Tổng công ty 28": (),
    "Tổng cục 2": (),
    "Tổng cục Thuế": (),
    "Phát hành năm 2025": (),
    "Văn bản số 04": (),
    "Người soạn thảo: Nguyễn Văn A": (),
}
KEPT = (
    "Thường trực Tỉnh ủy (để b/c)",
    "Phòng PA03 (Đ4)",
    "Các sở: Nội vụ, Tài chính, Xây dựng",
    "Sở Nội vụ (Quyết định số 05)",
    "Công ty số 05",
    "Đội 1",
    "UBND xã 3",
)


@pytest.mark.parametrize(("text", "numbers"), NUMBERED.items())
def test_copy_numbers_are_read_however_written(text: str, numbers: tuple[int, ...]) -> None:
    assert counted(text).numbers == numbers


@pytest.mark.parametrize("text", [*NUMBERED, *COPIED])
def test_the_name_stays_as_it_stands_without_numbers_and_counts(text: str) -> None:
    assert counted(text).name == "Công an tỉnh"


@pytest.mark.parametrize(("text", "copies"), COPIED.items())
def test_counts_are_read_however_written(text: str, copies: int | None) -> None:
    assert counted(text).copies == copies


@pytest.mark.parametrize("text", NUMBERED)
def test_copy_numbers_are_no_count(text: str) -> None:
    assert counted(text).copies is None


@pytest.mark.parametrize("text", KEPT)
def test_brackets_and_digits_of_a_name_stay_in_it(text: str) -> None:
    one = counted(text)
    assert (one.name, one.numbers, one.copies) == (text, (), None)


def test_a_bracket_with_other_words_stays_beside_one_with_numbers() -> None:
    one = counted("Thường trực Tỉnh ủy (để b/c) (bản số 02)")
    assert (one.name, one.numbers) == ("Thường trực Tỉnh ủy (để b/c)", (2,))


@pytest.mark.parametrize(
    ("text", "copies", "numbers"),
    [
        ("UBND các huyện (02 bản, bản số 05-06)", 2, (5, 6)),
        ("UBND các huyện (02 bản: bản số 05, 06)", 2, (5, 6)),
        ("UBND các huyện (bản số 05, 06; 02 bản)", 2, (5, 6)),
        ("UBND các huyện (03 bản, từ số 05 đến số 07)", 3, (5, 6, 7)),
    ],
)
def test_a_count_and_its_numbers_may_stand_together(
    text: str, copies: int, numbers: tuple[int, ...]
) -> None:
    one = counted(text)
    assert (one.name, one.copies, one.numbers) == ("UBND các huyện", copies, numbers)


def test_a_count_for_each_beside_numbers_is_not_the_lines_own() -> None:
    one = counted("Các sở (mỗi đơn vị 01 bản, bản số 03 đến 05)")
    assert (one.name, one.copies, one.numbers) == ("Các sở", None, (3, 4, 5))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("VT (bản gốc, bản số 03)", "bản gốc"),
        ("VT (bản gốc; bản số 03)", "bản gốc"),
        ("VT (bản số 03, bản gốc)", "bản gốc"),
        ("VT (bản gốc - bản số 03)", "bản gốc"),
        ("VT (bản gốc)", "bản gốc"),
        ("VT (gốc)", "gốc"),
        ("VT bản gốc (bản số 03)", "bản gốc"),
        ("VT bản chính", "bản chính"),
        ("VT (bản số 03)", ""),
        ("VT (T.05b)", ""),
        ("VT", ""),
    ],
)
def test_the_kind_of_a_kept_copy_is_what_stands_with_its_number(text: str, kind: str) -> None:
    one = counted(text)
    assert (one.name, one.kind) == ("VT", kind)


@pytest.mark.parametrize(("text", "totals"), TOTALS.items())
def test_sums_of_copies_are_read_however_written(text: str, totals: tuple[int, ...]) -> None:
    assert totals_in(text) == totals


@given(st.lists(st.integers(1, 999), min_size=1, max_size=30, unique=True))
def test_every_list_of_numbers_comes_back(numbers: list[int]) -> None:
    listed = ", ".join(f"{number:02d}" for number in numbers)
    assert listed_numbers(listed) == tuple(numbers)
    assert counted(f"Sở A (bản số {listed})").numbers == tuple(numbers)


def test_a_run_backwards_or_without_end_gives_only_what_stands_there() -> None:
    assert listed_numbers("05 - 03") == (5, 3)
    assert listed_numbers("01 - 9999") == (1, 9999)
    assert listed_numbers("đến 03") == (3,)
    assert listed_numbers("") == ()


def test_numbers_that_would_fill_the_memory_are_cut_short() -> None:
    assert len(counted(f"Sở A (bản số {'1-900, ' * 2000} 5)").numbers) <= 2000


@pytest.mark.parametrize("text", ["bản số 01", "05 bản", "bản gốc", "bản số …", "… bản", "BS 2"])
def test_words_of_number_or_count_are_told_from_others(text: str) -> None:
    assert holds_count(text)
    assert not holds_count("để báo cáo")


@pytest.mark.parametrize(
    ("text", "numbers", "copies"),
    [
        ("Sở A (03 bản: 01, 02, 03)", (1, 2, 3), 3),
        ("Sở A (03 bản: 01-03)", (1, 2, 3), 3),
        ("Sở A (03 bản: 05)", (), 3),
        ("VT (bản gốc số 03)", (3,), None),
        ("VT (bản chính số 03, 04)", (3, 4), None),
    ],
)
def test_numbers_behind_a_count_or_a_kind_need_no_word_of_their_own(
    text: str, numbers: tuple[int, ...], copies: int | None
) -> None:
    one = counted(text)
    assert (one.numbers, one.copies) == (numbers, copies)
    assert one.name in {"Sở A", "VT"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công an tỉnh, Sở Tư pháp (mỗi nơi 01 bản)", "Công an tỉnh, Sở Tư pháp"),
        ("Các sở, ban, ngành (mỗi đơn vị 01 bản)", "Các sở, ban, ngành"),
        ("Sở Y tế và Sở Tư pháp (mỗi nơi 1 bản)", "Sở Y tế và Sở Tư pháp"),
    ],
)
def test_a_count_for_each_of_several_is_no_count_of_the_line(text: str, name: str) -> None:
    one = counted(text)
    assert (one.name, one.copies) == (name, None)
    assert counted(text.replace("bản)", "bản, tổng 15 bản)")).copies == 15
