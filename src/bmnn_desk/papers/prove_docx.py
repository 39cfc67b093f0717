"""Reads made DOCX files back and compares them with their source and the wanted marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DeskError, MarkNotProvedError
from bmnn_desk.papers.docx_dialect import as_usual
from bmnn_desk.papers.docx_main import read_main
from bmnn_desk.papers.docx_mark_xml import MARK_NAME
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_places import blocks_of
from bmnn_desk.papers.docx_sections import page_size_mm
from bmnn_desk.papers.docx_text import own_text, paragraphs
from bmnn_desk.papers.drawn_in_docx import count_of_boxes, drawn_runs, is_own_paragraph
from bmnn_desk.papers.mark import spot_on
from bmnn_desk.papers.own_marks import named_copies
from bmnn_desk.papers.word_names import MC, WP, W

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from bmnn_desk.papers.docx_package import Package
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_PARTS, _MISSING, _EXTRA, _PLACE = "parts", "missing", "extra", "place"
_NUMBERS, _CONTENT = "copy_numbers", "page_content"
_SHOWN = tuple(f"{W}{name}" for name in ("t", "br", "cr", "tab", "drawing", "pict", "object"))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Source:
    """What every copy must still hold: the other parts, and the document's bytes."""

    main: str
    others: Mapping[str, bytes]
    text: bytes


def prove_docx(made: bytes, source: bytes, copy: CopyMarks) -> None:
    """Prove that a copy holds its marks at their EMU, each once, and is else its source.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    list(proved_docx((made,), source, (copy,)))


def proved_docx(
    made: Iterable[bytes], source: bytes, copies: Sequence[CopyMarks]
) -> Iterator[bytes]:
    """The made files, each as soon as it is proved, their source read once; see `prove_docx`.

    Raises:
        MarkNotProvedError: at the first that does not show what it should.
        ValueError: one is missing or too many.
    """
    old = None
    for one, copy in zip(made, copies, strict=True):
        try:
            old = old or _source(open_package(source))
            _prove(open_package(one), old, copy)
        except MarkNotProvedError:
            raise
        except DeskError:
            raise MarkNotProvedError(_PARTS) from None
        yield one


def _source(package: Package) -> _Source:
    main = read_main(package)
    if _copy_numbers(main.root):
        raise MarkNotProvedError(_NUMBERS, Stamp.COPY_NUMBER.value)
    return _Source(
        main=package.main,
        others=_others(package),
        text=main.text,
    )


def _prove(after: Package, old: _Source, copy: CopyMarks) -> None:
    if after.main != old.main or list(_others(after).items()) != list(old.others.items()):
        raise MarkNotProvedError(_PARTS)
    main = read_main(after)
    _require_unique_ids(main.root)
    runs = _runs(main.root, copy)
    shown = [number for run in runs for number in _copy_numbers(run)]
    if shown != [copy.number for mark in copy.marks if mark.shape.stamp is Stamp.COPY_NUMBER]:
        raise MarkNotProvedError(_NUMBERS, Stamp.COPY_NUMBER.value)
    holders = _holders(runs, main.body)
    pieces = _taken_out(holders)
    if not _is_but_for(main.text, old.text, pieces) and _canonical(main.root) != _canonical(
        parse_part(as_usual(old.text))
    ):
        raise MarkNotProvedError(_CONTENT)


def _runs(root: etree._Element, copy: CopyMarks) -> dict[etree._Element, PlacedMark]:
    """The run of each mark; no other drawing bears a name of ours."""
    surplus = count_of_boxes(root) - sum(mark.shape.borders for mark in copy.marks)
    if surplus:
        raise MarkNotProvedError(_EXTRA if surplus > 0 else _MISSING)
    found: dict[etree._Element, PlacedMark] = {}
    for mark in copy.marks:
        drawn = drawn_runs(root, mark, spot_on(mark, page_size_mm(root, mark.page)))
        run = drawn[0 if mark.page == "first" else -1] if drawn else None
        if run is None or run in found:
            raise MarkNotProvedError(_PLACE, mark.shape.stamp.value)
        found[run] = mark
    return found


def _holders(
    runs: Mapping[etree._Element, PlacedMark], body: etree._Element
) -> dict[etree._Element, etree._Element]:
    """The paragraph of each run, which stands before or after all that the text shows."""
    ends = _ends(body, {mark.page for mark in runs.values()})
    found = {}
    for run, mark in runs.items():
        paragraph = run.getparent()
        is_first = mark.page == "first"
        if paragraph is None or ends[mark.page] is not paragraph:
            raise MarkNotProvedError(_PLACE, mark.shape.stamp.value)
        for beyond in run.itersiblings(preceding=is_first):
            shows = beyond.tag != f"{W}pPr" and next(beyond.iter(*_SHOWN), None) is not None
            if shows and beyond not in runs:
                raise MarkNotProvedError(_PLACE, mark.shape.stamp.value)
        found[run] = paragraph
    return found


def _ends(body: etree._Element, pages: Container[str]) -> dict[str, etree._Element | None]:
    first = last = next(blocks_of(body), None)
    if "last" in pages:
        for last in blocks_of(body):  # noqa: B007  the last one is wanted
            pass
    return {"first": first, "last": last}


def _taken_out(holders: Mapping[etree._Element, etree._Element]) -> list[etree._Element]:
    """Take the runs out, with the paragraphs that were brought for them; what was taken."""
    for run in holders:
        _remove(run)
    taken = []
    for holder in dict.fromkeys(holders.values()):
        runs = [run for run, its in holders.items() if its is holder]
        if is_own_paragraph(holder):
            _remove(holder)
            holder.extend(runs)
            taken.append(holder)
        else:
            taken += runs
    return taken


def _is_but_for(text: bytes, old: bytes, pieces: Sequence[etree._Element]) -> bool:
    """True where the bytes of a part are the old ones, once those of the pieces are out."""
    for piece in pieces:
        written = etree.tostring(piece, encoding="UTF-8", with_tail=False)
        if text.count(written) != 1:
            return False
        text = text.replace(written, b"")
    return text == old


def _others(package: Package) -> dict[str, bytes]:
    """Every part in its order; the document's is compared by what it says."""
    return {name: b"" if name == package.main else part for name, part in package.parts.items()}


def _require_unique_ids(root: etree._Element) -> None:
    outside = [
        drawing.get("id")
        for drawing in root.iter(f"{WP}docPr")
        if not any(True for _ in drawing.iterancestors(f"{MC}Fallback"))
    ]
    ours = [
        drawing.get("id")
        for drawing in root.iter(f"{WP}docPr")
        if str(drawing.get("name", "")).startswith(f"{MARK_NAME}-")
    ]
    if any(outside.count(number) > 1 for number in ours):
        raise MarkNotProvedError(_PARTS)


def _copy_numbers(root: etree._Element) -> list[int]:
    return [
        number for paragraph in paragraphs(root) for _, number in named_copies(own_text(paragraph))
    ]


def _remove(element: etree._Element) -> None:
    """Take an element out, the text behind it staying."""
    parent = element.getparent()
    if parent is not None and element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    if parent is not None:
        parent.remove(element)


def _canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n")
