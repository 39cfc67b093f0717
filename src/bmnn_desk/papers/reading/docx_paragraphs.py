"""Makes the lines of one DOCX paragraph: its breaks, columns and list number."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_flows import Setting
from bmnn_desk.papers.reading.docx_formats import ParagraphFormat
from bmnn_desk.papers.reading.docx_numbers import label
from bmnn_desk.papers.reading.docx_segments import Cut, runs_of
from bmnn_desk.papers.reading.docx_styles import letters, paragraph_format, style_of
from bmnn_desk.papers.reading.lines import TextLine, TextRun
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.reading.docx_boxes import WordArt
    from bmnn_desk.papers.reading.docx_flows import Column, Flows
    from bmnn_desk.papers.reading.docx_numbers import Counters, ListKind
    from bmnn_desk.papers.reading.docx_segments import Segment
    from bmnn_desk.papers.reading.docx_styles import Styles
    from bmnn_desk.papers.reading.docx_walk import Walked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Setup:
    """What the lines of all paragraphs of a file share."""

    styles: Styles
    lists: Mapping[str, ListKind]
    counters: Counters
    flows: Flows
    encodings: Mapping[str, LegacyEncoding]
    default_tab_mm: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocxLine:
    """A line with its paragraph, and its segments among all those of its line of the paragraph.

    `beside` are the segments of the whole line, other columns and gaps too; `order` counts the
    lines that manual breaks make of the paragraph, from 0. `has_label`: Word numbers it.
    """

    line: TextLine
    walked: Walked
    segments: tuple[Segment, ...] = ()
    beside: tuple[Segment, ...] = ()
    order: int = 0
    has_label: bool = False
    format: ParagraphFormat = field(default_factory=ParagraphFormat)


def lines_of(setup: Setup, walked: Walked, segments: Sequence[Segment]) -> Iterator[DocxLine]:
    """The lines of a paragraph that hold text, in order."""
    properties = walked.elements[-1].find(f"{W}pPr")
    shape = paragraph_format(setup.styles, properties, walked.place.table_style)
    number = _label_run(setup, walked, shape)
    for order, line in _broken(setup, walked, segments):
        setting = Setting(
            format=shape,
            place=walked.place,
            default_tab_mm=setup.default_tab_mm,
            is_first=order == 0,
            has_label=number is not None,
        )
        texts = {
            at: "".join(run.text for run in runs_of((segment,), setup.encodings)).strip()
            for at, segment in enumerate(line)
            if segment.cut is Cut.WORDS
        }
        for column in setup.flows.columns(line, texts, setting):
            runs = runs_of(column.segments, setup.encodings)
            if any(run.text.strip() for run in runs):
                made = _line(walked, column, runs if number is None else (number, *runs), shape)
                yield DocxLine(
                    line=made,
                    walked=walked,
                    segments=column.segments,
                    beside=tuple(line),
                    order=order,
                    has_label=number is not None,
                    format=shape,
                )
                number = None


def word_art_line(walked: Walked, art: WordArt) -> DocxLine:
    """The line of a word art."""
    text = unicodedata.normalize("NFC", art.text)
    run = TextRun(text=text, font=art.font, bold=art.bold, ink=art.ink)
    place = walked.place
    line = TextLine(
        runs=(run,),
        flow=place.flow,
        area=place.area,
        page=None,
        line=walked.number,
        is_boxed=place.is_boxed,
    )
    return DocxLine(line=line, walked=walked)


def _broken(
    setup: Setup, walked: Walked, segments: Sequence[Segment]
) -> Iterator[tuple[int, list[Segment]]]:
    """The lines between manual breaks, without empty ones, each with its order."""
    order = 0
    line: list[Segment] = []
    for segment in segments:
        if segment.cut in {Cut.BREAK, Cut.COLUMN}:
            if line:
                yield order, line
            order, line = order + 1, []
            if segment.cut is Cut.COLUMN:
                setup.flows.break_column(walked.place)
        else:
            line.append(segment)
    if line:
        yield order, line


def _label_run(setup: Setup, walked: Walked, shape: ParagraphFormat) -> TextRun | None:
    shown = label(setup.lists, setup.counters, shape.number or "", shape.list_level or 0)
    if not shown:
        return None
    properties = walked.elements[-1].find(f"{W}pPr")
    marks = None if properties is None else properties.find(f"{W}rPr")
    look = letters(
        setup.styles, style_of(setup.styles, properties), marks, walked.place.table_style
    )
    return TextRun(
        text=unicodedata.normalize("NFC", shown),
        font=look.font,
        size_pt=look.size_pt,
        bold=look.bold,
        italic=look.italic,
        ink=look.ink,
    )


def _line(
    walked: Walked, column: Column, runs: tuple[TextRun, ...], shape: ParagraphFormat
) -> TextLine:
    looks = [piece.atom.letters for segment in column.segments for piece in segment.pieces]
    return TextLine(
        runs=_trimmed(runs),
        flow=column.flow,
        area=walked.place.area,
        page=None,
        line=walked.number,
        align="" if column.is_divided else shape.align or "left",
        is_boxed=walked.place.is_boxed
        or bool(shape.is_boxed)
        or all(look.is_framed for look in looks),
        in_grid=walked.place.in_grid,
    )


def _trimmed(runs: tuple[TextRun, ...]) -> tuple[TextRun, ...]:
    """Runs without the blanks at the ends of the line, for they say nothing of its letters."""
    filled = [at for at, run in enumerate(runs) if run.text.strip()]
    kept = list(runs[filled[0] : filled[-1] + 1])
    kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
