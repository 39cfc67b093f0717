from __future__ import annotations

from bmnn_desk.domain.marks_read import MarkFault, MarkRead
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.words_alone import words_alone
from tests.papers import documents


def found(data: bytes, *marks: MarkRead) -> list[MarkRead]:
    with opened_text(data) as document, opened_page(document, 0) as read:
        return list(words_alone(read, marks, 0, 1.0))


def mark(stamp: Stamp, box: tuple[float, float, float, float], number: int | None) -> MarkRead:
    return MarkRead(
        stamp=stamp,
        lines=(),
        page=1,
        ink=Ink.RED,
        faults=frozenset(),
        box=box,
        copy_number=number,
    )


def test_a_number_in_the_text_is_told_with_its_place() -> None:
    (number,) = found(documents.with_text("Kính gửi, BẢN SỐ: 12"))
    assert (number.stamp, number.copy_number, number.page) == (Stamp.COPY_NUMBER, 12, 1)
    assert number.faults == {MarkFault.BORDERS}
    assert number.box is not None


def test_a_number_within_its_own_mark_is_told_already_and_in_anothers_not() -> None:
    whole = (0.0, 0.0, 210.0, 297.0)
    data = documents.with_text("BẢN SỐ: 12")
    assert found(data, mark(Stamp.COPY_NUMBER, whole, 12)) == []
    assert len(found(data, mark(Stamp.COPY_NUMBER, whole, 11))) == 1


def test_a_level_word_counts_where_it_is_red_by_itself_and_the_longest_counts() -> None:
    (level,) = found(documents.with_text("TUYỆT MẬT", red=True))
    assert level.stamp is Stamp.LEVEL_TUYET_MAT
    assert found(documents.with_text("TUYỆT MẬT")) == []
    assert found(documents.with_text("QUY CHẾ BẢO VỆ BÍ MẬT", red=True)) == []
