from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.work import Actor
from bmnn_desk.ui.proposal.slip_rows import SlipRows
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_rows_are_counted_and_narrowed_in_memory(seat: Seat, office: Office) -> None:
    first = office.desk.do(propose_level, make.proposal(office, title="về việc thứ nhất"))
    second = office.desk.do(propose_level, make.proposal(office, title="về đường Đống Đa"))
    office.desk.do(determine_level, make.decision(office, first))
    slips = SlipRows(seat)
    slips.read()

    assert slips.whole == 2
    assert slips.counts() == {SlipState.APPROVED: 1, SlipState.PROPOSED: 1}
    assert list(slips.ids()) == [second.item, first.item]

    slips.words = "duong dong"
    assert list(slips.ids()) == [second.item]
    slips.words, slips.state = "", SlipState.APPROVED
    assert list(slips.ids()) == [first.item]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("", True),
        ("dac biet", True),
        ("ĐẶC BIỆT", True),
        ("biet dac", True),
        ("ke hoach", True),
        ("van phong", True),
        ("soan", True),
        ("soan dac phong ho", True),
        ("soan da phong hoach", False),
        ("soan vang", False),
        ("Giam", False),
    ],
)
def test_all_words_are_looked_for_without_marks(
    seat: Seat, office: Office, words: str, is_found: bool
) -> None:
    request = make.proposal(office, type_name="Kế hoạch", title="về việc đặc biệt")
    office.desk.do(determine_level, make.decision(office, office.desk.do(propose_level, request)))
    slips = SlipRows(seat)
    slips.read()
    slips.words = words
    assert len(slips.ids()) == is_found


@pytest.mark.parametrize("state", SlipState)
def test_a_state_is_shown_alone(seat: Seat, office: Office, state: SlipState) -> None:
    office.desk.do(propose_level, make.proposal(office))
    back = office.desk.do(propose_level, make.proposal(office))
    office.desk.do(determine_level, make.decision(office, back, approved=False))
    make.approved(office)
    make.signed(office)
    slips = SlipRows(seat)
    slips.read()
    slips.state = state
    shown = [slips.entry(item) for item in slips.ids()]
    assert {entry.state for entry in shown if entry} == {state} & set(slips.counts())
    assert len(shown) == slips.counts().get(state, 0)


@pytest.mark.parametrize(("role", "sees"), [(Role.OFFICER, False), (Role.LEADER, True)])
def test_a_tuyet_mat_title_is_looked_into_for_who_handles_it_alone(
    seat: Seat, office: Office, role: Role, sees: bool
) -> None:
    top = (office.bases[SecrecyLevel.TUYET_MAT],)
    office.desk.do(propose_level, make.proposal(office, bases=top, title="về kho báu"))
    office.desk.do(propose_level, make.proposal(office, title="về kho thóc"))
    actor = Actor(account=1, person=1, roles=frozenset({role}))
    slips = SlipRows(replace(seat, desk=Desk(office.desk._vault, office.desk.law, actor)))
    slips.read()
    for words, count in (("kho bau", sees), ("kho thoc", 1), ("bao cao", 2)):
        slips.words = words
        assert len(slips.ids()) == count


def test_a_slip_is_found_by_the_code_on_its_paper(seat: Seat, office: Office) -> None:
    made = office.desk.do(propose_level, make.proposal(office))
    slips = SlipRows(seat)
    slips.read()
    slips.words = made.print_code.lower()

    (row,) = slips.rows(tuple(slips.ids()))
    assert row is not None
    assert row.item == made.item
    assert slips.entry(None) is None


def test_a_read_tells_which_slip_is_new_since_the_last(seat: Seat, office: Office) -> None:
    slips = SlipRows(seat)
    assert slips.read() is None
    made = [office.desk.do(propose_level, make.proposal(office)).item for _ in range(2)]
    assert slips.read() == made[-1]
    assert slips.read() is None
