"""Record what the body that issued a received document tells of it: level, term, end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, SenderNoticeRequest
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.incoming_detail import incoming_detail
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.endings.decided_sheet import CHANGES, PAGE, about_words, stands_words
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_ALWAYS = frozenset(
    {
        ChangeKind.EXTENDED,
        ChangeKind.DECLASSIFIED,
        ChangeKind.DECLASSIFIED_PART,
        ChangeKind.DELISTED,
    }
)


class RecordSenderNoticeDialog(SmallSheet):
    """About the received item `subject`; what is asked for follows from the kind of change."""

    form = "record_sender_notice"

    def __init__(self, seat: Seat, subject: int) -> None:
        self.row = term_of(seat, subject)
        words = SheetWords(
            title=self.tr("Thông báo của nơi gửi"),
            subtitle=about_words(self.row),
            save=self.tr("Gh&i thông báo"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(self.row.level)
        self.kind: ChoiceBox[ChangeKind] = ChoiceBox(
            (kind, CHANGE_WORDS[kind]) for kind in ChangeKind if self._can_be(kind)
        )
        self.to: ChoiceBox[SecrecyLevel] = ChoiceBox()
        self.teller, self.number, self.released = LineEdit(), LineEdit(), LineEdit()
        self.teller.setText(self._usual_sender())
        self.days = {key: DateField(seat.today) for key in ("day", "notice_day", "changed_on")}
        self.days["day"].put(seat.today())
        self.until, self.reason = DateField(seat.today), TextArea(rows=2)
        self._add_fields()
        self.rows(
            (("kind", 5), ("until", 4), ("to", 3)),
            (("released", 12),),
            (("sender", 8), ("number", 4)),
            (("notice_day", 4), ("changed_on", 4), ("day", 4)),
            (("reason", 12),),
        )
        stands = Remarks(self.tr("Thời hạn, độ mật hiện nay"))
        stands.tell((stands_words(self.row),))
        self.show_before(stands)
        self._made = 0
        # Before the draft: the level that it names must be offered when it is put.
        self.kind.edited.connect(self._show_kind)
        self._show_kind()
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """Who tells it, by which notice, since when; what is new of the term or the level."""
        found = self.wrong(
            {
                "sender": self.tr("nơi gửi thông báo, ví dụ: Công an tỉnh"),
                "number": self.tr("số thông báo, ví dụ: 20/TB-CAT"),
                "notice_day": self.tr("ngày thông báo, ví dụ: 05/02/2026"),
                "changed_on": self.tr("ngày có hiệu lực, ví dụ: 05/02/2026"),
                "day": self.tr("ngày nhận, ví dụ: hn"),
            }
        )
        kind = self._kind
        if kind is ChangeKind.EXTENDED and self.until.value() is None:
            found.setdefault(
                "until", self.tr("Chưa nhập. Ghi ngày cuối của thời hạn, ví dụ: 31/12/2035.")
            )
        if kind is ChangeKind.DECLASSIFIED_PART:
            found |= self.missing(
                {"released": self.tr("phần không còn mật, ví dụ: phần số liệu tổng hợp")}
            )
        return found

    def end(self, words: str) -> None:
        """On to what was recorded: the own copies are to be marked anew."""
        if self._made:
            wanted = LineWanted(page=PAGE, line=self._made, part=CHANGES, said=words)
            self.finished.emit(wanted)
        else:
            super().end(words)

    @property
    def _kind(self) -> ChangeKind:
        return self.kind.value() or ChangeKind.EXTENDED

    def _record(self) -> str:
        kind, days = self._kind, {key: field.value() for key, field in self.days.items()}
        day, told, since = days["day"], days["notice_day"], days["changed_on"]
        if day is None or told is None or since is None:
            raise AssertionError  # the fields had no error
        request = SenderNoticeRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            item=self.subject,
            kind=kind,
            sender=self.teller.value(),
            number=self.number.value(),
            notice_day=told,
            changed_on=since,
            until=None if kind.ends_secret else self.until.value(),
            level=self.to.value() if kind.is_level else None,
            released=self.released.value() if kind is ChangeKind.DECLASSIFIED_PART else "",
            reason=self.reason.value(),
        )
        changed = self.seat.desk.do(record_sender_notice, request)
        self._made = changed.change
        words = self.tr("Đã ghi thông báo: {what}").format(what=CHANGE_WORDS[kind].lower())
        return and_noted(words, changed.warnings)

    def _can_be(self, kind: ChangeKind) -> bool:
        """There is no level under the lowest, and none over the highest."""
        if kind is ChangeKind.RAISED:
            return self.row.level is not max(SecrecyLevel)
        if kind is ChangeKind.LOWERED:
            return self.row.level is not min(SecrecyLevel)
        return kind in _ALWAYS

    def _usual_sender(self) -> str:
        """Who sent it, by its line; a copy that came from elsewhere has no such line."""
        if not self.seat.may_read(incoming_detail):
            return ""
        try:
            return detail_of(self.seat, self.row.line).row.sender
        except NotFoundError:
            return ""

    def _show_kind(self) -> None:
        kind, level = self._kind, self.row.level
        raised = kind is ChangeKind.RAISED
        self.to.offer(
            (each, level_word(each))
            for each in SecrecyLevel
            if each is not level and (each > level) is raised
        )
        self.panel.field("to").setVisible(kind.is_level)
        self.panel.field("until").setVisible(kind is ChangeKind.EXTENDED or kind.is_level)
        self.panel.field("released").setVisible(kind is ChangeKind.DECLASSIFIED_PART)

    def _add_fields(self) -> None:
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Việc được thông báo")), self.kind)
        add("to", FieldLook(words=tr("Độ &mật mới")), self.to)
        add("until", FieldLook(words=tr("Đến &hết ngày")), self.until)
        add("released", FieldLook(words=tr("&Phần được giải mật"), required=True), self.released)
        add("sender", FieldLook(words=tr("&Nơi gửi thông báo"), required=True), self.teller)
        add("number", FieldLook(words=tr("&Số thông báo"), required=True), self.number)
        days = self.days
        add("notice_day", FieldLook(words=tr("Ngày thông &báo"), required=True), days["notice_day"])
        add("changed_on", FieldLook(words=tr("&Có hiệu lực từ"), required=True), days["changed_on"])
        add("day", FieldLook(words=tr("Ngà&y nhận"), required=True), days["day"])
        add("reason", FieldLook(words=tr("&Lý do")), self.reason)
