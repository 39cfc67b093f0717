from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.end_listed import EndDriveDialog, EndPeerDialog
from bmnn_desk.ui.dialogs.enter_peer import EnterPeerDialog
from bmnn_desk.ui.dialogs.list_drive import ListDriveDialog
from bmnn_desk.ui.dialogs.units_table import UnitsTableSheet
from bmnn_desk.ui.settings.drives_section import DrivesSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests import export_desk
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office


def section_of(qtbot: QtBot, seat: Seat) -> DrivesSection:
    section = DrivesSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    return section


def opened(qtbot: QtBot, section: DrivesSection, button: QPushButton) -> type[Sheet]:
    with qtbot.waitSignal(section.sheet_wanted) as wanted:
        button.click()
    kept(qtbot, wanted.args[0])
    found: type[Sheet] = type(wanted.args[0])
    return found


def test_drives_and_desks_are_listed_with_their_acts(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    export_desk.listed(office, serial="USB-1", model="Ổ mẫu")
    export_desk.approved(office, serial="USB-2", model="Ổ tự khóa")
    export_desk.entered_peer(office, name="Chi cục Mẫu", recipient="")
    section = section_of(qtbot, seat)
    assert [row[:2] + row[3:] for row in section.drives.texts()] == [
        ("USB-1", "Ổ mẫu", "LUKS, VeraCrypt, BitLocker", "từ 10/03/2025"),
        ("USB-2", "Ổ tự khóa", "tự mã hóa, hai người duyệt", "từ 10/03/2025"),
    ]
    assert section.peers.texts() == [
        ("Chi cục Mẫu", "đơn vị trực thuộc", "chưa có", "từ 10/03/2025")
    ]
    assert opened(qtbot, section, section.add_drive) is ListDriveDialog
    assert opened(qtbot, section, section.end_drive) is EndDriveDialog
    assert opened(qtbot, section, section.add_peer) is EnterPeerDialog
    assert opened(qtbot, section, section.end_peer) is EndPeerDialog
    assert opened(qtbot, section, section.units) is UnitsTableSheet


def test_what_went_out_is_listed_newest_first(qtbot: QtBot, seat: Seat, office: Office) -> None:
    drive = export_desk.listed(office, serial="USB-1")
    above = export_desk.entered_peer(office, name="Sở Trên")
    export_desk.exported(office, given=export_desk.ordered(office, drive=drive))
    export_desk.exported(office, given=export_desk.ordered(office, drive=drive, peer=above))
    section = section_of(qtbot, seat)
    assert [(row[0], row[3], row[5]) for row in section.exports.texts()] == [
        ("10/03/2025", "USB-1", "Sở Trên"),
        ("10/03/2025", "USB-1", "mật khẩu"),
    ]


def test_without_rows_nothing_can_be_ended(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert not section.end_drive.isEnabled()
    assert not section.end_peer.isEnabled()


def test_a_clerk_alone_lists_no_drive_and_makes_no_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    section = section_of(qtbot, seat_of(seat, office, Role.CLERK))
    assert section.add_drive.isHidden()
    assert section.make_key.isHidden()
    assert section.add_peer.isVisible()


def test_the_key_is_made_shown_and_copied(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert not section.copy_key.isEnabled()
    section.make_key.click()
    key = section.key.text()
    assert key.startswith("age1")
    section.copy_key.click()
    assert QApplication.clipboard().text() == key
    section.make_key.click()
    assert section.key.text() != key
    QApplication.clipboard().clear()


def test_the_due_day_is_kept_or_refused_where_it_is_typed(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    keep = section._keep
    for typed, kept_as in (("5/12", "12-05"), ("", ""), ("10/12", "12-10")):
        section.due.setText(typed)
        section.due.left.emit()
        assert section.due_field.error == ""
        assert keep.settings.units_due == kept_as
    for wrong in ("31/2", "mai", "10-12", "1/2/3"):
        section.due.setText(wrong)
        section.due.left.emit()
        assert "Không phải ngày và tháng" in section.due_field.error
        assert keep.settings.units_due == "12-10"
