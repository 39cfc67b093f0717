"""The own text of a paragraph, letter by letter with the elements that hold it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

TEXT = f"{W}t"
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Piece:
    """An element of a run and the letters it stands for."""

    element: etree._Element
    text: str


def pieces_of(paragraph: etree._Element) -> tuple[Piece, ...]:
    """The pieces of a paragraph, without those of text boxes anchored in it."""
    return tuple(
        Piece(element=element, text=_SIGNS.get(str(element.tag), str(element.text or "")))
        for element in paragraph.iter(TEXT, *_SIGNS)
        if _is_own(element, paragraph)
    )


def joined(pieces: tuple[Piece, ...]) -> str:
    """Their text, as it stands in the file."""
    return "".join(piece.text for piece in pieces)


def every_paragraph(root: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph of a part, those of text boxes and of their old form (VML) too."""
    yield from root.iter(f"{W}p")


def is_shown(piece: Piece) -> bool:
    """False for hidden letters, and for the old form of a text box that newer programs skip."""
    element = piece.element
    if any(True for _ in element.iterancestors(f"{MC}Fallback")):
        return False
    run = element.getparent()
    hidden = None if run is None else run.find(f"{W}rPr/{W}vanish")
    return hidden is None or str(hidden.get(f"{W}val", "1")) in _OFF


def _is_own(element: etree._Element, paragraph: etree._Element) -> bool:
    run = element.getparent()
    if run is None or run.tag != f"{W}r":
        return False
    return next(element.iterancestors(f"{W}p")) is paragraph
