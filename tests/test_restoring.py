from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk import restoring
from bmnn_desk.backing_up import FOLDER, back_up
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import RestoreKind
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.entrance import look_at_store
from bmnn_desk.errors import (
    BackupDamagedError,
    DiskFailingError,
    SecondPersonMissingError,
    StoreExistsError,
    StoreMissingError,
    StoreOpenElsewhereError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.restoring import (
    RestoreWish,
    drilled_aside,
    last_numbers,
    look_at_backup,
    restored_aside,
    take_place,
)
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.record_restore import restore_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.slots import Credential
from bmnn_desk.storage.swap_folders import (
    drilled_beside,
    kept_beside,
    made_beside,
    restored_beside,
)
from bmnn_desk.way_in import enter
from tests import backup_desk, make
from tests.storage.held_store import held_store
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

CODE = "7K3M-90QA-BCDE-FGHJ-2222-XY34"
NEW = "con trâu đen gặm cỏ ven đê"
BY = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)


@pytest.fixture
def backed(tmp_path: Path, law: Law) -> tuple[Office, Path]:
    """A closed office on disk, with one line in its backup and two in the store."""
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP, recovery_code=CODE) as vault:
        at = make.office(vault, law)
        make.issued(at)
        (tmp_path / "d").mkdir()
        backup_desk.listed(at, path=str(tmp_path / "d"))
        (place,) = at.desk.read(backup_places, BodyAsked(body=at.body))
        made = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.BY_HAND)
        make.issued(at)
    return at, tmp_path / "d" / FOLDER / made.name


def wish(backup: Path, **changes: object) -> RestoreWish:
    plain = {"backup": backup, "live": backup.parents[2] / "kho", "credential": BY}
    return RestoreWish(**(plain | changes))  # type: ignore[arg-type]


def test_a_backup_says_what_it_is_before_it_is_opened(backed: tuple[Office, Path]) -> None:
    look = look_at_backup(backed[1])

    assert look.accounts == (ACCOUNT,)
    assert look.counts["line"] == 1
    assert look.size == backed[1].stat().st_size
    assert look.made_at.tzinfo is not None


def test_the_restored_store_takes_the_place_with_the_restoring_on_record(
    backed: tuple[Office, Path],
) -> None:
    at, backup = backed
    live = wish(backup).live
    before = contents(live)
    with restored_aside(wish(backup)) as aside:
        assert list(last_numbers(aside.desk, at.body).values()) == [1]
        assert aside.restored.live_seq is not None
        assert aside.restored.live_seq > aside.restored.manifest.head.seq
        request = backup_desk.restore(
            at, name=backup.name, sha256=aside.sha256, seq=aside.restored.manifest.head.seq
        )
        kept = take_place(aside, request, PaperWord(person=at.head))

    assert kept is not None
    assert (contents(kept), kept_beside(live)) == (before, (kept,))
    assert not restored_beside(live).exists()
    assert look_at_store(live).accounts == (ACCOUNT,)
    desk = enter(live, ACCOUNT, PASSPHRASE)
    try:
        (entry,) = desk.read(restore_entries, BodyAsked(body=at.body))
        assert (entry.kind, entry.name) == (RestoreKind.REAL, backup.name)
        assert list(last_numbers(desk, at.body).values()) == [1]
    finally:
        desk.close()


def test_it_comes_back_where_nothing_of_the_store_is_left(
    backed: tuple[Office, Path], tmp_path: Path
) -> None:
    at, backup = backed
    asked = wish(backup, live=tmp_path / "máy mới" / "kho")
    asked.live.parent.mkdir()
    with restored_aside(asked) as aside:
        assert aside.restored.live_seq is None
        request = backup_desk.restore(at, name=backup.name, live_seq=None)
        assert take_place(aside, request, PaperWord(person=at.head)) is None

    enter(asked.live, ACCOUNT, PASSPHRASE).close()


def test_without_a_second_person_nothing_takes_the_place(backed: tuple[Office, Path]) -> None:
    at, backup = backed
    live = wish(backup).live
    before = contents(live)
    with pytest.raises(SecondPersonMissingError), restored_aside(wish(backup)) as aside:
        take_place(aside, backup_desk.restore(at), None)

    assert contents(live) == before
    assert not restored_beside(live).exists()


def test_a_drill_leaves_everything_as_it_was(backed: tuple[Office, Path]) -> None:
    at, backup = backed
    live = wish(backup).live
    before, place = contents(live), contents(backup.parent)
    with drilled_aside(wish(backup)) as aside:
        assert aside.restored.counts["line"] == 1
        assert list(last_numbers(aside.desk, at.body).values()) == [1]

    assert (contents(live), contents(backup.parent)) == (before, place)
    assert sorted(path.name for path in live.parent.iterdir()) == ["d", "kho"]


def test_a_drill_runs_beside_the_open_store(backed: tuple[Office, Path]) -> None:
    _, backup = backed
    desk = enter(wish(backup).live, ACCOUNT, PASSPHRASE)
    try:
        with drilled_aside(wish(backup)) as aside:
            assert aside.restored.counts["line"] == 1
    finally:
        desk.close()


