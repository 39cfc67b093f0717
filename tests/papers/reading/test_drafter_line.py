# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.drafter_line import drafter_line

WRITTEN = {
    "Người soạn thảo: Nguyễn Văn A.": ("Nguyễn Văn A", ""),
    "Người soạn thảo : Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "NGƯỜI SOẠN THẢO: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A, Văn phòng.": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A, Văn phòng;": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A - Văn phòng.": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A – Văn phòng": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A (Văn phòng)": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A; đơn vị: Văn phòng": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A, đơn vị soạn thảo: Văn phòng": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A thuộc Văn phòng": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A, Văn phòng, ĐT: 0912 345 678": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A (0912 345 678)": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A, Phòng Cải cách hành chính - Văn thư": (
        "Nguyễn Văn A",
        "Phòng Cải cách hành chính - Văn thư",
    ),
    "Cán bộ soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Cán bộ soạn thảo Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Cán bộ dự thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Chuyên viên soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Công chức soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Đồng chí soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Họ tên người soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Họ và tên người soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Tên người soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người trực tiếp soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo văn bản: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo tài liệu: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo và đánh máy: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người dự thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "- Soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "(Người soạn thảo: Nguyễn Văn A, Văn phòng)": ("Nguyễn Văn A", "Văn phòng"),
    "Tổng số: 04 bản. Người soạn thảo: Nguyễn Văn A, Văn phòng.": ("Nguyễn Văn A", "Văn phòng"),
    "Tổng số: 04 bản; người soạn thảo: Nguyễn Văn A, Văn phòng;": ("Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Nguyễn Văn A. Số lượng: 04 bản": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A. Tài liệu được phép sao, chụp": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A Tổng số: 04 bản": ("Nguyễn Văn A", ""),
    "Người soạn thảo: ThS. Nguyễn Văn A, Văn phòng": ("ThS. Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: PGS.TS. Nguyễn Văn A.": ("PGS.TS. Nguyễn Văn A", ""),
    "Người soạn thảo: Đ/c. Nguyễn Văn A": ("Đ/c. Nguyễn Văn A", ""),
    "Người soạn thảo: Đại úy Nguyễn Văn A, Đội 1": ("Đại úy Nguyễn Văn A", "Đội 1"),
    "Người soạn thảo: NGUYỄN VĂN A": ("NGUYỄN VĂN A", ""),
    "Người soạn thảo: Bền": ("Bền", ""),
    "Người soạn thảo: Đ/c Nguyễn Văn A - Chuyên viên Văn phòng.": (
        "Đ/c Nguyễn Văn A",
        "Chuyên viên Văn phòng",
    ),
    "Người soạn thảo: đ/c Nguyễn Văn A": ("đ/c Nguyễn Văn A", ""),
    "Người soạn thảo: Đ/cNguyễn Văn A, Văn phòng": ("Đ/cNguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: đồng chí Nguyễn Văn A, Văn phòng": ("đồng chí Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Ông Nguyễn Văn A, Văn phòng": ("Ông Nguyễn Văn A", "Văn phòng"),
    "Người soạn thảo: Bà Nguyễn Thị A - Văn phòng": ("Bà Nguyễn Thị A", "Văn phòng"),
    "Người soạn thảo/ĐT: Nguyễn Văn A/0912345678": ("Nguyễn Văn A", ""),
    "Người soạn thảo/điện thoại: Nguyễn Văn A/0203.3825.114": ("Nguyễn Văn A", ""),
    "Người ST: Nguyễn Văn A;": ("Nguyễn Văn A", ""),
    "CB soạn thảo: Nguyễn Văn A, Văn phòng.": ("Nguyễn Văn A", "Văn phòng"),
    "CV dự thảo: Nguyễn Văn A, Văn phòng.": ("Nguyễn Văn A", "Văn phòng"),
    "Người đánh máy: Lê Thị B; người soạn thảo: Nguyễn Văn A": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A, đánh máy: Lê Thị B": ("Nguyễn Văn A", ""),
    "Người soạn thảo: Nguyễn Văn A - Văn phòng - Tài liệu không được phép sao, chụp.": (
        "Nguyễn Văn A",
        "Văn phòng",
    ),
    "Người soạn thảo: Nguyễn Văn A - Văn phòng (tài liệu ko đuợc phép sao, chụp).": (
        "Nguyễn Văn A",
        "Văn phòng",
    ),
    "Người soạn thảo: Nguyễn Văn A, Văn phòng, được phép sao, chụp": ("Nguyễn Văn A", "Văn phòng"),
}


@pytest.mark.parametrize(("text", "wanted"), WRITTEN.items())
def test_name_and_unit_of_the_drafter_are_read(text: str, wanted: tuple[str, str]) -> None:
    found = drafter_line(text)
    assert found is not None
    assert (found.name, found.unit, found.code) == (*wanted, "")


@pytest.mark.parametrize(
    "text",
    [
        "Người soạn thảo: ……………",
        "Người soạn thảo: ...........",
        "Người soạn thảo: ________",
        "Người soạn thảo: [...]",
        "Người soạn thảo:",
        "Người soạn thảo: ……, ……",
    ],
)
def test_a_blank_is_no_name(text: str) -> None:
    found = drafter_line(text)
    assert found is not None
    assert (found.name, found.unit, found.code) == ("", "", "")


@pytest.mark.parametrize("code", ["LVH", "LVH.05", "NVA", "A.05"])
def test_initials_in_the_names_place_are_a_code(code: str) -> None:
    found = drafter_line(f"Người soạn thảo: {code}, Văn phòng.")
    assert found is not None
    assert (found.name, found.unit, found.code) == ("", "Văn phòng", code)


@pytest.mark.parametrize(
    "text",
    [
        "Như trên",
        "Người đánh máy: Lê Thị B",
        "Đơn vị soạn thảo: Văn phòng",
        "Tổng số: 04 bản",
        "Phòng Soạn thảo văn bản",
        "",
    ],
)
def test_other_lines_name_no_drafter(text: str) -> None:
    assert drafter_line(text) is None
