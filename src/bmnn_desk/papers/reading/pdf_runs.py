"""Words of a line as runs of letters set alike, in Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.legacy_text import unicode_of_run
from bmnn_desk.papers.reading.lines import TextRun
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.reading.pdf_letters import PdfWord
    from bmnn_desk.papers.reading.pdf_style import Style

# Bullets of the Symbol and Wingdings fonts.
_SIGNS = {0xF0B7: "•", 0xF0A7: "▪", 0xF02D: "-"}


def raw_runs(words: Iterable[PdfWord]) -> tuple[tuple[Style, str], ...]:
    """Words set alike as one text, as it stands in the file; a space goes to the run before."""
    runs: list[tuple[Style, list[str]]] = []
    for word in words:
        if runs and not word.is_glued:
            runs[-1][1].append(" ")
        if not runs or (runs[-1][0] is not word.style and runs[-1][0] != word.style):
            runs.append((word.style, []))
        runs[-1][1].append(word.text)
    return tuple((style, "".join(parts)) for style, parts in runs)


def runs_of(
    raw: Iterable[tuple[Style, str]], encodings: Mapping[str, LegacyEncoding]
) -> tuple[TextRun, ...]:
    """The runs of a line, converted by what `font_encodings` found; soft hyphens are dropped."""
    return tuple(
        TextRun(
            text=clean(unicode_of_run(style.font, text, encodings).translate(_SIGNS)),
            font=style.font,
            size_pt=style.size_pt or None,
            bold=style.bold,
            italic=style.italic,
            ink=style.ink,
        )
        for style, text in raw
    )
