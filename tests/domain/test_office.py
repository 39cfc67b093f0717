from __future__ import annotations

from datetime import date, timedelta

import pytest

from bmnn_desk.domain.office import DelegationScope, PostKind, SigningCapacity, heads_on
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.cases import DAY, delegation, post
from tests.make import FIELD

ONE_DAY = timedelta(days=1)
FIELDS = frozenset({FIELD})


def test_a_head_is_a_head_an_acting_head_or_one_in_charge() -> None:
    assert {kind for kind in PostKind if kind.is_head} == {
        PostKind.HEAD,
        PostKind.ACTING_HEAD,
        PostKind.HEAD_IN_CHARGE,
    }


def test_a_deputy_signs_kt_and_tm_kt() -> None:
    assert {way for way in SigningCapacity if way.is_deputys} == {
        SigningCapacity.KT,
        SigningCapacity.TM_KT,
    }


def test_who_signs_tl_or_tuq_cannot_determine() -> None:
    assert {way for way in SigningCapacity if way.cannot_determine} == {
        SigningCapacity.TL,
        SigningCapacity.TUQ,
    }


def test_a_post_holds_on_its_first_and_last_day() -> None:
    held = post(since=DAY, until=DAY + ONE_DAY)
    days = [DAY - ONE_DAY, DAY, DAY + ONE_DAY, DAY + 2 * ONE_DAY]
    assert [held.holds_on(day) for day in days] == [False, True, True, False]
    assert post(since=DAY).holds_on(date(2100, 1, 1))


def test_the_heads_of_a_day_follow_one_another_without_an_overlap() -> None:
    old = post(person=1, until=DAY)
    new = post(person=2, kind=PostKind.ACTING_HEAD, since=DAY + ONE_DAY)
    deputy = post(person=3, kind=PostKind.DEPUTY)
    assert heads_on([old, new, deputy], DAY) == (old,)
    assert heads_on([old, new, deputy], DAY + ONE_DAY) == (new,)
    assert heads_on([deputy], DAY) == ()


def test_two_heads_of_one_day_are_both_told() -> None:
    assert len(heads_on([post(person=1), post(person=2)], DAY)) == 2


def test_a_delegation_covers_its_term_first_and_last_day_included() -> None:
    power = delegation(since=DAY, until=DAY + ONE_DAY)
    days = [DAY - ONE_DAY, DAY, DAY + ONE_DAY, DAY + 2 * ONE_DAY]
    assert [
        power.covers(DelegationScope.DETERMINE, day, SecrecyLevel.MAT, FIELDS) for day in days
    ] == [False, True, True, False]


@pytest.mark.parametrize("scope", DelegationScope)
def test_a_delegation_covers_its_scopes_alone(scope: DelegationScope) -> None:
    power = delegation(scopes=frozenset({DelegationScope.TAKE_OUT}))
    covered = power.covers(scope, DAY, SecrecyLevel.MAT, FIELDS)
    assert covered is (scope is DelegationScope.TAKE_OUT)


@pytest.mark.parametrize("level", SecrecyLevel)
@pytest.mark.parametrize("highest", SecrecyLevel)
def test_a_delegation_covers_up_to_its_level(level: SecrecyLevel, highest: SecrecyLevel) -> None:
    power = delegation(highest_level=highest)
    covered = power.covers(DelegationScope.DETERMINE, DAY, level, FIELDS)
    assert covered is (level <= highest)


def test_a_delegation_covers_every_field_asked_or_none() -> None:
    both = frozenset({FIELD, "y tế"})

    def covers(granted: frozenset[str], asked: frozenset[str]) -> bool:
        power = delegation(fields=granted)
        return power.covers(DelegationScope.DETERMINE, DAY, SecrecyLevel.MAT, asked)

    assert covers(both, FIELDS)
    assert not covers(FIELDS, both)
    assert covers(frozenset(), both)
