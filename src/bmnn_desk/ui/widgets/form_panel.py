"""Fields that belong together: their texts for a draft, their errors with one summary line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import Field, FieldLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_BELOW_PX = 16


class FormPanel(QObject):
    """The fields of a window by key; it lays nothing out.

    `edited` tells that anything was changed; `summary` is the banner for the window's top. Where
    nobody asks for it there is none: without a parent it would be a window of its own.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summary: Banner | None = None
        self._fields: dict[str, Field] = {}

    @property
    def summary(self) -> Banner:
        """Says how many fields are wrong, and leads to each; who asks for it lays it out."""
        if self._summary is None:
            self._summary = Banner(BannerKind.DANGER)
        return self._summary

    def add(self, key: str, look: FieldLook, editor: QWidget) -> Field:
        """Make a field of an editor."""
        return self.take(key, Field(look, editor))

    def take(self, key: str, made: Field) -> Field:
        """Take in a field that was made elsewhere."""
        self._fields[key] = made
        made.as_editor().edited.connect(lambda: self._edit(key))
        return made

    def field(self, key: str) -> Field:
        """A field by its key."""
        return self._fields[key]

    def keys(self) -> tuple[str, ...]:
        """Every key, in the order the fields were added."""
        return tuple(self._fields)

    def texts(self) -> dict[str, str]:
        """What a draft keeps of every field."""
        return {key: field.as_editor().draft_text() for key, field in self._fields.items()}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show what a draft kept; keys that no longer exist are passed over."""
        for key, text in texts.items():
            if key in self._fields:
                self._fields[key].as_editor().put_draft_text(text)

    def caret(self) -> str:
        """The key of the field that has the focus, empty where none has."""
        focus = QApplication.focusWidget()
        while focus is not None:
            for key, field in self._fields.items():
                if focus in {field, field.editor}:
                    return key
            focus = focus.parentWidget()
        return ""

    def place(self) -> str:
        """The same, and how many letters stand before the caret: "title@12"; for a draft."""
        key = self.caret()
        at = caret_in(self._fields[key].editor) if key else 0
        return f"{key}@{at}" if at else key

    def focus(self, key: str) -> None:
        """Put the focus into a field, and the caret where `place` said it was."""
        name, _, at = key.partition("@")
        if name in self._fields:
            editor = self._fields[name].editor
            editor.setFocus()
            if at.isdecimal():
                put_caret(editor, int(at))

    def show_errors(
        self, errors: Mapping[str, str], show: Callable[[str], object] | None = None
    ) -> bool:
        """Show a sentence under each bad field, the summary above, and go to the first.

        `show` brings a field into sight first (another step of the window). True where there
        is an error.
        """
        bad = [key for key in self._fields if errors.get(key)]
        for key, field in self._fields.items():
            field.show_error(errors.get(key, ""))
        if not bad:
            self._sum_up("")
            return False

        def jump(key: str) -> None:
            """Bring the field into sight and give it the focus."""
            if show is not None:
                show(key)
            self.focus(key)
            field = self._fields[key]
            # The sentence under it has its place only after the layouts have settled.
            QTimer.singleShot(0, field, lambda: _bring(field))

        words = self.tr("Còn {count} ô cần sửa. Dữ liệu đã gõ vẫn còn nguyên.")
        self._sum_up(
            words.format(count=len(bad)),
            [(self._fields[key].plain_words, lambda key=key: jump(key)) for key in bad],  # type: ignore[misc]
        )
        jump(bad[0])
        return True

    def _edit(self, key: str) -> None:
        self._fields[key].show_error("")
        if not any(field.error for field in self._fields.values()):
            self._sum_up("")
        self.edited.emit()

    def _sum_up(self, words: str, jumps: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        if self._summary is not None:
            self._summary.say(words, BannerKind.DANGER, jumps)


def caret_in(editor: QWidget) -> int:
    """How many letters stand before an editor's caret; 0 where it has none."""
    match editor:
        case QLineEdit():
            return editor.cursorPosition()
        case QPlainTextEdit():
            return editor.textCursor().position()
    return 0


def put_caret(editor: QWidget, letters: int) -> None:
    """Put an editor's caret behind so many letters, or at the end of fewer."""
    match editor:
        case QLineEdit():
            editor.deselect()
            editor.setCursorPosition(min(letters, len(editor.text())))
        case QPlainTextEdit():
            cursor = editor.textCursor()
            cursor.setPosition(min(letters, len(editor.toPlainText())))
            editor.setTextCursor(cursor)


def _bring(field: Field) -> None:
    above = field.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(field, 0, _BELOW_PX)
