from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.report_emergency import report_emergency
from tests.destruction_desk import destroyed, emergency, reports
from tests.make import on
from tests.services.everything import other_case
from tests.services.ledger import raised, refused

if TYPE_CHECKING:
    from tests.make import Office


def test_a_report_at_once_breaks_nothing_and_is_made_once(office: Office) -> None:
    number = emergency(office)
    assert office.desk.do(report_emergency, reports(office, number)) == ()
    raised(office.desk, report_emergency, reports(office, number), AlreadyThereError)


def test_a_late_report_is_blocked_by_its_rule_unless_there_is_a_ground(office: Office) -> None:
    number, late = emergency(office), on(office, 30)
    assert set(refused(late.desk, report_emergency, reports(late, number))) == {"TH-10E"}
    asked = reports(late, number, other_cases=(other_case("TH-10E"),))
    assert [rule.id for rule in late.desk.do(report_emergency, asked)] == ["TH-10E"]


def test_number_recipient_and_order_of_days_are_wanted(office: Office) -> None:
    number = emergency(office)
    yesterday = office.day - timedelta(days=1)
    for changes, kind in (
        ({"number": ""}, ReasonMissingError),
        ({"recipient": " "}, ReasonMissingError),
        ({"day": yesterday}, DaysOutOfOrderError),
    ):
        raised(office.desk, report_emergency, reports(office, number, **changes), kind)
    other = destroyed(office).destruction
    raised(office.desk, report_emergency, reports(office, other), WrongStageError)
