from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.sweep_list import sweep_entries
from bmnn_desk.ui.machine.sweep_errand import SweepErrand, SweptPlace
from bmnn_desk.ui.machine.sweep_source import files_now
from tests import export_desk, make
from tests.papers.reading.made_docx import docx_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Tai lieu"
    made.mkdir()
    (made / "mat.docx").write_bytes(docx_of("Số: 77/BC-KHAC", "MẬT", "Báo cáo"))
    (made / "thuong.txt").write_text("Lịch họp", "utf-8")
    return made


def test_what_it_saw_is_kept_with_its_sticks(seat: Seat, office: Office, tmp_path: Path) -> None:
    export_desk.listed(office, serial="USB-1")
    place = SweptPlace(folder=folder(tmp_path), serial="USB-1")
    outcome = SweepErrand(seat, (place,)).run()
    assert (outcome.files, len(outcome.found)) == (2, 1)
    (sweep,) = seat.desk.read(sweep_entries, BodyAsked(body=seat.body))
    assert (sweep.folders, sweep.drives) == ((str(place.folder),), ("USB-1",))
    (file,) = files_now(seat, waiting=True)
    assert (file.name, file.reference) == ("mat.docx", "77/BC-KHAC")


def test_it_says_how_many_of_those_found_want_an_answer(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    issued = make.issued(office)
    place = folder(tmp_path)
    (place / "da co.docx").write_bytes(docx_of(f"Số: {issued.reference}", "MẬT", "Báo cáo"))
    errand = SweepErrand(seat, (SweptPlace(folder=place),))
    assert len(errand.run().found) == 2
    assert errand.waiting == 1


def test_it_says_how_far_it_is(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    errand = SweepErrand(seat, (SweptPlace(folder=folder(tmp_path)),))
    with qtbot.waitSignal(errand.moved) as told:
        errand.run()
    assert told.args == [1, 1]


def test_a_stopped_one_keeps_what_it_saw_until_then(seat: Seat, tmp_path: Path) -> None:
    errand = SweepErrand(seat, (SweptPlace(folder=folder(tmp_path)),))
    errand.stop()
    errand.stop()
    assert errand.is_stopped
    outcome = errand.run()
    assert (outcome.files, outcome.was_stopped) == (0, True)
    (sweep,) = seat.desk.read(sweep_entries, BodyAsked(body=seat.body))
    assert sweep.was_stopped
