"""A manual on paper: the topics of the help, bound in chapters, as its drawing is given them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.help_block import HelpBlock


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManualWords:
    """The words around the topics; blanks in braces are filled by the drawing.

    `contents` heads the list of topics, `page` has the blanks page and pages, `see` goes before
    the topics that one leads to, `on_page` has title and page.
    """

    contents: str
    page: str
    see: str
    on_page: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManualSection:
    """A topic on paper: its key, which links name, its title, its paragraphs."""

    key: str
    title: str
    blocks: tuple[HelpBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManualChapter:
    """A group of topics."""

    title: str
    sections: tuple[ManualSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrintedManual:
    """One manual: title, whom it is for (`about`), of which version of the program (`edition`)."""

    title: str
    about: str
    edition: str
    chapters: tuple[ManualChapter, ...]
    words: ManualWords
