"""What one desk exports another one takes in: two stores, one drive, and the same figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.unit_statistics import totals
from bmnn_desk.errors import PackageForAnotherError
from bmnn_desk.services.peers import make_identity, peers_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.take_in_package import take_in_package
from bmnn_desk.services.units_table import UnitsAsked, units_table
from bmnn_desk.ui.export.export_errand import Lock, carried_out, collected
from bmnn_desk.ui.export.take_in_errand import PackagePlace, opened, sender_of
from tests import export_desk, make, remembered
from tests.machine.packages import PASSPHRASE
from tests.services.ledger import prove
from tests.ui.export.plugged import PDF, SERIAL, names, parts, plugged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.domain.packages import OpenedPackage
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def upper(law: Law) -> Iterator[Office]:
    """The office above, at a store of its own."""
    with remembered.empty_vault() as vault:
        yield remembered.office_in(vault, law, make.OLD)


def sent(seat: Seat, at: Office, stick: Path, lock: Lock) -> Path:
    drive = plugged(stick)
    errand = collected(seat, parts(at), lock, lambda: (drive,))
    carried_out(seat, errand, PaperWord(person=at.head))
    (name,) = names(stick)
    return stick / name


def read_there(seat: Seat, above: Office, path: Path, passphrase: str = "") -> OpenedPackage:
    there = replace(seat, desk=above.desk, body=above.body)
    drive = plugged(path.parent)
    return opened(there, PackagePlace(path=path, passphrase=passphrase, find=lambda _path: drive))


@pytest.mark.parametrize("by_key", [True, False])
def test_the_totals_above_are_the_figures_below_to_the_unit(
    seat: Seat, office: Office, upper: Office, tmp_path: Path, *, by_key: bool
) -> None:
    for at in (office, upper):
        export_desk.listed(at, serial=SERIAL)
    key = upper.desk.do(make_identity, export_desk.identity(upper))
    peer = export_desk.entered_peer(office, name="Sở Trên", recipient=key, reports_to_us=False)
    lock = Lock(peer=peer, recipient=key) if by_key else Lock(passphrase=PASSPHRASE)
    path = sent(seat, office, tmp_path / "thẻ", lock)
    package = read_there(seat, upper, path, PASSPHRASE)
    assert [each.data for each in package.files] == [PDF, PDF]
    unit = export_desk.entered_peer(upper, name="Sở Mẫu Mực", recipient="")
    given = export_desk.take_in(upper, peer=unit, manifest=package.manifest, sha256=package.sha256)
    upper.desk.do(take_in_package, given)
    asked = UnitsAsked(body=upper.body, year=office.day.year)
    units = upper.desk.read(units_table, asked)
    assert set(totals(units)) == set(parts(office).figures())
    assert prove(office.desk) > 0
    assert prove(upper.desk) > 0


def test_the_desk_that_wrote_it_for_another_cannot_open_it_again(
    seat: Seat, office: Office, upper: Office, tmp_path: Path
) -> None:
    export_desk.listed(office, serial=SERIAL)
    office.desk.do(make_identity, export_desk.identity(office))
    key = upper.desk.do(make_identity, export_desk.identity(upper))
    peer = export_desk.entered_peer(office, recipient=key, reports_to_us=False)
    path = sent(seat, office, tmp_path / "thẻ", Lock(peer=peer, recipient=key))
    with pytest.raises(PackageForAnotherError):
        read_there(seat, office, path)


def test_a_unit_is_known_by_the_key_that_its_package_names(
    seat: Seat, office: Office, upper: Office, tmp_path: Path
) -> None:
    for at in (office, upper):
        export_desk.listed(at, serial=SERIAL)
    own = office.desk.do(make_identity, export_desk.identity(office))
    path = sent(seat, office, tmp_path / "thẻ", Lock(passphrase=PASSPHRASE))
    package = read_there(seat, upper, path, PASSPHRASE)
    assert sender_of(package.manifest, ()) is None
    unit = export_desk.entered_peer(upper, name="Tên khác hẳn", recipient=own)
    known = upper.desk.read(peers_of, BodyAsked(body=upper.body))
    assert sender_of(package.manifest, known) == unit
