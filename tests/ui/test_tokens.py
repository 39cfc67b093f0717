from __future__ import annotations

import re

import pytest

from bmnn_desk.ui.tokens import DARK, LIGHT, Look, Tokens, current_tokens, tokens_of, use_look


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_text_reaches_4_5_on_what_it_stands_on(tokens: Tokens) -> None:
    weak = [
        (name, round(contrast(text, back), 2))
        for name, text, back in tokens.text_pairs()
        if contrast(text, back) < 4.5
    ]
    assert not weak


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_edge_reaches_3(tokens: Tokens) -> None:
    weak = [
        (name, round(contrast(edge, back), 2))
        for name, edge, back in tokens.edge_pairs()
        if contrast(edge, back) < 3
    ]
    assert not weak


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_token_is_a_colour(tokens: Tokens) -> None:
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in tokens.by_name().values())


def test_painters_follow_the_look_in_use() -> None:
    use_look(Look.DARK)
    assert current_tokens() is tokens_of(Look.DARK)
    use_look(Look.LIGHT)
    assert current_tokens() is LIGHT
