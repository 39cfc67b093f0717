from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.old_outgoing_cases import columns_kept, outgoing_cases, slip_key
from bmnn_desk.domain.old_register import OldBook, OldRegister
from tests.domain.old_lines import HEAD, outgoing, register, slip

if TYPE_CHECKING:
    from bmnn_desk.domain.old_cases import OldOutgoingCase
    from bmnn_desk.domain.old_register import OldOutgoing, OldSlip


def made(*lines: OldOutgoing, slips: tuple[OldSlip, ...] = (slip(),)) -> list[OldOutgoingCase]:
    kept = register(outgoing=lines, slips=slips)
    return list(outgoing_cases(kept, lambda day: "new" if day.year > 2025 else "old"))


def test_a_slip_is_found_however_its_number_is_written() -> None:
    (case,) = made(outgoing(slip=" số: 1 / pđx "))
    assert case.slip == slip()
    assert slip_key("Số 007/PĐX") == slip_key("7/ pđx")


def test_of_two_slips_of_one_number_that_of_its_time_is_taken() -> None:
    older = slip(row=2, approved=date(2023, 5, 6))
    newer = slip(row=3)
    (case,) = made(outgoing(), slips=(older, newer))
    assert case.slip == newer


def test_a_slip_of_several_documents_is_told() -> None:
    cases = made(outgoing(), outgoing(row=3, reference="02/BC-STC"))
    assert [case.slip_uses for case in cases] == [2, 2]


def test_a_book_without_slips_and_numbers_asks_for_none() -> None:
    lines = (outgoing(slip=""),)
    lacking = OldRegister(books=frozenset({OldBook.OUTGOING}), outgoing=lines)
    (case,) = outgoing_cases(lacking, lambda _: "old")
    assert "slip" not in case.asks
    (asked,) = made(*lines)
    assert "slip" in asked.asks


def test_a_determination_named_in_the_note_stands_for_a_slip() -> None:
    (case,) = made(outgoing(slip="", note="Theo Quyết định xác định độ mật số 12/QĐ-STC"))
    assert "slip" not in case.asks


def test_the_approver_is_told_from_those_who_sign() -> None:
    signs = {"reference": "02/BC-STC", "signer": "Trần Thị Thay", "capacity": "KT."}
    by_deputy = slip(row=3, number="02", approver="Phó Giám đốc Trần Thị Thay")
    head, case = made(
        outgoing(),
        outgoing(row=3, slip="02", **signs),
        slips=(slip(approver=f"Giám đốc {HEAD}"), by_deputy),
    )
    assert head.approver is not None
    assert head.approver.is_head
    assert case.approver is not None
    assert (case.approver.is_head, case.approver.is_signer) == (False, True)
    assert case.approver.has_power is False


def test_a_delegation_gives_the_deputy_power() -> None:
    signs = {"signer": "Trần Thị Thay", "capacity": "KT. GIÁM ĐỐC", "delegation": "15/QĐ"}
    (case,) = made(outgoing(**signs), slips=(slip(approver="Trần Thị Thay - Phó Giám đốc"),))
    assert case.approver is not None
    assert case.approver.has_power is True


def test_gaps_and_repeats_stand_with_their_lines() -> None:
    lines = [
        outgoing(row=row, reference=f"{number:02}/BC-STC")
        for row, number in enumerate([1, 3, 3], 2)
    ]
    assert [(case.gap, case.repeat) for case in made(*lines)] == [("", ""), ("2", ""), ("", "3")]


def test_numbers_may_begin_anew_with_a_year_and_with_a_regime() -> None:
    days = [date(2024, 5, 6), date(2025, 1, 2), date(2026, 1, 5), date(2026, 3, 2)]
    lines = [outgoing(row=row, day=day) for row, day in enumerate(days, 2)]
    kept = register(outgoing=tuple(lines), slips=())
    cases = outgoing_cases(kept, lambda day: "new" if day >= date(2026, 3, 1) else "old")
    assert not any(case.gap or case.repeat for case in cases)


def test_an_archive_that_the_whole_book_leaves_out_is_counted() -> None:
    block = ("Sở Y tế (bản số 01)", "Lưu: VT")
    cases = made(
        *(
            outgoing(row=row, reference=f"{row - 1:02}/BC-STC", recipients=block)
            for row in (2, 3, 4)
        )
    )
    assert {(case.outside, case.made, case.has_silent_line) for case in cases} == {(1, 2, False)}


def test_an_archive_that_the_whole_book_does_not_count_is_no_fault() -> None:
    block = ("Sở Y tế (bản số 01)", "Lưu: VT")
    lines = [
        outgoing(row=row, reference=f"{row - 1:02}/BC-STC", recipients=block, copies=1)
        for row in (2, 3, 4)
    ]
    told = {(case.outside, case.made, case.has_silent_line) for case in made(*lines)}
    assert told == {(0, 1, False)}


def test_an_archive_that_one_line_leaves_out_is_not() -> None:
    block = ("Sở Y tế (bản số 01)", "Lưu: VT")
    lines = [outgoing(row=row, reference=f"{row - 1:02}/BC-STC") for row in (2, 3, 4)]
    *_, case = made(*lines, outgoing(row=5, reference="04/BC-STC", recipients=block))
    assert case.has_silent_line


def test_only_a_column_with_something_in_it_is_kept() -> None:
    lines = (outgoing(drafter=""), outgoing(drafter="", copies=None))
    assert columns_kept(lines, ("drafter", "copies", "note")) == {"copies"}
    assert columns_kept(lines, ("copies", "title"), share=0.5) == {"title"}


def test_the_type_that_a_standing_slip_serves_is_told() -> None:
    def types(*names: str) -> list[str]:
        lines = (
            outgoing(row=row, reference=f"{row - 1:02}/BC", type_name=name)
            for row, name in enumerate(names, 2)
        )
        return [case.usual_type for case in made(*lines)]

    assert types("Báo cáo", "Tờ trình", "BÁO CÁO") == ["bao cao"] * 3
    assert types("Báo cáo", "Tờ trình", "Công văn") == [""] * 3
    assert types("Báo cáo", "Tờ trình") == ["", ""]


def test_two_bodies_may_number_in_one_book() -> None:
    kinds = ("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Công văn", "")
    lines: list[OldOutgoing] = []
    for number in range(1, 13):
        for body in ("UBND", "HĐND"):
            name, code = kinds[(number + len(lines)) % 3]
            symbol = f"{code}-{body}" if code else f"{body}-VP"
            reference = f"{number:02}/{symbol}"
            lines.append(outgoing(row=len(lines) + 2, reference=reference, type_name=name))
    assert not any(case.gap or case.repeat for case in made(*lines))
    assert [case.gap for case in made(*lines[:6], *lines[7:]) if case.gap] == ["4"]


def test_a_register_without_the_book_of_slips_is_not_asked_what_they_say() -> None:
    lines = (outgoing(), outgoing(row=3, reference="02/BC-STC", slip=""))
    alone = OldRegister(books=frozenset({OldBook.OUTGOING}), outgoing=lines)
    asked = ["slip" in case.asks for case in outgoing_cases(alone, lambda _: "")]
    assert asked == [False, True]
