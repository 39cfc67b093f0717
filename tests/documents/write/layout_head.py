"""The head of a paper: agency and number at the left, Quốc hiệu and date at the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from tests.documents.write.blocks import Columns, Float, Floats, Para, Run, Table, para

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block
    from tests.documents.write.paper import Level, Paper

_RULES = {"underscores": ("_______", "_______________"), "dashes": ("-------", "---------------")}
LEFT_MM = 64.0
RIGHT_MM = 98.0


def head(paper: Paper) -> list[Block]:
    left, right = head_left(paper), head_right(paper)
    style = paper.look.head
    if style == "tabs":
        return list(_by_tabs(left, right))
    if style in {"boxes", "frames"}:
        room = 7.0 * max(len(left), len(right)) + 3
        return [_floating(paper, left, right, room)]
    if style == "columns":
        return [Columns(left=left, right=right)]
    if style == "rows":
        at = [one.role for one in left].index("number")
        rows = ((left[:at], right[:-1]), (left[at:], right[-1:]))
        return [Table(widths=(LEFT_MM, RIGHT_MM), rows=rows)]
    return [Table(widths=(LEFT_MM, RIGHT_MM), rows=((left, right),))]


def head_left(paper: Paper) -> tuple[Para, ...]:
    rule = "*" if paper.is_party else _RULES.get(paper.look.rule, ("", ""))[0]
    number = "\n".join((paper.number_line, *_about(paper)))
    first, *others = number.split("\n")
    found = [para(line, size=13) for line in paper.parent]
    found += [_agency(paper, line) for line in paper.agency]
    found += [para(rule, size=13)] if rule else []
    found.append(replace(para(first, size=13), role="number"))
    found += [
        replace(para(line, size=12), before=6 if at == 0 else 0) for at, line in enumerate(others)
    ]
    found += [para(line, size=13) for line in paper.in_the_way]
    found += [level_line(one) for one in paper.levels if one.place == "head"]
    return tuple(replace(one, align="center") for one in found)


def _agency(paper: Paper, line: str) -> Para:
    made = para(line, size=13, bold=True)
    if paper.look.rule != "underlined":
        return made
    return replace(made, runs=tuple(replace(run, underline=True) for run in made.runs))


def _about(paper: Paper) -> tuple[str, ...]:
    if paper.type_name or not paper.title:
        return ()
    return ("V/v " + paper.title[0], *paper.title[1:])


def head_right(paper: Paper) -> tuple[Para, ...]:
    if paper.is_party:
        motto = Run(text="ĐẢNG CỘNG SẢN VIỆT NAM", size=14, bold=True, underline=True)
        found = [Para(runs=(motto,)), para(""), _date(paper)]
    else:
        rule = _RULES.get(paper.look.rule, ("", ""))[1]
        found = [
            para("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True),
            para("Độc lập - Tự do - Hạnh phúc", size=13, bold=True),
        ]
        found += [para(rule, size=13)] if rule else []
        found.append(_date(paper))
    return tuple(replace(one, align="center") for one in found)


def _date(paper: Paper) -> Para:
    return replace(para(paper.date_line, size=13, italic=True), role="date")


def level_line(level: Level) -> Para:
    run = Run(text=level.typed, size=14, bold=True, ink=level.ink)
    return Para(runs=(run,), align="center", before=6, after=6, bordered=level.bordered)


def _by_tabs(left: tuple[Para, ...], right: tuple[Para, ...]) -> list[Para]:
    """Each line of the left and its neighbour in one paragraph, centred at tabs."""
    rows: list[Para] = []
    for one, other in zip_longest(left, right, fillvalue=para("")):
        runs: tuple[Run, ...] = (replace(one.runs[0], text="\t" + one.runs[0].text),)
        if other.runs[0].text:
            runs = (*runs, Run(text="\t"), other.runs[0])
        rows.append(Para(runs=runs, tabs=((30, "center"), (114, "center"))))
    return rows


def _floating(paper: Paper, left: tuple[Para, ...], right: tuple[Para, ...], room: float) -> Floats:
    is_frame = paper.look.head == "frames"
    top, at = paper.look.margins[0], paper.look.margins[2]
    return Floats(
        floats=(
            Float(paras=left, at=(at, top, LEFT_MM, room), is_frame=is_frame),
            Float(paras=right, at=(at + LEFT_MM, top, RIGHT_MM, room), is_frame=is_frame),
        ),
        room=room,
    )
