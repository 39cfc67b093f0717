from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.errors import AlreadyThereError, DeskError, NotFoundError, ReasonMissingError
from bmnn_desk.services.record_commitments import record_commitments, record_training
from bmnn_desk.storage import tables as t
from tests.office_desk import commitments, committed, trained, training
from tests.services.ledger import counts, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_many_people_sign_in_one_act(office: Office) -> None:
    before = counts(office.desk)["act"]
    numbers = committed(office, office.head, office.deputy, office.drafter, filed_in=" Hồ sơ 3 ")
    assert counts(office.desk)["act"] == before + 1
    kept = rows(office, t.Commitment)
    assert tuple(row.id for row in kept) == numbers
    assert [row.person_id for row in kept] == [office.head, office.deputy, office.drafter]
    assert {(row.kind, row.filed_in) for row in kept} == {("access", "Hồ sơ 3")}


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"persons": ()}, NotFoundError),
        ({"persons": (99,)}, NotFoundError),
        ({"persons": (4, 4)}, NotFoundError),
        ({"body": 2}, NotFoundError),
        ({"filed_in": " "}, ReasonMissingError),
    ],
)
def test_what_names_nobody_of_the_body_or_no_place_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    raised(office.desk, record_commitments, commitments(office, **changes), error)
    assert rows(office, t.Commitment) == []


def test_one_of_the_same_day_is_not_kept_twice_but_one_of_another_kind_is(
    office: Office,
) -> None:
    committed(office)
    raised(office.desk, record_commitments, commitments(office), AlreadyThereError)
    committed(office, kind=CommitmentKind.LEAVING)
    assert [row.kind for row in rows(office, t.Commitment)] == ["access", "leaving"]


def test_who_has_no_post_in_the_body_signs_nothing_for_it(office: Office) -> None:
    # The clerk's own person was never given a post.
    raised(office.desk, record_commitments, commitments(office, office.clerk), NotFoundError)


def test_a_training_is_kept_for_each_who_was_there(office: Office) -> None:
    trained(office, office.head, office.drafter)
    kept = rows(office, t.Training)
    assert [row.person_id for row in kept] == [office.head, office.drafter]
    assert {row.provider for row in kept} == {"Công an tỉnh Mẫu"}


def test_a_training_in_nothing_is_refused(office: Office) -> None:
    raised(office.desk, record_training, training(office, subject=""), ReasonMissingError)
