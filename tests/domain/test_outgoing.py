from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from bmnn_desk.domain.outgoing import (
    CancelRequest,
    DraftTicks,
    IssueRequest,
    Misread,
    PrintForSignatureRequest,
)
from bmnn_desk.domain.text_faults.fault import TextFault
from tests.domain.cases import DAY, issue_case, read_case
from tests.make import ALL_TICKS

SECRET = "nội dung kín"


def test_nothing_is_ticked_before_the_clerk_looked() -> None:
    assert not any(getattr(DraftTicks(), field.name) for field in fields(DraftTicks))
    assert all(getattr(ALL_TICKS, field.name) for field in fields(DraftTicks))


def test_the_repr_of_a_case_shows_no_title() -> None:
    case = issue_case(title=SECRET, register_title=SECRET)
    assert SECRET not in repr(case)


@pytest.mark.parametrize(
    "request_",
    [
        PrintForSignatureRequest(
            request_id=SECRET,
            body=1,
            day=DAY,
            item=1,
            prints=1,
            ticks=ALL_TICKS,
            file=SECRET.encode(),
        ),
        IssueRequest(
            request_id="r",
            body=1,
            day=DAY,
            item=1,
            book=1,
            keeping_unit="Văn thư",
            note=SECRET,
            file=SECRET.encode(),
        ),
        CancelRequest(request_id="r", body=1, day=DAY, item=1, reason=SECRET),
        Misread(fault=TextFault.FONT, reason=SECRET),
        read_case(TextFault.TITLE_DIFFERS),
    ],
    ids=lambda request: type(request).__name__,
)
def test_the_repr_of_a_request_shows_neither_words_nor_file(request_: object) -> None:
    assert SECRET not in repr(request_)
    assert repr(SECRET.encode())[2:-1] not in repr(request_)


def test_a_paper_from_elsewhere_has_no_print_of_ours_and_never_less() -> None:
    asked: dict[str, Any] = {"request_id": "r", "body": 1, "day": DAY, "item": 1}
    assert PrintForSignatureRequest(**asked, ticks=ALL_TICKS, prints=0).prints == 0
    with pytest.raises(ValueError, match="-1"):
        PrintForSignatureRequest(**asked, ticks=ALL_TICKS, prints=-1)


def test_an_issue_request_writes_the_title_unless_told() -> None:
    request = IssueRequest(request_id="r", body=1, day=DAY, item=1, book=1, keeping_unit="Văn thư")
    assert request.with_title
    with pytest.raises(FrozenInstanceError):
        request.with_title = False  # type: ignore[misc]
