"""Opens the bytes of a PDF; whatever the parser stumbles over becomes one of our errors."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
from pikepdf.exceptions import PdfParsingError

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# qpdf reads lazily: an object of the wrong shape shows up as any of these, at any access.
PDF_FAULTS = (
    pikepdf.PikepdfError,
    PdfParsingError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RuntimeError,
    OverflowError,
    NotImplementedError,
)


@contextmanager
def opened_pdf(source: bytes) -> Iterator[pikepdf.Pdf]:
    """The PDF of these bytes, closed afterwards.

    Raises:
        DocumentEncryptedError: it needs a password, or a way of encryption nobody knows.
        DocumentRestrictedError: its owner forbids changing it.
        DocumentDamagedError: it cannot be read, now or while it is open.
    """
    pdf = _opened(source)
    try:
        if pdf.is_encrypted and not pdf.user_password_matched:
            # An empty owner password opens it for qpdf, but for no other program.
            raise DocumentEncryptedError
        if pdf.is_encrypted and not (pdf.owner_password_matched or pdf.allow.modify_other):
            raise DocumentRestrictedError
        yield pdf
    finally:
        pdf.close()


@contextmanager
def parser_faults() -> Iterator[None]:
    """Turn what pikepdf raises on a malformed file into DocumentDamagedError."""
    try:
        yield
    except PDF_FAULTS:
        raise DocumentDamagedError from None


def _opened(source: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(source), suppress_warnings=True)
    except (pikepdf.PasswordError, pikepdf.QpdfRuntimeError):
        raise DocumentEncryptedError from None
    except PDF_FAULTS as error:
        if "encryption" in str(error):
            raise DocumentEncryptedError from None
        raise DocumentDamagedError from None
