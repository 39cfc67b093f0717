from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind, SigningCapacity
from bmnn_desk.domain.office_entries import PersonEntry
from bmnn_desk.ui.outgoing.signer_choice import powers, signers, usual_capacity
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_the_head_stands_first_then_the_deputy(seat: Seat, office: make.Office) -> None:
    words = [said for _, said in signers(seat, office.day)]
    assert words[:2] == ["Trần Văn Giám · Giám đốc", "Phạm Thị Phó · Phó Giám đốc"]


def test_only_the_powers_of_that_person_on_that_day_are_offered(
    seat: Seat, office: make.Office
) -> None:
    power = make.delegate(office)
    assert powers(seat, office.day, office.deputy) == ((power, "05/QĐ-SMM · 05/01/2025"),)
    assert powers(seat, office.day, office.head) == ()
    assert powers(seat, office.day + timedelta(days=365), office.deputy) == ()


@pytest.mark.parametrize("kind", list(PostKind))
def test_every_post_has_its_usual_capacity(kind: PostKind) -> None:
    entry = PersonEntry(person=1, name="Trần Văn Giám", post="", kind=kind, unit="")
    assert usual_capacity(entry).is_deputys == (kind is PostKind.DEPUTY)
    assert usual_capacity(entry).cannot_determine == (kind is PostKind.OTHER)
    assert isinstance(usual_capacity(entry), SigningCapacity)
