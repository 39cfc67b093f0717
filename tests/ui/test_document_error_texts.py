"""The sentences of files say what to do with the file, and stand among all sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import errors as e
from bmnn_desk.ui.document_error_texts import DOCUMENT_TEXTS
from bmnn_desk.ui.error_texts import TEXTS

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError

REFUSED_FILES = (
    e.NotADocumentError,
    e.DocumentEncryptedError,
    e.DocumentDamagedError,
    e.DocumentXfaError,
    e.MarkCoveredError,
    e.MarkNotProvedError,
)


def test_all_of_them_stand_among_the_sentences_of_the_program() -> None:
    assert {kind: TEXTS[kind] for kind in DOCUMENT_TEXTS} == dict(DOCUMENT_TEXTS)


@pytest.mark.parametrize("kind", REFUSED_FILES)
def test_a_refused_file_says_that_the_document_can_go_out_without_it(
    kind: type[DeskError],
) -> None:
    assert DOCUMENT_TEXTS[kind].endswith(
        "Hoặc phát hành không kèm tệp: số, sổ và bản số vẫn đủ, dấu đóng tay."
    )
