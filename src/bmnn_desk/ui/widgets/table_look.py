"""How a person wants a table: columns in his order, some hidden, some wider, rows high or low."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

VERSION = 1
PER_LETTER = 100  # a width is kept in hundredths of a letter: another font keeps the words shown
MOST_LETTERS = 200


class RowHeight(IntEnum):
    """Pixels of a row; a large font makes it higher."""

    COMPACT = 27
    NORMAL = 31
    ROOMY = 37


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """The column by which the rows stand, and whether the last comes first."""

    key: str
    down: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """What a person changed, by the columns' keys; whatever is not here is as the table has it.

    `order` is all columns from the left, empty where nobody moved one; `widths` are hundredths of
    a letter. A key that the table does not have counts for nothing.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)
    height: RowHeight | None = None
    sort: Sort | None = None

    @property
    def is_usual(self) -> bool:
        """Whether nothing of columns and rows was changed; the order of the rows is no look."""
        return replace(self, sort=None) == TableLook()

    def usual(self) -> TableLook:
        """The table's own columns and rows again, sorted as now."""
        return TableLook(sort=self.sort)

    def placed(self, keys: Sequence[str]) -> tuple[str, ...]:
        """A table's keys from the left; one that `order` does not name follows its usual left."""
        found = [key for key in self.order if key in keys]
        for at, key in enumerate(keys):
            if key not in found:
                found.insert(found.index(keys[at - 1]) + 1 if at else 0, key)
        return tuple(found)

    def out_of_sight(self, keys: Iterable[str]) -> frozenset[str]:
        """The hidden ones of a table's keys; none where nothing would be left to see."""
        there = frozenset(keys)
        return self.hidden & there if there - self.hidden else frozenset()

    def shown_or_not(self, key: str, *, shown: bool) -> TableLook:
        """The same with one column shown, or hidden."""
        hidden = self.hidden - {key} if shown else self.hidden | {key}
        return replace(self, hidden=hidden)

    def as_wide(self, key: str, hundredths: int | None) -> TableLook:
        """The same with another width of a column, None for its own; at most 200 letters."""
        widths = {each: wide for each, wide in self.widths.items() if each != key}
        if hundredths is not None:
            widths[key] = min(max(hundredths, 1), MOST_LETTERS * PER_LETTER)
        return replace(self, widths=widths)

    def written(self) -> str:
        """The look as text, for `read_look`."""
        return json.dumps(
            {
                "version": VERSION,
                "order": self.order,
                "hidden": sorted(self.hidden),
                "widths": dict(self.widths),
                "height": None if self.height is None else self.height.name,
                "sort": None if self.sort is None else [self.sort.key, self.sort.down],
            }
        )


def read_look(text: str) -> TableLook:
    """The look that `written` gave; the usual one for a text of another version, or of no sense."""
    try:
        kept = json.loads(text)
    except ValueError:
        return TableLook()
    if not isinstance(kept, dict) or kept.get("version") != VERSION:
        return TableLook()
    look = TableLook(
        order=tuple(dict.fromkeys(_words(kept.get("order")))),
        hidden=frozenset(_words(kept.get("hidden"))),
        height=_height(kept.get("height")),
        sort=_sort(kept.get("sort")),
    )
    for key, wide in _numbers(kept.get("widths")).items():
        look = look.as_wide(key, wide)
    return look


def _words(kept: object) -> tuple[str, ...]:
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


def _numbers(kept: object) -> dict[str, int]:
    if not isinstance(kept, dict):
        return {}
    return {key: wide for key, wide in kept.items() if type(wide) is int}


def _height(kept: object) -> RowHeight | None:
    return next((each for each in RowHeight if each.name == kept), None)


def _sort(kept: object) -> Sort | None:
    match kept:
        case [str(key), bool(down)]:
            return Sort(key=key, down=down)
    return None
