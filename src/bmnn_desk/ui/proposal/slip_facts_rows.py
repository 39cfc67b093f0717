"""What a slip says, as rows of a name and a text: for the pane, and beside the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.ui.proposal.slip_words import permission_words

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import NumberedRecipient, SlipFacts
    from bmnn_desk.domain.slip_list import SlipEntry


def facts_rows(facts: SlipFacts, entry: SlipEntry) -> list[tuple[str, str]]:
    """Everything the slip says; what it does not say is an empty text."""
    return [
        (_tr("Ngày lập"), short_day(facts.day)),
        (_tr("Đơn vị soạn"), facts.unit),
        (_tr("Người soạn"), " · ".join(filter(None, (facts.drafter, facts.drafter_position)))),
        (_tr("Kính gửi"), facts.addressee),
        (_tr("Căn cứ"), "\n".join(basis.citation for basis in facts.bases)),
        (_tr("Nguồn"), "\n".join(facts.sources)),
        (_tr("Nơi nhận"), "\n".join(map(_line, facts.recipients.recipients))),
        (_tr("Bản lưu"), "\n".join(map(_line, facts.recipients.archive))),
        (_tr("Số bản"), f"{entry.copies:02}"),
        (_tr("Sao, chụp"), permission_words(facts.recipients.may_copy)),
        (_tr("Phát hành"), facts.issue_form),
        (_tr("Thời hạn"), facts.term),
        (_tr("Thu hồi"), facts.recall),
        (_tr("Lý do"), facts.reason),
        (_tr("Mã in"), entry.print_code),
    ]


def decision_rows(entry: SlipEntry) -> list[tuple[str, str]]:
    """What was decided, by whom, where it was."""
    day = day_text(entry.decided_on)
    how = _tr("theo phiếu giấy") if entry.on_paper else _tr("bằng tài khoản")
    return [
        (_tr("Người quyết định"), entry.decided_by),
        (_tr("Ngày quyết định"), day),
        (_tr("Ghi nhận"), how if entry.decided_on is not None else ""),
        (_tr("Ý kiến"), entry.note),
    ]


def _line(recipient: NumberedRecipient) -> str:
    copies = _tr("{0} bản").format(f"{len(recipient.numbers):02}")
    kind = f"{recipient.kind}, {copies}" if recipient.kind else copies
    return f"{recipient.name} ({kind})"


def _tr(words: str) -> str:
    return QCoreApplication.translate("slip_facts_rows", words)
