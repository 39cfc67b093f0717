"""The office's settings that this desk asks for (workflow: each [P] is a setting)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.dates import yearly_day
from bmnn_desk.domain.second_person import LONGEST_PAPER_DAYS, SecondAct
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp
from bmnn_desk.domain.statistics import USUAL_BEGIN, year_window

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

LONGEST_LOCK = 240
LARGEST_OFFSET_MM = 20.0
LONGEST_RECEIPT_DAYS = 60
SHIPPED_SECOND = frozenset({SecondAct.REOPEN_BOOK, SecondAct.EXPORT, SecondAct.RESTORE})
_ANSWERS = {"yes": True, "": False}


class FirstStep(StrEnum):
    """A page of the first run that comes after the store: offered until done or skipped."""

    PEOPLE = "people"
    PRINTING = "printing"


class NumberWay(StrEnum):
    """How số and ngày come onto the signed paper (workflow 2.4)."""

    BY_HAND = "by_hand"
    OVERPRINT = "overprint"
    FILLED = "filled"


class LinkWay(StrEnum):
    """What becomes of an opening while the machine has a link to a network (security P11)."""

    WARN = "warn"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """How an issuing body marks, numbers and prints; the defaults are workflow 2's and 3's.

    `black_rule` is the number of the office's own rule that accepts black for BẢN SỐ;
    without it a mark is never planned in black. `prints_red` is what the office said of its
    printer. `lock_minutes` is the time without a key until the desk locks itself.
    `printer` is the one chosen last, "" for the system's own; `offsets` are mm to the right
    and down by the printer's name. `second_person_for` are the acts that want a second person;
    where `second_on_paper` he may sign within `second_paper_days` instead of standing by.
    `units_due` is the last day "MM-DD" for the units' statistics, "" where none is set.
    `receipt_days` is how many working days a signature of receipt is waited for [P].
    `clerk_place` is where what lies with the clerk is kept (nơi cất của văn thư), "" where no one
    place is.
    The marks of a copy come on by `copy_mark_way`; `copy_place` is the place that the head fixed
    for copying by `copy_place_decision` (number and day), kept safe by `copy_place_plan`;
    `copy_request_first` wants a signed request before it (workflow 4).
    `year_begins` is the first day "MM-DD" of the year that figures count; `report_due` the last
    day for the year's report, "" where none is set.
    `allow_macros` takes Word files that carry macros, which this desk never runs.
    `link_way` is for links that no independent LAN explains.
    `needs_regulation` is a body that must have a quy chế and not a nội quy alone;
    `needs_full_time` one that must have an officer of secrecy for that work alone.
    `first_steps` are the pages of the first run that nobody did or skipped yet;
    `usual_recipients` the names that lines of nơi nhận offer while they are typed.
    """

    copy_order: CopyOrder = CopyOrder.ARCHIVE_LAST
    level_way: MarkWay = MarkWay.RUBBER
    copy_number_way: MarkWay = MarkWay.PRINT
    black_rule: str = ""
    number_way: NumberWay = NumberWay.BY_HAND
    prints_red: bool = False
    lock_minutes: int = 10
    lock_on_minimise: bool = False
    print_distribution: bool = True
    printer: str = ""
    offsets: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    second_person_for: frozenset[SecondAct] = SHIPPED_SECOND
    second_on_paper: bool = True
    second_paper_days: int = 5
    units_due: str = ""
    receipt_days: int = 3
    clerk_place: str = ""
    copy_mark_way: MarkWay = MarkWay.OVERPRINT
    copy_place: str = ""
    copy_place_decision: str = ""
    copy_place_plan: str = ""
    copy_request_first: bool = False
    year_begins: str = USUAL_BEGIN
    report_due: str = ""
    allow_macros: bool = False
    link_way: LinkWay = LinkWay.WARN
    needs_regulation: bool = False
    needs_full_time: bool = False
    first_steps: frozenset[FirstStep] = frozenset()
    usual_recipients: tuple[str, ...] = ()

    def way(self, stamp: Stamp) -> MarkWay:
        """How the office puts this mark onto its papers, unless an act says otherwise."""
        if stamp in LEVEL_STAMPS.values():
            return self.level_way
        return self.copy_number_way if stamp is Stamp.COPY_NUMBER else MarkWay.RUBBER


def settings_from(stored: Mapping[str, str]) -> OfficeSettings:
    """The settings from their stored texts; what was never chosen has its default.

    Raises:
        ValueError: a key is unknown or a value cannot be, which is a programmer's mistake.
    """
    if strange := set(stored) - set(_READ):
        raise ValueError(", ".join(sorted(strange)))
    return OfficeSettings(**{key: _READ[key](text) for key, text in stored.items()})


def offsets_text(offsets: Mapping[str, tuple[float, float]]) -> str:
    """The offsets as the setting "offsets" keeps them."""
    return json.dumps({name: list(pair) for name, pair in offsets.items()}, ensure_ascii=False)


def steps_text(steps: frozenset[FirstStep]) -> str:
    """The steps as the setting "first_steps" keeps them."""
    return ",".join(sorted(steps))


def names_text(names: Sequence[str]) -> str:
    """The names as the setting "usual_recipients" keeps them."""
    return json.dumps(list(names), ensure_ascii=False)


def _answer(text: str) -> bool:
    if text not in _ANSWERS:
        raise ValueError(text)
    return _ANSWERS[text]


def acts_text(acts: frozenset[SecondAct]) -> str:
    """The acts as the setting "second_person_for" keeps them."""
    return ",".join(sorted(acts))


def _acts(text: str) -> frozenset[SecondAct]:
    return frozenset(map(SecondAct, text.split(","))) if text else frozenset()


def _steps(text: str) -> frozenset[FirstStep]:
    return frozenset(map(FirstStep, text.split(","))) if text else frozenset()


def _names(text: str) -> tuple[str, ...]:
    given = json.loads(text)
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise ValueError(text)
    return tuple(given)


def _day_of_year(text: str) -> str:
    yearly_day(text, date.max.year)
    return text


def _first_day(text: str) -> str:
    year_window(date.max.year - 1, text)
    return text


def _minutes(text: str) -> int:
    return _number(text, LONGEST_LOCK)


def _days(text: str) -> int:
    return _number(text, LONGEST_PAPER_DAYS)


def _receipt_days(text: str) -> int:
    return _number(text, LONGEST_RECEIPT_DAYS)


def _number(text: str, most: int) -> int:
    # `int` alone would take " 10", "1_0" and digits of other scripts.
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
        raise ValueError(text)
    return int(text)


def _offsets(text: str) -> dict[str, tuple[float, float]]:
    try:
        given = json.loads(text, object_pairs_hook=_once)
    except RecursionError:
        raise ValueError(text) from None
    if not isinstance(given, dict):
        raise ValueError(text)  # noqa: TRY004  a stored text is wrong, not a type of ours
    return {name: _pair(pair, text) for name, pair in given.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(", ".join(names))
    return dict(pairs)


def _pair(pair: object, text: str) -> tuple[float, float]:
    match pair:
        case [float() | int() as right, float() | int() as down]:
            # Neither NaN nor infinity is at most so much.
            if all(type(mm) is not bool and abs(mm) <= LARGEST_OFFSET_MM for mm in (right, down)):
                return float(right), float(down)
    raise ValueError(text)


_READ: Mapping[str, Callable[[str], Any]] = {
    "copy_order": CopyOrder,
    "level_way": MarkWay,
    "copy_number_way": MarkWay,
    "black_rule": str,
    "number_way": NumberWay,
    "prints_red": _answer,
    "lock_minutes": _minutes,
    "lock_on_minimise": _answer,
    "print_distribution": _answer,
    "printer": str,
    "offsets": _offsets,
    "second_person_for": _acts,
    "second_on_paper": _answer,
    "second_paper_days": _days,
    "units_due": _day_of_year,
    "receipt_days": _receipt_days,
    "clerk_place": str,
    "copy_mark_way": MarkWay,
    "copy_place": str,
    "copy_place_decision": str,
    "copy_place_plan": str,
    "copy_request_first": _answer,
    "year_begins": _first_day,
    "report_due": _day_of_year,
    "allow_macros": _answer,
    "link_way": LinkWay,
    "needs_regulation": _answer,
    "needs_full_time": _answer,
    "first_steps": _steps,
    "usual_recipients": _names,
}
