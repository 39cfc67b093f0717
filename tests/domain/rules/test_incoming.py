from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.incoming import (
    MOST_COPIES,
    IncomingCase,
    IncomingRequest,
    IncomingReturnCase,
    IrregularityCase,
    IrregularityEndCase,
    IrregularityKind,
    IrregularityRequest,
    Urgency,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "incoming"
TODAY = date(2025, 3, 10)
DAY = timedelta(days=1)
PLAIN = IncomingRequest(
    request_id="request-1",
    body=1,
    day=TODAY,
    book=1,
    arrived_on=TODAY,
    sender="Công an tỉnh Mẫu",
    reference="118/CAT-PA03",
    level=SecrecyLevel.MAT,
    recipients=("Văn phòng",),
    document_day=TODAY - DAY,
    type_name="Công văn",
    title="về việc bịa đặt",
    copy_numbers=(3, 4),
    quantity=2,
    told=2,
    may_copy=False,
)
SEALED = replace(
    PLAIN,
    level=SecrecyLevel.TUYET_MAT,
    recipients=("Trần Văn Giám",),
    document_day=None,
    type_name="",
    title="",
    copy_numbers=(),
    quantity=1,
    told=None,
    may_copy=None,
    sealed=True,
    named_person="Trần Văn Giám",
)


def came(repeated: bool = False, placed: bool = True, **changes: Any) -> IncomingCase:  # noqa: ANN401
    return IncomingCase(request=replace(PLAIN, **changes), is_repeated=repeated, has_place=placed)


def sealed(**changes: Any) -> IncomingCase:  # noqa: ANN401
    return IncomingCase(request=replace(SEALED, **changes), is_repeated=False, has_place=True)


def amiss(arrived_on: date = TODAY, **changes: Any) -> IrregularityCase:  # noqa: ANN401
    plain = IrregularityRequest(
        request_id="request-2",
        body=1,
        day=TODAY,
        line=1,
        kind=IrregularityKind.DAMAGED,
        told="Trần Văn Giám",
        words="Góc bì bị rách",
    )
    return IrregularityCase(request=replace(plain, **changes), arrived_on=arrived_on)


def end(kind: IrregularityKind, report: str = "12/BC-SMM ngày 10/03/2025") -> IrregularityEndCase:
    return IrregularityEndCase(kind=kind, report=report)


def short(**changes: Any) -> IrregularityCase:  # noqa: ANN401
    return amiss(kind=IrregularityKind.SHORTAGE, **{"expected": 3, "received": 2, **changes})


def back(**changes: Any) -> IncomingReturnCase:  # noqa: ANN401
    return replace(IncomingReturnCase(day=TODAY, recall_on=TODAY), **changes)


SECRET: dict[str, Any] = {"level": SecrecyLevel.TUYET_MAT}
KEPT = table(
    cases("INCOMING", "DEN-01", on_its_day=came()),
    cases(
        "INCOMING",
        "DEN-01B",
        whole=came(),
        sealed_by_its_cover=sealed(),
        a_disc_without_day_or_reference=came(
            type_name="Đĩa", title="", reference="", document_day=None
        ),
        nobody_gets_it_yet=came(recipients=()),
    ),
    cases(
        "INCOMING",
        "DEN-01E",
        whole=came(),
        sealed_by_its_cover=sealed(),
        sealed_without_reference=sealed(reference=" "),
        tuyet_mat_without_title=came(**SECRET, title=""),
    ),
    cases(
        "INCOMING",
        "DEN-01C",
        in_order=came(),
        all_on_one_day=came(document_day=TODAY),
        sealed_without_its_day=sealed(),
    ),
    cases("INCOMING", "DEN-01D", new=came(), again_with_reason=came(repeated=True, note="Bổ sung")),
    cases("INCOMING", "DEN-02", open=came(), cover_alone=sealed()),
    cases(
        "INCOMING",
        "DEN-02B",
        open=came(),
        to_the_named=sealed(),
        at_once_to_the_leader=sealed(recipients=("Phạm Thị Phó",), urgency=Urgency.AT_ONCE),
    ),
    cases("INCOMING", "DEN-02C", other_level=came(), no_title=came(**SECRET, title=" ")),
    cases(
        "INCOMING",
        "DEN-04",
        known=came(),
        permission_is_another_matter=came(may_copy=None),
        sealed_shows_none=sealed(),
    ),
    cases(
        "INCOMING",
        "DEN-04C",
        may_not=came(),
        may_be_copied=came(may_copy=True),
        numbers_are_another_matter=came(copy_numbers=()),
        sealed_shows_none=sealed(),
    ),
    cases("INCOMING", "DEN-04B", as_many=came(), none_written=came(copy_numbers=(), quantity=5)),
    cases("INCOMING", "DI-14", as_told=came(), nothing_told=came(told=None)),
    cases(
        "INCOMING",
        "DEN-07",
        no_stamp=came(),
        with_its_day=came(recall_stamped=True, recall_on=TODAY),
    ),
    cases(
        "IRREGULARITY",
        "DEN-03",
        told_at_once=amiss(),
        found_later_and_told_that_day=amiss(arrived_on=TODAY - 9 * DAY),
        said_so=amiss(known_on=TODAY),
    ),
    cases(
        "IRREGULARITY",
        "DEN-03B",
        told_whole=amiss(),
        short_of_one=short(),
        nothing_came=short(received=0),
    ),
    cases(
        "IRREGULARITY_END",
        "BC-04",
        reported=end(IrregularityKind.LOST),
        damaged_needs_none=end(IrregularityKind.DAMAGED, ""),
    ),
    cases("INCOMING_RETURN", "DEN-07B", on_the_day=back(), no_day=back(recall_on=None)),
)
BROKEN = table(
    cases("INCOMING", "DEN-01", a_day_late=came(arrived_on=TODAY - DAY)),
    cases(
        "INCOMING",
        "DEN-01B",
        no_sender=came(sender=" "),
        no_type=came(type_name=""),
        no_copy=came(quantity=0),
        more_than_anyone_counts=came(quantity=MOST_COPIES + 1),
        no_page_and_line=came(placed=False),
        sealed_by_nobody=sealed(sender=""),
    ),
    cases(
        "INCOMING",
        "DEN-01E",
        no_reference=came(reference=""),
        no_title=came(title=""),
        no_day=came(document_day=None),
        nobody_gets_it=came(recipients=()),
        one_without_name=came(recipients=("Văn phòng", " ")),
    ),
    cases(
        "INCOMING",
        "DEN-01C",
        written_after_it_came=came(document_day=TODAY + DAY, arrived_on=TODAY, day=TODAY + DAY),
        came_after_it_was_entered=came(arrived_on=TODAY + DAY),
    ),
    cases("INCOMING", "DEN-01D", again_without_reason=came(repeated=True, note=" ")),
    cases(
        "INCOMING",
        "DEN-02",
        title=sealed(title="về việc bịa đặt"),
        type_name=sealed(type_name="Công văn"),
        type_code=sealed(type_code="BC"),
        its_day=sealed(document_day=TODAY),
        pages=sealed(pages=3),
        copy_numbers=sealed(copy_numbers=(1,)),
        permission=sealed(may_copy=False),
    ),
    cases(
        "INCOMING",
        "DEN-02B",
        nobody_named=sealed(named_person=""),
        to_another=sealed(recipients=("Phạm Thị Phó",)),
        to_several=sealed(recipients=("Trần Văn Giám", "Văn phòng")),
        merely_urgent=sealed(recipients=("Phạm Thị Phó",), urgency=Urgency.URGENT),
        at_once_to_nobody_named=sealed(named_person=" ", urgency=Urgency.AT_ONCE),
    ),
    cases("INCOMING", "DEN-02C", with_title=came(**SECRET)),
    cases("INCOMING", "DEN-04", no_numbers=came(copy_numbers=())),
    cases("INCOMING", "DEN-04C", permission_unknown=came(may_copy=None)),
    cases(
        "INCOMING",
        "DEN-04B",
        one_more=came(quantity=3),
        a_number_twice=came(copy_numbers=(3, 3)),
        number_zero=came(copy_numbers=(0, 1)),
    ),
    cases("INCOMING", "DI-14", one_missing=came(told=3), one_too_many=came(told=1)),
    cases(
        "INCOMING",
        "DEN-07",
        without_its_day=came(recall_stamped=True),
        before_it_came=came(recall_stamped=True, recall_on=TODAY - DAY),
    ),
    cases(
        "IRREGULARITY",
        "DEN-03",
        nobody_told=amiss(told=" "),
        told_later=amiss(arrived_on=TODAY - DAY, known_on=TODAY - DAY),
    ),
    cases(
        "IRREGULARITY",
        "DEN-03B",
        nothing_said=amiss(words=" "),
        before_it_came=amiss(arrived_on=TODAY + DAY),
        known_before_it_came=amiss(known_on=TODAY - DAY),
        told_before_it_was_known=amiss(known_on=TODAY + DAY),
        short_without_numbers=short(expected=None),
        short_of_nothing=short(received=3),
        less_than_nothing=short(received=-1),
    ),
    cases(
        "IRREGULARITY_END",
        "BC-04",
        lost=end(IrregularityKind.LOST, " "),
        opened=end(IrregularityKind.OPENED, ""),
        swapped=end(IrregularityKind.SWAPPED, ""),
    ),
    cases("INCOMING_RETURN", "DEN-07B", a_day_late=back(day=TODAY + DAY)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_what_came_in_order_breaks_nothing() -> None:
    assert broken_by(FAMILY, "INCOMING", came()) == set()
    assert broken_by(FAMILY, "INCOMING", sealed()) == set()
    assert broken_by(FAMILY, "IRREGULARITY", amiss()) == set()
    assert broken_by(FAMILY, "INCOMING_RETURN", back()) == set()
