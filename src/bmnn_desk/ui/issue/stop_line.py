"""Where a printer stopped, typed as "bản 03, trang 4": why, and how the copy goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.print_run import RunStop, StopCause, can_stop_at, typed_place
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.print_run import SentCopy


class StopLine(QWidget):
    """A tick; behind it the place, the cause, and the way on. `edited` when any of it changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(self.tr("Máy in &dừng giữa chừng"))
        self.place = LineEdit()
        self.place.setPlaceholderText(self.tr("Dừng ở đâu, ví dụ: bản 03, trang 4"))
        self.place.setAccessibleName(self.tr("Máy dừng ở bản số, trang"))
        self.cause: ChoiceBox[StopCause] = ChoiceBox(
            (
                (StopCause.JAM, self.tr("Kẹt giấy, tờ đó hỏng")),
                (StopCause.NO_PAPER, self.tr("Hết giấy")),
                (StopCause.PRINTER, self.tr("Mất máy in, mất điện")),
            )
        )
        self.cause.setAccessibleName(self.tr("Vì sao máy dừng"))
        self.goes_on: ChoiceBox[bool] = ChoiceBox(
            (
                (False, self.tr("In lại bản đó từ đầu")),
                (True, self.tr("In tiếp từ trang đó")),
            )
        )
        self.goes_on.setAccessibleName(self.tr("Bản đang in dở"))
        self._what = label("", TextPart.HINT, wraps=True)
        self._more = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.place, self.cause, self.goes_on):
            row.addWidget(widget, 1)
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        inner.addLayout(row)
        inner.addWidget(self._what)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tick)
        column.addWidget(self._more)
        self._sent: Sequence[SentCopy] = ()
        self._more.hide()
        self.tick.toggled.connect(self._show_more)
        for editor in (self.place, self.cause, self.goes_on):
            editor.edited.connect(self._tell)

    def ask_about(self, sent: Sequence[SentCopy], *, onto_sheets: bool) -> None:
        """Begin anew about these copies.

        Marks that came out onto sheets are not printed twice: there a copy goes on by itself.
        """
        self._sent = sent
        self.place.clear()
        self.cause.put(StopCause.JAM)
        self.goes_on.put(onto_sheets)
        self.tick.setChecked(False)

    def propose(self, copy: int, page: int, cause: StopCause) -> None:
        """Tick it, and say where the printer itself broke off."""
        self.place.setText(self.tr("bản {copy:02}, trang {page}").format(copy=copy, page=page))
        self.cause.put(cause)
        self.tick.setChecked(True)

    def value(self) -> RunStop | None:
        """Where it stopped; None where it did not, or where that cannot be read."""
        found = typed_place(self.place.value()) if self.tick.isChecked() else None
        if found is None or not can_stop_at(self._sent, *found):
            return None
        return RunStop(
            copy=found[0],
            page=found[1],
            cause=self.cause.value() or StopCause.JAM,
            goes_on=bool(self.goes_on.value()),
        )

    def reason(self) -> str:
        """The stop in words, for the history of prints."""
        stop = self.value()
        if stop is None:
            return ""
        causes = {
            StopCause.JAM: self.tr("Kẹt giấy ở trang {page}"),
            StopCause.NO_PAPER: self.tr("Hết giấy ở trang {page}"),
            StopCause.PRINTER: self.tr("Mất máy in ở trang {page}"),
        }
        on = self.tr(", in tiếp từ trang đó") if stop.goes_on else self.tr(", in lại từ đầu")
        return f"{causes[stop.cause].format(page=stop.page)}{on}"

    def problem(self) -> str:
        """Why the place cannot be read, and how to mend it; empty where it can."""
        if not self.tick.isChecked() or self.value() is not None:
            return ""
        found = typed_place(self.place.value())
        if found is None:
            return self.tr("Chưa rõ máy dừng ở đâu. Ghi bản số và trang, ví dụ: bản 03, trang 4.")
        sent = next((copy for copy in self._sent if copy.number == found[0]), None)
        if sent is None:
            words = self.tr("Lần in này không có bản {copy:02}. Ghi bản số đang in khi máy dừng.")
            return words.format(copy=found[0])
        words = self.tr("Bản {copy:02} in từ trang {first} đến trang {last}. Ghi lại trang máy "
                        "dừng.")  # fmt: skip
        return words.format(copy=sent.number, first=sent.first, last=sent.pages)

    def _show_more(self, on: bool) -> None:
        self._more.setVisible(on)
        if on and not self.place.value():
            self.place.setFocus()
        self._tell()

    def _tell(self) -> None:
        stop = self.value()
        self._what.setText("" if stop is None else self._words(stop))
        self.edited.emit()

    def _words(self, stop: RunStop) -> str:
        if stop.goes_on:
            words = self.tr("Nạp giấy, bấm Ghi và in tiếp: bản {copy:02} in tiếp từ trang {page}.")
        elif stop.page > 1:
            words = self.tr(
                "Nạp giấy, bấm Ghi và in tiếp: bản {copy:02} in lại từ đầu, vẫn số cũ; các tờ in "
                "dở của bản này hủy như bản hỏng."
            )
        else:
            words = self.tr("Nạp giấy, bấm Ghi và in tiếp: bản {copy:02} in từ đầu.")
        return words.format(copy=stop.copy, page=stop.page)
