from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import DraftOutcome
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.drafting import drafts, drafts_end
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def five(at: Office) -> int:
    """The number of a draft print of five."""
    return at.desk.do(record_draft_print, drafts(at, make.approved(at).item, 5))


def test_prints_end_destroyed_or_filed_until_none_is_left(office: Office) -> None:
    job = five(office)
    filed = drafts_end(office, job, 1, ended=DraftOutcome.FILED, note="Hồ sơ 03/VP-2025")
    assert office.desk.do(end_draft_prints, drafts_end(office, job, 3)) == 2
    assert office.desk.do(end_draft_prints, filed) == 1
    assert office.desk.do(end_draft_prints, drafts_end(office, job, 1)) == 0
    assert [
        (end.print_job_id, end.ended, end.prints, end.note) for end in rows(office, t.DraftEnd)
    ] == [
        (job, "destroyed", 3, "Người chứng kiến: Lê Thị Văn Thư"),
        (job, "filed", 1, "Hồ sơ 03/VP-2025"),
        (job, "destroyed", 1, "Người chứng kiến: Lê Thị Văn Thư"),
    ]


@pytest.mark.parametrize(("before", "more"), [(0, 6), (3, 3), (5, 1)])
def test_more_than_were_printed_are_not_ended(office: Office, before: int, more: int) -> None:
    job = five(office)
    if before:
        office.desk.do(end_draft_prints, drafts_end(office, job, before))
    raised(office.desk, end_draft_prints, drafts_end(office, job, more), WrongStageError)


def test_the_prints_of_another_draft_do_not_help(office: Office) -> None:
    first, second = five(office), five(office)
    office.desk.do(end_draft_prints, drafts_end(office, first, 5))
    raised(office.desk, end_draft_prints, drafts_end(office, first), WrongStageError)
    assert office.desk.do(end_draft_prints, drafts_end(office, second)) == 4


def test_an_end_lies_on_the_day_of_the_print_or_after_it(office: Office) -> None:
    job = five(office)
    early = drafts_end(office, job, day=office.day - DAY)
    raised(office.desk, end_draft_prints, early, DaysOutOfOrderError)
    assert office.desk.do(end_draft_prints, drafts_end(office, job, day=office.day + DAY)) == 4


@pytest.mark.parametrize("note", ["", " "])
def test_an_end_names_a_witness_or_a_file(office: Office, note: str) -> None:
    request = drafts_end(office, five(office), note=note)
    raised(office.desk, end_draft_prints, request, ReasonMissingError)


def test_only_a_draft_print_of_this_body_is_found(office: Office) -> None:
    job = five(office)
    item = make.approved(office).item
    office.desk.do(print_for_signature, make.draft_print(office, item))
    for_signature = rows(office, t.PrintJob)[-1].id
    for wrong in ({"body": 2}, {"print_job": 99}, {"print_job": for_signature}):
        request = drafts_end(office, **{"print_job": job, **wrong})
        raised(office.desk, end_draft_prints, request, NotFoundError)
