"""Lines of a DOCX letter by letter, to change some of them in the runs in which they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bmnn_desk.papers.reading.docx_names import M
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine

_TEXTS = frozenset((f"{W}t", f"{M}t"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Letter(NamedTuple):
    """A letter, the element it comes from, and its place in the letters of that element.

    Between two lines stands a letter of no element.
    """

    sign: str
    source: etree._Element | None = None
    at: int = 0

    @property
    def is_text(self) -> bool:
        """Whether it stands in an element of text, and is no tab, break or end of a line."""
        return self.source is not None and self.source.tag in _TEXTS


class DocxLetters:
    """The letters of lines that are read as one; changes are kept until they are written."""

    def __init__(self, lines: Sequence[DocxLine]) -> None:
        self._letters: list[_Letter] = []
        self._slots: dict[etree._Element, list[str]] = {}
        self._changed: set[etree._Element] = set()
        for line in lines:
            if self._letters:
                self._letters.append(_Letter(" "))
            for piece in (piece for segment in line.segments for piece in segment.pieces):
                self._slots[piece.atom.source] = list(piece.atom.text)
                for at in range(piece.start, piece.end):
                    self._letters.append(_Letter(piece.atom.text[at], piece.atom.source, at))

    @property
    def text(self) -> str:
        """The letters as the file has them, and a space between lines."""
        return "".join(letter.sign for letter in self._letters)

    @property
    def changed(self) -> frozenset[etree._Element]:
        """The elements that are to be changed."""
        return frozenset(self._changed)

    def replace(self, start: int, end: int, text: str) -> bool:
        """Put a text in the place of letters, into the run that holds most of them.

        False, and nothing done, where neither they nor the letters beside them are text of a run.
        """
        host = self._host(start, end)
        if host is None:
            return False
        for at in range(start, end):
            self._put(at, only="")
        self._put(host, **{"after" if host < start else "before": text})
        return True

    def append(self, text: str) -> None:
        """Add a text behind the last letter, if that is text of a run."""
        if text and self._letters[-1].is_text:
            self._put(len(self._letters) - 1, after=text)

    def write(self) -> None:
        """Change the elements; a tab or another sign that was replaced goes."""
        for source in self._changed:
            text = "".join(self._slots[source])
            if source.tag in _TEXTS:
                source.text = text
                source.set(_SPACE, "preserve")
            elif not text and (parent := source.getparent()) is not None:
                parent.remove(source)

    def _put(self, at: int, *, before: str = "", only: str | None = None, after: str = "") -> None:
        letter = self._letters[at]
        if letter.source is not None:
            slots = self._slots[letter.source]
            kept = slots[letter.at] if only is None else only
            slots[letter.at] = before + kept + after
            self._changed.add(letter.source)

    def _host(self, start: int, end: int) -> int | None:
        """The first letter of the run with most of these letters; else a letter beside them."""
        held = [at for at in range(start, end) if self._letters[at].is_text]
        counts = Counter(self._letters[at].source for at in held)
        if held:
            return max(held, key=lambda at: (counts[self._letters[at].source], -at))
        beside = (at for at in (start - 1, end) if 0 <= at < len(self._letters))
        return next((at for at in beside if self._letters[at].is_text), None)
