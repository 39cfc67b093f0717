from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.inventory import AnswerWay, CountOutcome, InventoryScope, InventoryState
from bmnn_desk.ui.inventory.inventory_words import (
    OUTCOME_WORDS,
    SCOPE_WORDS,
    STATE_WORDS,
    WAY_WORDS,
    difference_words,
    line_words,
    round_words,
    scope_words,
    state_mark,
    where_words,
)
from tests.papers.inventory_facts import ELSEWHERE, EXTRA, LINE, MISSING, ROUND


def test_everything_has_its_words() -> None:
    assert set(SCOPE_WORDS) == set(InventoryScope)
    assert set(OUTCOME_WORDS) == set(CountOutcome)
    assert set(WAY_WORDS) == set(AnswerWay)
    assert set(STATE_WORDS) == set(InventoryState)
    assert len({state_mark(replace(ROUND, state=state)) for state in InventoryState}) == 4


def test_lines_are_named_without_a_title() -> None:
    assert line_words(LINE) == "01/BC-SMM · bản số 03"
    assert line_words(replace(LINE, number=None)) == "01/BC-SMM · bản không ghi số"
    assert line_words(EXTRA) == "Bản đồ không có số"
    assert line_words(replace(EXTRA, words="")) == "Bản chưa có số, ký hiệu"
    assert where_words(LINE) == "Văn thư; Tủ số 2, Phòng Văn thư"
    assert where_words(ELSEWHERE) == "Ngô Văn Soạn; Tủ phòng 3"


def test_a_difference_says_how_it_was_resolved() -> None:
    assert difference_words(MISSING).endswith("Không thấy · Ghi thành vụ việc")
    assert difference_words(EXTRA).endswith("Thừa · chưa xử lý")
    assert scope_words(ROUND) == "Theo nơi để · Tủ số 2, Phòng Văn thư"
    assert round_words(ROUND).startswith("Đợt chốt ngày ")
    assert round_words(ROUND).endswith(" · Theo nơi để · Tủ số 2, Phòng Văn thư")
