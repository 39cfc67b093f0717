"""The editors of the form of an incoming document, by the keys of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copy_numbers import read_copy_numbers
from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.ui.incoming.incoming_words import IRREGULARITY_WORDS, URGENCY_WORDS
from bmnn_desk.ui.incoming.known_line import KnownLine
from bmnn_desk.ui.incoming.number_line import NumberLine
from bmnn_desk.ui.incoming.tick import Tick
from bmnn_desk.ui.proposal.type_line import TypeLine
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.incoming import IrregularityKind, Urgency
    from bmnn_desk.ui.incoming.form_matter import FormMatter
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Editor

_TITLE_ROWS = 2


class FormEditors:
    """Every editor by name, and `by_key` in the order of the book's columns."""

    def __init__(self, seat: Seat, matter: FormMatter) -> None:
        self.arrived = DateField(seat.today, past=True)
        self.arrived.put(seat.today())
        self.sender = KnownLine(matter.senders)
        self.reference = LineEdit()
        self.document_day = DateField(seat.today, past=True)
        self.type = TypeLine(matter.type_codes)
        self.title = TextArea(_TITLE_ROWS)
        self.level: ChoiceBox[SecrecyLevel | None] = ChoiceBox(
            [
                (None, _tr("(chưa chọn)")),
                *((level, level_chip_words(level)) for level in HIGHEST_FIRST),
            ]
        )
        self.recipients = KnownLine(matter.receivers, several=True)
        self.recipients.setText(matter.head)
        self.copy_numbers = LineEdit()
        self.quantity = NumberLine()
        self.quantity.put(1)
        self.told, self.pages = NumberLine(), NumberLine()
        self.may_copy: ChoiceBox[bool | None] = ChoiceBox(
            [
                (None, _tr("Giấy không ghi")),
                (False, _tr("Không được phép")),
                (True, _tr("Được phép")),
            ]
        )
        self.note = LineEdit()
        self.channel: ChoiceBox[str] = ChoiceBox(
            [
                ("", _tr("(không ghi)")),
                *((channel.code, channel.words) for channel in matter.channels.values()),
            ]
        )
        self.place = LineEdit()
        self.sealed = Tick(_tr("Chỉ người có &tên mới được bóc bì"))
        self.named = KnownLine(matter.receivers)
        self.urgency: ChoiceBox[Urgency] = ChoiceBox(URGENCY_WORDS.items())
        self.recall = Tick(_tr("Có dấu Tài liệu th&u hồi"))
        self.recall_on = DateField(seat.today)
        self.state: ChoiceBox[IrregularityKind | None] = ChoiceBox(
            [(None, _tr("Nguyên vẹn, đủ")), *IRREGULARITY_WORDS.items()]
        )
        self.paper_page, self.paper_line = NumberLine(), NumberLine()
        self.by_key: Mapping[str, QWidget] = {
            "arrived": self.arrived,
            "sender": self.sender,
            "reference": self.reference,
            "document_day": self.document_day,
            "type": self.type,
            "title": self.title,
            "level": self.level,
            "recipients": self.recipients,
            "note": self.note,
            "copy_numbers": self.copy_numbers,
            "quantity": self.quantity,
            "told": self.told,
            "pages": self.pages,
            "may_copy": self.may_copy,
            "channel": self.channel,
            "place": self.place,
            "sealed": self.sealed,
            "named": self.named,
            "urgency": self.urgency,
            "recall": self.recall,
            "recall_on": self.recall_on,
            "state": self.state,
            "paper_page": self.paper_page,
            "paper_line": self.paper_line,
        }

    def numbers(self) -> tuple[int, ...] | None:
        """The copy numbers typed; None where they cannot be read."""
        return read_copy_numbers(self.copy_numbers.value())

    def is_empty(self, key: str) -> bool:
        """Whether nothing was typed in an editor, or its first choice still stands."""
        editor = self.by_key[key]
        if isinstance(editor, ChoiceBox):
            return editor.currentIndex() == 0
        return not cast("Editor", editor).draft_text().strip()

    def lines(self) -> tuple[LineEdit, ...]:
        """Every line, those of days too."""
        days = (self.arrived, self.document_day, self.recall_on)
        lines = (editor for editor in self.by_key.values() if isinstance(editor, LineEdit))
        return (*lines, *(day.line for day in days))

    def wrong_numbers(self) -> tuple[str, ...]:
        """The keys of the lines for a number that have something else in them."""
        lines = self.by_key.items()
        return tuple(key for key, line in lines if isinstance(line, NumberLine) and line.is_wrong())


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_form", words)
