from __future__ import annotations

import pytest

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
    MarkDoesNotFitError,
)
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from tests.papers import documents


def test_a_sound_file_opens_and_is_closed_again() -> None:
    with opened_pdf(documents.pdf(3)) as pdf:
        assert len(pdf.pages) == 3


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (b"junk", DocumentDamagedError),
        (documents.encrypted(user="mở"), DocumentEncryptedError),
        (documents.encrypted(user=""), DocumentRestrictedError),
    ],
)
def test_what_cannot_be_opened_is_one_of_our_errors(source: bytes, error: type[Exception]) -> None:
    with pytest.raises(error), opened_pdf(source):
        pass


def test_a_parsers_error_becomes_damage_and_our_own_passes() -> None:
    with pytest.raises(DocumentDamagedError), parser_faults():
        raise KeyError
    with pytest.raises(MarkDoesNotFitError), parser_faults():
        raise MarkDoesNotFitError("x")  # noqa: EM101 - a stamp's key
