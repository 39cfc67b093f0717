from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    AlreadySavedError,
    DeskError,
    DriveNotListedError,
    ExportNotOrderedError,
    NotFoundError,
    SecondPersonMissingError,
)
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.services.record_export import order_export, record_export
from bmnn_desk.storage import tables as t
from tests import export_desk, make
from tests.services.ledger import counts, prove, raised, rows
from tests.services.test_list_drive import off_the_list

if TYPE_CHECKING:
    from tests.make import Office


def refused(at: Office, kind: type[DeskError], **changes: object) -> DeskError:
    """The error by which an order is refused though the head would sign for it."""
    request = export_desk.order(at, **changes)
    before = counts(at.desk)
    with pytest.raises(kind) as refusal:
        at.desk.do(order_export, request, PaperWord(person=at.head))
    assert counts(at.desk) == before
    return refusal.value


def test_nothing_is_ordered_by_one_alone(office: Office) -> None:
    raised(office.desk, order_export, export_desk.order(office), SecondPersonMissingError)


def test_what_was_written_is_on_record_and_the_drive_is_a_carrier_of_its_own(
    office: Office,
) -> None:
    done = export_desk.exported(office)
    (row,) = rows(office, t.Export)
    (drive,) = rows(office, t.Drive)
    assert (row.id, row.item_id, row.drive_id, row.size) == (
        done.export,
        done.item,
        drive.id,
        4321,
    )
    assert [each[0] for each in row.contents] == ["thong-ke.pdf", "so-di.csv"]
    (item,) = rows(office, t.Item)
    (level,) = rows(office, t.ItemLevel)
    (event,) = rows(office, t.CopyEvent)
    assert (item.kind, item.title) == ("carrier", row.name)
    assert (level.item_id, level.level) == (item.id, SecrecyLevel.TOI_MAT)
    assert (event.place, event.holder, event.paper) == (drive.serial, drive.holder, row.name)
    assert prove(office.desk) > 0


def test_the_journal_has_the_order_and_the_export_about_drive_and_export(office: Office) -> None:
    done = export_desk.exported(office)
    with office.desk._vault.begin() as session:
        acts = session.query(t.Act).order_by(t.Act.seq).all()[-2:]
        told = [(act.verb, act.object_kind, act.object_id) for act in acts]
    assert told == [("order_export", "drive", 1), ("record_export", "export", done.export)]
    (paper,) = rows(office, t.Authorisation)
    assert (paper.verb, paper.object_kind) == ("order_export", "drive")


def test_an_order_is_used_once(office: Office) -> None:
    given = export_desk.ordered(office)
    office.desk.do(record_export, export_desk.export(office, given))
    raised(office.desk, record_export, export_desk.export(office, given), AlreadySavedError)


def test_what_was_never_ordered_is_not_recorded(office: Office) -> None:
    never = export_desk.order(office)
    raised(office.desk, record_export, export_desk.export(office, never), ExportNotOrderedError)


def test_an_order_for_another_drive_is_none(office: Office) -> None:
    given = replace(export_desk.ordered(office), drive=export_desk.listed(office))
    raised(office.desk, record_export, export_desk.export(office, given), ExportNotOrderedError)


def test_another_act_is_no_order(office: Office) -> None:
    listing = export_desk.drive(office)
    number = office.desk.do(list_drive, listing)
    given = replace(export_desk.order(office, drive=number), request_id=listing.request_id)
    raised(office.desk, record_export, export_desk.export(office, given), ExportNotOrderedError)


def test_a_drive_that_is_off_the_list_takes_nothing(office: Office) -> None:
    number = export_desk.listed(office, serial="USB-9")
    off_the_list(office, number)
    late = make.on(office, 1)
    error = refused(late, DriveNotListedError, drive=number)
    assert vars(error) == {"serial": "USB-9"}


def test_a_drive_or_a_desk_that_is_not_there_is_told(office: Office) -> None:
    refused(office, NotFoundError, drive=99)
    refused(office, NotFoundError, peer=99)
