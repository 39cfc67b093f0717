"""The colours of a system set to high contrast, for what the program paints itself (ux d8)."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from bmnn_desk.ui.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_GROUNDS = (
    "page", "surface", "stripe", "head", "hover", "selected", "danger_bg", "warn_bg", "ok_bg",
    "info_bg", "disabled_bg", "nav", "nav_on", "desk", "level_b_bg", "level_c_bg",
)  # fmt: skip


def system_tokens(palette: QPalette) -> Tokens:
    """Two colours alone: the system's text and its ground; Tuyệt mật, the gravest, inverted.

    What has no colour of its own any more is told by shape and word, as everywhere (ux c3).
    """
    roles = QPalette.ColorRole
    ink, ground = (palette.color(role).name() for role in (roles.Text, roles.Base))
    colours: Mapping[str, str] = {
        **{each.name: ink for each in fields(Tokens)},
        **dict.fromkeys(_GROUNDS, ground),
        "disabled": palette.color(QPalette.ColorGroup.Disabled, roles.Text).name(),
        # No stylesheet paints a primary button's ground now: its picture stands on the system's.
        "primary_text": palette.color(roles.ButtonText).name(),
        "level_a_text": ground,
    }
    return Tokens(**colours)
