"""Cuts the text of a DOCX paragraph at its breaks and wide gaps, and makes runs of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_atoms import BREAK, COLUMN
from bmnn_desk.papers.reading.legacy_text import unicode_of_run
from bmnn_desk.papers.reading.lines import TextRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.reading.docx_atoms import Atom
    from bmnn_desk.papers.reading.docx_styles import Letters

_BLANK = " \u00a0\u2000-\u200a\u202f\u3000"
_CUT = re.compile(f"[\n\v]|[{_BLANK}]*\t[{_BLANK}\t]*|[{_BLANK}]{{4,}}")
_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


class Cut(StrEnum):
    """What a segment is."""

    WORDS = "words"
    GAP = "gap"
    BREAK = "break"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Piece:
    """Part of an atom: its letters from `start` to `end`."""

    atom: Atom
    start: int
    end: int

    @property
    def text(self) -> str:
        """The letters as the file has them."""
        return self.atom.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Segment:
    """Words up to the next gap or break, a gap of tabs or four blanks and more, or a break."""

    cut: Cut
    pieces: tuple[Piece, ...]

    @property
    def raw(self) -> str:
        """The letters as the file has them."""
        return "".join(piece.text for piece in self.pieces)


def segments_of(atoms: Sequence[Atom]) -> list[Segment]:
    """The segments of a paragraph, in order, none of them empty."""
    whole = "".join(atom.text for atom in atoms)
    found, at = [], 0
    for cut in _CUT.finditer(whole):
        found.append((Cut.WORDS, at, cut.start()))
        found.append((_kind(cut[0]), cut.start(), cut.end()))
        at = cut.end()
    found.append((Cut.WORDS, at, len(whole)))
    spans = [span for span in found if span[1] < span[2]]
    return list(_with_pieces(atoms, spans))


def runs_of(
    segments: Iterable[Segment], encodings: Mapping[str, LegacyEncoding]
) -> tuple[TextRun, ...]:
    """Runs of letters set alike, in Unicode NFC; capitals where capitals are shown."""
    pieces = [piece for segment in segments for piece in segment.pieces]
    runs = []
    for (font, look), same in groupby(pieces, lambda one: (one.atom.font, one.atom.letters)):
        text = unicode_of_run(font, "".join(piece.text for piece in same), encodings)
        shown = _shown(text, look)
        if shown:
            runs.append(_text_run(shown, font, look))
    return tuple(runs)


def _text_run(text: str, font: str, look: Letters) -> TextRun:
    return TextRun(
        text=text,
        font=font,
        size_pt=look.size_pt,
        bold=look.bold,
        italic=look.italic,
        ink=look.ink,
    )


def _shown(text: str, look: Letters) -> str:
    shown = text.translate(_NOTHING).replace("\t", " ")
    return unicodedata.normalize("NFC", shown.upper() if look.caps else shown)


def _kind(text: str) -> Cut:
    return {BREAK: Cut.BREAK, COLUMN: Cut.COLUMN}.get(text, Cut.GAP)


def _with_pieces(atoms: Sequence[Atom], spans: Iterable[tuple[Cut, int, int]]) -> Iterator[Segment]:
    at, first = 0, 0
    for cut, start, end in spans:
        while at + len(atoms[first].text) <= start:
            at += len(atoms[first].text)
            first += 1
        pieces, here, one = [], at, first
        while one < len(atoms) and here < end:
            atom = atoms[one]
            low, high = max(start - here, 0), min(end - here, len(atom.text))
            pieces.append(Piece(atom=atom, start=low, end=high))
            here += len(atom.text)
            one += 1
        yield Segment(cut=cut, pieces=tuple(pieces))
