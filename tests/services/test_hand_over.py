from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.transfers import Parcel, parcels_of
from bmnn_desk.errors import (
    AlreadySavedError,
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    RecipientMissingError,
    RulesBrokenError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.transfer_entries import transfer_entries
from bmnn_desk.storage import tables as t
from tests import make
from tests.handover_desk import (
    CARRIER,
    cancels,
    handed_over,
    lines_of,
    round_of,
    transfer_book,
    waiting,
)
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_document_and_recipient_is_a_line_and_its_copies_are_on_the_way(
    office: Office,
) -> None:
    two = (Recipient(name="Sở Thử Nghiệm", copies=2), Recipient(name="Công an tỉnh Mẫu"))
    make.issued(office, recipients=two, copies=5)
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    lines = lines_of(office, done.lines)
    assert [
        (each.ordinal, each.reference, each.copy_numbers, each.recipient) for each in lines
    ] == [
        (1, "01/BC-SMM", "01, 02", "Sở Thử Nghiệm"),
        (2, "01/BC-SMM", "03", "Công an tỉnh Mẫu"),
        (3, "02/BC-SMM", "01", "Sở Thử Nghiệm"),
        (4, "02/BC-SMM", "02", "Công an tỉnh Mẫu"),
    ]
    assert [each.quantity for each in lines] == [2, 1, 1, 1]
    moved = [event for event in rows(office, t.CopyEvent) if event.kind == "handed_over"]
    assert len(moved) == 5
    assert {(event.state, event.holder) for event in moved} == {("on_the_way", CARRIER)}
    assert [event.place for event in moved][:3] == ["Sở Thử Nghiệm"] * 2 + ["Công an tỉnh Mẫu"]
    assert waiting(office) == ()
    assert prove(office.desk) > 0


def test_the_book_reads_as_printed_with_the_receipt_left_empty(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    parcels = [replace(each, note="kèm 1 đĩa") for each in parcels_of(waiting(office))]
    handed_over(office, book, parcels=tuple(parcels[:1]))
    (entry,) = office.desk.read(transfer_entries, VolumeAsked(body=office.body, book=book))
    assert entry.reference == "01/BC-SMM (bản số 01)"
    assert (entry.recipient, entry.receipt, entry.note) == ("Sở Thử Nghiệm", "", "kèm 1 đĩa")


def test_nothing_leaves_that_is_not_at_the_clerks(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    request = round_of(office, book)
    twice = (*request.parcels, request.parcels[0])
    raised(office.desk, hand_over, replace(request, parcels=twice), WrongStageError)
    office.desk.do(hand_over, request)
    again = replace(request, request_id=make.request_id())
    error = raised(office.desk, hand_over, again, WrongStageError)
    assert str(error) == "at on_the_way, needs at_clerk"


def test_a_copy_of_a_cancelled_number_does_not_wait(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert waiting(office) == ()


def test_a_day_before_the_register_line_is_refused(office: Office) -> None:
    later = make.on(office, 1)
    book = transfer_book(office)
    make.issued(later)
    request = round_of(office, book, parcels=parcels_of(waiting(later)))
    raised(office.desk, hand_over, request, DaysOutOfOrderError)


def test_a_channel_is_of_the_closed_list(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    raised(office.desk, hand_over, round_of(office, book, channel="zalo"), NotFoundError)


def test_post_does_not_serve_inside_but_another_case_answers_it(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    inside = round_of(office, book, channel="post", inside=True)
    assert set(refused(office.desk, hand_over, inside)) == {"DI-10"}
    excused = replace(inside, other_cases=(other_case("DI-10"),))
    done = office.desk.do(hand_over, excused)
    assert [rule.id for rule in done.warnings] == ["DI-10"]
    assert [case.rule for case in rows(office, t.OtherCase)] == ["DI-10"]


def test_since_2026_the_channel_only_warns(new_office: Office) -> None:
    make.issued(new_office)
    book = transfer_book(new_office)
    done = handed_over(new_office, book, channel="post", inside=True)
    assert [rule.id for rule in done.warnings] == ["DI-10"]


def test_a_stranger_as_carrier_warns_but_not_the_post(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    first, second = parcels_of(waiting(office))
    by_hand = handed_over(office, book, parcels=(first,), carrier="Ai Đó", carrier_person=None)
    assert [rule.id for rule in by_hand.warnings] == ["DI-11"]
    by_post = handed_over(
        office, book, parcels=(second,), carrier="Bưu tá", carrier_person=None, channel="kt1"
    )
    assert by_post.warnings == ()


@pytest.mark.parametrize(
    ("parcel", "kind"),
    [
        (Parcel(copies=(99,), recipient="A"), NotFoundError),
        (Parcel(copies=(), recipient="A"), NotFoundError),
        (Parcel(copies=(1, 4), recipient="A"), NotFoundError),
        (Parcel(copies=(1,), recipient="  "), RecipientMissingError),
    ],
    ids=["strange", "empty", "two documents", "for nobody"],
)
def test_a_parcel_is_of_one_document_and_for_somebody(
    office: Office, parcel: Parcel, kind: type[NotFoundError | RecipientMissingError]
) -> None:
    make.issued(office)
    make.issued(office)
    book = transfer_book(office)
    ids = [each.id for each in waiting(office)]
    real = {1: ids[0], 4: ids[-1], 99: 10_000}
    given = replace(parcel, copies=tuple(real[copy] for copy in parcel.copies))
    raised(office.desk, hand_over, round_of(office, book, parcels=(given,)), kind)


def test_a_round_without_parcels_is_refused(office: Office) -> None:
    book = transfer_book(office)
    raised(office.desk, hand_over, round_of(office, book, parcels=()), NotFoundError)


def test_only_a_register_of_hand_overs_takes_its_lines(office: Office) -> None:
    make.issued(office)
    transfer_book(office)
    raised(office.desk, hand_over, round_of(office, office.book), BookClosedError)


def test_days_run_on_in_a_printed_book(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    first, second = parcels_of(waiting(office))
    handed_over(make.on(office, 2), book, parcels=(first,))
    late = round_of(make.on(office, 1), book, parcels=(second,))
    raised(office.desk, hand_over, late, DaysOutOfOrderError)


def test_a_hand_written_book_keeps_page_and_line(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office, hand_written=True)
    parcels = [
        replace(each, paper_page=3, paper_line=5 + at)
        for at, each in enumerate(parcels_of(waiting(office)))
    ]
    done = handed_over(office, book, parcels=tuple(parcels))
    assert [(each.paper_page, each.paper_line) for each in lines_of(office, done.lines)] == [
        (3, 5),
        (3, 6),
    ]


def test_a_line_is_found_by_reference_recipient_and_carrier_never_by_the_title(
    office: Office,
) -> None:
    make.issued(office, title="về chuyện rất riêng")
    book = transfer_book(office)
    done = handed_over(office, book)
    with office.desk._vault.begin() as session:
        found = [session.get_one(t.LineText, line) for line in done.lines]
        words, places = [each.words for each in found], [each.places for each in found]
    assert places == ["so thu nghiem", "cong an tinh mau"]
    assert all("01/bc-smm" in each and "le thi van thu" in each for each in words)
    assert not [each for each in words if "rieng" in each]


def test_a_copy_that_waited_again_goes_in_a_new_round(office: Office) -> None:

    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    again = handed_over(make.on(office, 1), book)
    assert [each.ordinal for each in lines_of(office, again.lines)] == [3, 4]


def test_the_same_request_twice_writes_once(office: Office) -> None:

    make.issued(office)
    book = transfer_book(office)
    request = round_of(office, book)
    office.desk.do(hand_over, request)
    with pytest.raises(AlreadySavedError):
        office.desk.do(hand_over, request)
    assert len(rows(office, t.Handover)) == 1


def test_rules_broken_leave_nothing(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    request = round_of(office, book, inside=True, channel="post")
    raised(office.desk, hand_over, request, RulesBrokenError)
    assert rows(office, t.Handover) == []


def test_a_copy_does_not_go_out_before_the_day_it_came_back(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office, hand_written=True)
    parcels = tuple(
        replace(each, paper_page=1, paper_line=1) for each in parcels_of(waiting(office))
    )
    done = handed_over(office, book, parcels=parcels)
    later = make.on(office, 2)
    office.desk.do(cancel_transfers, cancels(later, *done.lines))
    raised(office.desk, hand_over, round_of(office, book, parcels=parcels), DaysOutOfOrderError)
    office.desk.do(hand_over, round_of(later, book, parcels=parcels))
