from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services import slip_list
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.services.work import AUTHORITY, Actor
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.drafters import seated, two_drafters
from tests.services.everything import other_case

if TYPE_CHECKING:
    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.services.work import Work
    from tests.make import Office


def entries(at: Office) -> list[SlipEntry]:
    return list(at.desk.read(slip_entries, SlipsAsked(body=at.body)))


def again(at: Office, item: int) -> ProposalRequest:
    (request,) = at.desk.read(slip_as_request, ItemAsked(body=at.body, item=item))
    return request


def withdraw(work: Work, request: Any) -> None:  # noqa: ANN401  its verb is still to be written
    work.keep(t.SlipAct(slip_id=request.slip, kind=SlipAct.WITHDRAWN, day=request.day))
    work.about("item", 1)


def in_every_state(at: Office, monkeypatch: pytest.MonkeyPatch) -> dict[int, SlipState]:
    """Slips in each state there is, used in each way there is; their items."""
    proposed = at.desk.do(propose_level, make.proposal(at))
    back = at.desk.do(propose_level, make.proposal(at))
    at.desk.do(determine_level, make.decision(at, back, approved=False))
    withdrawn = at.desk.do(propose_level, make.proposal(at))
    monkeypatch.setitem(AUTHORITY, withdraw, AUTHORITY[propose_level])
    at.desk.do(withdraw, make.decision(at, withdrawn))
    cancelled = make.issued(at).item
    at.desk.do(cancel_outgoing, make.cancel(at, cancelled))
    return {
        proposed.item: SlipState.PROPOSED,
        make.printed(at).item: SlipState.APPROVED,
        back.item: SlipState.SENT_BACK,
        withdrawn.item: SlipState.WITHDRAWN,
        make.signed(at).item: SlipState.USED,
        make.issued(at).item: SlipState.USED,
        cancelled: SlipState.USED,
    }


