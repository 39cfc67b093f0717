"""Nơi nhận: a line to type or paste into, and the table of what is there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.incoming.known_line import KnownLine
from bmnn_desk.ui.proposal.recipients_model import NAME, RecipientsModel
from bmnn_desk.ui.proposal.recipients_paste import PasteWords, recipients_from
from bmnn_desk.ui.proposal.recipients_view import RecipientsView
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.legacy_paste import legacy_paste
from bmnn_desk.ui.widgets.legacy_strip import LegacyStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from bmnn_desk.ui.proposal.recipients_paste import Pasted


class RecipientsTable(QWidget):
    """`lines()` are the recipients; `edited` after every change.

    Enter adds what the line says, an empty line goes on to the next field; several lines or a
    table pasted into it become lines at once. `known` are names that the line offers.
    """

    edited = Signal()

    def __init__(
        self, words: PasteWords, known: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.model = RecipientsModel(words, self)
        self.line = _NameLine(known)
        self.line.setPlaceholderText(self.tr("Gõ tên rồi Enter, ví dụ: Sở Y: 02 bản"))
        self.view = RecipientsView(self.model)
        self.told = Banner(BannerKind.WARN)
        self._paste = Button(
            self.tr("Dán từ Word, Excel"),
            ButtonLook(icon="clipboard", tip=self.tr("Dán bảng hoặc các dòng đã chép (Ctrl+V)")),
            self.paste,
        )
        self.strip = LegacyStrip(self.line, self._paste, self)
        self._asked: tuple[Recipient, ...] = ()
        self._meant: Recipient | None = None
        self._build()
        self.setFocusProxy(self.line)
        self.line.edited.connect(self.edited.emit)
        self.line.entered.connect(self.add_typed)
        self.line.list_pasted.connect(self.paste)
        self.line.down.connect(self._into_view)
        self.model.edited.connect(self.edited.emit)
        self.model.edited.connect(self._withdraw)
        self.view.paste_asked.connect(self.paste)
        self.view.line_wanted.connect(self.line.setFocus)

    def lines(self) -> tuple[Recipient, ...]:
        """The recipients, also the one still standing in the line."""
        typed = recipients_from(self.line.value(), "", self._words).recipients
        return (*self.model.lines, *typed)

    def put(self, lines: Sequence[Recipient]) -> None:
        """Show other recipients."""
        self.model.put(lines)

    def add_typed(self) -> None:
        """Add what the line says; it is empty then. Short of a known name, it is asked about."""
        text = self.line.value()
        self.line.clear()
        typed = recipients_from(text, "", self._words)
        self._take(typed)
        if len(typed.recipients) == 1 and not self.told.words:
            self._ask_meant(typed.recipients[0])

    def paste(self) -> None:
        """Take what Word or Excel put on the clipboard."""
        copied = QGuiApplication.clipboard().mimeData()
        text, html = copied.text(), copied.html()
        pasted = recipients_from(text, html, self._words)
        self._take(pasted)
        found = legacy_paste(text) if pasted.recipients else None
        if found is None:
            return

        def change(read: Callable[[str], str]) -> None:
            """Read it all anew: in Unicode a line may say how many, or that it is none."""
            anew = recipients_from(text, html, self._words, read)
            self.model.exchange(pasted.recipients, anew.recipients)
            self._tell(anew)

        self._asked = pasted.recipients
        self.strip.offer(found, change)

    def draft_text(self) -> str:
        """What a draft keeps: the lines, and what stands in the line."""
        lines = [
            [line.name, line.copies, list(line.members), line.is_group, line.delivery]
            for line in self.model.lines
        ]
        return json.dumps([lines, self.line.draft_text()], ensure_ascii=False)

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        if not text:
            return
        lines, typed = json.loads(text)
        self.put(
            [
                Recipient(
                    name=name,
                    copies=copies,
                    members=tuple(members),
                    is_group=is_group,
                    delivery=delivery,
                )
                for name, copies, members, is_group, delivery in lines
            ]
        )
        self.line.setText(typed)

    def _take(self, pasted: Pasted) -> None:
        self.model.add(pasted.recipients)
        if pasted.recipients:
            self.view.setCurrentIndex(self.model.index(self.model.rowCount() - 1, NAME))
        self._tell(pasted)

    def _ask_meant(self, added: Recipient) -> None:
        known = "" if added.is_group else self.line.meant(added.name)
        if not known:
            return

        def change() -> None:
            """The known name in place of what was typed, copies and all."""
            self.model.exchange((added,), (replace(added, name=known),))
            self.line.setFocus()

        words = self.tr("Đã thêm “{name}” đúng như đã gõ. Nơi nhận quen dùng có “{known}”.")
        jump = self.tr("Đổi thành “{known}”").format(known=known.replace("&", "&&"))
        self._meant = added
        self.told.say(words.format(name=added.name, known=known), jumps=[(jump, change)])

    def _tell(self, pasted: Pasted) -> None:
        self.told.say(" ".join(self._sentences(pasted)))

    def _sentences(self, pasted: Pasted) -> list[str]:
        said = []
        if pasted.archive:
            words = self.tr(
                "Dòng “{line}” là bản lưu nên không thêm vào nơi nhận: bản gốc và bản chính để lưu "
                "đã tính riêng."
            )
            said.append(words.format(line=pasted.archive[0]))
        if pasted.unnamed:
            words = self.tr("Dòng “{line}” chưa có tên. Gõ tên nơi nhận ghi ở mục Kính gửi.")
            said.append(words.format(line=pasted.unnamed[0]))
        return said

    def _withdraw(self) -> None:
        """Lines that were taken out need no answer."""
        if self._meant is not None and self._meant not in self.model.lines:
            self._meant = None
            self.told.say("")
        if self.strip.offered and not set(self._asked) & set(self.model.lines):
            self.strip.withdraw()

    def _into_view(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0, NAME))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(Button(self.tr("Thêm"), ButtonLook(icon="plus"), self.add_typed))
        row.addWidget(self._paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addWidget(self.told)
        across = QHBoxLayout()
        across.setSpacing(4)
        across.addWidget(self.view, 1)
        across.addLayout(self._movers())
        column.addLayout(across)

    def _movers(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for name, tip, do in (
            ("arrow-up", self.tr("Chuyển dòng lên (Alt+↑)"), lambda: self._move(-1)),
            ("arrow-down", self.tr("Chuyển dòng xuống (Alt+↓)"), lambda: self._move(1)),
            ("trash", self.tr("Bỏ dòng này (Delete)"), self._remove),
        ):
            button = Button("", ButtonLook(icon=name, kind=ButtonKind.PLAIN, tip=tip), do)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _move(self, by: int) -> None:
        index = self.view.currentIndex()
        if self.model.move(index.row(), by):
            self.view.setCurrentIndex(self.model.index(index.row() + by, index.column()))

    def _remove(self) -> None:
        if self.view.currentIndex().isValid():
            self.view.remove(self.view.currentIndex().row())


class _NameLine(KnownLine):
    """`entered` on Enter with words, `list_pasted` on lines or cells, `down` towards the table."""

    entered = Signal()
    list_pasted = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with words, Down and a pasted list are told; the rest is the line's."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.is_open and (event.key() == Qt.Key.Key_Down or (enter and self.highlighted())):
            super().keyPressEvent(event)  # into the names on offer, and one of them taken
        elif enter and plain == Qt.KeyboardModifier.NoModifier and self.value():
            self.shut()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down and plain == Qt.KeyboardModifier.NoModifier:
            self.down.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and _is_a_list():
            self.list_pasted.emit()
        else:
            super().keyPressEvent(event)


def _is_a_list() -> bool:
    """True where more than a few words were copied: lines, or a table."""
    copied = QGuiApplication.clipboard().mimeData()
    text = copied.text().strip()
    return "\n" in text or "\t" in text or "<td" in copied.html().lower()
