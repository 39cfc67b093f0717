from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from bmnn_desk.papers.save_pdf import saved
from tests.papers import documents

PLAIN = b"0 0 1 rg 10 10 50 50 re f % " + b"x" * 400


def _opened(source: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(source))


def _with_plain_stream() -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(PLAIN)
        pdf.save(made, compress_streams=False)
    return made.getvalue()


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("pack_objects", [True, False])
def test_the_same_file_gives_the_same_bytes(*, compress: bool, pack_objects: bool) -> None:
    made = set()
    for _ in range(2):
        with _opened(documents.pdf(3)) as pdf:
            made.add(saved(pdf, compress=compress, pack_objects=pack_objects))
            made.add(saved(pdf, compress=compress, pack_objects=pack_objects))
    assert len(made) == 1


def test_another_file_gets_another_id() -> None:
    ids = set()
    for pages in (1, 2):
        with _opened(documents.pdf(pages)) as pdf, _opened(saved(pdf, compress=True)) as again:
            ids.add(bytes(again.trailer.ID[1]))
    assert len(ids) == 2


def test_what_is_written_opens_without_a_remark_and_with_all_pages() -> None:
    with _opened(documents.with_wrong_table()) as pdf, _opened(saved(pdf, compress=True)) as again:
        assert again.check_pdf_syntax() == []
        assert len(again.pages) == 2


def test_the_encryption_is_gone() -> None:
    with _opened(documents.encrypted(user="", may_change=True)) as pdf:
        assert pdf.is_encrypted
        made = saved(pdf, compress=True)
    assert b"/Encrypt" not in made
    with _opened(made) as again:
        assert not again.is_encrypted


@pytest.mark.parametrize("compress", [True, False])
def test_streams_already_deflated_keep_their_bytes(*, compress: bool) -> None:
    packed = zlib.compress(PLAIN, 1)
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode)
        made = saved(pdf, compress=compress)
    with _opened(made) as again:
        assert again.pages[0].Contents.read_raw_bytes() == packed
    assert packed != zlib.compress(PLAIN)


def test_a_stream_packed_in_another_way_keeps_its_bytes_or_at_least_its_content() -> None:
    with _opened(documents.pdf(1)) as pdf:
        stream = pdf.pages[0].Contents
        assert pikepdf.Name.ASCII85Decode in stream.Filter
        raw, content = stream.read_raw_bytes(), stream.read_bytes()
        loose, packed = (saved(pdf, compress=compress) for compress in (False, True))
    with _opened(loose) as again:
        assert again.pages[0].Contents.read_raw_bytes() == raw
    with _opened(packed) as again:
        assert again.pages[0].Contents.read_bytes() == content


def test_a_plain_stream_is_packed_only_if_asked() -> None:
    with _opened(_with_plain_stream()) as pdf:
        loose, packed = (saved(pdf, compress=compress) for compress in (False, True))
    assert PLAIN in loose
    assert PLAIN not in packed
    with _opened(packed) as again:
        assert again.pages[0].Contents.read_bytes() == PLAIN


def test_small_objects_are_packed_only_if_asked_and_the_file_of_many_pages_shrinks() -> None:
    with _opened(documents.pdf(20)) as pdf:
        loose = saved(pdf, compress=True)
        packed = saved(pdf, compress=True, pack_objects=True)
    assert b"/ObjStm" not in loose
    assert b"/ObjStm" in packed
    assert len(packed) < len(loose)
    with _opened(packed) as again:
        assert len(again.pages) == 20


def test_objects_that_were_packed_stay_packed() -> None:
    with _opened(documents.pdf(2)) as pdf:
        packed = saved(pdf, compress=True, pack_objects=True)
    with _opened(packed) as pdf:
        assert b"/ObjStm" in saved(pdf, compress=True)


def test_a_form_field_that_hangs_nowhere_gives_no_warning() -> None:
    with _opened(documents.signed()) as pdf, pikepdf.new() as whole:
        whole.add_blank_page()
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            Rect=pikepdf.Array([10, 10, 50, 50]),
        )
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(field)])
        whole.pages.append(pdf.pages[0])
        with _opened(saved(whole, compress=True)) as again:
            assert len(again.pages) == 2
