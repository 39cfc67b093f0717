"""The last page: what will be made, then that it was; and the sample data beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar

from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class FinishPage(FirstRunPage):
    """`sample_asked` when the sample data shall be loaded, once the store was made."""

    sample_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Tạo kho dữ liệu"), self.tr("Xem lại rồi bấm Tạo kho. Đến lúc này chưa ghi gì.")
        )
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._said = Banner(BannerKind.INFO)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Đang làm"))
        self._bar.hide()
        self._sample = Button(
            self.tr("&Nạp dữ liệu mẫu và xem thử"),
            ButtonLook(icon="table-import"),
            self.sample_asked.emit,
        )
        self._about_sample = label("", TextPart.HINT, wraps=True)
        self.body.addLayout(self._facts)
        self.body.addWidget(self._said)
        self.body.addWidget(self._bar)
        row = QGridLayout()
        row.setColumnStretch(1, 1)
        row.addWidget(self._sample, 0, 0)
        row.addWidget(self._about_sample, 0, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._show_sample(shown=False)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """List what will be made: name and value a line."""
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(facts):
            self._facts.addWidget(label(name, TextPart.MUTED), row, 0)
            self._facts.addWidget(label(value, TextPart.BODY, wraps=True), row, 1)

    def show_busy(self, words: str) -> None:
        """Say what is being done; an empty word ends it."""
        self._bar.setVisible(bool(words))
        self._sample.setEnabled(not words)
        self._said.say(words, BannerKind.INFO)

    def show_trouble(self, sentence: str) -> None:
        """It was not done: why. Nothing stayed behind."""
        self.show_busy("")
        self._said.say(sentence, BannerKind.DANGER)

    def show_made(self, sample: Path | None) -> None:
        """The store is there; `sample` is where the sample data would go, None offers none."""
        self.show_busy("")
        words = self.tr(
            "Kho dữ liệu đã tạo và đang mở. Bấm Vào làm việc để dán danh sách người, nơi nhận và "
            "in thử; để sau cũng được, lần mở khóa sau sẽ nhắc lại."
        )
        self._said.say(words, BannerKind.OK)
        self.about.hide()
        if sample is not None:
            about = self.tr("Kho riêng để làm quen, cùng mật khẩu, ở {folder}.")
            self._about_sample.setText(about.format(folder=sample))
        self._show_sample(shown=sample is not None)

    def focus_first(self) -> None:
        """Nothing is typed here: the window's own button has the focus."""

    def _show_sample(self, *, shown: bool) -> None:
        self._sample.setVisible(shown)
        self._about_sample.setVisible(shown)
