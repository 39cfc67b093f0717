"""Begin a round of counting: of whom, of what place or of all, by whom, by which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import InventoryRequest, InventoryScope
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.holders_list import HoldersAsked, holder_rows, place_rows
from bmnn_desk.services.holdings_list import HoldingRowsAsked, holding_rows
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.inventory.inventory_words import SCOPE_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copy_moves import HolderRow
    from bmnn_desk.ui.seat import Seat

_BETWEEN = ";"


class BeginInventoryDialog(SmallSheet):
    """The list of what is expected is frozen with holder and place as they stand now.

    With a copy as `subject` the round is of the place where that one lies, else of its holder.
    """

    form = "begin_inventory"
    copied = ("counters",)

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Bắt đầu đợt kiểm kê"),
            subtitle=self.tr("Chốt danh sách các bản phải có, với người giữ và nơi để lúc này"),
            save=self.tr("&Chốt danh sách"),
        )
        super().__init__(seat, subject, words)
        asked = HoldersAsked(body=seat.body, day=seat.today())
        self._holders: dict[int, HolderRow] = {
            row.id: row for row in seat.desk.read(holder_rows, asked) if row.holder
        }
        places = [row.place for row in seat.desk.read(place_rows, asked) if row.place]
        self.scope: ChoiceBox[InventoryScope] = ChoiceBox(SCOPE_WORDS.items())
        self.holder: ChoiceBox[int] = ChoiceBox(
            (row.id, self.tr("{name} ({count:02} bản)").format(name=row.holder, count=row.copies))
            for row in self._holders.values()
        )
        self.place: ChoiceBox[str] = ChoiceBox((place, place) for place in places)
        self.day, self.counters, self.decision = ActDay(seat.today), LineEdit(), LineEdit()
        self.counters.setText(seat.person)
        self._add_fields()
        self.rows(
            (("scope", 4), ("holder", 8)),
            # Places that begin alike are told apart by their ends.
            (("place", 12),),
            (("counters", 12),),
            (("decision", 8), ("day", 4)),
        )
        if subject:
            self._choose(subject)
        self.begin(self._begin_round)
        self.scope.edited.connect(self._show_scope)
        self._show_scope()

    def errors(self) -> Mapping[str, str]:
        """Whose or where, who counts, and a day that has come."""
        found = self.wrong(
            {
                "counters": self.tr("người kiểm kê, ví dụ: Lê Thị Thư; Trần Văn Giám"),
                "day": self.tr("ngày, ví dụ: hn"),
            }
        )
        scope = self.scope.value()
        if scope is InventoryScope.HOLDER and self.holder.value() is None:
            found["holder"] = self.tr("Chưa ai giữ bản nào. Chọn phạm vi khác.")
        if scope is InventoryScope.PLACE and self.place.value() is None:
            found["place"] = self.tr("Chưa ghi nơi để của bản nào. Chọn phạm vi khác.")
        return found

    def _begin_round(self) -> str:
        scope = self.scope.value() or InventoryScope.ALL
        row = self._holders.get(self.holder.value() or 0)
        holder = row if scope is InventoryScope.HOLDER else None
        request = InventoryRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            scope=scope,
            counters=tuple(filter(None, map(str.strip, self.counters.value().split(_BETWEEN)))),
            holder="" if holder is None else holder.holder,
            person=None if holder is None else holder.person,
            place=self.place.value() or "" if scope is InventoryScope.PLACE else "",
            decision=self.decision.value(),
        )
        self.seat.desk.do(begin_inventory, request)
        return self.tr("Đã chốt danh sách kiểm kê. Bấm Ctrl+P để in phiếu, Ctrl+G để ghi kết quả.")

    def _choose(self, copy: int) -> None:
        asked = HoldingRowsAsked(body=self.seat.body, ids=(copy,))
        row = next(iter(self.seat.desk.read(holding_rows, asked)), None)
        if row is None:
            return
        whose = row.person, row.unit, row.holder
        # None has what left the office since: then nothing is chosen for the clerk.
        holder = next(
            (
                each.id
                for each in self._holders.values()
                if (each.person, each.unit, each.holder) == whose
            ),
            None,
        )
        if self.place.words_of(row.place):
            self.scope.put(InventoryScope.PLACE)
            self.place.put(row.place)
        elif holder is not None:
            self.scope.put(InventoryScope.HOLDER)
            self.holder.put(holder)

    def _show_scope(self) -> None:
        scope = self.scope.value()
        self.panel.field("holder").setVisible(scope is InventoryScope.HOLDER)
        self.panel.field("place").setVisible(scope is InventoryScope.PLACE)

    def _add_fields(self) -> None:
        add = self.panel.add
        add("scope", FieldLook(words=self.tr("&Phạm vi"), required=True), self.scope)
        add("holder", FieldLook(words=self.tr("&Người giữ"), required=True), self.holder)
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True), self.place)
        hint = self.tr("Nhiều người thì cách nhau bằng dấu chấm phẩy.")
        look = FieldLook(words=self.tr("Người &kiểm kê"), required=True, hint=hint)
        add("counters", look, self.counters)
        hint = self.tr("Số, ngày của kế hoạch hoặc quyết định; không có thì để trống.")
        add("decision", FieldLook(words=self.tr("&Theo văn bản"), hint=hint), self.decision)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
