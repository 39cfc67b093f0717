"""Flows of books and years: printed, saved, brought in, inspected, carried out on a drive."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.errors import AlreadyThereError
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.ui.dialogs.export_year import ExportYearDialog
from bmnn_desk.ui.dialogs.import_secret_items import ImportSecretItemsDialog
from bmnn_desk.ui.dialogs.keep_statistics import KeepStatisticsDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.take_in_package import TakeInPackageDialog
from bmnn_desk.ui.dialogs.year_report import YearReportDialog
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.old_register.old_register_sheet import COLUMNS, FILE, PREVIEW, OldRegisterSheet
from bmnn_desk.ui.pages.inspection import InspectionPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.statistics.year_export import year_parts
from bmnn_desk.ui.widgets.buttons import Button
from tests import export_desk, make
from tests.custody_desk import came, keeps
from tests.destruction_desk import destroyed
from tests.hunt.leak_stage import settle, until
from tests.inventory_desk import lost
from tests.machine.packages import PASSPHRASE as OF_PACKAGE
from tests.papers.reading.workbooks import OUTGOING, line, workbook
from tests.ui.dialogs.test_import_secret_items import HEADINGS
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.offices import PASSPHRASE
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.domain.drives import DriveFound
    from tests.hunt.leak_stage import Stage


def old_register(stage: Stage) -> None:
    """An old register comes in from a workbook, its faults go into a list; it is inspected."""
    title, sent = stage.canary.title, stage.canary.recipient
    rows = [line(number, c4=f"{title} {number}", c7=sent) for number in range(1, 9)]
    rows[3][2], rows[5][5] = "31/02/2024", stage.canary.note  # neither a day nor a level
    sheet = stage.lay(OldRegisterSheet(stage.seat))
    with stage.choosing(stage.given("so cu.xlsx", workbook({"di": [OUTGOING, *rows]}))):
        sheet.forward()
    _reached(sheet, COLUMNS)
    sheet.forward()
    _reached(sheet, PREVIEW)
    saves = (each for each in sheet.findChildren(Button) if "Lưu d&anh sách" in each.text())
    path = stage.asked(".csv")
    with stage.choosing(path):
        next(saves).click()
    until(path.is_file)
    sheet.preview.agreed.setChecked(True)
    sheet.forward()
    _reached(sheet, FILE)
    stage.clear()
    _inspected(stage)


def verification(stage: Stage) -> None:
    """The store is proved, and the report on that printed and saved."""
    page = _page_of_inspection(stage)
    page.act("verify")
    stage.print_out(stage.came(PrintPaperDialog), saves=True)


def books(stage: Stage) -> None:
    """A book is saved as PDF and as DOCX, printed for signature, its sheets recorded."""
    make.issued(stage.office, title=stage.canary.title)
    sheet = stage.lay(PrintRegisterDialog(stage.seat, stage.office.book))
    until(sheet.next.isEnabled)
    until(lambda: sheet.printer.box.count() > 1)
    for ending in (".pdf", ".docx"):
        path = stage.asked(ending)
        with stage.choosing(path):
            sheet.save_file()
        until(path.is_file)
        settle()
    sheet.go_on()
    until(sheet.again.isVisible)
    sheet.go_on()
    stage.gone(sheet)


def year(stage: Stage) -> None:
    """A year's statistics are printed, its report saved, both with the books put onto a drive."""
    seat, number = stage.seat, stage.seat.today().year
    make.issued(stage.office, title=stage.canary.title)
    kept = stage.lay(KeepStatisticsDialog(seat, number))
    kept.compiler.put_draft_text(stage.canary.recipient)
    kept.compiler_position.put_draft_text("Văn thư")
    kept.forward()
    stage.print_out(stage.came(PrintPaperDialog))
    report = stage.lay(YearReportDialog(seat, number))
    for part in report.parts.values():
        part.put_draft_text(stage.canary.body)
    path = stage.asked(".docx")
    with stage.choosing(path):
        report.save_file()
    until(path.is_file)
    stage.gone(report)
    _carried(stage, number)


