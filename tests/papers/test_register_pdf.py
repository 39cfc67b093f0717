import unicodedata
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest

from bmnn_desk.domain.registers import OutgoingEntry
from bmnn_desk.papers.register_pdf import register_pdf
from tests.papers.facts import PACKS, book, entry, register_form
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts, words_of

MIXED = (
    *(entry(number) for number in range(1, 8)),
    entry(8, note="Hủy số ngày 06/02/2026, không phát hành"),
)


def printed(pack: str, *entries: OutgoingEntry) -> bytes:
    return register_pdf(book(pack, entries)).pdf


@pytest.mark.parametrize("pack", PACKS)
def test_the_book_reads_as_it_did(pack: str) -> None:
    check_golden(f"register_{pack}", golden_text(printed(pack, *MIXED)))


@pytest.mark.parametrize("pack", PACKS)
def test_the_same_book_gives_the_same_bytes(pack: str) -> None:
    assert printed(pack, *MIXED) == printed(pack, *MIXED)


@pytest.mark.parametrize("pack", PACKS)
def test_every_sheet_has_every_heading_its_number_and_the_page_of_all(pack: str) -> None:
    pages = page_texts(printed(pack, *(entry(number) for number in range(1, 40))))
    columns = register_form(pack).columns
    sheets = [page for page in pages[1:] if columns[0].heading in " ".join(page.split())]
    assert len(sheets) >= 3
    for sheet in sheets:
        flat = Counter(sheet.split())
        for number, column in enumerate(columns, start=1):
            assert not Counter(column.heading.split()) - flat
            assert f"({number})" in flat
    for number, page in enumerate(pages[1:], start=1):
        assert f"trang {number}/{len(pages) - 1}" in page
    assert "trang" not in pages[0]


@pytest.mark.parametrize("pack", PACKS)
def test_a_title_of_2000_characters_is_never_clipped(pack: str) -> None:
    words = [f"từ{number:03d}x" for number in range(290)]
    assert len(" ".join(words)) > 2000
    found = [
        word for word in words_of(printed(pack, entry(title=" ".join(words)))) if word in set(words)
    ]
    assert found == words


@pytest.mark.parametrize("pack", PACKS)
def test_a_word_of_3000_letters_runs_over_its_pages_whole(pack: str) -> None:
    monster = "".join(f"Ỡ{number:04d}" for number in range(600))
    pages = page_texts(printed(pack, entry(title=monster)))
    assert len(pages) > 2
    assert "".join(word for page in pages for word in page.split() if "Ỡ" in word) == monster


@pytest.mark.parametrize("pack", PACKS)
def test_sixty_recipients_of_one_entry_are_all_there_over_several_sheets(pack: str) -> None:
    names = tuple(f"Đơn_vị_{number:02d}" for number in range(1, 61))
    paper = register_pdf(book(pack, (entry(1), entry(2, recipients=names), entry(3))))
    assert [word for word in words_of(paper.pdf) if word in set(names)] == list(names)
    parts = [row.part for row in paper.rows if row.ordinal == 2]
    assert parts == list(range(len(parts)))
    assert len(parts) >= 4


@pytest.mark.parametrize("pack", PACKS)
def test_signing_rows_are_high_enough_and_rows_lie_inside_their_sheet(pack: str) -> None:
    entries = tuple(entry(number) for number in range(1, 60))
    form = register_form(pack)
    paper = register_pdf(book(pack, entries))
    assert [row.ordinal for row in paper.rows] == list(range(1, 60))
    bottoms: dict[int, float] = {}
    for row, line in zip(paper.rows, entries, strict=True):
        assert row.height_mm >= form.signing_row_mm * len(line.recipients) - 0.001
        assert row.top_mm >= bottoms.get(row.sheet, form.margin_mm) - 0.001
        bottoms[row.sheet] = row.top_mm + row.height_mm
        assert bottoms[row.sheet] <= form.page_height_mm - form.margin_mm + 0.001
    assert paper.pages == len(page_texts(paper.pdf))


@pytest.mark.parametrize("count", [0, 1])
def test_a_book_of_no_or_one_line_has_headings_and_signatures(count: int) -> None:
    for pack in PACKS:
        paper = register_pdf(book(pack, tuple(entry(n + 1) for n in range(count))))
        assert (paper.pages, len(paper.rows)) == (2, count)
        text = page_texts(paper.pdf)[1]
        assert all(cell.heading in text for cell in register_form(pack).signatures)


def test_the_signature_block_is_never_parted_whatever_the_room_left() -> None:
    form = register_form(PACKS[0])
    for count in range(1, 30):
        pages = page_texts(printed(PACKS[0], *(entry(n + 1) for n in range(count))))
        for cell in form.signatures:
            assert cell.heading in pages[-1]
            assert all(cell.heading not in page for page in pages[:-1])
        assert "Lê Quang Ưởng" in pages[-1]


def test_decomposed_text_is_printed_composed() -> None:
    title = "Phương án đặc biệt Ưởng"
    pdf = printed(PACKS[0], entry(title=unicodedata.normalize("NFD", title)))
    text = " ".join(words_of(pdf))
    assert title in text
    assert unicodedata.is_normalized("NFC", text)


def test_markup_is_printed_as_it_is_written() -> None:
    assert "<b>Báo cáo & {title} %s</b>" in " ".join(
        words_of(printed(PACKS[1], entry(title="<b>Báo cáo & {title} %s</b>")))
    )


def test_only_our_faces_are_in_the_file() -> None:
    names = font_names(BytesIO(printed(PACKS[0], *MIXED)))
    assert names
    assert all(name.startswith("LiberationSerif") for name in names)


def test_a_book_without_superior_body_or_last_day_leaves_them_open() -> None:
    open_book = book(PACKS[0], ())
    bare = replace(open_book.cover, parent="", until=None, last_number=None)
    cover = page_texts(register_pdf(replace(open_book, cover=bare)).pdf)[0]
    assert "ỦY BAN" not in cover
    assert "đến ngày ...." in cover
    assert "Từ số 01 đến số ...." in cover
