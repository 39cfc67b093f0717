"""Beside the form: the level, the copies, and what the rules say so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.proposal.rule_fields import empty_fields
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words

if TYPE_CHECKING:
    from bmnn_desk.services.checks import SlipCheck
    from bmnn_desk.ui.proposal.slip_form import SlipForm


class SlipSide(QWidget):
    """`show_check` after each change; rules of fields still empty wait until one tries to save."""

    def __init__(self, form: SlipForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.mishap = Banner(BannerKind.DANGER)
        self.findings = FindingsPanel()
        self._facts = FactsList()
        self._left = label("", TextPart.HINT, wraps=True)
        summary, checked = Card(self.tr("Tóm tắt")), Card(self.tr("Kiểm tra phiếu"))
        summary.body.addWidget(self._facts)
        checked.body.addWidget(self.findings)
        checked.body.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.mishap, summary, checked):
            column.addWidget(widget)
        column.addStretch(1)

    def show_check(self, check: SlipCheck, *, tried: bool) -> None:
        """Show what it comes to."""
        empty = self._form.empty()
        waiting = frozenset().union(*(empty_fields(rule.id, empty) for rule in check.rules))
        rules = [rule for rule in check.rules if tried or not empty_fields(rule.id, empty)]
        good = [] if rules or waiting else [self.tr("Phiếu đủ mục, không vướng quy định nào.")]
        self.findings.show_rules(rules, good)
        left = "" if tried else self._left_words(waiting)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._show_facts(check)

    def _left_words(self, waiting: frozenset[str]) -> str:
        names = [
            self._form.panel.field(key).plain_words
            for key in self._form.panel.keys()  # noqa: SIM118  no dictionary
            if key in waiting
        ]
        return self.tr("Còn chưa ghi: {names}.").format(names=", ".join(names)) if names else ""

    def _show_facts(self, check: SlipCheck) -> None:
        kept = self._form.kept_copies()
        lines = len(self._form.recipients.lines())
        copies = self.tr("{all:02} bản: {sent:02} gửi, {kept:02} lưu").format(
            all=check.copies, sent=check.copies - kept, kept=kept
        )
        level = self.tr("Chưa tính được") if check.level is None else level_chip_words(check.level)
        self._facts.show_facts(
            [
                (self.tr("Độ mật"), level),
                (self.tr("Số bản"), copies),
                (self.tr("Nơi nhận"), self.tr("{count} dòng").format(count=lines)),
                (self.tr("Bản lưu"), self.tr("bản gốc và bản chính") if kept == 2 else str(kept)),  # noqa: PLR2004
                (self.tr("Căn cứ"), str(len(self._form.bases.numbers()) or "")),
                (self.tr("Nguồn khác"), str(len(self._form.sources.sources()) or "")),
            ]
        )
