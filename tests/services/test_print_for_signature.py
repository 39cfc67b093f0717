from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_prints_are_counted_and_the_text_is_kept(office: Office) -> None:
    item = make.approved(office).item
    data = b"PK\x03\x04 ban trinh ky"
    for prints in (1, 3):
        request = make.draft_print(office, item, prints=prints, file=data)
        assert office.desk.do(print_for_signature, request) == ()
    assert [(job.what, job.prints) for job in rows(office, t.PrintJob)] == [
        ("for_signature", 1),
        ("for_signature", 3),
    ]
    (content,) = rows(office, t.Content)
    assert (content.media, content.size) == ("docx", len(data))


@pytest.mark.parametrize(
    ("tick", "rules"),
    [
        ("level", {"PDX-12"}),
        ("copies", {"PDX-12", "NN-02"}),
        ("copy_permission", {"PDX-12", "NN-04"}),
        ("recipients", {"PDX-12", "NN-01"}),
        ("drafter", {"NN-03"}),
        ("no_typed_level", {"DAU-05"}),
    ],
)
def test_a_tick_that_is_missing_refuses_the_print(
    office: Office, tick: str, rules: set[str]
) -> None:
    ticks = replace(make.ALL_TICKS, **{tick: False})
    request = make.draft_print(office, make.approved(office).item, ticks=ticks)
    assert set(refused(office.desk, print_for_signature, request)) == rules


@pytest.mark.parametrize(("tick", "rule"), [("archive_line", "NN-06"), ("copy_numbers", "NN-07")])
def test_a_tick_of_custom_only_warns(office: Office, tick: str, rule: str) -> None:
    ticks = replace(make.ALL_TICKS, **{tick: False})
    request = make.draft_print(office, make.approved(office).item, ticks=ticks)
    assert [found.id for found in office.desk.do(print_for_signature, request)] == [rule]


def test_a_slip_that_is_not_approved_has_no_text_to_sign(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.draft_print(office, proposed.item)
    assert str(raised(office.desk, print_for_signature, request, WrongStageError)) == (
        "at proposed, needs approved"
    )
    office.desk.do(determine_level, make.decision(office, proposed, approved=False))
    assert str(raised(office.desk, print_for_signature, request, WrongStageError)) == (
        "at sent_back, needs approved"
    )


def test_no_print_lies_before_the_decision(office: Office) -> None:
    request = make.draft_print(office, make.approved(office).item, day=office.day - DAY)
    raised(office.desk, print_for_signature, request, DaysOutOfOrderError)


def test_another_bodys_item_is_not_found(office: Office) -> None:
    request = make.draft_print(office, make.approved(office).item, body=2)
    raised(office.desk, print_for_signature, request, NotFoundError)
