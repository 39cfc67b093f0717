from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import Rewriting
from bmnn_desk.errors import (
    ConsentMissingError,
    DaysOutOfOrderError,
    DocumentTooBigError,
    NotFoundError,
    RecipientsNotFoundError,
    WrongStageError,
)
from bmnn_desk.services.contents import LARGEST, open_content
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.drafting import RIGHT, WRONG, rewritten
from tests.services.ledger import prove, raised, rows
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("what", Rewriting)
def test_both_texts_are_kept_with_who_agreed(office: Office, what: Rewriting) -> None:
    item = make.approved(office).item
    office.desk.do(rewrite_text, rewritten(office, item, what=what, on_paper=False))
    (kept,) = rows(office, t.TextRewrite)
    assert (kept.item_id, kept.what, kept.consent_by, kept.on_paper) == (
        item,
        what.value,
        office.drafter,
        False,
    )
    assert (kept.sha256_before, kept.sha256_after) == (
        hashlib.sha256(WRONG).hexdigest(),
        hashlib.sha256(RIGHT).hexdigest(),
    )
    contents = rows(office, t.ItemContent)
    assert [row.purpose for row in contents] == ["before_rewrite", "after_rewrite"]
    with working(office) as work:
        assert [open_content(work, row.content_id) for row in contents] == [WRONG, RIGHT]
    assert prove(office.desk) > 0


def test_a_text_may_be_rewritten_as_often_as_the_drafter_agrees(office: Office) -> None:
    item = make.approved(office).item
    for _ in range(2):
        office.desk.do(rewrite_text, rewritten(office, item))
    assert len(rows(office, t.TextRewrite)) == 2
    assert len(rows(office, t.Content)) == 2  # the same bytes are kept once


@pytest.mark.parametrize("who", [None, "head", "clerk"])
def test_without_the_drafters_own_consent_nothing_is_changed(
    office: Office, who: str | None
) -> None:
    item = make.approved(office).item
    other = None if who is None else getattr(office, who)
    request = rewritten(office, item, consent_by=other)
    raised(office.desk, rewrite_text, request, ConsentMissingError)


def test_nothing_in_a_signed_text_is_changed(office: Office) -> None:
    request = rewritten(office, make.signed(office).item)
    raised(office.desk, rewrite_text, request, WrongStageError)


def test_an_item_that_is_not_there_is_not_found(office: Office) -> None:
    item = make.approved(office).item
    for where in ({"body": 2}, {"item": 99}):
        request = rewritten(office, **{"item": item, **where})
        raised(office.desk, rewrite_text, request, NotFoundError)


def test_a_file_over_the_limit_is_refused_with_both(office: Office) -> None:
    item = make.approved(office).item
    request = rewritten(office, item, after=bytes(LARGEST + 1))
    raised(office.desk, rewrite_text, request, DocumentTooBigError)


def test_a_rewriting_changes_something_and_not_before_the_slip(office: Office) -> None:
    item = make.approved(office).item
    early = rewritten(office, item, day=office.day - timedelta(days=1))
    raised(office.desk, rewrite_text, early, DaysOutOfOrderError)
    same = rewritten(office, item, after=WRONG)
    raised(office.desk, rewrite_text, same, RecipientsNotFoundError)
