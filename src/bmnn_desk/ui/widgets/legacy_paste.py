"""Pasted text that looks like TCVN3 or VNI: found out, never changed unasked. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.document import LegacyEncoding

# Signs that a text in an old encoding cannot do without; without one nothing is loaded.
_SIGNED = re.compile("[\u00a1-\u00ff\u03bc\uf0a1-\uf0ff]")
_SAMPLE_LETTERS = 28
_LOOKED_AT = 2000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegacyPaste:
    """A pasted text and the encoding that it seems to be in."""

    text: str
    encoding: LegacyEncoding

    def read(self, text: str) -> str:
        """A text of that encoding in Unicode, NFC."""
        return _unicode_of(text, self.encoding)

    def read_in_capitals(self, text: str) -> str:
        """The same in capitals, as a font such as .VnTimeH shows it."""
        return self.read(text).upper()

    @property
    def is_small(self) -> bool:
        """True without a capital: a font of capitals, whose letters are small, is possible."""
        read = self.read(self.text[:_LOOKED_AT])
        return read == read.lower()

    def sample(self) -> str:
        """Its first words that would change, as they stand; "…" behind them if more follow."""
        words = self.text.split()
        first = next((at for at, word in enumerate(words) if self.read(word) != word), 0)
        shown = " ".join(words[first:])
        if len(shown) <= _SAMPLE_LETTERS:
            return shown
        cut = shown[: _SAMPLE_LETTERS + 1].rpartition(" ")[0]
        return f"{cut or shown[:_SAMPLE_LETTERS]}…"


def legacy_paste(text: str) -> LegacyPaste | None:
    """What is to be offered for a pasted text, None for one that reads as it stands."""
    if not _SIGNED.search(text):
        return None
    # Loaded with the first such paste: lines to type in stand on the very first window.
    from bmnn_desk.papers.reading.legacy_text import legacy_encoding  # noqa: PLC0415

    encoding = legacy_encoding("", text)
    return None if encoding is None else LegacyPaste(text=text, encoding=encoding)


def inserted(before: str, after: str) -> str:
    """What came into a text in one stroke, of pasting, dropping or typing."""
    start = _alike(before, after)
    most = min(len(before), len(after)) - start
    end = min(_alike(before[::-1], after[::-1]), most)
    return after[start : len(after) - end]


def changed_at(text: str, old: str, change: Callable[[int, int], object]) -> bool:
    """Hand over place and length of a part in Qt's code units; False where it is gone."""
    at = text.find(old)
    if not old or at < 0:
        return False
    change(_units(text[:at]), _units(old))
    return True


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _unicode_of(text: str, encoding: LegacyEncoding) -> str:
    from bmnn_desk.papers.reading.legacy_text import to_unicode  # noqa: PLC0415  as above

    return to_unicode(text, encoding)
