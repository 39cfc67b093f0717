"""Invented outgoing documents in every state, and a window round a page or a sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from tests import make

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

WIDE, NARROW = (1366, 768), (1093, 574)


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """Item numbers by what they wait for."""

    to_check: int
    to_sign: int
    to_number: int
    late: int
    issued: int
    top_secret: int
    cancelled: int
    recall_due: int


def some_outgoing(at: make.Office) -> Outgoing:
    """One document of each state; the issued ones were issued in the ten days before."""
    earlier = replace(at, day=at.day - timedelta(days=10))
    plain = make.issued(
        earlier, title="kế hoạch diễn tập mẫu", type_name="Kế hoạch", type_code="KH"
    )
    top = make.signed(
        earlier, title="phương án tối quan trọng", bases=(at.bases[SecrecyLevel.TUYET_MAT],)
    )
    hidden = at.desk.do(issue_outgoing, make.issue(earlier, top.item, with_title=False))
    gone = make.issued(earlier, title="báo cáo ghi nhầm")
    at.desk.do(cancel_outgoing, make.cancel(earlier, gone.item, reason="Ghi nhầm loại"))
    due = make.issued(earlier, title="mời họp mẫu", recall_on=at.day - timedelta(days=1))
    late = make.signed(replace(at, day=at.day - timedelta(days=7)), title="ký đã lâu")
    return Outgoing(
        to_check=make.approved(at, title="chưa in trình ký").item,
        to_sign=make.printed(at, title="chờ giám đốc ký").item,
        to_number=make.signed(at, title="chờ cấp số").item,
        late=late.item,
        issued=plain.item,
        top_secret=hidden.item,
        cancelled=gone.item,
        recall_due=due.item,
    )


def in_window(qtbot: QtBot, inner: QWidget, size: tuple[int, int] = WIDE) -> QMainWindow:
    """A window of that size with the keyboard, round a page or a sheet."""
    window = QMainWindow()
    window.setCentralWidget(inner)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.hide())
    window.resize(*size)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    return window
