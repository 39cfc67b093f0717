from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt

from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.draft_keeper import DraftKeeper
from tests.ui.kept import shown
from tests.ui.offices import office_in
from tests.ui.type_and_die import FIELD, seat_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ROOT = Path(__file__).parents[2]
FORM = "propose_level"


class Typist(QObject):
    """Something half typed, with its keeper."""

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        super().__init__()
        self.text = ""
        self.said: list[str] = []
        self.keeper = DraftKeeper(seat, FORM, subject, self.read, self)
        self.keeper.kept.connect(self.said.append)

    def read(self) -> tuple[dict[str, str], str]:
        return {"title": self.text}, "title"

    def types(self, text: str) -> None:
        self.text = text
        self.keeper.touch()


@pytest.fixture
def typist(seat: Seat) -> Typist:
    return Typist(seat)


def kept_text(seat: Seat, subject: int = 0) -> str | None:
    draft = Typist(seat, subject).keeper.found()
    return None if draft is None else draft.fields["title"]


def bare(seat: Seat) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    """The store's connection, with the guard off that lets nobody set pragmas."""
    connection = seat.desk._vault._connection
    connection.set_authorizer(None)
    return connection


@pytest.fixture
def full(seat: Seat) -> Iterator[None]:
    """A store whose file may not grow, as on a full disk."""
    connection = bare(seat)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


def test_the_wait_after_the_last_key_is_two_seconds(typist: Typist) -> None:
    assert typist.keeper._timer.interval() == 2000
    assert typist.keeper._timer.isSingleShot()


def test_a_draft_is_kept_once_after_the_last_key(qtbot: QtBot, seat: Seat, typist: Typist) -> None:
    typist.keeper._timer.setInterval(60)
    for text in ("B", "Bá", "Báo"):
        typist.types(text)
    assert typist.keeper._timer.isActive()
    assert kept_text(seat) is None
    qtbot.waitUntil(lambda: bool(typist.said))
    assert kept_text(seat) == "Báo"
    draft = typist.keeper.found()
    assert draft is not None
    assert (typist.said, draft.caret) == ([f"Đã tự lưu nháp {draft.saved_at}"], "title")


def test_each_key_begins_the_wait_anew(qtbot: QtBot, seat: Seat, typist: Typist) -> None:
    timer = typist.keeper._timer
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(600_000)
    typist.types("B")
    qtbot.waitUntil(lambda: timer.remainingTime() < 599_950)
    rest = timer.remainingTime()
    typist.types("Bá")
    assert timer.remainingTime() > rest
    assert kept_text(seat) is None


def test_nothing_typed_is_nothing_kept(seat: Seat, typist: Typist) -> None:
    typist.keeper.keep_now()
    assert (typist.said, kept_text(seat)) == ([], None)
    typist.types("Báo")
    typist.keeper.keep_now()
    typist.keeper.keep_now()
    assert len(typist.said) == 1


def test_each_subject_has_a_draft_of_its_own(seat: Seat) -> None:
    for subject, text in ((0, "mới"), (7, "bảy")):
        typist = Typist(seat, subject)
        typist.types(text)
        typist.keeper.keep_now()
    assert (kept_text(seat, 0), kept_text(seat, 7), kept_text(seat, 8)) == ("mới", "bảy", None)


def test_drop_removes_it_and_what_waited_to_be_kept(
    qtbot: QtBot, seat: Seat, typist: Typist
) -> None:
    typist.types("Báo")
    typist.keeper.keep_now()
    typist.keeper._timer.setInterval(20)
    typist.types("Báo cáo")
    typist.keeper.drop()
    assert not typist.keeper._timer.isActive()
    typist.keeper.keep_now()
    qtbot.wait(50)
    assert kept_text(seat) is None


@pytest.mark.usefixtures("full")
def test_a_refused_save_says_why_and_is_tried_again(seat: Seat, typist: Typist) -> None:
    typist.types("x" * 100_000)
    typist.keeper.keep_now()
    (said,) = typist.said
    assert said.startswith("Chưa lưu được nháp. Ổ đĩa hết chỗ")
    assert kept_text(seat) is None
    assert typist.keeper.trouble == said
    bare(seat).execute("PRAGMA max_page_count = 1000000")
    typist.keeper.keep_now()
    assert kept_text(seat) == typist.text
    assert typist.keeper.trouble == ""


def test_a_refused_drop_says_why_and_breaks_nothing(seat: Seat, typist: Typist) -> None:
    typist.types("Báo")
    typist.keeper.keep_now()
    bare(seat).execute("PRAGMA query_only = ON")
    typist.keeper.drop()
    bare(seat).execute("PRAGMA query_only = OFF")
    assert typist.said[-1].startswith("Chưa xóa được nháp. Thư mục không cho ghi")


def test_a_sheet_over_a_full_disk_says_so_and_loses_nothing(
    qtbot: QtBot, seat: Seat, request: pytest.FixtureRequest
) -> None:
    sheet = ProposeLevelDialog(seat)
    shown(qtbot, sheet)
    line = sheet.fields.panel.field(FIELD).as_editor()
    request.getfixturevalue("full")
    line.put_draft_text("y" * 100_000)
    sheet.keep_draft()
    assert "Chưa lưu được nháp" in sheet._state.text()
    assert len(line.draft_text()) == 100_000
    # Nor is it left with what was typed in no draft, unless he says so twice.
    told: list[str] = []
    sheet.said.connect(told.append)
    sheet.close_sheet()
    assert [words.rpartition(". ")[2] for words in told] == ["Đóng lần nữa thì mất phần vừa gõ."]
    assert "Ổ đĩa hết chỗ" in told[0]
    with qtbot.waitSignal(sheet.finished):
        sheet.close_sheet()


def test_the_text_a_killed_process_typed_comes_back_to_its_field(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder, words = office_in(tmp_path / "store"), "về vùng nước đục"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.ui.type_and_die", str(folder), words]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment, cwd=ROOT
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            said = process.stdout.readline().decode()
        finally:
            process.kill()
    assert said.startswith("Đã tự lưu nháp ")
    seat = seat_at(folder)
    try:
        sheet = ProposeLevelDialog(seat)
        shown(qtbot, sheet)
        sheet.focus_first()
        field = sheet.fields.panel.field(FIELD)
        assert field.as_editor().draft_text() == words
        assert sheet.fields.panel.caret() == FIELD
        sheet.hide()
    finally:
        seat.desk.close()


def test_another_form_s_draft_is_not_taken(seat: Seat, typist: Typist) -> None:
    request = KeepDraftRequest(form="issue_outgoing", subject=0, fields={"title": "z"}, caret="")
    seat.desk.jot(keep_form_draft, request)
    assert typist.keeper.found() is None
