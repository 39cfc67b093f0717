"""Load sample data into a store of its own, or open the one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.entrance import ticks_of
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.sample_means import SamplePlace
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, other_words
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.sample_means import SampleMeans
    from bmnn_desk.ui.seat import Seat


class LoadSampleDialog(Sheet):
    """A passphrase for the sample's store; then it is opened, and this one is locked.

    The office's own store gets nothing of it: real papers and invented ones never meet.
    """

    reopens = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(self.tr("Dữ liệu mẫu"))
        self._seat, self._busy = seat, ""
        self.place = self._means.look()
        self.panel, self.told = FormPanel(self), Banner(BannerKind.INFO)
        self.passphrase = NewPassphrase(self.panel, ticks_of, other_words())
        self.working = WorkingBar("")
        self.show_subtitle(self.tr("Kho riêng với văn bản bịa ra để tập, không lẫn vào kho thật"))
        self._build()
        self.passphrase.entered.connect(self.forward)
        listen_for({"Ctrl+Return": self.forward}, self)
        self._show_place()

    def focus_first(self) -> None:
        """Into the passphrase, or onto the button where nothing is to be typed."""
        if self.place is SamplePlace.FREE:
            self.passphrase.one.setFocus()
        else:
            (self.next if self.next.isEnabled() else self.leave).setFocus()

    def busy_reason(self) -> str:
        """While the store is made the sheet stays."""
        return self._busy

    def forward(self) -> None:
        """Make the store; or open it, once it is there."""
        if self._busy or not self.next.isEnabled():
            return
        if self.place is SamplePlace.THERE:
            self._means.open()
        elif not self.panel.show_errors(self.passphrase.errors()):
            self._make()

    @property
    def _means(self) -> SampleMeans:
        if self._seat.sample is None:
            raise AssertionError  # nobody offers the sheet then
        return self._seat.sample

    def _make(self) -> None:
        means, worker, day = self._means, self._seat.worker, self._seat.today()
        given = [self.passphrase.value()]  # popped: the errand is kept a while
        self._show_busy(self.tr("Đang nạp dữ liệu mẫu, mất khoảng nửa phút"))
        in_background(
            self,
            lambda: means.make(worker, day, given.pop()),
            self._made,
            self._refuse,
            lambda: self._show_busy(""),
        )

    def _made(self, _none: None) -> None:
        self.passphrase.forget()
        self._show_busy("")
        self.place = SamplePlace.THERE
        self._show_place()
        self.focus_first()

    def _refuse(self, error: DeskError) -> None:
        self._show_busy("")
        self.told.say(sentence(error), BannerKind.DANGER)
        self.focus_first()

    def _show_place(self) -> None:
        is_there = self.place is SamplePlace.THERE
        self.passphrase.setVisible(self.place is SamplePlace.FREE)
        self.next.setEnabled(self.place is not SamplePlace.TAKEN)
        self.next.setText(self.tr("&Mở kho mẫu") if is_there else self.tr("&Nạp dữ liệu mẫu"))
        self.next.show_icon("lock-open" if is_there else "database")
        self.where.setVisible(self.place is SamplePlace.FREE)
        folder = self._means.folder
        if is_there:
            words = self.tr(
                "Kho mẫu đã có ở {folder}. Bấm Mở kho mẫu: kho đang mở được khóa lại, rồi gõ mật "
                "khẩu của kho mẫu. Xóa thư mục đó là bỏ hết dữ liệu mẫu."
            )
            self.told.say(words.format(folder=folder), BannerKind.OK)
        elif self.place is SamplePlace.TAKEN:
            words = self.tr(
                "Thư mục {folder} đang có thứ khác nên không nạp vào đó được. Chuyển thư mục này "
                "đi nơi khác rồi mở lại trang này."
            )
            self.told.say(words.format(folder=folder), BannerKind.WARN)

    def _show_busy(self, words: str) -> None:
        self._busy = words
        if words:
            self.told.say("")
            self.working.begin(words, may_stop=False)
        else:
            self.working.end()
        for part in (self.next, self.leave, self.passphrase):
            part.setEnabled(not words)

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="database", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.next = self.offer("", look, self.forward)
        where = self.tr("Kho mẫu nằm ở {folder}. Đặt một mật khẩu riêng cho nó.")
        words = where.format(folder=self._means.folder)
        self.where = label(words, TextPart.MUTED, wraps=True)
        about = label(
            self.tr(
                "Khi mở kho mẫu, phía trên luôn có dải chữ “DỮ LIỆU MẪU, không nhập văn bản thật”. "
                "Muốn về kho của cơ quan thì khóa màn hình, bấm “Tắt phần mềm”, rồi mở lại phần "
                "mềm."
            ),
            TextPart.MUTED,
            wraps=True,
        )
        area, summary = FormArea(), self.panel.summary
        for part in (summary, self.told, self.where, about, self.passphrase, self.working):
            area.card.body.addWidget(part)
        self.body.addWidget(area)
