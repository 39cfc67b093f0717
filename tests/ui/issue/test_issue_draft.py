from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.issue.issue_draft import draft_of, put_draft
from tests import make
from tests.ui.issue.papers import text_file
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_texts_ticks_places_and_the_file_come_back(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(text_file("pdf"))
    item = make.signed(office).item
    first, again = IssueOutgoingDialog(seat, item), IssueOutgoingDialog(seat, item)
    shown(qtbot, first)
    shown(qtbot, again)
    first.info.note.setText("ghi chú")
    first.info.with_title.setChecked(False)
    first.matter.places[Stamp.COPY_NUMBER] = (50.0, 60.5)
    first.info.file.take(path)
    qtbot.waitUntil(lambda: first.matter.file is not None, timeout=30_000)
    put_draft(again, draft_of(first))
    qtbot.waitUntil(lambda: again.matter.file is not None, timeout=30_000)
    assert again.info.note.text() == "ghi chú"
    assert not again.info.with_title.isChecked()
    assert again.matter.place(Stamp.COPY_NUMBER) == (50.0, 60.5)
    assert again.info.file.draft_text() == str(path)


def test_a_file_that_is_gone_loses_nothing_else(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    sheet = IssueOutgoingDialog(seat, make.signed(office).item)
    shown(qtbot, sheet)
    put_draft(sheet, {"note": "còn", "file": str(tmp_path / "gone.pdf")})
    assert sheet.info.note.text() == "còn"
