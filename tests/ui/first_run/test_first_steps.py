from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from bmnn_desk.domain.settings import FirstStep, steps_text
from bmnn_desk.errors import DiskFailingError, DiskFullError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.enrol_person import enrol_person
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.first_run.first_steps import FirstSteps, lists_later, steps_left
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.sample_at_hand import with_sample
from tests.ui.settings.settings_now import settings_now

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

_MS = 20_000
_CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = frozenset(FirstStep)


def founded(seat: Seat, steps: frozenset[FirstStep] = BOTH) -> None:
    """The store as the first run leaves it."""
    request = SettingRequest(
        request_id=new_request_id(),
        day=seat.today(),
        body=seat.body,
        key="first_steps",
        value=steps_text(steps),
    )
    seat.desk.do(choose_setting, request)


def sheet_of(qtbot: QtBot, seat: Seat) -> FirstSteps:
    sheet = steps_left(seat)
    assert sheet is not None
    sheet.resize(1093, 574)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_people_are_pasted_and_the_test_print_follows_by_keyboard_alone(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat)
    sheet, ended = sheet_of(qtbot, seat), list[object]()
    sheet.finished.connect(ended.append)
    clerk = Clerk(qtbot)
    QGuiApplication.clipboard().setText("Ngô Văn Thử\tKế toán\nVũ Thị B\tVăn thư")
    clerk.press(Qt.Key.Key_V, _CTRL)
    qtbot.waitUntil(lambda: sheet.next.text() == "Thê&m 2 dòng")
    clerk.press(Qt.Key.Key_Return, _CTRL)
    qtbot.waitUntil(lambda: sheet.at is FirstStep.PRINTING, timeout=_MS)
    assert settings_now(seat).first_steps == {FirstStep.PRINTING}
    assert found_draft(seat, sheet.form, 0) is None
    clerk.press(Qt.Key.Key_Return, _CTRL)
    assert len(ended) == 1
    assert settings_now(seat).first_steps == frozenset()
    assert steps_left(seat) is None


def test_left_for_later_it_comes_back_with_what_was_typed(qtbot: QtBot, seat: Seat) -> None:
    founded(seat)
    sheet, ended = sheet_of(qtbot, seat), list[object]()
    sheet.finished.connect(ended.append)
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu"})
    sheet.lists.tabs.setCurrentIndex(1)
    sheet.lists.panel.focus("units@4")
    sheet.leave.click()
    assert ended == [None]
    assert settings_now(seat).first_steps == BOTH
    again = sheet_of(qtbot, seat)
    assert again.lists.panel.texts()["units"] == "Phòng Mẫu"
    assert again.lists.faulty == 1
    assert again.lists.panel.field("units").editor.hasFocus()


def test_a_skipped_page_is_not_offered_again_but_the_other_is(qtbot: QtBot, seat: Seat) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, seat)
    sheet.skipped.click()
    assert sheet.at is FirstStep.PRINTING
    again = steps_left(seat)
    assert again is not None
    shown(qtbot, again)
    assert again.at is FirstStep.PRINTING
    again.skipped.click()
    assert steps_left(seat) is None


def test_what_was_pasted_and_skipped_waits_where_lists_are_pasted_later(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat)
    sheet, line = sheet_of(qtbot, seat), "Ngô Văn Thử\tKế toán\tPhòng Mẫu"
    sheet.lists.panel.put_texts({"people": line})
    sheet.skipped.click()
    assert sheet.at is FirstStep.PRINTING
    assert "Dán danh sách" in sheet.told.words
    sheet.skipped.click()
    assert steps_left(seat) is None
    later, ended = lists_later(seat), list[object]()
    shown(qtbot, later)
    later.finished.connect(ended.append)
    assert later.lists.panel.texts()["people"] == line
    later.lists.panel.put_texts({"units": "Phòng Mẫu, PM"})
    later.forward()
    qtbot.waitUntil(lambda: bool(ended), timeout=_MS)
    assert found_draft(seat, sheet.form, 0) is None


