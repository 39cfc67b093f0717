from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.backups import RestoreKind
from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.services.record_restore import restore_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.swap_folders import kept_beside, made_beside
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.restore.begin import begun_restore
from bmnn_desk.ui.restore.restore_flow import RestoreFlow, RestoreMeans
from bmnn_desk.ui.setup import Setup
from tests.storage.stores import contents
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.restore.backed import (
    ACCOUNT,
    CODE,
    DAY,
    LEADER,
    OF_LEADER,
    PASSPHRASE,
    Backed,
    backed_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.restore.restore_window import RestoreWindow

_MS = 60_000
NEW = "con trâu đen gặm cỏ ven đê"


class Way:
    """The flow over a store that has a backup, and what it told."""

    def __init__(self, qtbot: QtBot, folder: Path, worker: Worker, *, known: bool = True) -> None:
        self.qtbot, self.backed = qtbot, backed_in(folder)
        self.desks, self.attempts = OpenDesks(), Attempts()
        setup = Setup(
            settled=folder / "settled",
            home=folder / "home",
            require_place=lambda _folder: None,
            today=lambda: DAY,
        )
        means = RestoreMeans(
            desks=self.desks,
            attempts=self.attempts,
            today=lambda: DAY,
            slow_half=lambda: (worker, FakePrinters(folder)),
        )
        self.flow: RestoreFlow = begun_restore(setup, means, self.backed.live if known else None)
        self.window: RestoreWindow = self.flow.window
        qtbot.addWidget(self.window)
        self.entered: list[Entered] = []
        self.left: list[bool] = []
        self.flow.entered.connect(self.entered.append)
        self.flow.left.connect(lambda: self.left.append(True))
        self.window.resize(*SMALLEST)
        self.window.show()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.busy_reason(), timeout=_MS)

    def pick(self, backup: Path | None = None) -> None:
        self.window.file.chosen.emit(backup or self.backed.backup)
        self.wait()

    def opened(self, passphrase: str = PASSPHRASE) -> None:
        """To the comparison, or to what the passphrase is refused with."""
        self.pick()
        self.window.go_forward()
        self.window.key.account.put(ACCOUNT)
        self.window.key.secret.setText(passphrase)
        self.window.go_forward()
        self.wait()

    def swapped(self) -> SecondPersonSheet:
        """From the comparison to the second person's sheet."""
        self.window.go_forward()
        self.wait()
        sheet = self.window._sheet
        assert isinstance(sheet, SecondPersonSheet)
        return sheet


@pytest.fixture
def way(qtbot: QtBot, tmp_path: Path, worker: Worker) -> Iterator[Way]:
    made = Way(qtbot, tmp_path, worker)
    yield made
    made.desks.close_all()


def beside(backed: Backed) -> list[str]:
    return sorted(path.name for path in backed.live.parent.iterdir() if path.is_dir())


def test_every_page_has_its_words_and_no_fault(
    qtbot: QtBot, tmp_path: Path, worker: Worker
) -> None:
    with dressed():
        way = Way(qtbot, tmp_path, worker)
        window = way.window
        assert linted(window) == []
        way.pick()
        assert linted(window) == []
        window.go_forward()
        assert linted(window) == []
        window.key.show_way(by_code=True)
        assert linted(window) == []
        window.key.show_way(by_code=False)
        window.key.secret.setText(PASSPHRASE)
        window.go_forward()
        way.wait()
        assert linted(window) == []
        window.done.show_done(way.backed.live, way.backed.live, DAY, "Đã thay kho.")
        window.show_page(window.done)
        assert linted(window) == []
        way.desks.close_all()


def test_the_store_comes_back_with_a_second_person_beside(way: Way) -> None:
    before = contents(way.backed.live)
    way.opened()
    window = way.window
    assert window.page is window.compare
    (line,) = window.compare._lines.values()
    line.setText("4")
    assert "Số 2 đến 4 có trên sổ giấy" in window.compare.panel.field("book0")._hint.text()
    assert "không có trong bản sao lưu" in window.compare.acts.words
    sheet = way.swapped()
    sheet.who.setCurrentIndex(0)
    sheet.his.setText(OF_LEADER)
    sheet.forward()
    way.qtbot.waitUntil(lambda: window.page is window.done, timeout=_MS)

    (kept,) = kept_beside(way.backed.live)
    assert contents(kept) == before
    said = dict(window.done.facts)
    assert str(kept) in said["Thư mục cũ"]
    assert "09/04/2025" in said["Thư mục cũ"]
    assert "tài khoản" in said["Tài khoản"]
    window.go_forward()
    way.qtbot.waitUntil(lambda: bool(way.entered), timeout=_MS)
    desk = way.entered[0].desk
    (entry,) = desk.read(restore_entries, BodyAsked(body=way.backed.body))
    assert entry.kind is RestoreKind.REAL
    assert entry.compared == (("Sổ đăng ký đi năm 2025", "1", "4"),)
    assert beside(way.backed) == ["d", "kho", kept.name]


def test_each_step_of_the_restoring_is_told_with_its_number(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, int, int]] = []
    window, bar = way.window, way.window._working
    show = window.show_step

    def heard(done: int, whole: int, words: str) -> None:
        """Note what the bar and the words beside it say then."""
        show(done, whole, words)
        said.append((window._said.text(), bar.value(), bar.maximum()))

    monkeypatch.setattr(window, "show_step", heard)
    way.opened()

    assert [words.split(":")[0] for words, _done, _whole in said] == [
        f"Bước {step}/5" for step in range(1, 6)
    ]
    assert [(done, whole) for _words, done, whole in said] == [(at, 5) for at in range(5)]
    assert not window._said.text()


