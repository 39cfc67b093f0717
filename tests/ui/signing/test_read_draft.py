from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DocumentSignedError
from bmnn_desk.ui.signing.read_draft import read_draft
from tests.papers import documents as pdfs
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker


def test_open_changes_and_a_typed_mark_are_read_not_refused(worker: Worker) -> None:
    tracked = read_draft(worker, text("word_tracked").data, "a.docx")
    assert tracked.facts is not None
    assert (tracked.kind, tracked.facts.tracked) == ("docx", 5)
    marked = read_draft(worker, text("wrong_level_header").data, "b.docx")
    assert marked.facts is not None
    assert marked.facts.levels


def test_a_signed_pdf_is_refused(worker: Worker) -> None:
    with pytest.raises(DocumentSignedError):
        read_draft(worker, pdfs.signed(), "a.pdf")
