"""Turns a DOCX whose text is in TCVN3 or VNI fonts into Unicode, set in Times New Roman."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.legacy_fonts import is_old_font, replace_fonts, set_unicode_font
from bmnn_desk.papers.legacy_labels import convert_labels
from bmnn_desk.papers.legacy_pieces import PLAIN_TEXT, pieces_of
from bmnn_desk.papers.legacy_stretch import is_modern, unicode_pieces
from bmnn_desk.papers.look_at_docx import refuse_signed, safe_docx
from bmnn_desk.papers.reading.docx_parts import docx_parts
from bmnn_desk.papers.reading.docx_styles import read_styles
from bmnn_desk.papers.reading.legacy_text import font_encodings
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.legacy_pieces import LegacyPiece

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Stretch:
    """Neighbouring pieces of one font in a part, all of them with modern letters or none."""

    part: str
    font: str
    pieces: tuple[LegacyPiece, ...]

    @property
    def text(self) -> str:
        """Its pieces, read on as one."""
        return "".join(piece.text for piece in self.pieces)


def convert_legacy(data: bytes) -> bytes:
    """The file in Unicode; the same bytes where none of its text is in an old encoding.

    Changed are text, list labels and fonts of the document, its notes, headers, footers, boxes
    and comments, also inside tracked changes, and the old fonts of styles, lists and theme. All
    other parts stay byte for byte. Text of capital fonts becomes capitals.

    Raises:
        DocumentSignedError: a signature would be broken.
        DeskError: any other refusal of `safe_docx`.
    """
    safe = safe_docx(data)
    parts = docx_parts(safe)
    styles = read_styles(parts)
    stretches = [
        stretch
        for name, root in safe.roots.items()
        for pieces in pieces_of(root, styles)
        for stretch in _stretches(name, pieces)
    ]
    encodings = font_encodings((one.font, one.text) for one in stretches)
    if not encodings:
        return data
    refuse_signed(safe.package)
    kept = _still_used(stretches, encodings)
    changed = _convert_all(stretches, encodings, kept)
    for name, root in safe.roots.items():
        has_label = root is parts.numbering and convert_labels(root, styles, encodings)
        if replace_fonts(root, kept, encodings) or has_label:
            changed.add(name)
    return repack(safe.package, {name: part_bytes(safe.roots[name]) for name in changed})


def _stretches(part: str, pieces: Iterable[LegacyPiece]) -> Iterator[_Stretch]:
    for (font, _), same in groupby(pieces, lambda one: (one.font, is_modern(one.text))):
        yield _Stretch(part=part, font=font, pieces=tuple(same))


def _still_used(
    stretches: Iterable[_Stretch], encodings: Mapping[str, LegacyEncoding]
) -> frozenset[str]:
    """Fonts that Unicode text uses too and that are old by no name: styles keep these."""
    return frozenset(
        one.font
        for one in stretches
        if one.font in encodings and is_modern(one.text) and not is_old_font(one.font)
    )


def _convert_all(
    stretches: Iterable[_Stretch],
    encodings: Mapping[str, LegacyEncoding],
    kept: frozenset[str],
) -> set[str]:
    """Convert every stretch in place; the names of the parts that were changed."""
    changed = set()
    for stretch in stretches:
        if stretch.font not in encodings and not is_old_font(stretch.font):
            continue
        texts = [piece.text for piece in stretch.pieces]
        made = unicode_pieces(stretch.font, texts, encodings)
        if made == texts:
            continue
        changed.add(stretch.part)
        for piece, text in zip(stretch.pieces, made, strict=True):
            if text != piece.text:
                _write(piece.source, text)
            if stretch.font in kept:
                set_unicode_font(piece.run)
    return changed


def _write(source: etree._Element, text: str) -> None:
    """Give an element its new text; a sign that turns out to be a letter becomes text."""
    parent = source.getparent()
    if source.tag in PLAIN_TEXT:
        source.text = text
    elif parent is not None:
        letters = source.makeelement(f"{W}t", {_SPACE: "preserve"})
        letters.text, letters.tail = text, source.tail
        parent.replace(source, letters)
