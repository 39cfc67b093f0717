"""Lay a form beside the official sheet: correct its values over a live preview, mark it checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from bmnn_desk.errors import DeskError, FormUnusableError
from bmnn_desk.law.form_parts import listed_form
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.forms.correct_side import CorrectSide
from bmnn_desk.ui.forms.form_subject import form_of
from bmnn_desk.ui.forms.form_words import fault_sentence, place_words
from bmnn_desk.ui.forms.paper_preview import PaperPreview
from bmnn_desk.ui.forms.print_sample import print_sample
from bmnn_desk.ui.forms.rights import form_rights
from bmnn_desk.ui.forms.sample_papers import SampleAsked
from bmnn_desk.ui.forms.trial import Drawn, Kept, SheetRead, drawn, keep
from bmnn_desk.ui.forms.typed_values import TypedValues
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_WAIT_MS = 300
_TYPED, _CHECKED = "typed", "checked"


class CorrectFormDialog(Sheet):
    """The form `subject` (see `form_subject`); who is no officer reads it and prints its sample."""

    form = "correct_form"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(self.tr("Đối chiếu mẫu với bản chính thức"))
        self.subject, self._seat = subject, seat
        law = seat.desk.law
        self._pack, self._number = form_of(law, subject)
        self._asked = SampleAsked(pack=self._pack, form=self._number)
        may = form_rights(seat).correct
        self.typed = TypedValues(self._pack)
        self.side = CorrectSide(seat.today, may_correct=may)
        self.preview = PaperPreview()
        self._draws, self._is_keeping = 0, False
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._draw)
        words = self.tr("Mẫu số {number} · {title} · {pack}")
        title = listed_form(law, self._number).title
        self.show_subtitle(
            words.format(number=self._number, title=title, pack=law.pack(self._pack).name)
        )
        self._build(may_correct=may)
        self.preview.show_busy()
        self._open_draft()
        self._draw()

    def focus_first(self) -> None:
        """Into the list of values."""
        self.side.list.focus_first()

    def busy_reason(self) -> str:
        """What is being written down is waited for."""
        return self.tr("Đang vẽ thử và ghi đính chính. Chờ vài giây.") if self._is_keeping else ""

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def forward(self) -> None:
        """Write down what was typed, and the tick; what is wrong is told, and it all stays."""
        if self._is_keeping or not self.side.may_correct:
            return
        self.save.setFocus()  # a half-composed letter counts
        self.side.mishap.say("")
        if unread := self.typed.unreadable():
            self.side.show_value_error(unread, self.typed.complaint(unread))
            return
        errors = self.side.errors(has_typed=bool(self.typed))
        if not errors and not self.typed and not self.side.checked.isChecked():
            words = self.tr(
                "Chưa có gì để ghi. Sửa một giá trị, hoặc chọn ô đã đối chiếu cả mẫu rồi ghi."
            )
            self.side.mishap.say(words, BannerKind.WARN)
            return
        if self.side.panel.show_errors(errors, self.side.bring):
            return
        self._keep()

    def print_form(self) -> None:
        """Print the paper with what was typed, as it would be."""
        asked = (self._pack, self._number, self.typed.corrections())
        print_sample(self, self._seat, asked, self.sheet_wanted.emit, self._refuse)

    def _keep(self) -> None:
        day = self.side.source_day.value()
        if day is None:
            raise AssertionError  # `errors` saw it
        seat, asked, typed = self._seat, self._asked, self.typed.corrections()
        sheet = SheetRead(source=self.side.source.value(), day=day)
        check = self.side.checked.isChecked()
        self._show_keeping(keeping=True)
        in_background(
            self,
            lambda: keep(seat, asked, typed, sheet, check=check),
            self._kept,
            self._failed,
            lambda: self._show_keeping(keeping=False),
        )

    def _kept(self, kept: Kept) -> None:
        self._show_keeping(keeping=False)
        self.typed.forget(kept.done)
        if kept.error is None:
            self._keeper.drop()
            self.finished.emit(self._done_words(len(kept.done), is_checked=kept.is_checked))
            return
        self.typed.base = None
        self._keeper.touch()
        self._draw()
        self._refuse(kept.error)
        self._go_to_fault(kept.error)
        if kept.done:
            words = self.tr("Đã ghi {count} đính chính; phần còn lại chưa ghi được.")
            self.said.emit(words.format(count=len(kept.done)))

    def _done_words(self, count: int, *, is_checked: bool) -> str:
        words = [
            self.tr("Đã ghi {count} đính chính").format(count=count) if count else "",
            self.tr("Đã đánh dấu mẫu số {number} là đã đối chiếu").format(number=self._number)
            if is_checked
            else "",
        ]
        return ". ".join(filter(None, words))

    def _failed(self, error: DeskError) -> None:
        self._show_keeping(keeping=False)
        self._refuse(error)
        self._go_to_fault(error)

    def _go_to_fault(self, error: DeskError) -> None:
        """Into the editor of the value that was refused; onto the button where it is none."""
        place = error.place if isinstance(error, FormUnusableError) else ""
        at = self.typed.at_fault(place) if place else None
        if at is None:
            self.save.setFocus()
        else:
            self.side.go_to(at)

    def _refuse(self, error: DeskError) -> None:
        """Say why it cannot be; a jump leads to the value."""
        if not isinstance(error, FormUnusableError):
            self.side.mishap.say(sentence(error), BannerKind.DANGER)
            return
        at = self.typed.at_fault(error.place)
        jumps = () if at is None else ((place_words(at[1]), lambda: self.side.go_to(at)),)
        self.side.mishap.say(fault_sentence(error), BannerKind.DANGER, jumps)

    def _edit_value(self) -> None:
        row = self.side.row
        if row is None:
            return
        self.side.mishap.say("")
        self.typed.put(row.value, self.side.value.typed())
        self.side.show_undo()
        self._touch()
        if self.typed.unreadable() == row.at:
            self.side.show_value_error(row.at, self.typed.complaint(row.at), jump=False)
            return
        self.side.show_value_error(row.at, "", jump=False)
        self._timer.start()

    def _undo_value(self) -> None:
        row = self.side.row
        if row is not None and self.typed.drop(row.at):
            self.side.mishap.say("")
            self.side.show_value_error(row.at, "", jump=False)
            self.side.show_typed()
            self._touch()
            self._draw()

    def _touch(self) -> None:
        self._keeper.touch()

    def _draw(self) -> None:
        """Draw the form with what was typed; an older drawing that comes later is passed over."""
        self._timer.stop()
        self._draws += 1
        number, seat, asked = self._draws, self._seat, self._asked
        typed, with_base = self.typed.corrections(), self.typed.base is None

        def take(made: Drawn) -> None:
            """Show it, unless another one was asked for since."""
            if number == self._draws:
                self._show_drawn(made)

        def failed(error: DeskError) -> None:
            """Say why it cannot be used, under the paper as it was."""
            if number == self._draws:
                self.preview.show_stale()
                self._refuse(error)
                self.side.show_values(self.typed)

        in_background(self, lambda: drawn(seat, asked, typed, with_base=with_base), take, failed)

    def _show_drawn(self, made: Drawn) -> None:
        is_first, is_new = self.side.row is None, self.typed.base is None
        self.typed.take(made.values, made.base)
        self.side.show_values(self.typed)
        self.preview.show_paper(made.pdf)
        if is_first and self.side.has_keys():
            self.focus_first()
        if is_new and self.typed:
            self._draw()  # a draft's texts could not be read before the values were known

    def _follow(self) -> None:
        row = self.side.row
        if row is not None:
            self.preview.turn_to(row.value.place)

    def _draft(self) -> tuple[Mapping[str, str], str]:
        texts = {
            **self.side.panel.texts(),
            _TYPED: json.dumps(self.typed.texts()),
            _CHECKED: self.side.checked.draft_text(),
        }
        return texts, self.side.panel.place()

    def _open_draft(self) -> None:
        draft = self._keeper.found() if self.side.may_correct else None
        if draft is not None:
            fields = dict(draft.fields)
            self.typed.put_texts(json.loads(fields.pop(_TYPED, "{}")))
            self.side.checked.put_draft_text(fields.pop(_CHECKED, ""))
            self.side.panel.put_texts(fields)
            words = self.tr("Đã mở lại nháp lúc {hour}")
            self.show_state(words.format(hour=draft.saved_at))
        self._keeper.kept.connect(self.show_state)
        self.side.panel.edited.connect(self._touch)

    def _show_keeping(self, *, keeping: bool) -> None:
        self._is_keeping = keeping
        self.leave.setEnabled(not keeping)
        self.side.show_busy(busy=keeping)
        self.save.setText(self.tr("Đang ghi…") if keeping else self.tr("Gh&i"))

    def _build(self, *, may_correct: bool) -> None:
        look = ButtonLook(icon="printer", tip="Ctrl+P")
        self.print_button = self.offer(self.tr("In t&hử…"), look, self.print_form)
        primary = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.save = self.offer(self.tr("Gh&i"), primary, self.forward)
        self.save.setVisible(may_correct)
        if not may_correct:
            self.leave.setText(self.tr("Đón&g"))
            self.leave.show_icon("x")
        self.side.lay_beside(self.preview, self.body)
        self.side.value.edited.connect(self._edit_value)
        self.side.followed.connect(self._follow)
        self.side.undo_asked.connect(self._undo_value)
        listen_for(
            {
                **self.preview.keys(),
                "Ctrl+Return": self.forward,
                "Ctrl+S": self.keep_draft,
                "Ctrl+P": self.print_form,
                "Ctrl+F": self.side.list.go_to_filter,
                "F6": self._go_across,
            },
            self,
        )

    def _go_across(self) -> None:
        """From the values onto the page, and back."""
        if self.side.has_keys():
            self.preview.pane.focus_page()
        else:
            self.focus_first()
