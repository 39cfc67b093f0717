from __future__ import annotations

import time
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DiskFailingError
from bmnn_desk.ui.giving_way import let_breathe
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.column import CENTRE, StateMark
from bmnn_desk.ui.widgets.row_model import BLOCK_ROWS, MOST_BLOCKS, VALUE_ROLE, RowModel
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, model_of, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")
ROLE = Qt.ItemDataRole


def told(model: QAbstractItemModel, row: int, key: str, role: int = ROLE.DisplayRole) -> object:
    return model.index(row, place(key)).data(role)


@pytest.mark.parametrize("count", [0, 1, 300])
def test_qt_finds_no_fault_with_the_model(qtmodeltester: ModelTester, count: int) -> None:
    qtmodeltester.check(model_of(Letters(count=count)))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    source = Letters(count=100_000)
    model = model_of(source)
    assert (model.rowCount(), source.asked) == (100_000, [])


def test_a_row_is_read_with_its_block_and_once() -> None:
    source = Letters(count=1000)
    model = model_of(source)
    for row in range(BLOCK_ROWS, 2 * BLOCK_ROWS):
        assert told(model, row, "ordinal") == f"{1000 - row:02d}"
    assert source.asked == [tuple(range(1000 - BLOCK_ROWS, 1000 - 2 * BLOCK_ROWS, -1))]


def test_the_last_block_is_as_short_as_the_rows_are() -> None:
    source = Letters(count=BLOCK_ROWS + 3)
    model = model_of(source)
    assert told(model, BLOCK_ROWS + 2, "ordinal") == "01"
    assert source.asked == [(3, 2, 1)]


def test_only_so_many_blocks_are_kept_and_the_longest_unused_goes() -> None:
    source = Letters(count=(MOST_BLOCKS + 2) * BLOCK_ROWS)
    model = model_of(source)
    for block in range(MOST_BLOCKS):
        model.row_at(block * BLOCK_ROWS)
    model.row_at(0)
    model.row_at(MOST_BLOCKS * BLOCK_ROWS)
    source.asked.clear()
    model.row_at(0)
    assert source.asked == []
    model.row_at(BLOCK_ROWS)
    assert len(source.asked) == 1


def test_other_ids_are_read_anew_even_where_a_row_is_the_same() -> None:
    source = Letters(count=10)
    model = model_of(source)
    assert told(model, 0, "ordinal") == "10"
    model.show_ids(array("q", [10, 4]))
    assert [told(model, row, "ordinal") for row in range(model.rowCount())] == ["10", "04"]
    assert source.asked == [tuple(range(10, 0, -1)), (10, 4)]


def test_an_id_wider_than_qts_int_is_found_again() -> None:
    wide = 2**40
    model = RowModel(COLUMNS, Letters(count=0))
    model.show_ids(array("q", [7, wide]))
    assert (model.row_of(wide), model.id_at(1)) == (1, wide)
    assert model.row_at(1) == Letter(number=wide)


def test_an_id_that_is_not_shown_has_no_row() -> None:
    assert model_of(Letters(count=5)).row_of(6) is None


def test_a_forgotten_row_is_read_again_and_the_view_is_told(qtbot: QtBot) -> None:
    source = Letters(count=300)
    model = model_of(source)
    model.row_at(0)
    model.row_at(200)
    source.asked.clear()
    with qtbot.waitSignal(model.dataChanged) as told_of:
        model.forget(299)
    assert [index.row() for index in told_of.args[:2]] == [1, 1]
    assert told_of.args[1].column() == len(COLUMNS) - 1
    model.row_at(200)
    assert source.asked == []
    model.row_at(0)
    assert len(source.asked) == 1


def test_forgetting_what_is_not_shown_changes_nothing(qtbot: QtBot) -> None:
    model = model_of(Letters(count=3))
    with qtbot.assertNotEmitted(model.dataChanged):
        model.forget(4)


def test_a_level_and_a_state_are_read_aloud_with_their_heading() -> None:
    model = model_of(Letters(count=10))
    assert told(model, 0, "level", ROLE.AccessibleTextRole) == "Độ mật: Tối mật"
    assert told(model, 0, "state", ROLE.AccessibleTextRole) == "Tình trạng: Quá hạn 3 ngày"
    assert told(model, 0, "title", ROLE.AccessibleTextRole) is None


def test_the_painters_get_the_level_and_the_shape() -> None:
    model = model_of(Letters(count=10))
    assert told(model, 0, "level", VALUE_ROLE) == SecrecyLevel.TOI_MAT
    assert told(model, 0, "state", VALUE_ROLE) is StateMark.SQUARE
    assert told(model, 0, "title", VALUE_ROLE) is None


