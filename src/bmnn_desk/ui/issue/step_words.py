"""The four steps of an issue by name, and what the button says that leads on from each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def step_names() -> list[str]:
    """What stands in the bar of steps."""
    return [
        _tr("Thông tin"),
        _tr("Bản và nơi nhận"),
        _tr("Dấu và xem trước"),
        _tr("Kiểm tra, phát hành"),
    ]


def forward_words() -> list[str]:
    """What the forward button says in each step while the issue is edited."""
    return [
        _tr("&Tiếp tục: Bản và nơi nhận"),
        _tr("&Tiếp tục: Dấu và xem trước"),
        _tr("&Tiếp tục: Kiểm tra, phát hành"),
        _tr("&Phát hành và cấp số"),
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("IssueOutgoingDialog", words)
