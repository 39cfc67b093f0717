"""Take a drive or another desk off its list from a day on; what it did before stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.peers import peers_of
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
        super().__init__(seat, subject, ended, _words(self.tr("Bỏ ổ khỏi danh sách")))


class EndPeerDialog(EndingSheet):
    """The last day on which another desk is known."""

    form, kind = "end_peer", "peer_desk"

    def __init__(self, seat: Seat, subject: int) -> None:
        peers = seat.desk.read(peers_of, BodyAsked(body=seat.body))
        peer = next((each for each in peers if each.peer == subject), None)
        ended = _GONE if peer is None else Ended(since=peer.since, name=peer.name)
        super().__init__(seat, subject, ended, _words(self.tr("Thôi nhận máy khác")))


def _words(title: str) -> EndingWords:
    return EndingWords(
        title=title,
        stays=_tr("Những gì đã ghi trước ngày này vẫn giữ nguyên."),
        last=_tr("ngày cuối, ví dụ: 31/03/2026"),
        reason=_tr("lý do, ví dụ: hỏng, đã tiêu hủy theo biên bản"),
        done=_tr("Đã ghi ngày cuối"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("EndListedDialog", words)
