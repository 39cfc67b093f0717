# ruff: noqa: RUF001 - apostrophes of every kind are what is read
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.find_signer import find_signer, signature_rows
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import (
    BODY,
    FOOT_LEFT,
    FOOT_RIGHT,
    column,
    docx,
    facts,
    line,
    pdf,
    placed,
    rows,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

Signed = tuple[str, str, str, str]


def read(*lines: TextLine) -> Signed | None:
    found = find_signer(signature_rows(rows(*lines), frozenset()))
    return (
        None
        if found is None
        else (
            found.capacity.value,
            found.authority,
            found.position,
            found.name,
        )
    )


NAME = "Trần Văn Bình"
WRITTEN: dict[tuple[str, ...], Signed] = {
    ("GIÁM ĐỐC", NAME): ("direct", "", "GIÁM ĐỐC", NAME),
    ("CHỦ TỊCH", NAME): ("direct", "", "CHỦ TỊCH", NAME),
    ("TRƯỞNG PHÒNG", "Thượng tá Ngô Quang Huy"): (
        "direct",
        "",
        "TRƯỞNG PHÒNG",
        "Thượng tá Ngô Quang Huy",
    ),
    ("CHÁNH ÁN", NAME): ("direct", "", "CHÁNH ÁN", NAME),
    ("Giám đốc", NAME): ("direct", "", "Giám đốc", NAME),
    ("Q. GIÁM ĐỐC", NAME): ("q", "", "Q. GIÁM ĐỐC", NAME),
    ("Q.GIÁM ĐỐC", NAME): ("q", "", "Q.GIÁM ĐỐC", NAME),
    ("QUYỀN GIÁM ĐỐC", NAME): ("q", "", "QUYỀN GIÁM ĐỐC", NAME),
    ("PHỤ TRÁCH PHÒNG", NAME): ("direct", "", "PHỤ TRÁCH PHÒNG", NAME),
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME): ("kt", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME),
    ("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME): ("kt", "KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME),
    ("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME): ("kt", "KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME),
    ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME): ("kt", "K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME),
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "THƯỜNG TRỰC", NAME): (
        "kt",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
        NAME,
    ),
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", NAME): ("tm", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", NAME),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", NAME): ("tm", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", NAME),
    ("T.M BAN THƯỜNG VỤ", "BÍ THƯ", NAME): ("tm", "T.M BAN THƯỜNG VỤ", "BÍ THƯ", NAME),
    ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", NAME): (
        "tm",
        "TM. ỦY BAN NHÂN DÂN",
        "Q. CHỦ TỊCH",
        NAME,
    ),
    ("TM. ỦY BAN KIỂM TRA", "TỈNH ỦY", "CHỦ NHIỆM", NAME): (
        "tm",
        "TM. ỦY BAN KIỂM TRA TỈNH ỦY",
        "CHỦ NHIỆM",
        NAME,
    ),
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME): (
        "tm_kt",
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        NAME,
    ),
    ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC", NAME): (
        "tl",
        "TL. GIÁM ĐỐC",
        "TRƯỞNG PHÒNG TỔ CHỨC",
        NAME,
    ),
    ("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", NAME): (
        "tl",
        "TL. BỘ TRƯỞNG KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        NAME,
    ),
    ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", NAME): ("tuq", "TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", NAME),
    ("P. GIÁM ĐỐC", NAME): ("direct", "", "P. GIÁM ĐỐC", NAME),
    ("P.HIỆU TRƯỞNG PHỤ TRÁCH", NAME): ("direct", "", "P.HIỆU TRƯỞNG PHỤ TRÁCH", NAME),
    ("CHỦ TỌA", NAME): ("direct", "", "CHỦ TỌA", NAME),
    ("THỪA LỆNH GIÁM ĐỐC", "TRƯỞNG PHÒNG", NAME): (
        "tl",
        "THỪA LỆNH GIÁM ĐỐC",
        "TRƯỞNG PHÒNG",
        NAME,
    ),
    ("THỪA LỆNH", "GIÁM ĐỐC", "TRƯỞNG PHÒNG", NAME): (
        "tl",
        "THỪA LỆNH GIÁM ĐỐC",
        "TRƯỞNG PHÒNG",
        NAME,
    ),
    ("KÝ THAY GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME): ("kt", "KÝ THAY GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME),
    ("THỪA ỦY QUYỀN GIÁM ĐỐC", "TRƯỞNG PHÒNG", NAME): (
        "tuq",
        "THỪA ỦY QUYỀN GIÁM ĐỐC",
        "TRƯỞNG PHÒNG",
        NAME,
    ),
    ("THAY MẶT ỦY BAN NHÂN DÂN", "KÝ THAY CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME): (
        "tm_kt",
        "THAY MẶT ỦY BAN NHÂN DÂN KÝ THAY CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        NAME,
    ),
    ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "TỔ CHỨC CÁN BỘ", NAME): (
        "tuq",
        "TUQ. GIÁM ĐỐC",
        "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ",
        NAME,
    ),
}
NAMES = (
    "Trần Văn Bình",
    "Lò Văn Pành",
    "Ma Thị Lệ",
    "H' Yim Kđoh",
    "Y Thanh Hà Niê",
    "Ksor H’Blâm",
    "Nguyễn Thị Minh-Châu",
    "Đại tá Trần Văn Bình",
    "Thiếu tướng Trần Văn Bình",
    "Đại tá, TS. Trần Văn Bình",
    "ThS. Đặng Thị Kim Oanh",
    "PGS.TS. Trần Văn Bình",
    "GS. TS Trần Văn Bình",
    "BSCKII. Trương Công Thiện",
    "TRẦN VĂN BÌNH",
    "H’Yim Kđoh",
    "H'Hen Niê",
    "K'Mák",
    "Bh’riu Liếc",
    "Điểu K’Ré",
    "Ka H’Oanh",
    "Ksor H'Bơ Khăp",
    "Hòa thượng Thích Thiện Nhơn",
)
NOTES = (
    ("(Đã ký)",),
    ("Đã ký",),
    ("(Ký, ghi rõ họ tên)",),
    ("(Ký tên, đóng dấu)",),
    ("Ký bởi: Sở Nội vụ", "Email: snv@laison.example", "Thời gian ký: 05/03/2025 10:00:00"),
    ("Người ký: Trần Văn", "Bình", "Cơ quan: Sở Nội vụ", "Ngày ký: 05-03-2025"),
    ("Digitally signed by Tran Van Binh", "Date: 2025.03.05"),
    ("…………",),
)


