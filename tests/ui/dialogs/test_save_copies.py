from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.machine.drive_kind import DriveKind
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs import save_copies as module
from bmnn_desk.ui.dialogs.save_copies import SaveCopiesDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.outgoing.act_once import act_once
from tests.services.each_office import chooses_second
from tests.services.ledger import rows
from tests.ui.dressed import dressed, linted
from tests.ui.export.test_copies_folder import around
from tests.ui.issue.papers import text_file
from tests.ui.outgoing.issued_with_marks import issued_with_marks
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
MADE = ((1, b"%PDF-1.7 ban so 01"), (3, text_file("docx")))


class Bench:
    """The sheet on a document whose first and third copy have files, and a folder."""

    def __init__(
        self, qtbot: QtBot, seat: Seat, item: int, folder: Path, patch: pytest.MonkeyPatch
    ) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.asked = 0
        patch.setattr(module, "ask_folder", self.ask)
        self.sheet = SaveCopiesDialog(seat, item)
        self.sheet.around = around(folder)
        self.ended: list[object] = []
        self.wanted: list[object] = []
        self.sheet.finished.connect(self.ended.append)
        self.sheet.sheet_wanted.connect(self.wanted.append)
        self.window = in_window(qtbot, self.sheet, NARROW)
        self.sheet.focus_first()

    def ask(self, *_: object) -> Path:
        self.asked += 1
        return self.folder

    def save(self) -> None:
        QTest.keyClick(self.sheet, Qt.Key.Key_Return, CTRL)
        self.qtbot.waitUntil(
            lambda: bool(self.ended or self.wanted or self.sheet.mishap.words), timeout=10_000
        )


def alone(office: Office) -> None:
    """No export wants a second person here."""
    acts = frozenset[SecondAct]()
    word = PaperWord(person=office.deputy)
    office.desk.do(choose_second_person, chooses_second(office, acts=acts), word)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rieng"
    made.mkdir()
    return made


@pytest.fixture
def bench(
    qtbot: QtBot, seat: Seat, office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Bench:
    alone(office)
    item = issued_with_marks(office, MarkWay.PRINT, None, MADE)
    return Bench(qtbot, seat, item, folder, monkeypatch)


def saved(office: Office) -> list[tuple[str, str]]:
    jobs = rows(office, t.PrintJob)
    return [(job.outcome, job.reason) for job in jobs if job.what == "saved_file"]


def test_one_key_writes_every_copy_that_has_a_file_under_a_name_that_tells_nothing(
    bench: Bench, office: Office
) -> None:
    assert sorted(bench.sheet.copies.values()) == [1, 3]
    bench.save()
    assert bench.ended == ["Đã lưu 02 tệp. Tệp có nội dung mật: giữ như tài liệu giấy."]
    names = sorted(path.name for path in bench.folder.iterdir())
    assert names == ["2025-01-bc-smm-ban-01.pdf", "2025-01-bc-smm-ban-03.docx"]
    assert (bench.folder / names[0]).read_bytes() == MADE[0][1]
    assert saved(office) == [("saved", "")] * 2


def test_it_says_which_of_the_files_it_writes(bench: Bench) -> None:
    said: list[str] = []
    bench.sheet._writing.connect(lambda _done: said.append(bench.sheet.working.words))
    bench.save()
    assert said == ["Đang ghi tệp 1/2", "Đang ghi tệp 2/2"]
    assert bench.sheet.working.isHidden()


def test_what_must_be_said_of_the_record_is_said_with_the_files(
    bench: Bench, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unanchored(*given: Any) -> tuple[None, str]:  # noqa: ANN401
        act_once(*given)
        return None, "Chưa ghi được mốc."

    monkeypatch.setattr(module, "act_once", unanchored)
    bench.save()
    (words,) = bench.ended
    assert str(words).startswith("Đã lưu 02 tệp.")
    assert str(words).endswith("Chưa ghi được mốc.")
    assert saved(office) == [("saved", "")] * 2


def test_a_folder_that_leaves_the_machine_is_refused_before_anything_is_recorded(
    bench: Bench, office: Office
) -> None:
    bench.sheet.around = around(bench.folder, DriveKind.NETWORK)
    bench.save()
    assert "Không lưu tệp mật vào thư mục này được" in bench.sheet.mishap.words
    assert saved(office) == []
    assert list(bench.folder.iterdir()) == []
    bench.sheet.around = around(bench.folder)
    bench.save()
    bench.qtbot.waitUntil(lambda: bool(bench.ended))
    assert bench.asked == 2


def test_what_was_recorded_is_written_by_a_second_press_and_recorded_once(
    bench: Bench, office: Office
) -> None:
    (bench.folder / "2025-01-bc-smm-ban-03.docx").mkdir()
    bench.save()
    assert "không cho ghi" in bench.sheet.mishap.words
    (bench.folder / "2025-01-bc-smm-ban-03.docx").rmdir()
    bench.save()
    bench.qtbot.waitUntil(lambda: bool(bench.ended), timeout=10_000)
    assert saved(office) == [("saved", "")] * 2
    assert len(list(bench.folder.iterdir())) == 2


def test_other_copies_are_another_act(bench: Bench, office: Office) -> None:
    bench.sheet.copies.boxes[3].setChecked(False)
    (bench.folder / "2025-01-bc-smm-ban-01.pdf").mkdir()
    bench.save()
    (bench.folder / "2025-01-bc-smm-ban-01.pdf").rmdir()
    bench.sheet.copies.boxes[3].setChecked(True)
    bench.save()
    bench.qtbot.waitUntil(lambda: bool(bench.ended), timeout=10_000)
    assert len(saved(office)) == 3


def test_nothing_ticked_saves_nothing(bench: Bench) -> None:
    for box in bench.sheet.copies.boxes.values():
        box.setChecked(False)
    QTest.keyClick(bench.sheet, Qt.Key.Key_Return, CTRL)
    assert "Chưa chọn bản nào" in bench.sheet.panel.field("copies").error
    assert bench.asked == 0


def test_the_second_person_of_an_export_is_asked_before_a_byte_leaves(
    qtbot: QtBot, seat: Seat, office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = issued_with_marks(office, MarkWay.PRINT, None, MADE)
    bench = Bench(qtbot, seat, item, folder, monkeypatch)
    bench.save()
    (second,) = bench.wanted
    assert isinstance(second, SecondPersonSheet)
    assert saved(office) == []
    assert list(folder.iterdir()) == []
    second.finished.emit(PaperWord(person=office.deputy))
    qtbot.waitUntil(lambda: bool(bench.ended), timeout=10_000)
    assert saved(office) == [("saved", "")] * 2
    assert bench.asked == 1


def test_copies_without_files_are_said_to_have_none(
    qtbot: QtBot, seat: Seat, office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    bench = Bench(qtbot, seat, item, folder, monkeypatch)
    assert "Không bản nào có tệp" in bench.sheet.told.words
    bench.sheet.forward()
    assert bench.asked == 0


def test_the_sheet_has_nothing_wrong(
    qtbot: QtBot, seat: Seat, office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dressed():
        item = issued_with_marks(office, MarkWay.PRINT, None, MADE)
        bench = Bench(qtbot, seat, item, folder, monkeypatch)
        assert not (said := linted(bench.window)), "\n".join(said)
