from __future__ import annotations

import base64
import io
import zlib
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Name

from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.page_content import (
    MOST_CONTENT,
    MOST_SAVED,
    parts_of,
    read_content,
    require_bounded,
)
from tests.papers import documents, samples

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAWING = b"0 0 m 10 10 l S\n" * 20_000
MIB = 1024 * 1024


@contextmanager
def _stream(data: bytes, *filters: str) -> Iterator[pikepdf.Object]:
    with pikepdf.new() as pdf:
        stream = pikepdf.Stream(pdf, data)
        if filters:
            stream.Filter = Array([Name(each) for each in filters])
        yield stream


@cache
def _zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    piece = bytes(MIB)
    return b"".join([*(packer.compress(piece) for _ in range(count)), packer.flush()])


def _a85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


@pytest.mark.parametrize(
    ("data", "filters"),
    [
        (DRAWING, ()),
        (zlib.compress(DRAWING), ("/FlateDecode",)),
        (_a85(zlib.compress(DRAWING, 0)), ("/ASCII85Decode", "/FlateDecode")),
        (zlib.compress(DRAWING, 0).hex().encode() + b">", ("/ASCIIHexDecode", "/FlateDecode")),
        (zlib.compress(zlib.compress(DRAWING, 0), 0), ("/FlateDecode", "/FlateDecode")),
    ],
)
def test_a_content_is_unpacked_whatever_it_is_packed_with(
    data: bytes, filters: tuple[str, ...]
) -> None:
    with _stream(data, *filters) as stream:
        assert read_content(stream) == DRAWING


@pytest.mark.parametrize("packed", [_zeros(49), _zeros(49) + b"rest", _zeros(60)[:-9] + b"spoilt"])
def test_a_content_that_unpacks_to_more_than_the_limit_is_refused(packed: bytes) -> None:
    assert len(packed) < MIB
    with _stream(packed, "/FlateDecode") as stream, pytest.raises(DocumentTooBigError):
        read_content(stream)


def test_a_bomb_within_letters_or_within_another_pack_is_refused() -> None:
    bomb = _zeros(60)
    for data, filters in (
        (_a85(bomb), ("/A85", "/Fl")),
        (bomb.hex().encode(), ("/AHx", "/Fl")),
        (zlib.compress(bomb, 0), ("/FlateDecode", "/FlateDecode")),
    ):
        with _stream(data, *filters) as stream, pytest.raises(DocumentTooBigError):
            read_content(stream)


def test_a_long_content_in_a_pack_that_cannot_be_bounded_is_refused() -> None:
    with _stream(bytes(300_000), "/LZWDecode") as stream, pytest.raises(DocumentTooBigError):
        read_content(stream)


def test_a_bomb_of_some_bytes_is_refused_before_the_page_is_read() -> None:
    tiny = zlib.compress(_zeros(60), 9)
    assert len(tiny) < MOST_CONTENT / 1100
    with _stream(tiny, "/FlateDecode", "/FlateDecode") as stream:
        for contents in (stream, Array([stream])):
            with pytest.raises(DocumentTooBigError):
                require_bounded(pikepdf.Dictionary(Contents=contents))
    require_bounded(pikepdf.Dictionary(Contents=Array([7, Name.X])))
    require_bounded(pikepdf.Dictionary())


def test_a_page_of_many_parts_is_bounded_as_one() -> None:
    with _stream(_zeros(30), "/FlateDecode") as stream:
        require_bounded(pikepdf.Dictionary(Contents=Array([stream])))
        with pytest.raises(DocumentTooBigError):
            require_bounded(pikepdf.Dictionary(Contents=Array([stream, stream])))


@pytest.mark.parametrize("parts", [1, 2])
def test_a_content_that_saves_a_million_states_and_restores_none_is_refused(parts: int) -> None:
    def contents(piece: bytes) -> Iterator[pikepdf.Object]:
        data = zlib.compress(piece * (1 + MOST_SAVED // parts))
        with _stream(data, "/FlateDecode") as stream:
            require_bounded(pikepdf.Dictionary(Contents=Array([stream] * parts)))
            yield stream

    assert list(contents(b"q 0 0 m Q ")) != []
    with pytest.raises(DocumentTooBigError):
        list(contents(b"q 0 0 m "))


def test_a_content_up_to_the_limit_is_unpacked() -> None:
    with _stream(_zeros(48), "/FlateDecode") as stream:
        assert len(read_content(stream)) == MOST_CONTENT


def test_the_streams_of_a_page_are_told_in_order() -> None:
    with pikepdf.open(io.BytesIO(mark_pdf(documents.pdf(), [samples.copy(7)])[0])) as opened:
        first, last = opened.pages[0].obj, opened.pages[1].obj
        assert len(parts_of(first)) == 3
        assert len(parts_of(last)) == 1
        del last["/Contents"]
        assert parts_of(last) == ()
