from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.old_moved_cases import copying_cases, reference_key, transfer_cases
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.old_lines import DAY, copying, incoming, outgoing, register, transfer

if TYPE_CHECKING:
    from bmnn_desk.domain.old_cases import OldCopyingCase, OldTransferCase
    from bmnn_desk.domain.old_register import OldCopying

REGIME = Law(forms_folder()).on(DAY)


def given(**changes: object) -> OldTransferCase:
    kept = register(outgoing=(outgoing(),), transfers=(transfer(**changes),))
    (case,) = transfer_cases(kept, lambda _: REGIME.channels)
    return case


def copied(*lines: OldCopying, **books: tuple[object, ...]) -> list[OldCopyingCase]:
    kept = register(copying=lines, **{"outgoing": (outgoing(),), **books})
    return list(copying_cases(kept, lambda _: REGIME.authority))


def test_a_document_is_found_however_its_reference_is_written() -> None:
    assert given(reference="Số: 01/BC-STC (bản số 02)").registered == DAY
    assert reference_key("118/CAT-PA03 ngày 5/2") == "118/cat-pa03"
    assert not given(reference="77/BC-STC").is_registered


@pytest.mark.parametrize(
    ("channel", "listed"),
    [
        ("Giao trực tiếp", True),
        ("Mạng bưu chính KT1", True),
        ("Bưu điện", True),
        ("Qua cơ yếu", True),
        ("", True),
        ("Zalo", False),
        ("Thư điện tử", False),
        ("Xe khách", False),
        ("Văn thư giao tận tay", True),
    ],
)
def test_ways_of_delivery_are_those_of_the_list(channel: str, listed: bool) -> None:
    assert given(channel=channel).is_listed == listed


def test_what_is_handed_over_is_the_document_of_that_time() -> None:
    older = outgoing(day=DAY - timedelta(days=360), registered=DAY - timedelta(days=360))
    kept = register(
        outgoing=(older, outgoing(row=3)), transfers=(transfer(day=DAY - timedelta(days=3)),)
    )
    (case,) = transfer_cases(kept, lambda _: REGIME.channels)
    assert case.registered == DAY


def test_what_came_under_the_same_reference_may_be_passed_on_earlier() -> None:
    kept = register(
        outgoing=(outgoing(),),
        incoming=(incoming(reference="01/BC-STC", arrived=DAY - timedelta(days=9)),),
        transfers=(transfer(day=DAY - timedelta(days=3)),),
    )
    (case,) = transfer_cases(kept, lambda _: REGIME.channels)
    assert case.registered is None


def test_a_sentence_in_noi_nhan_forbids_copying_too() -> None:
    line = outgoing(may_copy=None, recipients=("Tài liệu không được phép sao, chụp.",))
    (case,) = copied(copying(), outgoing=(line,))
    assert case.may_copy is False


def test_a_permission_to_copy_is_that_of_the_document() -> None:
    (case,) = copied(copying(), outgoing=(outgoing(may_copy=False),))
    assert case.may_copy is False
    (other,) = copied(copying(reference="99/BC-KHAC"))
    assert (other.may_copy, other.is_listed) == (None, False)


def test_of_two_documents_of_one_reference_both_must_forbid_it() -> None:
    (case,) = copied(
        copying(),
        outgoing=(outgoing(may_copy=False),),
        incoming=(incoming(reference="01/BC-STC"),),
    )
    assert case.may_copy is None


def test_numbers_of_another_year_are_not_mixed_up() -> None:
    later = outgoing(row=3, day=DAY + timedelta(days=300), may_copy=False)
    (case,) = copied(copying(), outgoing=(outgoing(), later))
    assert case.may_copy is True


def test_an_unknown_level_of_a_copying_is_that_of_its_document() -> None:
    post = "Trưởng phòng Nguyễn Văn A"
    (case,) = copied(
        copying(level=None, permitted_by=post),
        outgoing=(outgoing(level=SecrecyLevel.TOI_MAT),),
    )
    assert not case.may_permit


def test_a_sao_luc_of_an_own_document_comes_after_its_sao_y() -> None:
    first, _, last = copied(
        copying(form="Sao lục"), copying(row=3, form="Sao y"), copying(row=4, form="Sao lục")
    )
    assert (first.from_true_copy, last.from_true_copy) == (False, True)
    (foreign,) = copied(copying(reference="12/BC-CAT", form="Sao lục"), incoming=(incoming(),))
    assert foreign.from_true_copy


def test_another_form_is_told() -> None:
    assert [case.known_form for case in copied(copying(form="Photo"), copying(form=""))] == [
        False,
        True,
    ]


def test_a_copy_number_beyond_the_documents_is_told() -> None:
    assert given(copy_numbers="02").has_copy
    assert not given(copy_numbers="Bản số 45").has_copy
    assert given(copy_numbers="45 bản").has_copy


def test_what_was_copied_before_its_day_was_in_no_book_then() -> None:
    (case,) = copied(copying(day=DAY - timedelta(days=3)), incoming=(incoming(),))
    assert not case.is_listed


def test_a_line_of_a_lower_level_gives_nobody_more_power() -> None:
    line = copying(level=SecrecyLevel.MAT, permitted_by="Trưởng phòng Lò Văn A")
    assert copied(line)[0].may_permit
    (case,) = copied(line, outgoing=(outgoing(level=SecrecyLevel.TOI_MAT),))
    assert not case.may_permit


def test_recipients_of_copies_are_counted() -> None:
    (case,) = copied(copying(copies=3, recipients="Phòng Một (bản sao số 01)"))
    assert not case.adds_up
