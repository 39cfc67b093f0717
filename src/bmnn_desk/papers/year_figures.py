"""The figures of a year as rows of printed tables: by level, summed up, beside the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.domain.statistics import CAME, FigureKind, YearWindow, copies_by_key, has_ended

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.year_close import ReportFacts

_BAR_LETTERS = 20
# Each level has its own filling, so that a bar reads without colour.
_FILLINGS = {SecrecyLevel.TUYET_MAT: "█", SecrecyLevel.TOI_MAT: "▓", SecrecyLevel.MAT: "░"}

Rows = list[tuple[str, ...]]


def copy_rows(
    words: Mapping[str, str], facts: ReportFacts, level_words: Mapping[SecrecyLevel, str]
) -> Rows:
    """Heading, then each kind of figure: by level, summed up, the year before, the difference.

    A year before without figures says so, and no difference is counted from it.
    """
    now, before = copies_by_key(facts.figures), copies_by_key(facts.before)
    none = words["no_figures"]
    rows = [
        (
            words["column_kind"],
            *(level_words[level] for level in HIGHEST_FIRST),
            words["column_all"],
            words["column_before"].format(year=facts.year - 1),
            words["column_difference"],
        )
    ]
    for kind in FigureKind:
        counts = [now.get((level, kind.value), 0) for level in HIGHEST_FIRST]
        then = sum(before.get((level, kind.value), 0) for level in HIGHEST_FIRST)
        whole = sum(counts)
        rows.append(
            (
                words[f"kind_{kind.value}"],
                *map(signless, counts),
                signless(whole),
                *((signless(then), difference(whole, then)) if before else (none, "")),
            )
        )
    return rows


def document_rows(
    words: Mapping[str, str], facts: ReportFacts, level_words: Mapping[SecrecyLevel, str]
) -> Rows:
    """Heading, then documents received, issued and copied."""
    counts = {(each.level, each.kind): each.documents for each in facts.figures}
    rows = [
        (
            words["column_kind"],
            *(level_words[level] for level in HIGHEST_FIRST),
            words["column_all"],
        )
    ]
    for kind in FigureKind:
        if kind in CAME:
            each = [counts.get((level, kind.value), 0) for level in HIGHEST_FIRST]
            rows.append((words[f"kind_{kind.value}"], *map(signless, each), signless(sum(each))))
    return rows


def bar_rows(
    words: Mapping[str, str], facts: ReportFacts, level_words: Mapping[SecrecyLevel, str]
) -> Rows:
    """A row for each figure that is not 0: its kind, its level, a bar to scale, its number.

    A bar has at least one letter; one that would go below 0 has none.
    """
    counts = copies_by_key(facts.figures)
    most = max(counts.values(), default=0)
    rows: Rows = []
    for kind in FigureKind:
        for level in HIGHEST_FIRST:
            count = counts.get((level, kind.value), 0)
            if count:
                long = 0 if count < 0 else max(1, round(count * _BAR_LETTERS / most))
                bar = _FILLINGS[level] * long
                rows.append((words[f"kind_{kind.value}"], level_words[level], bar, signless(count)))
    return rows


def window_words(words: Mapping[str, str], window: YearWindow, counted_on: date) -> str:
    """From when to when a paper's figures count; of a window that runs on, up to which day."""
    key = "window" if has_ended(window, counted_on) else "window_open"
    return words[key].format(
        since=short_day(window.since), until=short_day(window.until), day=short_day(counted_on)
    )


def signless(count: int) -> str:
    """A count; below 0 with a real minus."""
    return str(count).replace("-", "\u2212")


def difference(now: int, before: int) -> str:
    """By how much a figure is above or below the year before."""
    more = now - before
    return f"+{more}" if more > 0 else signless(more)
