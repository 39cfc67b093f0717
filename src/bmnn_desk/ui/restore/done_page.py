"""The store is back: where the old one lies, and what is to be looked after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

KEPT_DAYS = 30
"""So long the folder of the store that was replaced stays sealed (security.md 8)."""


class DonePage(FirstRunPage):
    """What was done, and what comes after it."""

    def __init__(self) -> None:
        super().__init__(self.tr("Đã khôi phục"), "")
        self.about.hide()
        self.told = Banner(BannerKind.OK)
        self._facts = FactsList()
        self.body.addWidget(self.told)
        self.body.addWidget(self._facts)
        self.body.addStretch(1)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What the list says."""
        return self._facts.facts()

    def show_done(self, live: Path, kept: Path | None, day: date, said: str) -> None:
        """Say where everything is; `said` is what was done."""
        self.told.say(said, BannerKind.OK)
        until = short_day(day + timedelta(days=KEPT_DAYS))
        old = (
            self.tr("{folder} (giữ nguyên, vẫn mã hóa; được xóa sau ngày {day})").format(
                folder=kept, day=until
            )
            if kept is not None
            else self.tr("Không có: chỗ này trước đó không có kho.")
        )
        self._facts.show_facts(
            (
                (self.tr("Kho"), str(live)),
                (self.tr("Thư mục cũ"), old),
                (
                    self.tr("Ghi lại"),
                    self.tr("Các số có trên sổ giấy mà bản sao lưu không có: ghi lại từ sổ giấy."),
                ),
                (
                    self.tr("Tài khoản"),
                    self.tr(
                        "Xem lại ở Cấu hình, mục Tài khoản: người thôi giữ sau ngày sao lưu có thể "
                        "còn tài khoản, mật khẩu có thể là mật khẩu cũ."
                    ),
                ),
            )
        )

    def focus_first(self) -> None:
        """Nothing is typed here: the window's own button has the focus."""
