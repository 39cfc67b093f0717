from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.keep_year_report import ReportAsked, keep_year_report, report_facts
from tests import make
from tests.services.test_year_statistics import stock
from tests.statistics_desk import PARTS, report, statistics

if TYPE_CHECKING:
    from bmnn_desk.domain.year_close import ReportFacts
    from tests.make import Office


def facts(at: Office) -> ReportFacts:
    (found,) = at.desk.read(report_facts, ReportAsked(body=at.body, year=at.day.year, day=at.day))
    return found


def test_a_report_has_names_window_figures_and_the_newest_parts(office: Office) -> None:
    make.issued(office)
    assert facts(office).parts == ()
    office.desk.do(keep_year_report, report(office))
    office.desk.do(keep_year_report, report(office, parts=(*PARTS[:3], "Sửa lại")))
    found = facts(office)
    assert found.parts == (*PARTS[:3], "Sửa lại")
    assert (found.agency, found.signer, found.signer_position) == (
        "SỞ MẪU MỰC",
        "Trần Văn Giám",
        "Giám đốc",
    )
    assert sum(each.copies for each in found.figures if each.kind == "closing") == 4
    assert (found.since, found.until) == (date(2024, 12, 15), date(2025, 12, 14))


def test_kept_statistics_give_the_report_its_figures_and_its_signer(office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office, leader="Phạm Thị Phó"))
    make.issued(office)
    found = facts(office)
    assert found.signer == "Phạm Thị Phó"
    assert not any(each.copies for each in found.figures)


def test_an_empty_part_and_a_missing_day_are_told_and_kept_all_the_same(office: Office) -> None:
    told = office.desk.do(keep_year_report, report(office, parts=("", *PARTS[1:])))
    # 2025 is a year of five: its summary is asked for.
    assert {rule.id for rule in told} == {"BC-02", "BC-03", "BC-05"}
    assert facts(office).parts[1] == PARTS[1]


def test_a_report_before_the_office_s_own_day_is_in_time(office: Office) -> None:
    office.desk.do(
        choose_setting,
        SettingRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            key="report_due",
            value="12-20",
        ),
    )
    told = office.desk.do(keep_year_report, report(office, parts=(*PARTS, "Năm năm qua")))
    assert told == ()


def test_a_body_that_is_not_there_has_no_report(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.do(keep_year_report, report(office, body=999))


def test_a_year_that_the_desk_knows_nothing_of_has_no_figures(office: Office) -> None:
    """The first book was opened in 2025: 2024 is not a year of zeros."""
    make.issued(office)
    found = facts(office)
    assert not found.has_before
    assert found.before == ()
    office.desk.do(keep_statistics, statistics(office, year=office.day.year - 1))
    found = facts(office)
    assert found.has_before
    assert len(found.before) == 24


def test_a_stock_declared_before_a_year_s_end_makes_it_known(office: Office) -> None:
    stock(office, date(2024, 12, 1))
    assert facts(office).has_before


def test_a_report_says_who_compiled_it_and_when_its_figures_were_counted(office: Office) -> None:
    found = facts(office)
    assert found.compiler == "Lê Thị Văn Thư"
    assert found.counted_on == office.day
    office.desk.do(keep_statistics, statistics(office, compiler_position="Văn thư trưởng"))
    later = make.on(office, 3)
    found = facts(later)
    assert (found.compiler, found.compiler_position) == ("Lê Thị Văn Thư", "Văn thư trưởng")
    assert found.counted_on == office.day
