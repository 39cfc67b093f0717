from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.reading.pdf_checksums import has_wrong_checksum
from bmnn_desk.papers.reading.read_document import read_document
from tests.documents import documents
from tests.papers.documents import pdf

if TYPE_CHECKING:
    from tests.documents import InventedDocument

WHOLE = [each for each in documents() if each.kind == "pdf"]


def spoilt(source: bytes, key: str) -> bytes:
    """The same file with one bit of the checksum of its first stream under a key changed."""
    with pikepdf.open(io.BytesIO(source)) as opened:
        (raw, *_) = [
            held.read_raw_bytes()
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary)
            and isinstance(held := thing.get(key), pikepdf.Stream)
        ]
    at = source.index(raw) + len(raw) - 1
    return source[:at] + bytes([source[at] ^ 1]) + source[at + 1 :]


@pytest.mark.parametrize("document", WHOLE, ids=[each.name for each in WHOLE])
def test_a_whole_file_has_only_right_checksums(document: InventedDocument) -> None:
    with pikepdf.open(io.BytesIO(document.data)) as opened:
        assert not has_wrong_checksum(opened)


@pytest.mark.parametrize("key", ["/FontFile2", "/ToUnicode", "/Contents"])
def test_damaged_letters_are_never_read(key: str) -> None:
    whole = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(pages=1))) as opened:
        opened.save(whole, recompress_flate=True, compress_streams=True)

    with pytest.raises(DocumentDamagedError):
        read_document(spoilt(whole.getvalue(), key))
