from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.errors import NotFoundError, RulesBrokenError, WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows
from tests.services.marking import level_mark, mark, marks, numbered

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.services.issue_outgoing import Issued
    from tests.make import Office

ORIGINAL = 3


def with_marks(at: Office, *more: MarkMade) -> dict[str, str]:
    """The rules that refuse these marks beside BẢN SỐ on every copy, with their basis."""
    done = make.issued(at)
    request = marks(at, done, marks=(*numbered(done), *more))
    return {key: rule.basis for key, rule in refused(at.desk, record_marks, request).items()}


def with_marks_of(office: Office, done: Issued, made: tuple[MarkMade, ...]) -> set[str]:
    """The rules that refuse these marks; none where they were recorded."""
    try:
        office.desk.do(record_marks, marks(office, done, marks=made))
    except RulesBrokenError as error:
        return {rule.id for rule in error.rules}
    return set()


def test_marks_are_kept_with_their_place(office: Office) -> None:
    done = make.issued(office)
    made = (*numbered(done), level_mark(1, x_mm=20, y_mm=-0.0))
    assert office.desk.do(record_marks, marks(office, done, marks=made)) == ()
    first, *_, level = rows(office, t.MarkUse)
    assert (first.stamp, first.way, first.ink) == (Stamp.COPY_NUMBER, MarkWay.PRINT, Ink.RED)
    assert (first.x_mm, first.y_mm, first.pack_digest) == (150.5, 22.0, "0" * 64)
    assert (level.stamp, level.box, level.x_mm) == (Stamp.LEVEL_MAT, "10a", 20.0)
    assert prove(office.desk) > 0


@pytest.mark.finding(4)
@pytest.mark.finding(47)
def test_the_original_must_bear_its_number_too(office: Office) -> None:
    done = make.issued(office)
    some = tuple(made for made in numbered(done) if made.copy_number != ORIGINAL)
    rule = refused(office.desk, record_marks, marks(office, done, marks=some))["DAU-03"]
    assert rule.basis == "Báo cáo kiểm tra 000"
    office.desk.do(record_marks, marks(office, done, marks=(mark(ORIGINAL),)))
    assert office.desk.do(record_marks, marks(office, done, marks=some)) == ()


def test_a_repeat_without_a_reason_warns_and_with_one_keeps_it(office: Office) -> None:
    done = make.issued(office)
    office.desk.do(record_marks, marks(office, done))
    again = {"marks": (mark(1),)}
    warned = office.desk.do(record_marks, marks(office, done, **again))
    assert [rule.id for rule in warned] == ["DAU-04"]
    given = (("DAU-04", "Tờ trước kẹt giấy, đã hủy"),)
    assert office.desk.do(record_marks, marks(office, done, **again, reasons=given)) == ()
    assert [use.reason for use in rows(office, t.MarkUse)[-2:]] == ["", given[0][1]]


def test_a_level_stamped_once_more_keeps_its_reason(office: Office) -> None:
    done = make.issued(office)
    both = (*numbered(done), level_mark(1))
    office.desk.do(record_marks, marks(office, done, marks=both))
    given = (("DAU-04", "Dấu mờ"), ("DAU-12", "In số lượng lớn"))
    again = marks(
        office,
        done,
        marks=(level_mark(1), level_mark(2), level_mark(4, way=MarkWay.PRINT)),
        reasons=given,
    )
    assert office.desk.do(record_marks, again) == ()
    assert [use.reason for use in rows(office, t.MarkUse)[-3:]] == [
        "Dấu mờ",
        "",
        "In số lượng lớn",
    ]


def test_the_level_word_is_never_black(office: Office) -> None:
    found = with_marks(office, level_mark(1, ink=Ink.BLACK))
    assert found == {"DAU-05": "Thông tư 24/2020/TT-BCA, Điều 3 khoản 2"}


def test_another_levels_stamp_is_refused(office: Office) -> None:
    assert set(with_marks(office, level_mark(1, stamp=Stamp.LEVEL_TUYET_MAT))) == {"PDX-04"}


def test_the_approved_levels_stamp_passes(office: Office) -> None:
    done = make.issued(office, bases=(office.bases[SecrecyLevel.TOI_MAT],))
    made = (*numbered(done), level_mark(1, stamp=Stamp.LEVEL_TOI_MAT))
    assert office.desk.do(record_marks, marks(office, done, marks=made)) == ()


