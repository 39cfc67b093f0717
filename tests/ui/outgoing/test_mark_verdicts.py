from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.marks_read import (
    CopyVerdict,
    FileCompared,
    FoundBy,
    MarkCompared,
    MarkFault,
    MarkRead,
    MarkVerdict,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.ui.outgoing.mark_verdicts import mark_remarks
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

READ = MarkRead(
    stamp=Stamp.COPY_NUMBER,
    lines=(),
    page=1,
    ink=Ink.RED,
    faults=frozenset(),
    copy_number=8,
    level=SecrecyLevel.TOI_MAT,
)
NAMES = {stamp: f"Dấu {stamp.value}" for stamp in Stamp}


def told(*marks: MarkCompared) -> list[Remark]:
    found = FileCompared(
        found_by=FoundBy.FILE,
        copy_verdict=CopyVerdict.KNOWN,
        marks=marks,
        level=SecrecyLevel.MAT,
        copy_number=3,
    )
    return list(mark_remarks(found, NAMES))


def mark(verdict: MarkVerdict, page: int = 1, off_mm: float = 0.0) -> MarkCompared:
    read = None if verdict in {MarkVerdict.MISSING, MarkVerdict.BY_HAND} else READ
    return MarkCompared(
        stamp=Stamp.COPY_NUMBER,
        verdict=verdict,
        read=None if read is None else replace(read, page=page),
        off_mm=off_mm,
    )


@pytest.mark.parametrize("verdict", MarkVerdict)
def test_every_verdict_has_its_sentence_and_what_is_wrong_says_how_to_mend_it(
    verdict: MarkVerdict,
) -> None:
    (remark,) = told(mark(verdict))
    assert remark.words
    assert not set("{}\0") & set(remark.words)
    assert bool(remark.hint) is (not verdict.agrees)
    assert remark.kind is (RemarkKind.OK if verdict.agrees else RemarkKind.WARN)


def test_what_the_file_and_the_register_say_stands_in_the_sentence() -> None:
    (level,) = told(mark(MarkVerdict.LEVEL))
    assert level.words.endswith("tệp ghi Tối mật, sổ ghi Mật.")
    (number,) = told(mark(MarkVerdict.NUMBER))
    assert number.words.endswith("tệp ghi 08, sổ ghi 03.")
    (moved,) = told(mark(MarkVerdict.MOVED, off_mm=12.34))
    assert "lệch 12,3 mm" in moved.words
    (far,) = told(mark(MarkVerdict.MOVED, off_mm=float("inf")))
    assert "lệch" not in far.words


def test_each_fault_is_named() -> None:
    faults = frozenset(MarkFault)
    (remark,) = told(replace(mark(MarkVerdict.CHANGED), read=replace(READ, faults=faults)))
    for words in (
        "sai cỡ hoặc méo",
        "sai đường viền",
        "sai màu mực",
        "bị mờ hoặc bị ẩn",
        "bị che hoặc bị tô nền",
    ):
        assert words in remark.words


def test_marks_of_many_pages_share_a_sentence_and_wrong_ones_come_first() -> None:
    same = [mark(MarkVerdict.SAME, page) for page in (1, 2, 3, 5)]
    first, second = told(*same, mark(MarkVerdict.DOUBLED, 7))
    assert first.kind is RemarkKind.WARN
    assert "(trang 7)" in first.words
    assert second.words.startswith("Dấu copy_number (trang 1-3, 5)")


def test_how_to_mend_it_is_said_once_for_alike_faults() -> None:
    first, second = told(mark(MarkVerdict.DOUBLED), mark(MarkVerdict.EXTRA))
    assert first.hint
    assert not second.hint


def test_a_very_long_list_is_cut_and_says_so() -> None:
    many = [mark(MarkVerdict.MOVED, page, off_mm=page / 10) for page in range(1, 60)]
    remarks = told(*many)
    assert len(remarks) == 41
    assert "19" in remarks[-1].words
