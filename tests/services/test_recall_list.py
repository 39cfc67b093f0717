from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.recalls import RecallState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services import recall_list
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.recall_list import recall_detail, recall_ids, recall_rows
from bmnn_desk.services.record_recalled import record_recalled
from tests import book_desk, make
from tests.away_desk import asked, call, comes_back, delivered, later, of, sent

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bmnn_desk.domain.recalls import RecallRow
    from bmnn_desk.services.work import Work
    from tests.make import Office


def ids(at: Office, **changes: object) -> list[int]:
    (found,) = at.desk.read(recall_ids, asked(at, **changes))
    return list(found)


def row(at: Office, item: int) -> RecallRow:
    (found,) = at.desk.read(recall_rows, of(at, item))
    return found


def test_a_list_has_what_is_stamped_or_called_back_and_is_out(office: Office) -> None:
    stamped = delivered(office, recall_on=later(office, 5))
    called = delivered(office)
    delivered(office)
    office.desk.do(recall_copies, call(office, called))
    assert ids(office) == [called, stamped]
    office.desk.do(record_recalled, comes_back(office, called))
    assert ids(office) == [stamped]
    assert ids(office, only_open=False) == [called, stamped]
    assert ids(office, only_open=False, words="21/TB") == [called]


def test_what_came_back_is_not_built_to_list_what_is_out(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    back, out = delivered(office), delivered(office, recall_on=later(office, 5))
    office.desk.do(recall_copies, call(office, back))
    office.desk.do(record_recalled, comes_back(office, back))
    built: list[int] = []
    rows = recall_list.rows_of_recalls

    def watched(work: Work, body: int, day: date, items: Collection[int]) -> dict[int, RecallRow]:
        built.extend(items)
        return rows(work, body, day, items)

    monkeypatch.setattr(recall_list, "rows_of_recalls", watched)
    assert ids(office) == built == [out]


def test_a_row_says_how_many_are_out_by_which_day(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    first, second = sent(office, item)
    at = row(office, item)
    assert (at.copies, at.out, at.due, at.called) == (2, 2, later(office, 5), None)
    assert row(make.on(office, 6), item).state is RecallState.LATE
    sooner = call(office, item, copies=(second,), due=later(office, 2))
    office.desk.do(recall_copies, sooner)
    at = row(office, item)
    assert (at.due, at.called, at.number) == (later(office, 2), office.day, "21/TB-SMM")
    office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    late = make.on(office, 3)
    office.desk.do(record_recalled, comes_back(late, item, copies=(second,)))
    at = row(office, item)
    assert (at.out, at.state) == (0, RecallState.BACK_LATE)


def test_a_pane_has_every_sent_copy(office: Office) -> None:
    item = delivered(office)
    first, second = sent(office, item)
    office.desk.do(recall_copies, call(office, item, copies=(first,)))
    (detail,) = office.desk.read(recall_detail, of(office, item))
    assert detail.title == "về tình hình mẫu"
    assert [(copy.id, copy.number, copy.recipient, copy.due) for copy in detail.copies] == [
        (first, 1, "Sở Thử Nghiệm", later(office, 10)),
        (second, 2, "Công an tỉnh Mẫu", None),
    ]
    office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    (detail,) = office.desk.read(recall_detail, of(office, item))
    assert [copy.back for copy in detail.copies] == [office.day, None]
    assert detail.copies[0].paper == "BB thu hồi số 1"


def test_a_document_is_called_as_its_line_was_corrected(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    change = {"field": "title", "old": "Báo cáo về tình hình mẫu", "new": "Báo cáo về việc sửa"}
    office.desk.do(correct_line, book_desk.correction(office, **change))
    (detail,) = office.desk.read(recall_detail, of(office, item))
    assert (detail.type_name, detail.title) == ("Báo cáo", "về việc sửa")


def test_what_was_never_issued_has_nothing_to_call_back(office: Office) -> None:
    item = make.signed(office).item
    assert list(office.desk.read(recall_rows, of(office, item))) == []
    with pytest.raises(NotFoundError):
        list(office.desk.read(recall_detail, of(office, item)))
