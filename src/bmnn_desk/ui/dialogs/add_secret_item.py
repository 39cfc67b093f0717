"""Add entries of a secret list, one after another, as its paper has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.proposal.basis_add import BasisAdd
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.secret_list.shelf import ShelfRow


class AddSecretItemDialog(Sheet):
    """`row` is the line of the page that it is about: a decision, or a field without a paper."""

    reopens = False

    def __init__(self, seat: Seat, row: ShelfRow | None = None) -> None:
        super().__init__(self.tr("Thêm mục danh mục bí mật nhà nước"))
        self._seat, self._added = seat, 0
        self.show_subtitle(self.tr("Gõ theo quyết định giấy; xong một mục thì gõ tiếp mục sau"))
        self.add = BasisAdd(seat)
        self.told = label("", TextPart.HINT, wraps=True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.add)
        column.addStretch(1)
        self.body.addWidget(scrolled(inner), 1)
        self.body.addWidget(self.told)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.add.foot.hide()
        look = ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("&Thêm vào danh mục"), look, self.add.save)
        self.add.added.connect(self._tell)
        self.add.left.connect(self.close_sheet)
        listen_for({"Ctrl+Return": self.add.save}, self)
        self._open(row)

    def focus_first(self) -> None:
        """Into the entry's place, or to the decision where none is known yet."""
        is_known = self.add.list.value() or self.add.decision.value()
        self.add.form.focus("article" if is_known else "decision")

    def close_sheet(self) -> None:
        """Leave, and say how many were added."""
        words = self.tr("Đã thêm {count} mục danh mục").format(count=self._added)
        self.finished.emit(words if self._added else None)

    def _open(self, row: ShelfRow | None) -> None:
        asked = EntriesAsked(body=self._seat.body, day=self._seat.today())
        self.add.open_for(self._seat.desk.read(secret_entries, asked))
        self.add.choose_list(0 if row is None else row.secret_list)
        if row is None or row.secret_list:
            return
        if row.slot:
            self.add.unpublished.setChecked(True)
            self.add.form.put_texts({"field": row.field})
        elif row.listed is not None:
            self.add.take_listed(row.listed)

    def _tell(self, number: int) -> None:
        """The next entry is most likely of the same decision."""
        self._added += 1
        asked = EntriesAsked(body=self._seat.body, day=self._seat.today())
        entries = self._seat.desk.read(secret_entries, asked)
        entry = next(each for each in entries if each.id == number)
        self.told.setText(
            self.tr("Đã thêm mục thứ {count}: {citation}").format(
                count=self._added, citation=entry.citation
            )
        )
        self.add.open_for(entries)
        self.add.choose_list(entry.secret_list)
        self.add.form.focus("article")
