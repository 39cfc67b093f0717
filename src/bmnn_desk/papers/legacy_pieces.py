"""The text of a DOCX part piece by piece with its font, seen or not, for its encoding's sake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import BOX_CONTENT
from bmnn_desk.papers.reading.docx_grid import table_style
from bmnn_desk.papers.reading.docx_names import M, value_of
from bmnn_desk.papers.reading.docx_styles import letters, style_of
from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from bmnn_desk.papers.reading.docx_styles import Letters, Styles

PLAIN_TEXT = (f"{W}t", f"{W}delText", f"{M}t")
_SYMBOL = f"{W}sym"
_SIGNS = {
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), "\t"),
    **dict.fromkeys((f"{W}br", f"{W}cr"), "\n"),
    f"{W}noBreakHyphen": "-",
    # The code of the soft hyphen is a letter of TCVN3.
    f"{W}softHyphen": "\u00ad",
}
_RUNS = (f"{W}r", f"{M}r")
_ASIDE = (f"{W}del", f"{W}moveFrom", f"{MC}Fallback")
_PRIVATE_USE, _ONE_BYTE = range(0xF000, 0xF100), range(1, 0x100)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegacyPiece:
    """What one element shows, the font of it, and the run it stands in."""

    text: str
    font: str
    source: etree._Element
    run: etree._Element


def pieces_of(root: etree._Element, styles: Styles) -> Iterator[list[LegacyPiece]]:
    """The pieces of a part that follow one another on paper, in order.

    Deleted text and what is meant for old programs stand apart from the text around them.
    Codes of fields are left out, hidden text is not.
    """
    found: dict[tuple[etree._Element, etree._Element | None], list[LegacyPiece]] = {}
    looks: dict[etree._Element, Letters] = {}
    for source in root.iter(*PLAIN_TEXT, *_SIGNS, _SYMBOL):
        run = next(source.iterancestors(*_RUNS), None)
        paragraph = next(source.iterancestors(f"{W}p"), None)
        if run is None or paragraph is None:
            continue
        if run not in looks:
            looks[run] = _letters(run, paragraph, styles)
        piece = _piece(source, run, looks[run])
        aside = next(source.iterancestors(*_ASIDE), None)
        found.setdefault((paragraph, aside), []).append(piece)
    yield from found.values()


def _letters(run: etree._Element, paragraph: etree._Element, styles: Styles) -> Letters:
    holder = next(paragraph.iterancestors(f"{W}tbl", BOX_CONTENT), None)
    in_table = holder is not None and holder.tag != BOX_CONTENT
    return letters(
        styles,
        style_of(styles, paragraph.find(f"{W}pPr")),
        run.find(f"{W}rPr"),
        table_style(holder) if holder is not None and in_table else "",
    )


def _piece(source: etree._Element, run: etree._Element, look: Letters) -> LegacyPiece:
    if source.tag == _SYMBOL:
        font = value_of(source, "font")
        return LegacyPiece(text=_symbol(source), font=font, source=source, run=run)
    is_plain = source.tag in PLAIN_TEXT
    text = str(source.text or "") if is_plain else _SIGNS[str(source.tag)]
    font = look.font if text.isascii() else look.high_font
    return LegacyPiece(text=text, font=font, source=source, run=run)


def _symbol(sign: etree._Element) -> str:
    """The letter of w:sym, whose codes Word moves to the private use area."""
    try:
        code = int(value_of(sign, "char"), 16)
    except ValueError:
        return ""
    low = code & 0xFF if code in _PRIVATE_USE else code
    return chr(low) if low in _ONE_BYTE else ""