def test_a_cancelled_row_is_pale_and_only_the_column_that_strikes_is_struck_out() -> None:
    model = model_of(Letters(count=4))
    struck = {
        column.key
        for column in COLUMNS
        if isinstance(font := told(model, 1, column.key, ROLE.FontRole), QFont) and font.strikeOut()
    }
    assert struck == {"title"}
    assert told(model, 1, "ordinal", ROLE.ForegroundRole) == QColor(current_tokens().muted)
    assert told(model, 1, "title", ROLE.ForegroundRole) == QColor(current_tokens().muted)
    assert told(model, 1, "state", ROLE.ForegroundRole) is None
    assert told(model, 0, "ordinal", ROLE.FontRole) is None
    assert told(model, 0, "title", ROLE.ForegroundRole) is None


def test_a_quiet_cell_stands_in_italics() -> None:
    model = model_of(Letters(count=5))
    font = told(model, 0, "title", ROLE.FontRole)
    assert isinstance(font, QFont)
    assert (font.italic(), font.strikeOut()) == (True, False)


def test_headings_stand_over_their_columns_and_rows_have_none() -> None:
    model = model_of(Letters(count=5))
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(len(COLUMNS))]
    assert headings == [column.heading for column in COLUMNS]
    align = model.headerData(0, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole)
    assert align == CENTRE | Qt.AlignmentFlag.AlignVCenter
    assert align == told(model, 0, "ordinal", ROLE.TextAlignmentRole)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(len(COLUMNS), Qt.Orientation.Horizontal) is None


def test_a_text_of_several_lines_is_shown_in_one() -> None:
    model = RowModel((replace(COLUMNS[1], text=lambda _: "a\n b\t\nc"),), Letters(count=1))
    model.reload()
    assert model.index(0, 0).data() == "a b c"


def test_a_failing_read_leaves_the_rows_empty_and_is_told_once(qtbot: QtBot) -> None:
    source = Letters(count=200, mishap=DiskFailingError())
    model = model_of(source)
    with qtbot.waitSignal(model.failed) as told_of:
        assert told(model, 0, "ordinal") is None
        assert told(model, 5, "level", VALUE_ROLE) is None
        assert model.row_at(3) is None
        assert not told_of.signal_triggered
    assert told_of.args == [source.mishap]
    assert len(source.asked) == 1


def test_after_a_failing_read_the_rows_can_be_read_again(qtbot: QtBot) -> None:
    source = Letters(count=200, mishap=DiskFailingError())
    model = model_of(source)
    with qtbot.waitSignal(model.failed):
        model.row_at(0)
    source.mishap = None
    model.reload()
    assert told(model, 0, "ordinal") == "200"


def test_a_row_that_is_gone_is_an_empty_line_among_the_others() -> None:
    class Gone(Letters):
        def rows(self, ids: tuple[int, ...]) -> tuple[Letter | None, ...]:
            return tuple(
                None if each == 2 else row for each, row in zip(ids, super().rows(ids), strict=True)
            )

    model = RowModel(COLUMNS, Gone(count=3))
    model.reload()
    assert [told(model, row, "ordinal") for row in range(3)] == ["03", None, "01"]


def test_a_source_that_returns_too_few_rows_is_never_believed() -> None:
    class Short(Letters):
        def rows(self, ids: tuple[int, ...]) -> tuple[Letter | None, ...]:
            return super().rows(ids)[1:]

    model = model_of(Short(count=5))
    with pytest.raises(AssertionError):
        model.row_at(0)


class Changing:
    """A source whose first answer takes so long that a timer asks for something else."""

    def __init__(self) -> None:
        self.wanted = [1, 2, 3]

    def ids(self) -> array[int]:
        """What was wanted when it was asked."""
        found = array("q", self.wanted)
        time.sleep(0.15 if len(found) > 1 else 0)
        return found

    def rows(self, wanted: Sequence[int]) -> tuple[Letter, ...]:
        """None of them matters here."""
        return tuple(Letter(number=number) for number in wanted)


def test_what_was_asked_last_is_what_is_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    let_breathe(window)
    source = Changing()
    model = RowModel(COLUMNS, source)
    seen: list[list[int]] = []

    def narrow() -> None:
        """As a filter's own timer does while the list is being read."""
        source.wanted = [9]
        model.reload()
        seen.append([model.id_at(row) for row in range(model.rowCount())])

    QTimer.singleShot(20, window, narrow)
    model.reload()
    assert seen == [[9]]
    assert [model.id_at(row) for row in range(model.rowCount())] == [9]
