"""Changes the text of single lines of a DOCX and leaves all else in their paragraphs."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.docx_run_looks import without_number
from bmnn_desk.papers.reading.docx_segments import Cut
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine
    from bmnn_desk.papers.reading.docx_segments import Segment

_RUN, _TEXT, _PARAGRAPH = f"{W}r", f"{W}t", f"{W}p"
_RUN_PROPERTIES, _PROPERTIES = f"{W}rPr", f"{W}pPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD_PIECES = frozenset((f"{W}fldChar", f"{W}instrText"))
_LINKS = frozenset((f"{W}hyperlink", f"{W}fldSimple"))
_MARKS = frozenset(
    f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
)
_NOTHING = frozenset((f"{W}proofErr", f"{W}lastRenderedPageBreak", _PROPERTIES))


def separate(lines: Iterable[DocxLine]) -> None:
    """Give every segment of these lines runs of its own; nothing changes to the eye."""
    by_source: dict[etree._Element, dict[int, str]] = {}
    for line in lines:
        for segment in line.beside:
            for piece in segment.pieces:
                by_source.setdefault(piece.atom.source, {})[piece.start] = piece.text
    for source, texts in by_source.items():
        _isolate(source, list(texts.values()))


def paragraph_of(line: DocxLine) -> etree._Element:
    """The paragraph a line stands in."""
    source = line.segments[0].pieces[0].atom.source
    return next(source.iterancestors(_PARAGRAPH))


def set_text(line: DocxLine, text: str, look: etree._Element | None) -> None:
    """Put a text in the place of a separated line's own; `look` are the run's properties."""
    runs = _runs(line.segments)
    place = runs[0]
    while (parent := place.getparent()) is not None and parent.tag in _LINKS:
        place = parent
    place.addprevious(text_run(text, look))
    _remove_runs(runs)


def clear(line: DocxLine, before: etree._Element) -> None:
    """Take a separated line's text away, and the line itself where nothing else stands in it.

    `before` is the paragraph that gets its bookmarks if the whole paragraph goes.
    """
    paragraph = paragraph_of(line)
    runs = _runs(line.segments)
    if len(line.beside) == len(line.segments):
        _remove_break(paragraph, runs[0])
    _remove_runs(runs)
    parent = paragraph.getparent()
    if parent is None or not _is_bare(paragraph) or len(parent.findall(_PARAGRAPH)) == 1:
        return
    for mark in [child for child in paragraph if child.tag in _MARKS]:
        before.append(mark)
    parent.remove(paragraph)


def append_lines(
    paragraph: etree._Element, texts: Sequence[str], model: etree._Element, look: etree._Element
) -> None:
    """Add paragraphs after one, set like `model`; a section still ends with the last of them."""
    section = paragraph.find(f"{_PROPERTIES}/{W}sectPr")
    last = paragraph
    for text in texts:
        made = etree.Element(_PARAGRAPH)
        properties = paragraph_properties(model)
        if properties is not None:
            made.append(properties)
        made.append(text_run(text, look))
        last.addnext(made)
        last = made
    if section is not None and last is not paragraph:
        properties = last.find(_PROPERTIES)
        if properties is None:
            properties = etree.Element(_PROPERTIES)
            last.insert(0, properties)
        properties.append(section)


def paragraph_properties(model: etree._Element) -> etree._Element | None:
    """A copy of a paragraph's properties without its section."""
    found = model.find(_PROPERTIES)
    if found is None:
        return None
    made = copy.deepcopy(found)
    for section in made.findall(f"{W}sectPr"):
        made.remove(section)
    return made


def set_paragraph_properties(paragraph: etree._Element, model: etree._Element) -> None:
    """Set a paragraph like another one; it keeps its section."""
    old, new = paragraph.find(_PROPERTIES), paragraph_properties(model)
    section = None if old is None else old.find(f"{W}sectPr")
    if section is not None:
        new = etree.Element(_PROPERTIES) if new is None else new
        new.append(section)
    if old is not None:
        paragraph.remove(old)
    if new is not None:
        paragraph.insert(0, new)