def secret_items(stage: Stage) -> None:
    """Entries of a secret list come in from a workbook."""
    rows = [
        [f"{stage.canary.title} {number}", "961/QĐ-TTg", 2, number, None, "Mật"]
        for number in (1, 2)
    ]
    sheet = stage.lay(ImportSecretItemsDialog(stage.seat))
    with stage.choosing(stage.given("danh muc.xlsx", workbook({"Danh mục": [HEADINGS, *rows]}))):
        sheet.choose.click()
    until(lambda: not sheet.busy_reason() and bool(sheet.told.text()))
    assert stage.canary.title in str(sheet.entries.texts())
    sheet.forward()
    settle()
    stage.clear()


def papers(stage: Stage) -> None:
    """Whatever a list of a page prints of its first row is printed, and saved where it may be."""
    destroyed(stage.office)
    # A sheet of before may have begun the inventory that this one would begin.
    with suppress(AlreadyThereError):
        lost(stage.office)
    stage.office.desk.do(keep_copies, keeps(stage.office, *came(stage.office)))
    printed = 0
    for _part in _lists(stage):
        focus = QApplication.focusWidget() or stage.window
        QTest.keySequence(focus, "Ctrl+P")
        settle()
        paper = stage.window.sheet
        if isinstance(paper, PrintPaperDialog):
            saves = paper.save_button.isVisible()
            stage.print_out(paper, saves=saves)
            printed += 1
        stage.clear()
    assert printed, "no list printed anything"


def _lists(stage: Stage) -> Iterator[str]:
    """Show every list of every page, its first row the current one."""
    for place in stage.window._places:
        stage.window.show_page(place.key)
        settle()
        page = stage.window.page
        if not isinstance(page, ListedPage):
            page.focus_first()
            yield place.key
            continue
        for key in page.views:
            page.show_part(key)
            settle()
            page.focus_first()
            yield f"{place.key} {key}"


def _carried(stage: Stage, number: int) -> None:
    stage.office.desk.do(list_drive, export_desk.drive(stage.office, serial=SERIAL))
    folder = stage.base / "stick"
    drive = plugged(folder)
    sheet = stage.lay(
        ExportYearDialog(stage.seat, year_parts(stage.seat, number), lambda: (drive,))
    )
    for each in (sheet.new.one, sheet.new.two):
        typed(each, OF_PACKAGE)
    sheet.mine.setText(PASSPHRASE)
    sheet.forward()
    stage.signs_later()
    until(lambda: sheet.is_done)
    sheet.forward()
    stage.gone(sheet)
    (package,) = folder.iterdir()
    _looked_into(stage, drive, package)


def _looked_into(stage: Stage, drive: DriveFound, package: Path) -> None:
    sheet = stage.lay(TakeInPackageDialog(stage.seat, lambda _path: drive))
    with stage.choosing(package):
        sheet.choose.click()
    typed(sheet.passphrase, OF_PACKAGE)
    sheet.forward()
    until(lambda: sheet.package is not None)
    stage.clear()


def _inspected(stage: Stage) -> None:
    page = _page_of_inspection(stage)
    page.look()
    until(lambda: not page.run.is_running)
    settle()
    page.act("print")
    stage.print_out(stage.came(PrintPaperDialog), saves=True)


def _page_of_inspection(stage: Stage) -> InspectionPage:
    stage.window.show_page("inspection")
    settle()
    page = stage.window.page
    assert isinstance(page, InspectionPage)
    return page


def _reached(sheet: OldRegisterSheet, step: int) -> None:
    def is_there() -> bool:
        """The step shows and nothing goes on."""
        busy = sheet.reading.is_under_way or sheet.bringing.is_under_way
        return sheet.step == step and not busy

    until(is_there)
    settle()
