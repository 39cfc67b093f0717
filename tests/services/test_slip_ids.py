from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.list_ids import ListKey, ListOrder
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_ids import SlipListAsked, newest_slip, slip_counts, slip_ids
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.services.work import Actor
from tests import make
from tests.services.test_slip_list import in_every_state

if TYPE_CHECKING:
    from tests.make import Office


def ids(at: Office, **asked: Any) -> list[int]:  # noqa: ANN401  what narrows
    (found,) = at.desk.read(slip_ids, SlipListAsked(**{"body": at.body, **asked}))
    return list(found)


def test_ids_and_counts_say_of_every_state_what_the_rows_say(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = in_every_state(office, monkeypatch)
    rows = office.desk.read(slip_entries, SlipsAsked(body=office.body))
    assert ids(office) == [row.item for row in rows]
    counts = dict(office.desk.read(slip_counts, SlipListAsked(body=office.body)))
    for state in SlipState:
        of_state = [row.item for row in rows if row.state is state]
        assert (
            ids(office, state=state) == of_state == [i for i in ids(office) if states[i] is state]
        )
        assert counts.get(state, 0) == len(of_state) > 0


def test_the_slips_of_another_body_are_not_among_them(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    assert ids(office, body=9) == []
    assert office.desk.read(slip_counts, SlipListAsked(body=9)) == ()


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("nhieu vuon", True),
        ("vuon nhieu cay", True),
        ("van phong", True),
        ("soan cay", True),
        ("vuo", True),
        ("vuo ", False),
        ("vuon soan giam", False),
        ("hoa", False),
    ],
)
@pytest.mark.parametrize("is_issued", [False, True])
def test_words_are_found_before_and_after_the_document_has_its_number(
    office: Office, words: str, *, is_found: bool, is_issued: bool
) -> None:
    title = "về vườn nhiều cây"
    if is_issued:
        item = make.issued(office, title=title).item
    else:
        item = office.desk.do(propose_level, make.proposal(office, title=title)).item
    assert ids(office, words=words) == ([item] if is_found else [])


@pytest.mark.parametrize("is_issued", [False, True])
@pytest.mark.parametrize(("role", "sees"), [(Role.OFFICER, False), (Role.LEADER, True)])
def test_a_tuyet_mat_title_is_looked_into_for_who_handles_it_alone(
    office: Office, role: Role, *, sees: bool, is_issued: bool
) -> None:
    top = make.proposal(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],), title="về kho báu")
    if is_issued:
        item = make.signed(office, bases=top.bases, title=top.title).item
        office.desk.do(issue_outgoing, make.issue(office, item, with_title=False))
    else:
        item = office.desk.do(propose_level, top).item
    actor = Actor(account=1, person=1, roles=frozenset({role}))
    at = replace(office, desk=Desk(office.desk._vault, office.desk.law, actor))
    assert ids(at, words="kho bau") == ([item] if sees else [])
    assert ids(at, words="bao cao") == [item]


def test_the_newest_slip_is_the_first_of_all(office: Office) -> None:
    asked = SlipListAsked(body=office.body)
    assert office.desk.read(newest_slip, asked) == ()
    made = [office.desk.do(propose_level, make.proposal(office)).item for _ in range(2)]
    assert office.desk.read(newest_slip, asked) == (made[-1],)
    assert ids(office)[0] == made[-1]


@pytest.mark.parametrize("is_issued", [False, True])
def test_a_slip_is_found_by_its_code_whole_or_as_it_is_typed(
    office: Office, *, is_issued: bool
) -> None:
    if is_issued:
        make.issued(office)
    else:
        office.desk.do(propose_level, make.proposal(office))
    (row,) = office.desk.read(slip_entries, SlipsAsked(body=office.body))
    code = row.print_code.lower()
    assert ids(office, words=code) == ids(office, words=f"{code} ") == [row.item]
    assert ids(office, words=code[:6]) == [row.item]
    assert ids(office, words=f"{code[:6]} ") == ids(office, words=code[1:]) == []


def test_slips_stand_by_day_or_level_and_alike_the_newest_first(office: Office) -> None:
    levels = (SecrecyLevel.TOI_MAT, SecrecyLevel.TUYET_MAT, SecrecyLevel.MAT, SecrecyLevel.TOI_MAT)
    first, top, low, last = (
        office.desk.do(
            propose_level, make.proposal(make.on(office, day), bases=(office.bases[level],))
        ).item
        for day, level in zip((2, 0, 1, 2), levels, strict=True)
    )
    by_day, by_level = ListOrder(by=ListKey.DAY), ListOrder(by=ListKey.LEVEL)
    assert ids(office, order=by_day) == [top, low, last, first]
    assert ids(office, order=replace(by_day, descending=True)) == [last, first, low, top]
    assert ids(office, order=by_level) == [low, last, first, top]
    assert ids(office, order=replace(by_level, descending=True)) == [top, last, first, low]
    assert ids(office, order=by_day, state=SlipState.USED) == []
    with pytest.raises(ValueError, match="HOLDER"):
        ids(office, order=ListOrder(by=ListKey.HOLDER))
