from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.year_close import figures_code
from bmnn_desk.errors import NotFoundError, RulesBrokenError
from bmnn_desk.services.keep_statistics import keep_statistics, kept_statistics
from bmnn_desk.services.year_statistics import YearAsked, year_figures
from tests import make
from tests.statistics_desk import statistics

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("field", ["compiler", "compiler_position", "leader", "leader_position"])
@pytest.mark.parametrize("which", ["office", "new_office"])
def test_compiler_and_leader_need_name_and_position_under_both_regimes(
    which: str, field: str, request: pytest.FixtureRequest
) -> None:
    at: Office = request.getfixturevalue(which)
    with pytest.raises(RulesBrokenError) as broken:
        at.desk.do(keep_statistics, statistics(at, **{field: "  "}))
    assert [rule.id for rule in broken.value.rules] == ["TK-01"]


def test_kept_figures_stay_as_they_were_when_more_is_entered(office: Office) -> None:
    make.issued(office)
    asked = YearAsked(body=office.body, year=office.day.year)
    before = office.desk.read(year_figures, asked)
    done = office.desk.do(keep_statistics, statistics(office))
    make.issued(office)
    (kept,) = office.desk.read(kept_statistics, asked)
    assert kept.figures == before != office.desk.read(year_figures, asked)
    assert (kept.statistics, kept.leader) == (done.statistics, "Trần Văn Giám")
    assert kept.code == figures_code(kept.year, before)
    assert (kept.since.month, kept.since.day, kept.until.month, kept.until.day) == (12, 15, 12, 14)
    assert done.warnings == ()


def test_a_year_without_entries_is_kept_too(office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office))
    (kept,) = office.desk.read(kept_statistics, YearAsked(body=office.body, year=office.day.year))
    assert len(kept.figures) == 24
    assert not any(each.copies for each in kept.figures)


def test_a_year_that_begins_otherwise_than_the_last_one_ended_is_told_of(office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office))
    make.issued(office)
    after = replace(office, day=office.day.replace(year=office.day.year + 1, month=1))
    done = after.desk.do(keep_statistics, statistics(after))
    assert [rule.id for rule in done.warnings] == ["TK-02"]


def test_a_body_that_is_not_there_has_no_statistics(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.do(keep_statistics, statistics(office, body=999))
