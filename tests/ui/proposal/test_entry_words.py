from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.listed_decisions import HeldDays, ListState
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretEntry, SecretItem
from bmnn_desk.ui.proposal.entry_words import entry_suggestion, entry_words, place_words

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
    decision="Quyết định số 12/QĐ-TTg",
    decision_day=date(2020, 7, 7),
    field="nội vụ",
    published=True,
    in_force=True,
    item=ITEM,
    citation="",
)


def test_the_place_is_said_as_it_is_cited() -> None:
    assert place_words(ENTRY) == "Điểm a khoản 2 Điều 3"
    assert place_words(replace(ENTRY, item=replace(ITEM, point=""))) == "Khoản 2 Điều 3"


def test_an_entry_is_found_by_place_words_level_and_decision() -> None:
    for typed in ("dieu 3", "diem a", "ke hoach", "muc mat", "12/qd", "noi vu"):
        found = search_words(typed).are_in(entry_words(ENTRY))
        assert found is (typed != "muc mat"), typed


def test_a_list_not_in_force_stays_with_its_warning() -> None:
    said = entry_suggestion(replace(ENTRY, in_force=False, published=False))

    assert "Không có hiệu lực" in said.warning
    assert "không công bố" in said.warning
    assert entry_suggestion(ENTRY).warning == ""


def test_one_that_has_ended_says_from_when_and_is_refused() -> None:
    days = HeldDays(since=None, until=date(2025, 7, 29))
    ended = replace(ENTRY, in_force=False, state=ListState.EXPIRED, held=days)
    said = entry_suggestion(replace(ended, held=replace(days, successor="1630/QĐ-TTg")))

    assert said.refused
    assert "Hết hiệu lực từ 30/07/2025 · thay bằng 1630/QĐ-TTg" in said.warning
    assert "thay bằng" not in entry_suggestion(ended).warning


def test_one_replaced_by_inference_warns_and_may_be_taken() -> None:
    days = HeldDays(since=None, until=None, successor="2500/QĐ-TTg")
    doubtful = replace(ENTRY, state=ListState.DOUBTFUL, held=days)
    said = entry_suggestion(doubtful)

    assert not said.refused
    assert "Suy luận: có thể đã được 2500/QĐ-TTg thay thế" in said.warning
