"""Makes marked copies of a DOCX: one file a copy, only its document part changed."""

from __future__ import annotations

import copy as copying
import io
import zipfile
from itertools import chain
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.errors import MarkDoesNotFitError, NotADocumentError
from bmnn_desk.papers.docx_mark_xml import Numbers, mark_run
from bmnn_desk.papers.docx_package import is_xml, open_package, parse_part
from bmnn_desk.papers.docx_repack import fresh_info
from bmnn_desk.papers.draw_stamp import refuse_black_level
from bmnn_desk.papers.look_at_docx import page_size_mm
from bmnn_desk.papers.stamp_layout import lay_out
from bmnn_desk.papers.word_names import MC, WP, WPS, W

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.papers.docx_package import Package
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_LOWEST_HEIGHT = 251_658_240
_HIGHEST_HEIGHT = 0xFFFF_0000
_HIGHEST_ID = 0x7FFF_0000
_SLACK_MM = 0.01
_BOXES = 2
_BOUND = tuple(f"{W}{name}" for name in ("dataBinding", "text", "date", "dropDownList", "comboBox"))


def mark_docx(source: bytes, copies: Sequence[CopyMarks]) -> tuple[bytes, ...]:
    """One marked file a copy, in their order; the same input gives the same bytes.

    A mark is anchored to the page in the first paragraph (last for page "last"), so that no
    line of the text moves. Where that stands in a table, a paragraph of 1 pt is put before
    it, which moves the text by 0.35 mm: Word since 2013 (compatibility mode 15) places a
    drawing in a cell by the cell, whatever its anchor says. Other parts keep their content.

    Raises:
        MarkDoesNotFitError: a mark lies outside the page, or its text outside the mark.
        NotADocumentError, DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError:
            as `open_package`.
        ValueError: a level word in black, a round mark, or a mark for every page.
    """
    package = open_package(source)
    document = parse_part(package.parts[package.main])
    if document.find(f"{W}body") is None:
        raise NotADocumentError
    for mark in chain.from_iterable(copy.marks for copy in copies):
        _require(mark, page_size_mm(document))
    rest = _packed_without_main(package)
    numbers = _free_numbers(package)
    return tuple(_copy(package, rest, document, (copy, numbers)) for copy in copies)


def _require(mark: PlacedMark, size_mm: tuple[float, float]) -> None:
    refuse_black_level(mark)
    if mark.page == "every":
        message = "a DOCX has no pages to mark one by one"
        raise ValueError(message)
    if mark.shape.shape != "rect":
        message = "round marks belong on envelopes, not in a DOCX"
        raise ValueError(message)
    lay_out(mark)
    right, bottom = mark.x_mm + mark.shape.width_mm, mark.y_mm + mark.shape.height_mm
    if min(mark.x_mm, mark.y_mm) < 0 or not (
        right <= size_mm[0] + _SLACK_MM and bottom <= size_mm[1] + _SLACK_MM
    ):
        raise MarkDoesNotFitError(mark.shape.stamp.value)


def _copy(
    package: Package,
    rest: bytes,
    document: etree._Element,
    wanted: tuple[CopyMarks, Numbers],
) -> bytes:
    marked = copying.deepcopy(document)
    copy, numbers = wanted
    for at, mark in enumerate(copy.marks):
        step = at * _BOXES
        own = Numbers(drawing_id=numbers.drawing_id + step, height=numbers.height + step)
        _insert(marked, mark_run(mark, own), page=mark.page)
    made = io.BytesIO()
    made.write(rest)
    with zipfile.ZipFile(made, "a") as packed:
        packed.writestr(
            fresh_info(package.infos[package.main]),
            etree.tostring(marked, xml_declaration=True, encoding="UTF-8", standalone=True),
        )
    return made.getvalue()


def _insert(document: etree._Element, run: etree._Element, *, page: str) -> None:
    body = document.find(f"{W}body")
    if body is None:
        raise NotADocumentError
    paragraph = _paragraph(body, page=page)
    properties = paragraph.find(f"{W}pPr")
    if page == "last":
        paragraph.append(run)
    else:
        paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, run)
    # A root that knows the namespace under another prefix lends it to the run.
    prefix = next(
        (key for key, name in run.nsmap.items() if name == WPS.strip("{}") and key), "wps"
    )
    for choice in run.iter(f"{MC}Choice"):
        choice.set("Requires", prefix)


def _paragraph(body: etree._Element, *, page: str) -> etree._Element:
    outside_boxes = (
        paragraph
        for paragraph in body.iter(f"{W}p")
        if not any(True for _ in paragraph.iterancestors(f"{W}txbxContent"))
    )
    chosen: etree._Element | None = None
    for paragraph in outside_boxes:
        chosen = paragraph
        if page == "first":
            break
    if chosen is not None and _keeps_drawings(chosen):
        return chosen
    helper = _empty_paragraph()
    section = body.find(f"{W}sectPr")
    if page == "first":
        body.insert(0, helper)
    elif section is not None:
        section.addprevious(helper)
    else:
        body.append(helper)
    return helper


def _keeps_drawings(paragraph: etree._Element) -> bool:
    # Word draws nothing anchored in hidden text, places by the cell what is anchored in a
    # table, and rewrites controls bound to data.
    if any(True for _ in paragraph.iterancestors(f"{W}tc")):
        return False
    if paragraph.find(f"{W}pPr/{W}rPr/{W}vanish") is not None:
        return False
    return not any(
        control.find(f"{W}sdtPr/{kind}") is not None
        for control in paragraph.iterancestors(f"{W}sdt")
        for kind in _BOUND
    )


def _empty_paragraph() -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    properties = etree.SubElement(paragraph, f"{W}pPr")
    spacing = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    etree.SubElement(
        properties, f"{W}spacing", {f"{W}{key}": value for key, value in spacing.items()}
    )
    size = etree.SubElement(etree.SubElement(properties, f"{W}rPr"), f"{W}sz")
    size.set(f"{W}val", "2")
    return paragraph


def _free_numbers(package: Package) -> Numbers:
    ids, heights = [0], [_LOWEST_HEIGHT]
    for name, part in package.parts.items():
        if is_xml(name) and WP.strip("{}").encode() in part:
            root = parse_part(part)
            ids += _numbers(root.iter(f"{WP}docPr"), "id", _HIGHEST_ID)
            heights += _numbers(root.iter(f"{WP}anchor"), "relativeHeight", _HIGHEST_HEIGHT)
    return Numbers(drawing_id=max(ids) + 1, height=max(heights) + 1)


def _numbers(elements: Iterable[etree._Element], key: str, highest: int) -> list[int]:
    found = [str(element.get(key, "")) for element in elements]
    return [int(text) for text in found if text.isdecimal() and int(text) < highest]


def _packed_without_main(package: Package) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, part in package.parts.items():
            if name != package.main:
                packed.writestr(fresh_info(package.infos[name]), part)
    return made.getvalue()
