from dataclasses import replace

from bmnn_desk.domain.old_cases import OldOutgoingCase
from bmnn_desk.domain.old_recipients import RecipientsReader
from tests.domain.old_lines import outgoing, slip


def case(*block: str) -> OldOutgoingCase:
    return OldOutgoingCase(line=outgoing(), block=RecipientsReader().read(block), slip=slip())


def test_copies_are_numbers_counts_and_one_for_a_silent_line() -> None:
    assert case("Sở A (bản số 01, 02)", "Sở B (03 bản)", "Sở C", "Lưu: VT").made == 7
    assert case("Sở A", "Lưu: VT").made is None


def test_what_the_book_keeps_outside_is_made_too_and_not_silent() -> None:
    outside = replace(case("Sở A (bản số 01)", "Lưu: VT"), outside=2)
    assert outside.made == 3
    assert not outside.has_silent_line


def test_a_slip_of_several_documents_sets_no_copies() -> None:
    assert case().slip_copies == 2
    assert replace(case(), slip_uses=2).slip_copies is None
    assert replace(case(), slip=None).slip_copies is None


def test_block_and_column_answer_together() -> None:
    assert case("Tài liệu không được phép sao, chụp").answers == {True, False}
    assert case().answers == {True}
