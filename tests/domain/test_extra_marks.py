from __future__ import annotations

from datetime import date

from bmnn_desk.domain.extra_marks import ExtraMark, ExtraMarks
from bmnn_desk.domain.stamps import MarkWay, Stamp

BACK, BEGIN, END = date(2026, 6, 30), date(2025, 3, 10), date(2027, 3, 9)
ALL = ExtraMarks(
    urgency=Stamp.VERY_URGENT,
    is_recalled=True,
    return_day=BACK,
    is_shorter=True,
    from_day=BEGIN,
    to_day=END,
)


def test_usually_there_are_none() -> None:
    assert ExtraMarks().stamps == ()
    assert ExtraMarks(return_day=BACK, from_day=BEGIN, to_day=END).stamps == ()


def test_the_marks_stand_in_their_order() -> None:
    assert ALL.stamps == (Stamp.VERY_URGENT, Stamp.RECALL, Stamp.TERM)


def test_the_days_fill_the_blanks_and_are_what_the_marks_set() -> None:
    assert ALL.blanks(Stamp.RECALL) == (("return_day", "30/06/2026"),)
    assert ALL.blanks(Stamp.TERM) == (("from_day", "10/03/2025"), ("to_day", "09/03/2027"))
    assert ALL.blanks(Stamp.VERY_URGENT) == ()
    assert [ALL.until(stamp) for stamp in ALL.stamps] == [None, BACK, END]


def test_a_day_nobody_knows_yet_stays_open() -> None:
    assert ExtraMarks(is_recalled=True).blanks(Stamp.RECALL) == ()
    assert ExtraMarks(is_recalled=True).until(Stamp.RECALL) is None


def test_a_mark_has_no_blanks_unless_said() -> None:
    mark = ExtraMark(stamp=Stamp.URGENT, way=MarkWay.RUBBER)
    assert (mark.blanks, mark.until) == ((), None)
