"""Puts số and ngày into the file that the signer signs each print of."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bmnn_desk.errors import MarkNotProvedError, OtherFileReadError
from bmnn_desk.papers.fill_number_docx import fill_number_docx
from bmnn_desk.papers.fill_number_pdf import fill_number_pdf
from bmnn_desk.papers.find_number_places import find_number_places
from bmnn_desk.papers.number_words import NUMBER
from bmnn_desk.papers.reading.read_document import read_document

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts


def fill_number(data: bytes, facts: DocumentFacts, number: int, day: date) -> bytes | None:
    """The DOCX or PDF with number and day in their blanks; the same bytes where it has them.

    None where it shows no blanks to fill: then they are written by hand, or overprinted. Figures
    that a PDF gets over printed dots are seen, but `read_document` tells no number of them.

    Raises:
        OtherFileReadError: the facts were read from other bytes.
        NumberAlreadyThereError: another number or day stands there already.
        NumberDoesNotFitError: a text is wider than its blank (PDF).
        MarkNotProvedError: the made file does not read as it should.
        DeskError: any refusal of `fill_number_docx` and `fill_number_pdf`.
    """
    if facts.kind == "docx":
        return fill_number_docx(data, facts, number, day)
    if hashlib.sha256(data).hexdigest() != facts.sha256:
        raise OtherFileReadError
    places = find_number_places(data)
    if places is None:
        return None
    made = fill_number_pdf(data, places, number, day)
    after = read_document(made)
    if after.number not in {number, None} or after.day not in {day, None}:
        raise MarkNotProvedError(NUMBER)
    return made
