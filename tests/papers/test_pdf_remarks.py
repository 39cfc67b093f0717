from __future__ import annotations

import io
import re

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.pdf_remarks import is_really_damaged, remarks
from tests.papers import documents

SHAPES = documents.shapes()


def _opened(source: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(source), suppress_warnings=True)


def _is_damaged(source: bytes) -> bool:
    with _opened(source) as pdf:
        return is_really_damaged(pdf, source, remarks(pdf))


@pytest.mark.parametrize("name", sorted(SHAPES.keys() - {"blank"}))
def test_qpdf_has_nothing_to_say_about_a_sound_file(name: str) -> None:
    source = SHAPES[name]
    with _opened(source) as pdf:
        assert remarks(pdf) == ()
        assert not is_really_damaged(pdf, source, ())


def test_pages_without_resources_are_remarked_and_no_damage() -> None:
    with _opened(SHAPES["blank"]) as pdf:
        said = remarks(pdf)
        assert all("Resources is missing" in remark for remark in said)
        assert len(said) == 2
        assert not is_really_damaged(pdf, SHAPES["blank"], said)


def test_a_wrong_offset_is_remarked_and_no_damage() -> None:
    source = documents.with_wrong_table()
    with _opened(source) as pdf:
        said = remarks(pdf)
        assert any("file is damaged" in remark for remark in said)
        assert not is_really_damaged(pdf, source, said)


def test_the_remarks_of_a_page_content_that_cannot_be_unpacked_tell_of_loss() -> None:
    whole = bytearray(documents.pdf())
    at = whole.index(b"stream\n") + 40
    whole[at : at + 20] = b"z" * 20
    source = bytes(whole)
    with _opened(source) as pdf:
        said = remarks(pdf)
        assert said
        assert is_really_damaged(pdf, source, said)


@pytest.mark.parametrize(
    "remark",
    [
        "page 1: (content, offset 12): unexpected token",
        "error decoding stream data for object 7 0",
        "stream data, offset 9: truncated",
        "inflate: data: incorrect header check",
        "loop detected in /Pages structure",
    ],
)
def test_a_remark_about_lost_content_is_damage_even_in_a_sound_file(remark: str) -> None:
    source = documents.pdf()
    with _opened(source) as pdf:
        assert is_really_damaged(pdf, source, (remark,))
        assert not is_really_damaged(pdf, source, (f"{remark}; output may still be valid",))
        assert not is_really_damaged(pdf, source, ("xref entry has a trailing space",))


def test_a_file_that_does_not_end_as_a_pdf_ends_is_damaged() -> None:
    source = documents.pdf()
    with _opened(source) as pdf:
        assert is_really_damaged(pdf, source.replace(b"%%EOF", b""), ())
        assert is_really_damaged(pdf, source + b"\n" * 1024, ())


def test_blank_lines_after_the_end_are_no_damage() -> None:
    source = documents.pdf() + b"\n" * 1000
    with _opened(source) as pdf:
        assert not is_really_damaged(pdf, source, ())


@pytest.mark.parametrize("count", [b"/Count 1", b"/Count 3", b"/Count 0"])
def test_another_count_than_there_are_pages_is_damage(count: bytes) -> None:
    assert _is_damaged(documents.with_wrong_table().replace(b"/Count 2", count))


def test_a_page_without_content_is_damage_only_where_the_table_was_rebuilt() -> None:
    blank = SHAPES["blank"]
    with _opened(blank) as pdf:
        assert not is_really_damaged(pdf, blank, ("some remark",))
        assert is_really_damaged(pdf, blank, ("file is damaged",))


def test_a_page_that_looks_otherwise_after_the_repair_is_damage() -> None:
    source = documents.pdf()
    with _opened(source) as pdf:
        assert not is_really_damaged(pdf, source, ())
        black = pdf.make_stream(b"0 0 300 300 re f")
        pdf.pages[1].Contents = black
        assert is_really_damaged(pdf, source, ())


def test_a_page_that_only_one_of_the_two_readers_sees_is_damage() -> None:
    source = documents.pdf(2)
    with _opened(documents.pdf(3)) as pdf:
        assert is_really_damaged(pdf, source, ())


def test_a_file_that_pdfium_cannot_open_is_damage_by_error() -> None:
    junk = b"junk" + b"%%EOF"
    with _opened(documents.pdf()) as pdf, pytest.raises(DocumentDamagedError):
        is_really_damaged(pdf, junk, ())


def test_a_lost_object_is_damage() -> None:
    whole = documents.with_wrong_table()
    number = re.search(rb"/Contents (\d+) 0 R", whole)
    assert number is not None
    lost = whole.replace(b"\n%s 0 obj" % number[1], b"\n9%s 0 obj" % number[1], 1)
    assert lost != whole
    assert _is_damaged(lost)


def test_looking_at_the_remarks_does_not_change_the_file() -> None:
    source = documents.with_wrong_table()
    with _opened(source) as pdf:
        before = pdf.pages[0].Contents.read_raw_bytes()
        is_really_damaged(pdf, source, remarks(pdf))
        assert pdf.pages[0].Contents.read_raw_bytes() == before
        assert len(pdf.pages) == 2
