from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.store_steps import UpgradeStep
from bmnn_desk.storage.files import REFUSED
from bmnn_desk.ui import engine
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.opener import Opener
from bmnn_desk.ui.unlock_card import Attempt
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.upgrade_words import upgrade_words
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests.storage.stores import PASSPHRASE as OLD_PASSPHRASE
from tests.storage.test_old_stores import FIRST, STORES
from tests.ui.offices import CODE, DAY, PASSPHRASE, office_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.founding import StoreLook
    from bmnn_desk.ui.engine import Entered


NEW = "trăng lên đỉnh núi xa"
QUEUED = Qt.ConnectionType.QueuedConnection


class Door:
    """An unlock window with its opener on a folder."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.attempts, self.desks = qtbot, Attempts(), OpenDesks()
        self.window = UnlockWindow(folder, self.attempts)
        qtbot.addWidget(self.window)
        self.window.show()
        self.opener = Opener(self.window, folder, self.attempts, self.desks, lambda: DAY)
        self.entered: list[Entered] = []
        self.missing: list[bool] = []
        self.opener.entered.connect(self.entered.append)
        self.opener.missing.connect(lambda: self.missing.append(True))

    def try_it(self, secret: str, *, by_code: bool = False) -> None:
        self.window.card.tried.emit(Attempt(account=None, secret=secret, by_code=by_code, new=NEW))
        line = self.window.findChild(PassphraseEdit)
        assert isinstance(line, PassphraseEdit)
        assert line.isReadOnly()
        self.qtbot.waitUntil(lambda: not line.isReadOnly() or bool(self.entered), timeout=20_000)

    def said(self) -> str:
        """What stands under the passphrase."""
        return self.window.card._secret.accessibleDescription()


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Door]:
    made = Door(qtbot, office_in(tmp_path / "kho"))
    yield made
    made.desks.close_all()


def attempts() -> list[Attempt]:
    return [thing for thing in gc.get_objects() if isinstance(thing, Attempt)]


def test_what_was_typed_is_not_kept_with_the_errand_that_used_it(door: Door) -> None:
    # What an earlier test of this process left lying is not this errand's.
    gc.collect()
    before = attempts()
    door.try_it(PASSPHRASE)
    assert door.entered
    assert all(any(thing is known for known in before) for thing in attempts())


def test_the_right_passphrase_enters_and_is_forgotten(door: Door) -> None:
    door.window.card._secret.setText(PASSPHRASE)
    door.try_it(PASSPHRASE)
    assert [made.facts.titled for made in door.entered] == ["Lê Thị Thư · Văn thư"]
    assert door.window.card._secret.text() == ""


def test_a_store_of_an_earlier_version_is_upgraded_before_the_eyes_of_who_waits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    old = Door(qtbot, shutil.copytree(STORES / FIRST, tmp_path / "cũ"))
    told: list[str] = []
    note = old.window.card.note
    old.opener._ear._heard.connect(lambda _: told.append(note.words), QUEUED)
    old.try_it(OLD_PASSPHRASE)
    assert told == [upgrade_words(step) for step in UpgradeStep]
    assert old.entered
    old.desks.close_all()


def test_where_the_disk_has_no_room_for_an_upgrade_its_figures_are_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Door(qtbot, shutil.copytree(STORES / FIRST, tmp_path / "cũ"))
    real = shutil.disk_usage
    monkeypatch.setattr(shutil, "disk_usage", lambda at: real(at)._replace(free=3 << 20))
    old.try_it(OLD_PASSPHRASE)
    assert old.entered == []
    assert "còn 3 MB" in old.window.card.trouble.words
    # What was told of the way there has gone.
    assert old.window.card.note.words == ""


def test_each_wrong_try_counts_and_the_fifth_costs_a_pause(door: Door) -> None:
    for left in (4, 3, 2, 1):
        door.try_it("không phải câu này")
        assert f"Còn {left} lần thử" in door.said()
    door.try_it("không phải câu này")
    assert "Đã sai 5 lần liền, chờ 30 giây" in door.said()


def test_wrong_tries_are_counted_by_the_store_and_outlive_the_program(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    for _ in range(5):
        door.try_it("không phải câu này")
    again = Door(qtbot, tmp_path / "kho")
    seen: list[StoreLook] = []
    again.opener.look(seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert again.attempts.failed == 5
    assert 0 < again.attempts.seconds_to_wait() <= 30
    qtbot.waitUntil(lambda: "Chờ 0:" in again.window.card._open.text())
    assert not again.window.card._open.isEnabled()


def test_where_the_count_was_taken_away_the_first_wrong_try_costs_a_pause(
    door: Door, tmp_path: Path
) -> None:
    (tmp_path / "kho" / REFUSED).unlink()
    door.try_it("không phải câu này")
    assert "chờ 30 giây" in door.said()
    assert door.attempts.left == 0


def test_a_try_in_the_pause_is_not_taken_and_the_wait_is_shown(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    for _ in range(5):
        door.try_it("không phải câu này")
    other = Door(qtbot, tmp_path / "kho")
    other.try_it(PASSPHRASE)
    assert "Chờ" in other.said()
    assert other.attempts.seconds_to_wait() > 0
    assert other.entered == []


def test_a_wrong_recovery_code_has_its_own_sentence_and_counts(door: Door) -> None:
    door.window.card._swap_way()
    door.try_it(CODE[:-1] + "9", by_code=True)
    assert "Mã khôi phục chưa đúng." in door.window.card._by_code.panel.field("a").error
    assert door.attempts.failed == 1
    door.try_it(CODE.lower(), by_code=True)
    assert len(door.entered) == 1
    door.desks.close_all()
    door.entered.clear()
    door.window.card._swap_way()
    door.try_it(NEW)
    assert len(door.entered) == 1


def test_a_folder_without_a_store_is_told_and_costs_no_try(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door(qtbot, tmp_path / "none")
    door.try_it(PASSPHRASE)
    assert "không có kho dữ liệu" in door.window.card.trouble.words
    assert (door.missing, door.attempts.failed) == ([True], 0)


def test_a_damaged_store_says_so_before_anything_is_typed(door: Door, tmp_path: Path) -> None:
    for name in ("header.json", "header.copy.json"):
        (tmp_path / "kho" / name).write_bytes(b"{}")
    seen: list[StoreLook] = []
    door.opener.look(seen.append)
    door.qtbot.waitUntil(lambda: "Tệp khóa" in door.window.card.trouble.words)
    assert seen == []


def test_a_store_is_looked_at(door: Door) -> None:
    seen: list[StoreLook] = []
    door.opener.look(seen.append)
    door.qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen[0].accounts == ("van-thu",)


def test_a_bug_in_the_count_after_a_wrong_try_does_not_lock_everybody_out(
    qtbot: QtBot, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(engine, "look_at", broken)
    with qtbot.capture_exceptions() as raised:
        door.try_it("không phải câu này")
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
