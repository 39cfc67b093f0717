"""Mẫu biểu: every form and stamp of a pack, what it is worth, and what is to be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.dialogs.correct_form import CorrectFormDialog
from bmnn_desk.ui.dialogs.export_form_pack import ExportFormPackDialog
from bmnn_desk.ui.dialogs.import_form_pack import ImportFormPackDialog
from bmnn_desk.ui.dialogs.take_back_form import TakeBackFormDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.forms.form_pane import FormPane
from bmnn_desk.ui.forms.form_row import FormRow, form_columns, form_rows, said
from bmnn_desk.ui.forms.form_subject import form_subject
from bmnn_desk.ui.forms.forms_bar import FormsBar
from bmnn_desk.ui.forms.print_sample import print_sample
from bmnn_desk.ui.forms.rights import form_rights
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.pages.listing import beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import RowCommands, RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.form_state import FormState
    from bmnn_desk.ui.seat import Seat

_PACK_CHARS = 26
_BETWEEN = ":"


class FormsPage(Page):
    """The forms of one pack at a time, first that in force; Enter opens a form."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._may = seat, form_rights(seat)
        self.bar = FormsBar(self._may)
        law = seat.desk.law
        self.pack: ChoiceBox[str] = ChoiceBox((each.key, each.name) for each in law.regimes)
        self.pack.setAccessibleName(self.tr("Bộ mẫu"))
        self.pack.setMinimumContentsLength(_PACK_CHARS)
        self.pack.put(law.on(seat.today()).key)
        self.list: HeldList[FormRow] = HeldList(
            ListLook(
                name=self.tr("Mẫu và dấu của bộ mẫu"),
                none=self.tr("Bộ mẫu này không có mẫu nào."),
                icon="template",
                columns=form_columns(),
                reading=RowReading(key=lambda row: row.key, said=said),
            )
        )
        self.list.table.columns.kept_as = "forms"
        self.list.narrowing.addWidget(self.pack)
        self.pane = FormPane()
        self.sides = beside(self, self.pane, self._main(), self.list)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read the forms of the pack anew."""
        pack = self.pack.value() or ""
        try:
            states = self._seat.desk.read(form_states, FormStatesAsked(pack=pack))
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.list.show_rows(tuple(form_rows(states)))
        listed = [state for state in states if state.number]
        words = self.tr(
            "{count} mẫu · {checked} đã đối chiếu · {corrected} đính chính đang áp dụng"
        )
        self.subtitled.emit(
            words.format(
                count=len(listed),
                checked=sum(state.is_checked for state in listed),
                corrected=_corrections(listed),
            )
        )
        self._follow(self.list.current())

    def focus_first(self) -> None:
        """Into the list."""
        self.list.focus_first()

    def place(self) -> str:
        """The pack, and the current row."""
        row = self.list.current()
        return "" if row is None else f"{self.pack.value()}{_BETWEEN}{row.key}"

    def go_to_place(self, place: str) -> None:
        """Show that pack and row again."""
        pack, _, key = place.rpartition(_BETWEEN)
        self.pack.put(pack)
        if key.isdigit():
            self.list.table.go_to(int(key))

    def do(self, act: str) -> None:
        """Do an act about the current form, where it can be done."""
        button = self.bar.buttons[act]
        if button.isHidden() or not button.isEnabled():
            return
        try:
            self._do(act)
        except DeskError as error:
            self.said.emit(sentence(error))

    def _do(self, act: str) -> None:
        seat, row = self._seat, self.list.current()
        if act == "export":
            self.sheet_wanted.emit(ExportFormPackDialog(seat))
        elif act == "take_in":
            self.sheet_wanted.emit(ImportFormPackDialog(seat))
        elif row is None:
            return
        elif act == "print":
            asked = (row.form.pack, row.form.number, ())
            print_sample(self, seat, asked, self.sheet_wanted.emit, self._tell)
        else:
            subject = form_subject(seat.desk.law, row.form.pack, row.form.number)
            sheets = {"open": CorrectFormDialog, "take_back": TakeBackFormDialog}
            self.sheet_wanted.emit(sheets[act](seat, subject))

    def _tell(self, error: DeskError) -> None:
        self.said.emit(sentence(error))

    def _follow(self, row: FormRow | None) -> None:
        self.bar.show_row(row)
        if row is None or not self.sides.is_shown:
            self.pane.show_row(None, "", "")
            return
        law = self._seat.desk.law
        self.pane.show_row(row, law.pack(row.form.pack).name, self._source(row))

    def _source(self, row: FormRow) -> str:
        """Where the data of a form, or of a stamp, are from."""
        regime = self._seat.desk.law.pack(row.form.pack)
        if row.stamp is not None:
            return regime.stamps[row.stamp.stamp].source
        form = next(
            (each for each in self._seat.desk.law.listed if each.number == row.form.number), None
        )
        if form is None:
            return ""
        registers = [
            regime.registers[key].source for key in form.registers if key in regime.registers
        ]
        sheets = [regime.sheets[key].source for key in form.sheets if key in regime.sheets]
        stamps = [regime.stamps[stamp].source for stamp in form.stamps]
        return "\n".join(dict.fromkeys((*registers, *sheets, *stamps)))

    def _commands(self) -> RowCommands:
        self.bar.show_row(self.list.current())
        usual = usual_commands(self, self.sides, self.list.go_to_filter)
        return self.bar.commands(lambda: self.do("open")).plus(*usual)

    def _connect(self) -> None:
        RowMenu(self.list.table, self._commands)
        self.bar.asked.connect(self.do)
        self.pack.edited.connect(self.refresh)
        self.list.current_changed.connect(self._follow)
        self.list.opened.connect(lambda _row: self.do("open"))
        self.sides.shown.connect(lambda: self._follow(self.list.current()))

    def _listen(self) -> None:
        acts = {
            "Ctrl+P": "print",
            "Ctrl+Del": "take_back",
            "Ctrl+E": "export",
            "Ctrl+U": "take_in",
        }
        keys = {key: (lambda act=act: self.do(act)) for key, act in acts.items()}
        listen_for(
            {
                **keys,
                "Ctrl+F": self.list.go_to_filter,
                "F4": self.sides.toggle,
                "F5": self.refresh,
                "F6": lambda: go_across(self, self.sides, self.pane),
            },
            self,
        )

    def _main(self) -> QWidget:
        words = self.tr(
            "Enter mở mẫu · Ctrl+P in thử · Ctrl+Delete bỏ đính chính · Ctrl+E xuất gói · "
            "Ctrl+U nhận gói · F4 chi tiết"
        )
        return list_column((self.bar,), self.list, label(words, TextPart.HINT))


def _corrections(states: list[FormState]) -> int:
    """How many corrections lie over the pack; one of two forms counts once."""
    return len({entry.number for state in states for entry in state.corrections})
