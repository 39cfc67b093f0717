"""A DOCX opened for marking: what any number of copies share is read and packed once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.docx_dialect import as_usual
from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.docx_entries import packed_piece, stored_entry
from bmnn_desk.papers.docx_main import read_main
from bmnn_desk.papers.docx_mark_xml import Numbers
from bmnn_desk.papers.docx_old_shapes import heights_of
from bmnn_desk.papers.docx_package import is_xml, open_package, parse_part
from bmnn_desk.papers.docx_places import (
    begins_new_page,
    blocks_of,
    ends_in_break,
    first_place,
    last_place,
)
from bmnn_desk.papers.docx_sections import goes_on_in_page, is_right_to_left, page_size_mm
from bmnn_desk.papers.docx_splice import gaps_in
from bmnn_desk.papers.word_names import WP, W

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml import etree

    from bmnn_desk.papers.docx_entries import Entry, Piece
    from bmnn_desk.papers.docx_main import MainPart
    from bmnn_desk.papers.docx_package import Package
    from bmnn_desk.papers.docx_places import RunPlace
    from bmnn_desk.papers.docx_splice import Gap

_LOWEST_HEIGHT = 251_658_240
_HIGHEST_HEIGHT = 0xFFFF_0000
_HIGHEST_ID = 0x7FFF_0000
_FINDERS = {"first": first_place, "last": last_place}
_STYLES = "styles.xml"
_RIGHT_TO_LEFT = re.compile(rb"<\w+:bidi(?=[\s/>])(?![^>]*:val=.(?:0|false|off))")
_DRAWING = WP.strip("{}").encode()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocxSource:
    """Sizes and gaps by page ("first", "last"), gaps in their order in the document part `text`.

    `pieces` lie around the gaps. `entries` are all parts in their order, None for the document,
    whose head is `info`. `without_paragraph` are the pages whose runs bring their own,
    `unknown` those that cannot be told without a layout.
    """

    text: bytes
    strict: bool
    info: zipfile.ZipInfo
    entries: Sequence[Entry | None]
    sizes: Mapping[str, tuple[float, float]]
    gaps: Mapping[str, Gap]
    pieces: Sequence[Piece]
    numbers: Numbers
    without_paragraph: frozenset[str]
    unknown: frozenset[str]


def open_source(source: bytes, pages: Sequence[str]) -> DocxSource:
    """Open a DOCX for marks on some of the pages "first" and "last", in this order.

    Raises:
        NotADocumentError, DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError:
            as `open_package`.
    """
    package = open_package(source)
    main = read_main(package)
    is_mirrored = any(
        name.endswith(_STYLES) and _RIGHT_TO_LEFT.search(part) is not None
        for name, part in package.parts.items()
    )
    places = {page: _FINDERS[page](main.body, is_mirrored=is_mirrored) for page in pages}
    wanted = [(place.element, place.side) for place in places.values()]
    gaps = _opened_once(gaps_in(main.text, main.root, wanted))
    return DocxSource(
        text=main.text,
        strict=main.strict,
        info=package.infos[package.main],
        entries=_entries(source, package),
        sizes={page: page_size_mm(main.root, page) for page in pages},
        gaps=dict(zip(pages, gaps, strict=True)),
        pieces=tuple(_pieces(main.text, gaps)),
        numbers=_free_numbers(package, main),
        without_paragraph=frozenset(p for p, place in places.items() if place.brings_paragraph),
        unknown=frozenset(p for p, place in places.items() if _is_unknown(p, place, main.body)),
    )


def _is_unknown(page: str, place: RunPlace, body: etree._Element) -> bool:
    if is_right_to_left(body, page):
        return True
    if page == "last":
        # Endnotes stand behind the last paragraph, perhaps on a page that bears no anchor.
        has_notes = next(body.iter(f"{W}endnoteReference"), None) is not None
        return has_notes or (not place.brings_paragraph and ends_in_break(place.element))
    first = next(blocks_of(body), None)
    if first is None or not place.brings_paragraph:
        return False
    # An own paragraph before a forced page break would have a page for itself. Before a table
    # with footnotes, or in a section with another below it on the page, LibreOffice puts an
    # empty line, unless something else stands there.
    return (
        begins_new_page(first)
        or next(first.iter(f"{W}footnoteReference"), None) is not None
        or (first.tag == f"{W}tbl" and goes_on_in_page(body))
    )


def _opened_once(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Two gaps within one element that has no content open it once."""
    if len(gaps) == len(_FINDERS) and gaps[0].at == gaps[1].at and gaps[0].opened:
        first, last = gaps
        return replace(first, resumes=first.at, closed=b""), replace(last, opened=b"")
    return tuple(gaps)


def _pieces(text: bytes, gaps: Sequence[Gap]) -> Iterator[Piece]:
    ends = (0, *(edge for gap in gaps for edge in (gap.at, gap.resumes)), len(text))
    stretches = list(pairwise(ends))[::2]
    for at, (begin, end) in enumerate(stretches, start=1):
        yield packed_piece(text[begin:end], is_last=at == len(stretches))


def _entries(source: bytes, package: Package) -> tuple[Entry | None, ...]:
    try:
        return tuple(
            None if name == package.main else stored_entry(source, info)
            for name, info in package.infos.items()
        )
    except ValueError:
        raise DocumentDamagedError from None


def _free_numbers(package: Package, main: MainPart) -> Numbers:
    ids, heights = [0], [_LOWEST_HEIGHT]
    for root in _drawn(package, main):
        ids += _numbers(root.iter(f"{WP}docPr"), "id", _HIGHEST_ID)
        heights += _numbers(root.iter(f"{WP}anchor"), "relativeHeight", _HIGHEST_HEIGHT)
        heights += [height for height in heights_of(root) if height < _HIGHEST_HEIGHT]
    return Numbers(drawing_id=max(ids) + 1, height=max(heights) + 1)


def _drawn(package: Package, main: MainPart) -> Iterator[etree._Element]:
    yield main.root
    for name, part in package.parts.items():
        if is_xml(name) and name != package.main and _DRAWING in (usual := as_usual(part)):
            yield parse_part(usual)


def _numbers(elements: Iterable[etree._Element], key: str, highest: int) -> list[int]:
    found = [digits(element.get(key)) for element in elements]
    return [number for number in found if number is not None and number < highest]
