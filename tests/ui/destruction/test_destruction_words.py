from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.destruction import (
    DestructionKind,
    DestructionSheet,
    DestructionState,
    KeptFile,
    PlaceKind,
    SeatRole,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.services.destroy_copies import Destroyed
from bmnn_desk.ui.destruction.destruction_words import (
    KIND_WORDS,
    PAPER_WORDS,
    PLACE_WORDS,
    ROLE_WORDS,
    SHEET_WORDS,
    STATE_MARKS,
    STATE_WORDS,
    about_words,
    destroyed_words,
    files_words,
    is_unreported,
    state_mark,
    state_words,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests.papers.test_destruction_papers import ROW


def test_every_kind_state_seat_and_paper_has_its_own_words() -> None:
    for words, kinds in (
        (KIND_WORDS, DestructionKind),
        (STATE_WORDS, DestructionState),
        (STATE_MARKS, DestructionState),
        (ROLE_WORDS, SeatRole),
        (PAPER_WORDS, DestructionPaper),
        (SHEET_WORDS, DestructionSheet),
        (PLACE_WORDS, PlaceKind),
    ):
        assert set(words) == set(kinds)
        assert len(set(words.values())) == len(words)


def test_an_emergency_that_nobody_reported_is_told_as_such() -> None:
    fire = replace(ROW, kind=DestructionKind.EMERGENCY)
    assert (state_words(fire), state_mark(fire)) == ("Chưa báo cáo", StateMark.SQUARE)
    told = replace(fire, reported_on=date(2025, 5, 13))
    assert (state_words(told), state_mark(told)) == ("Đã tiêu hủy", StateMark.DOT)
    assert not is_unreported(ROW)


def test_a_destruction_is_called_by_its_copies_and_why() -> None:
    assert about_words(replace(ROW, copies=3, reason="Hết giá trị")) == "03 bản · Hết giá trị"


def test_what_was_destroyed_is_counted() -> None:
    done = Destroyed(destruction=1, copies=3)
    assert destroyed_words(done) == "Đã ghi tiêu hủy 03 bản, xóa 0 tệp trong kho"


def test_files_are_told_by_whose_they_are() -> None:
    own = KeptFile(id=1, reference="01/BC", of_copy=True, number=4, stays=False)
    without = replace(own, id=2, number=None)
    shared = replace(own, id=3, of_copy=False, number=None, stays=True)
    files = (own, without, shared, replace(shared, id=4))
    assert (
        files_words(files, stay=False) == "tệp của 01/BC bản số 04, tệp của bản 01/BC không có số"
    )
    assert files_words(files, stay=True) == "2 tệp chung của 01/BC"
    done = Destroyed(destruction=1, copies=1, files=(own, shared))
    assert destroyed_words(done, "Bấm Ctrl+P.") == (
        "Đã ghi tiêu hủy 01 bản, xóa 1 tệp trong kho: tệp của 01/BC bản số 04; giữ tệp chung của "
        "01/BC. Bấm Ctrl+P."
    )
    many = tuple(replace(own, id=place, number=place) for place in range(9))
    assert files_words(many, stay=False).endswith("và của 5 bản, văn bản nữa")
