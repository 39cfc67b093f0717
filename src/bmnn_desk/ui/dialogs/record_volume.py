"""Record that a volume's opening or closing page was signed, or that it was bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.record_volume_event import VolumeEventRequest, record_volume_event
from bmnn_desk.ui.books.volume_subject import volume_at
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.ui.seat import Seat

_DIGITS = 5


class RecordVolumeDialog(SmallSheet):
    """The volume `subject`; what is due next is chosen already."""

    form = "record_volume"

    def __init__(self, seat: Seat, subject: int) -> None:
        self._at = volume_at(seat, subject)
        words = SheetWords(
            title=self.tr("Mở, kết thúc, đóng quyển"),
            subtitle=self._at.words,
            save=self.tr("Ghi v&iệc này"),
        )
        super().__init__(seat, subject, words)
        self._row = self._volume()
        self.kind: ChoiceBox[VolumeEventKind] = ChoiceBox(self._due())
        self.day, self.sheets, self.paper = DateField(seat.today), LineEdit(), LineEdit()
        self.day.put(seat.today())
        self.person: ChoiceBox[int | None] = ChoiceBox()
        self._add_fields()
        self.rows((("kind", 6), ("day", 3), ("sheets", 3)), (("person", 6), ("paper", 6)))
        self._offer_people()
        self._offer_sheets()
        self.kind.edited.connect(self._offer_sheets)
        self.day.edited.connect(self._offer_people)
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """What, when, and a number of sheets where one is given."""
        found = self.missing({"day": self.tr("ngày ký, ví dụ: 02/01/2026")})
        if self.day.problem():
            found["day"] = self.day.problem()
        if self.kind.value() is None:
            found["kind"] = self.tr("Quyển này không còn việc nào chờ ghi.")
        if self.sheets.value() and number_in(self.sheets.value()) is None:
            found["sheets"] = self.tr("Ghi số, ví dụ: 50.")
        return found

    def _record(self) -> str:
        kind = self.kind.value()
        if kind is None:
            raise AssertionError  # `errors` saw that one is chosen
        request = VolumeEventRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self._at.book,
            volume=self._at.volume,
            kind=kind,
            sheets=number_in(self.sheets.value()),
            person=self.person.value(),
            paper=self.paper.value(),
        )
        self.seat.desk.do(record_volume_event, request)
        return self.tr("Đã ghi: {what}").format(what=self.kind.currentText().lower())

    def _volume(self) -> ShelfEntry | None:
        asked = ShelfAsked(body=self.seat.body, year=self._at.entry.year)
        shelf = self.seat.desk.read(book_shelf, asked)
        here = (self._at.book, self._at.volume)
        return next((row for row in shelf if (row.book, row.volume) == here), None)

    def _due(self) -> list[tuple[VolumeEventKind, str]]:
        words = {
            VolumeEventKind.OPENED: self.tr("Trang xác nhận mở sổ đã ký"),
            VolumeEventKind.CLOSED: self.tr("Trang kết thúc sổ đã ký"),
            VolumeEventKind.BOUND: self.tr("Đã đóng quyển, đóng dấu giáp lai"),
        }
        row = self._row
        if row is None:
            return []
        can = row.is_finished or row.hand_written
        return [
            (kind, said)
            for kind, said in words.items()
            if kind not in row.events and (can or kind is VolumeEventKind.OPENED)
        ]

    def _offer_sheets(self) -> None:
        """A printed volume is closed and bound with the sheets that were printed."""
        kind, row = self.kind.value(), self._row
        if row is None or kind is VolumeEventKind.OPENED or not row.printed:
            return
        self.sheets.put_draft_text(str(row.printed))

    def _offer_people(self) -> None:
        self.person.offer(self._people())

    def _people(self) -> list[tuple[int | None, str]]:
        asked = PeopleAsked(body=self.seat.body, day=self.day.value() or self.seat.today())
        people = self.seat.desk.read(people_on, asked)
        heads = sorted(people, key=lambda entry: not entry.kind.is_head)
        return [
            (entry.person, f"{entry.name}, {entry.post}" if entry.post else entry.name)
            for entry in heads
        ]

    def _add_fields(self) -> None:
        sheets = self.tr("Như trang giấy ghi.")
        paper = self.tr("Số của biên bản, nếu có.")
        looks = {
            "kind": (FieldLook(words=self.tr("&Việc")), self.kind),
            "day": (FieldLook(words=self.tr("&Ngày"), required=True), self.day),
            "sheets": (FieldLook(words=self.tr("&Số tờ"), hint=sheets), self.sheets),
            "person": (FieldLook(words=self.tr("Người &ký")), self.person),
            "paper": (FieldLook(words=self.tr("Giấy kè&m"), hint=paper), self.paper),
        }
        self.sheets.setMaxLength(_DIGITS)
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("person"), self._people)
