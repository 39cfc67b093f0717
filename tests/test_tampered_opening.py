"""What somebody with the file, or with the database key, changes between two openings."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services import verify_report
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.records import connect_records
from bmnn_desk.way_in import enter
from tests import make
from tests.peopled_desk import HERS, let_in, office_in, office_of, sat_down
from tests.services.each_office import changed
from tests.storage.stores import ACCOUNT, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

OFFICER = "can-bo"
PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    """A store that its officer signed."""
    folder = office_in(tmp_path_factory.mktemp("tampered") / "kho", law)
    at = sat_down(folder, law)
    at.desk.sign_checkpoint(PASSPHRASE, make.request_id(), at.day)
    at.desk.close()
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "kho")


@pytest.fixture(params=["every row", "rights alone"])
def proved(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways in which an opening proves rows."""
    if request.param == "rights alone":
        monkeypatch.setattr(verify_report, "PROVED_WHOLE", 3)


def let_in_as(folder: Path, law: Law, role: Role) -> None:
    at = sat_down(folder, law)
    let_in(at, OFFICER, role, person=at.deputy)
    at.desk.close()


def by_hand(folder: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """With the database key, which every passphrase leads to."""
    header, _, keys = unlock_folder(folder, OFFICER, HERS)
    with keys:
        driver = connect_records(folder / RECORDS, keys, header.db_salt)
    for sql, values in statements:
        driver.execute(sql, values)
    driver.commit()
    driver.close()


def trouble(folder: Path, account: str, passphrase: str) -> str:
    """Why the desk of this account only shows what is wrong."""
    desk = enter(folder, account, passphrase)
    found = desk.trouble
    desk.close()
    assert isinstance(found, JournalBrokenError)
    return found.what


def account_pages(folder: Path) -> list[int]:
    desk = enter(folder, ACCOUNT, PASSPHRASE)
    with desk._vault.begin() as session:
        sql = "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'account' AND rootpage > 0"
        found = list(session.scalars(text(sql)))
    desk.close()
    return found


@pytest.mark.usefixtures("proved")
def test_old_pages_make_no_officer_of_who_was_one(folder: Path, law: Law) -> None:
    let_in_as(folder, law, Role.OFFICER)
    pages = account_pages(folder)
    old = (folder / RECORDS).read_bytes()
    at = sat_down(folder, law)
    slot = next(one.slot for one in accounts_of(at.desk) if one.login == OFFICER)
    changed(at, slot, Role.DRAFTER)
    at.desk.close()
    new = bytearray((folder / RECORDS).read_bytes())
    for page in pages:
        span = slice((page - 1) * PAGE_BYTES, page * PAGE_BYTES)
        new[span] = old[span]
    (folder / RECORDS).write_bytes(new)
    assert trouble(folder, OFFICER, HERS) == JournalFault.ROWS
    assert trouble(folder, ACCOUNT, PASSPHRASE) == JournalFault.ROWS


@pytest.mark.usefixtures("proved")
def test_who_edits_his_own_roles_gets_a_desk_that_does_nothing(folder: Path, law: Law) -> None:
    let_in_as(folder, law, Role.CLERK)
    (guard,) = _guards(folder)
    mine = ("UPDATE account SET roles = ? WHERE id = 2", (json.dumps(["officer"]),))
    by_hand(folder, ("DROP TRIGGER account_no_update", ()), mine, (guard, ()))
    desk = enter(folder, OFFICER, HERS)
    assert isinstance(desk.trouble, JournalBrokenError)
    assert desk.trouble.what == JournalFault.ROWS
    with pytest.raises(JournalBrokenError):
        desk.do(enter_account, make.account_request(office_of(desk), Role.OFFICER))
    desk.close()


def _guards(folder: Path) -> list[str]:
    header, _, keys = unlock_folder(folder, OFFICER, HERS)
    with keys:
        driver = connect_records(folder / RECORDS, keys, header.db_salt)
    named = "SELECT sql FROM sqlite_master WHERE name = 'account_no_update'"
    found = [sql for (sql,) in driver.execute(named)]
    driver.close()
    return found


def test_a_dropped_guard_is_noticed(folder: Path, law: Law) -> None:
    let_in_as(folder, law, Role.CLERK)
    by_hand(folder, ("DROP TRIGGER act_no_update", ()))
    assert trouble(folder, ACCOUNT, PASSPHRASE) == JournalFault.GUARDS
    with pytest.raises(JournalBrokenError):
        enter(folder, OFFICER, HERS)


@pytest.mark.parametrize("roles", ['["khong co"]', "khong phai JSON"])
def test_roles_that_are_none_open_no_desk_and_are_no_crash(
    folder: Path, law: Law, roles: str
) -> None:
    let_in_as(folder, law, Role.CLERK)
    mine = ("UPDATE account SET roles = ? WHERE id = 2", (roles,))
    by_hand(folder, ("DROP TRIGGER account_no_update", ()), mine)
    with pytest.raises(JournalBrokenError):
        enter(folder, OFFICER, HERS)


def test_deleted_signing_keys_are_said_and_nothing_is_signed(folder: Path, law: Law) -> None:
    let_in_as(folder, law, Role.CLERK)
    by_hand(folder, ("DELETE FROM officer_secret", ()))
    desk = enter(folder, ACCOUNT, PASSPHRASE)
    report = desk.verify(PASSPHRASE)
    assert isinstance(report.trouble, JournalBrokenError)
    assert report.trouble.what == JournalFault.OFFICER_KEY
    assert [one.proof for one in report.proofs if one.trouble] == [Proof.JOURNAL]
    with pytest.raises(JournalBrokenError):
        desk.sign_checkpoint(PASSPHRASE, make.request_id(), make.OLD)
    assert desk.verify().checkpoints == 1
    desk.close()
