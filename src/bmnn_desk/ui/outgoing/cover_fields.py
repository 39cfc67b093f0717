"""What the clerk says of covers: for whom, on what, with which marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.stamps import URGENCY_STAMPS, Stamp
from bmnn_desk.law.cover_form import CoverSize, LabelSheet
from bmnn_desk.ui.outgoing.cover_matter import CoverChoice, CoverPart
from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.outgoing.cover_matter import CoverMatter

_OWN, _REFERENCE, _TICKED = "own", 2, "ticked"


class CoverFields(QObject):
    """`edited` when anything is another; the editors stand in `panel` by their keys."""

    edited = Signal()

    def __init__(self, matter: CoverMatter, parent: QObject) -> None:
        super().__init__(parent)
        self._matter = matter
        form = matter.regime.covers
        sizes: tuple[CoverSize | LabelSheet, ...] = (
            *form.envelopes.values(),
            *form.labels.values(),
        )
        headings = (self.tr("Nơi nhận"), self.tr("Văn bản"), self.tr("Số bản"))
        self.table = TickTable(self.tr("Các nơi nhận"), headings, wide=0)
        self.size: ChoiceBox[CoverSize | LabelSheet] = ChoiceBox(
            (size, size.name) for size in sizes
        )
        self.part: ChoiceBox[CoverPart] = ChoiceBox(
            (
                (CoverPart.BOTH, self.tr("Bì trong và bì ngoài")),
                (CoverPart.INNER, self.tr("Chỉ bì trong")),
                (CoverPart.OUTER, self.tr("Chỉ bì ngoài")),
            )
        )
        self.first: ChoiceBox[int] = ChoiceBox(((1, "1"),))
        self.haste: ChoiceBox[str] = ChoiceBox(self._hastes())
        self.marks: ChoiceBox[bool] = ChoiceBox(
            (
                (False, self.tr("Chừa chỗ để đóng dấu tay")),
                (True, self.tr("In luôn dấu màu đỏ")),
            )
        )
        self.person, self.address = LineEdit(), LineEdit()
        self.panel = FormPanel(self)
        self._fill()
        self._begin()
        self.table.ticked_changed.connect(self.edited.emit)
        self.panel.edited.connect(self._edit)

    def choice(self) -> CoverChoice:
        """What is chosen now."""
        size = self.size.value()
        if size is None:
            raise AssertionError  # a pack has sizes
        haste = self.haste.value()
        return CoverChoice(
            ticked=self.table.ticked(),
            size=size,
            part=self.part.value() or CoverPart.BOTH,
            first=(self.first.value() or 1) if isinstance(size, LabelSheet) else 1,
            person=self.person.value(),
            address=self.address.value(),
            haste=Stamp(haste) if haste and haste != _OWN else None,
            own_haste=haste == _OWN,
            prints_marks=bool(self.marks.value()),
        )

    def texts(self) -> dict[str, str]:
        """What a draft keeps: the fields, and who is ticked."""
        return {**self.panel.texts(), _TICKED: ids_text(self.table.ticked())}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Show what a draft kept."""
        self.panel.put_texts(texts)
        self.table.put_ticked(ids_from(texts.get(_TICKED, "")))

    def errors(self) -> dict[str, str]:
        """A name or an address that would stand on the covers of several recipients."""
        if len(self.table.ticked()) < 2:  # noqa: PLR2004  several
            return {}
        words = self.tr(
            "Đang chọn nhiều nơi nhận nên mọi bì sẽ ghi giống nhau. Chọn một nơi nhận, in xong "
            "rồi sang nơi khác."
        )
        fields = (("person", self.person), ("address", self.address))
        return {key: words for key, field in fields if field.value()}

    def use_up(self, covers: int) -> None:
        """So many labels came out: the first free one is further on."""
        size = self.size.value()
        if isinstance(size, LabelSheet):
            first = self.first.value() or 1
            self.first.put((first - 1 + covers) % size.count + 1)

    def _edit(self) -> None:
        self._show_labels()
        self.edited.emit()

    def _show_labels(self) -> None:
        size = self.size.value()
        is_sheet = isinstance(size, LabelSheet)
        count = size.count if isinstance(size, LabelSheet) else 1
        if self.first.count() != count:
            self.first.offer((number, str(number)) for number in range(1, count + 1))
        self.panel.field("first").setVisible(is_sheet)

    def _hastes(self) -> list[tuple[str, str]]:
        stamps = self._matter.regime.stamps
        own = [(_OWN, self.tr("Theo từng văn bản"))] if self._matter.level is None else []
        return [
            *own,
            ("", self.tr("Không khẩn")),
            *((stamp.value, stamps[stamp].name) for stamp in URGENCY_STAMPS),
        ]

    def _begin(self) -> None:
        each = [row.facts for row in self._matter.rows]
        self.table.show_ticks(
            {
                index: (facts.recipient, facts.reference, f"{facts.copies:02}")
                for index, facts in enumerate(each)
            }
        )
        # One document is named at the window's top already.
        self.table.setColumnHidden(_REFERENCE, self._matter.level is not None)
        self.table.put_ticked(range(len(each)))
        if self._matter.level is not None:
            haste = next((facts.haste for facts in each if facts.haste is not None), None)
            self.haste.put("" if haste is None else haste.value)
        self.marks.put(self._matter.prints_marks)
        self.panel.field("part").setVisible(self._matter.has_two)
        self._show_labels()

    def _fill(self) -> None:
        tr = self.tr
        inside = tr("Họ tên, chức vụ. Bì trong có thêm dấu Chỉ người có tên mới được bóc bì.")
        person = inside if self._matter.has_two else tr("Họ tên, chức vụ người nhận.")
        self.panel.add("size", FieldLook(words=tr("K&hổ bì, nhãn")), self.size)
        self.panel.add("first", FieldLook(words=tr("&Nhãn đầu tiên còn trống")), self.first)
        self.panel.add("part", FieldLook(words=tr("&Bì nào")), self.part)
        self.panel.add("marks", FieldLook(words=tr("&Dấu trên bì")), self.marks)
        self.panel.add("haste", FieldLook(words=tr("Độ &khẩn")), self.haste)
        self.panel.add("person", FieldLook(words=tr("Gửi đích d&anh"), hint=person), self.person)
        self.panel.add("address", FieldLook(words=tr("Địa &chỉ")), self.address)
