"""The hunt itself works: a few mutants in the fast suite, hundreds by hand."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bmnn_desk.papers.reading.read_document import read_document
from tests.documents import documents
from tests.hunt import parsers
from tests.hunt.mutations import Mutant
from tests.hunt.parsers import hunt_parsers
from tests.needs import needs_poppler


@needs_poppler
def test_a_few_mutants_of_each_kind_hold() -> None:
    report = hunt_parsers(8, seed=5)

    assert report.faults == ()
    assert report.held
    for kind in ("docx", "pdf"):
        found = re.search(rf"{kind}: read (\d+), refused (\d+)", report.figures)
        assert found is not None
        assert int(found[1]) + int(found[2]) == 8


@needs_poppler
@pytest.mark.parametrize("name", ["word_table_head", "drawn_letters"])
def test_a_reading_of_other_words_would_be_a_fault(name: str) -> None:
    (source,) = (each for each in documents() if each.name == name)
    whole = read_document(source.data)
    mutant = Mutant(name="none", data=source.data)
    assert whole.title is not None
    other = replace(whole, title=replace(whole.title, text="Về điều khác"))

    assert parsers._wrong(whole, mutant, source.data, whole) == ""
    assert parsers._wrong(other, mutant, source.data, whole) != ""
