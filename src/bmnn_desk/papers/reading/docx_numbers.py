"""Numbers and bullets that Word puts before list paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import is_on, value_of, whole
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

_BULLET = "- "
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST_ROMAN = 4000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a list; `restart` is the level after which it begins anew, None for any."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    has_space: bool = True
    is_legal: bool = False
    restart: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKind:
    """A list of the file: which counters it shares, its levels, which begin anew with it."""

    shared: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True, kw_only=True)
class Counters:
    """How far the lists of a file have come."""

    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)


def read_lists(root: etree._Element | None, styles: etree._Element | None) -> dict[str, ListKind]:
    """The lists of a file by their numId."""
    if root is None:
        return {}
    shared = {value_of(one, "abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
    nums = {value_of(num, "numId"): num for num in root.findall(f"{W}num")}
    found = {}
    for name, num in nums.items():
        key = _followed(num, (shared, nums, styles))
        if key in shared:
            levels = _levels(shared[key])
            starts = {}
            for override in num.findall(f"{W}lvlOverride"):
                level = whole(value_of(override, "ilvl")) or 0
                levels |= _levels(override)
                start = whole(value_of(override.find(f"{W}startOverride")))
                if start is not None:
                    starts[level] = start
            found[name] = ListKind(shared=key, levels=levels, starts=starts)
    return found


def label(lists: Mapping[str, ListKind], counters: Counters, number: str, level: int) -> str:
    """What Word shows before the next paragraph of a list, with the space after it."""
    kind = lists.get(number)
    if kind is None or level not in range(_LEVELS):
        return ""
    shape = kind.levels.get(level, Level())
    counts = counters.counts.setdefault(kind.shared, {})
    _count(kind, counters, (number, level))
    if shape.form == "bullet":
        return _BULLET if shape.text else ""
    if shape.form == "none" or not shape.text:
        return ""
    shown = _PLACE.sub(lambda place: _shown(kind, counts, (int(place[1]) - 1, shape)), shape.text)
    return f"{shown} " if shape.has_space else shown


def _count(kind: ListKind, counters: Counters, at: tuple[str, int]) -> None:
    _, level = at
    counts = counters.counts[kind.shared]
    start = kind.levels.get(level, Level()).start
    if level in kind.starts and at not in counters.begun:
        counts[level] = kind.starts[level]
    else:
        counts[level] = counts[level] + 1 if level in counts else start
    counters.begun.add(at)
    for deeper in [one for one in counts if one > level]:
        restart = kind.levels.get(deeper, Level()).restart
        if restart is None or (restart and level < restart):
            del counts[deeper]


def _shown(kind: ListKind, counts: Mapping[int, int], at: tuple[int, Level]) -> str:
    place, shape = at
    own = kind.levels.get(place, Level())
    form = "decimal" if shape.is_legal else own.form
    return _FORMS.get(form, str)(counts.get(place, own.start))


def _followed(
    num: etree._Element,
    known: tuple[Mapping[str, etree._Element], Mapping[str, etree._Element], etree._Element | None],
) -> str:
    """The abstract list of a list; one that links to a list style is followed once."""
    shared, nums, styles = known
    key = value_of(num.find(f"{W}abstractNumId"))
    link = value_of(shared[key].find(f"{W}numStyleLink")) if key in shared else ""
    if not link or styles is None:
        return key
    for style in styles.findall(f"{W}style"):
        if value_of(style, "styleId") == link:
            target = nums.get(value_of(style.find(f"{W}pPr/{W}numPr/{W}numId")))
            return key if target is None else value_of(target.find(f"{W}abstractNumId"))
    return key


def _levels(holder: etree._Element) -> dict[int, Level]:
    found = {}
    for level in holder.findall(f"{W}lvl"):
        start, legal = whole(value_of(level.find(f"{W}start"))), level.find(f"{W}isLgl")
        found[whole(value_of(level, "ilvl")) or 0] = Level(
            start=1 if start is None else start,
            form=value_of(level.find(f"{W}numFmt")) or "decimal",
            text=value_of(level.find(f"{W}lvlText")),
            has_space=value_of(level.find(f"{W}suff")) != "nothing",
            is_legal=legal is not None and is_on(legal),
            restart=whole(value_of(level.find(f"{W}lvlRestart"))),
        )
    return found


def _roman(count: int) -> str:
    if not 0 < count < _MOST_ROMAN:
        return str(count)
    shown = ""
    for value, sign in _ROMAN:
        shown += sign * (count // value)
        count %= value
    return shown


def _lettered(count: int) -> str:
    if count < 1:
        return str(count)
    turns, at = divmod(count - 1, len(_LETTERS))
    return _LETTERS[at] * min(turns + 1, _LEVELS)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _lettered,
    "upperLetter": lambda count: _lettered(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "none": lambda _: "",
}
