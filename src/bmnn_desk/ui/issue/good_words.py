"""What is in order before the number is taken, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter


def good_words(matter: IssueMatter, faults: int) -> list[str]:
    """The facts that hold; `faults` counts where the file differs from the slip."""
    detail, found = matter.detail, []
    if detail.decided_on is not None:
        found.append(
            _say("Phiếu đề xuất: {who} duyệt ngày {day}, độ {level}").format(
                who=detail.decided_by,
                day=short_day(detail.decided_on),
                level=level_word(detail.level),
            )
        )
    if detail.signed_on is not None:
        signed = _say("Văn bản: {who} ký ngày {day}")
        found.append(signed.format(who=detail.signer, day=short_day(detail.signed_on)))
    copies = _say("{count:02} bản, số 01 đến {count:02}, mỗi bản một nơi giữ")
    found.append(copies.format(count=len(detail.copies)))
    file = matter.file
    if file is not None and file.facts is not None and file.facts.has_text and not faults:
        found.append(_say("Mục Nơi nhận trong tệp khớp với phiếu"))
    return found


def _say(words: str) -> str:
    return QCoreApplication.translate("good_words", words)
