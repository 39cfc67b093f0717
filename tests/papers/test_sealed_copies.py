"""The copies of a PDF under a password are under the same one; what goes to the printer is not."""

from __future__ import annotations

import io
from typing import Literal

import pikepdf
import pytest

from bmnn_desk.errors import DocumentEncryptedError, DocumentRestrictedError
from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.preview_marks import preview_marks
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from tests.papers import documents, render, samples

USER = "mo ra"
OWNER = "chu tep"
COPY = samples.copy(3, samples.number_mark(3, (150.0, 7.0)))
ALLOW = pikepdf.Permissions(modify_other=False, extract=False)


def _encrypted(revision: Literal[2, 3, 4, 6], user: str = USER) -> bytes:
    made = io.BytesIO()
    modern = revision >= 4
    method = pikepdf.Encryption(
        owner=OWNER, user=user, R=revision, aes=modern, metadata=modern, allow=ALLOW
    )
    with pikepdf.open(io.BytesIO(documents.pdf())) as opened:
        opened.save(made, encryption=method)
    return made.getvalue()


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("revision", [2, 3, 4, 6])
@pytest.mark.parametrize("key", [PdfKey(password=USER, may_change=True), PdfKey(password=OWNER)])
def test_a_copy_has_the_passwords_the_permissions_and_the_method_of_its_source(
    revision: Literal[2, 3, 4, 6], key: PdfKey
) -> None:
    source = _encrypted(revision)
    (made,) = mark_pdf(source, [COPY], key)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(made))
    for word in (USER, OWNER):
        with (
            pikepdf.open(io.BytesIO(source), password=word) as before,
            pikepdf.open(io.BytesIO(made), password=word) as after,
        ):
            assert after.encryption.R == before.encryption.R == revision
            assert after.encryption.bits == before.encryption.bits
            assert after.encryption.P == before.encryption.P
            assert after.allow == before.allow
            assert after.owner_password_matched == (word == OWNER)
            assert len(after.pages) == 2


@pytest.mark.parametrize("key", [PdfKey(), PdfKey(password="khac"), PdfKey(may_change=True)])
def test_without_the_password_nothing_is_made(key: PdfKey) -> None:
    source = _encrypted(6)
    for make in (mark_pdf, print_ready_pdf, overprint_pdf):
        with pytest.raises(DocumentEncryptedError):
            make(source, [COPY], key)
    with pytest.raises(DocumentEncryptedError):
        look_at_file(source, key)


def test_what_its_owner_forbids_needs_somebodys_word_and_stays_forbidden_in_the_copy() -> None:
    source = _encrypted(6, user="")
    with pytest.raises(DocumentRestrictedError):
        mark_pdf(source, [COPY])
    key = PdfKey(may_change=True)
    assert look_at_file(source, key).warnings == ("restricted",)
    (made,) = mark_pdf(source, [COPY], key)
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((150, 7, 180, 15), abs=0.35)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert opened.is_encrypted
        assert not opened.allow.modify_other
        assert not opened.allow.extract


def test_each_of_many_copies_is_sealed() -> None:
    copies = [samples.copy(number, samples.number_mark(number)) for number in (1, 2, 3)]
    for number, made in enumerate(mark_pdf(_encrypted(6), copies, PdfKey(password=OWNER)), 1):
        with pikepdf.open(io.BytesIO(made), password=USER) as opened:
            plain = io.BytesIO()
            opened.save(plain)
        assert f"BẢN SỐ: {number:02}" in render.text_by_poppler(plain.getvalue())


def test_what_goes_to_the_printer_or_the_window_is_plain() -> None:
    source, key = _encrypted(6), PdfKey(password=OWNER)
    for made in (
        print_ready_pdf(source, [COPY], key),
        overprint_pdf(source, [COPY], key),
        preview_marks(source, (), COPY, key),
    ):
        with pikepdf.open(io.BytesIO(made)) as opened:
            assert not opened.is_encrypted
        assert render.red_box_by_pdfium(made, 0) == pytest.approx((150, 7, 180, 15), abs=0.35)
