from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.tell_holders import record_remarks, send_notices
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.inspection_desk import found, inspected, other_case

if TYPE_CHECKING:
    from tests.make import Office


@pytest.fixture(params=["office", "new_office"])
def at(request: pytest.FixtureRequest) -> Office:
    """An office of either law."""
    given: Office = request.getfixturevalue(request.param)
    return given


def of_changes(at: Office, **changes: object) -> list[str]:
    """The rules of this part that are broken."""
    return [rule for rule, _ in found(at, **changes) if rule.startswith("TH-")]


def delisted(at: Office, item: int) -> int:
    request = sd.declassification(
        at,
        item,
        kind=ChangeKind.DELISTED,
        papers=(),
        council_by=None,
        bases=(at.bases[SecrecyLevel.MAT],),
    )
    return at.desk.do(declassify, request).change


def test_lawful_changes_break_nothing(at: Office) -> None:
    one, two, three, four = (sd.delivered(at, title=f"về việc {place}") for place in range(4))
    later = make.on(at, 2)
    made = [
        sd.extended(later, one, until=sd.years_on(at.day, 20)),
        later.desk.do(change_level, sd.level_change(later, two)).change,
        sd.declassified(later, three),
        delisted(later, four),
    ]
    for change in made:
        sd.told_and_marked(later, change)
    assert of_changes(later) == []


def test_days_are_given_to_tell_the_holders(office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item)
    assert of_changes(office) == ["TH-04C"]
    assert of_changes(make.on(office, 15)) == ["TH-04C"]
    assert of_changes(make.on(office, 16)) == ["TH-04B", "TH-04C"]


def test_a_late_notice_stays_late(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    late = make.on(office, 16)
    late.desk.do(send_notices, sd.notices(late, change))
    late.desk.do(record_remarks, sd.remarks(late, change))
    assert of_changes(late) == ["TH-04B"]


def test_every_change_is_shown(office: Office) -> None:
    one, two, three, four = (sd.delivered(office, title=f"về việc {place}") for place in range(4))
    unshown = ShownBy.NOT_YET
    sd.extended(office, one, shown=unshown)
    office.desk.do(change_level, sd.level_change(office, two, shown=unshown))
    sd.declassified(office, three, shown=unshown)
    request = sd.declassification(
        office, four, kind=ChangeKind.DELISTED, papers=(), council_by=None, shown=unshown
    )
    office.desk.do(declassify, request)
    shown = {"TH-04", "TH-05D", "TH-08D", "TH-07B"}
    assert shown <= set(of_changes(office))


def test_a_stamp_that_was_set_later_shows_it(office: Office) -> None:
    change = sd.extended(office, sd.delivered(office), shown=ShownBy.NOT_YET)
    assert "TH-04" in of_changes(office)
    office.desk.do(record_remarks, sd.remarks(office, change))
    assert of_changes(office) == []


def test_each_late_change_is_told_by_its_own_rule(office: Office) -> None:
    one, two, three = (sd.delivered(office, title=f"về việc {place}") for place in range(3))
    office.desk.do(change_level, sd.level_change(office, one))
    sd.declassified(office, two)
    delisted(office, three)
    assert set(of_changes(make.on(office, 16))) == {"TH-05E", "TH-05F", "TH-08E", "TH-07C"}


def test_a_late_extension_says_why(office: Office) -> None:
    item = sd.delivered(office)
    late = make.on(office, 3640)
    sd.told_and_marked(late, sd.extended(late, item, until=sd.years_on(office.day, 20)))
    assert of_changes(late) == ["TH-02", "TH-02B"]


def test_an_other_case_is_told_as_one(office: Office) -> None:
    item = sd.delivered(office)
    far = sd.years_on(office.day, 25)
    request = sd.extension(office, item, until=far, other_cases=(other_case("TH-03"),))
    office.desk.do(extend_term, request)
    told = [each for each in inspected(office).findings if each.rule == "TH-03"]
    assert [each.excused for each in told] == [True]


def test_who_changed_a_level_is_asked_again(office: Office) -> None:
    item = sd.delivered(office)
    by = sd.decider(office, person=office.deputy)
    cases = (other_case("TH-05"), other_case("TH-05C"))
    request = sd.level_change(office, item, decider=by, bases=(), other_cases=cases)
    office.desk.do(change_level, request)
    told = [each for each in inspected(office).findings if each.rule in {"TH-05", "TH-05C"}]
    assert {each.rule for each in told} == {"TH-05", "TH-05C"}
    assert all(each.excused for each in told)


def test_a_part_without_words_and_a_council_of_another_are_told(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(
        office, item, kind=ChangeKind.DECLASSIFIED_PART, council_by=office.deputy
    )
    change = office.desk.do(declassify, request).change
    told = [each for each in inspected(office).findings if each.rule.startswith("TH-08")]
    assert {each.rule for each in told} == {"TH-08B", "TH-08C"}
    assert {(each.ref.kind, each.ref.number) for each in told} == {(RecordKind.CHANGE, change)}
    assert {each.label for each in told} == {"01/BC-SMM"}


def test_missing_papers_are_told_with_their_other_case(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(office, item, papers=(), other_cases=(other_case("TH-08"),))
    office.desk.do(declassify, request)
    told = [each for each in inspected(office).findings if each.rule == "TH-08"]
    assert [each.excused for each in told] == [True]


def test_what_a_sender_changed_is_asked_of_our_copies_alone(office: Office) -> None:
    item = incoming_desk.entered(office).item
    change = office.desk.do(record_sender_notice, sd.sender_notice(office, item)).change
    assert of_changes(make.on(office, 30)) == ["TH-04C"]
    office.desk.do(record_remarks, sd.remarks(office, change))
    assert of_changes(make.on(office, 30)) == []


def test_changes_of_other_days_are_left_out(office: Office) -> None:
    sd.extended(office, sd.delivered(office))
    assert of_changes(office, since=office.day + timedelta(days=1)) == []
