"""Flows of keys and backups: a pack of forms, backups, the drill, a first run, restoring, the code.

The last three end the desk; each leaves the program at an open desk again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.ui.dialogs.export_form_pack import ExportFormPackDialog
from bmnn_desk.ui.dialogs.import_form_pack import ImportFormPackDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.dialogs.verify_journal import VerifyJournalDialog
from bmnn_desk.ui.first_run.first_run_window import FirstRunWindow
from bmnn_desk.ui.forms.sample_papers import SampleAsked
from bmnn_desk.ui.forms.trial import SheetRead, keep
from bmnn_desk.ui.line_wanted import BACKUPS
from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.restore.drill_result import DrillResultSheet
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.restore.restore_window import RestoreWindow
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.widgets.buttons import Button
from tests import backup_desk
from tests.hunt.leak_canary import NEW_PASSPHRASE
from tests.hunt.leak_stage import agree_on_paper, lock, settle, unlock, until
from tests.ui.first_run.pages import AGENCY, USER, put
from tests.ui.forms.over import PACK, SHEET, correction
from tests.ui.offices import CODE, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

from tests.hunt.leak_stage import Stage


def form_pack(stage: Stage) -> None:
    """Corrections of forms go into a pack, and the pack is looked into."""
    words = correction("title", f'"{stage.canary.body}"')
    source = SheetRead(source=stage.canary.note, day=SHEET.day)
    keep(stage.seat, SampleAsked(pack=PACK, form="14"), [words], source, check=False)
    sheet = stage.lay(ExportFormPackDialog(stage.seat))
    path = stage.asked(".bmnn-mau")
    with stage.choosing(path):
        sheet.forward()
    until(path.is_file)
    stage.gone(sheet)
    reader = stage.lay(ImportFormPackDialog(stage.seat))
    with stage.choosing(path):
        reader.choose.click()
    until(lambda: reader.pack is not None or bool(reader.mishap.words))
    stage.clear()


def backup(stage: Stage) -> None:
    """The store is backed up by hand from the settings, and a drill restores it aside."""
    place = stage.base / "backups"
    stage.office.desk.do(
        list_backup_place, backup_desk.place(stage.office, path=str(place), words=stage.canary.note)
    )
    section = _section_of_backups(stage)
    section.now.click()
    until(lambda: section.now.isEnabled() and bool(section.told.words))
    assert "đã sao lưu" in section.told.words, section.told.words
    _drilled(stage, newest(place))


def journal(stage: Stage) -> None:
    """The journal is proved by one's own passphrase."""
    sheet = stage.lay(VerifyJournalDialog(stage.seat))
    seen: list[object] = []
    sheet.verified.connect(seen.append)
    if sheet.asks("mine"):
        sheet.mine.setText(PASSPHRASE)
    sheet.forward()
    until(lambda: bool(seen))
    settle()
    stage.clear()


def first_run(stage: Stage) -> None:
    """Another office is founded, the halves of its code printed; then back to this one."""
    lock(stage.program)
    stage.program.show_first_run()
    window = stage.program.window
    assert isinstance(window, FirstRunWindow)
    put(window.agency, {**AGENCY, "name": stage.canary.recipient})
    put(window.user, USER)
    for each in (window.user.passphrase.one, window.user.passphrase.two):
        each.setText(PASSPHRASE)
    halves = window.recovery.made
    put(window.recovery, {"again_a": halves.a[-4:], "again_b": halves.b[-4:]})
    put(window.place, {"folder": str(stage.base / "store" / "kho hai")})
    window._steps.chosen.emit(2)
    _halves_printed(window)
    window._steps.chosen.emit(4)
    assert window.at == 4, "a page was not ready"
    window.go_forward()
    until(lambda: window._is_made)
    window.go_forward()
    until(lambda: isinstance(stage.program.window, MainWindow))
    settle()
    lock(stage.program)
    stage.program.show_unlock(stage.store)
    unlock(stage.program)


def restore(stage: Stage) -> None:
    """The store is locked, which backs it up, and comes back from that backup."""
    place = stage.base / "backups"
    before = newest(place)
    stage.office.desk.do(
        list_backup_place, backup_desk.place(stage.office, path=f"{place}/khong co")
    )
    lock(stage.program)
    path = newest(place)
    assert path != before, "the lock made no backup"
    stage.program._restoring.begin(stage.store)
    window = stage.program.window
    assert isinstance(window, RestoreWindow)
    with stage.choosing(path):
        window.file._pick.click()
    _rested(window)
    window.go_forward()
    window.key.secret.setText(PASSPHRASE)
    window.go_forward()
    _rested(window)
    assert window.page is window.compare, window.key.told.words
    window.go_forward()
    _rested(window)
    assert isinstance(window._sheet, SecondPersonSheet)
    agree_on_paper(window._sheet)
    until(lambda: window.page is window.done)
    window.go_forward()
    until(lambda: isinstance(stage.program.window, MainWindow))
    settle()


def by_code(stage: Stage) -> None:
    """Who forgot the passphrase opens the store by its code, and has a new one."""
    lock(stage.program)
    screen = stage.program.window
    assert isinstance(screen, LockScreen)
    card = screen.card
    card._swap_way()
    card._by_code.a.setText(CODE)
    for each in (card._by_code.new.one, card._by_code.new.two):
        each.setText(NEW_PASSPHRASE)
    card._try()
    until(lambda: isinstance(stage.program.window, MainWindow))
    settle()


def newest(place: Path) -> Path:
    """The backup there that was made last."""
    return max(place.rglob("*.bmnnbak"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def _section_of_backups(stage: Stage) -> BackupSection:
    stage.window.show_page("settings")
    settle()
    page = stage.window.page
    assert isinstance(page, SettingsPage)
    page.choose_part(BACKUPS)
    settle()
    assert isinstance(page.section, BackupSection)
    return page.section


def _drilled(stage: Stage, path: Path) -> None:
    sheet = stage.lay(DrillSheet(stage.seat))
    chooses = (each for each in sheet.findChildren(Button) if "tệp khác" in each.text())
    with stage.choosing(path):
        next(chooses).click()
    settle()
    sheet.mine.setText(PASSPHRASE)
    sheet.forward()
    result = stage.came(DrillResultSheet)
    result.forward()
    stage.print_out(stage.came(PrintPaperDialog), saves=True)
    stage.clear()


def _halves_printed(window: FirstRunWindow) -> None:
    halves = window.recovery.halves
    until(lambda: bool(halves.printer.value()))
    for each in halves.prints.values():
        each.click()
        until(each.isEnabled)
        settle()
    assert "tới máy in" in halves.said.words, halves.said.words


def _rested(window: RestoreWindow) -> None:
    until(lambda: not window.busy_reason())
    settle()
