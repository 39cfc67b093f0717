from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.copy_permit import permit_of
from tests import copying_desk as cd
from tests import make
from tests.services.at_work import working
from tests.services.everything import end

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import Permission
    from bmnn_desk.services.copy_permit import PermitFacts
    from tests.make import Office


def permitted(at: Office, permission: Permission) -> PermitFacts:
    request = cd.copying(at, source=cd.elsewhere(), permission=permission)
    with working(at) as work:
        return permit_of(work, request, SecrecyLevel.MAT)


def test_the_holder_of_a_post_permits_by_himself(office: Office) -> None:
    facts = permitted(office, cd.permission(office))
    assert (facts.person, facts.post, facts.printed) == (
        office.head,
        cd.POST,
        "Giám đốc, Trần Văn Giám",
    )
    assert facts.case.post is not None
    assert not facts.case.is_deputy


def test_a_post_that_has_ended_is_none(office: Office) -> None:
    held = cd.holder(office)
    end(office, "authority_held", held)
    later = make.on(office, 1)
    asked = cd.permission(office, holder=held)
    assert permitted(office, asked).case.post is not None
    assert permitted(later, asked).case.post is None


def test_the_day_of_a_signed_request_is_what_counts(office: Office) -> None:
    day = office.day - timedelta(days=2)
    asked = cd.permission(office, asked_first=True, on=day)
    assert permitted(office, asked).case.day == day


def test_a_power_of_another_deputy_counts_for_nobody_else(office: Office) -> None:
    power = make.delegate(office, scopes=frozenset({DelegationScope.COPY}))
    mine = cd.permission(office, person=office.deputy, delegation=power)
    assert permitted(office, mine).case.is_delegated
    others = cd.permission(office, person=office.drafter, delegation=power)
    assert not permitted(office, others).case.is_delegated


def test_a_power_must_be_on_record_even_where_nobody_needs_it(office: Office) -> None:
    with pytest.raises(NotFoundError):
        permitted(office, cd.permission(office, delegation=77))
