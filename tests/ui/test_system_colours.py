from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from bmnn_desk.ui.system_colours import system_tokens
from tests.ui.lint.contrast import token_findings

# The ones that Windows ships: black with white, white with black, and the night one.
SCHEMES = [("#FFFFFF", "#000000"), ("#000000", "#FFFFFF"), ("#FFFFFF", "#2D3236")]


def palette_of(ink: str, ground: str) -> QPalette:
    palette = QPalette()
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor(ink))
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    return palette


@pytest.mark.parametrize(("ink", "ground"), SCHEMES)
def test_every_pair_stands_out_as_the_systems_own_does(ink: str, ground: str) -> None:
    tokens = system_tokens(palette_of(ink, ground))
    # Of these the stylesheet paints the ground, and it is off; the system's button is behind them.
    unpainted = ("primary button", "inner ring on primary")
    left = [said for said in token_findings(tokens) if not said.startswith(unpainted)]
    assert left == []


def test_the_gravest_level_is_the_inverted_one() -> None:
    tokens = system_tokens(palette_of("#FFFFFF", "#000000"))
    assert (tokens.level_a_bg, tokens.level_a_text) == ("#ffffff", "#000000")
    assert (tokens.level_b_bg, tokens.level_b_text) == ("#000000", "#ffffff")
    assert tokens.level_b_border == tokens.level_c_border == "#ffffff"
