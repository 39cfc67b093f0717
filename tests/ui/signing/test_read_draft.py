from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.errors import DocumentEncryptedError
from bmnn_desk.ui.file_opening import Opening
from bmnn_desk.ui.signing.read_draft import read_draft
from tests.papers import documents as pdfs
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker


OPENS = "mật khẩu"


def test_open_changes_and_a_typed_mark_are_read_not_refused(worker: Worker) -> None:
    tracked = read_draft(worker, text("word_tracked").data, "a.docx")
    assert tracked.facts is not None
    assert (tracked.kind, tracked.facts.tracked) == ("docx", 5)
    marked = read_draft(worker, text("wrong_level_header").data, "b.docx")
    assert marked.facts is not None
    assert marked.facts.levels


def test_a_signed_pdf_is_taken_as_it_is_and_said_to_be_signed(worker: Worker) -> None:
    read = read_draft(worker, pdfs.signed(), "a.pdf")
    assert read.data == pdfs.signed()
    assert "signed" in read.warnings


def test_of_a_file_under_a_password_the_plain_text_goes_on(worker: Worker) -> None:
    closed = pdfs.encrypted(user=OPENS, may_change=True)
    with pytest.raises(DocumentEncryptedError):
        read_draft(worker, closed, "a.pdf")
    read = read_draft(worker, closed, "a.pdf", Opening(password=OPENS))
    assert read.data != closed
    assert worker.do(jobs.COUNT_PAGES, read.data) == 2
