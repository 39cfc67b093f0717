"""Let an account open Tuyệt mật contents, or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.access_changes import Consent, give_tuyet_mat, take_tuyet_mat
from bmnn_desk.account_keys import accounts_of
from bmnn_desk.credentials import credential_of
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.ui.account_words import account_words
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.ui.seat import Seat


class ShareTuyetMatDialog(AccountSheet):
    """Both type their passphrases: his slot can only be written with his."""

    wrong = ""

    def __init__(self, seat: Seat, entry: AccountEntry) -> None:
        words = KeyWords(
            title=self.tr("Cho quyền mở Tuyệt mật"),
            subtitle=account_words(entry),
            save=self.tr("&Cho quyền"),
            busy=self.tr("Đang ghi khóa…"),
            icon="key",
        )
        super().__init__(seat, words)
        self._entry = entry
        self.his = PassphraseEdit()
        about = self.tr(
            "Tài khoản này sẽ mở được nội dung mọi văn bản Tuyệt mật trong kho, kể cả văn bản cũ."
        )
        self.say(self.tr("Sẽ xảy ra"), (RemarkKind.WARN, about))
        self.ask_mine(self.tr("&Mật khẩu của mình"), self.his.setFocus)
        hint = self.tr("Mời người đó tự gõ; bỏ trống thì chưa cho được.")
        look = FieldLook(words=self.tr("Mật khẩ&u của người được cho"), required=True, hint=hint)
        self.panel.add("his", look, self.his)
        self.goes_forward(self.his.returnPressed)
        self.rows((("mine", 6), ("his", 6)))

    def errors(self) -> Mapping[str, str]:
        """Both passphrases."""
        found = self.missing_mine()
        if not self.his.value():
            found["his"] = self.tr("Chưa nhập. Mời người đó tự gõ mật khẩu của mình.")
        return found

    def task(self) -> Task:
        """A note in the journal, then his slot."""
        desk, day, mine = self.seat.desk, self.seat.today(), self.mine.value()
        his = credential_of(self._entry.slot, self.his.value())
        said = self.tr("Đã cho {name} mở Tuyệt mật, từ lần mở khóa sau")
        change = AccessChange(
            request_id=self.request_id,
            day=day,
            kind=AccessKind.TUYET_MAT_GIVEN,
            slot=self._entry.slot,
        )
        return Task(
            work=lambda word: give_tuyet_mat(
                desk, day, mine, his, Consent(request_id=change.request_id, word=word)
            ),
            said=said.format(name=account_words(self._entry)),
            verb=change_access,
            request=change,
        )


class TakeTuyetMatDialog(AccountSheet):
    """Says what will happen before it does."""

    def __init__(self, seat: Seat, entry: AccountEntry) -> None:
        words = KeyWords(
            title=self.tr("Bỏ quyền mở Tuyệt mật"),
            subtitle=account_words(entry),
            save=self.tr("&Bỏ quyền"),
            busy=self.tr("Đang ghi khóa…"),
            icon="ban",
            kind=ButtonKind.DANGER,
        )
        super().__init__(seat, words)
        self._entry = entry
        self._may_go = self._is_read_by_others()
        self.leave.setText(self.tr("&Giữ lại"))
        self.leave.show_icon("arrow-back-up")
        self.say(self.tr("Sẽ xảy ra"), *self._remarks())
        self.save.setEnabled(self._may_go)
        if self._may_go:
            self.ask_mine(self.tr("&Mật khẩu của mình"))
            self.rows((("mine", 6),))

    def forward(self) -> None:
        """Not where nobody would be left who leads there."""
        if self._may_go:
            super().forward()

    def focus_first(self) -> None:
        """Into the passphrase; onto the way out where it cannot be done."""
        if self._may_go:
            super().focus_first()
        else:
            self.leave.setFocus()

    def errors(self) -> Mapping[str, str]:
        """One's own passphrase."""
        return self.missing_mine()

    def task(self) -> Task:
        """His slot, then a note in the journal."""
        desk, day, mine = self.seat.desk, self.seat.today(), self.mine.value()
        slot = self._entry.slot
        said = self.tr("Đã bỏ quyền mở Tuyệt mật của {name}")
        change = AccessChange(
            request_id=self.request_id, day=day, kind=AccessKind.TUYET_MAT_TAKEN, slot=slot
        )
        return Task(
            work=lambda word: take_tuyet_mat(
                desk, day, mine, slot, Consent(request_id=change.request_id, word=word)
            ),
            said=said.format(name=account_words(self._entry)),
            verb=change_access,
            request=change,
        )

    def _is_read_by_others(self) -> bool:
        day, mine = self.seat.today(), self._entry.slot
        others = (each for each in accounts_of(self.seat.desk) if each.slot != mine)
        return any(each.reads_tuyet_mat and each.is_live_on(day) for each in others)

    def _remarks(self) -> list[tuple[RemarkKind, str]]:
        if not self._may_go:
            last = self.tr(
                "Không còn tài khoản nào khác mở được Tuyệt mật nên chưa bỏ được. Cho người khác "
                "quyền này trước."
            )
            return [(RemarkKind.BLOCK, last)]
        return [
            (RemarkKind.INFO, self.tr("Từ lần mở khóa sau tài khoản này không mở Tuyệt mật nữa.")),
            (
                RemarkKind.WARN,
                self.tr("Ai còn giữ bản chép cũ của kho và mật khẩu thì vẫn mở được bản chép đó."),
            ),
        ]
