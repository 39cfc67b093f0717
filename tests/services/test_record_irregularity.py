from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    RulesBrokenError,
)
from bmnn_desk.services.record_irregularity import (
    NoticeAsked,
    end_irregularity,
    irregularity_paper,
    record_irregularity,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import amiss, entered, put_right
from tests.services.broken import DAY
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

Kind = IrregularityKind


@pytest.mark.parametrize("kind", IrregularityKind)
def test_every_kind_is_kept_with_what_its_papers_say(
    office: Office, kind: IrregularityKind
) -> None:
    line = entered(office, reference="118/CAT-PA03", level=SecrecyLevel.TOI_MAT).line
    made = office.desk.do(
        record_irregularity, amiss(office, line, kind=kind, expected=3, received=2)
    )
    facts = made.facts
    assert (facts.agency, facts.sender, facts.reference) == (
        "SỞ MẪU MỰC",
        "Công an tỉnh Mẫu",
        "118/CAT-PA03",
    )
    assert (facts.kind, facts.expected, facts.received) == (kind, 3, 2)
    assert (facts.channel, facts.copy_numbers) == ("Giao trực tiếp", "03, 04")
    assert facts.clerk == "Lê Thị Văn Thư"
    (row,) = rows(office, t.Irregularity)
    assert row.paper_code == facts.paper_code
    assert prove(office.desk) > 0


def test_the_papers_are_drawn_again_with_the_same_code(office: Office) -> None:
    line = entered(office).line
    made = office.desk.do(record_irregularity, amiss(office, line))
    asked = NoticeAsked(body=office.body, irregularity=made.irregularity)
    assert list(office.desk.read(irregularity_paper, asked)) == [made.facts]
    with pytest.raises(NotFoundError):
        list(office.desk.read(irregularity_paper, replace(asked, body=office.body + 1)))


def test_telling_nobody_or_late_warns(office: Office) -> None:
    line = entered(office).line
    late = make.on(office, 1)
    for request in (amiss(office, line, told=""), amiss(late, line, known_on=office.day)):
        made = office.desk.do(record_irregularity, request)
        assert {rule.id for rule in made.warnings} == {"DEN-03"}


@pytest.mark.parametrize("pack", ["office", "new_office"])
def test_what_came_to_light_later_and_was_told_that_day_was_told_at_once(
    request: pytest.FixtureRequest, pack: str
) -> None:
    at: Office = request.getfixturevalue(pack)
    line, later = entered(at).line, make.on(at, 9)
    made = later.desk.do(record_irregularity, amiss(later, line))
    assert made.warnings == ()
    assert made.facts.words == "Góc bì bị rách"
    said = later.desk.do(record_irregularity, amiss(later, line, known_on=at.day + DAY))
    assert {rule.id for rule in said.warnings} == {"DEN-03"}
    assert said.facts.words == f"Góc bì bị rách (phát hiện ngày {at.day + DAY:%d/%m/%Y})"


@pytest.mark.parametrize(
    "changes",
    [
        {"words": " "},
        {"kind": IrregularityKind.SHORTAGE},
        {"kind": IrregularityKind.SHORTAGE, "expected": 2, "received": 2},
    ],
    ids=str,
)
def test_what_is_not_told_whole_is_refused(office: Office, changes: dict[str, Any]) -> None:
    line = entered(office).line
    error = raised(
        office.desk, record_irregularity, amiss(office, line, **changes), RulesBrokenError
    )
    assert isinstance(error, RulesBrokenError)
    assert {rule.id for rule in error.rules} == {"DEN-03B"}


def test_an_irregularity_ends_once_with_words_and_not_before_it_began(office: Office) -> None:
    line = entered(office).line
    number = office.desk.do(record_irregularity, amiss(office, line)).irregularity
    end = put_right(office, number)
    raised(office.desk, end_irregularity, replace(end, words=" "), ReasonMissingError)
    raised(office.desk, end_irregularity, replace(end, day=office.day - DAY), DaysOutOfOrderError)
    raised(office.desk, end_irregularity, replace(end, irregularity=99), NotFoundError)
    raised(office.desk, end_irregularity, replace(end, body=office.body + 1), NotFoundError)
    office.desk.do(end_irregularity, end)
    raised(office.desk, end_irregularity, put_right(office, number), AlreadyThereError)


@pytest.mark.parametrize("kind", [Kind.OPENED, Kind.SWAPPED, Kind.LOST])
def test_what_may_be_a_loss_ends_with_its_report_or_through_another_case(
    office: Office, kind: IrregularityKind
) -> None:
    numbers = [
        office.desk.do(record_irregularity, amiss(office, entered(office).line, kind=kind))
        for _ in range(2)
    ]
    first, second = (put_right(office, made.irregularity) for made in numbers)
    assert set(refused(office.desk, end_irregularity, first)) == {"BC-04"}
    reported = replace(first, report="12/BC-SMM ngày 10/03/2025")
    assert office.desk.do(end_irregularity, reported).warnings == ()
    excused = replace(second, other_cases=(other_case("BC-04"),))
    done = office.desk.do(end_irregularity, excused)
    assert [rule.id for rule in done.warnings] == ["BC-04"]
    assert [case.rule for case in rows(office, t.OtherCase)] == ["BC-04"]
    assert [row.words for row in rows(office, t.IrregularityEnd)] == [
        "Nơi gửi đã trả lời (đã báo cáo đột xuất: 12/BC-SMM ngày 10/03/2025)",
        "Nơi gửi đã trả lời",
    ]


def test_since_2026_a_loss_without_its_report_is_a_warning(new_office: Office) -> None:
    lost = amiss(new_office, entered(new_office).line, kind=Kind.LOST)
    number = new_office.desk.do(record_irregularity, lost).irregularity
    done = new_office.desk.do(end_irregularity, put_right(new_office, number))
    assert [rule.id for rule in done.warnings] == ["BC-04"]
