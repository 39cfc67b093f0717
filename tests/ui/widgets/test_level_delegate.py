from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from tests.ui.widgets.letters import COLUMNS, place
from tests.ui.widgets.one_column import cells_of
from tests.ui.widgets.pictures import box, share

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


LEVEL = COLUMNS[place("level")]


def test_each_row_shows_the_chip_of_its_level_where_words_begin(qtbot: QtBot) -> None:
    chips, tokens = cells_of(qtbot, LEVEL), current_tokens()
    grounds = (tokens.level_b_bg, tokens.level_c_bg, tokens.level_a_bg, tokens.level_b_bg)
    for chip, ground in zip(chips, grounds, strict=True):
        assert share(chip, ground) > 0.4
        assert box(chip)[0] == PADDING


def test_where_no_level_is_known_the_words_stand_alone(qtbot: QtBot) -> None:
    unknown = replace(LEVEL, value=lambda _: None, text=lambda _: "Chưa xác định")
    tokens = current_tokens()
    grounds = {tokens.level_a_bg.lower(), tokens.level_b_bg.lower(), tokens.level_c_bg.lower()}
    for words in cells_of(qtbot, unknown):
        assert len(words) > 50
        assert not grounds & set(words.values())
