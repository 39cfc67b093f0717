from __future__ import annotations

import io
import zipfile
from dataclasses import FrozenInstanceError, fields

import pytest
from pikepdf import Name

from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.file_look import MOST_BYTES, FileLook, kind_of
from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.pdf_key import PdfKey
from tests.papers import documents, word_documents


def _padded(size: int) -> bytes:
    """A DOCX of exactly `size` bytes, by a stored part of zeros."""

    def built(zeros: int) -> bytes:
        made = io.BytesIO(word_documents.docx_file())
        with zipfile.ZipFile(made, "a") as packed:
            part = zipfile.ZipInfo("word/media/image9.png")
            packed.writestr(part, bytes(zeros), zipfile.ZIP_STORED)
        return made.getvalue()

    return built(size - len(built(0)))


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"PK\x03\x04", "docx"),
        (b"PK\x03\x04%PDF-1.7", "docx"),
        (b"%PDF-1.7", "pdf"),
        (bytes(1019) + b"%PDF-", "pdf"),
        (bytes(1020) + b"%PDF-", None),
        (b"PK\x05\x06", None),
        (b"", None),
    ],
)
def test_the_kind_of_a_file_stands_in_its_first_bytes(head: bytes, kind: str | None) -> None:
    assert kind_of(head) == kind


def test_a_file_of_exactly_the_limit_passes_and_one_byte_more_is_refused() -> None:
    assert MOST_BYTES == 52_428_800
    largest = _padded(MOST_BYTES)
    assert len(largest) == MOST_BYTES
    assert look_at_file(largest).kind == "docx"
    with pytest.raises(DocumentTooBigError):
        look_at_file(largest + b"\0")


def test_real_files_give_every_warning_of_a_pdf_that_is_described_and_no_other() -> None:
    files = (
        documents.signed(),
        documents.pdf(1, (60.0, 60.0)),
        documents.with_action(S=Name.JavaScript, JS="app.alert(1)"),
        documents.with_action(S=Name.URI, URI="http://x.example"),
        documents.with_attachment(),
        documents.with_wrong_table(),
        documents.encrypted(user="", may_change=True),
        word_documents.docx_shapes()["protected"],
    )
    given = {code for file in files for code in look_at_file(file).warnings}
    given.update(look_at_file(documents.encrypted(user=""), PdfKey(may_change=True)).warnings)
    given.update(
        look_at_file(documents.encrypted(user="mở"), PdfKey(password=documents.OWNER)).warnings
    )
    described = (FileLook.__doc__ or "").partition("know:")[2].split('"')[1::2]
    assert given == set(described) - {"embedded", "macro", "outside"}
    assert len(described) == 14


def test_the_pages_of_a_docx_are_unknown_and_those_of_a_pdf_are_counted() -> None:
    assert look_at_file(word_documents.docx_file()).pages is None
    assert look_at_file(documents.pdf(3)).pages == 3


def test_the_size_is_that_of_the_first_page_where_pages_differ() -> None:
    look = look_at_file(documents.mixed())
    assert (look.width_mm, look.height_mm) == pytest.approx((210, 297), abs=0.05)


def test_a_look_cannot_be_changed_afterwards() -> None:
    look = look_at_file(documents.pdf(1))
    for field in fields(look):
        with pytest.raises(FrozenInstanceError):
            setattr(look, field.name, None)


def test_the_same_file_gives_the_same_look() -> None:
    assert look_at_file(documents.pdf(1)) == look_at_file(documents.pdf(1))
    assert look_at_file(documents.pdf(1)) != look_at_file(documents.pdf(2))
