from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_forms import SecretForm
from bmnn_desk.domain.slip_cases import (
    LONGEST_REASON,
    FivePoints,
    ProposedTermCase,
    ReasonCase,
    ReceivedSecretCase,
)

DAY = date(2025, 3, 10)
TERM = ProposedTermCase(
    form=SecretForm.ACTIVITY, determined_on=DAY, years=20, until=None, is_stated=True
)
POINTS = FivePoints(
    names_secret=True, level=SecrecyLevel.MAT, recipients=1, copies=1, may_copy=False
)
NOTHING: dict[str, Any] = {
    "names_secret": False,
    "level": None,
    "recipients": 0,
    "copies": 0,
    "may_copy": None,
}


@pytest.mark.parametrize(
    ("until", "shorter"),
    [(None, False), (date(2045, 3, 9), True), (date(2045, 3, 10), False), (DAY, True)],
)
def test_a_term_is_shorter_when_it_ends_before_the_levels_own(
    until: date | None, shorter: bool
) -> None:
    assert TERM.own_end == date(2045, 3, 10)
    assert replace(TERM, until=until).is_shorter is shorter


@pytest.mark.parametrize(("words", "long"), [(0, False), (60, False), (61, True)])
def test_a_reason_is_long_above_its_words(words: int, long: bool) -> None:
    assert LONGEST_REASON == 60
    assert ReasonCase(reason="chữ\n " * words).is_long is long


def test_a_reason_never_stands_in_what_is_printed_of_a_case() -> None:
    assert "kín" not in repr(ReasonCase(reason="kín"))


def test_a_proposal_says_its_five_points() -> None:
    assert POINTS.are_said
    assert set(NOTHING) == {field.name for field in fields(FivePoints)}


@pytest.mark.parametrize("point", NOTHING)
def test_a_proposal_without_one_of_them_does_not(point: str) -> None:
    assert not replace(POINTS, **{point: NOTHING[point]}).are_said


@pytest.mark.parametrize(
    ("listed", "marked", "unmarked_secret"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_only_what_is_listed_and_has_no_mark_should_have_had_one(
    listed: bool, marked: bool, unmarked_secret: bool
) -> None:
    case = ReceivedSecretCase(
        is_listed=listed,
        is_marked=marked,
        received_on=DAY,
        reported_on=None,
        passed_to="",
        proposal=None,
    )
    assert case.is_unmarked_secret is unmarked_secret
