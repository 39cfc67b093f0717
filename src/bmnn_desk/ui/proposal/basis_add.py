"""Add an entry of a danh mục on the spot: an empty danh mục never stops the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from bmnn_desk.domain.listed_decisions import ListedDecision
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem, SecretList
from bmnn_desk.errors import DeskError, SecretPlaceError
from bmnn_desk.services.enter_secret_list import (
    SecretItemRequest,
    SecretListRequest,
    add_secret_item,
    enter_secret_list,
)
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.proposal.decision_line import DecisionLine
from bmnn_desk.ui.proposal.entry_words import decision_words
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.ui.proposal.suggestion import Suggestion
    from bmnn_desk.ui.seat import Seat

_OF_A_LIST = ("decision", "decision_day", "issuer", "field", "since")
_ROWS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("list", 6),),
    (("decision", 4), ("decision_day", 2)),
    (("issuer", 2), ("field", 2), ("since", 2)),
    (("article", 1), ("clause", 1), ("point", 1), ("level", 3)),
    (("words", 6),),
)


class BasisAdd(QFrame):
    """`added(number)` with the new entry's number; `left` when it is closed without one."""

    added = Signal(int)
    left = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._seat, self._request_id = seat, new_request_id()
        self._words = seat.desk.law.on(seat.today()).words
        self._index = seat.desk.law.secret_lists
        self._entered: dict[str, int] = {}
        self._levels: dict[tuple[int, str], SecrecyLevel] = {}
        self.form = FormPanel(self)
        self.list: ChoiceBox[int] = ChoiceBox()
        self.level: ChoiceBox[SecrecyLevel] = ChoiceBox(
            (level, level_chip_words(level)) for level in sorted(SecrecyLevel)
        )
        self.decision = DecisionLine(self._index, self._words["decision_named"], seat.today())
        self.unpublished = QCheckBox(self.tr("Danh mục không công bố"))
        self.no_points = QCheckBox(self.tr("Khoản này không chia thành điểm"))
        self.mishap, self.foot = Banner(BannerKind.DANGER), QWidget()
        self._build()
        self.list.edited.connect(self._show_fields)
        self.decision.taken.connect(self.take_listed)
        self.decision.refused.connect(self._refuse)
        self._line("article").left.connect(self._use_level)
        self.decision.left.connect(lambda: self.decision.setText(self.decision.cited()))
        self.hide()

    @property
    def is_at_work(self) -> bool:
        """True while one types here: the window's keys mean this form then."""
        focus = QApplication.focusWidget()
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    def open_for(self, entries: Sequence[SecretEntry], day: date | None = None) -> None:
        """Show it, with the decisions that are there to choose from, for a slip of that day."""
        self.decision.day = day or self._seat.today()
        self._entered = {
            listed.decision: entry.secret_list
            for entry in entries
            if (listed := self._index.named(entry.decision, entry.decision_day)) is not None
        }
        self._levels = {
            (entry.secret_list, entry.item.article.casefold()): entry.item.level
            for entry in entries
        }
        lists = {entry.secret_list: decision_words(entry) for entry in entries}
        self.list.offer([*lists.items(), (0, self.tr("Quyết định khác, ghi mới"))])
        self._show_fields()
        self.show()
        self.form.focus("list" if lists else "decision")

    def close_form(self) -> None:
        """Hide it; what was typed stays for the next time."""
        self.hide()
        self.left.emit()

    def choose_list(self, secret_list: int) -> None:
        """Take a decision that was entered before; 0 for another one."""
        self.list.put(secret_list)
        self._show_fields()

    def save(self) -> None:
        """Enter what was typed, or say what is missing."""
        if self.form.show_errors(self._errors()):
            return
        try:
            number = self._enter()
        except SecretPlaceError as error:
            self.form.show_errors({error.part: sentence(error)})
            return
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        self._request_id = new_request_id()
        self.mishap.say("")
        self.form.put_texts(dict.fromkeys(("article", "clause", "point", "words"), ""))
        self.hide()
        self.added.emit(number)

    def take_listed(self, listed: object) -> None:
        """A decision of the index brings its day, issuer, field; one already entered is meant."""
        if not isinstance(listed, ListedDecision):
            return
        self.mishap.say("")
        entered = self._entered.get(listed.decision)
        if entered is not None:
            self.decision.clear()
            self.choose_list(entered)
            self.form.focus("article")
            return
        self.decision.show_listed(listed)
        self.form.put_texts({"issuer": listed.issuer, "field": listed.field})
        self._day("decision_day").put(listed.day)
        self._day("since").put(listed.held.since)
        self.form.focus("article" if listed.day is not None else "decision_day")

    def _use_level(self) -> None:
        """One Điều of a decision has one level: what its other entries have."""
        place = (self.list.value() or 0, self._line("article").value().casefold())
        if place in self._levels:
            self.level.put(self._levels[place])

    def _refuse(self, suggestion: Suggestion) -> None:
        self.mishap.say(self.tr("Không chọn được. {0}.").format(suggestion.warning))

    def _enter(self) -> int:
        day, body = self._seat.today(), self._seat.body
        chosen = self.list.value()
        if chosen:
            request = SecretItemRequest(
                request_id=self._request_id,
                day=day,
                body=body,
                secret_list=chosen,
                item=self._item(),
            )
            return self._seat.desk.do(add_secret_item, request)
        whole = SecretListRequest(
            request_id=self._request_id, day=day, body=body, secret_list=self._list()
        )
        (number,) = self._seat.desk.do(enter_secret_list, whole)
        return number

    def _list(self) -> SecretList:
        return SecretList(
            decision=self.decision.cited(),
            day=self._day("decision_day").value(),
            issuer=self._line("issuer").value(),
            field=self._line("field").value(),
            since=self._day("since").value(),
            until=None,
            published=not self.unpublished.isChecked(),
            items=(self._item(),),
        )

    def _item(self) -> SecretItem:
        point = self._line("point").value()
        return SecretItem(
            article=self._line("article").value(),
            clause=self._line("clause").value(),
            point=point,
            has_points=bool(point) or not self.no_points.isChecked(),
            level=self.level.value() or SecrecyLevel.MAT,
            words=self._line("words").value(),
        )

    def _errors(self) -> dict[str, str]:
        found = {}
        needed = {"article": "3", "clause": "2", "words": self.tr("Kế hoạch bảo vệ kỳ họp")}
        if not self.list.value():
            needed |= {"decision": self._words["decision_example"], "field": self.tr("nội vụ")}
            for key in ("decision_day", "since"):
                if problem := self._day(key).problem():
                    found[key] = problem
                elif self._day(key).value() is None:
                    found[key] = self.tr("Chưa nhập. Ghi ngày theo quyết định, ví dụ: 05/02/2026.")
        for key, example in needed.items():
            if not self._line(key).value():
                found[key] = self.tr("Chưa nhập. Ví dụ: {example}.").format(example=example)
        if not self._line("point").value() and not self.no_points.isChecked():
            found["point"] = self.tr("Ghi điểm, hoặc chọn “không chia thành điểm”.")
        return found

    def _line(self, key: str) -> LineEdit:
        editor = self.form.field(key).editor
        if not isinstance(editor, LineEdit):
            raise TypeError(key)
        return editor

    def _day(self, key: str) -> DateField:
        editor = self.form.field(key).editor
        if not isinstance(editor, DateField):
            raise TypeError(key)
        return editor

    def _show_fields(self) -> None:
        for key in _OF_A_LIST:
            self.form.field(key).setVisible(not self.list.value())
        self.unpublished.setVisible(not self.list.value())

    def _editors(self) -> dict[str, tuple[str, QWidget]]:
        tr, today = self.tr, self._seat.today
        return {
            "list": (tr("Quyết định ban hành danh mục"), self.list),
            "decision": (tr("Quyết định"), self.decision),
            "decision_day": (tr("Ngày quyết định"), DateField(today)),
            "issuer": (tr("Người, cơ quan ban hành"), LineEdit()),
            "field": (tr("Lĩnh vực"), LineEdit()),
            "since": (tr("Áp dụng từ ngày"), DateField(today)),
            "article": (tr("Điều"), LineEdit()),
            "clause": (tr("Khoản"), LineEdit()),
            "point": (tr("Điểm"), LineEdit()),
            "level": (tr("Độ mật"), self.level),
            "words": (tr("Nội dung của mục"), LineEdit()),
        }

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        editors = self._editors()
        optional = {"point", "issuer"}
        hints = {"decision": self.tr("gõ số hoặc lĩnh vực để tìm, ví dụ: y te, 440")}
        for row, fields in enumerate(_ROWS):
            at = 0
            for key, span in fields:
                words, editor = editors[key]
                must, hint = key not in optional, hints.get(key, "")
                look = FieldLook(words=words, required=must, hint=hint)
                grid.addWidget(self.form.add(key, look, editor), row, at, 1, span)
                at += span
        for column in range(6):
            grid.setColumnStretch(column, 1)
        return grid

    def _build(self) -> None:
        grid = self._grid()
        ticks = QHBoxLayout()
        ticks.setSpacing(16)
        ticks.addWidget(self.no_points)
        ticks.addWidget(self.unpublished)
        ticks.addStretch(1)
        buttons = QHBoxLayout(self.foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(label(self.tr("Ctrl+Enter để thêm · Esc để đóng"), TextPart.HINT), 1)
        buttons.addWidget(Button(self.tr("Thôi"), ButtonLook(), self.close_form))
        plus = ButtonLook(icon="plus", kind=ButtonKind.NORMAL)
        buttons.addWidget(Button(self.tr("Thêm vào danh mục và chọn"), plus, self.save))
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(12, 10, 12, 10)
        column_.setSpacing(8)
        column_.addWidget(label(self.tr("Thêm một mục theo quyết định giấy"), TextPart.STRONG))
        for widget in (self.mishap, self.form.summary):
            column_.addWidget(widget)
        column_.addLayout(grid)
        column_.addLayout(ticks)
        column_.addWidget(self.foot)
