"""Specimens and covers of the demonstration, and its copies told by their own marks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.demo.issue import issue_document
from bmnn_desk.demo.stamped import envelopes, read_back, specimens
from bmnn_desk.domain.marks_read import FoundBy
from bmnn_desk.papers.mark import PT_PER_MM
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample

C5_MM = (229.0, 162.0)


def test_every_mark_of_the_pack_stands_on_the_specimens(at: DemoOffice, sample: Sample) -> None:
    regime = at.law.on(sample.documents[0].issued)
    text = " ".join(" ".join(page_texts(specimens(at, regime))).split())
    for shape in regime.stamps.values():
        assert shape.name in text


def test_each_recipient_has_a_cover_that_never_says_the_level(
    at: DemoOffice, sample: Sample
) -> None:
    document = sample.documents[0]
    done = issue_document(at, sample, document)
    made = envelopes(at, at.law.on(document.issued), done)
    texts = page_texts(made)
    assert len(texts) == len(sample.recipients)
    for recipient, text in zip(sample.recipients, texts, strict=True):
        assert recipient.name in " ".join(text.split())
        assert "MẬT" not in text.upper()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        size = tuple(float(side) / PT_PER_MM for side in list(pdf.pages[0].mediabox)[2:])
    assert size == pytest.approx(C5_MM, abs=0.01)


@pytest.mark.parametrize("index", [0, 1])
def test_each_copy_is_told_by_its_own_marks_and_agrees_with_the_register(
    at: DemoOffice, sample: Sample, index: int
) -> None:
    document = sample.documents[index]
    done = issue_document(at, sample, document)
    found = list(read_back(at, document.issued, done))
    assert [copy.copy_number for copy in found] == list(done.plan.numbers)
    assert all(copy.agrees and copy.found_by is FoundBy.FILE for copy in found)
