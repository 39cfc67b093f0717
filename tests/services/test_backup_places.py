from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    DriveNotListedError,
    NotFoundError,
    PlaceRefusedError,
    ReasonMissingError,
)
from bmnn_desk.services.backup_places import backup_places, list_backup_place
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.settings import BodyAsked
from tests import backup_desk, export_desk, make
from tests.services.ledger import raised
from tests.services.test_list_drive import off_the_list

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupPlace
    from tests.make import Office


def places(at: Office) -> tuple[BackupPlace, ...]:
    return at.desk.read(backup_places, BodyAsked(body=at.body))


def test_a_folder_and_a_listed_drive_are_places(office: Office) -> None:
    drive = export_desk.listed(office)
    backup_desk.listed(office, path="/d/sao luu", words=" Ổ D ")
    backup_desk.listed(office, path="", drive=drive)

    first, second = places(office)
    assert (first.words, first.path, first.drive) == ("Ổ D", "/d/sao luu", None)
    assert (second.path, second.drive, second.since) == ("", drive, office.day)


def test_a_place_stands_once_and_may_come_again_after_its_end(office: Office) -> None:
    number = backup_desk.listed(office, path="/d")
    again = backup_desk.place(office, path="/d ")
    raised(office.desk, list_backup_place, again, AlreadyThereError)
    ending = EndingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind="backup_place",
        row=number,
        reason="Hỏng ổ",
    )
    office.desk.do(record_ending, ending)

    later = make.on(office, 1)
    assert backup_desk.listed(later, path="/d") != number
    assert places(office)[0].ended_on == office.day


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"words": "  "}, ReasonMissingError),
        ({"path": "sao luu"}, PlaceRefusedError),
        ({"path": ""}, PlaceRefusedError),
        ({"drive": 99}, NotFoundError),
        ({"body": 99}, NotFoundError),
    ],
)
def test_what_is_no_place_is_refused(
    office: Office, changes: dict[str, object], error: type[Exception]
) -> None:
    request = replace(backup_desk.place(office), **changes)  # type: ignore[arg-type]
    raised(office.desk, list_backup_place, request, error)  # type: ignore[arg-type]
    assert places(office) == ()


def test_a_drive_that_is_off_the_list_is_no_place(office: Office) -> None:
    drive = export_desk.listed(office)
    off_the_list(office, drive)
    later = make.on(office, 1)
    request = backup_desk.place(later, drive=drive)
    raised(later.desk, list_backup_place, request, DriveNotListedError)


def test_the_stores_own_folder_holds_no_backups(office: Office, tmp_path: Path) -> None:
    office.desk._vault.folder = tmp_path
    for path in (tmp_path, tmp_path / "trong", tmp_path / "a" / ".."):
        request = backup_desk.place(office, path=str(path))
        raised(office.desk, list_backup_place, request, PlaceRefusedError)
    assert backup_desk.listed(office, path=str(tmp_path.parent))
    office.desk._vault.folder = None
