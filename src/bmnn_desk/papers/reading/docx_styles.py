"""Resolves how letters and paragraphs are set: direct formatting, styles, defaults, theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_formats import (
    ParagraphFormat,
    RunFormat,
    paragraph_format_over,
    read_paragraph_format,
    read_run_format,
    run_format_over,
)
from bmnn_desk.papers.reading.docx_names import has_border, value_of
from bmnn_desk.papers.reading.docx_theme import Theme, read_theme
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.papers.reading.docx_parts import DocxParts
    from bmnn_desk.papers.reading.docx_theme import Rgb

_MOST_BASES = 30
_DEFAULT_FONT = "Times New Roman"
_DEFAULT_PT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How letters are set; `high_font` is that of the letters above ASCII."""

    font: str
    high_font: str
    size_pt: float
    bold: bool
    italic: bool
    caps: bool
    is_hidden: bool
    is_framed: bool
    ink: Rgb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    base: str
    run: RunFormat
    paragraph: ParagraphFormat
    has_borders: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Styles:
    """The styles of a file; what was resolved once is kept."""

    theme: Theme
    by_id: Mapping[str, _Style]
    default_id: str
    run_defaults: RunFormat
    paragraph_defaults: ParagraphFormat
    known: dict[str, tuple[RunFormat, ParagraphFormat]] = field(default_factory=dict)


def read_styles(parts: DocxParts) -> Styles:
    """The styles, defaults and theme of a file."""
    theme = read_theme(parts.theme)
    root = parts.styles
    entries = [] if root is None else root.findall(f"{W}style")
    default = next(
        (
            value_of(entry, "styleId")
            for entry in entries
            if value_of(entry, "type") == "paragraph"
            and value_of(entry, "default") in {"1", "true", "on"}
        ),
        "",
    )
    run = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    paragraph = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return Styles(
        theme=theme,
        by_id={value_of(entry, "styleId"): _style(entry, theme) for entry in entries},
        default_id=default,
        run_defaults=read_run_format(run, theme),
        paragraph_defaults=read_paragraph_format(paragraph),
    )


def paragraph_format(
    styles: Styles, properties: etree._Element | None, table_style: str = ""
) -> ParagraphFormat:
    """How a paragraph is set, by its pPr and all that stands behind it."""
    _, table = _chain(styles, table_style)
    _, own = _chain(styles, style_of(styles, properties))
    base = paragraph_format_over(own, paragraph_format_over(table, styles.paragraph_defaults))
    return paragraph_format_over(read_paragraph_format(properties), base)


def letters(
    styles: Styles, paragraph_style: str, properties: etree._Element | None, table_style: str = ""
) -> Letters:
    """How the letters of a run are set.

    Bold, italic, capitals and hidden are toggles: set in a paragraph style and in a character
    style at once, they cancel out (ISO 29500-1 17.7.3).
    """
    named = "" if properties is None else value_of(properties.find(f"{W}rStyle"))
    levels = [_chain(styles, name)[0] for name in (table_style, paragraph_style, named)]
    direct = read_run_format(properties, styles.theme)
    whole = styles.run_defaults
    for level in (*levels, direct):
        whole = run_format_over(level, whole)
    on = {
        name: direct.toggles.get(name, _toggled(styles, levels, name))
        for name in ("b", "i", "caps", "vanish")
    }
    font = whole.font or whole.high_font or _DEFAULT_FONT
    return Letters(
        font=font,
        high_font=whole.high_font or font,
        size_pt=whole.size_pt or _DEFAULT_PT,
        bold=on["b"],
        italic=on["i"],
        caps=on["caps"],
        is_hidden=on["vanish"],
        is_framed=bool(whole.framed),
        ink=None if isinstance(whole.ink, str) else whole.ink,
    )


def style_of(styles: Styles, properties: etree._Element | None) -> str:
    """The id of a paragraph's style; the default one where it names none that is known."""
    named = "" if properties is None else value_of(properties.find(f"{W}pStyle"))
    return named if named in styles.by_id else styles.default_id


def style_has_borders(styles: Styles, name: str) -> bool:
    """True for a table style that draws borders, itself or through what it is based on."""
    return any(styles.by_id[one].has_borders for one in _line(styles, name))


def _style(entry: etree._Element, theme: Theme) -> _Style:
    borders = entry.find(f"{W}tblPr/{W}tblBorders")
    return _Style(
        base=value_of(entry.find(f"{W}basedOn")),
        run=read_run_format(entry.find(f"{W}rPr"), theme),
        paragraph=read_paragraph_format(entry.find(f"{W}pPr")),
        has_borders=borders is not None and any(has_border(side) for side in borders),
    )


def _line(styles: Styles, name: str) -> tuple[str, ...]:
    """A style and those it is based on, the farthest first."""
    line: list[str] = []
    while name in styles.by_id and name not in line and len(line) < _MOST_BASES:
        line.append(name)
        name = styles.by_id[name].base
    return tuple(reversed(line))


def _chain(styles: Styles, name: str) -> tuple[RunFormat, ParagraphFormat]:
    found = styles.known.get(name)
    if found is None:
        run, paragraph = RunFormat(), ParagraphFormat()
        for one in _line(styles, name):
            run = run_format_over(styles.by_id[one].run, run)
            paragraph = paragraph_format_over(styles.by_id[one].paragraph, paragraph)
        found = styles.known[name] = run, paragraph
    return found


def _toggled(styles: Styles, levels: list[RunFormat], name: str) -> bool:
    is_on = styles.run_defaults.toggles.get(name, False)
    return is_on or sum(level.toggles.get(name, False) for level in levels) % 2 == 1
