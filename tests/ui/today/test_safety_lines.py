from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bmnn_desk.domain.backups import BackupState
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.line_wanted import BACKUPS, LineWanted
from bmnn_desk.ui.today.safety_facts import BackupFacts, NetworkFacts, SafetyFacts
from bmnn_desk.ui.today.safety_lines import SafetyLine, safety_lines
from bmnn_desk.ui.widgets.remarks import RemarkKind

DAY = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 8, 2).astimezone()
OK, WARN, BLOCK = RemarkKind.OK, RemarkKind.WARN, RemarkKind.BLOCK
SETTINGS = LineWanted(page="settings", line=0, part=BACKUPS)
NOTHING = SafetyFacts(
    day=DAY,
    network=None,
    backups=None,
    acts=1284,
    is_broken=False,
    anchor_due=False,
    reads_journal=True,
)
STATE = BackupState(places=1, changed=0, newest=AT, newest_away=AT, drilled_on=DAY)


def lines(**changes: Any) -> dict[str, SafetyLine]:  # noqa: ANN401
    """The lines by their words."""
    return {each.remark.words: each for each in safety_lines(replace(NOTHING, **changes))}


def of_backups(
    state: BackupState = STATE,
    *,
    failed: tuple[str, ...] = (),
    has_away: bool = False,
    mends: bool = True,
) -> list[SafetyLine]:
    facts = BackupFacts(state=state, failed=failed, has_away=has_away, mends=mends)
    told = safety_lines(replace(NOTHING, backups=facts))
    return list(told[:-1])


def told(found: list[SafetyLine]) -> list[tuple[RemarkKind, str]]:
    return [(each.remark.kind, each.remark.words) for each in found]


def test_what_nobody_knows_has_no_line() -> None:
    assert list(lines()) == ["Nhật ký khớp lúc mở khóa, nay có 1.284 việc"]


@pytest.mark.parametrize(
    ("standing", "kind", "words"),
    [
        (Standing.APART, OK, "Máy độc lập \u2013 không kết nối mạng"),
        (Standing.ALLOWED, OK, "Máy chỉ nối mạng nội bộ độc lập (enp2s0)"),
        (Standing.CONNECTED, BLOCK, "Máy đang nối mạng (enp2s0)"),
        (Standing.UNKNOWN, WARN, "Không rõ máy có nối mạng không"),
    ],
)
def test_the_network_is_told_with_its_adapters_and_what_to_do(
    standing: Standing, kind: RemarkKind, words: str
) -> None:
    adapters = "" if standing is Standing.APART else "enp2s0"
    line = lines(network=NetworkFacts(standing=standing, adapters=adapters))[words]
    assert line.remark.kind is kind
    assert bool(line.remark.hint) is (kind is not OK)


def test_where_all_is_well_each_line_says_so_and_opens_nothing() -> None:
    found = of_backups(has_away=True)
    assert told(found) == [
        (OK, "Sao lưu gần nhất: hôm nay 08:02, đã đọc lại để kiểm"),
        (OK, "Sao lưu ngoài máy: hôm nay 08:02"),
        (OK, "Diễn tập khôi phục gần nhất: 21/11/2026"),
    ]
    assert {each.opens for each in found} == {None}


def test_without_a_place_there_is_no_backup_to_tell_of() -> None:
    found = of_backups(replace(STATE, places=0, newest=None, newest_away=None, drilled_on=None))
    assert told(found) == [(WARN, "Chưa có nơi sao lưu")]
    assert found[0].opens == SETTINGS
    assert found[0].remark.hint
    assert found[0].remark.offer


def test_before_the_first_backup_it_is_asked_for() -> None:
    found = of_backups(replace(STATE, newest=None, newest_away=None, drilled_on=None))
    assert told(found) == [(WARN, "Chưa có bản sao lưu nào")]


@pytest.mark.parametrize(("days", "is_told"), [(1, False), (2, True)])
def test_work_that_no_backup_holds_after_a_day_is_told(days: int, *, is_told: bool) -> None:
    since = DAY - timedelta(days=days)
    found = of_backups(replace(STATE, changed=1200, unsaved_since=since))
    words = f"1.200 việc, từ ngày {since:%d/%m/%Y}, chưa có trong bản sao lưu nào"
    assert ((WARN, words) in told(found)) is is_told


def test_each_place_that_failed_is_told() -> None:
    found = of_backups(failed=("Ổ D", "Ổ E"))
    assert told(found)[1:3] == [
        (BLOCK, "Lần sao lưu cuối vào Ổ D không xong"),
        (BLOCK, "Lần sao lưu cuối vào Ổ E không xong"),
    ]


@pytest.mark.parametrize(
    ("newest", "line"),
    [
        (None, (WARN, "Chưa có bản sao lưu nào ngoài máy")),
        (AT - timedelta(days=9), (WARN, "Bản sao lưu ngoài máy đã 9 ngày")),
        (AT - timedelta(days=1), (OK, "Sao lưu ngoài máy: hôm qua 08:02")),
    ],
)
def test_a_backup_off_the_machine_grows_old(
    newest: datetime | None, line: tuple[RemarkKind, str]
) -> None:
    state = replace(STATE, newest_away=newest)
    assert line in told(of_backups(state, has_away=True))
    assert line not in told(of_backups(state, has_away=False))


@pytest.mark.parametrize(
    ("drilled_on", "line"),
    [
        (None, (WARN, "Chưa diễn tập khôi phục lần nào")),
        (date(2025, 3, 1), (WARN, "Diễn tập khôi phục gần nhất: 01/03/2025, cách đây 630 ngày")),
        (date(2026, 3, 1), (OK, "Diễn tập khôi phục gần nhất: 01/03/2026")),
    ],
)
def test_the_last_drill_is_told(drilled_on: date | None, line: tuple[RemarkKind, str]) -> None:
    assert told(of_backups(replace(STATE, drilled_on=drilled_on)))[-1] == line


def test_who_cannot_mend_it_is_told_whom_to_tell() -> None:
    (first, *_rest) = of_backups(failed=("Ổ D",), mends=False)[1:]
    assert first.remark.hint.startswith("Báo ")
    assert (first.remark.offer, first.opens) == ("", None)


def test_a_journal_that_did_not_hold_is_the_gravest() -> None:
    (line,) = safety_lines(replace(NOTHING, is_broken=True, anchor_due=True))
    assert line.remark.kind is BLOCK
    assert "không khớp" in line.remark.words
    assert line.opens == LineWanted(page="journal", line=0)


def test_an_anchor_that_is_due_leads_to_the_journal_where_that_may_be_read() -> None:
    due = lines(anchor_due=True)["Chưa in mốc nhật ký của tháng trước"]
    assert (due.remark.kind, due.opens) == (WARN, LineWanted(page="journal", line=0))
    due = lines(anchor_due=True, reads_journal=False)["Chưa in mốc nhật ký của tháng trước"]
    assert (due.remark.offer, due.opens) == ("", None)
