"""Every register with all its parts, and prints of some of them."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from bmnn_desk.domain.register_parts import GroupHead, RegisterPart
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.paths import forms_folder
from tests.needs import needs_poppler
from tests.papers.book_parts import HEADING, after, lines_only, whole_book
from tests.papers.dark_ink import dark_box
from tests.papers.facts import PACKS
from tests.papers.read_pdf import check_golden, golden_text, page_texts, words_of
from tests.papers.register_samples import entries_of
from tests.papers.render import red_box_by_poppler

LAW = Law(forms_folder())
KINDS = tuple(ENTRIES)
TOI_MAT = LAW.pack(PACKS[0]).stamps[Stamp.LEVEL_TOI_MAT]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_book_with_all_its_parts_reads_as_it_did(pack: str, kind: str) -> None:
    paper = register_pdf(whole_book(pack, kind, 5))
    check_golden(f"book_{kind}_{pack}", golden_text(paper.pdf))


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_register_repeats_its_headings_and_keeps_room_to_sign(pack: str, kind: str) -> None:
    book = whole_book(pack, kind, 40)
    paper = register_pdf(lines_only(book))
    for text in page_texts(paper.pdf):
        flat = " ".join(text.split())
        assert all(f"({number + 1})" in flat for number in range(len(book.form.columns)))
    signed = {column.field for column in book.form.columns if column.signing}
    for row, entry in zip(paper.rows, book.entries, strict=True):
        values = [getattr(entry, field) for field in signed]
        most = max((len(value) if isinstance(value, tuple) else 1 for value in values), default=0)
        assert row.height_mm >= book.form.signing_row_mm * most - 0.001


def test_sheets_are_counted_without_cover_opening_and_closing_page() -> None:
    paper = register_pdf(whole_book(PACKS[0], count=30))
    texts = page_texts(paper.pdf)
    assert paper.pages == len(texts)
    sheets = range(1, paper.pages - 2)
    assert {row.sheet for row in paper.rows} == set(sheets)
    labels = [re.findall(r"trang (\d+)/", " ".join(text.split())) for text in texts]
    assert labels == [[], [], *([str(sheet)] for sheet in sheets), []]


@pytest.mark.parametrize("part", [RegisterPart.COVER, RegisterPart.OPENING, RegisterPart.CLOSING])
def test_a_part_can_be_printed_alone(part: RegisterPart) -> None:
    book = whole_book(PACKS[0])
    whole = page_texts(register_pdf(book).pdf)
    (alone,) = page_texts(register_pdf(replace(book, parts=(part,))).pdf)
    assert alone in whole
    assert register_pdf(replace(book, parts=(part,))).rows == ()


@pytest.mark.parametrize("pack", PACKS)
def test_new_lines_laid_over_the_signed_sheet_make_the_sheet_that_one_print_would(
    pack: str,
) -> None:
    book = lines_only(replace(whole_book(pack, count=4), sheets=9))
    one_print = register_pdf(book)
    first = register_pdf(replace(book, entries=book.entries[:2]))
    more = register_pdf(replace(book, entries=book.entries[2:], continue_from=after(first)))
    for row, whole in zip((*first.rows, *more.rows), one_print.rows, strict=True):
        assert (row.sheet, row.ordinal, row.part) == (whole.sheet, whole.ordinal, whole.part)
        assert row.top_mm == pytest.approx(whole.top_mm)
        assert row.height_mm == whole.height_mm
    with pikepdf.open(BytesIO(first.pdf)) as below, pikepdf.open(BytesIO(more.pdf)) as above:
        below.pages[0].add_overlay(above.pages[0], None)
        out = BytesIO()
        below.save(out)
    assert sorted(words_of(out.getvalue())) == sorted(words_of(one_print.pdf))
    assert dark_box(out.getvalue()) == dark_box(one_print.pdf)


@pytest.mark.parametrize("pack", PACKS)
def test_nothing_is_printed_above_the_line_where_a_sheet_goes_on(pack: str) -> None:
    book = lines_only(whole_book(pack, count=4))
    first = register_pdf(replace(book, entries=book.entries[:2]))
    more = register_pdf(replace(book, entries=book.entries[2:], continue_from=after(first)))
    box, begin = dark_box(more.pdf), after(first)
    assert box is not None
    assert box[1] >= begin.bottom_mm - 0.1
    assert "trang" not in page_texts(more.pdf)[0]
    assert (more.pages, {row.sheet for row in more.rows}) == (1, {1})


def test_a_print_without_new_lines_has_no_page() -> None:
    book = lines_only(whole_book(PACKS[0], count=2))
    goes_on = after(register_pdf(book))
    paper = register_pdf(replace(book, entries=(), continue_from=goes_on))
    assert (paper.pdf, paper.pages, paper.rows) == (b"", 0, ())


@needs_poppler
@pytest.mark.parametrize("part", [RegisterPart.COVER, RegisterPart.COVER_MARK])
def test_the_level_mark_of_the_cover_is_red_and_has_its_exact_size(part: RegisterPart) -> None:
    book = replace(whole_book(PACKS[0]), parts=(part,), cover_stamp=TOI_MAT)
    box = red_box_by_poppler(register_pdf(book).pdf, 0)
    assert box is not None
    left, top, right, bottom = box
    assert right - left == pytest.approx(TOI_MAT.width_mm, abs=0.3)
    assert bottom - top == pytest.approx(TOI_MAT.height_mm, abs=0.3)
    assert (left + right) / 2 == pytest.approx(book.form.page_width_mm / 2, abs=0.3)


@needs_poppler
def test_a_cover_for_the_rubber_stamp_has_its_place_free() -> None:
    book = replace(whole_book(PACKS[0]), parts=(RegisterPart.COVER,))
    stamped = register_pdf(replace(book, cover_stamp=TOI_MAT)).pdf
    assert red_box_by_poppler(register_pdf(book).pdf, 0) is None
    assert "TỐI MẬT" in page_texts(stamped)[0]
    bare = register_pdf(replace(book, parts=(RegisterPart.COVER_MARK,)))
    assert bare.pages == 0


def test_the_overprint_of_a_cover_is_the_mark_and_nothing_else() -> None:
    book = replace(whole_book(PACKS[0]), parts=(RegisterPart.COVER_MARK,), cover_stamp=TOI_MAT)
    assert words_of(register_pdf(book).pdf) == ["TỐI", "MẬT"]


def test_statistics_have_heading_groups_and_signatures_on_one_paper() -> None:
    entries = tuple(
        sorted(entries_of("statistics", 12), key=lambda entry: (-entry.level, entry.ordinal))
    )
    groups = tuple(
        GroupHead(index=index, text=text)
        for index, text in ((0, "ĐỘ TUYỆT MẬT"), (4, "ĐỘ TỐI MẬT"), (8, "ĐỘ MẬT"))
    )
    book = replace(
        whole_book(PACKS[1], "statistics"),
        entries=entries,
        groups=groups,
        heading=HEADING,
        parts=(RegisterPart.LINES, RegisterPart.SIGNATURES),
    )
    paper = register_pdf(book)
    texts = [" ".join(text.split()) for text in page_texts(paper.pdf)]
    assert HEADING.title in texts[0]
    assert all(HEADING.title not in text for text in texts[1:])
    whole = " ".join(texts)
    assert whole.index("ĐỘ TUYỆT MẬT") < whole.index("ĐỘ TỐI MẬT") < whole.index("ĐỘ MẬT")
    assert [row.ordinal for row in paper.rows] == [entry.ordinal for entry in entries]
    assert all(cell.heading in texts[-1] for cell in book.form.signatures)


def test_a_correction_sheet_is_a_sheet_of_its_book_under_its_own_title_and_count() -> None:
    book = whole_book(PACKS[0])
    assert book.words is not None
    said = book.words.words
    of = said["correction_of"].format(book=book.form.title, volume="01", year=2026, sheets="03")
    heading = replace(
        HEADING, title=said["correction_title"], lines=(of,), page_label=said["correction_page"]
    )
    sheets = replace(
        book,
        entries=book.entries[2:4],
        heading=heading,
        first_sheet=7,
        parts=(RegisterPart.LINES, RegisterPart.SIGNATURES),
    )
    (text,) = page_texts(register_pdf(sheets).pdf)
    flat = " ".join(text.split())
    assert "TỜ ĐÍNH CHÍNH" in flat
    assert "đính chính tờ số 03" in flat
    assert "tờ đính chính, số 7" in flat
    assert all(f" {entry.ordinal:02d} " in flat for entry in sheets.entries)


@pytest.mark.parametrize("kind", KINDS)
def test_a_book_without_a_line_has_one_sheet_with_its_headings(kind: str) -> None:
    paper = register_pdf(whole_book(PACKS[0], kind, 0))
    *_, sheet, end = page_texts(paper.pdf)
    assert paper.pages == 4
    assert "trang 1/" in " ".join(sheet.split())
    assert "Sổ này không có dòng đăng ký nào." in end
