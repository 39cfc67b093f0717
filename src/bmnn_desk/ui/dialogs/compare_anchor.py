"""Compare an anchor on paper with the journal: the number and the letters are typed from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.domain.journal_anchor import matches
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.record_anchor_print import AnchorAsked, journal_anchor
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_area import FORM_EM
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_LETTERS = 12
_MOST_DIGITS = 9


class CompareAnchorDialog(Sheet):
    """Says in words whether the paper and the journal are one; nothing is written."""

    form = "compare_anchor"
    reopens = False

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Đối chiếu mốc trên giấy"), parent)
        self._seat = seat
        self.show_subtitle(self.tr("Gõ hai dòng in đậm trên tờ mốc đã ký"))
        self.panel = FormPanel(self)
        self.seq, self.letters = LineEdit(), LineEdit()
        self.told = Banner()
        self._build()
        self.panel.edited.connect(lambda: self.told.say(""))

    def focus_first(self) -> None:
        """Into the number."""
        self.seq.setFocus()

    def compare(self) -> None:
        """Say whether they match."""
        self.save.setFocus()
        if self.panel.show_errors(self._errors()):
            return
        seq = int(self.seq.value())
        try:
            (anchor,) = self._seat.desk.read(journal_anchor, AnchorAsked(seq=seq))
        except NotFoundError:
            self._say_older(seq)
            return
        if matches(self.letters.value(), anchor.mac):
            words = self.tr("Khớp. Từ việc số 1 tới việc số {seq}, nhật ký đúng là nhật ký đã in.")
            self.told.say(words.format(seq=seq), BannerKind.OK)
            return
        words = self.tr(
            "Không khớp ở việc số {seq}. Xem lại 12 ký tự đã gõ. Nếu gõ đúng: nhật ký trên máy "
            "không phải nhật ký đã in; dừng ghi sổ, giữ nguyên máy và báo người phụ trách."
        )
        self.told.say(words.format(seq=seq), BannerKind.DANGER)

    def _say_older(self, seq: int) -> None:
        (state,) = self._seat.desk.read(journal_state, DayAsked(day=self._seat.today()))
        words = self.tr(
            "Không khớp. Nhật ký trên máy chỉ có {acts} việc, tờ giấy ghi việc số {seq}. Xem lại "
            "số đã gõ. Nếu gõ đúng: kho trên máy cũ hơn tờ giấy; dừng ghi sổ và báo người phụ "
            "trách."
        )
        self.told.say(words.format(acts=state.acts, seq=seq), BannerKind.DANGER)

    def _errors(self) -> dict[str, str]:
        found = {}
        typed = self.seq.value()
        if not (typed.isascii() and typed.isdigit() and int(typed) > 0):
            found["seq"] = self.tr("Chưa đúng. Ghi số trên tờ mốc, ví dụ: 1284.")
        if sum(map(str.isalnum, self.letters.value())) != _LETTERS:
            words = self.tr("Phải đủ 12 ký tự, ví dụ: A1B2-C3D4-E5F6; đang có {count}.")
            count = sum(map(str.isalnum, self.letters.value()))
            found["letters"] = words.format(count=count)
        return found

    def _build(self) -> None:
        self.seq.setMaxLength(_MOST_DIGITS)
        hint = self.tr("Không cần gõ dấu cách, dấu gạch; chữ hoa, chữ thường như nhau.")
        seq = FieldLook(words=self.tr("Đến hết &việc số"), required=True)
        letters = FieldLook(words=self.tr("12 &ký tự"), required=True, hint=hint)
        card, top = Card(), Qt.AlignmentFlag.AlignTop
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_EM)
        card.body.addWidget(self.panel.summary)
        card.body.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.panel.add("seq", seq, self.seq), 1, top)
        row.addWidget(self.panel.add("letters", letters, self.letters), 2, top)
        card.body.addLayout(row)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="checklist", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("Đối &chiếu"), look, self.compare)
        listen_for({"Ctrl+Return": self.compare}, self)
