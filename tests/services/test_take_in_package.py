from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.services.take_in_package import take_in_package
from bmnn_desk.storage import tables as t
from tests import export_desk
from tests.export_desk import figure
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_packages_figures_are_kept_to_the_unit(office: Office) -> None:
    given = (figure(SecrecyLevel.MAT, "issued", 3, 12), figure(SecrecyLevel.TOI_MAT, "closing", 0))
    number = export_desk.taken_in(office, manifest=export_desk.manifest(office, given))
    (row,) = rows(office, t.Package)
    assert (row.id, row.unit_name, row.year) == (number, "PHÒNG MẪU MỰC", office.day.year)
    kept = rows(office, t.PackageFigure)
    assert [(each.level, each.kind, each.documents, each.copies) for each in kept] == [
        (each.level, each.kind, each.documents, each.copies) for each in given
    ]
    assert prove(office.desk) > 0


def test_the_same_package_is_not_taken_in_twice(office: Office) -> None:
    first = export_desk.take_in(office)
    office.desk.do(take_in_package, first)
    again = export_desk.take_in(office, peer=first.peer, sha256=first.sha256)
    error = raised(office.desk, take_in_package, again, AlreadyThereError)
    assert vars(error) == {"kind": "package"}


def test_a_package_belongs_to_a_desk_that_the_body_knows(office: Office) -> None:
    raised(office.desk, take_in_package, export_desk.take_in(office, peer=99), NotFoundError)
