from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.account_keys import change_own_passphrase
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.errors import (
    NotFoundError,
    StoreMissingError,
    StoreOpenElsewhereError,
    TooManyTriesError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.services.note_access import AccessAsked, AccessEntry, access_entries
from bmnn_desk.services.officer_pass import officer_pass
from bmnn_desk.services.officer_secrets import RewrapRequest, rewrap_officer_secrets
from bmnn_desk.storage import journal
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.files import HEADER, HEADER_COPY, RECORDS, REFUSED
from bmnn_desk.storage.recovery import new_recovery_halves
from bmnn_desk.storage.refusals import FREE, Refusals
from bmnn_desk.verify import verify_store
from bmnn_desk.way_in import enter, enter_by_code, joined_code, recover_account, the_law
from tests import make
from tests.services.ledger import counts
from tests.ui.offices import CODE, DAY, PASSPHRASE, office_in

if TYPE_CHECKING:
    from datetime import tzinfo
    from pathlib import Path

    from bmnn_desk.desk import Desk

LONG_AGO = timedelta(hours=1)


def notes(desk: Desk) -> list[tuple[AccessKind, int]]:
    """What befell the accounts, oldest first."""
    found: tuple[AccessEntry, ...] = desk.read(access_entries, AccessAsked())
    return [(entry.kind, entry.count) for entry in reversed(found)]


def refuse(folder: Path, times: int) -> None:
    """So many wrong tries, an hour ago."""
    for _ in range(times):
        Refusals(folder).note_refused(datetime.now(UTC) - LONG_AGO)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = office_in(tmp_path / "kho")
    enter(folder, None, PASSPHRASE).close()
    return folder


def test_an_opening_that_nothing_befell_leaves_no_note(store: Path) -> None:
    desk = enter(store, None, PASSPHRASE)
    assert notes(desk) == []
    desk.close()


def test_refused_passphrases_are_put_on_record_at_the_next_opening_and_counted_anew(
    store: Path,
) -> None:
    for _ in range(2):
        with pytest.raises(WrongPassphraseError):
            enter(store, None, "không phải mật khẩu này đâu")
    desk = enter(store, None, PASSPHRASE)
    assert notes(desk) == [(AccessKind.REFUSED, 2)]
    desk.close()
    desk = enter(store, None, PASSPHRASE)
    assert notes(desk) == [(AccessKind.REFUSED, 2)]
    desk.close()


def test_after_five_wrong_tries_even_the_right_passphrase_waits(store: Path) -> None:
    for _ in range(FREE):
        Refusals(store).note_refused(datetime.now(UTC))
    with pytest.raises(TooManyTriesError) as waits:
        enter(store, None, PASSPHRASE)
    assert 25 <= waits.value.seconds <= 30


def test_after_the_pause_the_right_passphrase_opens_and_the_tries_are_told(store: Path) -> None:
    refuse(store, FREE)
    desk = enter(store, None, PASSPHRASE)
    assert notes(desk) == [(AccessKind.REFUSED, FREE)]
    desk.close()


def test_a_counter_that_is_gone_is_put_on_record_once_there_were_notes(store: Path) -> None:
    refuse(store, 1)
    enter(store, None, PASSPHRASE).close()
    (store / REFUSED).unlink()
    desk = enter(store, None, PASSPHRASE)
    assert [kind for kind, _ in notes(desk)] == [AccessKind.REFUSED, AccessKind.COUNTER_LOST]
    desk.close()
    desk = enter(store, None, PASSPHRASE)
    assert len(notes(desk)) == 2
    desk.close()


def test_the_code_opens_for_the_founder_and_that_is_put_on_record(store: Path) -> None:
    desk = enter_by_code(store, CODE.lower())
    assert notes(desk) == [(AccessKind.OPENED_BY_CODE, 1)]
    desk.close()


def test_the_code_gives_an_account_a_new_passphrase(store: Path) -> None:
    new = "trăng lên đỉnh núi Mẫu Sơn"
    desk = recover_account(store, CODE, "van-thu", new)
    kinds = [kind for kind, _ in notes(desk)]
    assert kinds[:2] == [AccessKind.OPENED_BY_CODE, AccessKind.PASSPHRASE_RESET]
    assert kinds[2:] == [AccessKind.HEADER_CHANGED]
    desk.close()
    with pytest.raises(WrongPassphraseError):
        enter(store, None, PASSPHRASE)
    enter(store, None, new).close()
    verify_store(store, None, new)


def test_a_wrong_code_is_counted_like_a_wrong_passphrase(store: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        recover_account(store, "7K3M-90QA-BCDE-FGHJ-1122-XY35", "van-thu", "một câu thật dài mới")
    assert Refusals(store).read().count == 1


def test_two_halves_are_one_code_and_a_whole_code_is_its_own() -> None:
    halves = new_recovery_halves()
    assert joined_code(halves.a, halves.b) == joined_code(halves.b, halves.a)
    assert joined_code(CODE, "  ") == CODE


def test_a_clock_that_was_set_back_is_put_on_record_once(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        """The clock of somebody who wrote ten days ahead."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + timedelta(days=10)

    with monkeypatch.context() as ahead:
        ahead.setattr(journal, "datetime", Later)
        enter_by_code(store, CODE).close()
    desk = enter(store, None, PASSPHRASE)
    assert notes(desk)[-1] == (AccessKind.CLOCK_BACK, 1)
    desk.close()
    desk = enter(store, None, PASSPHRASE)
    assert len(notes(desk)) == 2
    desk.close()


def test_what_a_cut_off_change_of_passphrase_left_is_forgotten_at_the_next_opening(
    store: Path,
) -> None:
    desk = enter(store, None, PASSPHRASE)
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    mine = Credential(slot=desk.slot, passphrase=PASSPHRASE)
    with officer_pass(store, mine) as own:
        cut_off = RewrapRequest(
            old_kek=own.kek, old_salt=own.salt, new_kek=bytearray(32), new_salt=b"muoi"
        )
        desk.jot(rewrap_officer_secrets, cut_off)
    assert counts(desk)["officer_secret"] == 2
    desk.close()
    desk = enter(store, None, PASSPHRASE)
    assert counts(desk)["officer_secret"] == 1
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    desk.close()


def test_an_opening_that_has_nothing_to_forget_writes_nothing(store: Path) -> None:
    desk = enter(store, None, PASSPHRASE)
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    desk.close()
    before = (store / RECORDS).read_bytes()
    enter(store, None, PASSPHRASE).close()
    assert (store / RECORDS).read_bytes() == before


def test_a_folder_without_a_store_counts_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError):
        enter(tmp_path, None, PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_the_law_is_read_once() -> None:
    assert the_law() is the_law()


def test_a_changed_header_is_put_on_record_and_an_older_one_put_back_is_told(store: Path) -> None:
    files = (HEADER, HEADER_COPY)
    older = {name: (store / name).read_bytes() for name in files}
    desk = enter(store, None, PASSPHRASE)
    new = "trăng lên đỉnh núi Mẫu Sơn"
    change_own_passphrase(desk, DAY, PASSPHRASE, new)
    desk.close()
    desk = enter(store, None, new)
    assert [kind for kind, _ in notes(desk)][-1] is AccessKind.HEADER_CHANGED
    desk.close()
    for name, data in older.items():
        (store / name).write_bytes(data)
    desk = enter(store, None, PASSPHRASE)
    assert [kind for kind, _ in notes(desk)][-1] is AccessKind.HEADER_OLDER
    told = len(notes(desk))
    desk.close()
    desk = enter(store, None, PASSPHRASE)
    assert len(notes(desk)) == told
    desk.close()


def test_the_code_lets_in_who_has_an_account_that_lives_and_no_other(store: Path) -> None:
    with pytest.raises(NotFoundError):
        recover_account(store, CODE, "khong-co-ai", "một câu thật dài mới")
    with pytest.raises(WeakPassphraseError):
        recover_account(store, CODE, "van-thu", "ngắn")
    enter(store, None, PASSPHRASE).close()


def test_nothing_is_recovered_while_another_window_has_the_store(store: Path) -> None:
    desk = enter(store, None, PASSPHRASE)
    header = (store / HEADER).read_bytes()
    with pytest.raises(StoreOpenElsewhereError):
        recover_account(store, CODE, "van-thu", "một câu thật dài và mới")
    assert (store / HEADER).read_bytes() == header
    desk.close()
