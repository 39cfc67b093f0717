from __future__ import annotations

import pytest

from bmnn_desk.errors import DocumentOfficePasswordError, OldWordFormatError
from bmnn_desk.papers.ole_file import (
    OLE,
    holds_macros,
    holds_program,
    is_encrypted_office,
    refuse_old_office,
)


def ole(*streams: str) -> bytes:
    """The names of the streams as a directory of an old file holds them."""
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return OLE + bytes(504) + names


def test_a_word_file_under_a_password_is_told_from_an_old_one() -> None:
    locked = ole("Root Entry", "EncryptionInfo", "EncryptedPackage")
    assert is_encrypted_office(locked)
    with pytest.raises(DocumentOfficePasswordError):
        refuse_old_office(locked)
    with pytest.raises(OldWordFormatError):
        refuse_old_office(ole("Root Entry", "WordDocument", "1Table"))
    refuse_old_office(b"PK\x03\x04")


def test_macros_and_programs_are_known_by_their_streams() -> None:
    assert holds_macros(ole("Root Entry", "Macros", "WordDocument"))
    assert holds_macros(ole("Root Entry", "_VBA_PROJECT_CUR"))
    assert holds_program(ole("Root Entry", "\1Ole10Native"))
    equation = ole("Root Entry", "\1CompObj", "Equation Native")
    assert not holds_macros(equation)
    assert not holds_program(equation)
