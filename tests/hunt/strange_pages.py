"""Page boxes, turns and units by chance: as scanners, CAD programs and converters write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from random import Random

    import pikepdf

SIZES = (
    (595.276, 841.89),
    (841.89, 595.276),
    (419.53, 595.276),
    (612.0, 792.0),
    (841.89, 1190.55),
    (297.64, 419.53),
    (612.0, 1008.0),
    (226.77, 680.0),
    (90.0, 60.0),
    (60.0, 300.0),
    (20.0, 15.0),
    (1500.0, 400.0),
)
_SIZE_WEIGHTS = (8, 4, 4, 4, 2, 2, 1, 2, 1, 1, 1, 1)
_TURNS = (0, 0, 0, 90, 180, 270, -90, -180, -270, 360, 450, 720)
_UNITS = (1, 1, 1, 1, 2, 0.5, 1.7, 10)
_INHERITABLE = ("/MediaBox", "/CropBox", "/Rotate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a page dictionary says of its size; `box` is the part that its content is drawn for."""

    keys: dict[str, object]
    box: tuple[float, float, float, float]


def random_frame(random: Random) -> Frame:
    """Boxes, /Rotate and /UserUnit of a page."""
    width, height = random.choices(SIZES, _SIZE_WEIGHTS)[0]
    unit = random.choice(_UNITS)
    width, height = width / unit, height / unit
    left, bottom = random.choice(((0, 0), (0, 0), (-100, -50), (1000.5, 200.25), (-7000, 31)))
    box = (left, bottom, left + width, bottom + height)
    keys: dict[str, object] = {"/MediaBox": Array(_turned_about(random, box))}
    if random.random() < 0.4:
        keys["/CropBox"] = Array(_turned_about(random, _crop(random, box)))
    for name in ("/TrimBox", "/BleedBox", "/ArtBox"):
        if random.random() < 0.15:
            keys[name] = Array(_crop(random, box))
    if turn := random.choice(_TURNS):
        keys["/Rotate"] = turn
    if unit != 1:
        keys["/UserUnit"] = unit
    return Frame(keys=keys, box=box)


def hang_pages(random: Random, pdf: pikepdf.Pdf, pages: list[pikepdf.Object]) -> None:
    """Put pages into a tree of one or two floors; what all of a branch share, it may inherit."""
    root = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=len(pages)))
    branches = [pages]
    if len(pages) > 1 and random.random() < 0.4:
        cut = random.randrange(1, len(pages))
        branches = [pages[:cut], pages[cut:]]
    nodes = []
    for branch in branches:
        node = root
        if len(branches) > 1:
            node = pdf.make_indirect(
                Dictionary(Type=Name.Pages, Count=len(branch), Parent=root, Kids=Array(branch))
            )
            nodes.append(node)
        for page in branch:
            page["/Parent"] = node
        if random.random() < 0.5:
            _lift(branch, node)
    root["/Kids"] = Array(nodes or pages)
    pdf.Root["/Pages"] = root


def _lift(pages: list[pikepdf.Object], node: pikepdf.Object) -> None:
    for key in (*_INHERITABLE, "/Resources"):
        held = [page.get(key) for page in pages]
        if held[0] is not None and all(value == held[0] for value in held):
            node[key] = held[0]
            for page in pages:
                del page[key]


def _crop(random: Random, box: tuple[float, float, float, float]) -> tuple[float, ...]:
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    way = random.choice(("inside", "inside", "oversized", "half out", "same"))
    if way == "oversized":
        return left - 300, bottom - 300, right + 300, top + 300
    if way == "half out":
        return left - width / 3, bottom + height / 10, right - width / 4, top + 50
    if way == "same":
        return box
    return left + width / 9, bottom + height / 7, right - width / 8, top - height / 11


def _turned_about(random: Random, box: tuple[float, ...]) -> tuple[float, ...]:
    left, bottom, right, top = box
    return random.choice((box, box, box, (right, top, left, bottom), (right, bottom, left, top)))
