from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.errors import DocumentEncryptedError, DocumentRestrictedError
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.unlock_pdf import unlock_pdf
from tests.papers import documents

USER = "mở"


@pytest.mark.parametrize(
    "key", [PdfKey(password=documents.OWNER), PdfKey(password=USER, may_change=True)]
)
def test_a_working_copy_opens_without_a_password_in_any_reader(key: PdfKey) -> None:
    made = unlock_pdf(documents.encrypted(user=USER), key)
    with opened_text(made) as shown, pikepdf.open(io.BytesIO(made)) as opened:
        assert len(shown) == len(opened.pages) == 2
        assert not opened.is_encrypted


def test_a_plain_file_is_given_back_as_it_is() -> None:
    source = documents.pdf()
    assert unlock_pdf(source) is source
    assert unlock_pdf(source, PdfKey(password=USER)) is source


def test_a_missing_or_wrong_password_is_refused() -> None:
    for key in (PdfKey(), PdfKey(password=USER + "a"), PdfKey(may_change=True)):
        with pytest.raises(DocumentEncryptedError):
            unlock_pdf(documents.encrypted(user=USER), key)


def test_what_its_owner_forbids_needs_somebodys_word() -> None:
    source = documents.encrypted(user="")
    with pytest.raises(DocumentRestrictedError):
        unlock_pdf(source)
    assert unlock_pdf(source, PdfKey(may_change=True)).startswith(b"%PDF")
