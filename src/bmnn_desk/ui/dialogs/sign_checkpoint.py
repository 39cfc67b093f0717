"""The officer signs the journal as it stands; the first time he gets keys of his own by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import AlreadySavedError, SavedNotAnchoredError
from bmnn_desk.services.checkpoint_list import CheckpointsAsked, checkpoints
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeySheet, KeyWords
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.remarks import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class SignCheckpointDialog(KeySheet):
    """His passphrase is typed, for it alone leads to his keys."""

    form = "sign_checkpoint"

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Ký mốc nhật ký"),
            subtitle=self.tr("Chữ ký của người phụ trách trên toàn bộ nhật ký tới lúc này"),
            save=self.tr("&Ký mốc"),
            busy=self.tr("Đang ký mốc…"),
            icon="signature",
        )
        super().__init__(seat, words)
        said = [
            self.tr("Mọi việc đã ghi tới lúc này được ký; sau đó sửa việc nào cũng bị phát hiện."),
            self.tr(
                "Chỉ mật khẩu của người phụ trách mở được khóa ký. Mất mật khẩu thì làm khóa "
                "ký mới, chữ ký cũ vẫn kiểm được."
            ),
        ]
        if not seat.desk.read(checkpoints, CheckpointsAsked(newest_alone=True)):
            said.append(
                self.tr("Lần ký đầu: chương trình làm khóa ký và mở một kỳ mới của nhật ký.")
            )
        self.say(self.tr("Sẽ xảy ra"), *((RemarkKind.INFO, each) for each in said))
        self.ask_mine(self.tr("&Mật khẩu của mình"))
        self.rows(((MINE, 6),))

    def errors(self) -> Mapping[str, str]:
        """One's own passphrase."""
        return self.missing_mine()

    def go(self) -> None:
        """Sign, beside the window: the passphrase is stretched."""
        desk, typed = self.seat.desk, self.mine.value()
        request_id, day = self.request_id, self.seat.today()
        self.start(lambda: desk.sign_checkpoint(typed, request_id, day), self._signed)

    def refuse(self, error: DeskError) -> None:
        """What was signed all the same ends the sheet."""
        if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
            self.finish(sentence(error))
        else:
            super().refuse(error)

    def _signed(self, seq: int) -> None:
        self.finish(self.tr("Đã ký mốc tới việc số {seq}").format(seq=seq))
