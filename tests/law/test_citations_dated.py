"""No text of a pack, of the window or of a paper names a law that did not hold on its day."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.cited_laws import CitedLaw, LawState, citations, expired_citations
from bmnn_desk.paths import forms_folder
from tests.literals import literals
from tests.test_shape import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime

PACKS = ("tt24-2020", "nd63-2026")
# What a part of a text says of a law that did not hold on every day of the pack.
DATED = re.compile(r"từ ngày có hiệu lực|từ ngày ban hành|đến hết ngày")
# Invented documents of samples, and what reports said in their own words.
OWN_WORDS = ("sample", "quote", "reports")
# An example for an input field: it must have held on some day of the pack.
EXAMPLES = (".words.decision_example",)
FAR = date(2027, 12, 31)


def texts(data: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Every text with its key, but sources and the words of others."""
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, list):
        for index, part in enumerate(data):
            yield from texts(part, f"{at}[{index}]")
    elif isinstance(data, dict):
        for key, part in data.items():
            is_source = key == "source" and isinstance(part, str) and not at.endswith("words")
            if not is_source and key not in OWN_WORDS:
                yield from texts(part, f"{at}.{key}")


def of_file(path: Path) -> list[tuple[str, str]]:
    return list(texts(tomllib.loads(path.read_text("utf-8"))))


def pack_files(pack: str) -> list[Path]:
    return sorted((forms_folder() / pack).glob("*.toml"))


def holds_on_all_days(law: CitedLaw, since: date, until: date) -> bool:
    """Surely not ended on the last day; on the first there, or of a first day not read."""
    ends = law.until or law.until_inferred
    begins = law.since or law.not_before or date.min
    return begins <= since and (ends is None or until <= ends)


def faults(text: str, laws: tuple[CitedLaw, ...], since: date, until: date) -> list[str]:
    """The laws that a part of the text names undated though they did not hold on all days."""
    return [
        each.written
        for part in re.split(r"[;\n]|\. ", text)
        if not DATED.search(part)
        for each in citations(part, laws, since)
        if each.law is not None and not holds_on_all_days(each.law, since, until)
    ]


def span(regime: Regime) -> tuple[date, date]:
    return regime.since, min(regime.until, FAR)


@pytest.mark.parametrize("pack", PACKS)
def test_every_law_that_a_pack_names_is_known_with_its_days(law: Law, pack: str) -> None:
    strange = [
        f"{path.name}{at}: {each.written}"
        for path in pack_files(pack)
        for at, text in of_file(path)
        if not at.endswith(EXAMPLES)
        for each in citations(text, law.laws, law.pack(pack).since)
        if each.law is None
    ]
    assert strange == []


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_names_only_laws_that_held_on_all_its_days_or_says_from_when(
    law: Law, pack: str
) -> None:
    found = [
        f"{path.name}{at}: {fault}"
        for path in pack_files(pack)
        for at, text in of_file(path)
        for fault in faults(text, law.laws, *span(law.pack(pack)))
    ]
    assert found == []


def days_of(regime: Regime, laws: tuple[CitedLaw, ...]) -> list[date]:
    """Both ends of the pack, and each day within on which some law begins or has just ended."""
    since, until = span(regime)
    edges = [since, until]
    for law in laws:
        begins, ends = law.since or law.not_before, law.until or law.until_inferred
        edges += [] if begins is None else [begins]
        edges += [] if ends is None else [ends + timedelta(days=1)]
    return sorted({day for day in edges if since <= day <= until})


@pytest.mark.parametrize("pack", PACKS)
def test_what_a_day_prints_and_shows_names_only_laws_of_that_day(law: Law, pack: str) -> None:
    """Words of every paper and sentence, basis and text of every rule, as `Law.on` gives them."""
    for day in days_of(law.pack(pack), law.laws):
        regime = law.on(day)
        assert regime.key == pack
        said = [*regime.words.values(), *regime.slip.words.values()]
        said += [field.label for field in regime.slip.fields]
        said += [word for form in regime.sheets.values() for word in form.words.values()]
        said += [word for form in regime.templates.values() for word in form.words.values()]
        said += [*regime.specimen.words.values(), *regime.covers.words.values()]
        said += [column.heading for form in regime.registers.values() for column in form.columns]
        said += [text for rule in regime.rules.values() for text in (rule.text, rule.basis)]
        said += [post.words for post in regime.authority.values()]
        said += [channel.words for channel in regime.channels.values()]
        for text in said:
            for part in text.split(";"):
                undated = () if DATED.search(part) else expired_citations(part, law.laws, day)
                assert undated == (), (day, text)


@pytest.mark.parametrize("name", ["findings.toml", "form_list.toml"])
def test_what_is_of_no_one_time_names_no_law_of_one(law: Law, name: str) -> None:
    named = [
        f"{at}: {each.written}"
        for at, text in of_file(forms_folder() / name)
        for each in citations(text, law.laws, FAR)
        if each.law is not None and not holds_on_all_days(each.law, date(2020, 7, 1), FAR)
    ]
    assert named == []


def test_no_sentence_of_the_window_names_a_law(law: Law) -> None:
    named = [
        f"{one.path}:{one.line} {each.written}"
        for one in literals(SOURCE)
        for each in citations(one.text, law.laws, FAR)
        if each.law is not None
    ]
    assert named == []


@pytest.mark.parametrize("pack", PACKS)
def test_the_example_of_a_decision_held_on_some_day_of_the_pack(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    example = regime.words["decision_example"]
    (cited,) = citations(example, law.laws, regime.since)
    number = int(cited.written.split("/")[0])
    (held,) = (each.held for each in law.secret_lists.decisions if each.number == number)
    since, until = span(regime)
    assert held.since is not None
    assert max(held.since, since) <= min(held.until or until, held.until_inferred or until)


def test_the_search_finds_what_is_wrong(law: Law) -> None:
    since, until = span(law.pack("nd63-2026"))
    assert faults("Luật 29/2018/QH14, Điều 10", law.laws, since, until) == ["29/2018/qh14"]
    assert faults("TT 24/2020; Nghị định 63/2026/NĐ-CP", law.laws, since, until) == ["24/2020"]
    old = span(law.pack("tt24-2020"))
    assert faults("Luật 117/2025/QH15, Điều 5", law.laws, *old) == ["117/2025/qh15"]
    assert faults("Thông tư 104/2021/TT-BCA, Điều 4", law.laws, *old) == ["104/2021/tt-bca"]
    dated = "Thông tư 104/2021/TT-BCA, Điều 4 (từ ngày có hiệu lực)"
    assert faults(dated, law.laws, *old) == []
    assert faults("Nghị định 30/2020/NĐ-CP, Điều 13", law.laws, *old) == []
    assert {LawState.IN_FORCE} == {
        each.state for each in citations("Luật 29/2018/QH14", law.laws, old[0])
    }
