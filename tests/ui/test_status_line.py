from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.status_line import StatusLine
from tests import backup_desk, make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.on_disk import office_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def line(qtbot: QtBot, seat: Seat) -> StatusLine:
    made = StatusLine(seat)
    made.resize(1000, 28)
    shown(qtbot, made)
    return made


def words(line: StatusLine) -> list[str]:
    return [each.text() for each in line.findChildren(QLabel) if each.text()]


def acts(line: StatusLine) -> int:
    (said,) = (each for each in words(line) if each.startswith("Nhật ký"))
    return int(said.split()[2])


def test_before_it_has_read_anything_it_says_nothing(line: StatusLine) -> None:
    assert words(line) == []


def test_it_counts_the_journal_s_acts(line: StatusLine, office: Office) -> None:
    line.refresh()
    before = acts(line)
    make.approved(office)
    assert acts(line) == before
    line.refresh()
    assert acts(line) == before + 2


def test_a_draft_is_no_act(line: StatusLine, seat: Seat) -> None:
    line.refresh()
    before = acts(line)
    request = KeepDraftRequest(form="propose_level", subject=0, fields={"title": "x"}, caret="")
    seat.desk.jot(keep_form_draft, request)
    line.refresh()
    assert acts(line) == before


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 16), "Thứ Hai, 16/11/2026"),
        (date(2026, 2, 5), "Thứ Năm, 05/02/2026"),
        (date(2026, 11, 22), "Chủ nhật, 22/11/2026"),
    ],
)
def test_the_day_is_the_office_s(qtbot: QtBot, seat: Seat, day: date, said: str) -> None:
    line = StatusLine(replace(seat, today=lambda: day))
    qtbot.addWidget(line)
    line.refresh()
    assert said in words(line)


def test_the_lock_and_what_was_done_last_are_said(line: StatusLine) -> None:
    line.show_lock("Khóa sau 10 phút không thao tác")
    line.say("Đã phát hành 01/BC-SMM")
    assert words(line) == ["Đã phát hành 01/BC-SMM", "Khóa sau 10 phút không thao tác"]


def test_what_was_done_last_goes_after_a_while(qtbot: QtBot, line: StatusLine) -> None:
    line.fades.setInterval(30)
    line.say("Đã lưu phiếu")
    assert words(line) == ["Đã lưu phiếu"]
    qtbot.waitUntil(lambda: words(line) == [])


def test_a_new_word_has_its_whole_while(line: StatusLine) -> None:
    line.fades.setInterval(60_000)
    line.say("Đã lưu phiếu")
    line.fades.setInterval(90_000)
    line.say("Đã in phiếu")
    assert line.fades.remainingTime() > 60_000


def test_long_words_are_cut_and_do_not_widen_the_window(line: StatusLine) -> None:
    line.refresh()
    before = line.minimumSizeHint().width()
    line.say("Đã lưu phiếu " + "về tình hình mẫu " * 40)
    assert line.minimumSizeHint().width() == before
    assert "…" in "".join(words(line))


def test_of_the_network_is_told_what_is_known(line: StatusLine) -> None:
    line.show_network(None)
    assert (line.network, line._network.isVisible()) == ("", False)
    line.show_network(Standing.APART)
    assert line.network == "Máy độc lập \u2013 không kết nối mạng"
    assert line._network.isVisible()
    line.show_network(Standing.CONNECTED)
    assert line.network == "Máy đang nối mạng"
    line.show_network(None)
    assert not line._network.isVisible()


def test_a_store_in_memory_has_no_backup_to_tell_of(line: StatusLine) -> None:
    line.refresh()
    assert (line.backup, line._backup.isVisible()) == ("", False)


def test_the_last_backup_is_told(tmp_path: Path, qtbot: QtBot, law: Law, seat: Seat) -> None:
    with office_on_disk(tmp_path / "kho", law, seat) as found:
        line = StatusLine(replace(found.seat, today=lambda: found.at.day))
        qtbot.addWidget(line)
        line.refresh()
        assert line.backup == "Sao lưu gần nhất: chưa có"
        at = datetime.combine(found.at.day, time(8, 2)).astimezone()
        backup_desk.recorded(found.at, made_at=at.isoformat())
        line.refresh()
        assert line.backup == "Sao lưu gần nhất: hôm nay 08:02"


@pytest.mark.parametrize("points", [10, 14])
def test_a_narrow_window_has_short_forms_and_all_of_them_in_the_tips(
    qtbot: QtBot, seat: Seat, points: int
) -> None:
    with dressed(points=points):
        line = StatusLine(seat)
        line.refresh()
        line.show_lock("Khóa sau 10 phút không thao tác")
        line.show_network(Standing.APART)
        line._backup.say("Sao lưu gần nhất: hôm nay 08:02", "Sao lưu: hôm nay 08:02", "database")
        line.resize(1900, 28)
        shown(qtbot, line)
        assert "Sao lưu gần nhất: hôm nay 08:02" in words(line)
        line.resize(1093 if points > 10 else 900, 28)
        qtbot.waitUntil(lambda: "Sao lưu: hôm nay 08:02" in words(line))
        assert "Không nối mạng" in words(line)
        assert line._backup.toolTip() == "Sao lưu gần nhất: hôm nay 08:02"
        assert line.minimumSizeHint().width() <= 1093
        assert linted(line) == []
        line.say("Đã phát hành 01/BC-SMM")
        assert not line._backup.isVisible()
        assert line._network.isVisible()
        line.fades.timeout.emit()
        assert line._backup.isVisible()
        line.hide()
