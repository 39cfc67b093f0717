"""Marked files count as made only when they were proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.errors import DocumentDamagedError, MarkNotProvedError
from bmnn_desk.papers import make_products as module
from bmnn_desk.papers.make_products import make_products
from bmnn_desk.papers.marking_plan import drawn_marks, plan_by
from tests.papers import documents

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.papers.mark import CopyMarks


def three_copies(law: Law) -> tuple[CopyMarks, ...]:
    plan = plan_by(OfficeSettings(), range(1, 4), SecrecyLevel.MAT)
    return drawn_marks(law.regimes[0], plan)


def test_a_pdf_gives_copies_one_print_file_and_the_marks_alone(law: Law) -> None:
    made = make_products("pdf", documents.pdf(2), three_copies(law))

    assert len(made.copies) == 3
    assert made.print_ready is not None
    assert made.overprint is not None


def test_a_docx_gives_copies_only(law: Law) -> None:
    made = make_products("docx", documents.docx_file(), three_copies(law))

    assert len(made.copies) == 3
    assert (made.print_ready, made.overprint) == (None, None)


def test_a_file_that_does_not_show_its_mark_is_not_handed_out(
    law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = documents.pdf(2)
    monkeypatch.setattr(module, "marked_series", lambda data, marks, _: (data,) * len(marks))

    with pytest.raises(MarkNotProvedError):
        make_products("pdf", source, three_copies(law))


def test_a_file_that_each_reader_reads_otherwise_is_damaged(law: Law) -> None:
    with pytest.raises(DocumentDamagedError):
        make_products("pdf", documents.lost_to_one_reader(), three_copies(law))
