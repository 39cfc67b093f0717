"""What is done behind the lock screen with a store just closed: new keys, or another store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.store_steps import RekeyStep
from bmnn_desk.ui import engine
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.step_ear import StepEar
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.lock_screen import LockScreen
    from bmnn_desk.ui.unlock_window import UnlockWindow


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RekeyWish:
    """Whose passphrases stay, as pairs of a slot and a passphrase, and the new recovery code."""

    holders: tuple[tuple[str, str], ...]
    code: str

    @property
    def why(self) -> str:
        """What the lock screen gives as the reason."""
        return _tr("thay khóa kho")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OtherStore:
    """Another store is to be opened, as that of the sample data."""

    folder: Path

    @property
    def why(self) -> str:
        """What the lock screen gives as the reason."""
        return _tr("mở kho khác")


def rekey_behind(
    screen: LockScreen,
    folder: Path,
    wish: RekeyWish | OtherStore,
    unlock: Callable[[Path], UnlockWindow],
) -> None:
    """Do it beside the window, then `unlock` shows the way in; the screen says why it failed."""
    if isinstance(wish, OtherStore):
        unlock(wish.folder)
        return
    screen.card.show_busy(busy=True)
    ends = False

    def show(step: RekeyStep) -> None:
        """Not after the end: the screen says something else by then."""
        if not ends:
            words = _tr("{going}. Tắt máy giữa chừng cũng không mất dữ liệu.")
            screen.card.note.say(words.format(going=step_words(step)), BannerKind.INFO)

    show(RekeyStep.OPEN)
    ear = StepEar(show, screen)

    def rest() -> None:
        """The screen can be used again."""
        nonlocal ends
        ends = True
        screen.card.note.say("")
        screen.card.show_busy(busy=False)

    def failed(error: DeskError) -> None:
        """The store is as it was."""
        rest()
        words = _tr("Chưa thay được khóa, kho vẫn như cũ. {why}")
        screen.show_trouble(words.format(why=sentence(error)))
        screen.card.focus_first()

    given = [wish]  # popped: the errand is kept a while, the passphrases in it must not be
    in_background(
        screen,
        lambda: engine.rekeyed(folder, given.pop(), ear.hear),
        lambda _none: _say_done(unlock(folder)),
        failed,
        rest,
    )


def step_words(step: RekeyStep) -> str:
    """The step at hand, with its number of all."""
    what = {
        RekeyStep.OPEN: _tr("mở kho, kiểm nhật ký"),
        RekeyStep.COPY: _tr("chép dữ liệu bằng khóa mới"),
        RekeyStep.CONTENTS: _tr("bọc lại khóa của các tệp"),
        RekeyStep.PAGES: _tr("đọc lại từng trang"),
        RekeyStep.SWAP: _tr("đưa vào thay"),
    }[step]
    words = _tr("Đang thay khóa kho, bước {step}/{last}: {what}")
    return words.format(step=int(step), last=len(RekeyStep), what=what)


def _say_done(window: UnlockWindow) -> None:
    window.card.note.say(
        _tr(
            "Đã thay khóa kho. Mở bằng mật khẩu của người giữ khóa; tài khoản khác chờ được đặt "
            "lại mật khẩu."
        ),
        BannerKind.OK,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Rekeying", words)