def drop_number(paragraph: etree._Element) -> None:
    """Take a paragraph out of its list, for its text bears a dash of its own."""
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        properties = etree.Element(_PROPERTIES)
        paragraph.insert(0, properties)
    without_number(properties)


def run_of(segment: Segment) -> etree._Element:
    """The run in which a segment begins."""
    return next(segment.pieces[0].atom.source.iterancestors(_RUN))


def text_run(text: str, look: etree._Element | None) -> etree._Element:
    """A run of text."""
    run = etree.Element(_RUN)
    if look is not None:
        run.append(copy.deepcopy(look))
    made = etree.SubElement(run, _TEXT, {_SPACE: "preserve"})
    made.text = text
    return run


def _isolate(source: etree._Element, texts: Sequence[str]) -> None:
    run = source.getparent()
    if run is None or run.tag != _RUN:
        return
    if source.tag == _TEXT:
        for text in texts[1:][::-1]:
            source.addnext(_text(text))
        source.text = texts[0]
        source.set(_SPACE, "preserve")
    properties = run.find(_RUN_PROPERTIES)
    content = [child for child in run if child.tag != _RUN_PROPERTIES]
    last = run
    for child in content[1:]:
        made = etree.Element(_RUN)
        if properties is not None:
            made.append(copy.deepcopy(properties))
        made.append(child)
        last.addnext(made)
        last = made


def _text(text: str) -> etree._Element:
    made = etree.Element(_TEXT, {_SPACE: "preserve"})
    made.text = text
    return made


def _runs(segments: Iterable[Segment]) -> list[etree._Element]:
    return [
        next(piece.atom.source.iterancestors(_RUN))
        for segment in segments
        for piece in segment.pieces
    ]


def _remove_runs(runs: Sequence[etree._Element]) -> None:
    for run in [*runs, *_field_runs(runs)]:
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
            if parent.tag in _LINKS and not len(parent):
                above = parent.getparent()
                if above is not None:
                    above.remove(parent)


def _field_runs(runs: Sequence[etree._Element]) -> list[etree._Element]:
    """The codes of fields whose results all are among these runs; none of broken fields."""
    first, last = runs[0], runs[-1]
    while (before := first.getprevious()) is not None and _is_field_run(before):
        first = before
    while (after := last.getnext()) is not None and _is_field_run(after):
        last = after
    found, sibling = [], first
    while True:
        if _is_field_run(sibling):
            found.append(sibling)
        following = sibling.getnext()
        if sibling is last or following is None:
            break
        sibling = following
    kinds = [sign.get(f"{W}fldCharType") for run in found for sign in run.iter(f"{W}fldChar")]
    return found if kinds.count("begin") == kinds.count("end") else []


def _is_field_run(element: etree._Element) -> bool:
    return element.tag == _RUN and any(child.tag in _FIELD_PIECES for child in element)


def _remove_break(paragraph: etree._Element, run: etree._Element) -> None:
    """Remove the break before a line; before the first line stands none, so that after it."""
    breaks = [
        one
        for one in paragraph.iter(f"{W}br", f"{W}cr")
        if next(one.iterancestors(_PARAGRAPH)) is paragraph
    ]
    runs = list(paragraph.iter(_RUN))
    at = runs.index(run)
    owners = [(one, runs.index(next(one.iterancestors(_RUN)))) for one in breaks]
    before = [one for one, owner in owners if owner < at]
    gone = before[-1] if before else next((one for one, _ in owners), None)
    owner = None if gone is None else gone.getparent()
    if gone is not None and owner is not None:
        owner.remove(gone)


def _is_bare(paragraph: etree._Element) -> bool:
    if paragraph.find(f"{_PROPERTIES}/{W}sectPr") is not None:
        return False
    return all(
        child.tag in _NOTHING
        or child.tag in _MARKS
        or (child.tag == _RUN and all(one.tag in (_RUN_PROPERTIES, *_NOTHING) for one in child))
        for child in paragraph
    )


def gaps_of(line: DocxLine) -> tuple[Segment, ...]:
    """The gap between a line and the column at its right, nothing where it stands alone."""
    at = len(line.segments)
    rest = line.beside[at : at + 1]
    return rest if rest and rest[0].cut is Cut.GAP and at + 1 < len(line.beside) else ()
