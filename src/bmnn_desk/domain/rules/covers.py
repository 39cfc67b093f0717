"""Rules of covers (DAU-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import says_level
from bmnn_desk.domain.stamps import LETTER_STAMPS, LEVEL_STAMPS, Stamp, level_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.cover_case import CoverMade, CoverSetCase

_LETTERS = frozenset(LETTER_STAMPS.values())
_LEVELS = frozenset(LEVEL_STAMPS.values())


def covers_are_as_the_level_asks(case: CoverSetCase) -> bool:
    """As many covers as the level asks for, the outer with its letter, the inner with its marks."""
    if len(case.covers) != 1 + case.needs_inner:
        return False
    letters = {LETTER_STAMPS[case.letter]} if case.letter in LETTER_STAMPS else set()
    if case.covers[-1].stamps & _LETTERS != letters:
        return False
    return not case.needs_inner or _inner_is_whole(case, case.covers[0])


def outer_cover_is_silent(case: CoverSetCase) -> bool:
    """Neither words nor stamps of the outer cover say the level."""
    return not any(
        cover.stamps & _LEVELS or says_level(cover.texts, case.level_words)
        for cover in case.covers[-1:]
    )


def _inner_is_whole(case: CoverSetCase, inner: CoverMade) -> bool:
    wanted = {level_stamp(case.level)}
    if case.person.strip():
        wanted.add(Stamp.NAMED_PERSON_ONLY)
    return inner.is_addressed and inner.is_sealed and wanted <= inner.stamps


COVER_SET: Mapping[str, Callable[[CoverSetCase], bool]] = {
    "DAU-11": covers_are_as_the_level_asks,
    "DAU-11B": outer_cover_is_silent,
}
