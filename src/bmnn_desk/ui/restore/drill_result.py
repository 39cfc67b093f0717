"""What a drill found, beside the open store; it goes on record, and its paper is printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from bmnn_desk.domain.backups import RestoreRequest
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.restore_drill import MOST_DRILL_SECONDS, DrillFacts
from bmnn_desk.errors import DeskError
from bmnn_desk.papers.restore_drill_paper import restore_drill_paper
from bmnn_desk.services.record_restore import record_drill
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.inspection.office_named import office_named
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.domain.restore_drill import DrillRun
    from bmnn_desk.ui.seat import Seat

KEY = "restore_drill"
_MINUTE = 60


class DrillResultSheet(Sheet):
    """Its button keeps the drill on record once, then prints; again it prints alone."""

    form = "restore_drill_result"
    reopens = False

    def __init__(self, seat: Seat, run: DrillRun) -> None:
        super().__init__(self.tr("Kết quả diễn tập khôi phục"))
        self._seat, self._run, self._request_id = seat, run, new_request_id()
        self._is_kept = False
        self.told, self.judged = Banner(BannerKind.OK), Banner(BannerKind.OK)
        self.facts = FactsList()
        self._area = FormArea()
        self._build()
        self.show_subtitle(run.name)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(self.tr("Ghi &lại và in biên bản"), look, self.forward)
        listen_for({"Ctrl+Return": self.forward}, self)

    @property
    def is_kept(self) -> bool:
        """Whether the drill stands on record."""
        return self._is_kept

    def forward(self) -> None:
        """Keep it on record, unless it is, and print its paper."""
        if not self._is_kept:
            try:
                self._seat.desk.do(record_drill, self._request())
            except DeskError as error:
                self.told.say(sentence(error), BannerKind.DANGER)
                return
            self._is_kept = True
            self.told.say(self.tr("Lần diễn tập này đã ghi vào nhật ký."), BannerKind.OK)
            self.save.setText(self.tr("&In lại biên bản"))
        offer_paper(
            self,
            self._seat,
            partial(_paper, self._seat, self._run),
            title=self.tr("In biên bản diễn tập"),
            name=self.tr("Bien ban dien tap khoi phuc.pdf"),
        )

    def close_sheet(self) -> None:
        """Leave it; without being kept the drill stands nowhere, which is said."""
        self.finished.emit(None if self._is_kept else self.tr("Lần diễn tập chưa được ghi lại"))

    def focus_first(self) -> None:
        """Onto the button that keeps it."""
        self.save.setFocus()

    def _request(self) -> RestoreRequest:
        run = self._run
        return RestoreRequest(
            request_id=self._request_id,
            day=self._seat.today(),
            body=self._seat.body,
            name=run.name,
            sha256=run.sha256,
            seq=run.seq,
            live_seq=run.live_seq,
            took_seconds=run.took_seconds,
            compared=tuple((what, str(held), str(live)) for what, held, live in run.compared),
        )

    def _build(self) -> None:
        run, column = self._run, self._area.card.body
        column.setSpacing(10)
        minutes, seconds = divmod(run.took_seconds, _MINUTE)
        took = self.tr("{minutes} phút {seconds} giây").format(minutes=minutes, seconds=seconds)
        made = f"{run.made_at:%H:%M} ngày {run.made_at:%d/%m/%Y}"
        self.facts.show_facts(
            (
                (self.tr("Sao lưu lúc"), made),
                (self.tr("Thời gian khôi phục"), took),
                (self.tr("Đã kiểm"), self.tr("mọi trang dữ liệu và nhật ký, không thấy lỗi")),
            )
        )
        self._judge()
        for widget in (self.told, self.judged, self.facts):
            column.addWidget(widget)
        column.addLayout(self._table())
        column.addStretch(1)
        self.body.addWidget(self._area)

    def _judge(self) -> None:
        run = self._run
        if run.beyond_live:
            words = self.tr(
                "Kho đang dùng ít hơn bản sao lưu ở: {what}. Báo người phụ trách và tìm nguyên "
                "nhân trước khi nhập tiếp."
            ).format(what=", ".join(run.beyond_live))
            self.judged.say(words, BannerKind.DANGER)
        elif not run.is_quick:
            words = self.tr("Khôi phục được, nhưng lâu hơn mức đặt ra là {minutes} phút.")
            words = words.format(minutes=MOST_DRILL_SECONDS // 60)
            self.judged.say(words, BannerKind.WARN)
        else:
            words = self.tr(
                "Khôi phục được trong thời gian đặt ra. Phần kho đang dùng có thêm là việc làm sau "
                "lúc sao lưu."
            )
            self.judged.say(words, BannerKind.OK)

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        right = Qt.AlignmentFlag.AlignRight
        heads = (self.tr("Nội dung"), self.tr("Bản sao lưu"), self.tr("Kho đang dùng"))
        for at, words in enumerate(heads):
            grid.addWidget(
                label(words, TextPart.MUTED), 0, at, right if at else Qt.AlignmentFlag(0)
            )
        for row, (what, held, live) in enumerate(self._run.compared, 1):
            grid.addWidget(label(what), row, 0)
            grid.addWidget(label(dotted(held)), row, 1, right)
            grid.addWidget(label(dotted(live)), row, 2, right)
        return grid


def _paper(seat: Seat, run: DrillRun) -> OfficePaper:
    """Read how the office is named today, and compose; beside the window."""
    day, named = seat.today(), office_named(seat)
    facts = DrillFacts(
        parent=named.parent,
        agency=named.agency,
        place=named.place,
        day=day,
        person=seat.person,
        run=run,
    )
    return restore_drill_paper(seat.desk.law.on(day).sheet(KEY), facts)
