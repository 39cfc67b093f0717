from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from bmnn_desk import jobs
from bmnn_desk.credentials import own
from bmnn_desk.entrance import enter, enter_by_code, joined_code, new_recovery_halves, seat_facts
from bmnn_desk.errors import (
    StoreDamagedError,
    StoreOpenElsewhereError,
    WrongPassphraseError,
)
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.storage.slots import NewSlot, add_slot
from bmnn_desk.ui import look_keeper
from bmnn_desk.ui.engine import entered, main_window
from bmnn_desk.ui.first_run.first_run_window import FirstRunWindow
from bmnn_desk.ui.giving_way import is_building
from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.look_file import read_look
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.program import Program
from bmnn_desk.ui.rekeying import OtherStore, RekeyWish
from bmnn_desk.ui.restore.restore_window import RestoreWindow
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.unlock_card import Attempt
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests.services.test_connection_now import links
from tests.ui.first_run.pages import put
from tests.ui.offices import CHEAP, CODE, DAY, PASSPHRASE, office_in
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.staffed import FOUNDER, staffed_in
from tests.ui.stand_in_window import StandInWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.seat import Seat

_SECONDS = 20_000


def stand_in(seat: Seat, left: Left | None) -> MainWindow:
    return cast("MainWindow", StandInWindow(seat, left))


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    return Setup(
        settled=tmp_path / "settled",
        home=tmp_path / "home",
        require_place=lambda _folder: None,
        today=lambda: DAY,
        worker=lambda: Worker(jobs.ALL),
        printers=lambda _worker: FakePrinters(tmp_path),
        main_window=stand_in,
    )


