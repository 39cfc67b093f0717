"""Turns the words that Word puts before list paragraphs into Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.legacy_stretch import unicode_pieces
from bmnn_desk.papers.reading.docx_formats import read_run_format
from bmnn_desk.papers.reading.docx_names import value_of
from bmnn_desk.papers.reading.docx_styles import letters
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.reading.docx_styles import Styles

_VALUE = f"{W}val"
_BULLET = "bullet"


def convert_labels(
    numbering: etree._Element, styles: Styles, encodings: Mapping[str, LegacyEncoding]
) -> bool:
    """Convert the texts of all list levels in place; True if any was in an old encoding.

    A level that names no font has that of the style it belongs to, or else the default one.
    Bullets are pictures of their own fonts and stay.
    """
    is_changed = False
    for level in numbering.iter(f"{W}lvl"):
        label = level.find(f"{W}lvlText")
        if label is None or value_of(level.find(f"{W}numFmt")) == _BULLET:
            continue
        text = value_of(label)
        (made,) = unicode_pieces(_font(level, styles), (text,), encodings)
        if made != text:
            label.set(_VALUE, made)
            is_changed = True
    return is_changed


def _font(level: etree._Element, styles: Styles) -> str:
    properties = level.find(f"{W}rPr")
    said = read_run_format(properties, styles.theme)
    named = value_of(level.find(f"{W}pStyle"))
    style = named if named in styles.by_id else styles.default_id
    return said.high_font or said.font or letters(styles, style, properties).high_font
