"""Reads a stamped DOCX with zipfile and lxml alone: its marks, and whether all else is the same."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.mark import filled_lines, spot_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU_PER_MM = 36_000
_WITHIN_EMU = 0.35 * _EMU_PER_MM
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def wrong_in(
    source: bytes, made: bytes, marks: CopyMarks, size_mm: tuple[float, float]
) -> tuple[str, ...]:
    """What is wrong with a stamped DOCX on paper of that size; nothing where all is right."""
    before, after = _parts(source), _parts(made)
    changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    if len(changed) != 1 or changed[0] not in before:
        return (f"parts changed: {sorted(changed)[:3]}",)
    old, new = (etree.fromstring(parts[changed[0]], _SAFE) for parts in (before, after))
    for mark in marks.marks:
        if not any(_is_mark(anchor, mark, size_mm) for anchor in new.iter(f"{_WP}anchor")):
            return (f"no {mark.shape.stamp.value} in its place",)
    ours = [line for mark in marks.marks for line in filled_lines(mark)]
    return () if _without(_texts(new), ours) == _without(_texts(old), ours) else ("other text",)


def _is_mark(anchor: etree._Element, mark: PlacedMark, size_mm: tuple[float, float]) -> bool:
    wanted = [place * _EMU_PER_MM for place in spot_on(mark, size_mm)]
    wanted += [side * _EMU_PER_MM for side in (mark.shape.width_mm, mark.shape.height_mm)]
    texts = _texts(anchor)
    if not all(line in texts for line in filled_lines(mark)):
        return False
    found = [int(place.text or "0") for place in anchor.iter(f"{_WP}posOffset")]
    extent = anchor.find(f"{_WP}extent")
    if extent is None or len(found) != 2:
        return False
    found += [int(extent.get("cx", "0")), int(extent.get("cy", "0"))]
    return all(abs(one - other) <= _WITHIN_EMU for one, other in zip(found, wanted, strict=True))


def _texts(root: etree._Element) -> list[str]:
    return ["".join(_pieces(paragraph)) for paragraph in root.iter(f"{_W}p")]


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for text in paragraph.iter(f"{_W}t"):
        if next(text.iterancestors(f"{_W}p"), None) is paragraph:
            yield text.text or ""


def _without(texts: list[str], ours: list[str]) -> list[str]:
    return [text for text in texts if text and text not in ours]


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {info.filename: packed.read(info) for info in packed.infolist()}
