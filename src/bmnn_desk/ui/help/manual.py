"""Reads resources/manual/: a file a topic, and contents.toml for their order. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.errors import LawDataError, ShippedFileError
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER, CONTENTS = "manual", "contents.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPart:
    """A heading of a topic and what is done under it, step by step."""

    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualTopic:
    """A task: when it comes, how it is done, what goes wrong.

    `rules` are ids of forms/*/rules.toml and `findings` numbers of forms/findings.toml: their
    words stand there alone. `see` are keys of other topics. F1 leads here from `places` (the key
    of a page, or of a page and one of its lists: "holdings trips") and from the sheets `forms`.
    """

    key: str
    group: str
    title: str
    when: str
    parts: tuple[ManualPart, ...]
    mistakes: tuple[str, ...]
    rules: tuple[str, ...]
    findings: tuple[int, ...]
    see: tuple[str, ...]
    places: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _TopicRow:
    title: str
    when: str


@cache
def shipped_manual() -> tuple[ManualTopic, ...]:
    """The manual as shipped, in its order.

    Raises:
        ShippedFileError: a file is missing or is not as it was shipped.
    """
    return read_manual(resources_folder() / FOLDER)


def read_manual(folder: Path) -> tuple[ManualTopic, ...]:
    """The topics of a folder: every file has its place, every link a topic, every place one topic.

    Raises:
        ShippedFileError: which file, which key, and why.
    """
    try:
        return _manual(folder)
    except LawDataError as error:
        raise ShippedFileError(error.file, error.key, error.why) from None


def _manual(folder: Path) -> tuple[ManualTopic, ...]:
    contents = LawFile(folder / CONTENTS)
    contents.only(frozenset({"groups"}))
    groups = _groups(contents)
    files = {path.stem for path in folder.glob("*.toml")} - {CONTENTS.removesuffix(".toml")}
    if odd := sorted(files ^ set(groups)):
        at = f"groups.{odd[0]}"
        raise contents.wrong(at, "must be a file and stand here once")
    topics = tuple(
        _topic(LawFile(folder / f"{key}.toml"), key, group) for key, group in groups.items()
    )
    _require_links(contents, topics)
    return topics


def _groups(file: LawFile) -> Mapping[str, str]:
    """The group of each topic, in the order of the topics."""
    found: dict[str, str] = {}
    for at, data in enumerate(file.rows("groups", file.take("groups")), start=1):
        key = f"groups.{at}"
        table = file.table(key, data)
        if set(table) != {"title", "topics"}:
            raise file.wrong(key, "must have title and topics alone")
        title = _said(file, f"{key}.title", table["title"])
        for topic in _list(file, f"{key}.topics", table["topics"]):
            if topic in found:
                msg = f"{key}.topics"
                raise file.wrong(msg, f"{topic} stands twice")
            found[topic] = title
    return found


def _topic(file: LawFile, key: str, group: str) -> ManualTopic:
    data = dict(file.data)
    parts = tuple(
        _part(file, f"parts.{at}", part)
        for at, part in enumerate(file.rows("parts", data.pop("parts", None)), start=1)
    )
    lists = {
        name: _list(file, name, data.pop(name, []), may_be_empty=name != "mistakes")
        for name in ("mistakes", "rules", "see", "places", "forms")
    }
    findings = file.rows("findings", data.pop("findings", None))
    if not all(type(number) is int for number in findings):
        at = "findings"
        raise file.wrong(at, "must be numbers")
    row = file.build(_TopicRow, "topic", data)
    return ManualTopic(
        key=key,
        group=group,
        title=_said(file, "title", row.title),
        when=_said(file, "when", row.when),
        parts=parts,
        findings=tuple(findings),
        **lists,
    )


def _part(file: LawFile, at: str, data: object) -> ManualPart:
    table = file.table(at, data)
    if set(table) != {"title", "steps"}:
        raise file.wrong(at, "must have title and steps alone")
    steps = _list(file, f"{at}.steps", table["steps"], may_be_empty=False)
    return ManualPart(title=_said(file, f"{at}.title", table["title"]), steps=steps)


def _list(file: LawFile, at: str, data: object, *, may_be_empty: bool = True) -> tuple[str, ...]:
    said = tuple(_said(file, at, each) for each in file.rows(at, data))
    if not said and not may_be_empty:
        raise file.wrong(at, "must not be empty")
    if len(set(said)) < len(said):
        raise file.wrong(at, "says something twice")
    return said


def _said(file: LawFile, at: str, data: object) -> str:
    if not (text := file.word(at, data)).strip():
        raise file.wrong(at, "must not be empty")
    return text


def _require_links(contents: LawFile, topics: tuple[ManualTopic, ...]) -> None:
    known = {topic.key for topic in topics}
    led: dict[str, str] = {}
    for topic in topics:
        for other in topic.see:
            if other not in known or other == topic.key:
                at = f"{topic.key}.see"
                raise contents.wrong(at, f"{other} is no other topic")
        for place in (*(f"page {each}" for each in topic.places), *topic.forms):
            if place in led:
                at = f"{topic.key}.places"
                raise contents.wrong(at, f"{place} leads to {led[place]} too")
            led[place] = topic.key
