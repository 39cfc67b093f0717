"""Nothing is completed inside the line: UniKey's backspace would eat the wrong letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from tests.ui.lint.described import described

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_INLINE = QCompleter.CompletionMode.InlineCompletion


def findings(window: QWidget) -> list[str]:
    """ux 0.1; hidden pages too. Typing `dd` for đ gives «dđ» there."""
    fields: list[QLineEdit | QComboBox] = [
        *(line for line in window.findChildren(QLineEdit) if not _of_box(line)),
        *(box for box in window.findChildren(QComboBox) if box.isEditable()),
    ]
    return [
        f"{described(field)} completes inside the line, which breaks UniKey."
        for field in fields
        if _completes_inline(field)
    ]


def _of_box(line: QLineEdit) -> bool:
    return isinstance(line.parentWidget(), QComboBox)


def _completes_inline(field: QLineEdit | QComboBox) -> bool:
    completer: QCompleter | None = field.completer()
    return completer is not None and completer.completionMode() is _INLINE
