"""What is asked of this office: a regulation of its own, an officer for secrecy alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class OrderSection(Section):
    """Two answers that the rules of the office's own order look at."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.regulation = YesNo(
            self.tr("Cơ quan &phải ban hành quy chế bảo vệ bí mật nhà nước"),
            self.tr("Không chọn: nội quy là đủ. Ghi văn bản ở trang Hồ sơ cơ quan."),
        )
        self.full_time = YesNo(
            self.tr("Phải có người làm công tác bảo vệ bí mật nhà nước &chuyên trách"),
            self.tr("Không chọn: người kiêm nhiệm là đủ. Chưa rõ thì hỏi cơ quan cấp trên."),
        )
        card = self.card(self.tr("Yêu cầu với cơ quan"))
        self._answers = {"needs_regulation": self.regulation, "needs_full_time": self.full_time}
        for key, answer in self._answers.items():
            card.body.addWidget(answer)
            answer.chosen.connect(partial(self._choose, key))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Show what the store holds."""
        for key, answer in self._answers.items():
            answer.put(yes=getattr(self._keep.settings, key))

    def _choose(self, key: str, yes: bool) -> None:
        words = self.tr("Đã lưu: có") if yes else self.tr("Đã lưu: không")
        self._answers[key].show_error(self._keep.keep(key, "yes" if yes else "", words))
        self.show_now()
