from __future__ import annotations

import io
import re

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.look_at_pdf import look_at_pdf
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey
from bmnn_desk.papers.pdf_remarks import (
    has_other_count,
    is_read_alike,
    is_really_damaged,
    remarks,
)
from bmnn_desk.papers.save_pdf import saved
from tests.papers import documents

SHAPES = documents.shapes()


def _opened(source: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(source), suppress_warnings=True)


def _judged(pdf: pikepdf.Pdf, source: bytes, said: tuple[str, ...]) -> bool:
    is_miscounted, written = has_other_count(pdf), saved(pdf, compress=False)
    return is_miscounted or is_really_damaged(pdf, source, said, written)


def _is_damaged(source: bytes) -> bool:
    with _opened(source) as pdf:
        return _judged(pdf, source, remarks(pdf))


@pytest.mark.parametrize("name", sorted(SHAPES.keys() - {"blank"}))
def test_qpdf_has_nothing_to_say_about_a_sound_file(name: str) -> None:
    source = SHAPES[name]
    with _opened(source) as pdf:
        assert remarks(pdf) == ()
        assert not _judged(pdf, source, ())


def test_pages_without_resources_are_remarked_and_no_damage() -> None:
    with _opened(SHAPES["blank"]) as pdf:
        said = remarks(pdf)
        assert all("Resources is missing" in remark for remark in said)
        assert len(said) == 2
        assert not _judged(pdf, SHAPES["blank"], said)


def test_a_wrong_offset_is_remarked_and_no_damage() -> None:
    source = documents.with_wrong_table()
    with _opened(source) as pdf:
        said = remarks(pdf)
        assert any("file is damaged" in remark for remark in said)
        assert not _judged(pdf, source, said)


def test_a_page_content_that_cannot_be_unpacked_is_damage() -> None:
    assert _is_damaged(documents.with_spoilt_content())


def test_a_drawing_that_cannot_be_unpacked_is_damage() -> None:
    def add(pdf: pikepdf.Pdf) -> None:
        drawing = pikepdf.Stream(pdf, b"no deflated bytes")
        drawing.Type, drawing.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        drawing.BBox, drawing.Filter = pikepdf.Array([0, 0, 9, 9]), pikepdf.Name.FlateDecode
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(D=pdf.make_indirect(drawing))

    assert _is_damaged(documents.changed(add))


def test_a_picture_that_cannot_be_unpacked_is_kept_and_no_damage() -> None:
    def add(pdf: pikepdf.Pdf) -> None:
        picture = pikepdf.Stream(pdf, b"no jpeg at all")
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Filter, picture.ColorSpace = pikepdf.Name.DCTDecode, pikepdf.Name.DeviceRGB
        picture.Width, picture.Height, picture.BitsPerComponent = 4, 4, 8
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(P=pdf.make_indirect(picture))

    source = documents.changed(add)
    with _opened(source) as pdf:
        said = remarks(pdf)
        assert any("JPEG" in remark for remark in said)
        assert not _judged(pdf, source, said)


@pytest.mark.parametrize(
    "remark",
    [
        "loop detected in /Pages structure",
        "unable to recover stream data; treating stream as empty",
        "ignoring excessively deeply nested data structure",
        "unexpected array close token; giving up on reading object",
        "unknown encryption filter for streams (check /StmF in /Encrypt dictionary)",
    ],
)
def test_a_remark_that_tells_of_something_lost_is_damage(remark: str) -> None:
    source = documents.pdf()
    with _opened(source) as pdf:
        assert _judged(pdf, source, (remark,))
        assert not _judged(pdf, source, ("xref entry has a trailing space",))


def test_a_file_without_its_end_is_damaged() -> None:
    source = documents.pdf()
    without = source[: source.rindex(b"startxref")]
    with _opened(source) as pdf:
        assert _judged(pdf, without, ())
        assert _judged(pdf, source + without, ())


def test_whatever_stands_after_the_end_is_no_damage() -> None:
    for rest in (b"\0" * 3000, b"<html>" * 600):
        assert not _is_damaged(documents.pdf() + rest)


def test_blank_lines_after_the_end_are_no_damage() -> None:
    source = documents.pdf() + b"\n" * 1000
    with _opened(source) as pdf:
        assert not _judged(pdf, source, ())


@pytest.mark.parametrize("count", [b"/Count 1", b"/Count 3", b"/Count 0"])
def test_another_count_than_there_are_pages_is_damage(count: bytes) -> None:
    source = documents.with_wrong_table().replace(b"/Count 2", count)
    with _opened(source) as pdf:
        assert has_other_count(pdf)
    assert _is_damaged(source)
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(source)


def test_a_page_that_never_had_content_is_no_damage_even_where_the_table_was_rebuilt() -> None:
    blank = SHAPES["blank"]
    with _opened(blank) as pdf:
        assert not _judged(pdf, blank, ("some remark",))
        assert not _judged(pdf, blank, ("file is damaged",))


def test_a_page_that_looks_otherwise_after_the_repair_is_damage() -> None:
    source = documents.pdf()
    with _opened(source) as pdf:
        assert not _judged(pdf, source, ())
        black = pdf.make_stream(b"0 0 300 300 re f")
        pdf.pages[1].Contents = black
        assert _judged(pdf, source, ())


def test_a_page_that_only_one_of_the_two_readers_sees_is_damage() -> None:
    source = documents.pdf(2)
    with _opened(documents.pdf(3)) as pdf:
        assert _judged(pdf, source, ())


def test_a_file_that_pdfium_cannot_open_is_damage_by_error() -> None:
    junk = b"junk" + b"%%EOF"
    with _opened(documents.pdf()) as pdf, pytest.raises(DocumentDamagedError):
        _judged(pdf, junk, ())


def test_a_lost_object_is_damage() -> None:
    whole = documents.with_wrong_table()
    number = re.search(rb"/Contents (\d+) 0 R", whole)
    assert number is not None
    lost = whole.replace(b"\n%s 0 obj" % number[1], b"\n9%s 0 obj" % number[1], 1)
    assert lost != whole
    assert _is_damaged(lost)


def test_what_each_reader_reads_otherwise_is_told() -> None:
    lost = documents.lost_to_one_reader()
    with _opened(lost) as pdf:
        assert remarks(pdf) == ()
    assert not is_read_alike(lost, NO_KEY)
    assert is_read_alike(documents.pdf(), NO_KEY)
    word = PdfKey(password="mở")
    assert is_read_alike(documents.encrypted(user="mở", may_change=True), word)


def test_a_field_that_one_reader_does_not_draw_is_told() -> None:
    whole = documents.with_field()
    spoilt = whole.replace(b"0 0 120 112.75 ]", b"0 0 120 112.75 }")
    assert spoilt != whole
    assert is_read_alike(whole, NO_KEY)
    assert not is_read_alike(spoilt, NO_KEY)


def test_looking_at_the_remarks_does_not_change_the_file() -> None:
    source = documents.with_wrong_table()
    with _opened(source) as pdf:
        before = pdf.pages[0].Contents.read_raw_bytes()
        _judged(pdf, source, remarks(pdf))
        assert pdf.pages[0].Contents.read_raw_bytes() == before
        assert len(pdf.pages) == 2
