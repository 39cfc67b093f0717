from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.reading.find_title import find_title
from bmnn_desk.papers.reading.head_rows import head_rows
from tests.papers.reading.made_lines import (
    BODY,
    LEFT,
    NATION,
    RIGHT,
    bold,
    column,
    line,
    rows,
    words,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

HEAD = (
    line("UBND TỈNH LAI SƠN", LEFT),
    bold("SỞ NỘI VỤ", LEFT),
    line("Số: 15/BC-SNV", LEFT),
)
OTHER = (*column(NATION, RIGHT), line("Lai Sơn, ngày 05 tháng 3 năm 2025", RIGHT))
TEXT = line("Thực hiện Chương trình công tác năm 2025, đơn vị báo cáo như sau:", align="both")


def read(*lines: TextLine, about: tuple[str, ...] = ()) -> tuple[str, str]:
    made = rows(*HEAD, *column(about, LEFT), *OTHER, *lines)
    found = find_title(made, head_rows(made))
    return words(found.type_name), words(found.title)


FROM_TO = "kiểm tra từ ngày 01/5/2025 đến ngày 31/5/2025"
TYPES = (
    "BÁO CÁO",
    "TỜ TRÌNH",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH",
    "THÔNG BÁO",
    "NGHỊ QUYẾT",
    "CHỈ THỊ",
    "HƯỚNG DẪN",
    "PHƯƠNG ÁN",
    "ĐỀ ÁN",
    "BIÊN BẢN",
    "CÔNG ĐIỆN",
    "GIẤY MỜI",
    "KẾT LUẬN",
    "CHƯƠNG TRÌNH",
    "BÁO CÁO NHANH",
    "BÁO CÁO CHUYÊN ĐỀ",
    "QUY TRÌNH",
    "BẢN TỔNG HỢP",
    "LỆNH ĐIỀU ĐỘNG",
)


@pytest.mark.parametrize("name", TYPES)
def test_the_type_name_in_capitals_is_read_known_or_not(name: str) -> None:
    assert read(bold(name), bold("Công tác bảo vệ tài liệu"), TEXT) == (
        name,
        "Công tác bảo vệ tài liệu",
    )


@pytest.mark.parametrize("end", ["______", "-----", "*", "Kính gửi: Tỉnh ủy Lai Sơn", None])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_the_title_goes_on_to_a_rule_kinh_gui_or_the_text(end: str | None, count: int) -> None:
    parts = [f"công tác bảo vệ bí mật nhà nước phần {at}" for at in range(count)]
    ends = [] if end is None else [line(end, align="center")]
    assert read(bold("BÁO CÁO"), *map(bold, parts), *ends, TEXT) == ("BÁO CÁO", " ".join(parts))


@pytest.mark.parametrize(
    "title", ["Về việc thành lập Tổ công tác", "V/v thành lập Tổ công tác", "VỀ VIỆC SƠ KẾT"]
)
def test_a_title_under_a_type_name_stays_as_it_stands(title: str) -> None:
    assert read(bold("QUYẾT ĐỊNH"), bold(title), TEXT) == ("QUYẾT ĐỊNH", title)


def test_who_decides_and_remarks_in_brackets_are_no_title() -> None:
    assert read(
        bold("QUYẾT ĐỊNH"),
        bold("Về việc thành lập Tổ công tác"),
        bold("GIÁM ĐỐC SỞ NỘI VỤ"),
        TEXT,
    ) == ("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
    assert read(
        bold("BÁO CÁO"), bold("Công tác quý I"), line("(Số liệu đến 15/3)", align="center"), TEXT
    ) == ("BÁO CÁO", "Công tác quý I")


def test_a_title_may_follow_the_type_name_on_its_line() -> None:
    assert read(bold("BÁO CÁO VỀ CÔNG TÁC BẢO VỆ TÀI LIỆU QUÝ I"), TEXT) == (
        "BÁO CÁO",
        "VỀ CÔNG TÁC BẢO VỆ TÀI LIỆU QUÝ I",
    )
    assert read(bold("BÁO CÁO Tình hình quý I"), TEXT) == ("BÁO CÁO", "Tình hình quý I")


def test_a_type_name_without_title_is_possible() -> None:
    assert read(bold("BIÊN BẢN"), TEXT) == ("BIÊN BẢN", "")


@pytest.mark.parametrize(
    ("about", "title"),
    [
        (("V/v phối hợp kiểm tra",), "phối hợp kiểm tra"),
        (("V/v: phối hợp kiểm tra",), "phối hợp kiểm tra"),
        (("v/v phối hợp kiểm tra",), "phối hợp kiểm tra"),
        (("V/v phối hợp", "kiểm tra", "năm 2025"), "phối hợp kiểm tra năm 2025"),
        (("V/v phối hợp", "________"), "phối hợp"),
        (("V/v phối hợp", "Độ mật: Mật"), "phối hợp"),
        (("V/v phối hợp", "MẬT"), "phối hợp"),
        (("_____", "V/v phối hợp"), "phối hợp"),
        (("Về việc phối hợp", "kiểm tra"), "phối hợp kiểm tra"),
        (
            ("V/v thi hành Nghị định số", "26/2020/NĐ-CP", "ngày 28/02/2020", "của Chính phủ"),
            "thi hành Nghị định số 26/2020/NĐ-CP ngày 28/02/2020 của Chính phủ",
        ),
        (("V/v kiểm tra từ ngày 01/5/2025", "đến ngày 31/5/2025"), FROM_TO),
        (("V/v mời họp lần 2", "(họp trực tiếp)"), "mời họp lần 2 (họp trực tiếp)"),
        (("V/v phối hợp", "(Tài liệu phục vụ cuộc họp)"), "phối hợp"),
        (("V/v phối hợp", "ĐẾN Số: 345", "Ngày: 13/6/2025"), "phối hợp"),
        (("V/v theo Kế hoạch số 15/KH-", "UBND của tỉnh"), "theo Kế hoạch số 15/KH-UBND của tỉnh"),
        (("V/v phối", *["hợp"] * 9), " ".join(["phối", *["hợp"] * 9])),
    ],
)
def test_the_about_of_a_letter_is_read_under_the_number(about: tuple[str, ...], title: str) -> None:
    assert read(line("Kính gửi: Sở A", align="center"), TEXT, about=about) == ("", title)


def test_a_letter_has_no_type_name_whatever_its_text_holds() -> None:
    body = (TEXT, bold("QUYẾT ĐỊNH:"), bold("KẾ HOẠCH"))
    about = ("V/v phối hợp",)
    assert read(line("Kính gửi: Sở A"), *body, about=about) == ("", "phối hợp")
    assert read(*body, about=about) == ("", "phối hợp")


@pytest.mark.parametrize(
    "heading", ["I. TÌNH HÌNH CHUNG", "PHẦN THỨ NHẤT", "1. KẾT QUẢ", "(DỰ THẢO)", "A. ĐẶC ĐIỂM"]
)
def test_a_heading_of_the_text_is_no_type_name(heading: str) -> None:
    assert read(bold(heading), bold("Công tác chỉ đạo"), TEXT) == ("", "")


@pytest.mark.parametrize("mark", ["MẬT", "TUYỆT MẬT", "HỎA TỐC", "DỰ THẢO", "_____", "BẢN SỐ: 01"])
def test_marks_above_the_type_name_are_passed_over(mark: str) -> None:
    assert read(bold(mark), bold("BÁO CÁO"), bold("Công tác quý I"), TEXT) == (
        "BÁO CÁO",
        "Công tác quý I",
    )


def test_the_text_may_go_on_in_the_column_of_the_number() -> None:
    lines = (bold("BÁO CÁO", LEFT), bold("Công tác quý I", LEFT), line("Nội dung.", LEFT))
    assert read(*lines) == ("BÁO CÁO", "Công tác quý I")


def test_nothing_has_neither_type_name_nor_title() -> None:
    made = rows()
    found = find_title(made, head_rows(made))
    assert (found.type_name, found.title, found.type_row, found.title_rows) == (
        None,
        None,
        None,
        (),
    )


def test_the_rows_are_given_for_their_look() -> None:
    made = rows(*HEAD, *OTHER, bold("BÁO CÁO"), bold("Công tác"), bold("quý I"), TEXT)
    found = find_title(made, head_rows(made))
    assert found.type_row is not None
    assert found.type_row.text == "BÁO CÁO"
    assert [row.text for row in found.title_rows] == ["Công tác", "quý I"]
    assert found.type_row.line.flow == BODY


def test_a_bold_level_under_the_about_is_no_word_of_it() -> None:
    left = (*HEAD, line("V/v phối hợp", LEFT), bold("Mật", LEFT))
    made = rows(*left, *OTHER, line("Kính gửi: Sở A"))
    assert words(find_title(made, head_rows(made)).title) == "phối hợp"


@pytest.mark.parametrize(
    "lines",
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAM", "Độc lập - Tự do", "- Hạnh phúc"),
        ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    ],
)
def test_quoc_hieu_in_pieces_is_no_type_name(lines: tuple[str, ...]) -> None:
    broken = [bold(text, RIGHT) for text in lines]
    made = rows(*HEAD, *broken, bold("BÁO CÁO"), bold("Công tác quý I"), TEXT)
    found = find_title(made, head_rows(made))
    assert (words(found.type_name), words(found.title)) == ("BÁO CÁO", "Công tác quý I")
