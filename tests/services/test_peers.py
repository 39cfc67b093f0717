from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    IdentityMissingError,
    NotFoundError,
    PackageDamagedError,
    PackageForAnotherError,
    PeerKeyError,
)
from bmnn_desk.machine.package_age import close_for, new_identity
from bmnn_desk.services.peers import (
    ClosedPackage,
    desk_key,
    enter_peer,
    make_identity,
    opened_for_us,
    peers_of,
)
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.work import BLOCK
from tests import export_desk, make
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def test_another_desk_is_known_by_name_and_key(office: Office) -> None:
    number = export_desk.entered_peer(office, name="  Phòng Mẫu ", reports_to_us=True)
    (entry,) = office.desk.read(peers_of, BodyAsked(body=office.body))
    assert (entry.peer, entry.name, entry.reports_to_us) == (number, "Phòng Mẫu", True)
    assert entry.recipient.startswith("age1")
    assert prove(office.desk) > 0


def test_a_unit_that_sends_by_passphrase_alone_needs_no_key(office: Office) -> None:
    for _ in range(2):
        export_desk.entered_peer(office, recipient="")
    entries = office.desk.read(peers_of, BodyAsked(body=office.body))
    assert [each.recipient for each in entries] == ["", ""]


def test_a_key_is_refused_that_is_none_and_a_name_or_key_that_is_there(office: Office) -> None:
    key = new_identity()[0]
    export_desk.entered_peer(office, name="Phòng Mẫu", recipient=key)
    for changes, error in (
        ({"recipient": "age1xyz"}, PeerKeyError),
        ({"name": "phòng mẫu"}, AlreadyThereError),
        ({"recipient": f" {key} "}, AlreadyThereError),
        ({"body": 99}, NotFoundError),
    ):
        raised(office.desk, enter_peer, export_desk.peer(office, **changes), error)


def test_a_name_is_refused_however_many_desks_are_known(office: Office) -> None:
    for number in range(BLOCK + 1):
        export_desk.entered_peer(office, name=f"Phòng {number}", recipient="")
    last = export_desk.peer(office, name=f"Phòng {BLOCK}", recipient="")
    raised(office.desk, enter_peer, last, AlreadyThereError)


def test_a_desk_that_is_no_longer_known_may_be_entered_anew(office: Office) -> None:
    number = export_desk.entered_peer(office, name="Phòng Mẫu")
    request = EndingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind="peer_desk",
        row=number,
        reason="Sáp nhập",
    )
    office.desk.do(record_ending, request)
    export_desk.entered_peer(office, name="Phòng Mẫu")
    entries = office.desk.read(peers_of, BodyAsked(body=office.body))
    assert [each.ended_on for each in entries] == [office.day, None]


def test_without_a_key_pair_nothing_opens(office: Office) -> None:
    assert office.desk.read(desk_key, BodyAsked(body=office.body)) == ()
    closed = close_for(b"x", new_identity()[0])
    with pytest.raises(IdentityMissingError):
        office.desk.read(opened_for_us, ClosedPackage(data=closed))


def test_what_was_closed_for_an_older_pair_still_opens(office: Office) -> None:
    first = office.desk.do(make_identity, export_desk.identity(office))
    second = office.desk.do(make_identity, export_desk.identity(office))
    (key,) = office.desk.read(desk_key, BodyAsked(body=office.body))
    assert key.recipient == second != first
    for recipient in (first, second):
        asked = ClosedPackage(data=close_for(b"thong ke", recipient))
        (opened,) = office.desk.read(opened_for_us, asked)
        assert opened.data == b"thong ke"
        assert "thong" not in repr(opened)


def test_what_is_for_another_desk_or_was_changed_is_told_apart(office: Office) -> None:
    ours = office.desk.do(make_identity, export_desk.identity(office))
    with pytest.raises(PackageForAnotherError):
        office.desk.read(opened_for_us, ClosedPackage(data=close_for(b"x", new_identity()[0])))
    changed = bytearray(close_for(b"x" * 99, ours))
    changed[-1] ^= 1
    with pytest.raises(PackageDamagedError):
        office.desk.read(opened_for_us, ClosedPackage(data=bytes(changed)))


def test_the_secret_half_leaves_no_read(office: Office) -> None:
    office.desk.do(make_identity, export_desk.identity(office))
    (key,) = office.desk.read(desk_key, BodyAsked(body=office.body))
    assert "SECRET" not in f"{key.recipient}{key!r}"