def test_a_page_is_not_skipped_where_what_was_pasted_cannot_be_kept(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_asked: object) -> None:
        raise DiskFullError

    founded(seat)
    sheet = sheet_of(qtbot, seat)
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu"})
    with monkeypatch.context() as failing:
        failing.setattr(seat.desk, "jot", refused)
        sheet.skip()
    assert sentence(DiskFullError()) in sheet.told.words
    assert (sheet.at, settings_now(seat).first_steps) == (FirstStep.PEOPLE, BOTH)
    sheet.skip()
    assert sheet.at is FirstStep.PRINTING


def test_a_heading_stays_over_what_is_to_be_mended_so_that_nothing_changes_its_column(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, seat)
    rows = "Kế toán\tNgô Văn Thử\tPhòng Mẫu\nVăn thư\tVũ Thị B\t"
    sheet.lists.panel.put_texts({"people": f"Chức vụ\tHọ và tên\tĐơn vị\n{rows}"})
    sheet.forward()
    qtbot.waitUntil(lambda: "Còn 1 dòng chưa nhận" in sheet.told.words, timeout=_MS)
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu, PM"})
    sheet.forward()
    qtbot.waitUntil(lambda: sheet.at is FirstStep.PRINTING, timeout=_MS)
    asked = PeopleAsked(body=seat.body, day=seat.today())
    found = {each.name: each.post for each in seat.desk.read(people_on, asked)}
    assert (found["Ngô Văn Thử"], found["Vũ Thị B"]) == ("Kế toán", "Văn thư")


def reads_no_people(seat: Seat, failing: pytest.MonkeyPatch) -> None:
    """The disk fails where it is read who holds a post."""
    read = seat.desk.read

    def failed(asked: object, *args: object) -> object:
        if asked is people_on:
            raise DiskFailingError
        return read(asked, *args)  # type: ignore[arg-type]

    failing.setattr(seat.desk, "read", failed)


def test_a_store_that_cannot_be_read_anew_is_told_once_the_lines_are_in(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, seat)
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu, PM\nPhòng B"})
    with monkeypatch.context() as failing:
        sheet.forward()
        reads_no_people(seat, failing)
        qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=_MS)
        assert sheet.told.words == sentence(DiskFailingError())
        assert sheet.lists.panel.texts()["units"] == "Phòng B"
        sheet.forward()
        assert sheet.told.words == sentence(DiskFailingError())
    sheet.forward()
    assert "Còn 1 dòng chưa nhận" in sheet.told.words


def test_what_went_in_before_a_refusal_goes_in_once_even_if_the_store_was_not_read_anew(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(seat)
    sheet, do = sheet_of(qtbot, seat), seat.desk.do
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu, PM", "people": "Ngô Văn Thử, Kế toán"})

    def refused(verb: object, *args: object) -> object:
        if verb is enrol_person:
            raise DiskFullError
        return do(verb, *args)  # type: ignore[type-var, arg-type]

    with monkeypatch.context() as failing:
        failing.setattr(seat.desk, "do", refused)
        sheet.forward()
        reads_no_people(seat, failing)
        qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=_MS)
    assert sheet.told.words == f"{sentence(DiskFullError())} {sentence(DiskFailingError())}"
    sheet.forward()
    qtbot.waitUntil(lambda: sheet.at is FirstStep.PRINTING, timeout=_MS)
    assert [unit.name for unit in units_by_name(seat)].count("Phòng Mẫu") == 1


