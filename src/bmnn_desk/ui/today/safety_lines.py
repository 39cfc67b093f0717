"""The lines of the card An toàn: what is well, what is not, and where it is set right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.backups import BackupDue, is_away_due, is_drill_due, is_save_due
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.line_wanted import BACKUPS, LineWanted
from bmnn_desk.ui.network_words import STANDING_WORDS
from bmnn_desk.ui.settings.backup_words import drilled_words, when_words
from bmnn_desk.ui.today.due_words import backup_to_do
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.ui.today.safety_facts import BackupFacts, NetworkFacts, SafetyFacts


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SafetyLine:
    """A sentence with its sign; `opens` is where what is wrong is set right, None where all is."""

    remark: Remark
    opens: LineWanted | None = None


def safety_lines(facts: SafetyFacts) -> tuple[SafetyLine, ...]:
    """What is known, line by line; of what is not known there is no line."""
    return (
        *(() if facts.network is None else (_network(facts.network),)),
        *(() if facts.backups is None else _backups(facts.backups, facts.day)),
        *_journal(facts),
    )


def _network(facts: NetworkFacts) -> SafetyLine:
    words, _short = STANDING_WORDS[facts.standing]
    if facts.standing is Standing.APART:
        return _well(words)
    if facts.standing is Standing.UNKNOWN:
        look = _tr("Hệ điều hành không cho biết: tự xem dây mạng, Wi-Fi, Bluetooth, 4G.")
        return SafetyLine(remark=Remark(kind=RemarkKind.WARN, words=words, hint=look))
    named = f"{words} ({facts.adapters})"
    if facts.standing is Standing.ALLOWED:
        return _well(named)
    how = _tr("Rút dây mạng, tắt Wi-Fi, Bluetooth, 4G rồi mới làm tiếp.")
    return SafetyLine(remark=Remark(kind=RemarkKind.BLOCK, words=named, hint=how))


def _backups(facts: BackupFacts, day: date) -> Iterator[SafetyLine]:
    state = facts.state
    if not state.places:
        yield _lacks(facts, BackupDue.NO_PLACE, _tr("Chưa có nơi sao lưu"))
    yield from _made(facts, day)
    for place in facts.failed:
        words = _tr("Lần sao lưu cuối vào {place} không xong").format(place=place)
        yield _lacks(facts, BackupDue.FAILED, words, RemarkKind.BLOCK)
    if facts.has_away:
        yield _away(facts, day)
    if state.newest is not None:
        yield _drill(facts, day)


def _made(facts: BackupFacts, day: date) -> Iterator[SafetyLine]:
    """Only what was read back whole is on record as a backup."""
    state = facts.state
    if state.newest is not None:
        words = _tr("Sao lưu gần nhất: {when}, đã đọc lại để kiểm")
        yield _well(words.format(when=when_words(state.newest, day)))
    elif state.places:
        yield _lacks(facts, BackupDue.UNSAVED, _tr("Chưa có bản sao lưu nào"))
        return
    if state.places and state.unsaved_since is not None and is_save_due(state, day):
        words = _tr("{count} việc, từ ngày {day}, chưa có trong bản sao lưu nào").format(
            count=dotted(state.changed), day=short_day(state.unsaved_since)
        )
        yield _lacks(facts, BackupDue.UNSAVED, words)


def _away(facts: BackupFacts, day: date) -> SafetyLine:
    newest = facts.state.newest_away
    if newest is None:
        return _lacks(facts, BackupDue.AWAY, _tr("Chưa có bản sao lưu nào ngoài máy"))
    if is_away_due(facts.state, datetime.combine(day, time.min).astimezone()):
        days = (day - newest.astimezone().date()).days
        words = _tr("Bản sao lưu ngoài máy đã {days} ngày").format(days=days)
        return _lacks(facts, BackupDue.AWAY, words)
    return _well(_tr("Sao lưu ngoài máy: {when}").format(when=when_words(newest, day)))


def _drill(facts: BackupFacts, day: date) -> SafetyLine:
    words, last = drilled_words(facts.state), facts.state.drilled_on
    if not is_drill_due(facts.state, day):
        return _well(words)
    since = "" if last is None else _tr(", cách đây {days} ngày").format(days=(day - last).days)
    return _lacks(facts, BackupDue.DRILL, f"{words}{since}")


def _journal(facts: SafetyFacts) -> Iterator[SafetyLine]:
    if facts.is_broken:
        words = _tr("Nhật ký không khớp lúc mở khóa, kho chỉ đọc được")
        hint = _tr("Kiểm tra toàn bộ ở trang Nhật ký (F9) để biết sai ở đâu.")
        yield _of_journal(facts, Remark(kind=RemarkKind.BLOCK, words=words, hint=hint))
        return
    words = _tr("Nhật ký khớp lúc mở khóa, nay có {acts} việc")
    yield _well(words.format(acts=dotted(facts.acts)))
    if facts.anchor_due:
        words = _tr("Chưa in mốc nhật ký của tháng trước")
        hint = _tr("In mốc, người phụ trách ký, rồi kẹp vào sổ.")
        yield _of_journal(facts, Remark(kind=RemarkKind.WARN, words=words, hint=hint))


def _well(words: str) -> SafetyLine:
    return SafetyLine(remark=Remark(kind=RemarkKind.OK, words=words))


def _lacks(
    facts: BackupFacts, what: BackupDue, words: str, kind: RemarkKind = RemarkKind.WARN
) -> SafetyLine:
    """Who cannot mend it is told who can."""
    if not facts.mends:
        hint = _tr("Báo văn thư hoặc người phụ trách bí mật nhà nước.")
        return SafetyLine(remark=Remark(kind=kind, words=words, hint=hint))
    offer, hint = _tr("Mở Sao lưu"), backup_to_do(what)
    return SafetyLine(
        remark=Remark(kind=kind, words=words, hint=hint, offer=offer),
        opens=LineWanted(page="settings", line=0, part=BACKUPS),
    )


def _of_journal(facts: SafetyFacts, remark: Remark) -> SafetyLine:
    if not facts.reads_journal:
        return SafetyLine(remark=remark)
    offered = Remark(
        kind=remark.kind, words=remark.words, hint=remark.hint, offer=_tr("Mở Nhật ký")
    )
    return SafetyLine(remark=offered, opens=LineWanted(page="journal", line=0))


def _tr(words: str) -> str:
    return QCoreApplication.translate("safety_lines", words)
