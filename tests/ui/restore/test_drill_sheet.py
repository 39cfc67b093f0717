from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.backups import RestoreKind
from bmnn_desk.services.record_restore import restore_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.swap_folders import made_beside
from bmnn_desk.ui.dialogs.key_sheet import MINE
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.restore.drill_result import DrillResultSheet
from bmnn_desk.ui.restore.drill_run import drill_run
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.seat import Seat
from bmnn_desk.way_in import enter
from tests.storage.stores import contents
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.restore.backed import ACCOUNT, DAY, PASSPHRASE, Backed, backed_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker

_MS = 60_000


@pytest.fixture
def sat(tmp_path: Path, worker: Worker) -> Iterator[tuple[Seat, Backed]]:
    backed = backed_in(tmp_path)
    desk = enter(backed.live, ACCOUNT, PASSPHRASE)
    yield (
        Seat(
            desk=desk,
            worker=worker,
            printers=FakePrinters(tmp_path),
            body=backed.body,
            person="Lê Thị Thư",
            today=lambda: DAY,
        ),
        backed,
    )
    desk.close()


def laid(qtbot: QtBot, seat: Seat, backed: Backed) -> DrillSheet:
    place = backed.backup.parents[1]
    sheet = DrillSheet(seat, lambda _seat: {1: place})
    qtbot.addWidget(sheet)
    sheet.resize(*SMALLEST)
    sheet.show()
    qtbot.waitUntil(lambda: sheet.backup.count() == 1, timeout=_MS)
    return sheet


def test_a_drill_is_done_and_shown_and_nothing_is_left_beside(
    qtbot: QtBot, sat: tuple[Seat, Backed], tmp_path: Path
) -> None:
    seat, backed = sat
    with dressed():
        sheet = laid(qtbot, seat, backed)
        assert linted(sheet) == []
        assert "mật khẩu cũ" in sheet.panel.field(MINE)._hint.text()
        wanted: list[object] = []
        sheet.sheet_wanted.connect(wanted.append)
        sheet.mine.setText(PASSPHRASE)
        sheet.forward()
        qtbot.waitUntil(lambda: bool(wanted), timeout=_MS)
        (result,) = wanted
        assert isinstance(result, DrillResultSheet)
        qtbot.addWidget(result)
        result.resize(*SMALLEST)
        result.show()
        assert linted(result) == []
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_dir()) == ["d", "kho"]
    assert seat.desk.read(restore_entries, BodyAsked(body=seat.body)) == ()


def test_it_is_kept_once_and_printed_as_often_as_is_asked(
    qtbot: QtBot, sat: tuple[Seat, Backed]
) -> None:
    seat, backed = sat
    result = DrillResultSheet(seat, drill_run(seat, backed.backup, PASSPHRASE))
    qtbot.addWidget(result)
    papers: list[object] = []
    result.sheet_wanted.connect(papers.append)
    result.forward()
    qtbot.waitUntil(lambda: bool(papers), timeout=_MS)

    assert isinstance(papers[0], PrintPaperDialog)
    papers[0].deleteLater()
    (entry,) = seat.desk.read(restore_entries, BodyAsked(body=seat.body))
    assert entry.kind is RestoreKind.DRILL
    compared = {what: (held, live) for what, held, live in entry.compared}
    assert compared["Sổ đăng ký đi năm 2025"] == ("1", "2")
    assert compared["Dòng sổ"] == ("1", "2")
    assert result.is_kept
    result.forward()  # prints again, and keeps nothing more
    assert len(seat.desk.read(restore_entries, BodyAsked(body=seat.body))) == 1
    qtbot.waitUntil(lambda: len(papers) == 2, timeout=_MS)
    papers[1].deleteLater()  # type: ignore[attr-defined]


def test_the_bar_counts_the_steps_the_comparison_too(
    qtbot: QtBot, sat: tuple[Seat, Backed], monkeypatch: pytest.MonkeyPatch
) -> None:
    seat, backed = sat
    sheet = laid(qtbot, seat, backed)
    said: list[tuple[str, int, int]] = []
    show = sheet.working.show_done

    def heard(done: int, whole: int, words: str, *, alike: bool = True) -> None:
        """Note what the bar shows then."""
        show(done, whole, words, alike=alike)
        said.append((sheet.working.words.split(":")[0], done, whole))

    monkeypatch.setattr(sheet.working, "show_done", heard)
    wanted: list[object] = []
    sheet.sheet_wanted.connect(wanted.append)
    sheet.mine.setText(PASSPHRASE)
    sheet.forward()
    qtbot.waitUntil(lambda: bool(wanted), timeout=_MS)

    assert said == [(f"Bước {step}/6", step - 1, 6) for step in range(1, 7)]
    (result,) = wanted
    result.deleteLater()  # type: ignore[attr-defined]


def test_a_wrong_passphrase_is_said_under_its_line(qtbot: QtBot, sat: tuple[Seat, Backed]) -> None:
    seat, backed = sat
    before = contents(backed.backup.parent)
    sheet = laid(qtbot, seat, backed)
    sheet.mine.setText("không phải câu này đâu")
    sheet.forward()
    qtbot.waitUntil(lambda: bool(sheet.panel.field("mine").error), timeout=_MS)

    assert contents(backed.backup.parent) == before
    assert not made_beside(backed.live).exists()


def test_what_the_place_lost_is_not_offered(qtbot: QtBot, sat: tuple[Seat, Backed]) -> None:
    seat, _backed = sat
    sheet = DrillSheet(seat, lambda _seat: {1: None})
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.wait(50)
    sheet.mine.setText(PASSPHRASE)
    sheet.forward()

    assert "Cắm ổ sao lưu" in sheet.panel.field("backup").error
