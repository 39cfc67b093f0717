"""Puts pieces into an XML part without touching a byte of what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.docx_places import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

_SHUT = b"/>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A place between two bytes; an element without content is opened there first."""

    at: int
    resumes: int
    opened: bytes = b""
    closed: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tags:
    name: str
    start: int
    shut: int


def gaps_in(
    part: bytes, root: etree._Element, wanted: Sequence[tuple[etree._Element, Side]]
) -> tuple[Gap, ...]:
    """Where each of the wanted places lies in the bytes of a part in UTF-8.

    Raises:
        DocumentDamagedError: a second reader does not see the part as the first one did.
    """
    elements = {element for element, _ in wanted}
    orders = {element: order for order, element in enumerate(root.iter("*")) if element in elements}
    tags = _tags(part, frozenset(orders.values()))
    try:
        return tuple(_gap(part, tags[orders[element]], side) for element, side in wanted)
    except KeyError:
        raise DocumentDamagedError from None


def _tags(part: bytes, orders: frozenset[int]) -> Mapping[int, _Tags]:
    """Where the tags of the elements of these numbers begin, counted in document order."""
    found: dict[int, _Tags] = {}
    open_ones: list[tuple[int, int]] = []
    parser = expat.ParserCreate()
    count = 0

    def begin(_name: str, _attributes: Mapping[str, str]) -> None:
        """Number the element, and note where its tag begins where it is one of those asked."""
        nonlocal count
        open_ones.append((count, parser.CurrentByteIndex if count in orders else 0))
        count += 1

    def end(name: str) -> None:
        """Give the element that was opened last its end tag."""
        order, start = open_ones.pop()
        if order in orders:
            found[order] = _Tags(name=name, start=start, shut=parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(part, True)
    except expat.ExpatError:
        raise DocumentDamagedError from None
    return found


def _gap(part: bytes, tags: _Tags, side: Side) -> Gap:
    if side is Side.BEFORE:
        return Gap(at=tags.start, resumes=tags.start)
    opening_ends = _end_of_tag(part, tags.start)
    if part[opening_ends - len(_SHUT) : opening_ends] == _SHUT:
        if side is Side.AFTER:
            return Gap(at=opening_ends, resumes=opening_ends)
        name = tags.name.encode()
        return Gap(
            at=opening_ends - len(_SHUT),
            resumes=opening_ends,
            opened=b">",
            closed=b"</" + name + b">",
        )
    if side is Side.INSIDE_FIRST:
        return Gap(at=opening_ends, resumes=opening_ends)
    place = tags.shut if side is Side.INSIDE_LAST else _end_of_tag(part, tags.shut)
    return Gap(at=place, resumes=place)


def _end_of_tag(part: bytes, start: int) -> int:
    """Behind the tag that begins at `start`; a ">" within quotes does not end it."""
    at, quote = start, b""
    while at < len(part):
        byte = part[at : at + 1]
        at += 1
        if quote:
            quote = b"" if byte == quote else quote
        elif byte in {b'"', b"'"}:
            quote = byte
        elif byte == b">":
            return at
    raise DocumentDamagedError