@pytest.mark.parametrize(("texts", "wanted"), WRITTEN.items())
def test_capacity_authority_position_and_name_are_read(
    texts: tuple[str, ...], wanted: Signed
) -> None:
    assert read(*column(texts, FOOT_RIGHT)) == wanted


@pytest.mark.parametrize(("texts", "wanted"), WRITTEN.items())
def test_a_signature_below_the_text_in_one_column_reads_the_same(
    texts: tuple[str, ...], wanted: Signed
) -> None:
    text = ("I. TÌNH HÌNH CHUNG", "Trên đây là báo cáo của đơn vị./.")
    assert read(*column((*text, *texts), BODY)) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_name_stays_as_it_stands(name: str) -> None:
    found = read(*column(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name), FOOT_RIGHT))
    assert found == ("kt", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name)


@pytest.mark.parametrize("notes", NOTES)
def test_what_stands_in_the_room_to_sign_is_no_name(notes: tuple[str, ...]) -> None:
    found = read(*column(("GIÁM ĐỐC", *notes, NAME), FOOT_RIGHT))
    assert found == ("direct", "", "GIÁM ĐỐC", NAME)


def test_a_rank_on_a_line_of_its_own_belongs_to_the_name() -> None:
    found = read(*column(("TRƯỞNG PHÒNG", "Đại tá", NAME), FOOT_RIGHT))
    assert found == ("direct", "", "TRƯỞNG PHÒNG", f"Đại tá {NAME}")


