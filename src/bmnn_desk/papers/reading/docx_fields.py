"""Fields of a DOCX: of their codes and results only the results are read."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import BOX_CONTENT
from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_SIGN, _KIND = f"{W}fldChar", f"{W}fldCharType"
_STORIES = tuple(f"{W}{name}" for name in ("footnote", "endnote"))


class Fields:
    """Follows begin, separator and end of fields through one or more texts."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._broken = frozenset(chain.from_iterable(map(_unmatched, roots)))
        self._open: dict[int, list[bool]] = {}

    def follow(self, sign: etree._Element, story: int) -> None:
        """Take note of a field's sign; signs without a partner mean nothing."""
        if sign in self._broken:
            return
        kind, is_open = sign.get(_KIND), self._open.setdefault(story, [])
        if kind == "begin":
            is_open.append(False)
        elif kind == "separate" and is_open:
            is_open[-1] = True
        elif kind == "end" and is_open:
            is_open.pop()

    def shows(self, story: int) -> bool:
        """True where text of this story is a result, or in no field at all."""
        return all(self._open.get(story, ()))


def _unmatched(root: etree._Element) -> set[etree._Element]:
    """A begin that never ends would hide all that follows it."""
    is_open: dict[etree._Element, list[etree._Element]] = {}
    broken: set[etree._Element] = set()
    for sign in root.iter(_SIGN):
        above = list(sign.iterancestors(BOX_CONTENT, f"{MC}Fallback", *_STORIES))
        if any(one.tag == f"{MC}Fallback" for one in above):
            continue
        waiting = is_open.setdefault(above[0] if above else root, [])
        kind = sign.get(_KIND)
        if kind == "begin":
            waiting.append(sign)
        elif kind == "end" and waiting:
            waiting.pop()
        elif kind == "end":
            broken.add(sign)
    return broken.union(*is_open.values())
