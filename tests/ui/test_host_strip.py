"""A disk that runs full and a clock that was set back are told over every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.errors import DiskFullError
from bmnn_desk.services.note_access import AccessAsked, access_entries, note_access
from bmnn_desk.ui import host_strip
from bmnn_desk.ui.host_strip import HostStrip
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.sheet import Sheet
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MB = 1024 * 1024


class Clock:
    """A machine's clock that somebody may set."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


def strip_of(qtbot: QtBot, seat: Seat) -> HostStrip:
    strip = HostStrip(seat)
    strip.resize(1093, 80)
    shown(qtbot, strip)
    strip.look()
    return strip


def clock_notes(seat: Seat) -> int:
    entries = seat.desk.read(access_entries, AccessAsked())
    return sum(entry.kind is AccessKind.CLOCK_BACK for entry in entries)


def test_a_sound_machine_has_no_strip(qtbot: QtBot, seat: Seat, office: Office) -> None:
    office.desk.do(note_access, make.access(office.day, AccessKind.REFUSED))
    strip = strip_of(qtbot, seat)
    assert not strip.isVisible()
    assert strip.words == ""


@pytest.mark.parametrize(("left", "words"), [(199 * MB, "còn 199 MB"), (0, "còn 0 MB")])
def test_a_disk_with_little_room_is_told_before_it_is_full(
    qtbot: QtBot, staffed: Seat, left: int, words: str
) -> None:
    asked: list[Path] = []

    def room(folder: Path) -> int:
        asked.append(folder)
        return left

    with dressed():
        strip = strip_of(qtbot, replace(staffed, room=room))
        assert set(asked) == {staffed.desk.folder}
        assert words in strip.words
        assert "ít nhất 200 MB" in strip.words
        assert strip.words.casefold().count("ổ chứa kho") == 1
        assert "không xóa tệp nào trong thư mục kho" in strip.words
        assert linted(strip) == []


@pytest.mark.parametrize("left", [200 * MB, None])
def test_enough_room_or_none_that_is_known_is_not_told(
    qtbot: QtBot, staffed: Seat, left: int | None
) -> None:
    assert strip_of(qtbot, replace(staffed, room=lambda _folder: left)).words == ""


def test_a_clock_that_was_set_back_before_the_opening_is_told(
    qtbot: QtBot, seat: Seat, office: Office, clock: Clock
) -> None:
    office.desk.do(note_access, make.access(office.day, AccessKind.REFUSED))
    clock.ahead = timedelta(days=-44)
    strip = strip_of(qtbot, replace(seat, now=clock))
    assert strip.words.startswith("ĐỒNG HỒ MÁY BỊ LÙI.")
    assert f"{clock().astimezone():%d/%m/%Y}" in strip.words
    assert f"{datetime.now().astimezone():%d/%m/%Y}" in strip.words
    assert clock_notes(seat) == 0, "who enters puts it on record"
    clock.ahead = timedelta()
    strip.look()
    assert strip.words == ""


@pytest.mark.parametrize(("minutes", "is_told"), [(4, False), (6, True)])
def test_five_minutes_are_what_clocks_are_set_by(
    qtbot: QtBot, seat: Seat, clock: Clock, minutes: int, is_told: bool
) -> None:
    strip = strip_of(qtbot, replace(seat, now=clock))
    clock.ahead = timedelta(minutes=-minutes)
    strip.look()
    assert bool(strip.words) is is_told


def test_a_clock_that_is_set_back_while_the_desk_is_open_is_told_and_put_on_record_once(
    qtbot: QtBot, seat: Seat, clock: Clock
) -> None:
    strip = strip_of(qtbot, replace(seat, now=clock))
    for ahead, told, notes in (
        (0, False, 0),
        (-3, True, 1),
        (-2, True, 1),
        (0, False, 1),
        (-3, True, 2),
    ):
        clock.ahead = timedelta(hours=ahead)
        strip.timer.timeout.emit()
        assert (bool(strip.words), clock_notes(seat)) == (told, notes)


def test_a_store_that_takes_no_note_still_has_its_clock_told(
    qtbot: QtBot, seat: Seat, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFullError

    strip = strip_of(qtbot, replace(seat, now=clock))
    monkeypatch.setattr(host_strip, "note", refuse)
    clock.ahead = timedelta(days=-1)
    strip.look()
    assert "ĐỒNG HỒ" in strip.words


def test_it_looks_again_before_a_sheet_dates_anything(
    qtbot: QtBot, seat: Seat, clock: Clock
) -> None:
    window = MainWindow(replace(seat, now=clock))
    window.resize(*SMALLEST)
    shown(qtbot, window)
    (strip,) = window.findChildren(HostStrip)
    assert not strip.isVisible()
    clock.ahead = timedelta(days=-2)
    window.open_sheet(Sheet("Một việc"))
    assert strip.isVisible()
    assert window.sheet is not None
    window.sheet.close_sheet()
