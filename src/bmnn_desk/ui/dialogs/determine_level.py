"""Record the decision on a slip: approved or sent back, as it stands on the signed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    NotFoundError,
    PaperCodeMismatchError,
    ReasonMissingError,
    RulesBrokenError,
    SavedNotAnchoredError,
)
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.proposal.decision_form import DecisionForm
from bmnn_desk.ui.proposal.slip_columns import about
from bmnn_desk.ui.proposal.slip_facts_rows import facts_rows
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.seat import Seat

_SIDE_PX = 380
_FIELDS = {
    PaperCodeMismatchError: "code",
    DaysOutOfOrderError: "day",
    ReasonMissingError: "note",
}
_RULE_FIELDS = {"PDX-09": "by", "CFG-02": "day"}


class DetermineLevelDialog(Sheet):
    """The slip of the item `subject`.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
    """

    form = "determine_level"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ghi quyết định độ mật"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        self._caret, self._is_saved = "", False
        self.entry = _entry(seat, subject)
        self.fields = DecisionForm(seat, self.entry, self)
        self.mishap = Banner(BannerKind.DANGER)
        self.findings = FindingsPanel()
        self.facts = FactsList()
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self.show_subtitle(about(self.entry))
        self.level.show_level(self.entry.level)
        (facts,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=subject))
        self.facts.show_facts(facts_rows(facts, self.entry)[:-1])
        self._build()
        self._reopen()
        self._connect()
        self._word()

    def focus_first(self) -> None:
        """Into the field where it was left, else to the code on the paper."""
        self.fields.panel.focus(self._caret or "code")
        self._caret = ""

    def keep_draft(self) -> None:
        """Save what was typed; once recorded there is nothing to keep."""
        if not self._is_saved:
            self._keeper.keep_now()

    def save(self) -> None:
        """Record the decision."""
        self.mishap.say("")
        if self._is_saved or self.fields.panel.show_errors(self.fields.problems()):
            return
        request = self.fields.request(self._request_id, self.findings.other_cases())
        words = (
            self.tr("Đã ghi: duyệt. Tiếp theo: trình ký ở trang Văn bản đi (Ctrl+3)")
            if request.approved
            else self.tr("Đã ghi: trả lại")
        )
        try:
            words = and_noted(words, self._seat.desk.do(determine_level, request))
        except SavedNotAnchoredError as error:
            words = sentence(error)
        except DeskError as error:
            self._refuse(error)
            return
        self._is_saved = True
        self._keeper.drop()
        self.finished.emit(words)

    def _refuse(self, error: DeskError) -> None:
        found: dict[str, str] = {}
        if isinstance(error, RulesBrokenError):
            self.findings.show_rules(error.rules)
            self._found.show()
            found = {
                _RULE_FIELDS[rule.id]: rule.text for rule in error.rules if rule.id in _RULE_FIELDS
            }
            if not found:
                words = self.tr("Chưa ghi được vì còn vướng. Dữ liệu đã gõ vẫn còn nguyên.")
                self.mishap.say(words)
                self.findings.focus_first()
        elif type(error) in _FIELDS:
            found = {_FIELDS[type(error)]: sentence(error)}
        else:
            self.mishap.say(sentence(error))
        self.fields.panel.show_errors(found)

    def _draft(self) -> tuple[dict[str, str], str]:
        texts = {
            **self.fields.panel.texts(),
            "consent": "1" if self.fields.consent.isChecked() else "",
            "other_cases": self.findings.draft_text(),
        }
        return texts, self.fields.panel.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        texts = dict(draft.fields)
        self.fields.consent.setChecked(texts.pop("consent", "") == "1")
        self.findings.put_draft_text(texts.pop("other_cases", ""))
        self.fields.panel.put_texts(texts)
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _word(self) -> None:
        approves = self.fields.approved.value() is True
        self.record.setText(self.tr("Ghi &duyệt") if approves else self.tr("Ghi trả &lại"))

    def _build(self) -> None:
        self.body.addWidget(self.fields.panel.summary)
        self.body.addWidget(self.mishap)
        side = Card(self.tr("Theo phiếu đề xuất"))
        side.body.addWidget(self.facts)
        side.body.addStretch(1)
        area = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = scrolled(self._form())
        FollowFocus(left)
        row.addWidget(left, 1)
        row.addWidget(area)
        self.body.addLayout(row, 1)
        self.show_hint(self.tr("Quyết định được ghi lại một lần, không sửa được."))
        look = ButtonLook(
            icon="clipboard-check", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter")
        )
        self.record = self.offer(self.tr("Ghi &duyệt"), look, self.save)

    def _form(self) -> QWidget:
        field = self.fields.panel.field
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        places = (
            ("approved", 0, 0, 1),
            ("day", 0, 1, 1),
            ("on_paper", 1, 0, 1),
            ("code", 1, 1, 1),
            ("by", 2, 0, 1),
            ("capacity", 2, 1, 1),
            ("delegation", 3, 0, 2),
            ("note", 5, 0, 2),
        )
        for key, line, column, span in places:
            grid.addWidget(field(key), line, column, 1, span)
        grid.addWidget(self.fields.consent, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        decision, self._found = Card(self.tr("Quyết định")), Card(self.tr("Vướng quy định"))
        decision.body.addLayout(grid)
        self._found.body.addWidget(self.findings)
        self._found.hide()
        inner = QWidget()
        column_ = QVBoxLayout(inner)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(10)
        column_.addWidget(self._found)
        column_.addWidget(decision)
        column_.addStretch(1)
        return inner

    def _connect(self) -> None:
        self.fields.edited.connect(self._keeper.touch)
        self.fields.approved.edited.connect(self._word)
        self.findings.edited.connect(self._keeper.touch)
        self._keeper.kept.connect(self.show_state)
        listen_for({"Ctrl+Return": self.save, "Ctrl+S": self._keeper.keep_now}, self)


def _entry(seat: Seat, item: int) -> SlipEntry:
    entries = seat.desk.read(slip_entries, SlipsAsked(body=seat.body, item=item))
    if not entries:
        kind = "slip"
        raise NotFoundError(kind, item)
    return entries[0]