def test_lines_that_were_not_understood_stay_with_the_reason_and_the_others_go_in(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, seat)
    sheet.lists.panel.put_texts({"people": "Ngô Văn Thử, Kế toán\nVũ Thị B"})
    sheet.forward()
    qtbot.waitUntil(lambda: "Còn 1 dòng chưa nhận" in sheet.told.words, timeout=_MS)
    assert sheet.at is FirstStep.PEOPLE
    assert sheet.lists.panel.texts()["people"] == "Vũ Thị B"
    sheet.lists.panel.put_texts({"people": "Vũ Thị B, Văn thư"})
    sheet.forward()
    qtbot.waitUntil(lambda: sheet.at is FirstStep.PRINTING, timeout=_MS)


def test_nothing_pasted_is_told_and_what_is_there_already_is_enough(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, seat)
    sheet.forward()
    assert "Chưa dán gì" in sheet.told.words
    sheet.lists.panel.put_texts({"units": "Văn phòng, VP"})
    sheet.forward()
    assert sheet.at is FirstStep.PRINTING


def test_while_lines_go_in_it_stays(qtbot: QtBot, seat: Seat) -> None:
    founded(seat)
    sheet, ended = sheet_of(qtbot, seat), list[object]()
    sheet.finished.connect(ended.append)
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu, PM"})
    sheet.forward()
    assert "1 dòng" in sheet.busy_reason()
    sheet.close_sheet()
    sheet.skip()
    assert (ended, sheet.at) == ([], FirstStep.PEOPLE)
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=_MS)
    assert sheet.at is FirstStep.PRINTING


def test_the_pages_are_free_to_go_to_and_those_done_say_so(qtbot: QtBot, seat: Seat) -> None:
    founded(seat)
    sheet, told = sheet_of(qtbot, seat), list[str]()
    sheet.said.connect(told.append)
    seen: list[FirstStep] = []
    for index in (5, 0, 4):
        sheet.bar.chosen.emit(index)
        seen.append(sheet.at)
    assert seen == [FirstStep.PRINTING, FirstStep.PRINTING, FirstStep.PEOPLE]
    assert len(told) == 1
    assert "Cấu hình" in told[0]


def test_asked_for_later_it_is_the_lists_alone_and_leaves_the_other_page_pending(
    qtbot: QtBot, seat: Seat
) -> None:
    founded(seat, frozenset({FirstStep.PRINTING}))
    sheet, ended = lists_later(seat), list[object]()
    shown(qtbot, sheet)
    sheet.finished.connect(ended.append)
    assert not sheet.bar.isVisible()
    assert not sheet.skipped.isVisible()
    sheet.lists.panel.put_texts({"units": "Phòng Mẫu, PM"})
    sheet.forward()
    qtbot.waitUntil(lambda: bool(ended), timeout=_MS)
    assert "Phòng Mẫu" in {unit.name for unit in units_by_name(seat)}
    assert settings_now(seat).first_steps == {FirstStep.PRINTING}


def test_an_older_store_and_who_only_reads_are_offered_nothing(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert steps_left(seat) is None
    founded(seat)
    monkeypatch.setattr(type(seat), "may", lambda _seat, *_verbs: False)
    assert steps_left(seat) is None


def test_the_sample_is_offered_where_the_first_run_ends(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    founded(seat)
    sheet = sheet_of(qtbot, with_sample(seat, tmp_path, []))
    assert not sheet.sample.isVisible()
    sheet.skip()
    with qtbot.waitSignal(sheet.sheet_wanted) as told:
        sheet.sample.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], LoadSampleDialog)


def test_neither_page_has_a_fault_in_large_letters(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    founded(seat)
    with dressed(Look.DARK, 14):
        sheet = sheet_of(qtbot, with_sample(seat, tmp_path, []))
        sheet.lists.panel.put_texts({"people": "Ngô Văn Thử, Kế toán\nVũ Thị B", "units": "A"})
        sheet.forward()
        qtbot.waitUntil(lambda: "chưa nhận" in sheet.told.words, timeout=_MS)
        assert linted(sheet) == []
        sheet.skip()
        qtbot.waitUntil(lambda: bool(sheet.printers.offsets), timeout=_MS)
        assert linted(sheet) == []
        sheet.hide()
