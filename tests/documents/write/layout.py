"""A paper from its head to its annex as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.documents.write.blocks import Float, Floats, Para, Run, Setting, Table, para
from tests.documents.write.bodies import ANNEXES, BODIES
from tests.documents.write.layout_foot import foot
from tests.documents.write.layout_head import head, level_line

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block
    from tests.documents.write.paper import Level, Paper


def setting(paper: Paper) -> Setting:
    """All that is typed on the paper's sheets."""
    marks = [one for one in paper.levels if one.place == "watermark"]
    return Setting(
        blocks=(
            *_boxes(paper),
            *head(paper),
            *_lines_between(paper),
            *_title(paper),
            *_addressees(paper),
            *_body(paper),
            *_lines_at_end(paper),
            *foot(paper),
            *_annex(paper),
        ),
        header=_running(paper, "header"),
        footer=_running(paper, "footer"),
        watermark=marks[0].typed if marks else "",
        watermark_ink=marks[0].ink if marks else "",
    )


def _running(paper: Paper, place: str) -> tuple[Para, ...]:
    return tuple(level_line(one) for one in paper.levels if one.place == place)


def _boxes(paper: Paper) -> list[Block]:
    return [_box(paper, one) for one in paper.levels if one.place == "box"]


def _box(paper: Paper, level: Level) -> Floats:
    at = (paper.look.margins[2] + 13, 47.0, 36.0, 8.0)
    line = replace(level_line(level), before=0, after=0, bordered=False)
    return Floats(floats=(Float(paras=(line,), at=at, bordered=True),), room=0)


def _lines_between(paper: Paper) -> list[Block]:
    found: list[Block] = [level_line(one) for one in paper.levels if one.place == "line"]
    for one in paper.levels:
        if one.place == "cell":
            cell = replace(level_line(one), before=0, after=0)
            found.append(Table(widths=(40,), rows=(((cell,),),), bordered=True))
    found += [replace(para(text, size=13, bold=True), align="right") for text in paper.copy_numbers]
    return found


def _title(paper: Paper) -> list[Para]:
    if not paper.type_name:
        return [para("")]
    lines = [replace(para(paper.type_name, bold=True), align="center", before=12)]
    lines += [replace(para(line, bold=True), align="center", role="title") for line in paper.title]
    rule = {"underscores": "______________", "dashes": "--------------"}.get(paper.look.rule, "")
    if paper.is_party:
        rule = "-----"
    return [*lines, replace(para(rule), align="center", after=6)]


def _addressees(paper: Paper) -> list[Para]:
    if not paper.addressees:
        return []
    if len(paper.addressees) == 1:
        line = para(f"Kính gửi: {paper.addressees[0]}")
        return [replace(line, align="center", before=6, after=6)]
    if "dashless" in paper.look.quirks:
        line = para("Kính gửi: " + "; ".join(paper.addressees) + ".")
        return [replace(line, align="center", before=6, after=6)]
    listed = [f"- {one};" for one in paper.addressees]
    listed[-1] = listed[-1].removesuffix(";") + "."
    lines = [replace(para("Kính gửi:"), left=30, before=6)]
    lines += [replace(para(line), left=50) for line in listed]
    return [*lines, para("")]


def _body(paper: Paper) -> list[Para]:
    return [_body_para(paper, line) for line in BODIES[paper.body]]


def _body_para(paper: Paper, line: str) -> Para:
    size = paper.look.size
    if line.startswith("== "):
        run = Run(text=line[3:], size=size, bold=True)
        return Para(runs=(run,), align="center", before=6, after=6)
    if line.startswith("//"):
        runs: tuple[Run, ...] = (Run(text=line[2:], size=size, italic=True),)
    else:
        runs = tuple(
            Run(text=text, size=size, bold=at % 2 == 1)
            for at, text in enumerate(line.split("**"))
            if text
        )
    return Para(runs=runs, align="both", first=12.7, before=6)


def _lines_at_end(paper: Paper) -> list[Para]:
    return [] if paper.look.foot == "stacked" else [para("", size=8)]


def _annex(paper: Paper) -> list[Block]:
    if not paper.annex:
        return []
    name, reference, lines, rows = ANNEXES[paper.annex]
    found: list[Block] = [
        replace(para(name, bold=True), align="center", new_page=True),
        replace(para(reference, italic=True), align="center", after=6),
    ]
    found += [replace(para(line, size=13), before=4) for line in lines]
    if rows:
        widths = (12.0, *(148.0 / (len(rows[0]) - 1),) * (len(rows[0]) - 1))
        cells = tuple(tuple((para(cell, size=12),) for cell in row) for row in rows)
        found.append(Table(widths=widths, rows=cells, bordered=True))
    return found
