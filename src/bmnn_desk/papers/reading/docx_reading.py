"""Reads the open parts of a DOCX into lines that still know the elements they come from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.docx_atoms import atoms_of
from bmnn_desk.papers.reading.docx_fields import Fields
from bmnn_desk.papers.reading.docx_flows import Flows
from bmnn_desk.papers.reading.docx_names import twips_mm, value_of
from bmnn_desk.papers.reading.docx_numbers import Counters, read_lists
from bmnn_desk.papers.reading.docx_paragraphs import Setup, lines_of, word_art_line
from bmnn_desk.papers.reading.docx_parts import docx_parts
from bmnn_desk.papers.reading.docx_sections import sections_of
from bmnn_desk.papers.reading.docx_segments import segments_of
from bmnn_desk.papers.reading.docx_styles import read_styles
from bmnn_desk.papers.reading.docx_walk import Walk, walk_body, walk_part
from bmnn_desk.papers.reading.legacy_text import font_encodings
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from bmnn_desk.domain.document import LegacyEncoding, ReadSize
    from bmnn_desk.papers.look_at_docx import SafeDocx
    from bmnn_desk.papers.reading.docx_atoms import Atom
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine
    from bmnn_desk.papers.reading.docx_parts import DocxParts
    from bmnn_desk.papers.reading.docx_sections import Section
    from bmnn_desk.papers.reading.docx_walk import Walked

_DEFAULT_TAB_MM = 12.7
_NOTES = (f"{W}footnote", f"{W}endnote")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocxReading:
    """All lines of a DOCX, main text first, then notes, headers, footers; its sheets of paper."""

    lines: tuple[DocxLine, ...]
    sizes: tuple[ReadSize, ...]
    encodings: Mapping[str, LegacyEncoding]
    legacy: LegacyEncoding | None
    default_tab_mm: float


def read_docx(safe: SafeDocx) -> DocxReading:
    """Read a DOCX whose tracked changes have been accepted.

    Raises:
        DocumentUnsafeError: tables or boxes stand within one another too deep.
    """
    parts = docx_parts(safe)
    styles = read_styles(parts)
    sections = sections_of(parts.document)
    walk = Walk(styles=styles)
    fields = Fields((parts.document, *parts.notes, *parts.headers, *parts.footers))
    read = [
        (walked, list(atoms_of(walked, styles, fields)))
        for walked in _walk_all(walk, parts, sections)
    ]
    encodings = font_encodings(_font_texts(read))
    setup = Setup(
        styles=styles,
        lists=read_lists(parts.numbering, parts.styles),
        counters=Counters(),
        flows=Flows(new=walk.next_flow),
        encodings=encodings,
        default_tab_mm=_default_tab(parts.settings),
    )
    return DocxReading(
        lines=tuple(line for one in read for line in _lines(setup, *one)),
        sizes=tuple(section.size for section in sections),
        encodings=encodings,
        legacy=_most_used(read, encodings),
        default_tab_mm=setup.default_tab_mm,
    )


def _lines(setup: Setup, walked: Walked, atoms: Sequence[Atom]) -> Iterator[DocxLine]:
    if walked.art is not None:
        yield word_art_line(walked, walked.art)
    else:
        yield from lines_of(setup, walked, segments_of(atoms))


def _walk_all(walk: Walk, parts: DocxParts, sections: Sequence[Section]) -> Iterator[Walked]:
    width = sections[0].text_mm * sections[0].columns
    yield from walk_body(walk, parts.document, sections)
    for root in parts.notes:
        for note in root.iterchildren(*_NOTES):
            if value_of(note, "type") in {"", "normal"}:
                yield from walk_part(walk, note, Area.NOTE, width)
    for root in parts.headers:
        yield from walk_part(walk, root, Area.HEADER, width)
    for root in parts.footers:
        yield from walk_part(walk, root, Area.FOOTER, width)


def _font_texts(read: Sequence[tuple[Walked, list[Atom]]]) -> Iterator[tuple[str, str]]:
    """Letters of one font together, for a letter and its sign may stand in two runs."""
    for _, atoms in read:
        for font, same in groupby(atoms, lambda atom: atom.font):
            yield font, "".join(atom.text for atom in same)


def _most_used(
    read: Sequence[tuple[Walked, list[Atom]]], encodings: Mapping[str, LegacyEncoding]
) -> LegacyEncoding | None:
    used: Counter[LegacyEncoding] = Counter()
    for _, atoms in read:
        for atom in atoms:
            if atom.font in encodings:
                used[encodings[atom.font]] += len(atom.text)
    return used.most_common(1)[0][0] if used else None


def _default_tab(settings: etree._Element | None) -> float:
    stop = None if settings is None else settings.find(f"{W}defaultTabStop")
    return twips_mm(value_of(stop)) or _DEFAULT_TAB_MM
