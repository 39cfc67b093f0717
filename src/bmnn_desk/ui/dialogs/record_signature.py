"""Record the signature as it stands on the paper: who, in which capacity, on which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.outgoing import SignatureRequest
from bmnn_desk.domain.stages import RowState
from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.issue.info_step import summary_of
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.signer_fields import SignerFields
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.seat import Seat

_SUMMARY_PX, _LAID_OUT_MS = 330, 30


class RecordSignatureDialog(Sheet):
    """About the item `subject`, which waits for its signature."""

    form = "record_signature"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ghi chữ ký trên văn bản"), parent)
        self.subject = subject
        self._seat, self._request_id = seat, new_request_id()
        asked = DetailAsked(body=seat.body, item=subject, day=seat.today())
        (self._detail,) = seat.desk.read(outgoing_detail, asked)
        self.fields = SignerFields(seat, self)
        self.findings = FindingsPanel()
        self.mishap = Banner(BannerKind.DANGER)
        self._caret = ""
        self.show_subtitle(" ".join((self._detail.type_name, self._detail.title)))
        self.level.show_level(self._detail.level)
        self._build()
        self._keeper = DraftKeeper(seat, self.form, subject, self._draft, self)
        self._reopen()
        self.fields.form.edited.connect(self._edit)
        self.findings.edited.connect(self._edit)
        self._keeper.kept.connect(self.show_state)

    def focus_first(self) -> None:
        """Into the field where it was left, else to the signer."""
        self.fields.form.focus(self._caret or "signer")
        self._caret = ""

    def keep_draft(self) -> None:
        """Save what was typed."""
        self._keeper.keep_now()

    def record(self) -> None:
        """Keep the signature; what is wrong is shown, and nothing typed is lost."""
        if self.fields.form.show_errors(self.fields.errors()):
            return
        signer, capacity, day = (
            self.fields.signer.value(),
            self.fields.capacity.value(),
            self.fields.day.value(),
        )
        if signer is None or capacity is None or day is None:
            raise AssertionError  # the fields had no error
        request = SignatureRequest(
            request_id=self._request_id,
            body=self._seat.body,
            day=day,
            item=self.subject,
            signer=signer.person,
            capacity=capacity,
            position=self.fields.position.value(),
            delegation=self.fields.chosen_power(),
            other_cases=self.findings.other_cases(),
        )
        try:
            rules, said = act_once(self._seat, record_signature, request)
        except RulesBrokenError as error:
            self._show_rules(error)
            return
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        self._keeper.drop()
        self.finished.emit(said or self._done_words(signer.name, rules or ()))

    def _show_rules(self, error: RulesBrokenError) -> None:
        self.findings.show_rules(error.rules)
        words = self.tr(
            "Chưa ghi được vì còn {count} chỗ vướng ở dưới. Sửa, hoặc ghi trường hợp khác rồi bấm "
            "Ghi chữ ký lần nữa. Dữ liệu đã gõ vẫn còn nguyên."
        )
        self.mishap.say(words.format(count=len(self.findings.still_blocking())))
        self.findings.focus_first()
        QTimer.singleShot(_LAID_OUT_MS, self.findings, self._reach)

    def _reach(self) -> None:
        self._area.ensureWidgetVisible(self.findings)

    def _done_words(self, name: str, rules: tuple[Rule, ...]) -> str:
        return and_noted(self.tr("Đã ghi chữ ký của {name}").format(name=name), rules)

    def _edit(self) -> None:
        self._keeper.touch()

    def _draft(self) -> tuple[dict[str, str], str]:
        texts = {
            **self.fields.form.texts(),
            "other_cases": self.findings.draft_text(),
            # A crash between the act and the end of the draft must not end in a second act.
            "request_id": self._request_id,
        }
        return texts, self.fields.form.place()

    def _reopen(self) -> None:
        draft = self._keeper.found()
        if draft is None:
            return
        self._request_id = draft.fields.get("request_id", self._request_id)
        self.fields.put_texts(draft.fields)
        self.findings.put_draft_text(draft.fields.get("other_cases", ""))
        self._caret = draft.caret
        self.show_state(self.tr("Đã mở lại nháp lúc {hour}").format(hour=draft.saved_at))

    def _build(self) -> None:
        self.body.addWidget(self.fields.form.summary)
        self.body.addWidget(self.mishap)
        card = Card(self.tr("Chữ ký trên giấy"))
        card.body.addLayout(self._grid())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self._detail.state is RowState.TO_CHECK:
            column.addWidget(self._unprinted())
        column.addWidget(card)
        column.addWidget(self.findings)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._area = scrolled(inner)
        row.addWidget(self._area, 1)
        row.addWidget(self._summary())
        self.body.addLayout(row, 1)
        look = ButtonLook(icon="writing-sign", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.offer(self.tr("Ghi c&hữ ký"), look, self.record)
        listen_for({"Ctrl+Return": self.record, "Ctrl+S": self.keep_draft}, self)

    def _unprinted(self) -> Banner:
        said = Banner(BannerKind.WARN)
        said.say(
            self.tr(
                "Chưa có bản trình ký nào được in và đối chiếu từ chương trình. Trình ký trước "
                "(Ctrl+T ở danh sách), hoặc ghi trường hợp khác."
            )
        )
        return said

    def _grid(self) -> QGridLayout:
        field = self.fields.form.field
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        grid.addWidget(field("signer"), 0, 0)
        grid.addWidget(field("day"), 0, 1)
        grid.addWidget(field("capacity"), 1, 0)
        grid.addWidget(field("position"), 1, 1)
        grid.addWidget(field("delegation"), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _summary(self) -> QWidget:
        card, facts = Card(self.tr("Theo phiếu đề xuất")), FactsList()
        facts.show_facts(summary_of(self._detail, self))
        card.body.addWidget(facts)
        card.body.addStretch(1)
        area = scrolled(card)
        area.setFixedWidth(_SUMMARY_PX)
        return area
