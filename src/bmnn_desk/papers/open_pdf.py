"""Opens the bytes of a PDF; whatever the parser stumbles over becomes one of our errors."""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
from pikepdf.exceptions import PdfParsingError

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
)
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.rescue_pdf import rescued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.pdf_key import PdfKey

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
def opened_pdf(source: bytes, key: PdfKey = NO_KEY) -> Iterator[pikepdf.Pdf]:
    """The PDF of these bytes, closed afterwards.

    Raises:
        DocumentEncryptedError: the password is missing or wrong, or a way of encryption nobody
            knows.
        DocumentRestrictedError: its owner forbids changing it, and nobody answers for that.
        DocumentDamagedError: it cannot be read, now or while it is open.
    """
    pdf = _opened(source, key.password)
    try:
        if pdf.is_encrypted:
            _require_right(pdf, key)
        yield pdf
    finally:
        pdf.close()


@contextmanager
def parser_faults() -> Iterator[None]:
    """Turn what pikepdf raises on a malformed file into DocumentDamagedError.

    Raises:
        DocumentEncryptedError: a key of a length that no reader knows.
        DocumentDamagedError: anything else.
    """
    try:
        yield
    except PDF_FAULTS as error:
        if "key length" in str(error):
            raise DocumentEncryptedError from None
        raise DocumentDamagedError from None


def _require_right(pdf: pikepdf.Pdf, key: PdfKey) -> None:
    if not (pdf.user_password_matched or key.password):
        # An empty owner password opens it for qpdf, but for no other program.
        raise DocumentEncryptedError
    if not (key.may_change or pdf.owner_password_matched or pdf.allow.modify_other):
        raise DocumentRestrictedError


def opens_plainly(source: bytes, key: PdfKey = NO_KEY) -> bool:
    """True where the PDF opens as it is, False where it had to be put together again."""
    try:
        with _parsed(source, key.password):
            return True
    except PDF_FAULTS:
        return False


def _opened(source: bytes, password: str) -> pikepdf.Pdf:
    try:
        return _parsed(source, password)
    except pikepdf.PasswordError:
        raise DocumentEncryptedError from None
    except PDF_FAULTS as error:
        if _is_of_encryption(error):
            raise DocumentEncryptedError from None
    repaired = rescued(source)
    if repaired is None:
        raise DocumentDamagedError
    try:
        return _parsed(repaired, "")
    except PDF_FAULTS:
        raise DocumentDamagedError from None


def _parsed(source: bytes, password: str) -> pikepdf.Pdf:
    with warnings.catch_warnings():
        # A password that was not needed does no harm.
        warnings.simplefilter("ignore", UserWarning)
        return pikepdf.open(io.BytesIO(source), password=password, suppress_warnings=True)


def _is_of_encryption(error: Exception) -> bool:
    return isinstance(error, pikepdf.QpdfRuntimeError) or "encryption" in str(error)
