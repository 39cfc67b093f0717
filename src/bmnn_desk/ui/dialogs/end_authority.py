"""Enter the last day of somebody's post that may permit copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.ending_sheet import Ended, EndingSheet, EndingWords

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class EndAuthorityDialog(EndingSheet):
    """`subject` is the row of the post; what was permitted before stays as it was."""

    form, kind = "end_authority", "authority_held"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = PeopleAsked(body=seat.body, day=seat.today())
        held = seat.desk.read(authority_held, asked)
        ended = next(
            (
                Ended(since=each.since, name=f"{each.name} · {each.title}")
                for each in held
                if each.held == subject
            ),
            Ended(since=None, name=""),
        )
        words = EndingWords(
            title=self.tr("Kết thúc thẩm quyền cho phép sao, chụp"),
            save=self.tr("&Kết thúc thẩm quyền"),
            stays=self.tr("Việc đã cho phép trước ngày này vẫn giữ nguyên trong sổ."),
            last=self.tr("ngày cuối giữ chức vụ, ví dụ: 31/03/2026"),
            reason=self.tr("lý do, ví dụ: nghỉ hưu theo Quyết định 05/QĐ-UBND"),
            done=self.tr("Đã ghi ngày cuối của thẩm quyền"),
        )
        super().__init__(seat, subject, ended, words)
