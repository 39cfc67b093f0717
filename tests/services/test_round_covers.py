from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.round_covers import RoundAsked, round_covers
from tests import handover_desk, make

if TYPE_CHECKING:
    from bmnn_desk.services.round_covers import RoundCover
    from tests.make import Office


def covers(at: Office, handover: int) -> tuple[RoundCover, ...]:
    return at.desk.read(round_covers, RoundAsked(body=at.body, handover=handover))


def handover_of(at: Office, line: int) -> int:
    (row,) = handover_desk.lines_of(at, (line,))
    return row.handover


def test_each_line_of_a_round_has_a_cover_with_its_own_document(office: Office) -> None:
    first, second = make.issued(office), make.issued(office)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    found = covers(office, handover_of(office, done.lines[0]))
    assert [(each.item, each.facts.recipient, each.facts.copies) for each in found] == [
        (item, recipient, 1)
        for item in (first.item, second.item)
        for recipient in ("Sở Thử Nghiệm", "Công an tỉnh Mẫu")
    ]
    assert {each.facts.reference.split()[0] for each in found} == {"01/BC-SMM", "02/BC-SMM"}
    assert {(each.facts.letter, each.facts.agency, each.issued) for each in found} == {
        ("C", "SỞ MẪU MỰC", True)
    }


def test_a_cancelled_line_has_no_cover(office: Office) -> None:
    make.issued(office)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    handover = handover_of(office, done.lines[0])
    office.desk.do(cancel_transfers, handover_desk.cancels(office, done.lines[0]))
    assert [each.facts.recipient for each in covers(office, handover)] == ["Công an tỉnh Mẫu"]


def test_another_bodys_round_is_not_found(office: Office) -> None:
    make.issued(office)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    handover = handover_of(office, done.lines[0])
    with pytest.raises(NotFoundError):
        office.desk.read(round_covers, RoundAsked(body=2, handover=handover))
