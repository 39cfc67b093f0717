"""Prove the whole store from within: it runs beside the window, then says line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from shiboken6 import isValid

from bmnn_desk.services.sign_journal import sign_journal
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.ui.dialogs.key_sheet import MINE, KeySheet, KeyWords
from bmnn_desk.ui.journal.report_lines import head_words, proof_words, report_lines
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.services.verify_report import VerifyReport
    from bmnn_desk.ui.seat import Seat


class VerifyJournalDialog(KeySheet):
    """Begins at once. `verified(report)` when it is through.

    An officer may type his passphrase, so that the acts of his own epochs are proved by their
    MACs too, and let it run again.
    """

    form = "verify_journal"
    verified = Signal(object)
    _proving = Signal(object)

    def __init__(self, seat: Seat) -> None:
        words = KeyWords(
            title=self.tr("Kiểm tra toàn bộ nhật ký"),
            subtitle=self.tr("Đọc lại mọi việc, mọi bản ghi và đối chiếu với các mốc"),
            save=self.tr("&Kiểm tra lại"),
            busy=self.tr("Đang kiểm tra…"),
            icon="shield-check",
        )
        super().__init__(seat, words)
        self.told = Banner(BannerKind.INFO)
        self.lines = Remarks(self.tr("Kết quả kiểm tra"))
        self._proving.connect(self._show_proof)
        self.add(self.told)
        self.add(self.lines)
        # Only an officer has epochs of his own, and only a store in a folder has his slot.
        self._may_unseal = seat.may_read(sign_journal) and seat.desk.folder is not None
        if self._may_unseal:
            hint = self.tr("Không bắt buộc. Có mật khẩu thì kiểm được cả dấu của kỳ do mình mở.")
            look = FieldLook(words=self.tr("&Mật khẩu của người phụ trách"), hint=hint)
            self.panel.add(MINE, look, self.mine)
            self.goes_forward(self.mine.returnPressed)
            self.rows(((MINE, 7),))
        self.go()

    def focus_first(self) -> None:
        """Onto the button; the passphrase may be left out."""
        self.save.setFocus()

    def go(self) -> None:
        """Prove everything, beside the window."""
        typed = self.mine.value() or None
        self.told.say(
            self.tr("Đang đọc lại nhật ký và từng bản ghi. Vẫn chờ được nếu kho có nhiều năm."),
            BannerKind.INFO,
        )
        self.lines.show_remarks(())
        desk = self.seat.desk

        def told(proof: Proof) -> None:
            """From the lane to the bar."""
            if isValid(self):
                self._proving.emit(proof)

        self.start(lambda: desk.verify(typed, told), self._show)

    def refuse(self, error: DeskError) -> None:
        """Nothing is being proved any more."""
        self.told.say("")
        super().refuse(error)

    def _show_proof(self, proof: Proof) -> None:
        proofs = tuple(Proof)
        done = proofs.index(proof)
        words = self.tr("Đang kiểm tra phần {at}/{whole}: {what}").format(
            at=done + 1, whole=len(proofs), what=proof_words(proof)
        )
        self.working.show_done(done, len(proofs), words, alike=False)

    def _show(self, report: VerifyReport) -> None:
        kind = BannerKind.OK if report.trouble is None else BannerKind.DANGER
        self.told.say(head_words(report), kind)
        self.lines.show_remarks(report_lines(report))
        self.verified.emit(report)
        self.save.setFocus()
