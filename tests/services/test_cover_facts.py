from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.cover_facts import dispatch_facts, envelope_facts
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.record_marks import record_marks
from tests import make
from tests.services.marking import mark, marks, numbered
from tests.services.test_choose_setting import setting

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import DispatchFacts, EnvelopeFacts
    from tests.make import Office

COMMUNES = ("Xã Mẫu Thượng", "Xã Mẫu Hạ")
GROUP = Recipient(name="Các xã vùng cao", copies=2, members=COMMUNES, is_group=True)
LETTERS = {SecrecyLevel.TUYET_MAT: "A", SecrecyLevel.TOI_MAT: "B", SecrecyLevel.MAT: "C"}


def notes(at: Office, item: int) -> tuple[DispatchFacts, ...]:
    return at.desk.read(dispatch_facts, ItemAsked(body=at.body, item=item))


def labels(at: Office, item: int) -> tuple[EnvelopeFacts, ...]:
    return at.desk.read(envelope_facts, ItemAsked(body=at.body, item=item))


def issued(at: Office, level: SecrecyLevel) -> int:
    item = make.signed(at, bases=(at.bases[level],)).item
    at.desk.do(issue_outgoing, make.issue(at, item, with_title=level is not SecrecyLevel.TUYET_MAT))
    return item


def test_each_body_gets_a_note_of_its_own_copies_and_the_archive_none(office: Office) -> None:
    twice = Recipient(name="Sở Thử Nghiệm", copies=2)
    item = make.issued(office, recipients=(twice, GROUP), copies=6).item
    told = [
        (note.recipient, note.lines[0].copy_numbers, note.lines[0].copies)
        for note in notes(office, item)
    ]
    assert told == [
        ("Sở Thử Nghiệm", (1, 2), 2),
        ("Xã Mẫu Thượng", (3,), 1),
        ("Xã Mẫu Hạ", (4,), 1),
    ]
    assert [(label.recipient, label.copies) for label in labels(office, item)] == [
        (recipient, copies) for recipient, _, copies in told
    ]


def test_a_note_names_the_document_by_number_and_type_alone(office: Office) -> None:
    first, _ = notes(office, make.issued(office).item)
    (line,) = first.lines
    assert (line.reference, line.type_name, line.letter) == ("01/BC-SMM", "Báo cáo", "C")
    assert (first.parent, first.agency, first.place, first.day) == (
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "SỞ MẪU MỰC",
        "Mẫu Sơn",
        office.day,
    )
    assert (first.clerk, first.reference, first.receiver) == ("Lê Thị Văn Thư", "", "")


@pytest.mark.parametrize("level", SecrecyLevel)
def test_each_level_has_its_letter_and_only_the_highest_an_inner_cover(
    office: Office, level: SecrecyLevel
) -> None:
    item = issued(office, level)
    covers = [(label.recipient, label.is_inner, label.letter) for label in labels(office, item)]
    inner = (True, False) if level is SecrecyLevel.TUYET_MAT else (False,)
    assert covers == [
        (recipient, is_inner, LETTERS[level])
        for recipient in ("Sở Thử Nghiệm", "Công an tỉnh Mẫu")
        for is_inner in inner
    ]
    assert {note.lines[0].letter for note in notes(office, item)} == {LETTERS[level]}
    marks = {label.inner_mark for label in labels(office, item)}
    assert marks == ({Stamp.LEVEL_TUYET_MAT} if level is SecrecyLevel.TUYET_MAT else {None})


def test_a_document_that_bears_haste_has_it_on_its_covers_too(office: Office) -> None:
    done = make.issued(office)
    assert {label.haste for label in labels(office, done.item)} == {None}
    haste = mark(1, stamp=Stamp.AT_ONCE, way=MarkWay.RUBBER)
    office.desk.do(record_marks, marks(office, done, marks=(*numbered(done), haste)))
    told = {(label.haste, label.urgency) for label in labels(office, done.item)}
    assert told == {(Stamp.AT_ONCE, "HỎA TỐC")}


def test_the_letter_is_left_to_the_stamp(office: Office) -> None:
    for label in labels(office, make.issued(office).item):
        assert (label.prints_letter, label.named_person_only) == (False, False)
        assert (label.reference, label.agency) == ("01/BC-SMM", "SỞ MẪU MỰC")


def test_numbers_are_those_of_the_text_whatever_the_office_chose_later(office: Office) -> None:
    item = make.issued(office).item
    before = notes(office, item)
    office.desk.do(choose_setting, setting(office, "copy_order", "archive_first"))
    assert notes(office, item) == before
    first, second = notes(office, make.issued(office).item)
    assert (first.lines[0].copy_numbers, second.lines[0].copy_numbers) == ((3,), (4,))


@pytest.mark.parametrize("query", [notes, labels])
def test_an_item_not_yet_issued_has_neither(office: Office, query: object) -> None:
    item = make.signed(office).item
    with pytest.raises(WrongStageError):
        query(office, item)  # type: ignore[operator]


@pytest.mark.parametrize("query", [dispatch_facts, envelope_facts])
def test_another_bodys_item_is_not_found(office: Office, query: object) -> None:
    item = make.issued(office).item
    with pytest.raises(NotFoundError):
        office.desk.read(query, ItemAsked(body=2, item=item))  # type: ignore[arg-type]
