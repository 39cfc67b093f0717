"""What a slip's template is filled with: the words of the program's own slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.slip_text import decision_items, slip_items
from bmnn_desk.papers.templates.values import TemplateValues
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import SlipForm
    from bmnn_desk.papers.slip_text import SlipLine

    Rows = tuple[Mapping[str, str], ...]

_BOXES = {False: "\u2610", True: "\u2611"}
_BETWEEN = "    "
_BLANK = "." * 40


def slip_values(
    form: SlipForm, facts: SlipFacts, level_words: Mapping[SecrecyLevel, str]
) -> TemplateValues:
    """The items as `slip_text` words them, tick boxes as letters, dots where nothing is said."""
    items = slip_items(form, facts, level_words)
    lines = {field.field: item.lines for field, item in zip(form.fields, items, strict=True)}
    rows = {group: make(lines.pop(group, ())) for group, make in _GROUPS.items()}
    texts = {key: "\n".join(map(_text, said)) or _BLANK for key, said in lines.items()}
    code = form.words["code"].format(code=facts.print_code)
    return TemplateValues(
        texts={
            **texts,
            "parent": clean(facts.parent).upper(),
            "agency": clean(facts.agency).upper(),
            "place_and_day": long_day(facts.place, facts.day, form.words),
            "addressee": clean(facts.addressee),
            "drafter_name": clean(facts.drafter),
            "print_code": code if facts.print_code else "",
        },
        rows={**rows, "decision": _decision(form, level_words)},
    )


def _text(line: SlipLine) -> str:
    ticks = [f"{_BOXES[choice.ticked]} {choice.word}" for choice in line.choices]
    return _BETWEEN.join(ticks) or line.text


def _bases(lines: tuple[SlipLine, ...]) -> Rows:
    """A row a citation, with the quoted words that follow it."""
    rows: list[dict[str, str]] = []
    for line in lines:
        if line.is_quoted and rows:
            rows[-1]["words"] = line.text
        else:
            rows.append({"citation": line.text or _BLANK, "words": ""})
    return tuple(rows)


def _lines(lines: tuple[SlipLine, ...]) -> Rows:
    said = [line for line in lines if not line.is_blank]
    return tuple({"line": line.text or _BLANK} for line in said)


def _decision(form: SlipForm, level_words: Mapping[SecrecyLevel, str]) -> Rows:
    return tuple(
        {"line": f"{item.label} {_text(item.first) or _BLANK}"}
        for item in decision_items(form, level_words)
    )


_GROUPS: Mapping[str, Callable[[tuple[SlipLine, ...]], Rows]]
_GROUPS = {"bases": _bases, "recipients": _lines, "sources": _lines}
