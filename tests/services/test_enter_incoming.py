from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    RulesBrokenError,
)
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import cancelled, entered, incoming, incoming_book, sealed
from tests.services.broken import DAY
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import IncomingEntry
    from tests.make import Office


def printed(at: Office) -> list[IncomingEntry]:
    return list(at.desk.read(incoming_entries, VolumeAsked(body=at.body, book=incoming_book(at))))


def broken(at: Office, request: Any) -> set[str]:  # noqa: ANN401  an incoming request
    error = raised(at.desk, enter_incoming, request, RulesBrokenError)
    assert isinstance(error, RulesBrokenError)
    return {rule.id for rule in error.rules}


def warned(at: Office, **changes: Any) -> set[str]:  # noqa: ANN401
    return {rule.id for rule in entered(at, **changes).warnings}


def test_what_came_stands_in_the_register_with_its_number(office: Office) -> None:
    first = entered(office, reference="118/CAT-PA03")
    second = entered(office)
    assert (first.ordinal, first.arrival_number, first.warnings) == (1, "01", ())
    assert (second.ordinal, second.arrival_number) == (2, "02")
    entry = printed(office)[0]
    assert entry.reference == "118/CAT-PA03"
    assert entry.arrived_on == office.day
    assert entry.title == "Báo cáo về tình hình bịa đặt"
    assert entry.recipients == ("Văn phòng",)
    assert entry.level is SecrecyLevel.MAT
    assert prove(office.desk) > 0


def test_each_copy_number_becomes_a_copy_that_lies_with_the_clerk(office: Office) -> None:
    item = entered(office).item
    copies = [copy for copy in rows(office, t.Copy) if copy.item_id == item]
    assert [(copy.number, copy.kind) for copy in copies] == [
        (3, CopyKind.RECEIVED),
        (4, CopyKind.RECEIVED),
    ]
    events = rows(office, t.CopyEvent)
    assert {event.state for event in events} == {CopyState.AT_CLERK}
    assert {event.place for event in events} == {"Tủ 1"}
    levels = rows(office, t.ItemLevel)
    assert [(row.item_id, row.level) for row in levels] == [(item, SecrecyLevel.MAT)]


def test_without_copy_numbers_the_copies_are_counted_and_the_clerk_is_warned(
    office: Office,
) -> None:
    assert warned(office, copy_numbers=(), quantity=3) == {"DEN-04"}
    assert [copy.number for copy in rows(office, t.Copy)] == [1, 2, 3]
    assert rows(office, t.IncomingLine)[0].copy_numbers == ""


def test_of_a_sealed_envelope_the_cover_alone_is_entered(office: Office) -> None:
    office.desk.do(enter_incoming, sealed(office))
    (entry,) = printed(office)
    assert (entry.title, entry.document_day) == ("", None)
    assert entry.recipients == ("Trần Văn Giám",)


@pytest.mark.parametrize(
    "inside",
    [
        {"title": "về một việc"},
        {"type_name": "Báo cáo"},
        {"document_day": date(2025, 3, 2)},
        {"pages": 4},
        {"copy_numbers": (1,)},
        {"may_copy": False},
    ],
    ids=lambda inside: next(iter(inside)),
)
def test_nothing_of_the_inside_of_a_sealed_envelope_is_entered(
    office: Office, inside: dict[str, Any]
) -> None:
    assert broken(office, sealed(office, level=SecrecyLevel.MAT, **inside)) == {"DEN-02"}


def test_a_sealed_envelope_goes_to_the_named_one_or_at_once_to_the_leader(office: Office) -> None:
    other = sealed(office, recipients=("Phạm Thị Phó",))
    assert broken(office, other) == {"DEN-02B"}
    assert (
        office.desk.do(enter_incoming, replace(other, urgency=Urgency.AT_ONCE)).arrival_number
        == "01"
    )


def test_since_2026_the_sealed_envelope_warns_as_its_rule_was_not_read(new_office: Office) -> None:
    request = sealed(new_office, title="về một việc", level=SecrecyLevel.MAT)
    made = new_office.desk.do(enter_incoming, request)
    assert "DEN-02" in {rule.id for rule in made.warnings}


def test_a_tuyet_mat_title_is_not_entered_since_2026(new_office: Office) -> None:
    secret = incoming(new_office, level=SecrecyLevel.TUYET_MAT)
    assert broken(new_office, secret) == {"DEN-02C"}
    new_office.desk.do(enter_incoming, replace(secret, title=""))


def test_before_2026_a_tuyet_mat_title_warns_as_its_rule_is_inferred(office: Office) -> None:
    assert "DEN-02C" in warned(office, level=SecrecyLevel.TUYET_MAT)


