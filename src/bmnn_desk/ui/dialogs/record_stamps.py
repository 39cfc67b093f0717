"""Record which stamps the office has and how large they are: the whole set, or one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamp_inventory import StampFound, StampsRequest
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.stamp_inventory import record_stamps, stamp_inventory
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.dialogs.stamp_grid import StampGrid
from bmnn_desk.ui.order.order_words import people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.stamp_inventory import StampEntry
    from bmnn_desk.ui.seat import Seat

_AS_BEFORE = 0


class RecordStampsDialog(SmallSheet):
    """`subject` is the stamp's place in the set, 0 for all eighteen.

    A keeper, place or specimen day that is chosen is that of every stamp that is there; left
    open, each keeps its own. Of a stamp that nobody touched nothing is written.
    """

    form = "record_stamps"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        asked = PeopleAsked(body=seat.body, day=seat.today())
        every = seat.desk.read(stamp_inventory, asked)
        self._entries = tuple(each for each in every if subject in {0, each.id})
        one = self._entries[0].name if subject else ""
        words = SheetWords(
            title=self.tr("Ghi con dấu"),
            subtitle=one or self.tr("Xem cả bộ dấu: dấu nào có thì đánh dấu, đo rồi ghi cỡ"),
            save=self.tr("Ghi &con dấu"),
        )
        super().__init__(seat, subject, words)
        self.grid = StampGrid(self._entries)
        self.day, self.specimen = (ActDay(seat.today, past=True) for _ in range(2))
        self.specimen.put(None)
        self.keeper = ChoiceBox(self._keepers())
        self.place = LineEdit()
        self._add_fields()
        self.rows(
            (("day", 3), ("specimen_on", 3), ("keeper", 4), ("place", 2)),
            (("stamps", 12),),
        )
        look = ButtonLook(icon="checklist", tip=self.tr("Dấu không đánh dấu thì ghi là không có"))
        seen = self.tr("Đúng &thế này") if subject else self.tr("Đã xem &tất cả")
        self.seen = self.offer(seen, look, self.grid.see_all, left=True)
        self.panel.edited.connect(lambda: self.show_hint(""))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The days, and sides that are measures."""
        found = self.wrong({"day": self.tr("ngày xem dấu, ví dụ: 05/02/2026")})
        seen, laid = self.day.value(), self.specimen.value()
        if seen is not None and laid is not None and laid > seen:
            found["specimen_on"] = self.tr("Ngày đối chiếu sau ngày xem. Sửa một trong hai ngày.")
        if words := self._wrong_stamps():
            found["stamps"] = words
        return found

    def forward(self) -> None:
        """Save, unless something is wrong; what is wrong with the rows is said in sight of all."""
        super().forward()
        self.show_hint(self.panel.field("stamps").error)

    def _wrong_stamps(self) -> str:
        """What is wrong with the rows, the first thing of it alone; "" where nothing is."""
        names = {each.stamp: each.name for each in self._entries}
        if wrong := self.grid.wrong():
            words = self.tr("Cỡ chưa đúng: {list}. Ghi cả rộng và cao bằng mm, ví dụ: 20 và 8.")
            return words.format(list=", ".join(names[each] for each in wrong))
        if absurd := self.grid.absurd():
            words = self.tr("Đã ghi cỡ mà chưa đánh dấu là có: {list}. Đánh dấu, hoặc xóa cỡ.")
            return words.format(list=", ".join(names[each] for each in absurd))
        seen = self._seen()
        if not seen:
            words = self.tr("Chưa xem dấu nào. Đánh dấu dấu nào có, hoặc bấm “{button}”.")
            return words.format(button=self.seen.text().replace("&", ""))
        if self._common() and not any(self.grid.rows[each.stamp].held.isChecked() for each in seen):
            return self.tr(
                "Người giữ, nơi để, ngày đối chiếu chỉ ghi cho dấu có. Đánh dấu hoặc xóa đi."
            )
        return ""

    def _common(self) -> bool:
        """True where something is said of every stamp that is there."""
        return bool(self.specimen.value() or self.keeper.value() or self.place.value())

    def _seen(self) -> tuple[StampEntry, ...]:
        """The stamps that were touched, and those there of which something is said in common."""
        common = self._common()
        rows = self.grid.rows
        return tuple(
            each
            for each in self._entries
            if rows[each.stamp].seen or (common and rows[each.stamp].held.isChecked())
        )

    def _record(self) -> str:
        found = tuple(self._found(each) for each in self._seen())
        request = StampsRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            found=found,
        )
        self.seat.desk.do(record_stamps, request)
        held = sum(each.held for each in found)
        return self.tr("Đã ghi {count} con dấu, có {held}").format(count=len(found), held=held)

    def _found(self, entry: StampEntry) -> StampFound:
        row = self.grid.rows[entry.stamp]
        return StampFound(
            stamp=entry.stamp,
            held=row.held.isChecked(),
            size=row.size(),
            specimen_on=self.specimen.value() or entry.specimen_on,
            keeper=self.keeper.value() or entry.keeper,
            place=self.place.value() or entry.place,
        )

    def _add_fields(self) -> None:
        as_before = self.tr("Để trống: như cũ.")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "day": (FieldLook(words=self.tr("Ngày &xem"), required=True), self.day),
            "specimen_on": (
                FieldLook(words=self.tr("Ngày đối c&hiếu tờ mẫu"), hint=as_before),
                self.specimen,
            ),
            "keeper": (FieldLook(words=self.tr("&Người giữ")), self.keeper),
            "place": (FieldLook(words=self.tr("Nơ&i để"), hint=as_before), self.place),
            "stamps": (FieldLook(words=self.tr("&Dấu")), self.grid),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("keeper"), self._keepers)

    def _keepers(self) -> list[tuple[int, str]]:
        return [(_AS_BEFORE, self.tr("Như cũ")), *people_choices(self.seat)]
