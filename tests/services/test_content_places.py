from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, func, select

from bmnn_desk.domain.destruction import PlaceKind
from bmnn_desk.domain.packages import packed_file
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.content_places import content_places
from bmnn_desk.services.destruction_detail import DestructionAsked
from bmnn_desk.services.record_export import record_export
from bmnn_desk.services.save_copies import save_copies
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store
from tests import backup_desk, export_desk, make
from tests.destruction_desk import all_copies, destroyed, with_file
from tests.services.at_work import working
from tests.services.ledger import rows
from tests.services.marking import saves_copy
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.destruction import ContentPlace
    from bmnn_desk.law.loader import Law
    from tests.make import Office


def places(at: Office, number: int) -> tuple[ContentPlace, ...]:
    return at.desk.read(content_places, DestructionAsked(body=at.body, destruction=number))


def test_files_that_were_saved_outside_are_told_even_after_the_wiping(office: Office) -> None:
    request = saves_copy(office)
    office.desk.do(save_copies, request, PaperWord(person=office.head))
    done = destroyed(office, *all_copies(office, request.item))
    assert done.contents
    (found,) = places(office, done.destruction)
    assert (found.kind, found.item, found.where) == (
        PlaceKind.SAVED_FILE,
        request.item,
        request.drive,
    )
    assert found.copy_number == request.copies[0]
    other = destroyed(office, *all_copies(office, with_file(office)))
    assert places(office, other.destruction) == ()
    with pytest.raises(NotFoundError):
        places(office, 999)


def test_a_package_that_carried_just_these_bytes_is_told(office: Office) -> None:
    item = with_file(office)
    (content,) = rows(office, t.Content)
    packed = (replace(packed_file(export_desk.FILES[0]), sha256=content.sha256),)
    given = export_desk.ordered(office, packed=packed)
    office.desk.do(record_export, export_desk.export(office, given))
    (export,) = rows(office, t.Export)
    done = destroyed(office, *all_copies(office, item))
    (found,) = places(office, done.destruction)
    assert (found.kind, found.name) == (PlaceKind.PACKAGE, export.name)
    assert found.where


def test_what_else_was_packed_is_not_walked_through(office: Office) -> None:
    item = with_file(office, b"%PDF-1.7 khac")
    given = export_desk.ordered(office)
    office.desk.do(record_export, export_desk.export(office, given))
    done = destroyed(office, *all_copies(office, item))
    walked: list[t.Export] = []

    def keep(export: t.Export, _context: object) -> None:
        walked.append(export)

    event.listen(t.Export, "load", keep)
    try:
        assert places(office, done.destruction) == ()
    finally:
        event.remove(t.Export, "load", keep)
    assert walked == []


def test_backups_that_held_it_are_told_until_their_place_gets_the_next_one(office: Office) -> None:
    place = backup_desk.listed(office, words="Ổ USB của Văn thư")
    backup_desk.recorded(office, place=place, seq=1, name="truoc.bmnnbak")
    item = with_file(office)
    held = seq_now(office)
    backup_desk.recorded(office, place=place, seq=held, name="co.bmnnbak")
    backup_desk.ended(
        office, backup_desk.recorded(office, place=place, seq=held, name="bo.bmnnbak")
    )
    done = destroyed(office, *all_copies(office, item))
    (found,) = places(office, done.destruction)
    assert (found.kind, found.item) == (PlaceKind.BACKUP, item)
    assert (found.where, found.name) == ("Ổ USB của Văn thư", "co.bmnnbak")

    other = backup_desk.listed(office)
    backup_desk.recorded(office, place=other, seq=seq_now(office))
    assert [each.name for each in places(office, done.destruction)] == ["co.bmnnbak"]
    backup_desk.recorded(office, place=place, seq=seq_now(office))
    assert places(office, done.destruction) == ()


def seq_now(at: Office) -> int:
    """The last act of the journal."""
    with working(at) as work:
        return work.session.scalars(select(func.max(t.Act.seq))).one()


def test_a_store_that_was_put_away_is_told_until_its_folder_is_deleted(
    tmp_path: Path, law: Law
) -> None:
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        item = with_file(at)
        backup_desk.restored(at, seq=seq_now(at))
        later = with_file(at, b"%PDF-1.7 khac")
        kept = tmp_path / "kho.truoc-khoi-phuc-20250311-080000"
        kept.mkdir()
        done = destroyed(at, *all_copies(at, item))
        assert done.contents
        (found,) = places(at, done.destruction)
        assert (found.kind, found.item, found.where) == (PlaceKind.OLD_STORE, item, kept.name)
        assert found.day == date(2025, 3, 11)
        # What was kept after the restoring never lay in it.
        assert places(at, destroyed(at, *all_copies(at, later)).destruction) == ()
        kept.rmdir()
        assert places(at, done.destruction) == ()
