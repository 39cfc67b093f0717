"""Tự kiểm tra: what of the books does not hold, by rule; Enter goes to the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.errors import DeskError
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.ui.dialogs.old_line import OldLineDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.inspection.finding_filters import FindingFilters
from bmnn_desk.ui.inspection.finding_lists import FindingLists
from bmnn_desk.ui.inspection.finding_pane import FindingPane
from bmnn_desk.ui.inspection.finding_words import (
    nothing_found_words,
    result_words,
    unseen_words,
)
from bmnn_desk.ui.inspection.found_cases import OWN_BOOKS, part_of, source_of
from bmnn_desk.ui.inspection.inspection_acts import acts_of, open_act
from bmnn_desk.ui.inspection.inspection_bar import InspectionBar
from bmnn_desk.ui.inspection.inspection_run import InspectionRun, acts_now
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope, years_to_inspect
from bmnn_desk.ui.inspection.report_paper import print_report
from bmnn_desk.ui.inspection.verification_bar import VerificationBar
from bmnn_desk.ui.old_register.working_bar import WorkingBar
from bmnn_desk.ui.pages.listing import beside, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.record_place import place_of_record
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding, InspectionResult
    from bmnn_desk.ui.inspection.inspection_run import Inspected
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.row_menu import Command


class InspectionPage(Page):
    """F9 looks through the books; what was found stays until it is looked for anew."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._found: Inspected | None = None
        self._sources: dict[int, str] = {}
        self.bar = InspectionBar(acts_of(seat))
        self.bar.offer_years(years_to_inspect(seat))
        self.filters = FindingFilters()
        self.lists = FindingLists()
        self.pane = FindingPane()
        self.working = WorkingBar(self.tr("&Dừng tìm"))
        self.verifying = VerificationBar(self.bar.buttons["verify"])
        self.run = InspectionRun(seat, self)
        self._keys = label(self._keys_words(), TextPart.HINT)
        self.sides = beside(self, self.pane, self._main(), self.lists)
        self._connect()
        self._listen()
        self.narrow()

    @property
    def scope(self) -> InspectionScope:
        """What the boxes say."""
        return InspectionScope(source=self.bar.source, year=self.bar.year)

    def refresh(self) -> None:
        """Read which registers were brought in; what was found stays, and says if it is old."""
        try:
            kept = self._seat.desk.read(old_registers, OldRegistersAsked(body=self._seat.body))
            self._sources = {each.old_register: each.file_name for each in kept}
            self.bar.offer_sources(
                (number, self.tr("Sổ cũ {name}").format(name=name))
                for number, name in self._sources.items()
            )
            self.narrow()
        except DeskError as error:
            self.said.emit(sentence(error))

    def focus_first(self) -> None:
        """Into the rules; onto the way on where there are none."""
        self.lists.focus_first()

    def place(self) -> str:
        """The source and the year chosen."""
        return f"{self.bar.source} {self.bar.year}"

    def go_to_place(self, place: str) -> None:
        """Choose them again, as far as they are still there."""
        source, _, year = place.partition(" ")
        if source.lstrip("-").isdecimal() and year.isdecimal():
            self.bar.put(int(source), int(year))
            self.narrow()

    def act(self, act: str) -> None:
        """Do what a button or a key asks for, where it can be done."""
        button = self.bar.buttons[act]
        if not button.isVisibleTo(self.bar) or not button.isEnabled():
            return
        if act == "run":
            self.look()
        elif act == "print":
            self._print()
        elif act == "verify":
            self.verifying.start(self, self._seat, self.bar.year)
        else:
            open_act(self, self._seat, act, self.bar.year)

    def look(self) -> None:
        """Look through the books beside the window."""
        if self.run.is_running:
            return
        self._found = None
        self.lists.hold(None)
        self.run.start(self.scope, self._sources)
        words = self.tr("Đang đọc các sổ, đối chiếu từng dòng với quy tắc…")
        self.working.begin(words, may_stop=True)
        self.narrow()
        self.working.stop.setFocus()

    def stop(self) -> None:
        """Leave the run that goes on."""
        self.run.stop()
        self.working.end()
        self.narrow()
        self.focus_first()

    def narrow(self) -> None:
        """Show of what was found what the boxes and the line leave, or why nothing is there."""
        scope, found = self.scope, self._found
        covered = found is not None and found.scope.covers(scope)
        self.bar.show_running(running=self.run.is_running, has_result=covered)
        self.filters.setEnabled(covered)
        if found is None or not covered:
            self.lists.hold(None)
            self.filters.show_counts(self.lists.found.counts)
            self._say_not_looked()
            return
        self.lists.hold(found.made)
        self.lists.narrow(self.filters.wanted(scope.source, scope.year))
        self.filters.show_counts(self.lists.found.counts)
        part = part_of(found.made.result, scope.source, scope.year)
        if not self.lists.shown:
            self._say_nothing(found, part)
        self._subtitle(found, part)
        self.follow()

    def follow(self) -> None:
        """Show the current rule and case in the pane."""
        if self.sides.is_shown:
            finding = self.lists.finding()
            source = "" if finding is None else self._source_words(finding)
            self.pane.show_found(self.lists.group(), finding, source)

    def open_record(self, finding: InspectionFinding) -> None:
        """Go to the record of a finding: to its page, or lay its card over this one."""
        if finding.ref.kind is RecordKind.OLD_LINE:
            same = self.lists.found.of_record(finding.ref)
            self.sheet_wanted.emit(OldLineDialog(self._seat, same, self._source_words(finding)))
            return
        try:
            wanted = place_of_record(self._seat, finding.ref, finding.rule)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        if wanted is None:
            self.said.emit(self.tr("Dòng này không còn trong sổ. Bấm F9 tìm lại."))
        else:
            self.line_wanted.emit(wanted)

    def _print(self) -> None:
        """Print what was found of the part that is chosen, whatever words narrow it."""
        found, scope, seat = self._found, self.scope, self._seat
        if found is None:
            return
        narrowed = self.filters.is_active()
        if scope == found.scope:
            print_report(self, seat, lambda: found.made.result, narrowed=narrowed)
        else:
            # The groups of the part alone are not known: it is looked at anew.
            asked = scope.asked(seat, tuple(self._sources))
            print_report(self, seat, lambda: inspect_store(seat.desk, asked), narrowed=narrowed)

    def _take(self, found: Inspected) -> None:
        had_keys = self._has_keys()
        self.working.end()
        self._found = found
        self.narrow()
        if had_keys:
            self.focus_first()

    def _not(self, error: DeskError) -> None:
        self.stop()
        self.said.emit(sentence(error))

    def _has_keys(self) -> bool:
        """Whether the keys wait here, and not on a sheet or another page."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _say_not_looked(self) -> None:
        self.subtitled.emit(self.tr("Tìm trong sổ những dòng không theo quy tắc"))
        self.pane.show_found(None, None, "")
        if self.run.is_running:
            words = self.tr("Đang tìm. Vẫn làm việc khác được: kết quả chờ ở trang này.")
            self.lists.say_empty("search", words, "", self.look)
            return
        words = self.tr(
            "Chưa tìm lỗi trong phần đang chọn. Chương trình đọc từng phiếu, từng dòng sổ và đối "
            "chiếu với quy tắc có hiệu lực vào ngày lập. {unseen}"
        ).format(unseen=unseen_words())
        self.lists.say_empty("clipboard-check", words, self.tr("Tìm lỗi (F9)"), self.look)

    def _say_nothing(self, found: Inspected, part: InspectionResult) -> None:
        if self.filters.is_active() or part.findings:
            self.lists.say_not_found(self.filters.narrowing.words, self._clear)
            return
        words = nothing_found_words(part)
        if found.scope == self.scope:
            self.lists.say_empty("clipboard-check", words, self.tr("Tìm lại (F9)"), self.look)
        else:
            offer = self.tr("Xem hết phần đã tìm")
            self.lists.say_empty("clipboard-check", words, offer, self._clear)

    def _clear(self) -> None:
        self.filters.clear()
        if self._found is not None:
            self.bar.put(self._found.scope.source, self._found.scope.year)
        self.narrow()
        self.focus_first()

    def _subtitle(self, found: Inspected, part: InspectionResult) -> None:
        words = result_words(part, self.lists.found.wanted)
        if acts_now(self._seat) != found.acts:
            words = self.tr("Sổ đã có việc mới sau lần tìm này, F9 tìm lại · {words}").format(
                words=words
            )
        self.subtitled.emit(words)

    def _source_words(self, finding: InspectionFinding) -> str:
        source = source_of(finding)
        if source == OWN_BOOKS:
            return self.tr("Sổ của cơ quan")
        name = self._sources.get(source, "")
        return self.tr("Sổ cũ {name}").format(name=name).rstrip()

    def _across(self) -> None:
        """From the rules to their cases, to the pane, and back."""
        focus = QApplication.focusWidget()
        if focus is self.lists.groups:
            self.lists.cases.setFocus()
        elif focus is self.lists.cases and self.sides.is_shown:
            self.pane.focus_first()
        else:
            self.focus_first()

    def _of_page(self) -> tuple[Command, ...]:
        filters = self.filters.line.take_keys
        return (*self.bar.commands(), *usual_commands(self, self.sides, filters))

    def _connect(self) -> None:
        self.lists.give_menus(self._of_page)
        self.bar.asked.connect(self.act)
        self.bar.changed.connect(self.narrow)
        self.filters.changed.connect(self.narrow)
        self.filters.list_wanted.connect(self.focus_first)
        self.lists.moved.connect(self.follow)
        self.lists.opened.connect(self.open_record)
        self.sides.shown.connect(self.follow)
        self.working.stop_asked.connect(self.stop)
        self.run.done.connect(self._take)
        self.run.failed.connect(self._not)
        self.run.broken.connect(self.stop)

    def _listen(self) -> None:
        keys = {
            "F9": self.look,
            "F5": self.look,
            "Ctrl+P": lambda: self.act("print"),
            "Ctrl+N": lambda: self.act("bring_in"),
            "Ctrl+G": lambda: self.act("record"),
            "Ctrl+R": lambda: self.act("verify"),
            "Ctrl+F": self.filters.line.take_keys,
            "F4": self.sides.toggle,
            "F6": self._across,
        }
        listen_for(keys, self)

    def _main(self) -> QWidget:
        bars = (self.bar, self.working, self.verifying, self.filters)
        return list_column(bars, self.lists, self._keys)

    def _keys_words(self) -> str:
        return self.tr(
            "F9 tìm lỗi · Enter xem trường hợp, mở dòng sổ · Ctrl+F lọc · Ctrl+P in · F4 chi tiết"
        )
