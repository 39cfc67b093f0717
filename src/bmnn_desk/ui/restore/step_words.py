"""How far a restoring is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.store_steps import RestoreStep

LAST = RestoreStep.JOURNAL
"""The last step of a restoring that is no drill."""


def step_words(step: RestoreStep, last: RestoreStep) -> str:
    """The step at hand, with its number of all."""
    words = _tr("Bước {step}/{last}: {what}…")
    return words.format(step=int(step), last=int(last), what=_what(step))


def _what(step: RestoreStep) -> str:
    return {
        RestoreStep.READ: _tr("đọc bản sao lưu, kiểm từng byte"),
        RestoreStep.COPY: _tr("chép ra thư mục riêng bằng khóa của kho"),
        RestoreStep.PAGES: _tr("đọc lại từng trang, đếm dòng"),
        RestoreStep.CONTENTS: _tr("đưa về khóa của các tệp đã lưu"),
        RestoreStep.JOURNAL: _tr("mở và kiểm chuỗi nhật ký"),
        RestoreStep.COMPARE: _tr("so với kho đang mở"),
    }[step]


def _tr(words: str) -> str:
    return QCoreApplication.translate("RestoreSteps", words)