def test_a_mark_that_was_scaled_is_refused_unless_it_is_rubber(office: Office) -> None:
    found = with_marks(office, mark(1, scale=0.97), mark(2, scale=1.5, way=MarkWay.RUBBER))
    assert found == {"DAU-08": "Thông tư 24/2020/TT-BCA, Điều 3 khoản 1"}
    done = make.issued(office)
    made = (*numbered(done), mark(2, scale=1.5, way=MarkWay.RUBBER, stamp=Stamp.DECLASSIFIED))
    assert office.desk.do(record_marks, marks(office, done, marks=made)) == ()


@pytest.mark.parametrize("way", [MarkWay.PRINT, MarkWay.OVERPRINT])
def test_a_printed_level_without_a_reason_warns(office: Office, way: MarkWay) -> None:
    done = make.issued(office)
    made = (*numbered(done), level_mark(1, way=way))
    warned = office.desk.do(record_marks, marks(office, done, marks=made))
    assert [rule.id for rule in warned] == ["DAU-12"]


def test_a_level_outside_its_box_warns(office: Office) -> None:
    done = make.issued(office)
    made = (*numbered(done), level_mark(1, box=""))
    warned = office.desk.do(record_marks, marks(office, done, marks=made))
    assert [rule.id for rule in warned] == ["DAU-06"]


def test_nothing_is_marked_after_cancelling(office: Office) -> None:
    done = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, done.item))
    rule = refused(office.desk, record_marks, marks(office, done))["DI-01"]
    assert rule.basis == "Nghị định 26/2020/NĐ-CP, Điều 4 khoản 1"


def test_from_2026_unread_marks_warn_and_the_missing_line_still_blocks(
    new_office: Office,
) -> None:
    done = make.issued(new_office)
    made = (level_mark(1, ink=Ink.BLACK), mark(1, scale=2.0))
    warned = new_office.desk.do(record_marks, marks(new_office, done, marks=made))
    assert {rule.id for rule in warned} == {"DAU-03", "DAU-05", "DAU-08"}
    new_office.desk.do(cancel_outgoing, make.cancel(new_office, done.item))
    assert set(refused(new_office.desk, record_marks, marks(new_office, done))) == {"DI-01"}


def test_before_the_issue_there_is_no_copy_to_mark(office: Office) -> None:
    done = make.issued(office)
    request = marks(office, done, item=make.signed(office).item)
    raised(office.desk, record_marks, request, WrongStageError)


def test_a_copy_that_does_not_exist_is_not_found(office: Office) -> None:
    done = make.issued(office)
    raised(office.desk, record_marks, marks(office, done, marks=(mark(5),)), NotFoundError)
    raised(office.desk, record_marks, marks(office, done, made=((5, b"x"),)), NotFoundError)
    raised(office.desk, record_marks, marks(office, done, body=2), NotFoundError)


def test_a_made_file_belongs_to_its_copy(office: Office) -> None:
    done = make.issued(office)
    office.desk.do(record_marks, marks(office, done, made=((2, b"%PDF-1.7 02"),)))
    (kept,) = rows(office, t.ItemContent)
    assert (kept.item_id, kept.copy_id, kept.purpose) == (done.item, 2, "made_copy")


def test_an_other_case_covers_a_mark_that_the_law_blocks(office: Office) -> None:
    done = make.issued(office)
    request = marks(office, done, marks=(mark(1),), other_cases=(other_case("DAU-03"),))
    assert [rule.id for rule in office.desk.do(record_marks, request)] == ["DAU-03"]
    assert [case.rule for case in rows(office, t.OtherCase)] == ["DAU-03"]


def test_what_must_come_back_says_so_with_its_day_on_each_copy_sent(office: Office) -> None:
    day = office.day.replace(year=office.day.year + 1)
    done = make.issued(office, recall_on=day)
    assert with_marks_of(office, done, numbered(done)) == {"DAU-10"}
    recalls = tuple(
        mark(copy.number, stamp=Stamp.RECALL, way=MarkWay.RUBBER, box="11") for copy in done.copies
    )
    assert with_marks_of(office, done, (*numbered(done), *recalls)) == {"DAU-10"}
    dated = tuple(replace(each, until=day) for each in recalls)
    assert with_marks_of(office, done, (*numbered(done), *dated)) == set()


def test_a_shorter_term_stands_on_each_copy_sent(office: Office) -> None:
    ends = office.day.replace(year=office.day.year + 1)
    done = make.issued(office, term_until=ends)
    assert with_marks_of(office, done, numbered(done)) == {"DAU-09"}
    terms = tuple(
        mark(copy.number, stamp=Stamp.TERM, way=MarkWay.RUBBER, until=ends) for copy in done.copies
    )
    assert with_marks_of(office, done, (*numbered(done), *terms)) == set()
