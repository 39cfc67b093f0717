"""Typed text with changes and remarks: {+put in+}, {-taken out-}, {?remarked on?}."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"\{([+\-?])(.*?)\1\}", re.DOTALL)


class Piece(NamedTuple):
    """Letters and their mark: "", "+", "-" or "?"."""

    text: str
    mark: str


def pieces(typed: str) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    for mark in _MARK.finditer(typed):
        if mark.start() > at:
            found.append(Piece(typed[at : mark.start()], ""))
        found.append(Piece(mark[2], mark[1]))
        at = mark.end()
    if at < len(typed):
        found.append(Piece(typed[at:], ""))
    return found


def accepted(typed: str) -> str:
    """The text with all changes accepted, white space single."""
    return " ".join("".join(piece.text for piece in pieces(typed) if piece.mark != "-").split())