def test_a_paper_word_will_do_where_the_office_allows_it(way: Way) -> None:
    way.opened()
    sheet = way.swapped()
    sheet.way.put(False)
    sheet._show_way()
    sheet.forward()
    way.qtbot.waitUntil(lambda: way.window.page is way.window.done, timeout=_MS)

    assert "Còn giấy đồng ý phải ký" in way.window.done.told.words


def test_whoever_leaves_the_second_persons_sheet_left_all_as_it_was(way: Way) -> None:
    before = contents(way.backed.live)
    way.opened()
    way.swapped().close_sheet()
    window = way.window
    assert window.page is window.compare
    window.leave()

    assert way.left == [True]
    assert contents(way.backed.live) == before
    assert beside(way.backed) == ["d", "kho"]


def test_a_wrong_passphrase_is_said_where_it_was_typed_and_counts(way: Way) -> None:
    way.opened("không phải câu này đâu")
    page = way.window.key

    assert "ngày sao lưu" in page.panel.field("secret").error
    assert way.attempts.failed == 1
    assert beside(way.backed) == ["d", "kho"]
    for _ in range(5):
        way.attempts.fail()
    way.window.go_forward()
    assert "Chờ" in page.panel.field("secret").error


def test_who_may_not_restore_is_told_and_nothing_stays(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bmnn_desk.desk.Desk.allows", lambda *_: False)
    way.opened()

    assert "không có quyền" in way.window.key.told.words
    assert "vẫn như cũ" in way.window.key.told.words
    assert beside(way.backed) == ["d", "kho"]


def test_a_changed_byte_is_told_and_the_live_store_is_not_touched(way: Way) -> None:
    before = contents(way.backed.live)
    raw = bytearray(way.backed.backup.read_bytes())
    raw[-50] ^= 1
    way.backed.backup.write_bytes(raw)
    way.opened()

    assert "hỏng" in way.window.key.told.words
    assert contents(way.backed.live) == before


def test_what_is_no_backup_is_told_at_once(way: Way, tmp_path: Path) -> None:
    other = tmp_path / "thư.bmnnbak"
    other.write_bytes(b"xin chao")
    way.pick(other)

    assert "hỏng" in way.window.file.words
    way.window.go_forward()
    assert way.window.page is way.window.file


def test_going_back_lets_go_of_what_was_restored(way: Way) -> None:
    way.opened()
    assert made_beside(way.backed.live).is_dir()
    QTest.keyClick(way.window._next, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert way.window.page is way.window.key
    assert not made_beside(way.backed.live).exists()


def test_the_code_gives_a_new_passphrase_where_no_store_is_left(
    qtbot: QtBot, tmp_path: Path, worker: Worker
) -> None:
    way = Way(qtbot, tmp_path, worker, known=False)
    window = way.window
    shutil.rmtree(way.backed.live)
    way.pick()
    window.go_forward()
    assert window._stack.currentWidget() is window.place
    window.go_forward()
    window.key.account.put(LEADER)
    window.key.show_way(by_code=True)
    window.key.code.a.setText(CODE)
    for line in (window.key.code.new.one, window.key.code.new.two):
        line.setText(NEW)
    window.go_forward()
    way.wait()
    assert window.page is window.compare
    assert "Không đọc được kho" in window.compare.acts.words
    sheet = way.swapped()
    sheet.way.put(False)
    sheet._show_way()
    sheet.forward()
    qtbot.waitUntil(lambda: window.page is window.done, timeout=_MS)
    assert "Không có" in dict(window.done.facts)["Thư mục cũ"]
    window.go_forward()
    qtbot.waitUntil(lambda: bool(way.entered), timeout=_MS)
    assert way.entered[0].folder == tmp_path / "home" / "BMNN" / "kho-du-lieu"
    way.desks.close_all()


def test_a_swap_that_the_system_refuses_is_begun_anew_from_the_passphrase(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(way.backed.live)
    way.opened()
    sheet = way.swapped()
    sheet.way.put(False)
    sheet._show_way()
    with monkeypatch.context() as patch:
        patch.setattr("bmnn_desk.restoring.swap_in", refuse)
        sheet.forward()
        way.wait()
    window = way.window
    way.qtbot.waitUntil(lambda: window.page is window.key, timeout=_MS)

    assert "không cho ghi" in window.key.told.words
    assert contents(way.backed.live) == before
    assert beside(way.backed) == ["d", "kho"]
    window.key.secret.setText(PASSPHRASE)
    window.go_forward()
    way.wait()
    assert window.page is window.compare


def refuse(*_: object) -> None:
    """As Windows does while a file of the folder is open."""
    raise FolderNotWritableError


def test_files_that_do_not_open_are_told_before_the_store_takes_the_place(way: Way) -> None:
    way.opened()
    assert way.window.compare.closed.words == ""
    held = way.flow._held
    assert held is not None
    way.window.compare.show_aside(replace(held, closed=1200))
    assert "1.200 tệp" in way.window.compare.closed.words
    assert "contents.bin" in way.window.compare.closed.words
