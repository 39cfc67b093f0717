from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx import Document

from bmnn_desk.domain.statistics import balanced
from bmnn_desk.papers.year_report_docx import year_report_docx
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.render import as_pdf, text_by_poppler
from tests.papers.year_facts import PARTS, report_facts

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


def made(pack: str = PACKS[0], **changes: object) -> bytes:
    return year_report_docx(words_form(pack, "year_report"), report_facts(**changes), LEVELS)


def opened(docx: bytes) -> DocxDocument:
    document: DocxDocument = Document(BytesIO(docx))
    return document


def lines(docx: bytes) -> list[str]:
    return [each.text for each in opened(docx).paragraphs if each.text]


@pytest.mark.parametrize("pack", PACKS)
def test_the_four_parts_stand_in_their_order_with_every_paragraph(pack: str) -> None:
    words = words_form(pack, "year_report").words
    found = lines(made(pack))
    order = [found.index(words[f"part_{number}"]) for number in (1, 2, 3, 4)]
    assert order == sorted(order)
    assert all(line in found for part in PARTS for line in part.split("\n"))
    assert words["part_5"] not in found


def test_a_part_that_was_not_written_says_so() -> None:
    words = words_form(PACKS[0], "year_report").words
    assert lines(made(parts=())).count(words["part_empty"]) == 4


def test_a_fifth_part_stands_only_where_it_was_written() -> None:
    words = words_form(PACKS[0], "year_report").words
    assert words["part_5"] in lines(made(parts=(*PARTS, "Năm năm qua")))
    assert words["part_5"] not in lines(made(parts=(*PARTS, "  ")))


def test_the_tables_have_the_figures_and_the_page_its_width() -> None:
    copies, documents, bars = opened(made()).tables[1:4]
    assert [cell.text for cell in copies.rows[3].cells][1:5] == ["2", "0", "40", "42"]
    assert len(documents.rows) == 4
    assert any("░" in cell.text for row in bars.rows for cell in row.cells)


def test_a_year_without_entries_has_its_tables_and_no_bars() -> None:
    tables = opened(made(figures=balanced(()), before=())).tables
    assert len(tables) == 4  # letterhead, two tables of figures, the signature


def test_compiler_and_leader_sign_each_with_name_and_position() -> None:
    left, right = (
        [part.text for part in cell.paragraphs] for cell in opened(made()).tables[-1].rows[0].cells
    )
    assert left[:2] == ["NGƯỜI LẬP BÁO CÁO", "(Ký, ghi rõ họ tên, chức vụ)"]
    assert left[2:] == ["Văn thư", "Lê Thị Văn Thư"]
    assert right == ["GIÁM ĐỐC", "(Ký, ghi rõ họ tên, đóng dấu)", "Trần Văn Giám"]


def test_a_leader_who_is_not_known_has_a_place_to_sign_all_the_same() -> None:
    (_, right) = opened(made(signer="", signer_position="")).tables[-1].rows[0].cells
    assert right.paragraphs[0].text == "LÃNH ĐẠO CƠ QUAN, ĐƠN VỊ"


def test_a_report_of_a_window_that_runs_on_says_up_to_which_day_it_counts() -> None:
    found = lines(made(counted_on=date(2025, 11, 22)))
    assert any("đến ngày 22/11/2025; kỳ số liệu đến ngày 14/12/2025 mới hết" in at for at in found)


@needs_libreoffice
@needs_poppler
def test_the_signatures_never_stand_alone_on_a_page() -> None:
    """Whatever the length of the last part; and only the pages after the first are numbered."""
    reports = {
        f"report{count}": made(parts=(*PARTS[:3], "\n".join(f"Câu {n}." for n in range(count))))
        for count in range(1, 33, 2)
    }
    orphans, turned = [], 0
    for name, pdf in as_pdf(reports).items():
        pages = text_by_poppler(pdf).rstrip("\f").split("\f")
        signed = next(page for page in pages if "NGƯỜI LẬP BÁO CÁO" in page)
        above = signed.split("NGƯỜI LẬP BÁO CÁO")[0].split()
        turned += pages.index(signed) > 0
        if "Câu" not in above:
            orphans.append(name)
        assert "Trang" not in pages[0]
        assert [page.split()[0] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]
    assert not orphans
    assert turned


def test_the_same_report_gives_the_same_bytes_and_names_nobody() -> None:
    assert made() == made()
    about = opened(made()).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


def test_control_characters_and_nfd_do_not_come_through() -> None:
    found = lines(made(parts=("ha\u0323n\u200b mật\x07", *PARTS[1:])))
    assert "hạn mật" in found


@needs_libreoffice
@needs_poppler
def test_libreoffice_shows_every_word_and_who_signs() -> None:
    long = " ".join(f"từ{number}" for number in range(600))
    pdf = as_pdf({"report": made(parts=(PARTS[0], long, *PARTS[2:]))})["report"]
    text = " ".join(text_by_poppler(pdf).split())
    assert all(f"từ{number}" in text for number in range(600))
    assert "Trần Văn Giám" in text
    assert "ABCD-EFGH-IJKL" in text
