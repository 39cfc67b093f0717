"""Reads a made DOCX back and compares it with its source and the wanted marks."""

from __future__ import annotations

import copy as copying
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DeskError, MarkNotProvedError
from bmnn_desk.papers.docx_mark_xml import boxes_of, drawing_name, ink_hex
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_text import own_text, paragraphs
from bmnn_desk.papers.own_marks import own_marks
from bmnn_desk.papers.stamp_layout import printed_lines
from bmnn_desk.papers.word_names import MC, WP, A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.docx_package import Package
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_PARTS = "parts"


def prove_docx(made: bytes, source: bytes, copy: CopyMarks) -> None:
    """Prove that a copy holds its marks at their EMU, each once, and is else its source.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    try:
        before, after = open_package(source), open_package(made)
        old, new = (parse_part(one.parts[one.main]) for one in (before, after))
    except DeskError:
        raise MarkNotProvedError(_PARTS) from None
    _require_same_parts(before, after)
    _require_same_text(old, new, copy)
    _require_unique_ids(new)
    for mark in copy.marks:
        _require_boxes(new, mark)
    numbers = [copy.number for mark in copy.marks if mark.shape.stamp is Stamp.COPY_NUMBER]
    if _copy_numbers(new) != numbers:
        raise MarkNotProvedError(Stamp.COPY_NUMBER.value)


def _require_same_parts(before: Package, after: Package) -> None:
    others = {name: part for name, part in before.parts.items() if name != before.main}
    if before.main != after.main or others != {
        name: part for name, part in after.parts.items() if name != after.main
    }:
        raise MarkNotProvedError(_PARTS)


def _require_same_text(old: etree._Element, new: etree._Element, copy: CopyMarks) -> None:
    bare = copying.deepcopy(new)
    runs = {next(anchor.iterancestors(f"{W}r")) for anchor in _anchors(bare, copy)}
    for run in runs:
        paragraph = run.getparent()
        if paragraph is None:
            raise MarkNotProvedError(_PARTS)
        paragraph.remove(run)
    if _canonical(bare) == _canonical(old):
        return
    # The paragraph that was added for want of a fit one is the only other change.
    body = bare.find(f"{W}body")
    for paragraph in list(body) if body is not None and copy.marks else []:
        if paragraph.tag == f"{W}p" and _is_helper(paragraph):
            paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]
    if _canonical(bare) != _canonical(old):
        raise MarkNotProvedError(_PARTS)


def _is_helper(paragraph: etree._Element) -> bool:
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    return len(paragraph) == 1 and spacing is not None and spacing.get(f"{W}line") == "20"


def _anchors(root: etree._Element, copy: CopyMarks) -> Iterator[etree._Element]:
    names = {drawing_name(mark, at) for mark in copy.marks for at, _ in enumerate(boxes_of(mark))}
    for anchor in root.iter(f"{WP}anchor"):
        drawing = anchor.find(f"{WP}docPr")
        if drawing is not None and drawing.get("name") in names:
            yield anchor


def _require_boxes(root: etree._Element, mark: PlacedMark) -> None:
    for at, box in enumerate(boxes_of(mark)):
        anchors = [
            anchor
            for anchor in root.iter(f"{WP}anchor")
            if anchor.find(f"{WP}docPr[@name='{drawing_name(mark, at)}']") is not None
        ]
        wanted = (box.x, box.y, box.width, box.height, box.line)
        if [_geometry(anchor) for anchor in anchors] != [wanted]:
            raise MarkNotProvedError(mark.shape.stamp.value)
        if at == 0:
            _require_text(anchors[0], mark)


def _require_text(anchor: etree._Element, mark: PlacedMark) -> None:
    shown = tuple(own_text(paragraph) for paragraph in paragraphs(anchor))
    colors = {color.get(f"{W}val") for color in anchor.iter(f"{W}color")}
    if shown != printed_lines(mark) or colors != {ink_hex(mark)}:
        raise MarkNotProvedError(mark.shape.stamp.value)


def _geometry(anchor: etree._Element) -> tuple[int, ...]:
    offsets = [
        position.findtext(f"{WP}posOffset", "")
        for axis in ("positionH", "positionV")
        for position in anchor.findall(f"{WP}{axis}[@relativeFrom='page']")
    ]
    extent = anchor.find(f"{WP}extent")
    line = next(anchor.iter(f"{A}ln"), None)
    texts = [
        *offsets,
        *(str(extent.get(key, "")) for key in ("cx", "cy") if extent is not None),
        "" if line is None else str(line.get("w", "")),
    ]
    return tuple(int(text) if text.lstrip("-").isdecimal() else -1 for text in texts)


def _require_unique_ids(root: etree._Element) -> None:
    outside = [
        drawing.get("id")
        for drawing in root.iter(f"{WP}docPr")
        if not any(True for _ in drawing.iterancestors(f"{MC}Fallback"))
    ]
    ours = [
        drawing.get("id")
        for drawing in root.iter(f"{WP}docPr")
        if str(drawing.get("name", "")).startswith("BMNN-")
    ]
    if any(outside.count(number) > 1 for number in ours):
        raise MarkNotProvedError(_PARTS)


def _copy_numbers(root: etree._Element) -> list[int]:
    return [
        int(found[1])
        for paragraph in paragraphs(root)
        for pattern in own_marks().copy_numbers
        for found in pattern.finditer(own_text(paragraph))
    ]


def _canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n")