@pytest.mark.parametrize("rest", [(), ("…………",), ("(Ký, ghi rõ họ tên)",)])
def test_a_signature_without_a_name_has_an_empty_one(rest: tuple[str, ...]) -> None:
    found = read(*column(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", *rest), FOOT_RIGHT))
    assert found == ("kt", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "")


def test_of_two_signatures_side_by_side_the_right_one_is_the_documents() -> None:
    left = column(("TRƯỞNG PHÒNG", "Lê Thị Thu Hà"), FOOT_LEFT)
    right = column(("GIÁM ĐỐC", NAME), FOOT_RIGHT)
    assert read(*left, *right) == ("direct", "", "GIÁM ĐỐC", NAME)


def test_signatures_within_the_document_are_not_its_own() -> None:
    slip = column(("NGƯỜI SOẠN THẢO", "Đỗ Thị Lan", "TRƯỞNG PHÒNG", "Lê Thị Thu Hà"), 9)
    assert read(*slip, *column(("GIÁM ĐỐC", NAME), FOOT_RIGHT)) == (
        "direct",
        "",
        "GIÁM ĐỐC",
        NAME,
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("PHẦN THỨ NHẤT", "Đặc Điểm Tình Hình"),
        ("SỞ NỘI VỤ", "Số: 15/BC-SNV"),
        ("Nội dung báo cáo.",),
        ("GIÁM ĐỐC", "Căn cứ Quyết định số 31/2022/QĐ-UBND;"),
        ("Giám đốc Sở chịu trách nhiệm thi hành.",),
        ("- Giám đốc Sở;", "Trần Văn Bình"),
        (),
    ],
)
def test_other_lines_are_no_signature(texts: tuple[str, ...]) -> None:
    assert read(*column(texts, BODY)) is None


def test_who_decides_above_the_text_does_not_sign_it() -> None:
    body = column(("GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành."), BODY)
    assert read(*body, *column(("GIÁM ĐỐC", NAME), FOOT_RIGHT)) == ("direct", "", "GIÁM ĐỐC", NAME)


def test_recipients_that_read_like_posts_do_not_sign() -> None:
    lines = column(("Nơi nhận:", "Chủ tịch UBND tỉnh", "Nguyễn Văn An", "Lưu: VT."), FOOT_LEFT)
    found = facts(docx((*column(("GIÁM ĐỐC", NAME), FOOT_RIGHT), *lines))).signer
    assert found is not None
    assert (found.position, found.name) == ("GIÁM ĐỐC", NAME)


def test_the_last_page_wins() -> None:
    first = [placed(one, 130, 200) for one in column(("TRƯỞNG PHÒNG", "Đỗ Thị Lan"), 7)]
    last = [placed(one, 130, 200, page=2) for one in column(("GIÁM ĐỐC", NAME), 8)]
    found = signature_rows(rows_of(pdf((*last, *first), pages=2)), frozenset())
    assert found is not None
    assert [row.text for row in found.name] == [NAME]


def test_of_several_signers_in_a_row_the_rightmost_signs_for_the_document() -> None:
    posts = (("THƯ KÝ", "Nguyễn Thị Lan"), ("THÀNH VIÊN", "Lê Văn Tám"), ("CHỦ TỌA", NAME))
    columns = [column(one, 4 + at) for at, one in enumerate(posts)]
    assert read(*columns[0], *columns[1], *columns[2]) == ("direct", "", "CHỦ TỌA", NAME)


def test_slanted_lines_whose_name_is_not_read_are_no_signature() -> None:
    texts = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TrầnVănBình")
    torn = [
        replace(placed(line(text, 7 + at), 130, 200 + 6 * at), area=Area.TEXT_BOX)
        for at, text in enumerate(texts)
    ]
    assert signature_rows(rows_of(pdf(torn)), frozenset()) is None
