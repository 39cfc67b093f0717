"""Breaks text into lines of a face, with the widths of words cached."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont

from bmnn_desk.papers.fonts import register_faces

_CACHED_TEXTS = 20_000
_JOINTS = "/-\u2013,;"


class Breaker:
    """Breaks text for one face and size; keep one a paper, so that its texts die with it.

    Lengths are in pt. Runs of blanks become one space, as in the printed forms.
    """

    def __init__(self, face: str, size_pt: float) -> None:
        register_faces()
        registered: Any = getFont(face)
        font = registered.face
        self._letters: dict[int, float] = font.charWidths
        self._unknown: float = font.defaultWidth
        self._scale = size_pt / 1000
        self._words: dict[str, float] = {}
        self._lines: dict[tuple[str, float], tuple[str, ...]] = {}
        self._space = self.width(" ")

    def width(self, text: str) -> float:
        """The width of a text in pt."""
        width = self._words.get(text)
        if width is None:
            letters, unknown = self._letters.get, self._unknown
            width = sum([letters(ord(letter), unknown) for letter in text]) * self._scale
            self._words[text] = width
        return width

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """The lines of a text, each at most `width` pt wide; at least one line.

        A word wider than a line is broken after a joint ("/", "-") or, failing that, anywhere.
        """
        key = (text, width)
        lines = self._lines.get(key)
        if lines is None:
            lines = self.wrap_after(text, width, width)
            if len(self._lines) < _CACHED_TEXTS:
                self._lines[key] = lines
        return lines

    def wrap_after(self, text: str, first: float, width: float) -> tuple[str, ...]:
        """As `wrap`, but the first line has only `first` pt: it follows a label.

        The first line is empty where not even the first word fits behind the label.
        """
        if "\n" not in text:
            return tuple(self._part(text.split(), first, width))
        lines: list[str] = []
        for part in text.split("\n"):
            lines += self._part(part.split(), width if lines else first, width)
        return tuple(lines)

    def _part(self, words: list[str], room: float, width: float) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        used, space, known = 0.0, self._space, self._words
        for word in words:
            needed = known[word] if word in known else self.width(word)
            if line:
                needed += used + space
            if needed <= room:
                line.append(word)
                used = needed
                continue
            if line or room < width:
                lines.append(" ".join(line))
                room = width
            *pieces, last = self._pieces(word, width)
            lines += pieces
            line, used = [last], self.width(last)
        lines.append(" ".join(line))
        return lines

    def _pieces(self, word: str, width: float) -> list[str]:
        pieces: list[str] = []
        while self.width(word) > width:
            cut = self._cut(word, width)
            if cut == len(word):
                break
            pieces.append(word[:cut])
            word = word[cut:]
        return [*pieces, word]

    def _cut(self, word: str, width: float) -> int:
        used, fits = 0.0, 1
        for index, letter in enumerate(word):
            used += self._letters.get(ord(letter), self._unknown) * self._scale
            if used > width:
                break
            fits = index + 1
        joint = max(word.rfind(joint, 0, fits) for joint in _JOINTS) + 1
        return joint or max(fits, 1)
