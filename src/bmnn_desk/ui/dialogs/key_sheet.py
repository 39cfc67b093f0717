"""A form about passphrases: no draft is kept of it, and its slow work is done beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk.errors import DeskError, WrongPassphraseError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QVBoxLayout

    from bmnn_desk.ui.seat import Seat

Made = TypeVar("Made")

MINE = "mine"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyWords:
    """The words around a form; `save` is its button's, `busy` what it says while it works."""

    title: str
    subtitle: str
    save: str
    busy: str
    icon: str = "check"
    kind: ButtonKind = ButtonKind.PRIMARY


class KeySheet(Sheet):
    """A form adds fields to `panel`, rows and widgets by `rows` and `add`; its button calls `go`.

    `go` hands the work to `start`. A wrong passphrase is told under the field `wrong`, or above
    the form where that is no field.
    """

    reopens = False
    wrong = MINE

    def __init__(self, seat: Seat, words: KeyWords) -> None:
        super().__init__(words.title)
        self.seat, self._words = seat, words
        self.request_id = new_request_id()
        self.panel = FormPanel(self)
        self.mishap = Banner(BannerKind.DANGER)
        self.mine = PassphraseEdit()
        self._is_busy = False
        self._focus: QWidget | None = None
        self.working = WorkingBar("")
        self._area = FormArea()
        self._build()
        self.show_subtitle(words.subtitle)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon=words.icon, kind=words.kind, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(words.save, look, self.forward)
        listen_for({"Ctrl+Return": self.forward}, self)
        self.panel.edited.connect(lambda: self.mishap.say(""))

    def errors(self) -> Mapping[str, str]:
        """What is wrong, by the field's key."""
        return {}

    def go(self) -> None:
        """Do what the form is for; nothing is wrong with what was typed."""
        raise NotImplementedError

    def forward(self) -> None:
        """Do it, unless something is wrong or it is being done."""
        if self._is_busy:
            return
        # A half-composed letter counts, and a day shows as it was read.
        self.save.setFocus()
        if not self.panel.show_errors(self.errors(), self._bring):
            self.go()

    def start(self, work: Callable[[], Made], done: Callable[[Made], object]) -> None:
        """Do `work` beside the window; until it is done the sheet cannot be left."""
        self._show_busy(busy=True)

        def finished(made: Made) -> None:
            """The sheet can be used again before anybody hears of the end."""
            self._show_busy(busy=False)
            done(made)

        def failed(error: DeskError) -> None:
            """Say why it was not done."""
            self._show_busy(busy=False)
            self.refuse(error)

        given = [work]

        def once() -> Made:
            """Do it; the errand is kept a while, the passphrases in the work must not be."""
            return given.pop()()

        in_background(self, once, finished, failed, lambda: self._show_busy(busy=False))

    def finish(self, result: object) -> None:
        """It is done: what was typed leaves the screen."""
        self._forget()
        self.finished.emit(result)

    def refuse(self, error: DeskError) -> None:
        """Say why nothing was done; what was typed stays."""
        if isinstance(error, WrongPassphraseError) and self.asks(self.wrong):
            self._refuse_passphrase(sentence(error))
            return
        self._area.to_top()
        wrong = self.tr("Có mật khẩu chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại cả hai.")
        self.mishap.say(wrong if isinstance(error, WrongPassphraseError) else sentence(error))
        (self._focus or self).setFocus()

    def busy_reason(self) -> str:
        """While keys are written the sheet stays."""
        words = self.tr("{busy} Chờ vài giây.").format(busy=self._words.busy)
        return words if self._is_busy else ""

    def close_sheet(self) -> None:
        """Leave it; what was typed is forgotten."""
        if not self._is_busy:
            self._forget()
        super().close_sheet()

    def focus_first(self) -> None:
        """Into the first field."""
        self.panel.focus(next(iter(self.panel.keys()), ""))

    def ask_mine(
        self, words: str, then: Callable[[], object] | None = None, hint: str = ""
    ) -> None:
        """Ask for the passphrase of who sits here, as the field MINE; Enter in it does `then`.

        Without it Enter does what the form is for. `hint` says why it is asked, where that is not
        to know who sits here.
        """
        said = hint or self.tr("Gõ lại để chắc rằng đúng người đang ngồi máy.")
        self.panel.add(MINE, FieldLook(words=words, required=True, hint=said), self.mine)
        self.mine.returnPressed.connect(then or self.forward)

    def asks(self, key: str) -> bool:
        """Whether the form has this field."""
        keys = self.panel.keys()
        return key in keys

    def missing_mine(self) -> dict[str, str]:
        """The sentence where it was not typed."""
        return {} if self.mine.value() else {MINE: self.tr("Chưa nhập. Gõ mật khẩu của mình.")}

    def goes_forward(self, entered: SignalInstance) -> None:
        """Enter in this line does what the form is for, once the line itself is done with it."""
        entered.connect(self.forward)

    def add(self, widget: QWidget) -> None:
        """One more part of the form, under the others."""
        self._column.addWidget(widget)

    def say(self, name: str, *remarks: tuple[RemarkKind, str]) -> Remarks:
        """Sentences that must be known before it is done."""
        said = Remarks(name)
        said.show_remarks([Remark(kind=kind, words=words) for kind, words in remarks])
        self.add(said)
        return said

    def rows(self, *rows: Sequence[tuple[str, int]]) -> None:
        """Lay fields out: key and twelfths of the width, row by row."""
        self._column.addLayout(field_rows(self.panel, rows))

    def _refuse_passphrase(self, words: str) -> None:
        field = self.panel.field(self.wrong)
        field.show_error(words)
        self._bring(self.wrong)
        editor = field.editor
        editor.setFocus()
        if isinstance(editor, PassphraseEdit):
            editor.selectAll()

    def _bring(self, key: str) -> None:
        self._area.bring(self.panel.field(key))

    def _show_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        if busy:
            self.mishap.say("")
            self._focus = QApplication.focusWidget()
            # What is switched off hands its focus on, and Enter must not fall upon “Đóng”.
            self.setFocus()
        self._area.card.setEnabled(not busy)
        self.save.setEnabled(not busy)
        self.save.setText(self._words.busy if busy else self._words.save)
        if busy:
            self.working.begin(self._words.busy, may_stop=False, later=True)
        else:
            self.working.end()

    def _forget(self) -> None:
        for line in self.findChildren(PassphraseEdit):
            line.clear()

    def _build(self) -> None:
        self._column: QVBoxLayout = self._area.card.body
        self._column.setSpacing(10)
        self._column.addWidget(self.panel.summary)
        self._column.addWidget(self.mishap)
        self.body.addWidget(self._area)
        self.body.addWidget(self.working)
