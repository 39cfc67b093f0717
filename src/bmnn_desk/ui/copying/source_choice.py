"""Find the paper to be copied by its words, then choose which of its copies lies on the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.words import COPY_WORDS

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopySource
    from bmnn_desk.ui.seat import Seat

UNCHOSEN, ELSEWHERE = 0, -1
_BETWEEN = "\x1f"
_FIND_SHARE, _BOX_SHARE = 1, 2


class SourceChoice(QWidget):
    """`value()` is the copy chosen, None for a paper that stands in no book here.

    Nothing is chosen until somebody chooses, or looks for words that only one paper has.
    """

    edited = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._found: dict[int, CopySource] = {}
        self.words = FilterEdit(self.tr("Tìm theo số, ký hiệu, trích yếu"))
        self.box: ChoiceBox[int] = ChoiceBox()
        self.box.setAccessibleName(self.tr("Bản dùng để sao, chụp"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, _FIND_SHARE)
        row.addWidget(self.box, _BOX_SHARE)
        self.setFocusProxy(self.words)
        self._asked = ""
        self.words.asked.connect(self.look_for)
        # Who leaves before the line has asked means what he typed.
        self.words.left.connect(self._catch_up)
        self.words.list_wanted.connect(self.box.setFocus)
        self.box.edited.connect(self.edited.emit)
        self.look_for("")

    def value(self) -> CopySource | None:
        """The copy chosen."""
        return self._found.get(self.box.value() or UNCHOSEN)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the paper stands in no book here."""
        return self.box.value() == ELSEWHERE

    def look_for(self, words: str) -> None:
        """Offer the copies with these words, and the paper from elsewhere last."""
        self._asked = words
        asked = SourcesAsked(body=self._seat.body, words=words)
        found = self._seat.desk.read(copyable_sources, asked)
        self._found = {source.copy: source for source in found}
        elsewhere = self.tr("Tài liệu không có trong sổ ở máy này")
        offered = [(source.copy, source_words(source)) for source in found]
        unchosen = (UNCHOSEN, self.tr("Chưa chọn tài liệu"))
        self.box.offer([unchosen, *offered, (ELSEWHERE, elsewhere)])
        is_named = words and len({source.item for source in found}) == 1
        if is_named and self.box.value() == UNCHOSEN:
            self.box.put(found[0].copy)
        self.edited.emit()

    def put(self, copy: int) -> None:
        """Choose a copy by its row."""
        self.box.put(copy)

    def draft_text(self) -> str:
        """What a draft keeps: the words looked for, and the copy."""
        return f"{self.words.draft_text()}{_BETWEEN}{self.box.value() or UNCHOSEN}"

    def put_draft_text(self, text: str) -> None:
        """Look for the words again and choose the copy, if it is still here."""
        words, _, copy = text.partition(_BETWEEN)
        self.words.put_draft_text(words)
        self.look_for(words)
        if copy.lstrip("-").isdecimal():
            self.put(int(copy))

    def _catch_up(self) -> None:
        if self.words.value() != self._asked:
            self.look_for(self.words.value())


def source_words(source: CopySource) -> str:
    """Reference, document, which copy."""
    numbered = _tr("{kind} số {number}") if source.number else _tr("{kind} không ghi số")
    copy = numbered.format(
        kind=COPY_WORDS[CopyKind(source.kind)].lower(), number=copy_number_text(source.number)
    )
    document = typed_title(source.type_name, source.title)
    return " · ".join(filter(None, (source.reference, copy, document)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("SourceChoice", words)
