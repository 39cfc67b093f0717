"""A document's drafting leaves its session and its destroyed draft on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.demo.issue import issue_document
from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.drafting_log import drafting_log
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests.demo.records import records

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


@pytest.mark.parametrize("index", [0, 1])
def test_the_session_is_of_the_drafter_and_ended_the_same_day(
    at: DemoOffice, sample: Sample, index: int
) -> None:
    document = sample.documents[index]
    done = issue_document(at, sample, document)
    (entry,) = at.desk.read(drafting_log, BodyAsked(body=at.body))
    assert (entry.person, entry.unit, entry.item) == (
        sample.office["drafter"],
        sample.office["unit"],
        done.issued.item,
    )
    assert (entry.day, entry.ended_on) == (document.proposed, document.proposed)
    assert entry.hour < entry.ended_at


def test_no_printed_draft_is_left_over(at: DemoOffice, sample: Sample) -> None:
    for document in sample.documents:
        issue_document(at, sample, document)
    assert at.desk.read(open_drafts, BodyAsked(body=at.body)) == ()
    ends = records(at, t.DraftEnd)
    assert len(ends) == len(sample.documents)
    assert {(end.ended, end.prints, end.note) for end in ends} == {
        ("destroyed", 1, sample.office["draft_destroyed"])
    }
