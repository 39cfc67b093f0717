from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.secret_holders import HoldersAsked, holders_of
from bmnn_desk.storage import tables as t
from tests import handover_desk, incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.ledger import begun, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import ToldHolder
    from tests.make import Office


def holders(at: Office, item: int) -> list[ToldHolder]:
    return list(at.desk.read(holders_of, HoldersAsked(body=at.body, item=item)))


def moved(at: Office, copy: int, state: CopyState, **changes: object) -> None:
    """One more move of a copy, as the verbs of custody write it."""
    with begun(at.desk) as session:
        seq = session.query(t.Act).count()
        event = t.CopyEvent(
            copy_id=copy,
            kind="moved",
            day=at.day,
            state=state.value,
            **{"holder": "Ngô Văn Soạn", "place": "Tủ 2", "paper": "", **changes},  # type: ignore[arg-type]
        )
        event.act_seq = seq
        session.add(event)


def test_who_has_signed_for_his_copy_holds_it(office: Office) -> None:
    found = holders(office, sd.delivered(office))
    assert [(each.kind, each.name) for each in found] == [
        (HolderKind.CLERK, "Văn thư"),
        (HolderKind.OUTSIDE, "Sở Thử Nghiệm"),
        (HolderKind.OUTSIDE, "Công an tỉnh Mẫu"),
    ]
    assert [copy.number for copy in found[0].copies] == [3, 4]
    assert [copy.is_own for copy in found[1].copies] == [False]


def test_what_is_on_the_way_is_his_who_gets_it(office: Office) -> None:
    item = make.issued(office).item
    assert [each.kind for each in holders(office, item)] == [HolderKind.CLERK]
    book = handover_desk.transfer_book(office)
    office.desk.do(hand_over, handover_desk.round_of(office, book))
    assert [each.name for each in holders(office, item)][1:] == [
        "Sở Thử Nghiệm",
        "Công an tỉnh Mẫu",
    ]


def test_what_goes_inside_is_the_units(office: Office) -> None:
    item = incoming_desk.entered(office).item
    book = handover_desk.transfer_book(office)
    office.desk.do(hand_over, handover_desk.round_of(office, book, inside=True))
    (unit,) = holders(office, item)
    assert (unit.kind, unit.name) == (HolderKind.UNIT, "Văn phòng")
    assert all(copy.is_own for copy in unit.copies)


@pytest.mark.parametrize(
    "state", [CopyState.DESTROYED, CopyState.LOST, CopyState.GIVEN_BACK, CopyState.CANCELLED]
)
def test_what_is_gone_has_no_holder(office: Office, state: CopyState) -> None:
    item = make.issued(office).item
    for copy in rows(office, t.Copy):
        moved(office, copy.id, state)
    assert holders(office, item) == []


def test_a_person_and_a_unit_of_the_office_are_told_apart(office: Office) -> None:
    item = make.issued(office).item
    one, two, three, _ = rows(office, t.Copy)
    (unit,) = rows(office, t.Unit)
    moved(office, one.id, CopyState.LENT, person_id=office.drafter)
    moved(office, two.id, CopyState.HELD, unit_id=unit.id, holder="Văn phòng")
    moved(office, three.id, CopyState.ARCHIVED, holder="Lưu trữ cơ quan")
    found = {each.kind: each for each in holders(office, item)}
    assert found[HolderKind.PERSON].person == office.drafter
    assert [each.name for each in holders(office, item) if each.kind is HolderKind.UNIT] == [
        "Văn phòng",
        "Lưu trữ cơ quan",
    ]


def test_another_bodys_document_has_no_holders(office: Office) -> None:
    with pytest.raises(NotFoundError):
        holders(office, 99)
