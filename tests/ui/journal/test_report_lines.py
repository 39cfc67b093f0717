from __future__ import annotations

import pytest

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreDamagedError, StoreRolledBackError
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.ui.journal.report_lines import head_words, report_lines
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.ui.journal.reports import report, with_trouble

NAMES = [
    "Mắt xích",
    "Dấu xác thực",
    "Trạng thái trước",
    "Mốc đầu",
    "Chữ ký mốc",
    "Kỳ",
    "Bản ghi",
    "Khóa ghi",
    "Trang của tệp",
]
AT = {
    JournalFault.NUMBER: "Mắt xích",
    JournalFault.LINK: "Mắt xích",
    JournalFault.UNREADABLE: "Mắt xích",
    JournalFault.MAC: "Dấu xác thực",
    JournalFault.KEY: "Dấu xác thực",
    JournalFault.BEFORE: "Trạng thái trước",
    JournalFault.ANCHOR: "Mốc đầu",
    JournalFault.CHECKPOINT: "Chữ ký mốc",
    JournalFault.OFFICER_KEY: "Chữ ký mốc",
    JournalFault.EPOCH: "Kỳ",
    JournalFault.SEALED_KEY: "Kỳ",
}


def test_a_good_store_is_said_line_by_line_with_its_counts() -> None:
    lines = report_lines(report())
    assert [line.words.partition(":")[0] for line in lines] == NAMES
    assert {line.kind for line in lines} == {RemarkKind.OK}
    said = " ".join(line.words for line in lines)
    assert all(str(count) in said for count in (119, 110, 499, 161, 40))
    assert "khớp tới việc số 119" in head_words(report())


@pytest.mark.parametrize("fault", AT)
def test_a_fault_of_the_journal_is_told_at_its_link_and_the_rest_is_not_known(
    fault: JournalFault,
) -> None:
    lines = report_lines(with_trouble(Proof.JOURNAL, JournalBrokenError(57, fault)))
    (broken,) = [line for line in lines if line.kind is RemarkKind.BLOCK]
    assert broken.words.partition(":")[0] == AT[fault]
    assert "57" in broken.hint
    unknown = [line for line in lines[:6] if line is not broken]
    assert {line.kind for line in unknown} == {RemarkKind.WARN}
    assert {line.kind for line in lines[6:]} == {RemarkKind.OK}


def test_a_store_put_back_is_told_at_the_head_anchor() -> None:
    lines = report_lines(with_trouble(Proof.JOURNAL, StoreRolledBackError(90, 119)))
    (broken,) = [line for line in lines if line.kind is RemarkKind.BLOCK]
    assert broken.words.startswith("Mốc đầu")


def test_damage_elsewhere_leaves_the_journal_proved() -> None:
    found = with_trouble(Proof.PAGES, StoreDamagedError())
    lines = report_lines(found)
    assert {line.kind for line in lines[:8]} == {RemarkKind.OK}
    assert lines[8].kind is RemarkKind.BLOCK
    assert head_words(found).startswith("Có chỗ không khớp")


def test_acts_of_an_officers_epoch_are_said_to_be_proved_by_the_anchor_alone() -> None:
    line = report_lines(report(macs_proved=100))[1]
    assert line.kind is RemarkKind.INFO
    assert "100/119" in line.words
    assert "mốc đầu" in line.words


def test_what_a_store_has_not_is_said_and_is_no_fault() -> None:
    lines = report_lines(report(anchored=None, checkpoints=0, last_checkpoint=None))
    assert [lines[place].kind for place in (3, 4)] == [RemarkKind.INFO, RemarkKind.INFO]
    assert "chưa ký" in lines[4].words


def test_keys_that_nobody_vouches_for_are_to_be_compared_with_the_printed_sheet() -> None:
    lines = report_lines(report(unvouched=2))
    (warned,) = [line for line in lines if line.kind is RemarkKind.WARN]
    assert warned.words.startswith("Có 2 khóa ký chưa được khóa trước xác nhận")
    assert len(lines) == len(NAMES) + 1
