from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.office_paper import OfficePaper
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui import office_paper
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of
from bmnn_desk.ui.office_paper import joined_pdf, offer_paper, office_pdf
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.papers.read_pdf import page_texts, words_of
from tests.ui.export.test_copies_folder import around
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

PAPER = OfficePaper(agency="SỞ MẪU", place="Mẫu Sơn", day=date(2025, 3, 10), kind="BIÊN BẢN")


def sheet_of(
    qtbot: QtBot,
    seat: Seat,
    paper: OfficePaper | Callable[[], OfficePaper | Sequence[OfficePaper]],
) -> PrintPaperDialog:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000) as came:
        offer_paper(page, seat, paper, title="In biên bản", name="Bien ban.pdf")
    assert came.args
    (sheet,) = came.args
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)
    return sheet


def test_a_paper_is_drawn_in_the_worker_by_the_regime_of_its_day(seat: Seat) -> None:
    assert "BIÊN" in words_of(office_pdf(seat, PAPER))
    assert "....." in words_of(office_pdf(seat, replace(PAPER, day=None)))


def test_it_comes_to_be_printed_whole_or_composed_beside_the_window(
    qtbot: QtBot, seat: Seat
) -> None:
    for paper in (PAPER, lambda: PAPER):
        sheet = sheet_of(qtbot, seat, paper)
        assert "BIÊN" in words_of(sheet._pdf)


def test_several_papers_come_one_after_another(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat, lambda: (PAPER, replace(PAPER, kind="DANH SÁCH")))
    first, second = page_texts(sheet._pdf)
    assert "BIÊN BẢN" in first
    assert "DANH SÁCH" in second
    with pytest.raises(ValueError, match="papers"):
        joined_pdf(seat, ())


def test_it_is_saved_where_files_with_secrets_may_lie(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, seat, PAPER)
    shown(qtbot, sheet)
    path = tmp_path / "bien ban.pdf"
    monkeypatch.setattr(office_paper, "ask_place", lambda *_asked: path)
    sheet.save_button.click()  # in the machine's temporary folder
    qtbot.waitUntil(lambda: "thư mục tạm" in sheet.told.words)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(
        copies_folder,
        "serial_of",
        lambda folder, drives, _around: serial_of(folder, drives, around(folder)),
    )
    sheet.save_button.click()
    qtbot.waitUntil(lambda: sheet.told.words.startswith("Đã lưu bien ban.pdf. "))
    assert "BIÊN" in words_of(path.read_bytes())


def test_who_may_not_read_the_drives_is_offered_no_file(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat_of(seat, office, Role.INSPECTOR), PAPER)
    shown(qtbot, sheet)
    assert not sheet.save_button.isVisible()


def test_what_cannot_be_composed_is_told(qtbot: QtBot, seat: Seat) -> None:
    def gone() -> OfficePaper:
        raise NotFoundError(kind="item", number=7)

    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.said), qtbot.assertNotEmitted(page.sheet_wanted):
        offer_paper(page, seat, gone, title="In", name="x.pdf")
