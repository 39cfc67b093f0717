"""The register as DOCX: same columns and lines as the PDF, opened with another engine."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from bmnn_desk.domain.register_parts import GroupHead, RegisterPart
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.papers.register_docx import register_docx
from bmnn_desk.paths import forms_folder
from tests.needs import needs_libreoffice
from tests.papers.book_parts import HEADING, lines_only, whole_book
from tests.papers.facts import PACKS
from tests.papers.read_pdf import page_texts, words_of
from tests.papers.register_samples import line_of
from tests.papers.render import as_pdf

KINDS = tuple(ENTRIES)
LETTERS = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆ <>&\"'\u00a0\ufffe\U0001f600"


def xml_of(docx: bytes, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(docx)) as archive:
        return archive.read(name).decode()


def texts_of(docx: bytes) -> list[str]:
    return [part.text or "" for part in Document(BytesIO(docx)).element.iter(qn("w:t"))]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_row_has_a_cell_for_every_column_and_every_line_a_row(pack: str, kind: str) -> None:
    book = lines_only(whole_book(pack, kind, 250))
    (table,) = Document(BytesIO(register_docx(book))).element.body.iter(qn("w:tbl"))
    rows = list(table.iter(qn("w:tr")))
    assert len(rows) == 2 + 250
    assert {len(list(row.iter(qn("w:tc")))) for row in rows} == {len(book.form.columns)}


@pytest.mark.parametrize("pack", PACKS)
def test_headings_repeat_and_a_row_is_not_parted_unless_it_is_taller_than_a_page(
    pack: str,
) -> None:
    book = lines_only(whole_book(pack, "outgoing_register", 2))
    long = line_of("outgoing_register", ordinal=3, title="dài " * 700)
    made = register_docx(replace(book, entries=(*book.entries, long)))
    rows = list(Document(BytesIO(made)).element.body.iter(qn("w:tr")))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows[2:]] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_is_as_high_as_its_signatures_need(kind: str) -> None:
    book = lines_only(whole_book(PACKS[0], kind, 12))
    rows = list(Document(BytesIO(register_docx(book))).element.body.iter(qn("w:tr")))[2:]
    signed = [column.field for column in book.form.columns if column.signing]
    for row, entry in zip(rows, book.entries, strict=True):
        values = [getattr(entry, field) for field in signed]
        most = max((len(value) if isinstance(value, tuple) else 1 for value in values), default=0)
        height = row.find(f".//{qn('w:trHeight')}")
        high_mm = 0.0 if height is None else int(height.get(qn("w:val"))) / 20 / 72 * 25.4
        assert high_mm >= book.form.signing_row_mm * most - 0.1


@settings(deadline=None, max_examples=30)
@given(text=st.text(alphabet=LETTERS, max_size=2000), kind=st.sampled_from(KINDS))
def test_any_text_is_kept_letter_for_letter(text: str, kind: str) -> None:
    book = lines_only(whole_book(PACKS[1], kind, 1))
    made = register_docx(replace(book, entries=(line_of(kind, note=text),)))
    assert text.replace("\ufffe", "") in "\n".join(texts_of(made))


def test_the_same_book_gives_the_same_bytes_and_names_nobody() -> None:
    book = whole_book(PACKS[0])
    made = register_docx(book)
    assert made == register_docx(book)
    about = Document(BytesIO(made)).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


@pytest.mark.parametrize("pack", PACKS)
def test_the_foot_numbers_the_pages_by_fields_and_the_cover_has_none(pack: str) -> None:
    made = register_docx(whole_book(pack))
    foots = [xml_of(made, name) for name in ZipFile(BytesIO(made)).namelist() if "footer" in name]
    (foot,) = [foot for foot in foots if "instrText" in foot]
    assert "PAGE" in foot
    assert "NUMPAGES" in foot
    assert "<w:titlePg" in xml_of(made)
    assert "<w:titlePg" not in xml_of(register_docx(lines_only(whole_book(pack))))


def test_the_mark_on_the_cover_is_red_or_its_place_is_free() -> None:
    shape = Law(forms_folder()).pack(PACKS[0]).stamps[Stamp.LEVEL_MAT]
    book = whole_book(PACKS[0])
    assert "D90000" in xml_of(register_docx(replace(book, cover_stamp=shape)))
    assert "D90000" not in xml_of(register_docx(book))


def test_groups_and_heading_are_there_and_signatures_below() -> None:
    groups = (GroupHead(index=0, text="ĐỘ TỐI MẬT"), GroupHead(index=8, text="ĐỘ MẬT"))
    book = replace(
        whole_book(PACKS[0], "statistics", 8),
        groups=groups,
        heading=HEADING,
        parts=(RegisterPart.LINES, RegisterPart.SIGNATURES),
    )
    texts = texts_of(register_docx(book))
    at = [texts.index(text) for text in (HEADING.title, "ĐỘ TỐI MẬT", "ĐỘ MẬT")]
    assert at == sorted(at)
    assert texts.index(book.form.signatures[0].heading) > at[-1]


@needs_libreoffice
def test_libreoffice_shows_every_part_in_order_with_no_empty_page() -> None:
    books = {kind: whole_book(PACKS[step % 2], kind, 30) for step, kind in enumerate(KINDS)}
    shown = as_pdf({kind: register_docx(book) for kind, book in books.items()})
    for kind, book in books.items():
        pages = [" ".join(text.split()) for text in page_texts(shown[kind])]
        assert book.form.title in pages[0]
        assert "TRANG XÁC NHẬN MỞ SỔ" in pages[1]
        assert "TRANG KẾT THÚC SỔ" in pages[-1]
        assert "trang" not in pages[0].lower()
        for number, page in enumerate(pages[1:], start=2):
            assert f"trang {number}/{len(pages)}" in page
        for page in pages[2:-1]:
            assert all(f"({at + 1})" in page for at in range(len(book.form.columns)))


@needs_libreoffice
def test_libreoffice_shows_all_of_a_title_of_2000_characters() -> None:
    words = [f"từ{number:03d}x" for number in range(290)]
    assert len(" ".join(words)) > 2000
    book = lines_only(whole_book(PACKS[1], "incoming_register", 2))
    long = line_of("incoming_register", ordinal=3, title=" ".join(words))
    shown = as_pdf({"long": register_docx(replace(book, entries=(*book.entries, long)))})
    found = [word for word in words_of(shown["long"]) if word in set(words)]
    assert found == words
