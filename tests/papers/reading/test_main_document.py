from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.main_document import main_rows
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import FOOT_LEFT, FOOT_RIGHT, column, docx, line, pdf, placed

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

BEFORE = (
    line("Nội dung báo cáo nêu tại phụ lục kèm theo."),
    *column(("Nơi nhận:", "- Như trên;", "- Lưu: VT."), FOOT_LEFT),
    *column(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"), FOOT_RIGHT),
)


def kept(*lines: TextLine) -> list[str]:
    return [row.text for row in main_rows(rows_of(docx(lines)))]


@pytest.mark.parametrize(
    "heading",
    [
        ("PHỤ LỤC",),
        ("PHỤ LỤC I",),
        ("PHỤ LỤC 01",),
        ("PHỤ LỤC SỐ 2",),
        ("Phụ lục",),
        ("Phụ lục I",),
        ("Phụ lục số 01",),
        ("PHỤ LỤC DANH SÁCH CÁC ĐƠN VỊ",),
        ("PHỤ LỤC II.", "SỐ LIỆU"),
        ("Mẫu số 01",),
        ("MẪU SỐ 02",),
        ("Biểu số 03",),
        ("PHỤ BIỂU 01",),
        ("DANH SÁCH", "(Kèm theo Báo cáo số 15/BC-SNV ngày 05/3/2025)"),
        ("QUY CHẾ", "BẢO VỆ TÀI LIỆU", "(Ban hành kèm theo Quyết định số 41/QĐ-SYT)"),
        ("MẪU BÁO CÁO", "(Kèm theo Kế hoạch của đơn vị)"),
    ],
)
def test_an_annex_is_no_part_of_the_document(heading: tuple[str, ...]) -> None:
    annex = (*heading, "Nơi nhận:", "- Sở A;", "Lưu: HS.")
    assert kept(*BEFORE, *column(annex, 1)) == [one.text for one in BEFORE]


@pytest.mark.parametrize("text", ["PHỤ LỤC", "Phụ lục I"])
def test_an_annex_spoken_of_in_the_text_ends_nothing(text: str) -> None:
    assert len(kept(line(text), *BEFORE)) == len(BEFORE) + 1


@pytest.mark.parametrize(
    "text", ["Phụ lục kèm theo báo cáo này nêu rõ số liệu", "Mẫu số liệu", "DANH SÁCH"]
)
def test_other_words_after_the_signature_begin_no_annex(text: str) -> None:
    assert kept(*BEFORE, line(text))[-1] == text


def test_an_annex_at_the_top_of_a_page_counts_even_without_a_signature() -> None:
    first = placed(line("Nội dung báo cáo."), 30, 50)
    second = placed(line("PHỤ LỤC"), 90, 20, page=2)
    assert [row.text for row in main_rows(rows_of(pdf((first, second), pages=2)))] == [first.text]


@pytest.mark.parametrize("area", [Area.HEADER, Area.FOOTER, Area.NOTE, Area.WATERMARK])
def test_what_is_not_of_the_text_is_left_out(area: Area) -> None:
    assert kept(line("Một"), replace(line("MẬT"), area=area), line("Hai")) == ["Một", "Hai"]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/5", "Trang 2/5"])
def test_a_page_number_that_no_header_holds_is_left_out(number: str) -> None:
    lines = (
        placed(line("- Như trên"), 30, 280),
        placed(line(number, 9), 104, 12, page=2),
        placed(line("(bản số 01);"), 30, 20, page=2),
    )
    found = main_rows(rows_of(pdf(lines, pages=2)))
    assert [row.text for row in found] == ["- Như trên", "(bản số 01);"]


def test_a_number_that_is_a_line_of_its_column_stays() -> None:
    lines = (placed(line("- Như trên (bản số"), 30, 50), placed(line("01"), 30, 55))
    assert len(main_rows(rows_of(pdf(lines)))) == 2
    assert kept(line("Một"), line("01")) == ["Một", "01"]


def test_nothing_has_no_rows() -> None:
    assert kept() == []
