"""Add entries of a secret list, one after another, as its paper has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.proposal.basis_add import BasisAdd
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.secret_list.shelf import ShelfRow

_UNPUBLISHED, _NO_POINTS = "unpublished", "no_points"


class AddSecretItemDialog(Sheet):
    """`row` is the line of the page that it is about: a decision, or a field without a paper.

    What is half typed is kept for each decision by itself: `subject` is its number, 0 for one
    that is not entered yet.
    """

    form = "add_secret_item"

    def __init__(self, seat: Seat, subject: int = 0, row: ShelfRow | None = None) -> None:
        super().__init__(self.tr("Thêm mục danh mục bí mật nhà nước"))
        self.subject = subject
        self._seat, self._added, self._caret = seat, 0, ""
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
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._keeper.kept.connect(self.show_state)
        self._open(row)
        self.add.form.edited.connect(self._keeper.touch)
        for box in (self.add.unpublished, self.add.no_points):
            box.toggled.connect(self._keeper.touch)

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def focus_first(self) -> None:
        """Where the draft was left; else the entry's place, or the decision without a known one."""
        is_known = self.add.list.value() or self.add.decision.value()
        self.add.form.focus(self._caret or ("article" if is_known else "decision"))
        self._caret = ""

    def close_sheet(self) -> None:
        """Leave, and say how many were added; what is half typed stays kept."""
        self._keeper.keep_now()
        if unkept := self.unkept_words():
            self.said.emit(unkept)
            return
        words = self.tr("Đã thêm {count} mục danh mục").format(count=self._added)
        self.finished.emit(words if self._added else None)

    def _open(self, row: ShelfRow | None) -> None:
        asked = EntriesAsked(body=self._seat.body, day=self._seat.today())
        self.add.open_for(self._seat.desk.read(secret_entries, asked))
        self.add.choose_list(self.subject)
        draft = self._keeper.found()
        if draft is not None and (row is None or row.secret_list):
            self.add.form.put_texts(draft.fields)
            self.add.unpublished.setChecked(_UNPUBLISHED in draft.fields)
            self.add.no_points.setChecked(_NO_POINTS in draft.fields)
            self._caret = draft.caret
            self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))
        elif row is not None and row.slot:
            self.add.unpublished.setChecked(True)
            self.add.form.put_texts({"field": row.field})
        elif row is not None and row.listed is not None and not row.secret_list:
            self.add.take_listed(row.listed)

    def _draft(self) -> tuple[dict[str, str], str]:
        ticks = {_UNPUBLISHED: self.add.unpublished, _NO_POINTS: self.add.no_points}
        ticked = {key: "x" for key, box in ticks.items() if box.isChecked()}
        return {**self.add.form.texts(), **ticked}, self.add.form.place()

    def _tell(self, number: int) -> None:
        """The next entry is most likely of the same decision."""
        self._added += 1
        self._keeper.drop()
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
