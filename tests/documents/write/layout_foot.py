"""The foot of a paper: nơi nhận at the left, the signature at the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from tests.documents.write.blocks import Columns, Float, Floats, Para, Run, Table, para

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block
    from tests.documents.write.paper import Foot, Paper

LEFT_MM = 86.0
RIGHT_MM = 74.0
_SIGNATURE = 4


def foot(paper: Paper) -> list[Block]:
    left, right = foot_left(paper.foot), foot_right(paper)
    if "one_paragraph" in paper.look.quirks:
        lines = "\n".join(one.runs[0].text for one in left[1:])
        heading = replace(left[0].runs[0], text=left[0].runs[0].text + "\n")
        left = (Para(runs=(heading, Run(text=lines, size=11))),)
    style = paper.look.foot
    if style == "tabs":
        return list(_by_tabs(left, right))
    if style in {"boxes", "frames"}:
        return [_floating(paper, left, right)]
    if style == "columns":
        return [Columns(left=left, right=right)]
    if style == "stacked":
        return [*right, *left]
    return [Table(widths=(LEFT_MM, RIGHT_MM), rows=((left, right),))]


def foot_left(block: Foot) -> tuple[Para, ...]:
    heading = replace(para(block.heading, size=12, bold=True, italic=True), role="heading")
    found = [heading] if block.heading else []
    for line in list_lines(block):
        first, *rest = line.split("\n")
        found.append(replace(para(first, size=11), role="recipient", bullet=not block.dash))
        found += [para(one, size=11) for one in rest]
    found += [para(one, size=11) for line in block.after for one in line.split("\n")]
    return tuple(found)


def list_lines(block: Foot) -> list[str]:
    """The lines of the list with their dashes and end marks, the archive line in its place."""
    lines = [f"{block.dash}{one.typed};" for one in block.lines]
    if block.archive:
        at = len(lines) if block.archive_at is None else block.archive_at
        lines.insert(at, f"{block.dash}{block.archive};")
    if lines:
        lines[-1] = lines[-1].removesuffix(";") + "."
    return lines


def foot_right(paper: Paper) -> tuple[Para, ...]:
    found = [para(line, bold=True) for line in paper.sign.lines]
    above = para(paper.sign.above, size=13, italic=True)
    blanks = [above if at == 1 and paper.sign.above else para("") for at in range(_SIGNATURE)]
    found += [*blanks, para(paper.sign.name, bold=True)]
    return tuple(replace(one, align="center") for one in found)


def _by_tabs(left: tuple[Para, ...], right: tuple[Para, ...]) -> list[Para]:
    rows: list[Para] = []
    for one, other in zip_longest(left, right, fillvalue=para("")):
        runs: tuple[Run, ...] = one.runs
        if other.runs[0].text:
            runs = (*runs, Run(text="\t"), other.runs[0])
        rows.append(Para(runs=runs, tabs=((125, "center"),), role=one.role))
    return rows


def _floating(paper: Paper, left: tuple[Para, ...], right: tuple[Para, ...]) -> Floats:
    is_frame = paper.look.foot == "frames"
    at = paper.look.margins[2]
    room = 6.5 * max(len(left), len(right)) + 6
    return Floats(
        floats=(
            Float(paras=left, at=(at, 1, LEFT_MM, room), is_frame=is_frame, from_page=False),
            Float(
                paras=right,
                at=(at + LEFT_MM, 1, RIGHT_MM, room),
                is_frame=is_frame,
                from_page=False,
            ),
        ),
        room=room,
    )
