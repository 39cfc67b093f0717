"""Files of old Office (OLE compound files): what their streams are called, never what they hold.

A directory entry holds its name whole and in UTF-16, wherever the entry lies in the file.
"""

from __future__ import annotations

from bmnn_desk.errors import DocumentOfficePasswordError, OldWordFormatError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_MACROS = tuple(name.encode("utf-16-le") for name in ("_VBA_PROJECT", "Macros\0"))
_PROGRAM = "\1Ole10Native".encode("utf-16-le")


def is_encrypted_office(data: bytes) -> bool:
    """True for a DOCX, XLSX … under a password: a package sealed within an old file."""
    return _PACKAGE in data


def refuse_old_office(data: bytes) -> None:
    """Refuse a file that Office did not write as a zip.

    Raises:
        DocumentOfficePasswordError: a DOCX under a password.
        OldWordFormatError: a .doc, or another file of old Office.
    """
    if data.startswith(OLE):
        raise DocumentOfficePasswordError if is_encrypted_office(data) else OldWordFormatError


def holds_macros(data: bytes) -> bool:
    """True where a stream or folder is called as those of macros are."""
    return any(name in data for name in _MACROS)


def holds_program(data: bytes) -> bool:
    """True for a packed file of any kind, which a double click would start."""
    return _PROGRAM in data
