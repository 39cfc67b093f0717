"""A text that comes with faults goes back, is mended with consent, and is read again."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import errors as e
from bmnn_desk import jobs
from bmnn_desk.demo.issue import issue_document
from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.text_faults.fault import FAULT_RULES, TextFault
from bmnn_desk.storage import tables as t
from tests.demo.records import records
from tests.documents import FOLDER
from tests.papers import documents, word_documents
from tests.papers.reading.docx_xml import cell, docx_of, table

if TYPE_CHECKING:
    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample

MISSING = ["drafter_absent", "sentence_absent"]
TEXT_BOXES = FOLDER / "word_text_boxes.docx"


def issued(at: DemoOffice, sample: Sample, kind: str, file: bytes | None) -> IssuedDocument:
    (document,) = (each for each in sample.documents if each.kind == kind)
    return issue_document(at, sample, replace(document, file=file))


def too_deep() -> bytes:
    """A DOCX with tables within tables, which can be marked but not be read."""
    inner = cell("trong cùng")
    for _ in range(30):
        inner = cell(table(inner, grid=(5000,)), "ô")
    return docx_of(table(inner, grid=(5000,)) + "<w:p/>")


def test_the_first_draft_goes_back_for_drafter_and_copy_sentence_alone(
    at: DemoOffice, sample: Sample
) -> None:
    done = issued(at, sample, "docx", None)
    assert done.returned is not None
    assert [(line.rule, line.blocks) for line in done.returned.lines] == [
        ("NN-03", True),
        ("NN-04", True),
    ]
    assert (done.returned.block, done.returned.times) == (done.block, 1)
    found = records(at, t.FoundFault)
    assert [row.fault for row in found] == MISSING
    assert "VB-01" not in {rule for row in found for rule in FAULT_RULES[TextFault(row.fault)]}


def test_it_is_written_anew_with_consent_and_read_again_clean(
    at: DemoOffice, sample: Sample
) -> None:
    done = issued(at, sample, "docx", None)
    (rewrite,) = records(at, t.TextRewrite)
    assert (rewrite.what, rewrite.consent_by, rewrite.on_paper) == ("recipients", at.drafter, True)
    first, second = records(at, t.TextCheck)
    assert (first.outcome, second.outcome) == ("returned", "passed")
    assert (first.sha256, second.sha256) == (rewrite.sha256_before, rewrite.sha256_after)
    assert second.sha256 == hashlib.sha256(done.draft).hexdigest()
    assert {row.check_id for row in records(at, t.FoundFault)} == {first.id}
    assert done.issued.number == 1


def test_a_text_without_faults_does_not_go_back(at: DemoOffice, sample: Sample) -> None:
    done = issued(at, sample, "pdf", None)
    assert done.returned is None
    assert [row.outcome for row in records(at, t.TextCheck)] == ["passed"]
    assert records(at, t.FoundFault) == []
    assert records(at, t.TextRewrite) == []


def test_a_pdf_of_ours_goes_back_and_on_as_it_is(at: DemoOffice, sample: Sample) -> None:
    nameless = replace(sample, recipients=(Recipient(name="Đ/c Hùng"), *sample.recipients))
    done = issued(at, nameless, "pdf", None)
    assert done.returned is not None
    assert [line.rule for line in done.returned.lines] == ["NN-01"]
    assert records(at, t.TextRewrite) == []
    assert ticks(at) == every_tick()


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("docx", word_documents.docx_file()),
        ("docx", TEXT_BOXES.read_bytes()),
        ("pdf", documents.with_text("Mot van ban khac han")),
    ],
    ids=["plain.docx", "another office's.docx", "plain.pdf"],
)
def test_the_callers_own_file_gets_its_slip_and_goes_on_unchanged(
    at: DemoOffice, sample: Sample, kind: str, file: bytes
) -> None:
    done = issued(at, sample, kind, file)
    assert done.returned is not None
    assert any(line.blocks for line in done.returned.lines)
    assert done.draft == file
    assert len(done.products.copies) == 7
    assert records(at, t.TextRewrite) == []
    assert [row.outcome for row in records(at, t.TextCheck)] == ["returned"]
    assert ticks(at) == every_tick()


def test_a_file_that_cannot_be_read_is_marked_all_the_same(at: DemoOffice, sample: Sample) -> None:
    file = too_deep()
    with pytest.raises(e.DocumentUnsafeError):
        at.worker.do(jobs.READ_DOCUMENT, file)

    done = issued(at, sample, "docx", file)

    assert (done.draft, done.returned, len(done.products.copies)) == (file, None, 7)
    assert records(at, t.TextCheck) == []
    assert ticks(at) == every_tick()


def test_a_scan_is_ticked_on_paper(at: DemoOffice, sample: Sample) -> None:
    scan = (FOLDER / "drawn_scan.pdf").read_bytes()
    done = issued(at, sample, "pdf", scan)
    assert (done.draft, done.returned, len(done.products.copies)) == (scan, None, 7)
    assert not done.is_read
    (check,) = records(at, t.TextCheck)
    assert (check.has_text, check.outcome) == (False, "passed")
    assert ticks(at) == every_tick()


def ticks(at: DemoOffice) -> set[str]:
    """What was ticked when the text was printed for signature."""
    (row,) = (row for row in records(at, t.PrintJob) if row.what == "for_signature")
    return set(row.ticks)


def every_tick() -> set[str]:
    return {field.name for field in fields(DraftTicks)}
