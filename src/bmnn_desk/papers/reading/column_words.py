"""How the words of a two-column head or foot read, in DOCX where only they tell columns apart."""

from __future__ import annotations

import re

from bmnn_desk.papers.reading.column_patterns import (
    ADDRESSEE,
    BLANK_AFTER,
    BLANK_BEFORE,
    DATED,
    FOOT,
    HEADING,
    LABEL,
    MOTTO,
    TYPES,
)

_DASHED = re.compile(r"^[-\u2013\u2014*•+]\s*[^-\u2013\u2014*•+=_.\s]")
_NUMBER = re.compile(r"^[\d.,/\u2013-]+$")
_SIGNED = re.compile(r"^\([^()]{2,40}\)$")
_RULE = re.compile(r"^[-\u2013\u2014_*=.\s]{3,}$")
_MOST_LEFT, _MOST_RIGHT = 70, 62
_LEAST_CAPITALS = 4
_NAME_WORDS = range(2, 8)
_LONG = 110


def is_foot(text: str) -> bool:
    """True for the line that heads nơi nhận."""
    return FOOT.match(text) is not None


def opens_body(text: str) -> bool:
    """True for a line that belongs to neither column: Kính gửi, the name of a type."""
    return ADDRESSEE.match(text) is not None or text.rstrip(": ") in TYPES


def is_long(text: str) -> bool:
    """True for more than a line of body text, which no column holds."""
    return len(text) > _LONG and not _DASHED.match(text)


def never_divides(left: str, right: str) -> bool:
    """True where the gap between two texts is a blank to fill in, or an indent after a label."""
    if not left or not right or len(left) > _MOST_LEFT or len(right) > _MOST_RIGHT:
        return True
    if BLANK_AFTER.search(left) or BLANK_BEFORE.match(right) or _NUMBER.match(right):
        return True
    if _DASHED.match(right) or (LABEL.match(left) and not _stands_right(right)):
        return True
    return left.endswith(":") and not HEADING.match(left)


def always_divides(left: str) -> bool:
    """True for the heading of nơi nhận: what follows a gap after it is the signature."""
    return HEADING.match(left) is not None


def may_stand_right(text: str) -> bool:
    """True for a text that is short enough for a right column, and no item of a list."""
    is_other = _DASHED.match(text) or FOOT.match(text) or opens_body(text)
    return bool(text) and len(text) <= _MOST_RIGHT and not is_other


def reads_right(text: str) -> bool:
    """True for what stands at the right of heads and feet: capitals, motto, day, name."""
    if not may_stand_right(text):
        return False
    if _stands_right(text) or _SIGNED.match(text) or _RULE.match(text):
        return True
    cased = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in cased)
    if capitals >= _LEAST_CAPITALS and capitals * 10 >= len(cased) * 9:
        return True
    return _is_name(text)


def _stands_right(text: str) -> bool:
    return MOTTO.match(text) is not None or DATED.search(text) is not None


def _is_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    if len(words) not in _NAME_WORDS or any(sign.isdigit() for sign in text):
        return False
    tail = words[-2:] if len(words) > len(_NAME_WORDS) // 2 else words
    return all(word[0].isupper() for word in tail) and words[0][0].isupper()
