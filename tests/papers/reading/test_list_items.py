# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.papers.reading.list_items import items_of, mark_of, opens_a_line
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import FOOT_LEFT, column, docx, line, pdf, placed


def paragraphs(*texts: str) -> list[str]:
    return [item.text for item in items_of(rows_of(docx(column(texts, FOOT_LEFT))))]


def lines(*texts: str, indents: tuple[float, ...] = ()) -> list[str]:
    lefts = indents or (30,) * len(texts)
    made = [
        placed(line(text, FOOT_LEFT), left, 100 + 5 * at)
        for at, (text, left) in enumerate(zip(texts, lefts, strict=True))
    ]
    return [item.text for item in items_of(rows_of(pdf(made)))]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("- Sở A", "- "),
        ("-Sở A", "-"),
        ("– Sở A", "– "),
        ("— Sở A", "— "),
        ("+ Sở A", "+ "),
        ("* Sở A", "* "),
        ("• Sở A", "• "),
        ("\uf0b7 Sở A", "\uf0b7 "),
        ("1. Sở A", "1. "),
        ("2) Sở A", "2) "),
        ("o Sở A", "o "),
        ("Sở A", ""),
        ("01 - Sở A", ""),
        ("1.5 triệu", ""),
        ("", ""),
    ],
)
def test_marks_of_a_list_are_told(text: str, mark: str) -> None:
    assert mark_of(text) == mark


@pytest.mark.parametrize(
    "text",
    [
        "Lưu: VT",
        "- Lưu: VT",
        "Lưu VT",
        "Tổng số: 04 bản",
        "Tổng số: …… bản",
        "* Số lượng bản phát hành: 04 bản",
        "Người soạn thảo: A B",
        "Tài liệu không được phép",
        "Được phép sao, chụp",
        "(Không được phép sao, chụp)",
        "Bản số 02: Sở A",
    ],
)
def test_these_open_a_line_of_their_own(text: str) -> None:
    assert opens_a_line(text)


@pytest.mark.parametrize(
    "text", ["bản số 02);", "Phòng PA03", "được phép sao, chụp.", "Lưu trữ nhà nước", "tổng số 04"]
)
def test_these_may_be_the_rest_of_a_line(text: str) -> None:
    assert not opens_a_line(text)


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (("- Công an", "tỉnh;"), ["Công an tỉnh;"]),
        (("- Công an tỉnh,", "Phòng PA03;"), ["Công an tỉnh, Phòng PA03;"]),
        (("- Phòng An ninh", "Chính trị nội bộ", "(bản số 01);"), 1),
        (("- Sở A (bản số 01", "- 03);", "- Sở B;"), 2),
        (("- Sở A (bản số", "01);", "- Sở B;"), 2),
        (("- UBND TP.", "Hà Vân;", "- Sở B;"), 2),
        (("- Sở A", "- Sở B", "- Sở C"), 3),
        (("- Sở A.", "Tổng số: 04 bản"), 2),
        (("- Lưu: VT,", "TH.", "LVH.05"), 2),
        (("- Lưu: VT", "LVH.05"), 2),
        (("- Sở A (bản số 01)", "Sở B (bản số 02)"), 2),
        (("Người soạn thảo:", "Nguyễn Văn A."), 1),
        (("Người soạn thảo: Nguyễn Văn A, Phòng", "HCQT."), 1),
        (("- Cục Văn thư và", "Lưu trữ nhà nước;"), 1),
        (("- Sở A; - Sở B; - Sở C;",), 3),
        (("- Sở A;- Sở B;",), 2),
        (("- Lưu: VT (bản gốc; bản số 03); VP.",), 1),
    ],
)
def test_dashes_part_items_and_broken_lines_join(
    texts: tuple[str, ...], items: list[str] | int
) -> None:
    for found in (paragraphs(*texts), lines(*texts)):
        assert (found if isinstance(items, list) else len(found)) == items


def test_without_dashes_each_paragraph_is_an_item() -> None:
    assert paragraphs("Sở A", "Sở B", "Lưu: VT") == ["Sở A", "Sở B", "Lưu: VT"]
    assert paragraphs("Sở A,", "Sở B,", "Lưu: VT") == ["Sở A,", "Sở B,", "Lưu: VT"]
    assert paragraphs("Sở A;", "công an tỉnh") == ["Sở A;", "công an tỉnh"]
    assert paragraphs("Sở Kế hoạch", "và Đầu tư;", "Sở B;") == ["Sở Kế hoạch và Đầu tư;", "Sở B;"]


def test_without_dashes_a_pdf_line_goes_on_where_the_next_word_had_no_room() -> None:
    assert lines("Phòng An ninh chính trị nội bộ, Công an", "Tỉnh Lai Sơn", "Sở Y tế") == [
        "Phòng An ninh chính trị nội bộ, Công an Tỉnh Lai Sơn",
        "Sở Y tế",
    ]


def test_an_indented_dash_belongs_to_the_name_but_another_mark_does_not() -> None:
    assert lines("- Văn phòng", "- Bộ phận một cửa;", "- Sở B;", indents=(30, 34, 30)) == [
        "Văn phòng - Bộ phận một cửa;",
        "Sở B;",
    ]
    assert lines("- Các sở:", "+ Sở A;", "+ Sở B;", indents=(30, 34, 34)) == [
        "Các sở:",
        "Sở A;",
        "Sở B;",
    ]


def test_lines_that_a_manual_break_divides_are_one_paragraph() -> None:
    made = [replace(line(text, FOOT_LEFT), line=7) for text in ("- Phòng An ninh", "Kinh tế;")]
    text = replace(docx(()), lines=tuple(made))
    assert [item.text for item in items_of(rows_of(text))] == ["Phòng An ninh Kinh tế;"]


def test_an_item_knows_its_mark_and_its_rows() -> None:
    (item,) = items_of(rows_of(docx(column(("* Công an", "tỉnh;"), FOOT_LEFT))))
    assert item.mark == "*"
    assert [row.text for row in item.rows] == ["* Công an", "tỉnh;"]


def test_no_rows_have_no_items() -> None:
    assert paragraphs() == []
