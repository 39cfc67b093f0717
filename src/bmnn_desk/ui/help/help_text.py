"""The text of a page of the help: it can be marked and copied, its links go by keys too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from bmnn_desk.domain.help_block import BlockKind
from bmnn_desk.ui.help.found_places import found_places
from bmnn_desk.ui.help.help_page import side_by_side
from bmnn_desk.ui.help.page_html import page_html, page_style
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.alt_letter import is_alt_letter

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QKeyEvent

    from bmnn_desk.domain.search_words import SearchWords
    from bmnn_desk.ui.help.help_page import HelpPage

_MARGIN_PX = 14


class HelpText(QTextBrowser):
    """`wanted(key)` when a link was followed: Tab goes from link to link, Enter follows one."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Nội dung bài"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.anchorClicked.connect(self._follow)
        self._page: HelpPage | None = None
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = -1

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning, nothing lit."""
        self._page = page
        self._draw(page)
        self._places, self._at = (), -1
        self.setExtraSelections([])

    def light(self, words: SearchWords) -> None:
        """Light every place of these words, and come to the first.

        Where they stand side by side somewhere, as they were typed, only there. Places behind the
        last step, as in the inspectors' findings, are lit, and the page begins at its beginning.
        """
        text = self.document().toPlainText()
        self._places = found_places(text, side_by_side(words)) or found_places(text, words)
        self._at = -1
        if self._places and self._places[0][0] > self._end_of_steps(text):
            self._show_lit()
            return
        self.go_to_next()

    def go_to_next(self) -> None:
        """Come to the next lit place; behind the last one, the first."""
        if self._places:
            self._at = (self._at + 1) % len(self._places)
            self._show_lit()
            cursor = self._cursor(self._places[self._at])
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @property
    def lit(self) -> tuple[str, ...]:
        """The words that are lit."""
        return tuple(self._cursor(place).selectedText() for place in self._places)

    @property
    def current(self) -> int:
        """Which of them one is at, from 0; -1 where none is lit."""
        return self._at

    def changeEvent(self, event: QEvent) -> None:
        """Colours stand in the text itself: in others it is drawn anew, at the same place."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            place = self.verticalScrollBar().value()
            self._draw(self._page)
            self._show_lit()
            self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter with Alt, or an arrow with it, is the window's; Enter follows the link."""
        if is_alt_letter(event):
            event.ignore()
            return
        bar, key = self.verticalScrollBar(), event.key()
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            # What is read only has no caret that Qt's own keys could move.
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
            return
        super().keyPressEvent(event)

    def _end_of_steps(self, text: str) -> int:
        """Where the last step ends; a page without any, as one of the law, is whole a step."""
        blocks = () if self._page is None else self._page.blocks
        steps = [block.said.replace("`", "") for block in blocks if block.kind is BlockKind.STEP]
        at = text.rfind(steps[-1]) if steps else -1
        return len(text) if at < 0 else at + len(steps[-1])

    def _draw(self, page: HelpPage) -> None:
        self.document().setDefaultStyleSheet(page_style(current_tokens()))
        self.setHtml(page_html(page))

    def _show_lit(self) -> None:
        tokens = current_tokens()
        self.setExtraSelections(
            [
                self._selection(place, tokens.warn_edge if at == self._at else tokens.warn_bg)
                for at, place in enumerate(self._places)
            ]
        )

    def _selection(self, place: tuple[int, int], colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(QColor(colour))
        if colour == current_tokens().warn_edge:
            look.setForeground(QColor(current_tokens().surface))
        made.format = look
        made.cursor = self._cursor(place)
        return made

    def _cursor(self, place: tuple[int, int]) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _follow(self, link: QUrl) -> None:
        self.wanted.emit(unquote(link.toString()))