def test_a_slip_tells_what_it_asked_and_how_it_was_decided(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    later = make.on(office, days=2)
    office.desk.do(determine_level, make.decision(later, proposed, note="Đồng ý"))
    (entry,) = entries(office)
    assert (entry.slip, entry.item, entry.day) == (proposed.slip, proposed.item, office.day)
    assert (entry.type_name, entry.title) == ("Báo cáo", "về tình hình mẫu")
    assert (entry.level, entry.copies) == (SecrecyLevel.MAT, 4)
    assert (entry.unit, entry.drafter) == ("Văn phòng", "Ngô Văn Soạn")
    assert (entry.state, entry.print_code) == (SlipState.APPROVED, proposed.print_code)
    assert (entry.decided_on, entry.decided_by) == (later.day, "Trần Văn Giám")
    assert (entry.note, entry.on_paper) == ("Đồng ý", True)


def test_a_slip_that_nobody_decided_says_so(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    (entry,) = entries(office)
    assert (entry.state, entry.decided_on, entry.decided_by) == (SlipState.PROPOSED, None, "")


def test_every_slip_is_in_its_state_and_the_newest_stands_first(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = in_every_state(office, monkeypatch)
    found = entries(office)
    assert {entry.item: entry.state for entry in found} == states
    assert [entry.slip for entry in found] == sorted((e.slip for e in found), reverse=True)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 500])
def test_slips_are_read_over_any_number_of_blocks(
    office: Office, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    states = in_every_state(office, monkeypatch)
    monkeypatch.setattr(slip_list, "BLOCK", size)
    found = entries(office)
    assert len(found) == len(states)
    assert {entry.item: entry.state for entry in found} == states


@pytest.mark.parametrize("size", [1, 2, 500])
def test_one_items_slip_and_the_newest_are_read_alone(
    office: Office, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    first, second, third = (
        office.desk.do(propose_level, make.proposal(office)).item for _ in range(3)
    )
    monkeypatch.setattr(slip_list, "BLOCK", size)

    def items(body: int = office.body, **asked: Any) -> list[int]:  # noqa: ANN401  two fields
        found = office.desk.read(slip_entries, SlipsAsked(body=body, **asked))
        return [entry.item for entry in found]

    assert items(newest_alone=True) == [third]
    assert [items(item=item) for item in (first, second, 99)] == [[first], [second], []]
    assert items(body=9, item=first) == items(body=9, newest_alone=True) == []


@pytest.mark.parametrize(
    ("roles", "sees"),
    [
        ({Role.OFFICER}, False),
        ({Role.INSPECTOR}, False),
        ({Role.OFFICER, Role.INSPECTOR}, False),
        ({Role.CLERK}, True),
        ({Role.DRAFTER}, True),
        ({Role.LEADER}, True),
        ({Role.OFFICER, Role.DRAFTER}, True),
    ],
)
def test_a_tuyet_mat_title_is_shown_to_who_handles_it_alone(
    office: Office, roles: set[Role], sees: bool
) -> None:
    top = (office.bases[SecrecyLevel.TUYET_MAT],)
    office.desk.do(propose_level, make.proposal(office, bases=top, title="về kho báu"))
    office.desk.do(propose_level, make.proposal(office, title="về kho thóc"))
    actor = Actor(account=1, person=office.drafter, roles=frozenset(roles))
    seat = replace(office, desk=Desk(office.desk._vault, office.desk.law, actor))
    assert [entry.title for entry in entries(seat)] == [
        "về kho thóc",
        "về kho báu" if sees else "",
    ]


def test_another_bodys_slips_are_not_listed(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    assert office.desk.read(slip_entries, SlipsAsked(body=9)) == ()


def test_what_was_asked_is_asked_again_and_proposed_as_it_stands(office: Office) -> None:
    given = make.proposal(
        office,
        bases=(office.bases[SecrecyLevel.TOI_MAT], office.bases[SecrecyLevel.MAT]),
        sources=(
            Source(number="12/BC-BM", agency="Bộ Mẫu", level=SecrecyLevel.MAT, day=office.day),
        ),
        recipients=(
            Recipient(name="Sở Thử Nghiệm", delivery="KT1"),
            Recipient(name="Các xã", copies=2, members=("Xã Thượng", "Xã Hạ"), is_group=True),
        ),
        archive=((CopyKind.ORIGINAL, "Văn thư kho A"), (CopyKind.FILE, "")),
        copies=5,
        may_copy=True,
        checked_on_paper=True,
        term_until=office.day + timedelta(days=400),
        recall_on=office.day + timedelta(days=30),
        addressee="Giám đốc Sở",
        issue_form="Bản giấy",
        reason="Mẫu",
    )
    item = office.desk.do(propose_level, given).item
    asked = again(office, item)
    assert asked == replace(given, request_id="")
    new = replace(asked, request_id=make.request_id(), day=office.day + timedelta(days=1))
    assert again(office, office.desk.do(propose_level, new).item) == replace(new, request_id="")


def test_a_level_is_left_to_be_derived_unless_it_was_named_without_a_ground(
    office: Office,
) -> None:
    derived = office.desk.do(propose_level, make.proposal(office, level=SecrecyLevel.MAT)).item
    named = make.proposal(
        office, bases=(), level=SecrecyLevel.TOI_MAT, other_cases=(other_case("PDX-06"),)
    )
    assert again(office, derived).level is None
    asked = again(office, office.desk.do(propose_level, named).item)
    assert (asked.level, asked.bases, asked.other_cases) == (SecrecyLevel.TOI_MAT, (), ())


def test_a_thing_without_a_slip_cannot_be_asked_again(office: Office) -> None:
    with pytest.raises(NotFoundError):
        again(office, 99)


@pytest.mark.parametrize("other", [Role.OFFICER, Role.INSPECTOR])
def test_what_may_be_asked_again_is_what_the_list_leaves(office: Office, other: Role) -> None:
    """Who drafts and looks on sees every slip, and takes over his own alone."""
    two = two_drafters(office)
    own = two.his.desk.do(propose_level, make.proposal(two.his)).item
    foreign = two.hers.desk.do(propose_level, make.proposal(two.hers)).item
    both = seated(office, two.his.drafter, Role.DRAFTER, other)
    seen = SlipsAsked(body=office.body)
    assert [slip.item for slip in both.desk.read(slip_entries, seen)] == [foreign, own]
    left = [
        slip.item
        for newest in (False, True)
        for slip in both.desk.read(
            slip_entries, replace(seen, to_ask_again=True, newest_alone=newest)
        )
    ]
    assert left == [own, own]
    assert again(both, own).drafter == two.his.drafter
    with pytest.raises(NotAllowedError):
        again(both, foreign)
