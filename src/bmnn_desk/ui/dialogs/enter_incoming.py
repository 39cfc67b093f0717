"""Enter incoming documents one after the other: one form in the order of the book's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.services.enter_incoming import Entered, enter_incoming
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.incoming.before_saving import AskedBefore
from bmnn_desk.ui.incoming.entry_area import EntryArea
from bmnn_desk.ui.incoming.entry_draft import draft_texts, put_draft
from bmnn_desk.ui.incoming.form_matter import form_matter
from bmnn_desk.ui.incoming.form_request import PAPER_PLACE, form_errors, request_of
from bmnn_desk.ui.incoming.incoming_form import IncomingForm
from bmnn_desk.ui.incoming.pin_field import PinField
from bmnn_desk.ui.incoming.pins_kept import keep_pins
from bmnn_desk.ui.incoming.previous_record import PreviousRecord, copied_words
from bmnn_desk.ui.incoming.same_banner import SameBanner
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.refusal import show_refusal
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_SAME_AGAIN = "DEN-01D"


class EnterIncomingDialog(Sheet):
    """Ctrl+Enter saves and goes on with the next; Ctrl+S saves and leaves.

    Enter leads to the next empty field, Tab to the next one. What nobody typed into is never
    entered: pinned texts alone are no paper. It ends at the line entered last.
    """

    form = "enter_incoming"

    def __init__(self, seat: Seat, subject: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Đăng ký văn bản đến"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        self._matter = form_matter(seat)
        self.fields = IncomingForm(seat, self._matter, self)
        self.panel, self.editors = self.fields.panel, self.fields.editors
        self.findings, self.mishap = FindingsPanel(), Banner(BannerKind.DANGER)
        self.copied = Banner(BannerKind.INFO)
        self._asked = AskedBefore(seat, self.fields, self.findings)
        self.same = SameBanner(seat)
        self._previous = PreviousRecord(seat, self._matter.last, self.editors)
        self._caret, self._by_enter = "", False
        self._newest: int | None = None
        self._next_number = 1 if self._matter.book is None else self._matter.book.next_ordinal
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._build()
        self._reopen()
        self._listen()

    def focus_first(self) -> None:
        """Into the field where it was left, else into the first that is empty."""
        self.panel.focus(self._caret or self.fields.first_empty())
        self._caret = ""

    def keep_draft(self) -> None:
        """Save what was typed; where nothing was, there is no draft either."""
        if self.fields.is_untouched():
            self._keeper.drop()
        else:
            self._keeper.keep_now()

    def close_sheet(self) -> None:
        """Leave it for the list, at the line entered last; what was typed stays as a draft."""
        self.keep_draft()
        if words := self.unkept_words():
            self.said.emit(words)
        else:
            self._end("")

    def save(self) -> None:
        """Save this one, and leave."""
        if self.fields.is_untouched():
            self.close_sheet()
        elif self._enter(self.save):
            self._keeper.drop()
            self._end(self._done)

    def save_next(self) -> None:
        """Save this one, and begin the next with what is pinned."""
        if not self._enter(self.save_next):
            return
        self.said.emit(self._done)
        state, line = self.editors.state.value(), self._line
        self.fields.clear()
        self._keeper.drop()
        self._asked.forget_paper()
        self.findings.show_rules(())
        self.same.clear()
        self.copied.say("")
        self._show_place()
        self._area.show_top()
        self.panel.focus(self.fields.first_empty())
        if state is not None and line is not None:
            self.sheet_wanted.emit(RecordIrregularityDialog(self._seat, line, state))

    def copy_previous(self) -> None:
        """Fill in what the record before had, where nobody typed and no paper differs."""
        texts = self._previous.texts()
        if not texts:
            self.said.emit(self.tr("Chưa có văn bản đến nào trước đó để chép."))
            return
        filled = self.fields.names(self.fields.put_copied(texts))
        words = copied_words(filled, self.fields.names(self.fields.left_empty()))
        self.copied.say(words)
        self.said.emit(words)

    def copy_field(self) -> None:
        """Fill in the field in focus with what the record before had there."""
        key, texts = self.panel.caret(), self._previous.texts()
        if key and texts.get(key):
            self.fields.put_texts({key: texts[key]})

    def turn_pin(self) -> None:
        """Pin the field in focus, or let it go."""
        key = self.panel.caret()
        field = self.panel.field(key) if key else None
        if isinstance(field, PinField):
            field.put_pin(pinned=not field.is_pinned)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name
        """Enter passes by what is filled in already; Tab passes by nothing."""
        by_enter, self._by_enter = self._by_enter, False
        key = self.fields.next_empty(self.panel.caret()) if by_enter and next else ""
        if not key:
            return super().focusNextPrevChild(next)
        self.panel.focus(key)
        return True

    def _end(self, said: str) -> None:
        newest = self._newest
        if newest is None:
            self.finished.emit(said or None)
        else:
            self.finished.emit(LineWanted(page="incoming", line=newest, said=said))

    def _enter(self, again: Callable[[], None]) -> bool:
        """Write the line; what is wrong is shown, and nothing typed is lost.

        `again` is what the clerk does to save it all the same, where something is asked first.
        """
        caret = self.panel.caret()
        # A half-composed letter counts, and a day shows as it was read.
        self.next_button.setFocus()
        if self._matter.book is None:
            self.mishap.say(self._no_book())
            return False
        errors = form_errors(self.editors, self._matter, self._seat.today())
        if self.panel.show_errors(errors, self._area.bring):
            return False
        if self.fields.is_untouched():
            self.said.emit(self.tr("Chưa gõ gì cho văn bản này nên chưa vào sổ."))
            self.panel.focus(caret)
            return False
        request = request_of(
            self.editors, self._seat, self._matter, self._request_id, self.findings.other_cases()
        )
        try:
            if self._asked.asks(request, caret, again):
                self._area.show_top()
                return False
            entered, said = act_once(self._seat, enter_incoming, request)
        except DeskError as error:
            self._refuse(error)
            return False
        self._remember(entered, said)
        return True

    def _remember(self, entered: Entered | None, said: str) -> None:
        """What the next record is offered, and what the toast says of this one."""
        self.mishap.say("")
        self._request_id = new_request_id()
        self._previous.remember(self.fields.lasting_texts())
        self._line = None if entered is None else entered.line
        if entered is not None:
            self._newest, self._next_number = entered.line, entered.ordinal + 1
        self._done = said or self._done_words(entered)
        self.editors.sender.know(self.editors.sender.value())
        try:
            keep_pins(self._seat, self.fields)
        except DeskError as error:
            self._done = f"{self._done}\n{sentence(error)}"

    def _refuse(self, error: DeskError) -> None:
        self._area.show_top()
        self._asked.banner.say("")
        if isinstance(error, RulesBrokenError):
            others = tuple(rule for rule in error.rules if rule.id != _SAME_AGAIN)
            if not others:
                self._refuse_same()
                return
            error = RulesBrokenError(others)
        words = self.tr("Chưa lưu được vì còn vướng quy định. Dữ liệu đã gõ vẫn còn nguyên.")
        if show_refusal(error, self.findings, self.mishap, words):
            self.findings.focus_first()

    def _refuse_same(self) -> None:
        # Its own banner says the whole of it, and holds the way to the other line.
        self.findings.show_rules(())
        self.mishap.say("")
        self._look_for_same(blocks=True)
        self.same.focus_first()

    def _done_words(self, entered: Entered | None) -> str:
        if entered is None:
            return self.tr("Văn bản này đã vào sổ từ trước")
        done = self.tr("Đã vào sổ số đến {number}").format(number=entered.arrival_number)
        return self._asked.done_words(done, entered.warnings)

    def _no_book(self) -> str:
        words = self.tr("Chưa mở Sổ đến năm {year}. Mở sổ ở trang Sổ (Ctrl+O), bấm Ctrl+N.")
        return words.format(year=self._seat.today().year)

    def _look_for_same(self, *, blocks: bool = False) -> None:
        edit = self.editors
        try:
            self.same.look(edit.sender.value(), edit.reference.value(), blocks=blocks)
        except DeskError as error:
            self.mishap.say(sentence(error))

    def _edit(self) -> None:
        self.mishap.say("")
        self._asked.banner.say("")
        self._keeper.touch()

    def _draft(self) -> tuple[dict[str, str], str]:
        return draft_texts(self.fields, self.findings, self._request_id), self.panel.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        given = put_draft(self._seat, self.fields, self.findings, draft)
        if draft is not None:
            self._request_id, self._caret = given or self._request_id, draft.caret
            self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _note_enter(self) -> None:
        self._by_enter = True

    def _show_place(self) -> None:
        book = self._matter.book
        if book is None:
            self.show_subtitle(self._no_book())
            return
        words = self.tr("Sổ đăng ký bí mật nhà nước đến năm {year} · số thứ tự dự kiến {number:02}")
        self.show_subtitle(words.format(year=book.year, number=self._next_number))

    def _listen(self) -> None:
        self._keeper.kept.connect(self.show_state)
        self.panel.edited.connect(self._edit)
        self.findings.edited.connect(self._keeper.touch)
        for line in (self.editors.sender, self.editors.reference):
            line.left.connect(self._look_for_same)
        for line in self.editors.lines():
            line.returnPressed.connect(self._note_enter)
        keys = {
            "Ctrl+Return": self.save_next,
            "Ctrl+S": self.save,
            "Ctrl+D": self.copy_previous,
            "Ctrl+'": self.copy_field,
            "F7": self.turn_pin,
            "F2": self.fields.open_title,
        }
        listen_for(keys, self)

    def _build(self) -> None:
        banners = (self.mishap, self._asked.banner, self.copied, self.same)
        self._area = EntryArea(self.panel, (self.panel.summary, *banners, self.findings))
        self.body.addWidget(self._area)
        self.body.addWidget(self._area.below)
        for key in PAPER_PLACE:
            self.panel.field(key).setVisible(self._matter.by_hand)
        previous = ButtonLook(icon="arrow-back-up", tip="Ctrl+D")
        self.offer(self.tr("&Chép văn bản trước"), previous, self.copy_previous, left=True)
        self.show_hint(self.tr("Enter: ô kế (Trích yếu: Tab) · Ctrl+': chép ô trước · F7: ghim"))
        ahead = ButtonLook(icon="plus", tip="Ctrl+Enter")
        self.next_button = self.offer(self.tr("Lưu và nhập tiế&p"), ahead, self.save_next)
        look = ButtonLook(icon="device-floppy", kind=ButtonKind.PRIMARY, tip="Ctrl+S")
        self.save_button = self.offer(self.tr("&Lưu"), look, self.save)
        self._show_place()
