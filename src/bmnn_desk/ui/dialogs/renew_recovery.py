"""Another recovery code: its halves are on paper before the old code ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.access_changes import Consent, renew_recovery
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.ui.dialogs.account_sheet import AccountSheet, Task
from bmnn_desk.ui.dialogs.halves_part import HalvesPart
from bmnn_desk.ui.dialogs.key_sheet import KeyWords
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RenewRecoveryDialog(AccountSheet):
    """Two halves for two envelopes, their last groups typed again."""

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Mã khôi phục mới"),
            subtitle=self.tr("Hai nửa cho hai phong bì niêm phong, hai người giữ"),
            save=self.tr("Dùng mã &mới"),
            busy=self.tr("Đang ghi mã mới…"),
            icon="key",
        )
        super().__init__(seat, words)
        self.say(
            self.tr("Sẽ xảy ra"),
            (
                RemarkKind.WARN,
                self.tr("Mã cũ hết tác dụng ngay. Hủy hai phong bì cũ sau khi xong."),
            ),
        )
        self.part = HalvesPart(self)
        self.add(self.part.view)
        self.ask_mine(self.tr("Mật &khẩu của mình"))
        self.rows((("mine", 6),))
        self.part.view.entered.connect(self.mine.setFocus)

    def focus_first(self) -> None:
        """Into the last group of the first half."""
        self.panel.focus("again_a")

    def errors(self) -> Mapping[str, str]:
        """The groups typed again, one's own passphrase."""
        return self.part.view.errors() | self.missing_mine()

    def task(self) -> Task:
        """The slot, then a note in the journal."""
        desk, day = self.seat.desk, self.seat.today()
        mine, code = self.mine.value(), self.part.code
        said = self.tr("Đã thay mã khôi phục. Cất hai phong bì mới, hủy hai phong bì cũ.")
        change = AccessChange(request_id=self.request_id, day=day, kind=AccessKind.RECOVERY_RENEWED)
        return Task(
            work=lambda word: renew_recovery(
                desk, day, mine, code, Consent(request_id=change.request_id, word=word)
            ),
            said=said,
            verb=change_access,
            request=change,
        )
