from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bmnn_desk.access_record import note
from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError, NotAllowedError, WrongPassphraseError
from bmnn_desk.services.officer_pass import officer_pass
from bmnn_desk.services.sign_journal import SignRequest, sign_journal
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.act_text import ACT_TEXT
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.ratchet import FIRST_DIGEST, key_mark, next_digest
from bmnn_desk.way_in import enter, recover_account
from tests import make
from tests.services.people import signed_journal
from tests.storage.officers import unguard
from tests.ui.offices import CODE, DAY, FOUNDED, PASSPHRASE, office_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.storage.vault import Vault
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
    assert sign(desk) == FOUNDED
    kinds = (t.OfficerKey, t.OfficerSecret, t.JournalEpoch, t.Checkpoint)
    assert [counted(desk, kind) for kind in kinds] == [1, 1, 1, 1]


def test_the_next_ones_are_by_the_same_keys_in_the_same_epoch(desk: Desk) -> None:
    assert [sign(desk), sign(desk)] == [FOUNDED, FOUNDED + 1]
    kinds = (t.OfficerKey, t.OfficerSecret, t.JournalEpoch, t.Checkpoint)
    assert [counted(desk, kind) for kind in kinds] == [1, 1, 1, 2]


def test_a_signed_journal_opens_again_and_holds_to_its_last_mac(folder: Path, desk: Desk) -> None:
    sign(desk)
    sign(desk)
    desk.close()
    again = enter(folder, None, PASSPHRASE)
    report = again.verify(PASSPHRASE)
    assert report.trouble is None
    assert report.acts == report.macs_proved == FOUNDED + 2
    assert (report.epochs, report.checkpoints) == (2, 2)
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


def refused(at: Office) -> str:
    """What nothing is signed for."""
    before = counted(at.desk, t.Checkpoint)
    with pytest.raises(JournalBrokenError) as caught:
        signed_journal(at)
    assert counted(at.desk, t.Checkpoint) == before
    return caught.value.what


def changed(vault: Vault, *statements: str) -> None:
    """By hand, with every trigger in place again."""
    driver = vault._connection
    guards = driver.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    unguard(vault)
    for statement in statements:
        driver.execute(statement)
    for (guard,) in guards:
        driver.execute(guard)
    driver.commit()


@pytest.mark.parametrize("signatures", [0, 1])
def test_rows_that_do_not_hold_are_not_signed(office: Office, signatures: int) -> None:
    for _ in range(signatures):
        signed_journal(office)
    changed(office.desk._vault, "UPDATE person SET name = 'Khác' WHERE id = 2")
    assert refused(office) == JournalFault.ROWS


def test_a_missing_guard_is_not_signed_over(office: Office) -> None:
    driver = office.desk._vault._connection
    driver.set_authorizer(None)
    driver.execute("DROP TRIGGER person_no_update")
    driver.commit()
    assert refused(office) == JournalFault.GUARDS


def test_keys_that_were_taken_away_make_no_new_ones(office: Office) -> None:
    signed_journal(office)
    changed(office.desk._vault, "DELETE FROM officer_secret")
    assert refused(office) == JournalFault.OFFICER_KEY
    assert counted(office.desk, t.OfficerKey) == 1


def test_after_the_recovery_code_he_gets_new_keys_that_no_old_one_vouches_for(
    folder: Path, desk: Desk
) -> None:
    sign(desk)
    desk.close()
    new = "trăng lên đỉnh núi Mẫu Sơn"
    again = recover_account(folder, CODE, "van-thu", new)
    sign(again, new)
    report = again.verify(new)
    assert report.trouble is None
    assert (report.unvouched, report.checkpoints, report.epochs) == (1, 2, 3)
    again.close()


def test_acts_that_somebody_without_his_keys_wrote_anew_are_not_signed(
    folder: Path, desk: Desk
) -> None:
    sign(desk)
    for _ in range(2):
        note(desk, DAY, AccessKind.VERIFIED)
    desk.close()
    _rewrite_last_acts(folder)
    again = enter(folder, None, PASSPHRASE)
    assert again.trouble is None  # it holds for whoever lacks the officer's keys
    with pytest.raises(JournalBrokenError) as caught:
        sign(again)
    assert caught.value.what == JournalFault.MAC
    assert counted(again, t.Checkpoint) == 1
    again.close()


def test_a_journal_that_does_not_reach_its_anchor_is_not_signed(folder: Path, desk: Desk) -> None:
    sign(desk)
    with officer_pass(folder, Credential(slot=desk.slot, passphrase=PASSPHRASE)) as mine:
        other = Anchor(folder / "other.bin", desk._vault.keys.anchor)
        head = desk._vault.anchor
        assert head is not None
        known = head.read()
        assert known is not None
        other.write(known.seq, known.mac, bytes(32), known.key_mark)
        request = SignRequest(
            request_id=make.request_id(), day=DAY, kek=mine.kek, salt=mine.salt, anchor=other
        )
        with pytest.raises(JournalBrokenError) as caught:
            desk.do(sign_journal, request)
        other.close()
    assert caught.value.what == JournalFault.ANCHOR


def _rewrite_last_acts(folder: Path) -> None:
    """With the database key alone: other acts, random MACs, links, digest and anchor that fit."""
    last = FOUNDED + 3
    mac_before = f"(SELECT mac FROM act WHERE seq = {last - 1})"  # noqa: S608
    with open_store(folder, None, PASSPHRASE) as vault:
        changed(
            vault,
            f"UPDATE act SET app_version = 'x', mac = randomblob(32) WHERE seq = {last - 1}",  # noqa: S608
            f"UPDATE act SET previous_mac = {mac_before} WHERE seq = {last}",  # noqa: S608
        )
        driver = vault._connection
        assert driver.execute("SELECT max(seq) FROM act").fetchone() == (last,)
        digest, mac = FIRST_DIGEST, b""
        for words, mac in driver.execute(f"SELECT {ACT_TEXT}, mac FROM act ORDER BY seq"):  # noqa: S608
            digest = next_digest(digest, words, mac)
        (key,) = driver.execute("SELECT key FROM journal_key ORDER BY epoch DESC").fetchone()
        assert vault.anchor is not None
        # Both places of the anchor hold what the forger wrote.
        for _ in range(2):
            vault.anchor.write(last, mac, digest, key_mark(key))
