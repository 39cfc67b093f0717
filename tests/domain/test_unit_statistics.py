from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.unit_statistics import (
    UnitState,
    UnitYear,
    broken_openings,
    differences,
    totals,
)

MAT, TOI_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT
DUE = date(2026, 12, 10)


def figure(level: SecrecyLevel, kind: str, documents: int, copies: int = 0) -> PackageFigure:
    return PackageFigure(level=level, kind=kind, documents=documents, copies=copies)


def unit(
    figures: tuple[PackageFigure, ...] = (),
    before: tuple[PackageFigure, ...] = (),
    sent_on: date | None = None,
) -> UnitYear:
    return UnitYear(peer=1, name="Phòng Mẫu", sent_on=sent_on, figures=figures, before=before)


@pytest.mark.parametrize(
    ("sent_on", "today", "due", "state"),
    [
        (None, DUE, DUE, UnitState.WAITED_FOR),
        (None, date(2026, 12, 11), DUE, UnitState.LATE),
        (None, date(2099, 1, 1), None, UnitState.WAITED_FOR),
        (DUE, DUE, DUE, UnitState.SENT),
        (date(2026, 12, 11), date(2026, 12, 11), DUE, UnitState.SENT_LATE),
        (date(2026, 12, 11), date(2026, 12, 11), None, UnitState.SENT),
    ],
)
def test_a_unit_is_late_from_the_day_after_the_due_one(
    sent_on: date | None, today: date, due: date | None, state: UnitState
) -> None:
    assert unit(sent_on=sent_on).state(due, today) is state


def test_figures_of_all_units_are_added_up_by_level_and_kind() -> None:
    one = unit((figure(MAT, "issued", 3, 12), figure(TOI_MAT, "issued", 1, 2)))
    other = unit((figure(MAT, "issued", 4, 5), figure(MAT, "received", 7)))
    assert totals((one, other, unit())) == (
        figure(MAT, "issued", 7, 17),
        figure(TOI_MAT, "issued", 1, 2),
        figure(MAT, "received", 7),
    )


def test_what_differs_from_the_year_before_is_told_by_how_much() -> None:
    now = (figure(MAT, "issued", 3), figure(MAT, "received", 5, 5))
    before = (figure(MAT, "issued", 3), figure(MAT, "received", 7, 5), figure(TOI_MAT, "sent", 1))
    assert differences(unit(now, before)) == (
        figure(MAT, "received", -2),
        figure(TOI_MAT, "sent", -1),
    )
    assert differences(unit(now)) == ()
    assert differences(unit((), before)) == ()


def test_a_year_that_does_not_begin_as_the_last_one_ended_is_told() -> None:
    before = (figure(MAT, "closing", 10, 30), figure(TOI_MAT, "closing", 2, 2))
    whole = (figure(MAT, "opening", 10, 30), figure(TOI_MAT, "opening", 2, 2))
    assert broken_openings(unit(whole, before)) == ()
    broken = (figure(MAT, "opening", 9, 30), figure(TOI_MAT, "opening", 2, 2))
    assert broken_openings(unit(broken, before)) == (figure(MAT, "opening", -1, 0),)
    assert broken_openings(unit(whole)) == ()
