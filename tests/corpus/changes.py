"""What differs between two pictures of a page: where, and how far from where it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Sequence

Pixels = tuple[int, int, int, int]
Place = tuple[float, float, float, float]
CLEAR = 60
# At this resolution other smoothing of a letter is nothing, and a lost letter is much.
_SOFT_DPI = 70
# Red ink on a red picture changes little; ink that is nothing but smoothing changes as little.
_FAINT = 12
_AROUND_MM = 1.5
_EDGE_MM = 0.6
_LIKE_UPRIGHT = 0.3
_WITHIN_MM = 0.35
_TURNS = (
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.ROTATE_180,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The furthest that an edge of a mark lies from its place, in mm, and what else is wrong."""

    worst_mm: float
    faults: tuple[str, ...]


def difference(bare: Image.Image, made: Image.Image) -> Image.Image:
    """How much each pixel changed, in the colour that changed most."""
    red, green, blue = ImageChops.difference(bare, made).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def redness(made: Image.Image) -> Image.Image:
    """How red each pixel is, for want of a bare page."""
    red, green, blue = made.split()
    return ImageChops.subtract(red, ImageChops.lighter(green, blue))


def over(change: Image.Image, least: int) -> Image.Image:
    """White where it changed so much, else black."""
    return change.point([0] * least + [255] * (256 - least))


def read_mark(
    change: Image.Image, place: Place, others: Sequence[Place], look: tuple[Image.Image, float]
) -> Found:
    """Find a mark in what changed around its place (left, top, right, bottom in mm).

    `look` is its ink as it should be drawn, and the pixels of a mm.
    """
    upright, per_mm = look
    alone = change.copy()
    for other in others:
        alone.paste(0, pixels(other, per_mm, _EDGE_MM))
    own = pixels(place, per_mm, 0.0)  # marks may touch: what is beside another is still this one's
    alone.paste(change.crop(own), own)
    left, top, right, bottom = pixels(place, per_mm, _AROUND_MM)
    window = (max(left, 0), max(top, 0), min(right, change.width), min(bottom, change.height))
    if window[0] >= window[2] or window[1] >= window[3]:
        return Found(worst_mm=0.0, faults=("mark outside the page",))
    around = alone.crop(window)
    start = window[0] / per_mm, window[1] / per_mm
    found = _read(over(around, CLEAR), start, place, look)
    return _read(over(around, _FAINT), start, place, (upright, per_mm)) if found.faults else found


def softened(picture: Image.Image, per_mm: float) -> tuple[Image.Image, float]:
    """A picture at a low resolution, and its pixels of a mm."""
    factor = max(1, round(per_mm * 25.4 / _SOFT_DPI))
    return picture.reduce(factor), per_mm / factor


def changed_outside(change: Image.Image, places: Sequence[Place], per_mm: float) -> int:
    """How many pixels changed clearly outside the marks."""
    rest = change.copy()
    for place in places:
        rest.paste(0, pixels(place, per_mm, _EDGE_MM))
    return sum(rest.histogram()[CLEAR:])


def pixels(place: Place, per_mm: float, around_mm: float) -> Pixels:
    """A place in pixels, with so much around it."""
    left, top, right, bottom = place
    return (
        round((left - around_mm) * per_mm),
        round((top - around_mm) * per_mm),
        round((right + around_mm) * per_mm),
        round((bottom + around_mm) * per_mm),
    )


def _read(
    mask: Image.Image, start: tuple[float, float], place: Place, look: tuple[Image.Image, float]
) -> Found:
    upright, per_mm = look
    found = mask.getbbox()
    if found is None:
        return Found(worst_mm=0.0, faults=("mark not to be seen",))
    seen = (side / per_mm + start[at % 2] for at, side in enumerate(found))
    worst = max(abs(side - wanted) for side, wanted in zip(seen, place, strict=True))
    faults = _turned(mask.crop(found), upright)
    if worst > _WITHIN_MM:
        faults = (*faults, f"{worst:.2f} mm off")
    return Found(worst_mm=worst, faults=faults)


def _turned(seen: Image.Image, upright: Image.Image) -> tuple[str, ...]:
    wanted = upright.resize(seen.size, Image.Resampling.NEAREST)
    likeness = _likeness(seen, wanted)
    if any(_likeness(seen, wanted.transpose(turn)) > likeness for turn in _TURNS):
        return ("mark turned or mirrored",)
    return () if likeness > _LIKE_UPRIGHT else (f"mark unlike itself ({likeness:.2f})",)


def _likeness(one: Image.Image, other: Image.Image) -> float:
    both = ImageChops.darker(one, other).histogram()[255]
    either = ImageChops.lighter(one, other).histogram()[255]
    return both / either if either else 0.0
