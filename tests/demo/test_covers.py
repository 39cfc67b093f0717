"""Slip, phiếu gửi and nhãn bì of an issued document, by the templates that hold."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import docx
import pytest

from bmnn_desk import jobs
from bmnn_desk.demo.covers import covers_of
from bmnn_desk.demo.issue import issue_document
from bmnn_desk.demo.office import new_request_id
from bmnn_desk.domain.drafting import TemplateKind, TemplateRequest
from bmnn_desk.services.keep_template import keep_template
from tests.papers.templates.samples import texts

if TYPE_CHECKING:
    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample

KINDS = [TemplateKind.SLIP, TemplateKind.DISPATCH_NOTE, TemplateKind.ENVELOPE_LABEL]
OUTSIDE = KINDS[1:]
OWN_WORDS = "Mẫu riêng của Sở Mẫu Mực"


def covers(at: DemoOffice, done: IssuedDocument, sample: Sample) -> dict[TemplateKind, str]:
    regime = at.law.on(sample.documents[0].issued)
    return {kind: "\n".join(texts(filled)) for kind, filled in covers_of(at, regime, done)}


@pytest.mark.parametrize("index", [0, 1])
def test_each_paper_is_filled_and_no_field_is_left_open(
    at: DemoOffice, sample: Sample, index: int
) -> None:
    done = issue_document(at, sample, sample.documents[index])
    filled = covers(at, done, sample)
    assert list(filled) == KINDS
    for text in filled.values():
        assert "{{" not in text
    assert done.slip.title in filled[TemplateKind.SLIP]
    for kind in OUTSIDE:
        assert sample.recipients[0].name in filled[kind]
        assert done.issued.reference in filled[kind]


@pytest.mark.parametrize("index", [0, 1])
def test_what_travels_outside_names_neither_title_nor_level(
    at: DemoOffice, sample: Sample, index: int
) -> None:
    document = sample.documents[index]
    filled = covers(at, issue_document(at, sample, document), sample)
    for kind in OUTSIDE:
        assert document.title.casefold() not in filled[kind].casefold()
        assert "MẬT" not in filled[kind].upper().replace("BÍ MẬT", "")


def test_the_offices_own_template_is_the_one_that_is_filled(at: DemoOffice, sample: Sample) -> None:
    done = issue_document(at, sample, sample.documents[0])
    regime = at.law.on(sample.documents[0].issued)
    kind = TemplateKind.DISPATCH_NOTE
    own = docx.Document(io.BytesIO(at.worker.do(jobs.DEFAULT_TEMPLATE, regime, kind)))
    own.add_paragraph(OWN_WORDS)
    made = io.BytesIO()
    own.save(made)
    at.desk.do(
        keep_template,
        TemplateRequest(
            request_id=new_request_id(),
            body=at.body,
            day=sample.documents[0].issued,
            kind=kind,
            data=made.getvalue(),
            fields=regime.templates[kind.value].fixed,
            sha256=hashlib.sha256(made.getvalue()).hexdigest(),
        ),
    )
    filled = covers(at, done, sample)
    assert [each for each in KINDS if OWN_WORDS in filled[each]] == [kind]
