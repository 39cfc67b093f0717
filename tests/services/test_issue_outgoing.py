from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.contents import open_content
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.work import Work
from bmnn_desk.storage import tables as t
from tests import make
from tests.book_desk import hand_written
from tests.services.broken import DAY
from tests.services.ledger import entries, prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

GROUP = Recipient(name="Các xã", copies=2, members=("Xã Thượng", "Xã Hạ"), is_group=True)
FOUND = text("SELECT rowid FROM search_fts WHERE search_fts MATCH :words ORDER BY rowid")


def found(at: Office, words: str) -> list[int]:
    with at.desk._vault.begin() as session:
        return [row[0] for row in session.execute(FOUND, {"words": words})]


def test_the_line_prints_what_was_approved_and_signed(office: Office) -> None:
    done = make.issued(office)
    (line,) = entries(office)
    assert (line.ordinal, line.reference, line.document_day) == (1, "01/BC-SMM", office.day)
    assert line.title == "Báo cáo về tình hình mẫu"
    assert (line.level, line.signer) == (SecrecyLevel.MAT, "Trần Văn Giám")
    assert line.recipients == ("Sở Thử Nghiệm (bản số 01)", "Công an tỉnh Mẫu (bản số 02)")
    assert (line.keeping_unit, line.copies, line.note) == ("Văn thư", 4, "")
    assert (done.number, done.reference, done.warnings) == (1, "01/BC-SMM", ())


@pytest.mark.finding(47)
def test_copies_run_from_1_to_n_and_each_has_a_holder(office: Office) -> None:
    twice = Recipient(name="Sở Thử Nghiệm", copies=2)
    done = make.issued(office, recipients=(twice, GROUP), copies=6)
    assert [copy.number for copy in done.copies] == [1, 2, 3, 4, 5, 6]
    assert [copy.holder for copy in done.copies] == [
        "Sở Thử Nghiệm",
        "Sở Thử Nghiệm",
        "Xã Thượng",
        "Xã Hạ",
        "Văn thư",
        "Hồ sơ công việc",
    ]
    copies = rows(office, t.Copy)
    assert [copy.number for copy in copies] == [1, 2, 3, 4, 5, 6]
    assert [copy.slip_recipient_id for copy in copies] == [1, 1, 2, 2, None, None]
    assert [copy.kind for copy in copies[4:]] == [CopyKind.ORIGINAL, CopyKind.FILE]


def test_until_it_is_handed_over_the_clerk_holds_every_copy(office: Office) -> None:
    make.issued(office)
    events = rows(office, t.CopyEvent)
    assert {(event.holder, event.state, event.paper) for event in events} == {
        ("Văn thư", "at_clerk", "01/BC-SMM")
    }
    assert len(events) == 4


def test_numbers_and_ordinals_go_on_line_by_line(office: Office) -> None:
    for number in (1, 2, 3):
        assert make.issued(office).number == number
    assert [(line.ordinal, line.reference) for line in entries(office)] == [
        (1, "01/BC-SMM"),
        (2, "02/BC-SMM"),
        (3, "03/BC-SMM"),
    ]


def test_an_item_is_issued_once(office: Office) -> None:
    item = make.issued(office).item
    error = raised(office.desk, issue_outgoing, make.issue(office, item), WrongStageError)
    assert str(error) == "at issued, needs signed"


def test_a_hand_written_book_keeps_page_and_line(office: Office) -> None:
    book = hand_written(office)
    item = make.signed(office).item
    for missing in ({"paper_page": 3}, {"paper_line": 7}):
        request = make.issue(office, item, book=book, **missing)
        assert set(refused(office.desk, issue_outgoing, request)) == {"DI-07"}
    request = make.issue(office, item, book=book, paper_page=3, paper_line=7)
    assert office.desk.do(issue_outgoing, request).reference == "01/BC-SMM"
    (line,) = rows(office, t.Line)
    assert (line.paper_page, line.paper_line) == (3, 7)


def test_without_a_file_nothing_is_kept(office: Office) -> None:
    make.issued(office)
    assert rows(office, t.Content) == []


def test_a_file_is_kept_once_and_comes_back_byte_for_byte(office: Office) -> None:
    data = b"%PDF-1.7\n" + bytes(range(256)) * 40
    for _ in range(2):
        item = make.signed(office).item
        office.desk.do(issue_outgoing, make.issue(office, item, file=data))
    (content,) = rows(office, t.Content)
    assert (content.size, content.media, content.tuyet_mat) == (len(data), "pdf", False)
    assert [kept.purpose for kept in rows(office, t.ItemContent)] == ["issued", "issued"]
    vault = office.desk._vault
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        assert open_content(work, content.id) == data
        sealed = session.scalar(text("SELECT sealed FROM content_key"))
        assert data not in sealed


def test_the_tuyet_mat_title_stands_only_on_its_own_slip(office: Office) -> None:
    title = "về kế hoạch Đỉnh Cao"
    item = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],), title=title).item
    data = b"PK\x03\x04 noi dung"
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=False, file=data))
    (line,) = entries(office)
    assert (line.title, line.level) == ("Báo cáo", SecrecyLevel.TUYET_MAT)
    with office.desk._vault.begin() as session:
        shown = {
            table: session.execute(text(f"SELECT * FROM {table}")).all()  # noqa: S608
            for table in ("act", "search_text", "outgoing_line", "content", "item_content")
        }
    for table, cells in shown.items():
        for word in ("Đỉnh", "Dinh", "dinh cao", "kế hoạch", "ke hoach"):
            assert word not in repr(cells), table
    assert found(office, "ke hoach") == []
    assert found(office, "bao cao") == [item]


