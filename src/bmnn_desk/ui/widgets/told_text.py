"""Sentences to be read, each behind a bold word: they can be marked and copied, by keys too."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLabel

_BREAK = "<br>"


def told_text(name: str, parts: Iterable[tuple[str, str]]) -> QLabel:
    """One stop of Tab that reads aloud as `name` and all its parts; a part is a word and a text.

    A part without a word is a paragraph of its own. Nothing in a text is taken for markup.
    """
    told = tuple(parts)
    made = label("", TextPart.BODY, wraps=True)
    made.setObjectName("told")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText("".join(_paragraph(word, text, at) for at, (word, text) in enumerate(told)))
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # With these flags a label takes the focus by the mouse alone.
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    read = " ".join(f"{word}: {text}" if word else text for word, text in told)
    made.setAccessibleName(f"{name}. {read}" if name else read)
    return made


def _paragraph(word: str, text: str, at: int) -> str:
    said = escape(text).replace("\n", _BREAK)
    bold = f"<b>{escape(word)}:</b> " if word else ""
    return f'<p style="margin-top:{6 if at else 0}px; margin-bottom:0px">{bold}{said}</p>'
