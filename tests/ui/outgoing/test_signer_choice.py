from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind, SigningCapacity
from bmnn_desk.domain.office_entries import PersonEntry
from bmnn_desk.ui.outgoing.signer_choice import (
    powers,
    signer_box,
    signers,
    usual_capacity,
    who_sits_here,
)
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_head_stands_first_then_the_deputy(seat: Seat, office: make.Office) -> None:
    words = [said for _, said in signers(seat, office.day)]
    assert words[:2] == ["Trần Văn Giám · Giám đốc", "Phạm Thị Phó · Phó Giám đốc"]


def test_who_sits_here_is_chosen_where_he_is_among_them(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    drafter = replace(seat, person="Ngô Văn Soạn")
    box = signer_box(drafter)
    qtbot.addWidget(box)
    chosen = box.value()
    assert chosen is not None
    assert chosen.person == office.drafter
    people = [entry for entry, _ in signers(seat, office.day)]
    assert who_sits_here(seat, people) is None
    twins = [replace(entry, name=seat.person) for entry in people]
    assert who_sits_here(seat, twins) is None
    assert who_sits_here(seat, [twins[0], replace(twins[0], post="Bí thư")]) == twins[0]


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
