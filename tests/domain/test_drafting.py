from __future__ import annotations

from typing import Any

import pytest

from bmnn_desk.domain.drafting import (
    DraftEndRequest,
    DraftingEndRequest,
    DraftingEntry,
    DraftingRequest,
    DraftOutcome,
    DraftPrintRequest,
    FaultLine,
    ReturnRequest,
    RewriteRequest,
    Rewriting,
    TemplateInUse,
    TemplateKind,
    TemplateRequest,
)
from bmnn_desk.domain.outgoing import Misread
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from tests.domain.cases import DAY, rule
from tests.domain.text_faults.readings import reading

SECRET = "nội dung kín"
DATA = SECRET.encode()
ASKED: dict[str, Any] = {"request_id": "r", "body": 1, "day": DAY}


def end(**changes: Any) -> DraftEndRequest:  # noqa: ANN401
    plain = {"print_job": 1, "ended": DraftOutcome.DESTROYED, "prints": 1, "note": "Lê Thị Chứng"}
    return DraftEndRequest(**{**ASKED, **plain, **changes})


@pytest.mark.parametrize("prints", [0, -1])
def test_no_prints_are_neither_a_draft_nor_its_end(prints: int) -> None:
    with pytest.raises(ValueError, match=str(prints)):
        DraftPrintRequest(**ASKED, item=1, prints=prints)
    with pytest.raises(ValueError, match=str(prints)):
        end(prints=prints)


def test_a_draft_may_be_printed_once_and_its_pages_need_not_be_known() -> None:
    assert DraftPrintRequest(**ASKED, item=1, prints=1).pages is None
    assert end(prints=1).prints == 1


@pytest.mark.parametrize(
    "value",
    [
        FaultLine(
            finding=TextFinding(fault=TextFault.RECIPIENT_ADDED, seen=SECRET), rules=(rule(),)
        ),
        ReturnRequest(
            **ASKED,
            item=1,
            file=DATA,
            facts=reading(place_name=SECRET),
            misread=(Misread(fault=TextFault.FONT, reason=SECRET),),
            note=SECRET,
            block=SECRET,
        ),
        RewriteRequest(
            **ASKED,
            item=1,
            what=Rewriting.RECIPIENTS,
            before=DATA,
            after=DATA,
            consent_by=1,
            on_paper=True,
        ),
        end(note=SECRET),
        DraftingRequest(**ASKED, person=1, unit=SECRET, hour="08:00"),
        DraftingEndRequest(**ASKED, session=1, hour="09:00", note=SECRET),
        DraftingEntry(
            session=1,
            person=SECRET,
            unit=SECRET,
            item=None,
            day=DAY,
            hour="08:00",
            ended_on=None,
            ended_at="",
        ),
        TemplateRequest(**ASKED, kind=TemplateKind.SLIP, data=DATA, fields=(SECRET,), note=SECRET),
        TemplateInUse(kind=TemplateKind.SLIP, version=1, day=DAY, data=DATA),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_repr_of_an_act_before_signing_shows_neither_words_nor_file(value: object) -> None:
    assert SECRET not in repr(value)
    assert repr(DATA)[2:-1] not in repr(value)


def test_a_text_may_go_back_without_a_file() -> None:
    request = ReturnRequest(**ASKED, item=1, note="Thiếu phụ lục")
    assert (request.file, request.facts, request.misread, request.block) == (None, None, (), "")