def consented(at: Office) -> int:
    """A signed Tuyệt mật document whose determiner lets its trích yếu into the register."""
    request = make.proposal(at, bases=(at.bases[SecrecyLevel.TUYET_MAT],))
    proposed = at.desk.do(propose_level, request)
    at.desk.do(determine_level, make.decision(at, proposed, title_consent=True))
    at.desk.do(print_for_signature, make.draft_print(at, proposed.item))
    at.desk.do(record_signature, make.signature(at, proposed.item))
    return proposed.item


@pytest.mark.parametrize("field", ["note", "keeping_unit"])
def test_a_tuyet_mat_title_does_not_slip_in_by_another_column(office: Office, field: str) -> None:
    item = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)).item
    hidden = {"with_title": False, field: "Ve tinh hinh mau"}
    assert set(refused(office.desk, issue_outgoing, make.issue(office, item, **hidden))) == {
        "DI-02"
    }


def test_a_cancelled_document_may_be_issued_again_with_the_next_number(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    again = office.desk.do(issue_outgoing, make.issue(office, item))
    assert (again.number, [copy.number for copy in again.copies]) == (2, [1, 2, 3, 4])
    assert len(rows(office, t.Copy)) == 8


def test_no_number_is_dated_before_the_one_before_it(office: Office) -> None:
    make.issued(office)
    early = replace(office, day=office.day - timedelta(days=1))
    item = make.signed(early).item
    raised(office.desk, issue_outgoing, make.issue(early, item), DaysOutOfOrderError)


def test_consent_lets_a_tuyet_mat_title_into_the_register_but_not_into_search(
    office: Office,
) -> None:
    item = consented(office)
    office.desk.do(issue_outgoing, make.issue(office, item))
    assert entries(office)[0].title == "Báo cáo về tình hình mẫu"
    assert found(office, "tinh hinh") == []


def test_from_2026_consent_does_not_help_a_tuyet_mat_title(new_office: Office) -> None:
    item = consented(new_office)
    request = make.issue(new_office, item)
    assert set(refused(new_office.desk, issue_outgoing, request)) == {"DI-02B"}
    plain = make.issue(new_office, item, with_title=False)
    assert new_office.desk.do(issue_outgoing, plain).reference == "01/BC-SMM"


@pytest.mark.parametrize("words", ["den", "quyet dinh", "DEN", "hue", "01 QD SMM"])
def test_it_is_found_by_words_without_marks(office: Office, words: str) -> None:
    item = make.issued(
        office, type_name="Quyết định", type_code="QĐ", title="đến Huế về việc mẫu"
    ).item
    make.issued(office)
    assert found(office, words) == [item]


def test_another_bodys_item_and_book_are_not_found(office: Office) -> None:
    item = make.signed(office).item
    for wrong in ({"body": 2}, {"item": 99}, {"book": 99}):
        request = replace(make.issue(office, item), **wrong)  # type: ignore[arg-type]
        raised(office.desk, issue_outgoing, request, NotFoundError)


def test_a_book_of_another_year_or_not_yet_open_takes_no_line(office: Office) -> None:
    item = make.signed(office).item
    for day in (office.day.replace(year=2026, month=1, day=5), office.day.replace(month=1, day=1)):
        raised(office.desk, issue_outgoing, make.issue(office, item, day=day), BookClosedError)


def test_a_late_number_warns_and_is_given(office: Office) -> None:
    request = make.issue(office, make.signed(office).item, day=office.day + 2 * DAY)
    done = office.desk.do(issue_outgoing, request)
    assert [rule.id for rule in done.warnings] == ["DI-05", "DI-06"]
    assert prove(office.desk) > 0


def test_a_recipient_in_combining_letters_is_kept_in_one_spelling(office: Office) -> None:
    unit = "Va\u0306n pho\u0300ng"
    line = Recipient(
        name="Ca\u0301c xa\u0303", copies=2, members=("Xa\u0303 A", "B"), is_group=True
    )
    make.issued(office, unit=unit, recipients=(line,))
    assert entries(office)[0].recipients == ("Xã A (bản số 01)", "B (bản số 02)")
    (item,) = rows(office, t.Item)
    assert item.unit == "Văn phòng"
    assert prove(office.desk) > 0


def test_lines_of_a_hand_written_book_are_entered_as_they_stand_there(office: Office) -> None:
    early = replace(office, day=office.day - timedelta(days=1))
    items = make.signed(early).item, make.signed(early).item
    book = hand_written(early)
    for line, (at, item) in enumerate(zip((office, early), items, strict=True), start=1):
        request = make.issue(at, item, book=book, paper_page=1, paper_line=line)
        assert office.desk.do(issue_outgoing, request).number == line


def test_another_file_than_the_one_that_was_signed_warns(office: Office) -> None:
    proposed = make.approved(office)
    data = b"PK\x03\x04 ban trinh ky"
    printed = make.draft_print(office, proposed.item, file=data)
    office.desk.do(print_for_signature, printed)
    office.desk.do(record_signature, make.signature(office, proposed.item))
    other = make.issue(office, proposed.item, file=data + b" khac")
    assert "VB-05D" in {rule.id for rule in office.desk.do(issue_outgoing, other).warnings}


def test_the_very_file_that_was_signed_does_not(office: Office) -> None:
    proposed = make.approved(office)
    data = b"PK\x03\x04 ban trinh ky"
    office.desk.do(print_for_signature, make.draft_print(office, proposed.item, file=data))
    office.desk.do(record_signature, make.signature(office, proposed.item))
    same = make.issue(office, proposed.item, file=data)
    assert "VB-05D" not in {rule.id for rule in office.desk.do(issue_outgoing, same).warnings}
