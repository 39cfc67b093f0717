"""Print the covers of a document or a round: envelopes, or labels on a sheet maybe begun."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.prints import CopyPrintsRequest, PrintedWhat
from bmnn_desk.law.cover_form import LabelSheet
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.office_paper import let_save
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.cover_fields import CoverFields
from bmnn_desk.ui.outgoing.cover_matter import (
    covers_asked,
    covers_of,
    draw_covers,
    read_covers,
    read_round,
)
from bmnn_desk.ui.outgoing.reprint_record import paper_came_out
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.transfers.every_button import EveryButton
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.papers.covers_asked import CoversAsked
    from bmnn_desk.ui.outgoing.cover_matter import CoverMatter
    from bmnn_desk.ui.seat import Seat

_OF_ROUND = "print_round_covers"
_SIDE_PX = 365
_ROWS_PX = 132
_REST_MS = 250


class PrintCoversDialog(Sheet):
    """About the issued item `subject`, or the round of that number with its `matter`.

    What came out is recorded as the other prints of each document are. What was chosen and typed
    is kept until then; a round's draft is of another form, as its number may be an item's too.
    """

    form = "print_covers"

    def __init__(self, seat: Seat, subject: int, matter: CoverMatter | None = None) -> None:
        super().__init__(self.tr("In bì, nhãn bì"))
        self.subject = subject
        self._seat, self._caret = seat, ""
        if matter is not None:
            self.form = _OF_ROUND
        self.matter = read_covers(seat, subject) if matter is None else matter
        self.show_subtitle(self.matter.about)
        if self.matter.level is not None:
            self.level.show_level(self.matter.level)
        self.fields = CoverFields(self.matter, self)
        self.pane = PagePane(QWidget())
        self.mishap, self.hint = Banner(BannerKind.DANGER), Banner(BannerKind.INFO)
        self._made: tuple[CoversAsked, bytes] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._draw)
        self._build()
        self.fields.edited.connect(self._edit)
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._keeper.kept.connect(self.show_state)
        self._reopen()
        self.fields.edited.connect(self._keeper.touch)
        self._edit()

    def focus_first(self) -> None:
        """Into the list of recipients; into the field where the draft was left."""
        if self._caret:
            self.fields.panel.focus(self._caret)
            self._caret = ""
        else:
            self.fields.table.setFocus()

    def keep_draft(self) -> None:
        """Save what was chosen and typed."""
        self._keeper.keep_now()

    def go_on(self) -> None:
        """Lay the sheet that prints what is shown over this one."""
        if self.fields.panel.show_errors(self.fields.errors()):
            return
        asked = self._wanted()
        if asked is None:
            self.mishap.say(self._nothing())
            self.fields.table.setFocus()
            return
        if self._made is None or self._made[0] != asked:
            return  # it is being drawn, or could not be: that is said already
        count, requests = len(asked.covers), self._requests()
        paper = PrintPaperDialog(
            self._seat,
            self.tr("In bì, nhãn bì"),
            self._made[1],
            lambda: self._record(requests, count),
        )
        let_save(paper, self._seat, self._made[1], name=self.tr("Bi, nhan bi.pdf"))
        if asked.prints_marks:
            paper.want_red()
        self.sheet_wanted.emit(paper)

    def _requests(self) -> tuple[CopyPrintsRequest, ...]:
        """What is recorded of each document once its covers came out."""
        covers = covers_of(self.matter, self.fields.choice())
        counts = Counter(row.item for row in covers if row.item is not None)
        return tuple(
            CopyPrintsRequest(
                request_id=new_request_id(),
                body=self._seat.body,
                day=self._seat.today(),
                item=item,
                what=PrintedWhat.COVER,
                prints=(paper_came_out(count),),
            )
            for item, count in counts.items()
        )

    def _record(self, requests: tuple[CopyPrintsRequest, ...], covers: int) -> None:
        for request in requests:
            _, said = act_once(self._seat, record_copy_prints, request)
            if said:
                self.said.emit(said)
        self.fields.use_up(covers)
        self._keeper.drop()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is not None:
            self.fields.put_texts(draft.fields)
            self._caret = draft.caret
            self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _draft(self) -> tuple[dict[str, str], str]:
        return self.fields.texts(), self.fields.panel.place()

    def _wanted(self) -> CoversAsked | None:
        choice = self.fields.choice()
        return covers_asked(self.matter, choice) if choice.ticked else None

    def _edit(self) -> None:
        self.mishap.say("")
        self._made = None
        self.next.setEnabled(False)
        self._show_hint()
        self._rest.start()

    def _draw(self) -> None:
        asked = self._wanted()
        if asked is None:
            self.pane.said.say(self._nothing())
            return
        self.pane.said.say(self.tr("Đang vẽ bì…"))
        seat = self._seat

        def take(pdf: bytes) -> None:
            """Show it, unless something else is wanted since."""
            if asked == self._wanted():
                self._show(asked, pdf)

        def fail(error: DeskError) -> None:
            """Say why it cannot be drawn; what was chosen stays."""
            if asked == self._wanted():
                self.pane.said.say("")
                self.pane.show_pdf(None, _page_mm(asked))
                self.mishap.say(sentence(error))

        in_background(self, lambda: draw_covers(seat, asked), take, fail)

    def _show(self, asked: CoversAsked, pdf: bytes) -> None:
        pages = PdfPages(pdf)
        self.pane.said.say("")
        self.pane.show_pdf(pages, pages.size_mm(0))
        self._made = (asked, pdf)
        self.next.setEnabled(True)

    def _show_hint(self) -> None:
        choice = self.fields.choice()
        asked = self._wanted()
        count = 0 if asked is None else len(asked.covers)
        if isinstance(choice.size, LabelSheet):
            sheets = (choice.first - 1 + count - 1) // choice.size.count + 1 if count else 0
            words = self.tr("{count:02} nhãn trên {sheets:02} tờ. In ở 100 %, không co giãn.")
            self.hint.say(words.format(count=count, sheets=sheets))
            return
        words = self.tr("{count:02} bì. Đặt bì vào khay tay của máy in, chọn đúng khổ, in ở 100 %.")
        self.hint.say(words.format(count=count))

    def _nothing(self) -> str:
        return self.tr("Chưa chọn nơi nhận nào. Bấm phím cách để chọn, Ctrl+A để chọn tất cả.")

    def _build(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("&In…"), look, self.go_on)
        bar = self.pane.bar
        for chooser in (bar.copy_before, bar.copies, bar.copy_after):
            chooser.hide()  # covers are no numbered copies
        tips = (self.tr("Trang trước (Ctrl+PgUp)"), self.tr("Trang sau (Ctrl+PgDn)"))
        for arrow, tip in zip((bar.page_before, bar.page_after), tips, strict=True):
            arrow.setToolTip(tip)
            arrow.setAccessibleName(tip)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pane, 1)
        row.addWidget(self._side())
        self.body.addWidget(self.fields.panel.summary)
        self.body.addWidget(self.mishap)
        self.body.addLayout(row, 1)
        keys = {
            "Ctrl+Return": self.go_on,
            "Ctrl+PgUp": lambda: bar.page_turned.emit(-1),
            "Ctrl+PgDown": lambda: bar.page_turned.emit(1),
        }
        listen_for(keys, self)

    def _side(self) -> QWidget:
        inner, who, how = QWidget(), Card(self.tr("Cho nơi nhận nào")), Card(self.tr("In thế nào"))
        self.fields.table.setMinimumHeight(_ROWS_PX)
        every = EveryButton(self.fields.table)
        every.give_letter_up()
        who.body.addWidget(every)
        who.body.addWidget(self.fields.table)
        for key in self.fields.panel.keys():  # noqa: SIM118
            how.body.addWidget(self.fields.panel.field(key))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (who, how, self.hint):
            column.addWidget(part)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedWidth(_SIDE_PX)
        return area


def round_covers_sheet(seat: Seat, round_: int) -> PrintCoversDialog:
    """The sheet about a round.

    Raises:
        DeskError: the body has no such round.
    """
    words = QCoreApplication.translate("PrintCoversDialog", "Đợt giao {number}")
    matter = read_round(seat, round_, words.format(number=round_))
    return PrintCoversDialog(seat, round_, matter)


def _page_mm(asked: CoversAsked) -> tuple[float, float]:
    """The paper that the covers were to stand on."""
    if isinstance(asked.size, LabelSheet):
        return asked.size.page_width_mm, asked.size.page_height_mm
    return asked.size.width_mm, asked.size.height_mm
