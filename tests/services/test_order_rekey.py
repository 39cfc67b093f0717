from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import LastOfficerError, NotAllowedError
from bmnn_desk.services.note_access import AccessAsked, access_entries
from bmnn_desk.services.order_rekey import RekeyOrder, order_rekey
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def order(at: Office, *slots: str) -> RekeyOrder:
    holders = frozenset(slots or {make.account(at, Role.OFFICER)})
    return RekeyOrder(request_id=make.request_id(), day=at.day, holders=holders)


def test_the_order_is_on_record_before_anything_is_done(office: Office) -> None:
    office.desk.do(order_rekey, order(office))
    (entry,) = office.desk.read(access_entries, AccessAsked())
    assert entry.kind is AccessKind.REKEY_ORDERED
    assert entry.name == "Lê Thị Văn Thư"


def test_an_officer_who_stays_must_be_among_the_holders(office: Office) -> None:
    clerk = make.account(office, Role.CLERK)
    ends = make.account(office, Role.OFFICER, until=make.FAR_OFF)
    with pytest.raises(LastOfficerError):
        office.desk.do(order_rekey, order(office, clerk, ends))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_only_an_officer_orders_it(office: Office, role: Role) -> None:
    seated = make.seated(office, make.account(office, role))
    ordered = order(office)
    with pytest.raises(NotAllowedError):
        seated.desk.do(order_rekey, ordered)
