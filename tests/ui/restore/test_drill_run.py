from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from bmnn_desk.backing_up import FOLDER, back_up
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.errors import BackupDamagedError, ContentShareLostError
from bmnn_desk.restoring import drilled_aside
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.content_layers import end_content
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.swap_folders import made_beside
from bmnn_desk.ui.restore import drill_run as drill_file
from bmnn_desk.ui.restore.drill_run import drill_run, reached_backups
from bmnn_desk.ui.seat import Seat
from bmnn_desk.way_in import enter
from tests import backup_desk, make
from tests.services.test_share_facts import kept
from tests.storage.stores import CHEAP
from tests.ui.restore.backed import ACCOUNT, DAY, PASSPHRASE, backed_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.restoring import Aside, RestoreWish
    from bmnn_desk.ui.restore.drill_run import ReachedBackup


@pytest.fixture
def sat(tmp_path: Path) -> Iterator[tuple[Seat, Path]]:
    backed = backed_in(tmp_path)
    desk = enter(backed.live, ACCOUNT, PASSPHRASE)
    yield seated(desk, backed.body), backed.backup
    desk.close()


def seated(desk: Desk, body: int) -> Seat:
    nobody = cast("object", None)
    return Seat(
        desk=desk,
        worker=nobody,  # type: ignore[arg-type]
        printers=nobody,  # type: ignore[arg-type]
        body=body,
        person="Lê Thị Thư",
        today=lambda: DAY,
    )


def test_only_what_can_be_read_now_is_offered(sat: tuple[Seat, Path]) -> None:
    seat, backup = sat

    def found(place: Path | None) -> tuple[ReachedBackup, ...]:
        return reached_backups(seat, lambda _seat: {1: place})

    assert [each.path for each in found(backup.parents[1])] == [backup]
    assert found(None) == ()
    backup.rename(backup.with_suffix(".khác"))
    assert found(backup.parents[1]) == ()


def test_what_the_live_store_has_more_stands_beside_it(sat: tuple[Seat, Path]) -> None:
    seat, backup = sat
    run = drill_run(seat, backup, PASSPHRASE)
    compared = {what: (held, live) for what, held, live in run.compared}

    assert (run.name, len(run.sha256), run.beyond_live) == (backup.name, 64, ())
    assert compared["Sổ đăng ký đi năm 2025"] == (1, 2)
    assert compared["Dòng sổ"] == (1, 2)
    assert run.live_seq is not None
    assert run.live_seq > run.seq


def test_counts_that_are_not_the_backups_are_no_good_drill(
    sat: tuple[Seat, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    seat, backup = sat

    class Lossy:
        """A restoring that lost a line."""

        def __init__(self, wish: RestoreWish) -> None:
            self._within: AbstractContextManager[Aside] = drilled_aside(wish)

        def __enter__(self) -> Aside:
            aside = self._within.__enter__()
            counts = {**aside.restored.counts, "line": 0}
            return replace(aside, restored=replace(aside.restored, counts=counts))

        def __exit__(self, *given: object) -> None:
            self._within.__exit__(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(drill_file, "drilled_aside", Lossy)
    with pytest.raises(BackupDamagedError):
        drill_run(seat, backup, PASSPHRASE)
    assert not made_beside(backup.parents[2] / "kho").exists()


def test_a_backup_whose_files_do_not_open_is_no_good_drill(tmp_path: Path, law: Law) -> None:
    (tmp_path / "d").mkdir()
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        kept(at, b"%PDF-1.7 mau")
        backup_desk.listed(at, path=str(tmp_path / "d"))
        (place,) = at.desk.read(backup_places, BodyAsked(body=at.body))
        made = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.BY_HAND)
        backup, seat = tmp_path / "d" / FOLDER / made.name, seated(at.desk, at.body)
        assert drill_run(seat, backup, PASSPHRASE).seq > 0
        # The live store has its shares: a drill must not lean on them.
        backup.with_name(CONTENTS).unlink()
        with pytest.raises(ContentShareLostError):
            drill_run(seat, backup, PASSPHRASE)
        # What was destroyed since opens nowhere, and that is as it should be.
        with vault.begin() as session:
            end_content(session, 1)
        assert drill_run(seat, backup, PASSPHRASE).seq > 0
