"""Legal texts that papers and rules cite: which a text names, and whether they held on a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.domain.findings import Confidence

# Over folded text. A year and a suffix ("26/2020/NĐ-CP"), a suffix alone ("4114/BCA-ANCTNB"),
# or a kind before number and year ("TT 24/2020"): a bare "26/2020" may be a month of a year.
_KIND = r"(?:luat|phap lenh|nghi dinh|nd|thong tu|tt|huong dan|hd|cong van|cv|quyet dinh|qd)"
_SUFFIX = r"(?:qh\d+|nd-cp|pl-ubtvqh\d+|tt-[a-z]+|qd-ttg|bca-[a-z]+|vpcp-[a-z]+)"
_NUMBER = re.compile(
    rf"(?<![\d/])(?P<kind>{_KIND}(?: so)? ?)?"
    rf"(?P<number>\d{{1,4}}(?:/(?P<year>\d{{4}}))?(?:/(?P<suffix>{_SUFFIX}))?)(?![\w/-]*\d)"
)


class LawState(StrEnum):
    """What is known of a legal text on a day."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    DOUBTFUL = "doubtful"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CitedLaw:
    """A legal text with its days; `number` is written whole ("26/2020/NĐ-CP").

    `since` is its first day where that was read, else None: then it was not there before
    `not_before` and its state is doubtful for a year. `until` is its last day; `until_inferred`
    the last sure one where no text that was read ends it.
    """

    kind: str
    number: str
    name: str
    since: date | None
    not_before: date | None
    until: date | None
    until_inferred: date | None
    source: str
    confidence: Confidence

    def state_on(self, day: date) -> LawState:
        """What is known of it on that day."""
        first = self.since or self.not_before or date.min
        if day < first:
            return LawState.NOT_YET
        if self.until is not None and day > self.until:
            return LawState.EXPIRED
        unsure_end = self.until_inferred is not None and day > self.until_inferred
        unsure_start = self.since is None and (day - first).days <= _A_YEAR
        return LawState.DOUBTFUL if unsure_end or unsure_start else LawState.IN_FORCE


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Citation:
    """A legal text as another one names it; `law` and `state` None where it is not known here.

    `written` is its number as it stands there, without marks and case.
    """

    written: str
    law: CitedLaw | None
    state: LawState | None


_A_YEAR = 365


def citations(text: str, laws: Iterable[CitedLaw], day: date) -> tuple[Citation, ...]:
    """Every legal text that a text names by its number, in order, each once, as of that day."""
    known = tuple(laws)
    found: dict[str, Citation] = {}
    for written, kind in _numbers(text):
        law = next((each for each in known if _is(each, written, kind)), None)
        state = None if law is None else law.state_on(day)
        key = written if law is None else law.number
        found.setdefault(key, Citation(written=written, law=law, state=state))
    return tuple(found.values())


def expired_citations(text: str, laws: Iterable[CitedLaw], day: date) -> tuple[Citation, ...]:
    """The legal texts that a text of that day must not name: expired by then, or not yet there."""
    return tuple(
        each
        for each in citations(text, laws, day)
        if each.state in {LawState.EXPIRED, LawState.NOT_YET}
    )


def outdated_citations(text: str, laws: Iterable[CitedLaw], day: date) -> tuple[Citation, ...]:
    """Those that a text of that day should not name: as above, or past their last sure day."""
    known = tuple(laws)
    wrong = expired_citations(text, known, day)
    return wrong + tuple(each for each in citations(text, known, day) if _is_past(each, day))


def _is_past(each: Citation, day: date) -> bool:
    last = None if each.law is None else each.law.until_inferred
    return each.state is LawState.DOUBTFUL and last is not None and day > last


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """Number and kind (folded) of what looks like a citation."""
    for match in _NUMBER.finditer(fold(text)):
        kind, year, suffix = match["kind"] or "", match["year"], match["suffix"]
        if suffix or (kind and year):
            yield match["number"], kind.strip()


def _is(law: CitedLaw, written: str, kind: str) -> bool:
    """True where the number is the law's, whole, or without its suffix after its kind."""
    number = fold(law.number)
    if written == number:
        return True
    bare = "/".join(number.split("/")[:2])
    return written == bare and _KINDS.get(kind.removesuffix(" so"), "") == fold(law.kind)


_KINDS = {
    **{
        kind: kind
        for kind in (
            *("luat", "phap lenh", "nghi dinh", "thong tu"),
            *("huong dan", "cong van", "quyet dinh"),
        )
    },
    "nd": "nghi dinh",
    "tt": "thong tu",
    "hd": "huong dan",
    "cv": "cong van",
    "qd": "quyet dinh",
}
