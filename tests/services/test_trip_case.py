from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.trip_case import TripDocument, post_held, trip_case
from bmnn_desk.storage import tables as t
from tests import make
from tests.authority_desk import AGENCY, PROVINCE, holds
from tests.away_desk import out, permit
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.taking_out import TakingOutCase
    from tests.make import Office

DOCUMENT = TripDocument(
    item=0, type_name="Báo cáo", title="về việc mẫu", level=SecrecyLevel.TUYET_MAT
)


def case(at: Office, number: int) -> TakingOutCase:
    with working(at) as work:
        return trip_case(work, work.find(t.TakingOut, number), DOCUMENT)


def test_a_row_gives_the_same_case_ever_after(office: Office) -> None:
    found = case(office, out(office))
    assert found.permit is not None
    assert (found.permit.is_head, found.permit.is_delegated) == (True, False)
    assert found.request is not None
    assert (found.request.asker, found.request.level) == ("Ngô Văn Soạn", SecrecyLevel.TUYET_MAT)
    assert not found.delegation_told


def test_a_power_counts_up_to_its_level(office: Office) -> None:
    power = make.delegate(
        office,
        scopes=frozenset({DelegationScope.TAKE_OUT}),
        highest_level=SecrecyLevel.TOI_MAT,
    )
    number = out(office, permit=permit(office, person=office.deputy, delegation=power))
    found = case(office, number).permit
    assert found is not None
    assert not found.is_delegated


def test_of_two_posts_the_one_that_permits_abroad_counts(office: Office) -> None:
    holds(office, post=PROVINCE, ground="12/UQ-UBND")
    holds(office, post=AGENCY)
    with working(office) as work:
        post = post_held(work, office.body, office.head, office.day)
        assert post is not None
        assert post.permits_abroad
        assert post_held(work, office.body, office.deputy, office.day) is None
