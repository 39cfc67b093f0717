"""The papers of the file of an early declassification: number, day and where each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.secrecy_changes import PaperGiven
from bmnn_desk.ui.endings.ending_words import PAPER_WORDS
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.form_panel import FormPanel

# The decision itself is what the form is about: it has its number and day there.
TYPED: tuple[DeclassificationPaper, ...] = tuple(
    paper for paper in DeclassificationPaper if paper is not DeclassificationPaper.DECISION
)

# Of each paper its day and where it lies: read aloud, every field has a name of its own.
_LABELS: Mapping[DeclassificationPaper, tuple[str, str]] = {
    DeclassificationPaper.COUNCIL_DECISION: ("Ngày quyết định", "Nơi lưu quyết định"),
    DeclassificationPaper.PROPOSAL: ("Ngày đề nghị", "Nơi lưu văn bản đề nghị"),
    DeclassificationPaper.MINUTES: ("Ngày họp", "Nơi lưu biên bản"),
    DeclassificationPaper.OTHER: ("Ngày tài liệu", "Tên tài liệu, nơi lưu"),
}


class FilePapers:
    """Adds three fields a paper to `panel`: `<paper>_number`, `<paper>_day`, `<paper>_words`."""

    def __init__(self, seat: Seat, panel: FormPanel) -> None:
        self._panel = panel
        self.numbers: dict[DeclassificationPaper, LineEdit] = {paper: LineEdit() for paper in TYPED}
        self.days: dict[DeclassificationPaper, DateField] = {
            paper: DateField(seat.today) for paper in TYPED
        }
        self.words: dict[DeclassificationPaper, LineEdit] = {paper: LineEdit() for paper in TYPED}
        for paper in TYPED:
            self._add(paper)

    def keys(self) -> tuple[str, ...]:
        """Every field's key."""
        return tuple(key for row in self.rows() for key, _wide in row)

    def rows(self) -> tuple[tuple[tuple[str, int], ...], ...]:
        """How they are laid out: a row a paper."""
        return tuple(
            ((f"{paper.value}_number", 4), (f"{paper.value}_day", 3), (f"{paper.value}_words", 5))
            for paper in TYPED
        )

    def errors(self) -> dict[str, str]:
        """Days that cannot be read; which papers must be there the rules say."""
        return {
            f"{paper.value}_day": field.problem()
            for paper, field in self.days.items()
            if field.problem()
        }

    def given(self) -> tuple[PaperGiven, ...]:
        """What was typed of each paper; nothing of those that are empty."""
        papers = (
            PaperGiven(
                paper=paper,
                number=self.numbers[paper].value(),
                day=self.days[paper].value(),
                words=self.words[paper].value(),
            )
            for paper in TYPED
        )
        return tuple(paper for paper in papers if paper.number or paper.day or paper.words)

    def show(self, *, shown: bool) -> None:
        """Show the fields, or none of them."""
        for key in self.keys():
            self._panel.field(key).setVisible(shown)

    def _add(self, paper: DeclassificationPaper) -> None:
        day, words = _LABELS[paper]
        is_other = paper is DeclassificationPaper.OTHER
        hint = _tr("Không có thì ghi: không có.") if is_other else ""
        number = FieldLook(words=_tr("{paper}, số").format(paper=PAPER_WORDS[paper]))
        self._panel.add(f"{paper.value}_number", number, self.numbers[paper])
        self._panel.add(f"{paper.value}_day", FieldLook(words=day), self.days[paper])
        look = FieldLook(words=words, hint=hint)
        self._panel.add(f"{paper.value}_words", look, self.words[paper])


def _tr(words: str) -> str:
    return QCoreApplication.translate("file_papers", words)
