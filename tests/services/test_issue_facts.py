from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import SymbolPatternError
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.enter_secret_list import SecretListRequest, enter_secret_list
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.open_book import BookRequest, SeriesRequest, begin_series, open_book
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.everything import end, other_case
from tests.services.ledger import entries, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def rename(at: Office, pattern: str) -> None:
    names = NameOnPapers(
        name="SỞ MẪU MỰC",
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        place="Mẫu Sơn",
        letters="SMM",
        symbol_pattern=pattern,
    )
    at.desk.do(
        set_up_body,
        BodyRequest(
            request_id=make.request_id(),
            day=at.day - DAY,
            code="SMM",
            names=names,
            body=at.body,
        ),
    )


def second_office(at: Office, request: BodyRequest) -> Office:
    """Another body at the same desk, with a head, a danh mục and a book of its own."""
    body = at.desk.do(set_up_body, request)
    head = PersonRequest(
        request_id=make.request_id(),
        day=request.day,
        body=body,
        name="Vũ Thị Chánh",
        kind=PostKind.HEAD,
        post="Chánh Văn phòng",
    )
    items = SecretListRequest(
        request_id=make.request_id(), day=request.day, body=body, secret_list=make.secret_list()
    )
    book = BookRequest(request_id=make.request_id(), day=request.day, body=body)
    return replace(
        at,
        body=body,
        head=at.desk.do(enrol_person, head),
        bases=dict(zip(SecrecyLevel, at.desk.do(enter_secret_list, items), strict=True)),
        book=at.desk.do(open_book, book),
    )


def signed_by_power(at: Office, *, with_power: bool = True) -> int:
    """Decided by the deputy: with a recorded power, or with an other case in its place."""
    proposed = at.desk.do(propose_level, make.proposal(at))
    decided = make.decision(
        at,
        proposed,
        decided_by=at.deputy,
        delegation=make.delegate(at) if with_power else None,
        other_cases=() if with_power else (other_case("PDX-09"),),
    )
    at.desk.do(determine_level, decided)
    at.desk.do(print_for_signature, make.draft_print(at, proposed.item))
    at.desk.do(record_signature, make.signature(at, proposed.item))
    return proposed.item


@pytest.mark.parametrize(
    ("pattern", "code", "reference"),
    [
        ("{type}-{body}", "BC", "01/BC-SMM"),
        ("{type}-{body}", "", "01/SMM"),
        ("{type}-{body}-{unit}", "BC", "01/BC-SMM-VP"),
        ("{type}-{body}-{unit}", "", "01/SMM-VP"),
        ("{body}-{unit}", "BC", "01/SMM-VP"),
    ],
)
def test_the_symbol_follows_the_offices_pattern(
    office: Office, pattern: str, code: str, reference: str
) -> None:
    rename(office, pattern)
    assert make.issued(office, type_name="Công văn", type_code=code).reference == reference
    assert entries(office)[0].reference == reference


def test_a_unit_without_letters_leaves_no_stray_hyphen(office: Office) -> None:
    rename(office, "{type}-{body}-{unit}")
    assert make.issued(office, unit="Phòng Lạ").reference == "01/BC-SMM"


def test_a_series_that_begins_mid_year_goes_on_from_there(office: Office) -> None:
    office.desk.do(
        begin_series,
        SeriesRequest(request_id=make.request_id(), day=office.day, body=office.body, first=47),
    )
    assert [make.issued(office).reference for _ in range(2)] == ["47/BC-SMM", "48/BC-SMM"]


def test_the_narrowest_series_gives_the_number(office: Office) -> None:
    rename(office, "{type}-{body}-{unit}")
    given = {"type_code": "BC"}, {"unit": "Văn phòng"}, {"type_code": "BC", "unit": "Văn phòng"}
    for first, narrow in enumerate(given, start=1):
        request = SeriesRequest(
            request_id=make.request_id(), day=office.day, body=office.body, first=first * 100,
            **narrow,
        )  # fmt: skip
        office.desk.do(begin_series, request)
    assert make.issued(office).number == 300
    assert make.issued(office, unit="Phòng Lạ").number == 100
    assert make.issued(office, type_code="KH").number == 200
    assert make.issued(office, type_code="KH", unit="Phòng Lạ").number == 1


def test_numbers_begin_anew_each_year(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    day = date(2026, 1, 5)
    book = office.desk.do(
        open_book, BookRequest(request_id=make.request_id(), day=day, body=office.body)
    )
    item = make.signed(office).item
    done = office.desk.do(issue_outgoing, make.issue(office, item, day=day, book=book))
    assert done.reference == "01/BC-SMM"
    assert [line.ordinal for line in entries(office, book)] == [1]
    assert [(series.year, series.first) for series in rows(office, t.Series)] == [
        (2025, 1),
        (2026, 1),
    ]


def test_two_bodies_number_and_list_apart(office: Office) -> None:
    names = NameOnPapers(
        name="VĂN PHÒNG MẪU", parent="", place="Mẫu Sơn", letters="VPM", symbol_pattern="{body}"
    )
    request = BodyRequest(
        request_id=make.request_id(), day=date(2025, 1, 2), code="VPM", names=names
    )
    make.issued(office)
    second = second_office(office, request)
    assert make.issued(second).reference == "01/VPM"
    assert make.issued(office).reference == "02/BC-SMM"
    assert [line.reference for line in entries(second)] == ["01/VPM"]
    assert [line.reference for line in entries(office)] == ["01/BC-SMM", "02/BC-SMM"]


def test_a_power_found_void_since_stops_the_issue(office: Office) -> None:
    item = signed_by_power(office)
    end(replace(office, day=office.day - DAY), "delegation", 1)
    assert set(refused(office.desk, issue_outgoing, make.issue(office, item))) == {"PDX-09"}
    assert rows(office, t.NumberTaken) == []


def test_a_power_that_ended_after_the_decision_stops_nothing(office: Office) -> None:
    item = signed_by_power(office)
    end(office, "delegation", 1)
    assert office.desk.do(issue_outgoing, make.issue(office, item)).number == 1


def test_the_other_case_of_the_decision_holds_at_the_issue_too(office: Office) -> None:
    item = signed_by_power(office, with_power=False)
    warned = office.desk.do(issue_outgoing, make.issue(office, item)).warnings
    assert [rule.id for rule in warned] == ["PDX-09"]
    assert {case.rule for case in rows(office, t.OtherCase)} == {"PDX-09"}


def test_a_power_found_void_gives_way_to_an_other_case_at_the_issue(office: Office) -> None:
    item = signed_by_power(office)
    end(replace(office, day=office.day - DAY), "delegation", 1)
    request = make.issue(office, item, other_cases=(other_case("PDX-09"),))
    assert office.desk.do(issue_outgoing, request).number == 1
    assert [case.rule for case in rows(office, t.OtherCase)] == ["PDX-09"]


def test_a_series_of_a_type_must_show_in_the_symbol_and_begin_above_what_was_given(
    office: Office,
) -> None:
    make.issued(office)
    make.issued(office)
    plain = SeriesRequest(
        request_id=make.request_id(), day=office.day, body=office.body, first=2, type_code="BC"
    )
    assert set(refused(office.desk, begin_series, plain)) == {"DI-04"}
    raised(office.desk, begin_series, replace(plain, unit="Văn phòng"), SymbolPatternError)
    office.desk.do(begin_series, replace(plain, first=3))
    assert [make.issued(office).reference for _ in range(2)] == ["03/BC-SMM", "04/BC-SMM"]
