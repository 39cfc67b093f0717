"""The drafting of one document: its session at the PC, its printed draft and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.office import new_request_id
from bmnn_desk.domain.drafting import (
    DraftEndRequest,
    DraftingEndRequest,
    DraftingRequest,
    DraftOutcome,
    DraftPrintRequest,
)
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.record_draft_print import record_draft_print

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def draft_document(at: DemoOffice, sample: Sample, item: int, day: date) -> None:
    """Log the session, count one draft print, and destroy it."""
    given = sample.office
    session = at.desk.do(
        begin_drafting,
        DraftingRequest(
            request_id=new_request_id(),
            body=at.body,
            day=day,
            person=at.drafter,
            unit=given["unit"],
            hour=given["drafting_from"],
            item=item,
        ),
    )
    printed = at.desk.do(
        record_draft_print,
        DraftPrintRequest(
            request_id=new_request_id(), body=at.body, day=day, item=item, prints=1, pages=1
        ),
    )
    at.desk.do(
        end_draft_prints,
        DraftEndRequest(
            request_id=new_request_id(),
            body=at.body,
            day=day,
            print_job=printed,
            ended=DraftOutcome.DESTROYED,
            prints=1,
            note=given["draft_destroyed"],
        ),
    )
    at.desk.do(
        end_drafting,
        DraftingEndRequest(
            request_id=new_request_id(),
            body=at.body,
            day=day,
            session=session,
            hour=given["drafting_until"],
        ),
    )
