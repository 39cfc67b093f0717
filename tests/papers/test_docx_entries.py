from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from bmnn_desk.papers.docx_entries import (
    joined_entry,
    packed_piece,
    packed_zip,
    stored_entry,
)
from tests.papers import docx_shapes, word_documents

DOCX = word_documents.docx_file()


def infos(source: bytes) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(io.BytesIO(source)) as packed:
        return packed.infolist()


def contents(source: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(source)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("source", [DOCX, docx_shapes.streamed(DOCX)])
def test_entries_are_moved_as_they_are_packed(source: bytes) -> None:
    entries = [stored_entry(source, info) for info in infos(source)]
    made = packed_zip(entries)
    assert list(contents(made).items()) == list(contents(source).items())
    assert all(entry.packed in made for entry in entries)
    assert [info.date_time for info in infos(made)] == [info.date_time for info in infos(source)]
    assert not any(info.flag_bits & 8 or info.extra for info in infos(made))


def test_a_name_beyond_ascii_and_bytes_before_the_zip_are_no_hindrance() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/ảnh.png", b"x")
    source = b"#!/bin/sh\n" + made.getvalue()
    moved = packed_zip([stored_entry(source, info) for info in infos(source)])
    assert contents(moved) == {"word/ảnh.png": b"x"}


def test_an_entry_that_is_not_where_the_directory_says_is_refused() -> None:
    (info, *_) = infos(DOCX)
    for place in (-1, info.header_offset + 1, len(DOCX) - 2):
        info.header_offset = place
        with pytest.raises(ValueError, match="local head"):
            stored_entry(DOCX, info)
    info.header_offset, info.compress_size = 0, len(DOCX)
    with pytest.raises(ValueError, match="too early"):
        stored_entry(DOCX, info)


def test_pieces_packed_one_by_one_are_one_stream() -> None:
    texts = [b"", b"abc " * 5000, "Bản số".encode(), b"", b"xyz" * 9]
    pieces = [packed_piece(text, is_last=at == 4) for at, text in enumerate(texts)]
    (info, *_) = infos(DOCX)
    entry = joined_entry(info, pieces)
    whole = b"".join(texts)
    assert zlib.decompress(entry.packed, -15) == whole
    assert (entry.size, entry.checksum) == (len(whole), zlib.crc32(whole))
    assert contents(packed_zip([entry])) == {info.filename: whole}


def test_a_piece_that_many_copies_share_is_used_again_with_another_between() -> None:
    head, tail = packed_piece(b"dau " * 100), packed_piece(b"cuoi " * 100, is_last=True)
    (info, *_) = infos(DOCX)
    for own in (b"", b"mot", b"hai" * 300):
        entry = joined_entry(info, (head, packed_piece(own), tail))
        assert zlib.decompress(entry.packed, -15) == b"dau " * 100 + own + b"cuoi " * 100
