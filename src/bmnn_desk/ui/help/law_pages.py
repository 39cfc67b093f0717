"""The legal texts that the rules cite, a page each, made from forms/ alone."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.ui.help.help_page import HelpPage
from bmnn_desk.ui.help.law_words import Cited, notes, rule_point, source_words
from bmnn_desk.ui.inspection.finding_words import CONFIDENCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.cited_laws import CitedLaw
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law

OTHER = "luat:"
_NUMBERS = re.compile(r"\d+")
_tr = partial(QCoreApplication.translate, "help_law_pages")


def law_key(number: str) -> str:
    """The key of the page of a legal text."""
    return f"{OTHER}{number}"


def is_law(key: str) -> bool:
    """Whether a page's key is one of these pages'."""
    return key.startswith(OTHER)


def law_pages(law: Law) -> tuple[HelpPage, ...]:
    """A page for each legal text that a rule cites, then one for what rests on none.

    A rule stands under the part of the basis that names the text, in each regime that has it.
    """
    cited: dict[str, dict[str, list[Cited]]] = defaultdict(lambda: defaultdict(list))
    for regime in law.regimes:
        for rule in regime.rules.values():
            for number, place in places_of(law, rule):
                cited[number][place].append((regime, rule))
    known = {each.number: each for each in law.laws}
    pages = [_page(law, known[number], cited[number]) for number in known if number in cited]
    return (*pages, _other(law, cited[""]))


def laws_of(law: Law, rule_id: str) -> tuple[str, ...]:
    """The pages of the texts that a rule cites in any regime, the newest regime's first."""
    keys: dict[str, None] = {}
    for regime in reversed(law.regimes):
        if (rule := regime.rules.get(rule_id)) is not None:
            keys.update((law_key(number), None) for number, _ in places_of(law, rule) if number)
    return tuple(keys)


def places_of(law: Law, rule: Rule) -> Iterator[tuple[str, str]]:
    """Each legal text that the basis names, with what of it; "" and the basis where none is."""
    is_found = False
    for piece in rule.basis.split(";"):
        for each in law.laws:
            if each.number in piece:
                is_found = True
                yield each.number, piece.strip().removeprefix(_named(each)).lstrip(" ,")
    if not is_found:
        yield "", rule.basis


def _named(law: CitedLaw) -> str:
    return f"{law.kind} {law.number}"


def _page(whole: Law, law: CitedLaw, cited: dict[str, list[Cited]]) -> HelpPage:
    sure = CONFIDENCE_WORDS[law.confidence]
    note = _tr("Hiệu lực: {days} · {sure}").format(days=_days(law), sure=sure)
    return HelpPage(
        key=law_key(law.number),
        group=_tr("Văn bản mà quy tắc dẫn"),
        title=_named(law),
        blocks=(
            HelpBlock(kind=BlockKind.LEAD, text=law.name),
            HelpBlock(kind=BlockKind.NOTE, text=note),
            *_sections(whole, cited),
        ),
    )


def _other(whole: Law, cited: dict[str, list[Cited]]) -> HelpPage:
    lead = _tr("Quy tắc về số học, cấp số, hồ sơ đầy đủ, hoặc theo báo cáo kiểm tra.")
    return HelpPage(
        key=OTHER,
        group=_tr("Văn bản mà quy tắc dẫn"),
        title=_tr("Quy tắc không dẫn văn bản"),
        blocks=(HelpBlock(kind=BlockKind.LEAD, text=lead), *_sections(whole, cited)),
    )


def _sections(law: Law, cited: dict[str, list[Cited]]) -> Iterator[HelpBlock]:
    for place in sorted(cited, key=_order):
        heading = place or _tr("Không nêu rõ chỗ nào")
        yield HelpBlock(kind=BlockKind.HEADING, text=heading)
        by_id: dict[str, list[Cited]] = defaultdict(list)
        for regime, rule in cited[place]:
            by_id[rule.id].append((regime, rule))
        for found in by_id.values():
            yield rule_point(found[-1][1])
            yield from notes(law, found, source_words)


def _order(place: str) -> tuple[list[int], str]:
    return [int(number) for number in _NUMBERS.findall(place)] or [0], place


def _days(law: CitedLaw) -> str:
    """Its first and last day, as far as they were read."""
    if law.since is not None:
        first = _tr("từ {day}").format(day=short_day(law.since))
    else:
        first = _tr("chưa đọc được từ ngày nào")
    if law.until is not None:
        last = _tr("đến {day}").format(day=short_day(law.until))
    elif law.until_inferred is not None:
        last = _tr("suy luận là đến {day}").format(day=short_day(law.until_inferred))
    else:
        return first
    return f"{first}, {last}"
