from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, WrongPassphraseError
from bmnn_desk.storage import tables as t
from bmnn_desk.way_in import enter
from tests import make
from tests.ui.offices import DAY, PASSPHRASE, office_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from tests.make import Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office_in(tmp_path / "kho")


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = enter(folder, None, PASSPHRASE)
    yield made
    made.close()


def sign(desk: Desk, passphrase: str = PASSPHRASE) -> int:
    return desk.sign_checkpoint(passphrase, make.request_id(), DAY)


def counted(desk: Desk, table: type[t.Base]) -> int:
    with desk._vault.begin() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_the_first_signature_makes_the_officers_keys_and_his_epoch(desk: Desk) -> None:
    assert sign(desk) == 5
    kinds = (t.OfficerKey, t.OfficerSecret, t.JournalEpoch, t.Checkpoint)
    assert [counted(desk, kind) for kind in kinds] == [1, 1, 1, 1]


def test_the_next_ones_are_by_the_same_keys_in_the_same_epoch(desk: Desk) -> None:
    assert [sign(desk), sign(desk)] == [5, 6]
    kinds = (t.OfficerKey, t.OfficerSecret, t.JournalEpoch, t.Checkpoint)
    assert [counted(desk, kind) for kind in kinds] == [1, 1, 1, 2]


def test_a_signed_journal_opens_again_and_holds_to_its_last_mac(folder: Path, desk: Desk) -> None:
    sign(desk)
    sign(desk)
    desk.close()
    again = enter(folder, None, PASSPHRASE)
    report = again.verify(PASSPHRASE)
    assert report.trouble is None
    assert (report.acts, report.macs_proved, report.epochs, report.checkpoints) == (7, 7, 2, 2)
    again.close()


def test_a_wrong_passphrase_signs_nothing(desk: Desk) -> None:
    with pytest.raises(WrongPassphraseError):
        sign(desk, "không phải mật khẩu này đâu")
    assert counted(desk, t.Checkpoint) == 0


def test_the_keys_follow_a_new_passphrase(folder: Path, desk: Desk) -> None:
    sign(desk)
    new = "trăng lên đỉnh núi Mẫu Sơn"
    change_own_passphrase(desk, DAY, PASSPHRASE, new)
    sign(desk, new)
    assert [counted(desk, kind) for kind in (t.OfficerKey, t.OfficerSecret)] == [1, 1]
    desk.close()
    again = enter(folder, None, new)
    report = again.verify(new)
    assert report.trouble is None
    assert report.macs_proved == report.acts
    again.close()


def test_who_is_no_officer_does_not_sign(office: Office) -> None:
    seated = make.seated(office, make.account(office, Role.CLERK))
    with pytest.raises(NotAllowedError):
        seated.desk.sign_checkpoint(PASSPHRASE, make.request_id(), office.day)
