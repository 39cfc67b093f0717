"""The locked desk: who locked it, when and why; nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.backup_going import going_words
from bmnn_desk.ui.lock_ground import LockGround
from bmnn_desk.ui.unlock_card import UnlockCard
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from bmnn_desk.ui.attempts import Attempts
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.left import Left


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Locked:
    """Who sat here, when it was locked ("HH:MM") and why; the accounts of the store."""

    person: str
    at: str
    why: str
    accounts: tuple[str, ...] = ()


def locked_now(entered: Entered, why: str) -> Locked:
    """What the screen says of a desk that is locked this moment."""
    return Locked(
        person=entered.facts.titled,
        at=f"{datetime.now().astimezone():%H:%M}",
        why=why,
        accounts=entered.look.accounts,
    )


class LockScreen(LockGround):
    """The same card as the unlock window's; nothing of the desk is in memory behind it."""

    def __init__(self, locked: Locked, attempts: Attempts) -> None:
        super().__init__(UnlockCard(_tr("Màn hình đã khóa"), attempts))
        about = _tr("{person}. Khóa lúc {at} do {why}.")
        self.card.say_about(about.format(person=locked.person, at=locked.at, why=locked.why))
        self.card.offer_accounts(locked.accounts)

    def say_busy(self, reason: str) -> None:
        """Something must come to its end first; the desk is hidden already."""
        words = _tr("Đang làm nốt việc dở, xong sẽ mở khóa được. {reason}")
        self.card.note.say(words.format(reason=reason) if reason else "", BannerKind.INFO)

    def say_backup(self, at: int = 0, whole: int = 0) -> None:
        """The desk is backed up before it is closed; the screen is covered all the while."""
        words = _tr("{going} Xong sẽ mở khóa được. Không rút ổ sao lưu lúc này.")
        self.card.note.say(words.format(going=going_words(at, whole)), BannerKind.INFO)

    def say_drafts(self, *, has_drafts: bool) -> None:
        """Forms stood open: nothing of them is lost."""
        words = _tr("Phần đang nhập dở đã được lưu nháp (mã hóa). Mở khóa để làm tiếp.")
        self.card.note.say(words if has_drafts else "", BannerKind.OK)

    def say_left(self, left: Left | None) -> None:
        """Say what became of the forms that stood open."""
        if left is None or not left.unkept:
            self.say_drafts(has_drafts=left is not None and bool(left.sheets))
            return
        words = _tr("{why} Phần vừa gõ trước khi khóa đã mất: mở khóa, xem lại rồi gõ lại.")
        self.card.note.say(words.format(why=left.unkept), BannerKind.DANGER)

    def show_trouble(self, sentence: str) -> None:
        """The store could not be opened again: why, and what to do."""
        self.card.show_busy(busy=False)
        self.card.trouble.say(sentence, BannerKind.DANGER)


def _tr(words: str) -> str:
    return QCoreApplication.translate("LockScreen", words)
