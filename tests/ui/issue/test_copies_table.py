from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.issue.copies_table import CopiesTable
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]


def test_each_copy_is_a_row_with_its_holder_and_its_marks(
    qtbot: QtBot, matter: IssueMatter
) -> None:
    table = CopiesTable()
    qtbot.addWidget(table)
    table.show_copies(matter.detail.copies, [(Stamp.COPY_NUMBER, MarkWay.OVERPRINT)])
    rows = table.texts()
    assert rows[0] == ("01", "Bản gửi", "Sở Thử Nghiệm", "Trực tiếp", "BẢN SỐ: in chồng")
    assert rows[2][:2] == ("03", "Bản gốc")
    assert rows[2][3] == "-"
    assert not table.tabKeyNavigation()
