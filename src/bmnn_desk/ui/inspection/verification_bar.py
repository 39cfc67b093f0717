"""The verification report while it is made: the bar says so, and its button waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.inspection.verification import print_verification
from bmnn_desk.ui.old_register.working_bar import WorkingBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat


class VerificationBar(WorkingBar):
    """One report at a time: a second proof of the whole store would only wait for the first."""

    def __init__(self, button: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._button = button

    @property
    def is_running(self) -> bool:
        """Whether a report is being made."""
        return not self.isHidden()

    def start(self, page: Page, seat: Seat, year: int) -> None:
        """Make the report of a year, 0 for all, and offer it over the page."""
        if self.is_running:
            return
        had_keys = self._button.hasFocus()
        self._button.setEnabled(False)
        words = self.tr("Đang kiểm nhật ký, đếm sổ và tìm lỗi. Báo cáo mở ra khi xong.")
        self.begin(words, may_stop=False)
        if had_keys:
            page.focus_first()
        first = year or seat.desk.law.regimes[0].since.year
        print_verification(page, seat, first, year or seat.today().year, self._over)

    def _over(self) -> None:
        self.end()
        self._button.setEnabled(True)
