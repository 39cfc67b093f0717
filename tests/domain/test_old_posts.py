from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.old_posts import is_police, names_no_post, old_post_may_permit
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.TUYET_MAT
LAW = Law(forms_folder())
OLD, NEW = date(2024, 5, 6), date(2026, 5, 6)


def may(text: str, level: SecrecyLevel, day: date = OLD, *, police: bool = False) -> bool:
    return old_post_may_permit(text, level, day, LAW.on(day).authority, police=police)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Giám đốc Sở Nguyễn Văn A", TOI_MAT),
        ("Trưởng phòng Tổ chức cán bộ Nguyễn Văn A", MAT),
        ("Phó Giám đốc Sở Nguyễn Văn A", TOI_MAT),
        ("Phó Trưởng phòng PA03 Nguyễn Văn A", TOI_MAT),
        ("Phó Giám đốc Công an tỉnh Nguyễn Văn A", TUYET_MAT),
        ("Chủ tịch UBND tỉnh", TUYET_MAT),
        ("Chủ tịch UBND huyện Nguyễn Văn A", TOI_MAT),
        ("Chánh án", TUYET_MAT),
    ],
)
def test_a_post_of_the_matrix_may_permit(text: str, level: SecrecyLevel) -> None:
    assert may(text, level)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Giám đốc Sở Nguyễn Văn A", TUYET_MAT),
        ("Trưởng phòng Nguyễn Văn A", TOI_MAT),
        ("Phó Trưởng phòng Nguyễn Văn A", MAT),
        ("Trưởng phòng PA03 Nguyễn Văn A", TUYET_MAT),
        ("Chuyên viên Nguyễn Văn A", MAT),
        ("Văn thư Nguyễn Thị B", MAT),
        ("Đội trưởng Nguyễn Văn A", MAT),
        ("Chủ tịch UBND xã Nguyễn Văn A", MAT),
    ],
)
def test_a_post_below_the_level_may_not(text: str, level: SecrecyLevel) -> None:
    assert not may(text, level)


def test_posts_come_and_go_with_their_days() -> None:
    assert may("Chủ tịch UBND xã Nguyễn Văn A", TOI_MAT, NEW)
    assert not may("Chủ tịch UBND huyện Nguyễn Văn A", TOI_MAT, date(2025, 7, 1))


def test_an_office_of_the_police_has_its_own_matrix() -> None:
    assert may("Trưởng phòng Nguyễn Văn A", TOI_MAT, police=True)
    assert is_police("118/BC-CAT-PA03")
    assert not is_police("12/BC-STC")


def test_a_name_alone_names_no_post() -> None:
    assert names_no_post("Nguyễn Xuân Trường")
    assert not names_no_post("Giám đốc Nguyễn Văn A")
    assert not names_no_post("Trưởng phòng")
