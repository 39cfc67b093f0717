from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DocumentEncryptedError, NotADocumentError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.ui.file_opening import NO_OPENING, Opening
from bmnn_desk.ui.outgoing.marked_file import load_marked
from tests import documents as invented
from tests.papers import documents, samples

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

COPY = samples.copy(7)
WORD = "mở"


def test_the_marks_are_read_and_the_number_where_the_text_has_one(seat: Seat) -> None:
    plain = mark_pdf(documents.pdf(), [COPY])[0]
    found = load_marked(seat.worker, plain, "a.pdf", NO_OPENING)
    assert (found.name, len(found.read.marks)) == ("a.pdf", 2)
    assert (found.number, found.symbol) == (None, "")
    written = next(each for each in invented.documents() if each.name == "pdf_annex")
    marked = mark_pdf(written.data, [COPY])[0]
    assert load_marked(seat.worker, marked, "b.pdf", NO_OPENING).symbol != ""


def test_a_file_under_a_password_needs_it(seat: Seat) -> None:
    source = documents.encrypted(user=WORD)
    with pytest.raises(DocumentEncryptedError):
        load_marked(seat.worker, source, "a.pdf", NO_OPENING)
    assert load_marked(seat.worker, source, "a.pdf", Opening(password=WORD)).read.pages == 2


def test_a_file_that_its_owner_closed_is_read_without_his_leave(seat: Seat) -> None:
    source = documents.encrypted(user="")
    assert load_marked(seat.worker, source, "a.pdf", NO_OPENING).read.pages == 2


def test_another_file_is_refused(seat: Seat) -> None:
    with pytest.raises(NotADocumentError):
        load_marked(seat.worker, b"text", "a.txt", NO_OPENING)
