"""Which pages of a document bear a mark: the first, the last, every one, or chosen ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_PART = re.compile(r"([0-9]{1,5})(?:\s*[-\u2013]\s*([0-9]{1,5}))?")
_BETWEEN = re.compile(r"[,;]")


class PageKind(StrEnum):
    """Which pages, in one word."""

    FIRST = "first"
    LAST = "last"
    EVERY = "every"
    CHOSEN = "chosen"


class PageFault(StrEnum):
    """What is wrong with page numbers as somebody typed them."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    BACKWARDS = "backwards"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice:
    """The pages of a mark; `numbers`, the first page being 1, stand with `CHOSEN` alone."""

    kind: PageKind = PageKind.FIRST
    numbers: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse chosen pages without a number, and numbers where none are chosen."""
        if (self.kind is PageKind.CHOSEN) is not bool(self.numbers) or min(
            self.numbers, default=1
        ) < 1:
            raise ValueError(self.kind.value)

    @property
    def text(self) -> str:
        """As the record keeps it: "first", "last", "every", or "1,3-5"."""
        return numbers_text(self.numbers) if self.numbers else self.kind.value

    @property
    def is_many(self) -> bool:
        """True where more than one page may bear the mark."""
        return self.kind is PageKind.EVERY or len(self.numbers) > 1

    def indexes(self, count: int) -> tuple[int, ...]:
        """The pages from 0 of a document of `count` pages; chosen ones beyond it are left out."""
        if self.kind is PageKind.CHOSEN:
            return tuple(number - 1 for number in self.numbers if number <= count)
        if self.kind is PageKind.EVERY:
            return tuple(range(count))
        return (0,) if self.kind is PageKind.FIRST else (count - 1,)


def pages_from(text: str) -> PageChoice:
    """The pages that a record or a draft keeps as `PageChoice.text`.

    Raises:
        ValueError: it is no such text.
    """
    if text in {kind.value for kind in PageKind} - {PageKind.CHOSEN.value}:
        return PageChoice(kind=PageKind(text))
    numbers = typed_pages(text, None)
    if isinstance(numbers, PageFault):
        raise ValueError(text)  # noqa: TRY004  a stored text is wrong, not a type of ours
    return PageChoice(kind=PageKind.CHOSEN, numbers=numbers)


def typed_pages(text: str, count: int | None) -> tuple[int, ...] | PageFault:
    """The page numbers that somebody typed, "1, 3-5", in order and each once; or what is wrong.

    `count` is how many pages there are, None where nobody knows.
    """
    found = _numbers(text)
    if isinstance(found, PageFault):
        return found
    if count is not None and max(last for _, last in found) > count:
        return PageFault.BEYOND
    return _spread(found)


def numbers_text(numbers: tuple[int, ...]) -> str:
    """Page numbers in order, runs of them as one: "1,3-5"."""
    runs: list[list[int]] = [[numbers[0]]]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _numbers(text: str) -> tuple[tuple[int, int], ...] | PageFault:
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if not any(parts):
        return PageFault.EMPTY
    found = []
    for part in filter(None, parts):
        read = _PART.fullmatch(part)
        if read is None or int(read[1]) < 1:
            return PageFault.UNREADABLE
        first = int(read[1])
        last = first if read[2] is None else int(read[2])
        if last < first:
            return PageFault.BACKWARDS
        found.append((first, last))
    return tuple(found)


def _spread(runs: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    return tuple(sorted({number for first, last in runs for number in range(first, last + 1)}))
