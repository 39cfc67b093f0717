from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.listed_decisions import HeldDays, ListState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretEntry, SecretItem
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.secret_list.shelf import ShelfRow, shelf_of

INDEX = Law(forms_folder()).secret_lists
TODAY = date(2025, 12, 1)
ITEM = SecretItem(
    article="3",
    clause="2",
    point="a",
    has_points=True,
    level=SecrecyLevel.MAT,
    words="Kế hoạch mẫu",
)
ENTRY = SecretEntry(
    id=1,
    secret_list=1,
    decision="Quyết định số 440/QĐ-TTg",
    decision_day=date(2024, 5, 22),
    field="y tế",
    published=True,
    in_force=True,
    item=ITEM,
    citation="",
    held=HeldDays(since=date(2024, 5, 22), until=None),
    state=ListState.IN_FORCE,
)
OWN = replace(
    ENTRY,
    id=2,
    secret_list=2,
    decision="12/QĐ-BM",
    decision_day=date(2025, 1, 2),
    field="mẫu mực",
    held=HeldDays(since=date(2025, 1, 2), until=date(2025, 11, 30)),
    item=replace(ITEM, words="Phương án khác"),
)


def row(rows: tuple[ShelfRow, ...], decision: str) -> ShelfRow:
    (found,) = (each for each in rows if each.decision == decision)
    return found


def test_entered_ones_stand_first_then_the_rest_of_the_index_then_the_slots() -> None:
    rows = shelf_of((ENTRY, OWN), INDEX)
    assert [each.decision for each in rows[:2]] == ["12/QĐ-BM", "Quyết định số 440/QĐ-TTg"]
    assert len(rows) == 2 + len(INDEX.decisions) - 1 + len(INDEX.unpublished)
    assert "440/QĐ-TTg" not in {each.decision for each in rows}
    assert [each.slot for each in rows[-4:]] == [False, True, True, True]


def test_a_line_says_days_count_and_how_it_stands() -> None:
    rows = shelf_of((ENTRY, OWN), INDEX)
    assert row(rows, "Quyết định số 440/QĐ-TTg").texts(TODAY) == (
        "Quyết định số 440/QĐ-TTg",
        "22/05/2024",
        "y tế",
        "22/05/2024",
        "1",
        "Đang dùng",
    )
    assert row(rows, "12/QĐ-BM").texts(TODAY)[-1] == "Hết hiệu lực từ 01/12/2025"
    assert "Suy luận" in row(rows, "960/QĐ-TTg").texts(TODAY)[-1]
    assert "thay bằng 1630/QĐ-TTg" in row(rows, "1722/QĐ-TTg").texts(TODAY)[-1]
    assert rows[-1].texts(TODAY)[-1] == "Gõ theo bản giấy"


def test_a_slot_goes_once_its_paper_was_entered() -> None:
    police = replace(ENTRY, id=3, secret_list=3, field="An ninh quốc gia", published=False)
    fields = [each.field for each in shelf_of((police,), INDEX) if each.slot]
    assert fields == ["quốc phòng", "cơ yếu"]
    published = replace(police, published=True)
    assert sum(each.slot for each in shelf_of((published,), INDEX)) == 3


def test_words_of_an_entry_find_its_decision_and_leave_the_other_entries_out() -> None:
    other = replace(ENTRY, id=9, item=replace(ITEM, words="Báo cáo năm"))
    found = shelf_of((ENTRY, other), INDEX)[0]
    assert found.is_found_by("ke hoach mau")
    assert found.entries_found_by("ke hoach mau") == (ENTRY,)
    assert found.entries_found_by("y te") == (ENTRY, other)
    assert not found.is_found_by("quốc phòng")
    assert found.is_found_by("440 2024")
