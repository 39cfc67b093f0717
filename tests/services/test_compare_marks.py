from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.marks_read import CopyVerdict, FoundBy, MarkVerdict
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers import marks_beside
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.marking_plan import drawn_marks
from bmnn_desk.papers.read_marks import read_marks
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.compare_marks import CompareAsked, compare_marks
from bmnn_desk.services.record_marks import record_marks
from tests import make
from tests.papers import documents, tampered
from tests.services import stamped

if TYPE_CHECKING:
    from bmnn_desk.domain.marks_read import FileCompared
    from tests.make import Office


def compared(at: Office, data: bytes, **asked: object) -> FileCompared:
    read = read_marks(data)
    (found,) = at.desk.read(
        compare_marks,
        CompareAsked(body=at.body, day=at.day, read=read, **asked),  # type: ignore[arg-type]
    )
    return marks_beside.compared(stamped.regime(at), read, found)


def verdicts(found: FileCompared) -> dict[Stamp, MarkVerdict]:
    return {mark.stamp: mark.verdict for mark in found.marks}


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_made_copy_is_told_by_its_bytes_with_its_holder_and_its_marks(
    office: Office, kind: str
) -> None:
    done = stamped.stamped(office, kind)
    found = compared(office, done.copies[2])
    assert (found.found_by, found.item, found.copy_number) == (FoundBy.FILE, done.item, 3)
    assert (found.copy_verdict, found.level) == (CopyVerdict.KNOWN, SecrecyLevel.MAT)
    assert found.holder == done.holders[2]
    assert set(verdicts(found).values()) == {MarkVerdict.SAME}
    assert found.agrees


def test_a_copy_saved_again_is_told_by_number_and_symbol(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    again = documents.changed(lambda _: None, done.copies[1])
    digits, _, symbol = done.reference.partition("/")
    found = compared(office, again, number=int(digits), symbol=symbol)
    assert (found.found_by, found.item, found.copy_number) == (FoundBy.NUMBER, done.item, 2)
    assert found.agrees


def test_a_copy_saved_again_without_a_number_is_compared_with_the_chosen_document(
    office: Office,
) -> None:
    done = stamped.stamped(office, "pdf")
    again = documents.changed(lambda _: None, done.copies[1])
    assert compared(office, again).found_by is FoundBy.NOTHING
    found = compared(office, again, chosen=done.item)
    assert (found.found_by, found.copy_number, found.agrees) == (FoundBy.CHOICE, 2, True)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (tampered.tail(tampered.moved(0.5 * tampered.MM, 0.0)), MarkVerdict.MOVED),
        (tampered.tail(tampered.moved(-100.0, 0.0)), MarkVerdict.MOVED),
        (tampered.tail(tampered.scaled(1.02)), MarkVerdict.CHANGED),
        (tampered.tail(lambda found: found.replace(b"/BMS0 Do", b"")), MarkVerdict.MISSING),
    ],
)
def test_a_mark_moved_scaled_or_removed_differs_from_the_record(
    office: Office, change: object, verdict: MarkVerdict
) -> None:
    done = stamped.stamped(office, "pdf")
    found = compared(office, documents.changed(change, done.copies[0]), chosen=done.item)  # type: ignore[arg-type]
    if verdict is MarkVerdict.MISSING:
        assert found.copy_verdict is CopyVerdict.UNNAMED
    else:
        assert verdicts(found)[Stamp.COPY_NUMBER] is verdict
    assert not found.agrees


def test_another_level_on_the_file_than_in_the_register_is_told(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    other = drawn_marks(stamped.regime(office), stamped.plan(SecrecyLevel.TOI_MAT))
    (made, *_) = mark_pdf(documents.pdf(2), other)
    found = compared(office, made, chosen=done.item)
    (level,) = (mark for mark in found.marks if mark.stamp is Stamp.LEVEL_MAT)
    assert level.verdict is MarkVerdict.LEVEL
    assert level.read is not None
    assert level.read.level is SecrecyLevel.TOI_MAT
    assert not found.agrees


def test_a_number_that_the_register_does_not_have_is_told(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    found = compared(office, stamped.with_number(office, 9), chosen=done.item)
    assert (found.copy_verdict, found.copy_number, found.holder) == (CopyVerdict.UNKNOWN, 9, "")


def test_two_numbers_on_one_file_are_told(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    twice = mark_pdf(done.copies[0], [stamped.number_alone(office, 2)])[0]
    assert compared(office, twice, chosen=done.item).copy_verdict is CopyVerdict.SEVERAL


def test_a_mark_put_on_twice_is_told(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    twice = tampered.tail(lambda found: found + b"q 1 0 0 1 60 300 cm /BMS0 Do Q ")
    found = compared(office, documents.changed(twice, done.copies[0]), chosen=done.item)
    assert [mark.verdict for mark in found.marks].count(MarkVerdict.DOUBLED) == 1


def test_a_mark_that_was_to_be_made_by_hand_is_not_missed(office: Office) -> None:
    done = stamped.stamped(office, "pdf", by_hand=True)
    found = compared(office, done.copies[0])
    assert verdicts(found)[Stamp.LEVEL_MAT] is MarkVerdict.BY_HAND
    assert found.agrees


def test_a_copy_of_a_cancelled_number_is_told(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    office.desk.do(cancel_outgoing, make.cancel(office, done.item))
    assert compared(office, done.copies[0]).copy_verdict is CopyVerdict.CANCELLED


def test_a_document_without_a_mark_names_no_copy(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    found = compared(office, documents.pdf(2), chosen=done.item)
    assert (found.copy_verdict, found.marks) == (CopyVerdict.UNNAMED, ())


def test_a_docx_whose_mark_was_dragged_elsewhere_is_told(office: Office) -> None:
    done = stamped.stamped(office, "docx")
    moved = stamped.docx_changed(done.copies[0], b"<wp:posOffset>", b"<wp:posOffset>1")
    found = compared(office, moved, chosen=done.item)
    assert verdicts(found)[Stamp.COPY_NUMBER] is MarkVerdict.MOVED


def test_a_docx_whose_outer_border_alone_was_dragged_is_told(office: Office) -> None:
    done = stamped.stamped(office, "docx")
    copy = done.copies[0]
    moved = stamped.docx_changed(copy, b"<wp:posOffset>", b"<wp:posOffset>1", times=1)
    found = compared(office, moved, chosen=done.item)
    assert verdicts(found)[Stamp.COPY_NUMBER] is MarkVerdict.CHANGED


def test_marks_recorded_again_count_as_they_were_recorded_last(office: Office) -> None:
    done = stamped.stamped(office, "pdf")
    office.desk.do(record_marks, stamped.again(office, done, x_mm=33.0))
    found = compared(office, done.copies[0])
    assert verdicts(found)[Stamp.COPY_NUMBER] is MarkVerdict.MOVED
    assert len(mark_docx(documents.docx_file(), [stamped.number_alone(office, 1)])) == 1
