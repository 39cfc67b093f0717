from __future__ import annotations

from datetime import date, timedelta

from bmnn_desk.domain.old_book_cases import incoming_cases, slip_cases
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.old_lines import DAY, incoming, register, slip


def test_an_article_has_the_level_that_nearly_all_slips_give_it() -> None:
    slips = [slip(row=row) for row in range(2, 42)]
    slips.append(slip(row=42, level=SecrecyLevel.TOI_MAT))
    cases = list(slip_cases(register(slips=tuple(slips))))
    assert {case.usual for case in cases} == {SecrecyLevel.MAT}


def test_a_level_of_few_slips_or_of_many_opinions_is_not_known() -> None:
    few = slip_cases(register(slips=tuple(slip(row=row) for row in range(2, 12))))
    assert {case.usual for case in few} == {None}
    levels = (SecrecyLevel.MAT, SecrecyLevel.TOI_MAT)
    mixed = tuple(slip(row=row, level=levels[row % 2]) for row in range(2, 60))
    assert {case.usual for case in slip_cases(register(slips=mixed))} == {None}


def test_a_book_without_bases_is_not_asked_for_them() -> None:
    (case,) = slip_cases(register(slips=(slip(basis=""),)))
    assert not case.asks_basis


def test_a_line_behind_later_ones_is_late() -> None:
    lines = [
        incoming(row=row, number=f"{row - 1:02}", arrived=DAY + timedelta(days=row))
        for row in range(2, 62)
    ]
    lines[30] = incoming(row=32, number="31", arrived=DAY)
    cases = list(incoming_cases(register(incoming=tuple(lines))))
    assert [case.line.row for case in cases if case.late] == [32]


def test_a_book_that_keeps_no_order_is_not_held_to_it() -> None:
    lines = [
        incoming(row=row, number=f"{row - 1:02}", arrived=DAY - timedelta(days=row % 7))
        for row in range(2, 62)
    ]
    cases = incoming_cases(register(incoming=tuple(lines)))
    assert not any(case.late for case in cases)


def test_notes_tell_of_networks_recall_and_return() -> None:
    notes = (
        "Nhận qua mạng WAN",
        "Nhận qua mạng, hệ thống cơ yếu",
        "Mạng bưu chính KT1",
        "Tài liệu thu hồi; đã trả ngày 09/05/2024",
    )
    lines = tuple(
        incoming(row=row, number=str(row - 1), note=note, arrived=date(2024, 5, 10))
        for row, note in enumerate(notes, 2)
    )
    cases = list(incoming_cases(register(incoming=lines)))
    assert [case.networked for case in cases] == [True, False, False, False]
    assert [case.says_recall for case in cases] == [False, False, False, True]
    assert cases[3].returned == date(2024, 5, 9)


def test_a_number_left_out_is_told() -> None:
    lines = (incoming(), incoming(row=3, number="03"))
    assert [case.gap for case in incoming_cases(register(incoming=lines))] == ["", "2"]


def test_a_cited_decision_that_had_ended_is_told() -> None:
    lists = Law(forms_folder()).secret_lists
    ended, before = date(2025, 8, 1), date(2025, 7, 29)
    basis = "1722/QĐ-TTg; Điều 2; khoản 3"
    slips = (
        slip(basis=basis, approved=ended),
        slip(row=3, basis=basis, approved=before),
        slip(row=4, basis="960/QĐ-TTg; Điều 2; khoản 3", approved=ended),
        slip(row=5, basis="9999/QĐ-TTg; Điều 2; khoản 3", approved=ended),
        slip(row=6, basis=f"960/QĐ-TTg, Điều 2, khoản 3\n{basis}", approved=ended),
        slip(row=7, basis=basis, approved=None, day=None),
    )
    told = [bool(case.ended) for case in slip_cases(register(slips=slips), lists)]
    assert told == [True, False, False, False, True, False]
    assert not any(case.ended for case in slip_cases(register(slips=slips)))


def test_a_recall_whose_day_passed_is_told_where_the_book_notes_returns() -> None:
    notes = ("Đã trả lại ngày 06/05/2024", "Đã gửi trả", "", "")
    lines = [
        incoming(row=row, number=str(row), note=note, return_by=DAY)
        for row, note in enumerate(notes[:3], 2)
    ]
    lines.append(incoming(row=5, number="5", arrived=DAY + timedelta(days=9)))
    overdue = [
        case.line.row for case in incoming_cases(register(incoming=tuple(lines))) if case.overdue
    ]
    assert overdue == [4]
    silent = tuple(lines[2:])
    assert not any(case.overdue for case in incoming_cases(register(incoming=silent)))


def test_a_decision_named_with_its_year_is_that_one_alone() -> None:
    lists = Law(forms_folder()).secret_lists
    told = [
        next(iter(slip_cases(register(slips=(slip(basis=basis),)), lists))).ended
        for basis in (
            "2440/QĐ-TTg ngày 05/11/2025; Điều 2; khoản 1",
            "2440/QĐ-TTg; Điều 2; khoản 1",
            "1663/QĐ-TTg ngày 26/10/2020; Điều 2; khoản 1",
            "1663/QĐ-TTg ngày 02/04/2024; Điều 2; khoản 1",
        )
    ]
    assert [bool(one) for one in told] == [True, False, True, False]
