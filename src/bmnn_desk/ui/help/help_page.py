"""A page of the help as it is shown and searched: blocks of text, some of them links."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import SearchWords
from bmnn_desk.ui.help.found_places import patterns


class BlockKind(StrEnum):
    """What a block is: it decides how it looks and how it reads aloud."""

    LEAD = "lead"
    HEADING = "heading"
    STEP = "step"
    POINT = "point"
    NOTE = "note"
    LINK = "link"


@dataclass(frozen=True, kw_only=True)
class HelpBlock:
    """One paragraph; `link` is the key of the page that it leads to, "" for none.

    `strong` is a word before it that stands out.
    """

    kind: BlockKind
    text: str
    link: str = ""
    strong: str = ""

    @property
    def said(self) -> str:
        """All of it, as it is read."""
        return f"{self.strong} {self.text}".strip()

    @cached_property
    def folded(self) -> str:
        """As it is searched: no marks, no case."""
        return fold(self.said)


@dataclass(frozen=True, kw_only=True)
class HelpPage:
    """A topic of the list: its group there, its title, what it says."""

    key: str
    group: str
    title: str
    blocks: tuple[HelpBlock, ...] = field(repr=False)

    @cached_property
    def folded(self) -> str:
        """Title and text, as they are searched."""
        return " ".join((fold(self.title), *(block.folded for block in self.blocks)))

    def hits(self, words: SearchWords) -> int:
        """In how many places the words stand: a page that has them apart counts as one, else 0."""
        sought = patterns(words)
        if not all(each.search(self.folded) for each in sought):
            return 0
        whole = sum(all(each.search(block.folded) for each in sought) for block in self.blocks)
        return max(whole, 1)


def side_by_side(words: SearchWords) -> SearchWords:
    """The same words as one phrase, in the order in which they were typed."""
    whole = tuple(word for phrase in words.phrases for word in phrase)
    return SearchWords(phrases=(whole,) if whole else (), is_open=words.is_open)
