"""The last day of a drive, another desk, a place of backups, a danh mục decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.peers import peers_of
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.ending_sheet import Ended, EndingSheet, EndingWords

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_GONE = Ended(since=None, name="")


class EndDriveDialog(EndingSheet):
    """The last day of a drive on the list."""

    form, kind = "end_drive", "drive"

    def __init__(self, seat: Seat, subject: int) -> None:
        drives = seat.desk.read(listed_drives, BodyAsked(body=seat.body))
        drive = next((each for each in drives if each.id == subject), None)
        ended = _GONE
        if drive is not None:
            ended = Ended(since=drive.since, name=f"{drive.model} · {drive.serial}")
        words = _words(self.tr("Bỏ ổ khỏi danh sách"), self.tr("&Bỏ ổ này"))
        super().__init__(seat, subject, ended, words)


class EndPeerDialog(EndingSheet):
    """The last day on which another desk is known."""

    form, kind = "end_peer", "peer_desk"

    def __init__(self, seat: Seat, subject: int) -> None:
        peers = seat.desk.read(peers_of, BodyAsked(body=seat.body))
        peer = next((each for each in peers if each.peer == subject), None)
        ended = _GONE if peer is None else Ended(since=peer.since, name=peer.name)
        words = _words(self.tr("Thôi nhận máy khác"), self.tr("&Thôi nhận máy này"))
        super().__init__(seat, subject, ended, words)


class EndBackupPlaceDialog(EndingSheet):
    """The last day on which backups go to a place."""

    form, kind = "end_backup_place", "backup_place"

    def __init__(self, seat: Seat, subject: int) -> None:
        places = seat.desk.read(backup_places, BodyAsked(body=seat.body))
        place = next((each for each in places if each.id == subject), None)
        ended = _GONE if place is None else Ended(since=place.since, name=place.words)
        words = EndingWords(
            title=self.tr("Thôi dùng nơi sao lưu"),
            save=self.tr("&Thôi dùng nơi này"),
            stays=self.tr("Bản sao lưu đã có ở đó vẫn còn và vẫn mở được."),
            last=self.tr("ngày cuối còn dùng, ví dụ: 31/03/2026"),
            reason=self.tr("lý do, ví dụ: ổ hỏng, thay bằng ổ khác"),
            done=self.tr("Đã ghi ngày cuối dùng nơi sao lưu"),
        )
        super().__init__(seat, subject, ended, words)


class EndSecretListDialog(EndingSheet):
    """The last day of a danh mục decision, as its successor or its own text says."""

    form, kind = "end_secret_list", "secret_list"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = EntriesAsked(body=seat.body, day=seat.today())
        entries = seat.desk.read(secret_entries, asked)
        entry = next((each for each in entries if each.secret_list == subject), None)
        ended = _GONE
        if entry is not None:
            listed = seat.desk.law.secret_lists.named(entry.decision, entry.decision_day)
            ended = Ended(
                since=entry.held.since,
                name=f"{entry.decision} · {entry.field}",
                until=None if listed is None else listed.held.until,
            )
        words = EndingWords(
            title=self.tr("Ghi ngày hết hiệu lực của danh mục"),
            save=self.tr("Ghi hết &hiệu lực"),
            stays=self.tr("Phiếu đã lập trước đó vẫn dẫn quyết định này."),
            last=self.tr("ngày cuối còn hiệu lực, ví dụ: 31/03/2026"),
            reason=self.tr("lý do, ví dụ: quyết định mới thay thế, ghi số và ngày"),
            done=self.tr("Đã ghi ngày hết hiệu lực"),
        )
        super().__init__(seat, subject, ended, words)


def _words(title: str, save: str) -> EndingWords:
    return EndingWords(
        title=title,
        save=save,
        stays=_tr("Những gì đã ghi trước ngày này vẫn giữ nguyên."),
        last=_tr("ngày cuối, ví dụ: 31/03/2026"),
        reason=_tr("lý do, ví dụ: hỏng, đã tiêu hủy theo biên bản"),
        done=_tr("Đã ghi ngày cuối"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("EndListedDialog", words)
