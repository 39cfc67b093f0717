from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.office_order import OrderCase
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.stamp_inventory import StampFound
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.inspected_order import order_rows
from bmnn_desk.services.work import BLOCK
from tests import copying_desk, inspection_desk, make
from tests.custody_desk import came
from tests.office_desk import (
    done,
    has_paper,
    holds_copies,
    in_order,
    left,
    looked_at,
    newcomer,
    tasked,
)
from tests.services.at_work import working
from tests.services.test_due_office import posts_ended

if TYPE_CHECKING:
    from tests.make import Office

ORDER = {"CFG-01", "CFG-04", "CFG-05", "CFG-07", "CFG-08", "BG-01", "BG-01B", "BC-06"}


def found(at: Office, **changes: object) -> list[tuple[str, str, str]]:
    """Rule, label and detail of what breaks a rule of the office's order."""
    result = inspection_desk.inspected(at, **changes)
    return [(each.rule, each.label, each.detail) for each in result.findings if each.rule in ORDER]


def test_a_lawful_office_has_no_finding(office: Office) -> None:
    in_order(office)
    left(office)
    done(office, tasked(office))
    assert found(make.on(office, 1)) == []


@pytest.mark.finding(15)
@pytest.mark.finding(31)
@pytest.mark.finding(32)
@pytest.mark.finding(63)
@pytest.mark.finding(65)
@pytest.mark.finding(70)
@pytest.mark.finding(93)
def test_what_was_never_entered_is_found(office: Office) -> None:
    assert sorted(found(office)) == [
        ("CFG-01", "", ""),
        ("CFG-04", "", ""),
        ("CFG-05", "", "18"),
        ("CFG-07", "Ngô Văn Soạn", ""),
        ("CFG-07", "Phạm Thị Phó", ""),
        ("CFG-07", "Trần Văn Giám", ""),
        ("CFG-08", "", ""),
    ]


@pytest.mark.finding(53)
def test_a_place_of_copying_without_decision_or_plan_is_found(office: Office) -> None:
    copying_desk.fix_place(office)
    assert "CFG-08" not in {rule for rule, _, _ in found(office)}
    copying_desk.fix_place(office, decision="")
    assert ("CFG-08", "", "") in found(office)


@pytest.mark.finding(28)
def test_the_expired_laws_are_named(office: Office) -> None:
    in_order(office)
    has_paper(
        office,
        kind=OwnPaperKind.REGULATION,
        number="03/QC-SMM",
        text="theo Nghị định 33/2002/NĐ-CP, Nghị định 26/2020/NĐ-CP",
    )
    assert found(office) == [("CFG-01", "03/QC-SMM", "33/2002/NĐ-CP")]


@pytest.mark.finding(23)
@pytest.mark.finding(64)
def test_missing_and_ill_sized_stamps_are_counted(office: Office) -> None:
    in_order(office)
    looked_at(office, StampFound(stamp=Stamp.LEVEL_MAT, held=False))
    assert found(office) == [("CFG-05", "", "1")]


@pytest.mark.finding(62)
@pytest.mark.finding(33)
@pytest.mark.finding(97)
def test_who_went_and_holds_something_or_signed_nothing_is_found(office: Office) -> None:
    in_order(office)
    person = newcomer(office)
    holds_copies(office, came(office)[0], person=person)
    posts_ended(office, person)
    assert found(make.on(office, 1)) == [
        ("BG-01", "Hồ Thị Mới", "1"),
        ("BG-01B", "Hồ Thị Mới", "1"),
    ]


def test_who_went_before_the_desk_began_is_asked_for_what_he_holds_alone(office: Office) -> None:
    in_order(office)
    newcomer(office, "Tạ Văn Cũ", day=date(2019, 1, 1), until=date(2020, 1, 1))
    assert found(office) == []


@pytest.mark.finding(76)
@pytest.mark.finding(102)
def test_a_task_that_is_late_or_has_no_day_is_found(office: Office) -> None:
    in_order(office)
    tasked(office, due=office.day, number="01/KL")
    tasked(office, due=None, number="02/KL")
    late = tasked(office, due=office.day, number="03/KL")
    done(make.on(office, 2), late)
    assert found(office) == [("BC-06", "02/KL", "")]
    tomorrow = make.on(office, 2)
    assert [label for _, label, _ in found(tomorrow)] == ["01/KL", "02/KL", "03/KL"]


def test_a_task_that_was_done_before_the_period_is_not_asked_about(office: Office) -> None:
    done(office, tasked(office))
    later = make.on(office, 30)
    since = office.day + timedelta(days=1)
    assert inspection_desk.cases(later, OrderCase, since=since) == []


def test_a_period_before_every_law_that_is_known_asks_nothing(office: Office) -> None:
    asked = inspection_desk.asked(office, since=date(2018, 1, 1), until=date(2018, 12, 31))
    with working(office) as work:
        assert order_rows(work, asked, 0).rows == ()


def test_rows_come_in_blocks(office: Office) -> None:
    for number in range(BLOCK):
        newcomer(office, f"Người {number}")
    asked = inspection_desk.asked(office)
    with working(office) as work:
        first = order_rows(work, asked, 0)
        assert first.next_key is not None
        rest = order_rows(work, asked, first.next_key)
    assert (len(first.rows), len(rest.rows), rest.next_key) == (BLOCK, 7, None)
    assert {row.about.ref.kind for row in rest.rows} == {RecordKind.PERSON}