@pytest.fixture
def program(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    # The tests' own application must go on after a program has ended.
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    made = Program(setup)
    yield made
    made.end()
    if made.window is not None and isValid(made.window):
        made.window.deleteLater()


def shown(program: Program, kind: type[QWidget]) -> Callable[[], bool]:
    def is_shown() -> bool:
        window = program.window
        return isinstance(window, kind) and window.isVisible()

    return is_shown


def unlock(program: Program, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    window = program.window
    assert isinstance(window, UnlockWindow | LockScreen)
    line = window.findChild(PassphraseEdit)
    assert isinstance(line, PassphraseEdit)
    qtbot.waitUntil(lambda: not line.isReadOnly(), timeout=_SECONDS)
    line.setText(passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)


def opened(program: Program, qtbot: QtBot, folder: Path, account: str = "") -> StandInWindow:
    program.start(folder)
    if account:
        window = cast("UnlockWindow", program.window)
        qtbot.waitUntil(lambda: window.card._account.count() > 1, timeout=_SECONDS)
        window.card._account.put(account)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)
    return cast("StandInWindow", program.window)


def locked(program: Program, qtbot: QtBot) -> LockScreen:
    qtbot.waitUntil(shown(program, LockScreen), timeout=_SECONDS)
    screen = cast("LockScreen", program.window)
    line = screen.findChild(PassphraseEdit)
    assert isinstance(line, PassphraseEdit)
    qtbot.waitUntil(lambda: not line.isReadOnly(), timeout=_SECONDS)
    return screen


def test_without_a_store_the_first_run_shows(program: Program) -> None:
    program.start(None)
    assert isinstance(program.window, FirstRunWindow)


def test_the_store_opened_last_is_offered_at_the_next_start(
    setup: Setup, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    assert (main.seat.person, main.seat.post) == ("Lê Thị Thư", "Văn thư")
    assert not main.seat.is_sample
    assert read_look(setup.settled).store == folder
    again = Program(setup)
    again.start(None)
    assert isinstance(again.window, UnlockWindow)
    again.window.hide()
    again.window.deleteLater()


def test_a_wrong_passphrase_says_so_in_the_card_and_selects_what_was_typed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.start(office_in(tmp_path / "kho"))
    unlock(program, qtbot, "không phải câu này")
    window = program.window
    assert window is not None
    line = window.findChild(PassphraseEdit)
    assert isinstance(line, PassphraseEdit)
    qtbot.waitUntil(lambda: line.selectedText() != "", timeout=_SECONDS)
    assert line.text() == "không phải câu này"
    assert "Còn 4 lần thử" in line.accessibleDescription()
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)


def test_a_folder_without_a_store_offers_to_make_one(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.start(tmp_path / "nothing")
    window = program.window
    assert isinstance(window, UnlockWindow)
    qtbot.waitUntil(lambda: "không có kho" in window.card.trouble.words, timeout=_SECONDS)
    window.create_asked.emit()
    assert isinstance(program.window, FirstRunWindow)


def test_a_store_that_is_open_elsewhere_says_so_and_opens_once_it_is_closed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    other = enter(folder, None, PASSPHRASE)
    program.start(folder)
    unlock(program, qtbot)
    window = cast("UnlockWindow", program.window)
    qtbot.waitUntil(lambda: "cửa sổ khác" in window.card.trouble.words, timeout=_SECONDS)
    other.close()
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)


def test_locking_destroys_the_window_and_closes_the_store(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    main.line.setText("đang gõ dở")
    with pytest.raises(StoreOpenElsewhereError):
        enter(folder, None, PASSPHRASE)
    main.lock_asked.emit()
    screen = locked(program, qtbot)
    qtbot.waitUntil(lambda: not isValid(main), timeout=_SECONDS)
    assert "lưu nháp" in screen.card.note.words
    enter(folder, None, PASSPHRASE).close()


def test_unlocking_gives_back_what_stood_open(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = opened(program, qtbot, office_in(tmp_path / "kho"))
    main.line.setText("đang gõ dở")
    program.lock("người dùng bấm khóa")
    locked(program, qtbot)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)
    again = cast("StandInWindow", program.window)
    assert again.left is not None
    assert again.left.sheets == (("propose_level", 0),)


def test_new_keys_close_the_store_and_end_at_the_unlock_window(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    slot, halves = main.seat.desk.slot, new_recovery_halves()
    assert main.seat.rekey is not None
    code = joined_code(halves.a, halves.b)
    main.seat.rekey(RekeyWish(holders=((slot, PASSPHRASE),), code=code))
    assert isinstance(program.window, LockScreen)
    qtbot.waitUntil(shown(program, UnlockWindow), timeout=_SECONDS)
    window = cast("UnlockWindow", program.window)
    assert "Đã thay khóa kho" in window.card.note.words
    with pytest.raises(WrongPassphraseError):
        enter_by_code(folder, CODE)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)


def test_another_store_is_asked_for_once_this_one_is_put_away_and_the_way_back_is_offered(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = opened(program, qtbot, office_in(tmp_path / "kho"))
    main.line.setText("đang gõ")
    other = office_in(tmp_path / "kho mẫu")
    assert main.seat.rekey is not None
    program._rekey(OtherStore(folder=other))
    qtbot.waitUntil(shown(program, UnlockWindow), timeout=_SECONDS)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)
    again = cast("StandInWindow", program.window)
    assert again.seat.desk.folder == other


def test_the_lock_screen_offers_the_accounts_that_there_are_by_then(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = opened(program, qtbot, staffed_in(tmp_path / "kho"), FOUNDER)
    add_slot(
        tmp_path / "kho",
        own(main.seat.desk, PASSPHRASE),
        NewSlot(id="0" * 16, name="moi-lap", passphrase=f"{PASSPHRASE} hai", cost=CHEAP),
    )
    main.lock_asked.emit()
    screen = locked(program, qtbot)
    box = screen.card._account
    qtbot.waitUntil(lambda: box.findText("moi-lap") >= 0, timeout=_SECONDS)


def test_a_desk_that_is_busy_is_hidden_at_once_and_put_away_when_it_is_done(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    main.busy = "Đang in bản 03."
    program.lock("10 phút không thao tác")
    assert not main.isVisible()
    screen = program.window
    assert isinstance(screen, LockScreen)
    assert "Đang in bản 03." in screen.card.note.words
    with pytest.raises(StoreOpenElsewhereError):
        enter(folder, None, PASSPHRASE)
    main.busy = ""
    locked(program, qtbot)
    enter(folder, None, PASSPHRASE).close()


def test_a_lock_that_loses_what_was_typed_says_so_and_not_that_it_was_kept(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = opened(program, qtbot, office_in(tmp_path / "kho"))
    main.line.setText("Báo cáo")
    main.unkept = "Chưa lưu được nháp. Ổ đĩa hết chỗ."
    program.lock("10 phút không thao tác")
    screen = locked(program, qtbot)
    qtbot.waitUntil(lambda: not isValid(main), timeout=_SECONDS)
    assert screen.card.note.words.startswith("Chưa lưu được nháp. Ổ đĩa hết chỗ. ")
    assert "đã mất" in screen.card.note.words


def test_a_question_that_stands_open_is_answered_as_esc_would_when_the_desk_locks(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = opened(program, qtbot, office_in(tmp_path / "kho"))
    box = QMessageBox(main)
    QTimer.singleShot(0, lambda: program.lock("10 phút không thao tác"))
    assert box.exec() == 0
    locked(program, qtbot)


def test_closing_is_refused_with_the_reason_while_something_is_under_way(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    main.busy = "Đang cấp số."
    said: list[str] = []

    def close_box() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.reject()

    QTimer.singleShot(50, close_box)
    main.close()
    assert said == ["Đang cấp số."]
    assert main.isVisible()
    # What is typed and in no draft is told once: whoever closes again means it.
    main.busy, main.unkept = "", "Chưa lưu được nháp."
    QTimer.singleShot(50, close_box)
    main.close()
    assert said == ["Đang cấp số.", "Chưa lưu được nháp."]
    assert main.isVisible()
    main.close()
    enter(folder, None, PASSPHRASE).close()


def test_the_look_that_was_chosen_is_kept_with_the_windows_place(
    setup: Setup,
    program: Program,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dressed: list[tuple[Look, int]] = []
    # Dressing the tests' own application would change every test after this one.
    monkeypatch.setattr(
        look_keeper, "show_theme", lambda _app, look, points: dressed.append((look, points))
    )
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    main.resize(777, 555)
    main.look_chosen.emit(Look.DARK, 12)
    program.end()
    assert dressed == [(Look.DARK, 12)]
    kept = read_look(setup.settled)
    assert (kept.look, kept.points, kept.store) == (Look.DARK, 12, folder)
    again = Program(setup)
    again.start(None)
    assert again.window is not None
    assert (again.window.width(), again.window.height()) == (777, 555)
    again.window.hide()
    again.window.deleteLater()


def test_a_desk_that_cannot_be_shown_is_closed_and_can_be_tried_again(
    setup: Setup, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_seat: Seat, _left: Left | None) -> MainWindow:
        raise StoreDamagedError

    monkeypatch.setattr(QApplication, "quit", lambda: None)
    folder = office_in(tmp_path / "kho")
    program = Program(replace(setup, main_window=fail))
    program.start(folder)
    unlock(program, qtbot)
    window = cast("UnlockWindow", program.window)
    qtbot.waitUntil(lambda: "bị hỏng" in window.card.trouble.words, timeout=_SECONDS)
    enter(folder, None, PASSPHRASE).close()
    program.end()
    window.deleteLater()


def test_a_refusal_behind_other_pages_than_those_that_unlock_is_told_too(
    setup: Setup, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_seat: Seat, _left: Left | None) -> MainWindow:
        raise StoreDamagedError

    monkeypatch.setattr(QApplication, "quit", lambda: None)
    folder = office_in(tmp_path / "kho")
    program = Program(replace(setup, main_window=fail))
    program.start(None)
    qtbot.waitUntil(lambda: program._printers is not None, timeout=_SECONDS)
    assert isinstance(program.window, FirstRunWindow)
    typed = Attempt(account=None, secret=PASSPHRASE, by_code=False)
    program._restoring.entered.emit(program._desks.opening(lambda: entered(folder, typed, DAY))())
    window = program.window
    assert isinstance(window, UnlockWindow)
    assert "bị hỏng" in window.card.trouble.words
    enter(folder, None, PASSPHRASE).close()  # the desk was closed again
    program.end()
    window.deleteLater()


def test_ending_before_the_worker_was_handed_over_closes_it(
    setup: Setup, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Worker] = []

    def slow() -> Worker:
        made.append(Worker(jobs.ALL))
        made[0].warm()
        return made[0]

    monkeypatch.setattr(QApplication, "quit", lambda: None)
    program = Program(replace(setup, worker=slow))
    program.painted.connect(lambda: QTimer.singleShot(0, program.end))
    program.start(office_in(tmp_path / "kho"))
    qtbot.waitUntil(lambda: program._has_ended, timeout=_SECONDS)
    assert made[0]._process is None
    assert made[0]._closed.is_set()
    assert program.window is not None
    program.window.deleteLater()


def test_the_store_that_was_just_founded_is_offered_at_the_next_start(
    setup: Setup, program: Program, tmp_path: Path
) -> None:
    program.start(None)
    assert program._founding is not None
    program._founding.made.emit(tmp_path / "kho")
    assert read_look(setup.settled).store == tmp_path / "kho"


def test_closing_the_first_run_half_way_tells_what_is_lost_and_a_second_time_closes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("bmnn_desk.ui.program.tell", lambda _window, words: told.append(words))
    program.start(None)
    window = program.window
    assert isinstance(window, FirstRunWindow)
    put(window.agency, {"name": "SỞ TÀI CHÍNH"})
    window.close()
    assert len(told) == 1
    assert "Chưa tạo kho" in told[0]
    assert not program._has_ended
    window.close()
    assert (len(told), program._has_ended) == (1, True)


def test_an_office_that_refuses_a_network_opens_only_when_the_cable_is_out(
    setup: Setup, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = ["enp2s0"]
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    folder = office_in(tmp_path / "kho")
    with closing(enter(folder, None, PASSPHRASE)) as desk:
        body = seat_facts(desk, DAY).body
        desk.do(choose_setting, SettingRequest(
            request_id="r", day=DAY, body=body, key="link_way", value="refuse",
        ))  # fmt: skip
    program = Program(replace(setup, links=lambda: links(*plugged)))
    program.start(folder)
    unlock(program, qtbot)
    window = cast("UnlockWindow", program.window)
    qtbot.waitUntil(lambda: "đang nối mạng (enp2s0)" in window.card.trouble.words, timeout=_SECONDS)
    enter(folder, None, PASSPHRASE).close()  # the desk was closed again
    plugged.clear()
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)
    # Plugged in behind the lock: it stays locked.
    plugged.append("wlp3s0")
    program.lock("người dùng bấm khóa")
    screen = locked(program, qtbot)
    unlock(program, qtbot)
    qtbot.waitUntil(lambda: "đang nối mạng (wlp3s0)" in screen.card.trouble.words, timeout=_SECONDS)
    plugged.clear()
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=_SECONDS)
    program.end()
    assert program.window is not None
    program.window.deleteLater()


def kind_of(program: Program) -> type[object]:
    return type(program.window)


def test_the_first_windows_lead_to_the_restoring_and_back(program: Program, tmp_path: Path) -> None:
    program.show_first_run()
    cast("FirstRunWindow", program.window).restore_asked.emit()
    first = cast("RestoreWindow", program.window)
    assert kind_of(program) is RestoreWindow
    assert first.place is not None
    first.leave()
    assert kind_of(program) is FirstRunWindow
    program.show_unlock(tmp_path / "kho").card.restore_asked.emit()
    second = cast("RestoreWindow", program.window)
    assert kind_of(program) is RestoreWindow
    assert second.place is None
    second.leave()
    assert kind_of(program) is UnlockWindow


@pytest.fixture
def whole(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """A program with the real main window."""
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    made = Program(replace(setup, main_window=main_window))
    yield made
    made.end()


def main_of(program: Program, qtbot: QtBot, folder: Path) -> MainWindow:
    program.start(folder)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, MainWindow), timeout=_SECONDS)
    assert isinstance(program.window, MainWindow)
    return program.window


def test_a_lock_in_the_midst_of_a_page_hides_it_at_once_and_puts_it_away_afterwards(
    whole: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = main_of(whole, qtbot, office_in(tmp_path / "kho"))
    seen: list[tuple[bool, bool]] = []

    def lock() -> None:
        """As after minutes without work."""
        assert is_building()
        whole.lock("hết giờ")
        seen.append((main.isVisible(), whole._locked is not None))

    QTimer.singleShot(0, lock)
    main.show_page("holdings")
    assert seen == [(False, True)]
    assert isinstance(whole.window, LockScreen)
    locked(whole, qtbot)
    assert whole._locked is None
    unlock(whole, qtbot)
    qtbot.waitUntil(shown(whole, MainWindow), timeout=_SECONDS)
    assert cast("MainWindow", whole.window)._current == "holdings"


def test_an_end_in_the_midst_of_a_page_comes_when_that_stands(
    whole: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    main = main_of(whole, qtbot, office_in(tmp_path / "kho"))
    seen: list[bool] = []

    def end() -> None:
        """As the system asks for it."""
        assert is_building()
        whole.end()
        seen.append(whole._has_ended)

    QTimer.singleShot(0, end)
    main.show_page("office")
    assert seen == [False]
    assert main._current == "office"
    qtbot.waitUntil(lambda: whole._has_ended, timeout=_SECONDS)
