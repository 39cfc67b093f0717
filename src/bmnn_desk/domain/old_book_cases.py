"""Makes cases of an old register's slips and Sổ đến."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import DayProblem, read_day
from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_basis import read_old_basis
from bmnn_desk.domain.old_cases import OldIncomingCase, OldSlipCase
from bmnn_desk.domain.old_outgoing_cases import columns_kept
from bmnn_desk.domain.old_series import SeriesFaults, SeriesRow, number_of, series_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.listed_decisions import DecisionIndex, ListedDecision
    from bmnn_desk.domain.old_basis import OldBasis
    from bmnn_desk.domain.old_register import OldIncoming, OldRegister, OldSlip
    from bmnn_desk.domain.secrecy import SecrecyLevel

NETWORK = re.compile(
    r"\bmang\b(?! buu chinh)|\be-?mail\b|thu dien tu|zalo|internet|\bwan\b|\blan\b|\bfax\b|viber"
    r"|truc lien thong|messenger|telegram|gmail"
)
CIPHER = re.compile(r"co yeu|mat ma")
_CITED = re.compile(r"[;\n|]")
_RECALL = re.compile(r"thu hoi")
_RETURNED = re.compile(
    r"(?:da|ngay) (?:tra|nop|thu hoi|hoan)\D{0,20}(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_BACK = re.compile(
    r"\b(?:da|hoan|gui) (?:gui |duoc )?(?:tra|nop|thu hoi|hoan)|(?<!phai )tra lai"
    r"|\b(?:tra|nop|hoan) ngay|gia han"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENOUGH, _NEARLY_ALL = 20, 0.95


def slip_cases(register: OldRegister, lists: DecisionIndex | None = None) -> Iterator[OldSlipCase]:
    """A case for each slip; an Điều's level is told where nearly all that cite it agree.

    Whether a decision that is cited had ended, `lists` says.
    """
    asks = bool(columns_kept(register.slips, ("basis",)))
    read: dict[str, OldBasis] = {}
    bases = []
    for slip in register.slips:
        if slip.basis not in read:
            read[slip.basis] = read_old_basis(slip.basis)
        bases.append(read[slip.basis])
    usual, ended = _usual(register.slips, bases), _Ended(lists)
    for slip, basis in zip(register.slips, bases, strict=True):
        yield OldSlipCase(
            slip=slip,
            basis=basis,
            asks_basis=asks,
            usual=usual.get(_article(basis)),
            ended=ended.of(slip),
        )


class _Ended:
    """Which decisions a basis cites that had ended on a day; a text that comes again is known."""

    def __init__(self, lists: DecisionIndex | None) -> None:
        self._lists = lists
        self._seen: dict[str, tuple[tuple[ListedDecision, frozenset[str]], ...]] = {}

    def of(self, slip: OldSlip) -> str:
        """The first of them by its name; one whose days nobody read is not judged."""
        day = slip.approved or slip.day
        if day is None or self._lists is None:
            return ""
        if slip.basis not in self._seen:
            named = (self._named(cited) for cited in _CITED.split(slip.basis))
            self._seen[slip.basis] = tuple(one for one in named if one is not None)
        found = (one for one, years in self._seen[slip.basis] if _not_held(one, years, day))
        return next((one.decision for one in found), "")

    def _named(self, cited: str) -> tuple[ListedDecision, frozenset[str]] | None:
        """The decision, and the years written beside it; one of another year is not it."""
        named = None if self._lists is None else self._lists.named(cited, None)
        years = frozenset(_YEAR.findall(fold(cited)))
        if named is None or (years and str(named.year) not in years):
            return None
        return named, years


def _not_held(decision: ListedDecision, years: frozenset[str], day: date) -> bool:
    """True where it had ended, or, named with its year, had not begun."""
    state = decision.held.state_on(day)
    return state is ListState.EXPIRED or (state is ListState.NOT_YET and bool(years))


def _article(basis: OldBasis) -> tuple[str, str] | None:
    articles = {(each.decision, each.article) for each in basis.citations}
    return articles.pop() if len(articles) == 1 and basis.is_complete else None


def _usual(
    slips: Iterable[OldSlip], bases: Iterable[OldBasis]
) -> Mapping[tuple[str, str] | None, SecrecyLevel]:
    levels: dict[tuple[str, str], Counter[SecrecyLevel]] = {}
    for slip, basis in zip(slips, bases, strict=True):
        article = _article(basis)
        if article is not None and slip.level is not None:
            levels.setdefault(article, Counter())[slip.level] += 1
    return {
        article: told.most_common(1)[0][0]
        for article, told in levels.items()
        if told.total() >= _ENOUGH and told.most_common(1)[0][1] >= _NEARLY_ALL * told.total()
    }


def incoming_cases(register: OldRegister) -> Iterator[OldIncomingCase]:
    """A case for each line of Sổ đến."""
    lines = register.incoming
    asks = columns_kept(lines, ("may_copy", "signed_by"), share=0.5)
    faults, late, overdue = _arrivals(lines), _late(lines), _overdue(lines)
    for line in lines:
        note = fold(line.note)
        back = _RETURNED.search(note)
        day = None if back is None or line.arrived is None else read_day(back[1], line.arrived)
        yield OldIncomingCase(
            line=line,
            asks=asks,
            networked=NETWORK.search(note) is not None and not CIPHER.search(note),
            says_recall=_RECALL.search(note) is not None,
            returned=None if isinstance(day, DayProblem) else day,
            overdue=line.row in overdue,
            late=line.row in late,
            gap=faults.gaps.get(line.row, ""),
            repeat=faults.repeats.get(line.row, ""),
        )


def _overdue(lines: Iterable[OldIncoming]) -> set[int]:
    """Rows whose day to go back is before the book's last and of which no return is noted.

    Only where the book notes it of most of them: else it stands somewhere else.
    """
    last = max((line.arrived for line in lines if line.arrived is not None), default=None)
    due = [line for line in lines if line.return_by and last and line.return_by < last]
    open_yet = {line.row for line in due if not _BACK.search(fold(line.note))}
    return open_yet if 2 * len(open_yet) < len(due) else set()


def _arrivals(lines: Iterable[OldIncoming]) -> SeriesFaults:
    rows = []
    for line in lines:
        number = number_of(line.number)
        if number is not None and line.arrived is not None:
            kinds = ((line.arrived.year,), ("",))
            rows.append(SeriesRow(row=line.row, number=number, kinds=kinds))
    return series_faults(rows)


def _late(lines: Iterable[OldIncoming]) -> set[int]:
    """Rows out of the order of arrival, where nearly all of the book keeps it."""
    dated = [(line.arrived, line.row) for line in lines if line.arrived is not None]
    tails: list[date] = []
    ends: list[int] = []
    before: list[int] = []
    for place, (day, _) in enumerate(dated):
        at = bisect_right(tails, day)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(day)
            ends.append(place)
        else:
            tails[at], ends[at] = day, place
    if len(tails) < _NEARLY_ALL * len(dated):
        return set()
    kept, place = set(), ends[-1] if ends else -1
    while place >= 0:
        kept.add(dated[place][1])
        place = before[place]
    return {row for _, row in dated} - kept
