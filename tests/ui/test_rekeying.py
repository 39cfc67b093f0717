from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.store_steps import RekeyStep
from bmnn_desk.entrance import enter, joined_code, new_recovery_halves
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.lock_screen import Locked, LockScreen
from bmnn_desk.ui.rekeying import OtherStore, RekeyWish, rekey_behind, step_words
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.widgets.banner import BannerKind
from tests.ui.kept import kept
from tests.ui.offices import PASSPHRASE
from tests.ui.staffed import DRAFTER, FOUNDER, passphrase_of, staffed_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_MS = 20_000


class Behind:
    """A lock screen, and the windows that showed the way in after it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        locked = Locked(person="Lê Thị Thư", at="09:00", why="thay khóa kho")
        self.qtbot, self.folder = qtbot, folder
        self.screen = LockScreen(locked, Attempts())
        kept(qtbot, self.screen)
        self.screen.show()
        self.opened: list[UnlockWindow] = []

    def unlock(self, folder: Path) -> UnlockWindow:
        window = UnlockWindow(folder, Attempts())
        kept(self.qtbot, window)
        self.opened.append(window)
        return window

    def rekey(self, *holders: tuple[str, str]) -> None:
        halves = new_recovery_halves()
        wish = RekeyWish(holders=holders, code=joined_code(halves.a, halves.b))
        rekey_behind(self.screen, self.folder, wish, self.unlock)


@pytest.fixture
def behind(qtbot: QtBot, tmp_path: Path) -> Behind:
    return Behind(qtbot, staffed_in(tmp_path / "kho"))


def test_who_typed_his_passphrase_gets_in_afterwards_and_nobody_else(behind: Behind) -> None:
    behind.rekey((FOUNDER, PASSPHRASE))
    assert "Đang thay khóa kho" in behind.screen.card.note.words
    assert not behind.screen.card._open.isEnabled()
    behind.qtbot.waitUntil(lambda: bool(behind.opened), timeout=_MS)
    assert "Đã thay khóa kho" in behind.opened[0].card.note.words
    enter(behind.folder, FOUNDER, PASSPHRASE).close()
    with pytest.raises(WrongPassphraseError):
        enter(behind.folder, DRAFTER, passphrase_of(DRAFTER))


def test_each_step_is_told_on_the_lock_screen_with_its_number(
    behind: Behind, monkeypatch: pytest.MonkeyPatch
) -> None:
    note, said = behind.screen.card.note, list[str]()
    say = note.say

    def heard(words: str, kind: BannerKind = BannerKind.INFO) -> None:
        """Note what the screen says then."""
        say(words, kind=kind)
        said.append(words.split(":", maxsplit=1)[0])

    monkeypatch.setattr(note, "say", heard)
    behind.rekey((FOUNDER, PASSPHRASE))
    behind.qtbot.waitUntil(lambda: bool(behind.opened), timeout=_MS)
    steps = [f"Đang thay khóa kho, bước {step}/5" for step in (1, 1, 2, 3, 4, 5)]
    assert said == steps
    assert len({step_words(step) for step in RekeyStep}) == len(RekeyStep)


def test_where_it_fails_the_store_is_as_it_was_and_can_be_opened(behind: Behind) -> None:
    behind.rekey((FOUNDER, "không phải câu này"))
    behind.qtbot.waitUntil(
        lambda: "kho vẫn như cũ" in behind.screen.card.trouble.words, timeout=_MS
    )
    assert behind.screen.card._open.isEnabled()
    assert behind.screen.card.note.words == ""
    assert behind.opened == []
    enter(behind.folder, DRAFTER, passphrase_of(DRAFTER)).close()


def test_what_was_typed_is_in_no_repr() -> None:
    assert PASSPHRASE not in repr(RekeyWish(holders=((FOUNDER, PASSPHRASE),), code="x"))


def test_another_store_is_asked_for_at_once_and_this_one_stays_as_it_is(
    behind: Behind, tmp_path: Path
) -> None:
    other = OtherStore(folder=tmp_path / "kho khác")
    rekey_behind(behind.screen, behind.folder, other, behind.unlock)
    assert len(behind.opened) == 1
    assert other.why == "mở kho khác"
    enter(behind.folder, FOUNDER, PASSPHRASE).close()
