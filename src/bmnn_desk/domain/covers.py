"""The covers (bì) of an item: what each bears, and what none of them may say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import LETTER_STAMPS, LEVEL_STAMPS, URGENCY_STAMPS, Stamp
from bmnn_desk.domain.typed_patterns import BEFORE_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.papers import EnvelopeFacts


class CoverMark(StrEnum):
    """A kind of mark that a cover may bear; covers.toml says which stand on which cover."""

    LEVEL = "level"
    LETTER = "letter"
    HASTE = "haste"
    NAMED_PERSON = "named_person"


STAMPS_OF: Mapping[CoverMark, tuple[Stamp, ...]] = {
    CoverMark.LEVEL: tuple(LEVEL_STAMPS.values()),
    CoverMark.LETTER: tuple(LETTER_STAMPS.values()),
    CoverMark.HASTE: URGENCY_STAMPS,
    CoverMark.NAMED_PERSON: (Stamp.NAMED_PERSON_ONLY,),
}
"""The stamps of each kind of mark; a cover bears one of them."""


def covers_for(facts: EnvelopeFacts, person: str = "") -> tuple[EnvelopeFacts, ...]:
    """One recipient's covers from the inside out; `facts` are of a cover of his, whichever.

    Those of an item with an inner mark (Tuyệt mật) are two. The words that
    none but the person named may open it are of the inner cover alone, and the outer one, as
    ordinary post, does not name the person.
    """
    plain = replace(facts, is_inner=False, named_person_only=False, person="")
    if facts.inner_mark is None:
        return (replace(plain, person=person),)
    named = bool(person)
    return replace(facts, is_inner=True, named_person_only=named, person=person), plain


def cover_stamps(facts: EnvelopeFacts, marks: Iterable[CoverMark]) -> tuple[Stamp, ...]:
    """The stamps of a cover on which these kinds of marks stand, in their order."""
    stamps = {
        CoverMark.LEVEL: facts.inner_mark,
        CoverMark.LETTER: LETTER_STAMPS.get(facts.letter),
        CoverMark.HASTE: facts.haste,
        CoverMark.NAMED_PERSON: Stamp.NAMED_PERSON_ONLY if facts.named_person_only else None,
    }
    return tuple(stamp for mark in marks if (stamp := stamps[mark]) is not None)


def says_level(texts: Iterable[str], words: Iterable[str]) -> bool:
    """True where a text says a level by its words ("Mật", "Tối mật", "Tuyệt mật").

    A level of one word counts only where it stands alone on a line, after a colon or a dash, or
    after "độ": "Ban Cơ yếu, bảo mật" says none.
    """
    patterns = [_pattern(word) for word in words]
    return any(
        pattern.search(unicodedata.normalize("NFC", text).casefold())
        for text in texts
        for pattern in patterns
    )


def _pattern(word: str) -> re.Pattern[str]:
    said = r"\s+".join(map(re.escape, unicodedata.normalize("NFC", word).casefold().split()))
    if " " in word.strip():
        return re.compile(rf"(?<!\w){said}(?!\w)")
    alone = r"[\s\"'()\[\]“”*.-]*"
    return re.compile(rf"(?m)^{alone}{said}{alone}$|{BEFORE_LEVEL}{said}(?!\w)")
