"""Enter the last day of a post, a drive or another desk; what it did before stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ended:
    """What is ended: its name and its first day, None where it is no longer there.

    `until` is the last day that is known without the office, which it cannot put off.
    """

    since: date | None
    name: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingWords:
    """The title; the button; what stays; what to write for the day and the reason; the toast."""

    title: str
    save: str
    stays: str
    last: str
    reason: str
    done: str


class EndingSheet(SmallSheet):
    """`subject` is the row; `kind` the table that it stands in."""

    kind = ""

    def __init__(self, seat: Seat, subject: int, ended: Ended, words: EndingWords) -> None:
        self._since, self._until, self._words = ended.since, ended.until, words
        around = SheetWords(title=words.title, subtitle=ended.name, save=words.save)
        super().__init__(seat, subject, around)
        self.last, self.reason = DateField(seat.today), LineEdit()
        self.last.put(min(seat.today(), ended.until or seat.today()))
        last = FieldLook(words=self.tr("Ngày &cuối"), required=True, hint=words.stays)
        self.panel.add("last", last, self.last)
        self.panel.add("reason", FieldLook(words=self.tr("&Lý do"), required=True), self.reason)
        self.rows((("last", 4), ("reason", 8)))
        self.begin(self._end)

    def errors(self) -> Mapping[str, str]:
        """The day, not before the first, and why."""
        found = self.wrong({"last": self._words.last, "reason": self._words.reason})
        last = self.last.value()
        since, until = self._since, self._until
        if since is not None and last is not None and last < since:
            found["last"] = self.tr("Ngày cuối sớm hơn ngày bắt đầu. Sửa lại ngày cuối.")
        if until is not None and last is not None and last > until:
            words = self.tr(
                "Đã biết là hết hiệu lực sau ngày {day}; cơ quan không kéo dài được. Ghi ngày đó "
                "hoặc sớm hơn."
            )
            found["last"] = words.format(day=short_day(until))
        return found

    def _end(self) -> str:
        request = EndingRequest(
            request_id=self.request_id,
            day=self.last.value() or self.seat.today(),
            body=self.seat.body,
            kind=self.kind,
            row=self.subject,
            reason=self.reason.value(),
        )
        self.seat.desk.do(record_ending, request)
        return self._words.done
