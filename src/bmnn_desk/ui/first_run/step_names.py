"""The six pages of the first run by their names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

PEOPLE_AT, PRINTING_AT = 4, 5


def step_names() -> tuple[str, ...]:
    """As the bar of steps shows them: the first four before there is a store, two in it."""
    return tuple(
        QCoreApplication.translate("StepNames", words)
        for words in (
            "Cơ quan", "Người dùng", "Mã khôi phục", "Nơi lưu", "Danh sách", "In thử",
        )
    )  # fmt: skip