@pytest.mark.parametrize("fault", ["passphrase", "bytes"])
def test_what_does_not_open_leaves_nothing_beside(backed: tuple[Office, Path], fault: str) -> None:
    _, backup = backed
    asked = wish(backup)
    if fault == "passphrase":
        asked = wish(backup, credential=Credential(slot=ACCOUNT, passphrase="sai hoàn toàn đấy"))
    else:
        raw = bytearray(backup.read_bytes())
        raw[-50] ^= 1
        backup.write_bytes(raw)
    with pytest.raises((WrongPassphraseError, BackupDamagedError)), restored_aside(asked):
        pytest.fail("it opened")

    assert sorted(path.name for path in asked.live.parent.iterdir()) == ["d", "kho"]


def test_what_a_cut_left_beside_is_no_hindrance(backed: tuple[Office, Path]) -> None:
    _, backup = backed
    beside = made_beside(wish(backup).live)
    beside.mkdir()
    (beside / "records.db").write_bytes(b"half")
    with restored_aside(wish(backup)) as aside:
        assert aside.folder == beside

    assert not beside.exists()


def test_a_swap_that_was_cut_off_is_finished_when_the_store_is_looked_at(
    backed: tuple[Office, Path],
) -> None:
    live = wish(backed[1]).live
    live.rename(restored_beside(live))

    assert look_at_store(live).accounts == (ACCOUNT,)
    assert live.is_dir()


def test_what_was_only_looked_at_never_takes_the_place(
    backed: tuple[Office, Path], tmp_path: Path
) -> None:
    _, backup = backed
    live = tmp_path / "kho"
    shutil.rmtree(live)
    with restored_aside(wish(backup)) as aside:
        assert aside.folder.is_dir()
        with pytest.raises(StoreMissingError):  # as after the power went
            look_at_store(live)

    assert not live.exists()


def test_a_folder_of_other_things_is_not_moved_away(
    backed: tuple[Office, Path], tmp_path: Path
) -> None:
    papers = tmp_path / "Tài liệu"
    papers.mkdir()
    (papers / "thư.txt").write_text("của tôi", "utf-8")
    with pytest.raises(StoreExistsError), restored_aside(wish(backed[1], live=papers)):
        pytest.fail("it was restored")

    assert [path.name for path in papers.iterdir()] == ["thư.txt"]


def test_the_recovery_code_gives_the_account_another_passphrase(
    backed: tuple[Office, Path],
) -> None:
    at, backup = backed
    asked = wish(backup, credential=Credential(slot=ACCOUNT, passphrase=CODE.lower()), new=NEW)
    with restored_aside(asked) as aside:
        take_place(aside, backup_desk.restore(at), PaperWord(person=at.head))

    enter(asked.live, ACCOUNT, NEW).close()
    with pytest.raises(WrongPassphraseError):
        enter(asked.live, ACCOUNT, PASSPHRASE)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"new": "ngắn"}, WeakPassphraseError),
        (
            {"credential": Credential(slot=ACCOUNT, passphrase=CODE[:-1] + "5")},
            WrongPassphraseError,
        ),
    ],
)
def test_a_code_or_passphrase_that_does_not_do_leaves_nothing_beside(
    backed: tuple[Office, Path], changes: dict[str, Any], error: type[Exception]
) -> None:
    code = Credential(slot=ACCOUNT, passphrase=CODE)
    asked = wish(backed[1], **({"credential": code, "new": NEW} | changes))
    with pytest.raises(error), restored_aside(asked):
        pytest.fail("it opened")

    assert sorted(path.name for path in asked.live.parent.iterdir()) == ["d", "kho"]


def test_a_swap_that_cannot_begin_leaves_the_live_store_and_nothing_that_waits(
    backed: tuple[Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    at, backup = backed
    asked = wish(backup)
    before = contents(asked.live)

    def refused(*_: object) -> None:
        raise DiskFailingError

    monkeypatch.setattr(restoring, "swap_in", refused)
    with pytest.raises(DiskFailingError), restored_aside(asked) as aside:
        take_place(aside, backup_desk.restore(at), PaperWord(person=at.head))

    assert contents(asked.live) == before
    assert sorted(path.name for path in asked.live.parent.iterdir()) == ["d", "kho"]


@pytest.mark.skipif(os.name == "nt", reason="Windows renames no folder whose files are open")
def test_a_store_that_another_program_works_in_is_not_moved_away_under_it(
    backed: tuple[Office, Path],
) -> None:
    at, backup = backed
    asked = wish(backup)
    with restored_aside(asked) as aside, held_store(asked.live) as holder:
        holder.hears()
        with pytest.raises(StoreOpenElsewhereError):
            take_place(aside, backup_desk.restore(at), PaperWord(person=at.head))
        with pytest.raises(StoreOpenElsewhereError), restored_aside(asked):
            pytest.fail("it was restored")
        # Nothing was done: it can be asked again once the other one is closed.
        assert aside.desk.read(restore_entries, BodyAsked(body=at.body)) == ()

    assert kept_beside(asked.live) == ()


def test_who_opens_the_store_leaves_no_copy_of_it_that_was_cut_off(
    backed: tuple[Office, Path],
) -> None:
    live = wish(backed[1]).live
    lefts = [made_beside(live), drilled_beside(live), restored_beside(live)]
    for left in lefts:
        shutil.copytree(live, left)
    enter(live, ACCOUNT, PASSPHRASE).close()

    assert not any(left.exists() for left in lefts)