def test_a_block_of_the_law_gives_way_to_another_case(office: Office) -> None:
    request = sealed(office, recipients=("Phạm Thị Phó",), other_cases=(other_case("DEN-02B"),))
    office.desk.do(enter_incoming, request)
    assert [row.rule for row in rows(office, t.OtherCase)] == ["DEN-02B"]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"sender": " "}, "DEN-01B"),
        ({"type_name": ""}, "DEN-01B"),
        ({"document_day": date(2025, 3, 11)}, "DEN-01C"),
        ({"arrived_on": date(2025, 3, 11)}, "DEN-01C"),
        ({"quantity": 3}, "DEN-04B"),
        ({"copy_numbers": (3, 3)}, "DEN-04B"),
    ],
    ids=str,
)
def test_what_is_missing_or_does_not_add_up_has_no_way_round(
    office: Office, changes: dict[str, Any], rule: str
) -> None:
    cases = tuple(map(other_case, (rule,)))
    found = broken(office, incoming(office, **changes, other_cases=cases))
    assert rule in found
    assert found <= {rule, "DEN-01", "DEN-04B"}


def test_a_late_entry_a_short_delivery_and_a_recall_without_its_day_warn(office: Office) -> None:
    late = office.day - DAY
    document = late - DAY
    assert warned(office, arrived_on=late, document_day=document) == {"DEN-01"}
    assert warned(office, told=3) == {"DI-14"}
    assert warned(office, recall_stamped=True) == {"DEN-07"}
    assert warned(office, recall_stamped=True, recall_on=office.day + DAY) == set()


@pytest.mark.parametrize("pack", ["office", "new_office"])
@pytest.mark.parametrize(
    "changes",
    [{"reference": ""}, {"title": ""}, {"recipients": ()}, {"document_day": None}],
    ids=str,
)
def test_a_thing_without_a_day_or_a_number_is_entered_with_a_warning(
    request: pytest.FixtureRequest, pack: str, changes: dict[str, Any]
) -> None:
    at: Office = request.getfixturevalue(pack)
    assert warned(at, **changes) == {"DEN-01E"}
    # What has no number repeats nothing.
    assert warned(at, **{"document_day": None, "reference": "", **changes}) == {"DEN-01E"}


def test_since_2026_the_system_for_lower_levels_is_no_way_for_tuyet_mat(
    new_office: Office,
) -> None:
    secret = {"level": SecrecyLevel.TUYET_MAT, "title": ""}
    assert warned(new_office, channel="system", **secret) == {"DEN-06"}
    assert warned(new_office, channel="system") == set()


def test_tuyet_mat_over_a_network_is_an_incident(office: Office) -> None:
    secret = {"level": SecrecyLevel.TUYET_MAT, "title": ""}
    assert warned(office, channel="network", **secret) == {"DEN-06"}
    assert warned(office, channel="network") == set()
    assert warned(office, channel="cipher", **secret) == set()


def test_a_channel_that_is_on_no_list_is_refused(office: Office) -> None:
    raised(office.desk, enter_incoming, incoming(office, channel="pigeon"), NotFoundError)


def test_the_same_reference_of_the_same_sender_needs_its_reason(office: Office) -> None:
    entered(office, reference="118/CAT-PA03")
    again = incoming(office, reference="118/cat-pa03", sender="CÔNG AN TỈNH MẪU")
    assert broken(office, again) == {"DEN-01D"}
    office.desk.do(enter_incoming, replace(again, note="Bản gửi bổ sung"))
    entered(office, reference="118/CAT-PA03", sender="Sở Thử Nghiệm")


def test_after_a_cancelled_line_the_same_reference_is_new(office: Office) -> None:
    first = entered(office, reference="118/CAT-PA03")
    office.desk.do(cancel_incoming, cancelled(office, first.line))
    assert entered(office, reference="118/CAT-PA03").arrival_number == "02"


def test_a_printed_book_goes_on_day_by_day(office: Office) -> None:
    entered(office)
    before = office.day - timedelta(days=1)
    document = before - DAY
    request = incoming(office, day=before, arrived_on=before, document_day=document)
    raised(office.desk, enter_incoming, request, DaysOutOfOrderError)


def test_a_hand_written_book_wants_page_and_line(office: Office) -> None:
    book = incoming_book(office, hand_written=True)
    assert broken(office, incoming(office, book=book)) == {"DEN-01B"}
    made = entered(office, book=book, paper_page=2, paper_line=7)
    (line,) = rows(office, t.Line)
    assert (line.id, line.paper_page, line.paper_line) == (made.line, 2, 7)


def test_another_book_takes_no_incoming_line(office: Office) -> None:
    raised(office.desk, enter_incoming, incoming(office, book=office.book), BookClosedError)


def test_numbers_begin_again_with_the_year(office: Office) -> None:
    entered(office)
    year = date(2026, 1, 5)
    book = office.desk.do(
        open_book,
        BookRequest(
            request_id=make.request_id(), day=year, body=office.body, kind=BookKind.INCOMING
        ),
    )
    made = entered(office, book=book, day=year, document_day=date(2026, 1, 3))
    assert (made.ordinal, made.arrival_number) == (1, "01")


def test_a_tuyet_mat_title_is_not_made_findable(office: Office) -> None:
    entered(office, level=SecrecyLevel.TUYET_MAT)
    entered(office, title="về việc thường")
    words = [text.words for text in sorted(_texts(office), key=lambda text: text.line_id)]
    assert "bia dat" not in words[0]
    assert "ve viec thuong" in words[1]
    assert "cong an tinh mau" in words[1]


def _texts(at: Office) -> list[t.LineText]:
    with at.desk._vault.begin() as session:
        found = list(session.scalars(select(t.LineText)))
        session.expunge_all()
        return found
