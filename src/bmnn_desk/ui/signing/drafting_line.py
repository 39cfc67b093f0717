"""A short line: who drafted this text on this PC, and from which hour (IT-06)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.drafting import DraftingEndRequest, DraftingRequest
from bmnn_desk.errors import DeskError, NotAllowedError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.drafting_log import drafting_log
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftMatter

_HOUR = re.compile(r"([01]?\d|2[0-3])(?:[:.hg]([0-5]\d)?)?", re.IGNORECASE)


class DraftingLine(QWidget):
    """Hidden once a session is on record; `logged` when it was recorded here."""

    logged = Signal()

    def __init__(self, seat: Seat, matter: DraftMatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._matter = seat, matter
        self.form = FormPanel(self)
        self.person: ChoiceBox[int] = ChoiceBox(self._people())
        self.person.put(matter.drafter)
        self.begun, self.ended = LineEdit(), LineEdit()
        self.save = Button(
            self.tr("Ghi phiên soạn thảo"),
            ButtonLook(icon="history"),
            self.record,
        )
        self._build()

    def record(self) -> None:
        """Record the session, its end too where it is given."""
        if self.form.show_errors(self._errors()):
            return
        seat, matter, person = self._seat, self._matter, self.person.value()
        begun, ended = _hour(self.begun.value()), _hour(self.ended.value())
        if person is None or begun is None:
            return
        try:
            session = seat.desk.do(
                begin_drafting,
                DraftingRequest(
                    request_id=new_request_id(),
                    body=seat.body,
                    day=matter.day,
                    person=person,
                    unit=matter.detail.unit,
                    hour=begun,
                    item=matter.detail.item,
                ),
            )
            if ended is not None:
                end = DraftingEndRequest(
                    request_id=new_request_id(),
                    body=seat.body,
                    day=matter.day,
                    session=session,
                    hour=ended,
                )
                seat.desk.do(end_drafting, end)
        except DeskError as error:
            self.form.field("person").show_error(sentence(error))
            return
        self.logged.emit()

    def _people(self) -> list[tuple[int, str]]:
        asked = PeopleAsked(body=self._seat.body, day=self._matter.day)
        people = self._seat.desk.read(people_on, asked)
        return list({each.person: each.name for each in people}.items())

    def _errors(self) -> dict[str, str]:
        found = {}
        wrong = self.tr("Ghi giờ và phút, ví dụ: 08:05.")
        if self.person.value() is None:
            found["person"] = self.tr("Chưa chọn. Chọn người soạn thảo.")
        if _hour(self.begun.value()) is None:
            found["begun"] = wrong
        if self.ended.value() and _hour(self.ended.value()) is None:
            found["ended"] = wrong
        return found

    def _build(self) -> None:
        tr, row = self.tr, QHBoxLayout()
        row.setSpacing(10)
        fields = (
            ("person", FieldLook(words=tr("Người soạn"), required=True), self.person, 3),
            ("begun", FieldLook(words=tr("Từ giờ"), required=True), self.begun, 1),
            ("ended", FieldLook(words=tr("Đến giờ")), self.ended, 1),
        )
        for key, look, editor, share in fields:
            row.addWidget(self.form.add(key, look, editor), share, Qt.AlignmentFlag.AlignTop)
        offer_person(self._seat, self.form.field("person"), self._people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)


def is_logged(seat: Seat, item: int) -> bool:
    """True where a drafting session of an item is on record; a drafter may not read the log."""
    try:
        entries = seat.desk.read(drafting_log, BodyAsked(body=seat.body))
    except NotAllowedError:
        return True
    return any(entry.item == item for entry in entries)


def _hour(text: str) -> str | None:
    found = _HOUR.fullmatch(text.strip())
    return None if found is None else f"{int(found[1]):02}:{found[2] or '00'}"
