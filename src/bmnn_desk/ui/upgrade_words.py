"""How far the upgrade of a store of an earlier version is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.store_steps import UpgradeStep


def upgrade_words(step: UpgradeStep) -> str:
    """The step at hand with its number of all, and that it must be left to end."""
    what = {
        UpgradeStep.COPY: _tr("chép nguyên kho để phòng"),
        UpgradeStep.CHANGE: _tr("thêm bảng và chỉ mục mới"),
        UpgradeStep.PROVE: _tr("đối chiếu từng bảng với bản chép, kiểm nhật ký"),
    }[step]
    words = _tr(
        "Kho do phiên bản trước ghi, đang nâng cấp, bước {step}/{last}: {what}. Chờ xong, không "
        "tắt máy."
    )
    return words.format(step=int(step), last=len(UpgradeStep), what=what)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Upgrade", words)
