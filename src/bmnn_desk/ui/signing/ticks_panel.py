"""The eight things that a clerk compares with the slip where the program reads no text."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.papers.recipients_block import recipient_lines
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.ui.signing.draft_matter import DraftMatter


class TicksPanel(QWidget):
    """A tick each, with what the approved slip says beside it; `edited` when one changed."""

    edited = Signal()

    def __init__(self, matter: DraftMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, QCheckBox] = {}
        self.all_right = Button(
            self.tr("&Tất cả đúng"), ButtonLook(icon="checklist"), self.tick_all
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        wanted = self._wanted(matter)
        for row, (key, words) in enumerate(self._words().items()):
            tick = QCheckBox(words)
            tick.setAccessibleDescription(wanted[key])
            tick.toggled.connect(lambda _on: self.edited.emit())
            said = label(wanted[key], TextPart.BODY, wraps=True)
            grid.addWidget(tick, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
            self._ticks[key] = tick
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addLayout(grid)
        column.addWidget(self.all_right, 0, Qt.AlignmentFlag.AlignLeft)

    def ticks(self) -> DraftTicks:
        """What is ticked."""
        return DraftTicks(**{key: tick.isChecked() for key, tick in self._ticks.items()})

    def tick(self, key: str) -> QCheckBox:
        """A tick by its name in `DraftTicks`."""
        return self._ticks[key]

    def tick_all(self) -> None:
        """Everything agrees with the slip."""
        for tick in self._ticks.values():
            tick.setChecked(True)

    def draft_text(self) -> str:
        """What a draft keeps: the names of those ticked."""
        return " ".join(key for key, tick in self._ticks.items() if tick.isChecked())

    def put_draft_text(self, text: str) -> None:
        """Tick what a draft kept."""
        for key in text.split():
            if key in self._ticks:
                self._ticks[key].setChecked(True)

    def _words(self) -> dict[str, str]:
        tr = self.tr
        words = (
            tr("Độ mật như phiế&u"),
            tr("&Số bản"),
            tr("Câu s&ao, chụp"),
            tr("&Nơi nhận"),
            tr("Người s&oạn thảo"),
            tr("Dòng &Lưu"),
            tr("&Bản số từng dòng"),
            tr("Không &chữ độ mật"),
        )
        return dict(zip((field.name for field in fields(DraftTicks)), words, strict=True))

    def _wanted(self, matter: DraftMatter) -> dict[str, str]:
        facts, words = matter.recipients, matter.regime.sheet("recipients_block").words
        lines = recipient_lines(words, facts)
        sent, kept = lines[: len(facts.recipients)], lines[len(facts.recipients) :]
        sentence = {None: self.tr("Phiếu chưa ghi"), True: words["may_copy"]}
        by = " · ".join(filter(None, (facts.drafter, facts.drafter_unit)))
        copies = self.tr("{count:02} bản").format(count=facts.copies)
        return {
            "level": level_word(matter.detail.level),
            "copies": copies,
            "copy_permission": sentence.get(facts.may_copy, words["may_not_copy"]),
            "recipients": "\n".join(sent),
            "drafter": by,
            "archive_line": "\n".join(kept),
            "copy_numbers": self.tr(
                "Như các dòng trên, đủ từ 01 đến {count:02}, không trùng"
            ).format(count=facts.copies),
            "no_typed_level": self.tr("Chưa có chữ chỉ độ mật, đen hay đỏ; chỗ đóng dấu trống"),
        }
