"""A page of the help as it is searched: its blocks of text, and where words stand in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import SearchWords
from bmnn_desk.ui.help.found_places import patterns

if TYPE_CHECKING:
    from bmnn_desk.domain.help_block import HelpBlock


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
        return " ".join((fold(self.title), *self.folded_blocks))

    @cached_property
    def folded_blocks(self) -> tuple[str, ...]:
        """Each paragraph as it is searched: no marks, no case."""
        return tuple(fold(block.said) for block in self.blocks)

    def hits(self, words: SearchWords) -> int:
        """In how many places the words stand: a page that has them apart counts as one, else 0."""
        sought = patterns(words)
        if not all(each.search(self.folded) for each in sought):
            return 0
        whole = sum(all(each.search(text) for each in sought) for text in self.folded_blocks)
        return max(whole, 1)


def side_by_side(words: SearchWords) -> SearchWords:
    """The same words as one phrase, in the order in which they were typed."""
    whole = tuple(word for phrase in words.phrases for word in phrase)
    return SearchWords(phrases=(whole,) if whole else (), is_open=words.is_open)
