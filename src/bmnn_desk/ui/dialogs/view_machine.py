"""Look at this machine: what it shows beside what its card says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from bmnn_desk.errors import DeskError
from bmnn_desk.machine.probes.probe_machine import probe_machine
from bmnn_desk.papers.machine_sides import machine_sides
from bmnn_desk.services.enter_machine import MachineProbeRequest, keep_machine_probe
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.machine.machine_words import card_facts, machines_now, sheet_words
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.machine_probe import MachineProbe
    from bmnn_desk.ui.seat import Seat


class ViewMachineSheet(Sheet):
    """Nothing is kept before the button is pressed, and nothing of the machine is changed."""

    reopens = False

    def __init__(
        self, seat: Seat, subject: int, probe: Callable[[], MachineProbe] = probe_machine
    ) -> None:
        super().__init__(self.tr("Xem máy này"))
        self.subject = subject
        self._seat, self._probe = seat, probe
        self._machine = card_facts(seat, subject).machine
        self._found: MachineProbe | None = None
        self._request_id = new_request_id()
        self.show_subtitle(" · ".join(filter(None, (self._machine.name, self._machine.place))))
        self.told = Banner(BannerKind.WARN)
        self.hint = label("", TextPart.HINT, wraps=True)
        self.table = ReadingTable(
            self.tr("Thẻ và máy"),
            [self.tr("Nội dung"), self.tr("Thẻ ghi"), self.tr("Máy cho thấy")],
            2,
        )
        # What the machine shows may be long: it goes on in the next line, and is not cut.
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for widget in (self.told, self.hint):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="refresh", tip="F9")
        self.again = self.offer(self.tr("&Xem lại"), look, self.look)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("&Lưu vào thẻ"), look, self.forward)
        listen_for({"Ctrl+Return": self.forward, "F9": self.look}, self)
        self.look()

    def focus_first(self) -> None:
        """Into the table."""
        self.table.setFocus()

    def look(self) -> None:
        """Look at the machine, beside the window: it reads whole logs."""
        self._found = None
        self._show()
        in_background(self, self._probe, self._came, self._failed)

    def forward(self) -> None:
        """Keep what it showed."""
        if self._found is None:
            return
        request = MachineProbeRequest(
            request_id=self._request_id,
            day=self._seat.today(),
            body=self._seat.body,
            machine=self.subject,
            probe=self._found,
        )
        try:
            _, said = act_once(self._seat, keep_machine_probe, request)
        except DeskError as error:
            self.told.say(sentence(error))
            return
        words = self.tr("Đã lưu những gì máy {name} cho thấy hôm nay")
        self.finished.emit(said or words.format(name=self._machine.name))

    def _came(self, found: MachineProbe) -> None:
        self._found = found
        self._show()
        self.save.setFocus()

    def _failed(self, error: Exception) -> None:
        raise error

    def _show(self) -> None:
        sides = machine_sides(sheet_words(self._seat), self._machine, self._found)
        shown = [(side.subject, side.card, "\n".join(side.shown)) for side in sides]
        if self._found is None:
            looking = self.tr("đang xem…")
            shown = [(subject, card, looking) for subject, card, _ in shown]
        row = max(self.table.currentRow(), 0)
        self.table.show_rows(shown)
        self.table.setCurrentCell(row, 0)
        self.save.setEnabled(self._found is not None)
        self.told.say(self._doubt())
        self.hint.setText(
            self.tr(
                "Chương trình chỉ đọc, không sửa gì trên máy. Chỗ nào hệ điều hành không cho biết "
                "thì ghi là không biết được, và hỏi người quản trị máy."
            )
        )

    def _doubt(self) -> str:
        """Another card that this machine was kept in before, or another machine in this card."""
        code = "" if self._found is None else self._found.code
        if not code:
            return ""
        mine = self._machine.probe
        if mine is not None and mine.code and mine.code != code:
            return self.tr(
                "Lần xem trước của thẻ này là một máy khác (hoặc máy đã cài lại hệ điều hành). "
                "Kiểm tra đã chọn đúng thẻ của máy đang ngồi chưa rồi hãy lưu."
            )
        others = (each for each in machines_now(self._seat) if each.id != self.subject)
        other = next((o for o in others if o.probe is not None and o.probe.code == code), None)
        if other is None:
            return ""
        words = self.tr(
            "Máy đang ngồi đã được xem cho thẻ {name}. Kiểm tra đã chọn đúng thẻ chưa rồi hãy lưu."
        )
        return words.format(name=other.name)
