"""The colours of the windows, light and dark: one set of names for stylesheet and painters."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Look(StrEnum):
    """Light, as delivered, or dark."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every colour, `#RRGGBB`; a level has a background, a text and an edge.

    `page` lies behind the cards (`surface`); `stripe` is every other row; `edge` is round what
    can be typed into or pressed, `line` only divides; `desk` is behind a previewed sheet.
    """

    text: str
    muted: str
    page: str
    surface: str
    stripe: str
    head: str
    line: str
    edge: str
    hover: str
    selected: str
    focus: str
    primary: str
    primary_hover: str
    primary_text: str
    danger: str
    danger_bg: str
    warn: str
    warn_bg: str
    warn_edge: str
    ok: str
    ok_bg: str
    info_bg: str
    disabled: str
    disabled_bg: str
    nav: str
    nav_text: str
    nav_on: str
    nav_mark: str
    desk: str
    level_a_bg: str
    level_a_text: str
    level_a_border: str
    level_b_bg: str
    level_b_text: str
    level_b_border: str
    level_c_bg: str
    level_c_text: str
    level_c_border: str

    def by_name(self) -> Mapping[str, str]:
        """Name and colour, for the stylesheet's blanks."""
        return asdict(self)

    def text_pairs(self) -> tuple[tuple[str, str, str], ...]:
        """Name, text and what it stands on: each must reach 4.5 (WCAG 1.4.3)."""
        on_page = ("page", "surface", "stripe", "head", "selected", "hover")
        plain = [(f"text on {name}", self.text, getattr(self, name)) for name in on_page]
        plain += [
            (f"{name} on {back}", getattr(self, name), getattr(self, back))
            for name in ("muted", "danger", "warn", "ok", "primary")
            for back in ("page", "surface", "stripe")
        ]
        return (
            *plain,
            ("primary button", self.primary_text, self.primary),
            ("primary button, hover", self.primary_text, self.primary_hover),
            ("navigation", self.nav_text, self.nav),
            ("navigation, current", self.nav_text, self.nav_on),
            ("danger banner", self.text, self.danger_bg),
            ("danger words on banner", self.danger, self.danger_bg),
            ("warning banner", self.text, self.warn_bg),
            ("warning words on banner", self.warn, self.warn_bg),
            ("good banner", self.text, self.ok_bg),
            ("good words on banner", self.ok, self.ok_bg),
            ("information banner", self.text, self.info_bg),
            ("level A", self.level_a_text, self.level_a_bg),
            ("level B", self.level_b_text, self.level_b_bg),
            ("level C", self.level_c_text, self.level_c_bg),
        )

    def edge_pairs(self) -> tuple[tuple[str, str, str], ...]:
        """Name, edge and what lies beside it: each must reach 3.0 (WCAG 1.4.11)."""
        return (
            ("control edge on surface", self.edge, self.surface),
            ("control edge on page", self.edge, self.page),
            ("focus on surface", self.focus, self.surface),
            ("focus on page", self.focus, self.page),
            ("focus on a bad field", self.focus, self.danger_bg),
            ("outer ring on surface", self.text, self.surface),
            ("outer ring on page", self.text, self.page),
            ("inner ring on primary", self.primary_text, self.primary),
            ("inner ring on primary, hover", self.primary_text, self.primary_hover),
            ("warning edge", self.warn_edge, self.warn_bg),
            ("navigation mark", self.nav_mark, self.nav_on),
        )


LIGHT = Tokens(
    text="#1B2430",
    muted="#546072",
    page="#F4F6FA",
    surface="#FFFFFF",
    stripe="#FAFBFD",
    head="#F1F4F9",
    line="#D5DBE5",
    edge="#7A8699",
    hover="#EAF0F8",
    selected="#D6E4F7",
    focus="#0B63CE",
    primary="#1D4F91",
    primary_hover="#163E74",
    primary_text="#FFFFFF",
    danger="#B3261E",
    danger_bg="#FDECEA",
    warn="#8A4B00",
    warn_bg="#FFF4DE",
    warn_edge="#A86200",
    ok="#1B6B3A",
    ok_bg="#E8F5EC",
    info_bg="#E8F0FB",
    disabled="#6B7686",
    disabled_bg="#EDF0F4",
    nav="#14284B",
    nav_text="#E6ECF6",
    nav_on="#26477D",
    nav_mark="#F5B324",
    desk="#8A94A6",
    level_a_bg="#8E1B1B",
    level_a_text="#FFFFFF",
    level_a_border="#8E1B1B",
    level_b_bg="#FBE3D3",
    level_b_text="#7F3300",
    level_b_border="#C65D1E",
    level_c_bg="#FFF7D6",
    level_c_text="#5E4A00",
    level_c_border="#BFA12A",
)

DARK = Tokens(
    text="#E6EAF1",
    muted="#A7B1C2",
    page="#161B24",
    surface="#1E2530",
    stripe="#222A36",
    head="#262F3C",
    line="#364152",
    edge="#7E8BA0",
    hover="#2A3442",
    selected="#25436E",
    focus="#6FB1FF",
    primary="#7FB2F5",
    primary_hover="#9CC4F8",
    primary_text="#0D1830",
    danger="#FF9A91",
    danger_bg="#43211F",
    warn="#F2B866",
    warn_bg="#3D2F18",
    warn_edge="#C98F35",
    ok="#7FD19B",
    ok_bg="#1C3626",
    info_bg="#1F3250",
    disabled="#8D98AA",
    disabled_bg="#262E3A",
    nav="#0F1724",
    nav_text="#DCE4F0",
    nav_on="#26406B",
    nav_mark="#F5B324",
    desk="#4A5261",
    level_a_bg="#C43A3A",
    level_a_text="#FFFFFF",
    level_a_border="#E06A6A",
    level_b_bg="#4A2C17",
    level_b_text="#FFC79E",
    level_b_border="#C9763A",
    level_c_bg="#3B3413",
    level_c_text="#F4DF8C",
    level_c_border="#A48C2E",
)

_LOOKS = {Look.LIGHT: LIGHT, Look.DARK: DARK}


@dataclass(slots=True)
class _Shown:
    look: Look = Look.LIGHT
    tokens: Tokens = LIGHT


_shown = _Shown()


def tokens_of(look: Look) -> Tokens:
    """The colours of a look."""
    return _LOOKS[look]


def current_look() -> Look:
    """The look that was chosen, whatever colours the system asks for in its place."""
    return _shown.look


def current_tokens() -> Tokens:
    """The colours in use; painters ask each time, as the look may change while they live."""
    return _shown.tokens


def use_look(look: Look, instead: Tokens | None = None) -> None:
    """Let painters use this look from now on, or the colours `instead`; for ui/theme.py alone."""
    _shown.look, _shown.tokens = look, instead or _LOOKS[look]
