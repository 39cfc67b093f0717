"""Type a code from the control sheet; the desk says whether its lines still stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from bmnn_desk.domain.code_check import CodeChecked, CodeFinding
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.sheet_code import typed_code
from bmnn_desk.errors import DeskError
from bmnn_desk.services.check_code import CodeAsked, check_code
from bmnn_desk.ui.books.number_ranges import ranges_text
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.code_check import LineSince
    from bmnn_desk.ui.seat import Seat

_WIDTH_EM = 110


class CheckCodeDialog(Sheet):
    """Says in words whether paper and store are one; nothing is written."""

    form = "check_code"
    reopens = False

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Đối chiếu mã tờ sổ"), parent)
        self._seat = seat
        self.show_subtitle(self.tr("Gõ mã trên tờ kiểm soát, hoặc quét mã vuông"))
        self.panel, self.code, self.told = FormPanel(self), LineEdit(), Banner()
        self._build()
        self.panel.edited.connect(lambda: self.told.say(""))

    def focus_first(self) -> None:
        """Into the code."""
        self.code.setFocus()

    def compare(self) -> None:
        """Say what the code is of, and whether that still stands."""
        self.save.setFocus()
        if self.panel.show_errors(self._errors()):
            return
        asked = CodeAsked(body=self._seat.body, typed=self.code.value())
        try:
            found = self._seat.desk.read(check_code, asked)
        except DeskError as error:
            self.told.say(sentence(error), BannerKind.DANGER)
            return
        if not found:
            words = self.tr(
                "Không có tờ nào, dòng nào in ra với mã này. Mã gõ đúng mà không có: dòng hoặc mã "
                "trên máy đã bị sửa; dừng ghi sổ, giữ nguyên máy và báo người phụ trách bảo vệ bí "
                "mật nhà nước."
            )
            self.told.say(words, BannerKind.DANGER)
            return
        worst = max(found, key=lambda each: list(_KINDS).index(each.finding))
        kind = _KINDS[worst.finding]
        if kind is BannerKind.OK and any(each.since for each in found):
            kind = BannerKind.WARN
        self.told.say("\n".join(map(self._words, found)), kind)

    def _words(self, found: CodeChecked) -> str:
        where = self.tr("{book} năm {year}, quyển {volume:02}, tờ số {sheet}").format(
            book=BOOK_WORDS[found.kind], year=found.year, volume=found.volume, sheet=found.sheet
        )
        if found.ordinal is not None:
            where = self.tr("{where}, dòng {ordinal:02}").format(where=where, ordinal=found.ordinal)
        said = {
            CodeFinding.SAME: self.tr("Khớp. {where}: mọi chữ còn đúng như khi in."),
            CodeFinding.OLDER: self.tr(
                "Khớp. {where}: các dòng của lần in đó còn đúng; sau đó tờ đã in nối thêm dòng, "
                "mã mới ở tờ kiểm soát sau."
            ),
            CodeFinding.CHANGED: self.tr(
                "Không khớp. {where}: dòng {changed} đã khác khi in. Dừng ghi sổ, giữ nguyên máy "
                "và báo người phụ trách bảo vệ bí mật nhà nước."
            ),
        }[found.finding]
        changed = ranges_text(found.changed) or self.tr("chưa rõ")
        words = said.format(where=where, changed=changed)
        return " ".join((words, *self._since_words(found.since)))

    def _since_words(self, since: Sequence[LineSince]) -> Iterator[str]:
        """The paper is true, but it is no longer all that is to be said of its lines."""
        if not since:
            return
        corrected, gone = (
            self.tr("dòng {ordinal:02} đã đính chính ngày {day}"),
            self.tr("dòng {ordinal:02} đã hủy ngày {day}"),
        )
        acts = (
            (gone if each.cancelled else corrected).format(
                ordinal=each.ordinal, day=short_day(each.day)
            )
            for each in since
        )
        yield self.tr("Sau khi in: {acts}.").format(acts=", ".join(acts))

    def _errors(self) -> dict[str, str]:
        if typed_code(self.code.value()) is not None:
            return {}
        words = self.tr(
            "Mã chưa đúng: phải đủ 16 ký tự, ví dụ 7K3M-Q2XD-9FVT-0AB5. Xem lại từng ký tự trên "
            "tờ kiểm soát."
        )
        return {"code": words}

    def _build(self) -> None:
        hint = self.tr("Không cần gõ dấu gạch; chữ hoa, chữ thường như nhau.")
        look = FieldLook(words=self.tr("&Mã"), required=True, hint=hint)
        card = Card()
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_EM)
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in (self.panel.summary, self.told, self.panel.add("code", look, self.code)):
            column.addWidget(part)
        card.body.addLayout(column)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        check = ButtonLook(icon="checklist", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("Đối &chiếu"), check, self.compare)
        listen_for({"Ctrl+Return": self.compare}, self)


# From the best to the worst.
_KINDS = {
    CodeFinding.SAME: BannerKind.OK,
    CodeFinding.OLDER: BannerKind.OK,
    CodeFinding.CHANGED: BannerKind.DANGER,
}
