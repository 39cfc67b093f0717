from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.read_form_pack import read_form_pack
from bmnn_desk.ui.dialogs import export_form_pack
from bmnn_desk.ui.dialogs.export_form_pack import ExportFormPackDialog
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.forms.over import correction, kept
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def sheet_of(qtbot: QtBot, seat: Seat) -> ExportFormPackDialog:
    sheet = ExportFormPackDialog(seat)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_pack_is_written_whole_with_the_checksum_that_was_shown(
    qtbot: QtBot, staffed: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(staffed, correction("title", '"SỔ MẪU"'), check=True)
    path = tmp_path / "goi.bmnn-mau"
    monkeypatch.setattr(export_form_pack, "ask_place", lambda *_: path)
    with dressed():
        sheet = sheet_of(qtbot, staffed)
        sheet.resize(*SMALLEST)
        assert linted(sheet) == []
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as done:
        sheet.forward()
    pack = read_form_pack(path.read_bytes())
    assert pack.letters == sheet.view.checksum.text()
    assert done.args is not None
    assert pack.letters in str(done.args[0])
    assert staffed.person.encode() not in path.read_bytes()


def test_a_place_that_takes_no_file_is_told_and_the_sheet_stays(
    qtbot: QtBot, staffed: Seat, tmp_path: Path
) -> None:
    kept(staffed, correction("title", '"SỔ MẪU"'))
    sheet = sheet_of(qtbot, staffed)
    sheet.save_to(tmp_path / "no folder" / "goi.bmnn-mau")
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert "Thư mục không cho ghi" in sheet.mishap.words


def test_without_corrections_there_is_nothing_to_carry(
    qtbot: QtBot, staffed: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(export_form_pack, "ask_place", lambda *given: asked.append(given))
    sheet = sheet_of(qtbot, staffed)
    assert not sheet.save.isEnabled()
    assert sheet.leave.hasFocus()
    sheet.go()
    assert asked == []
    kept(staffed, correction("title", '"SỔ MẪU"'))
    sheet = sheet_of(qtbot, staffed)
    sheet.go()
    assert len(asked) == 1, "and nobody chose a place"
    assert not sheet.mishap.words
