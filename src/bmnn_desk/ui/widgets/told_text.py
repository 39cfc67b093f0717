"""Sentences to be read, each behind a bold word: they can be marked and copied, by keys too."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLabel

_BREAK = "<br>"
_RING_PX = 8  # what desk.qss gives it: the border and the room inside
_UNDER_HEADING_PX = 4


def told_text(name: str, parts: Iterable[tuple[str, str]]) -> QLabel:
    """One stop of Tab that reads aloud as `name` and all its parts; a part is a word and a text.

    A part without a word is a paragraph of its own. Nothing in a text is taken for markup.
    """
    told = tuple(parts)
    made = label("", TextPart.BODY, wraps=True)
    made.setObjectName("told")
    made.setIndent(0)
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


def told_card(text: QLabel, heading: str = "") -> Card:
    """A card with such a text under its heading, which stands over its words and not its ring."""
    card = Card()
    margins = card.body.contentsMargins()
    left, right = margins.left() - _RING_PX, margins.right() - _RING_PX
    card.body.setContentsMargins(left, margins.top(), right, margins.bottom())
    card.body.setSpacing(_UNDER_HEADING_PX)
    if heading:
        over = label(heading, TextPart.SECTION, wraps=True)
        over.setContentsMargins(_RING_PX, 0, _RING_PX, 0)
        card.body.addWidget(over)
    card.body.addWidget(text)
    return card


def _paragraph(word: str, text: str, at: int) -> str:
    said = escape(text).replace("\n", _BREAK)
    bold = f"<b>{escape(word)}:</b> " if word else ""
    return f'<p style="margin-top:{6 if at else 0}px; margin-bottom:0px">{bold}{said}</p>'
