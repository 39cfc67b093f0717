"""The lines of số and ngày in a DOCX, and how their blanks are filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_letters import DocxLetters
from bmnn_desk.papers.docx_line_edit import gaps_of
from bmnn_desk.papers.number_blanks import day_spans, number_span
from bmnn_desk.papers.number_rows import number_rows
from bmnn_desk.papers.number_texts import missing_text
from bmnn_desk.papers.reading.lines import FileText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.number_blanks import BlankSpan
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine
    from bmnn_desk.papers.reading.docx_reading import DocxReading

_NUMBER = "number"
_BETWEEN_WORDS = frozenset({"day", "month"})
_SPACE, _NO_BREAK = " ", "\u00a0"
# How many quarters of the type size a sign takes in the faces of offices; a figure takes two.
_QUARTERS = {_SPACE: 1, _NO_BREAK: 1, ".": 1, "‥": 2, "…": 4, "_": 2, "x": 2, "X": 2}
_FIGURE_QUARTERS = 2


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberLine:
    """A line, or the two it is broken into, its letters and the blanks among them by part."""

    lines: tuple[DocxLine, ...]
    letters: DocxLetters
    spans: Mapping[str, BlankSpan]


def number_lines(reading: DocxReading) -> tuple[NumberLine, NumberLine] | None:
    """The line of the number and that of the day, None where the file does not show both."""
    text = FileText(
        kind="docx",
        pages=None,
        lines=tuple(one.line for one in reading.lines),
        sizes=reading.sizes,
    )
    rows = number_rows(text)
    if rows is None:
        return None
    own = {id(one.line): one for one in reading.lines}
    numbered = (own[id(rows.number.line)],)
    letters = DocxLetters(numbered)
    span = number_span(letters.text)
    if span is None:
        return None
    number = NumberLine(lines=numbered, letters=letters, spans={_NUMBER: span})
    for candidate in rows.days:
        dated = tuple(own[id(row.line)] for row in candidate)
        letters = DocxLetters(dated)
        if spans := day_spans(letters.text):
            return number, NumberLine(lines=dated, letters=letters, spans=spans)
    return None


def missing_parts(line: NumberLine, texts: Mapping[str, str]) -> Mapping[str, str]:
    """Those of the texts that are not yet typed in their blanks.

    Raises:
        NumberAlreadyThereError: something else is typed there.
    """
    # Letters x only mark a place that is to be filled in.
    return {
        part: texts[part]
        for part, span in line.spans.items()
        if missing_text(part, span.typed.strip("xX"), texts[part])
    }


def fill_blanks(line: NumberLine, texts: Mapping[str, str]) -> bool:
    """Put texts into the blanks of a line; False where a blank holds no text of a run.

    What stands at the right of the line stays in its place: figures are as wide as two spaces,
    and what the blank was wider goes behind the line's last letter.
    """
    spare = 0
    for part, text in texts.items():
        span = line.spans[part]
        old = line.letters.text[span.start : span.end]
        new = _spaced(old, text, part, is_first=span.start == 0)
        if not line.letters.replace(span.start, span.end, new):
            return False
        spare += _quarters(old) - _quarters(new)
    if gaps_of(line.lines[-1]):
        line.letters.append(_SPACE * max(spare, 0))
    return True


def _spaced(old: str, text: str, part: str, *, is_first: bool) -> str:
    before, after = (_NO_BREAK if sign == _NO_BREAK else _SPACE for sign in (old[:1], old[-1:]))
    made = text if is_first else before + text
    return made + after if part in _BETWEEN_WORDS else made


def _quarters(text: str) -> int:
    return sum(_FIGURE_QUARTERS if sign.isdecimal() else _QUARTERS.get(sign, 0) for sign in text)
