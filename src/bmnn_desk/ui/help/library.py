"""All pages of the help, and which of them a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.help.help_page import side_by_side
from bmnn_desk.ui.help.law_pages import is_law, law_pages
from bmnn_desk.ui.help.manual import shipped_manual
from bmnn_desk.ui.help.topic_pages import topic_pages

if TYPE_CHECKING:
    from bmnn_desk.domain.search_words import SearchWords
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.help.help_page import HelpPage


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpHit:
    """A page that a search found, and in how many places of it.

    `is_titled`: the words stand in its title; `is_together`: side by side, as they were typed.
    """

    page: HelpPage
    places: int
    is_titled: bool = False
    is_together: bool = False

    @property
    def weight(self) -> tuple[bool, bool, bool, int]:
        """The lightest comes first: the title, a task before a law, words that stand together."""
        return not self.is_titled, is_law(self.page.key), not self.is_together, -self.places


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLibrary:
    """The topics of the manual first, then the pages of the law."""

    pages: tuple[HelpPage, ...]

    def page(self, key: str) -> HelpPage:
        """A page by its key; the first where there is none of that name."""
        return next((page for page in self.pages if page.key == key), self.pages[0])

    def find(self, typed: str) -> tuple[HelpHit, ...]:
        """The pages with all these words by their weight; every page for no word."""
        words = search_words(typed)
        if not words.phrases:
            return tuple(HelpHit(page=page, places=0) for page in self.pages)
        found = (self._hit(page, words) for page in self.pages)
        # Sorting keeps the pages' own order among equals.
        return tuple(sorted((hit for hit in found if hit.places), key=lambda hit: hit.weight))

    @staticmethod
    def _hit(page: HelpPage, words: SearchWords) -> HelpHit:
        places = page.hits(words)
        together = page.hits(side_by_side(words)) if places else 0
        return HelpHit(
            page=page,
            places=together or places,
            is_titled=places > 0 and words.are_in(fold(page.title)),
            is_together=together > 0,
        )


@lru_cache(maxsize=2)
def help_library(law: Law) -> HelpLibrary:
    """The help by the law that is in force at this desk.

    Raises:
        ShippedFileError: a file of the manual is missing or is not as it was shipped.
    """
    of_law = law_pages(law)
    titles = {page.key: page.title for page in of_law}
    return HelpLibrary(pages=(*topic_pages(shipped_manual(), law, titles), *of_law))
