"""A short form that does one act: its fields, its draft, what the rules say, its button."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadySavedError,
    DaysOutOfOrderError,
    DeskError,
    SavedNotAnchoredError,
)
from bmnn_desk.ui.copy_previous import CopyPrevious
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.last_entered import keep_last, last_texts
from bmnn_desk.ui.refusal import show_refusal
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field_rows import field_rows
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QGridLayout, QWidget

    from bmnn_desk.ui.copy_previous import Group
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words around a form; `save` is its button's, with a mnemonic."""

    title: str
    subtitle: str
    save: str


class SmallSheet(Sheet):
    """A form adds fields to `panel`, lays them out by `rows`, then calls `begin` once.

    It says what is wrong in `errors`, and in `copied` which fields the next record may take over.
    One that `destroys` does what nothing takes back: its button is red; to leave keeps the thing.
    """

    copied: tuple[Group, ...] = ()
    save_icon = "check"
    destroys = False

    def __init__(
        self, seat: Seat, subject: int, words: SheetWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.title, parent)
        self.subject = subject
        self.seat = seat
        self.request_id = new_request_id()
        self.panel = FormPanel(self)
        self.findings = FindingsPanel()
        self.mishap = Banner(BannerKind.DANGER)
        self._caret, self._ended, self._making = "", "", ""
        self._previous: CopyPrevious | None = None
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self.show_subtitle(words.subtitle)
        self._area = FormArea()
        self._build()
        kind = ButtonKind.DANGER if self.destroys else ButtonKind.PRIMARY
        look = ButtonLook(icon=self.save_icon, kind=kind, tip=self.tr("Ctrl+Enter"))
        self.save = self.offer(words.save, look, self.forward)
        if self.destroys:
            self.leave.setText(self.tr("&Giữ lại"))
            self.leave.show_icon("arrow-back-up")
        listen_for({"Ctrl+Return": self.forward, "Ctrl+S": self.keep_draft}, self)

    def errors(self) -> Mapping[str, str]:
        """What is wrong, by the field's key."""
        return {}

    def begin(self, act: Callable[[], str]) -> None:
        """Open the draft, if there is one, and watch for changes.

        `act` does what the form is for and gives the words for the toast; what it raises is
        shown, and what was typed stays.
        """
        self._act = act
        if not (self.panel.keys() or self.destroys):
            self.leave.setText(self.tr("Đón&g"))
            self.leave.show_icon("x")
        if self.copied:
            last = partial(last_texts, self.seat, self.form)
            self._previous = CopyPrevious(self, self.panel, self.copied, last)
            self.show_before(self._previous.banner)
        draft = self._keeper.found()
        if draft is not None:
            self.request_id = draft.fields.get("request_id", self.request_id)
            self.panel.put_texts(draft.fields)
            self.findings.put_draft_text(draft.fields.get("other_cases", ""))
            self._caret = draft.caret
            self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))
        self._keeper.kept.connect(self.show_state)
        self.panel.edited.connect(self._edit)
        self.findings.edited.connect(self._keeper.touch)

    def forward(self) -> None:
        """Save, unless something is wrong."""
        if self._making:
            return
        # A half-composed letter counts, and a day shows as it was read.
        self.save.setFocus()
        if self.panel.show_errors(self.errors(), self._bring):
            return
        try:
            words = self._act()
        except (AlreadySavedError, SavedNotAnchoredError) as error:
            words = sentence(error)
        except DeskError as error:
            self.refuse(error)
            return
        self._keeper.drop()
        self.end("\n".join(filter(None, (words, self._keep_last()))))

    def end(self, words: str) -> None:
        """It is done: leave, with words for the toast."""
        self.finished.emit(words)

    def await_paper(self, words: str, making: str) -> None:
        """It is done, and its paper is being made: the sheet stays until that comes or fails.

        `words` are for the toast then, `making` is what is being made, without a stop.
        """
        self._ended, self._making = words, making
        self.save.setEnabled(False)
        self.leave.setEnabled(False)
        self.show_hint(f"{making}…")

    def give_paper(self, paper: Sheet | None) -> None:
        """The paper comes, if there is one, and this sheet goes."""
        self._making = ""
        if paper is not None:
            self.sheet_wanted.emit(paper)
        self.finished.emit(self._ended)

    def lack_paper(self, words: str, error: DeskError) -> None:
        """No paper comes: `words` say that `{done}` is done, and `{why}`; the sheet goes."""
        self._making = ""
        self.finished.emit(words.format(done=self._ended, why=sentence(error)))

    def lose_paper(self) -> None:
        """A bug took the paper: the act is done all the same, and nobody waits here for ever."""
        self.give_paper(None)

    def resume(self) -> None:
        """What was being made failed, and there is still something to do on this sheet."""
        self._making = ""
        self.save.setEnabled(True)
        self.leave.setEnabled(True)
        self.show_hint("")

    def busy_reason(self) -> str:
        """The paper comes in a moment."""
        return f"{self._making}." if self._making else ""

    def refuse(self, error: DeskError) -> None:
        """Say why it was not done; what was typed stays."""
        if self.destroys:  # one more key must not try it again
            self.focus_first()
        self._area.to_top()
        if isinstance(error, DaysOutOfOrderError) and "day" in self.panel.keys():  # noqa: SIM118
            self.findings.show_rules(())
            self.panel.show_errors({"day": sentence(error)}, self._bring)
            return
        words = self.tr("Chưa làm được vì còn vướng quy định. Dữ liệu đã gõ vẫn còn nguyên.")
        show_refusal(error, self.findings, self.mishap, words)

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def focus_first(self) -> None:
        """Into the field where it was left, else into the first."""
        self.panel.focus(self._caret or next(iter(self.panel.keys()), ""))

    def rows(self, *rows: Sequence[tuple[str, int]]) -> QGridLayout:
        """Lay the fields out: key and twelfths of the width, row by row."""
        laid = field_rows(self.panel, rows)
        self._area.card.body.addLayout(laid)
        return laid

    def fill_with(self, part: QWidget | QGridLayout) -> None:
        """Give a part of the form the height that the window has to spare."""
        self._area.fill_with(part)

    def show_before(self, widget: QWidget) -> None:
        """Put what must be read first above the fields."""
        self._area.card.body.insertWidget(0, widget)

    def missing(self, examples: Mapping[str, str]) -> dict[str, str]:
        """The sentence of each field of these that is empty, with what to write for instance."""
        words = self.tr("Chưa nhập. Ghi {what}.")
        return {
            key: words.format(what=what)
            for key, what in examples.items()
            if not self.panel.field(key).as_editor().draft_text().strip()
        }

    def wrong(self, examples: Mapping[str, str]) -> dict[str, str]:
        """What is missing of these fields, and every day in sight that cannot be one."""
        found = self.missing(examples)
        for key in self.panel.keys():  # noqa: SIM118
            field = self.panel.field(key)
            day = field.editor
            if isinstance(day, DateField) and not field.isHidden() and (problem := day.problem()):
                found[key] = problem
        return found

    def _keep_last(self) -> str:
        """Keep for the next record what it may take over; why it could not be kept."""
        if self._previous is None:
            return ""
        try:
            keep_last(self.seat, self.form, self._previous.texts())
        except DeskError as error:
            return sentence(error)
        return ""

    def _bring(self, key: str) -> None:
        self._area.bring(self.panel.field(key))

    def _edit(self) -> None:
        self.mishap.say("")
        self._keeper.touch()

    def _draft(self) -> tuple[dict[str, str], str]:
        texts = {
            **self.panel.texts(),
            "other_cases": self.findings.draft_text(),
            # A crash between the act and the end of the draft must not end in a second act.
            "request_id": self.request_id,
        }
        return texts, self.panel.place()

    def _build(self) -> None:
        for part in (self.panel.summary, self.mishap, self.findings):
            self._area.card.body.addWidget(part)
        self.body.addWidget(self._area)
