"""The manual says what the program has: its keys, its words, its pages, its sheets, its rules."""

from __future__ import annotations

import importlib
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING

import pytest

import bmnn_desk
from bmnn_desk.errors import ShippedFileError
from bmnn_desk.law.findings_file import NAME as FINDINGS
from bmnn_desk.law.findings_file import read_findings
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder, resources_folder
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.help.manual import FOLDER, ManualTopic, read_manual, shipped_manual
from bmnn_desk.ui.keymap import KEYMAP
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.places import PLACES, page_of
from bmnn_desk.ui.reopening import REOPENED
from bmnn_desk.ui.sheet import Sheet
from tests.test_shape import SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat

SHIPPED = resources_folder() / FOLDER
TOPICS = {topic.key: topic for topic in shipped_manual()}
KEY, QUOTED = re.compile("`([^`]+)`"), re.compile("“([^”]+)”")
STRING = re.compile(r'"([^"\\\n]*)"')
LAW = re.compile(r"(?:Điều|khoản) \d|\d+/\d{4}/|\d+/QĐ")


def said(topic: ManualTopic) -> str:
    steps = (step for part in topic.parts for step in (part.title, *part.steps))
    return "\n".join((topic.title, topic.when, *steps, *topic.mistakes))


@cache
def words_of_the_windows() -> frozenset[str]:
    """Every string of the windows, without the mark of its letter and the dots behind it."""
    # Reading them by a pattern is a tenth of the work of parsing every file.
    texts = [path.read_text("utf-8") for path in (SOURCE / "ui").rglob("*.py")]
    found = {each for text in texts for each in STRING.findall(text)}
    return frozenset(each.replace("&", "").strip(" …") for each in found)


@cache
def sheets() -> frozenset[str]:
    """What F1 may know a sheet by: its form, or its file where it has none."""
    texts = [path.read_text("utf-8") for path in (SOURCE / "ui").rglob("*.py")]
    form = re.compile(r'^    form = "(\w+)"', re.MULTILINE)
    return frozenset({named for text in texts for named in form.findall(text)} | heirs())


def heirs() -> set[str]:
    """The files with a sheet in them."""
    folder = SOURCE / "ui" / "dialogs"
    names = [path.stem for path in folder.glob("*.py") if path.stem != "__init__"]
    found = set()
    for name in names:
        module = importlib.import_module(f"{bmnn_desk.__name__}.ui.dialogs.{name}")
        kinds = (each for each in vars(module).values() if isinstance(each, type))
        if any(issubclass(kind, Sheet) and kind.__module__ == module.__name__ for kind in kinds):
            found.add(name)
    return found


def module_of(sheet: type[Sheet]) -> str:
    return sheet.__module__.rpartition(".")[2]


def sheets_on_show() -> set[type[Sheet]]:
    """The kinds of sheets that no other is made from, and those that have a form themselves."""
    kind = re.compile(r"^class \w+\((?:\w*Sheet|\w+Dialog)\b", re.MULTILINE)
    for path in (SOURCE / "ui").rglob("*.py"):
        if kind.search(path.read_text("utf-8")):
            name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
            importlib.import_module(f"{bmnn_desk.__name__}.{name}")
    found, left = set[type[Sheet]](), [Sheet]
    while left:
        made = [each for each in left.pop().__subclasses__() if each not in found]
        found.update(made)
        left += made
    ours = {each for each in found if each.__module__.startswith(f"{bmnn_desk.__name__}.")}
    return {each for each in ours if "form" in vars(each) or not ours & set(each.__subclasses__())}


def test_every_task_of_the_desk_has_a_topic() -> None:
    assert len(TOPICS) == len(list(SHIPPED.glob("*.toml"))) - 1
    assert set(TOPICS) >= {
        "ngay-dau", "de-xuat", "duyet", "trinh-ky", "phat-hanh", "bi-nhan", "giao-nhan",
        "van-ban-den", "sao-chup", "cho-muon", "mang-ra", "thoi-han", "tieu-huy", "kiem-ke",
        "su-co", "cung-cap", "so-sach", "nam", "xuat-o", "tu-kiem-tra", "so-cu", "danh-muc",
        "mau-bieu", "tai-khoan", "khoa-man-hinh", "sao-luu", "mang-dau-vet", "khi-co-su-co",
        "danh-sach", "go-nhanh", "lap-danh-sach", "in-giay", "du-lieu-mau",
        "cai-dat", "nang-cap", "doi-may", "khoa-kho", "kiem-windows",
    }  # fmt: skip


@pytest.mark.parametrize("key", sorted(TOPICS))
def test_each_key_that_is_named_is_in_the_table_of_keys(key: str) -> None:
    known = {each for line in KEYMAP for each in (line.key, *line.key.split(", "))}
    assert [named for named in KEY.findall(said(TOPICS[key])) if named not in known] == []


def test_every_key_of_the_table_is_told_in_a_topic() -> None:
    whole = "\n".join(map(said, TOPICS.values()))
    named = set(KEY.findall(whole))

    def is_told(key: str) -> bool:
        return key in named or re.search(rf"(?<!\w){re.escape(key)}(?!\w)", whole) is not None

    untold = [line.key for line in KEYMAP if not is_told(line.key)]
    assert [key for key in untold if not all(map(is_told, key.split(", ")))] == []


@pytest.mark.parametrize("key", sorted(TOPICS))
def test_each_quoted_word_stands_in_a_window(key: str) -> None:
    known = words_of_the_windows()
    quoted = QUOTED.findall(said(TOPICS[key]))
    assert [named for named in quoted if named.strip(" …") not in known] == []


@pytest.mark.parametrize("key", sorted(TOPICS))
def test_no_topic_words_the_law_itself(key: str) -> None:
    """What the law says comes out of forms/, with its source: a topic only names the rules."""
    assert LAW.findall(said(TOPICS[key])) == []


def test_each_rule_and_finding_that_is_named_is_known(law: Law) -> None:
    rules = {rule for regime in law.regimes for rule in regime.rules}
    findings = {each.number for each in read_findings(LawFile(forms_folder() / FINDINGS))}
    for topic in TOPICS.values():
        assert set(topic.rules) <= rules, topic.key
        assert set(topic.findings) <= findings, topic.key


def test_every_finding_of_the_inspectors_is_told_in_a_topic() -> None:
    told = {number for topic in TOPICS.values() for number in topic.findings}
    known = {each.number for each in read_findings(LawFile(forms_folder() / FINDINGS))}
    assert told == known


def test_every_page_and_every_sheet_that_comes_back_has_a_topic() -> None:
    places = {place for topic in TOPICS.values() for place in topic.places}
    forms = {form for topic in TOPICS.values() for form in topic.forms}
    assert {place.key for place in PLACES} == {place for place in places if " " not in place}
    assert set(REOPENED) <= forms
    assert forms <= sheets() | set(REOPENED)


def test_f1_knows_every_sheet_that_can_be_opened() -> None:
    forms = {form for topic in TOPICS.values() for form in topic.forms}
    known = {sheet.form or module_of(sheet) for sheet in sheets_on_show()}
    assert {"arrange_columns", "first_steps", "load_sample", "print_paper"} <= known
    assert known - forms == {HelpSheet.form}


def test_every_part_of_the_settings_is_told(qtbot: QtBot, seat: Seat) -> None:
    page = page_of("settings", seat)
    qtbot.addWidget(page)
    assert isinstance(page, SettingsPage)
    names = page.list.model()
    parts = {names.index(row, 0).data() for row in range(names.rowCount())}
    assert "Máy in" in parts
    assert parts <= set(QUOTED.findall(said(TOPICS["cau-hinh"])))


def test_each_part_of_the_settings_that_has_a_topic_of_its_own_is_there(
    qtbot: QtBot, seat: Seat
) -> None:
    page = page_of("settings", seat)
    qtbot.addWidget(page)
    assert isinstance(page, SettingsPage)
    keys = {entry.key for entry in page._entries} | {"sample"}
    named = {place for topic in TOPICS.values() for place in topic.places if " " in place}
    own = {place.partition(" ")[2] for place in named if place.startswith("settings ")}
    assert {"backups", "accounts", "network", "sample"} <= own <= keys


@pytest.mark.parametrize("key", ["holdings", "endings", "office"])
def test_each_list_that_leads_to_a_topic_of_its_own_is_there(
    qtbot: QtBot, seat: Seat, key: str
) -> None:
    page = page_of(key, seat)
    qtbot.addWidget(page)
    assert isinstance(page, ListedPage)
    named = {
        place.partition(" ")[2]
        for topic in TOPICS.values()
        for place in topic.places
        if place.startswith(f"{key} ")
    }
    assert named
    assert named <= set(page.views)


@pytest.mark.parametrize(
    ("spoilt", "key", "why"),
    [
        (("duyet", "title = ", "titel = "), "topic.titel", "unknown key"),
        (("duyet", 'title = "Ghi', 'colour = "red"\ntitle = "Ghi'), "topic.colour", "unknown key"),
        (("duyet", "when = ", "# "), "topic.when", "missing"),
        (("duyet", "when = ", 'when = " " # '), "when", "must not be empty"),
        (("duyet", "mistakes = [", "mistakes = []\nold = ["), "mistakes", "must not be empty"),
        (("duyet", "findings = [48", 'findings = ["48"'), "findings", "must be numbers"),
        (("duyet", 'see = ["de-xuat"', 'see = ["nowhere"'), "duyet.see", "nowhere is no other"),
        (("duyet", 'see = ["de-xuat"', 'see = ["duyet"'), "duyet.see", "duyet is no other"),
        (("duyet", '"determine_level"', '"propose_level"'), "places", "leads to de-xuat too"),
        (("duyet", "[[parts]]\ntitle", '[[parts]]\nx = 1\ntitle'), "parts.1", "alone"),
        (("contents", '"duyet", ', ""), "groups.duyet", "must be a file and stand here"),
        (("contents", '"duyet", ', '"duyet", "duyet", '), "groups.2.topics", "twice"),
        (("contents", "[[groups]]", "[[goups]]"), "goups", "unknown key"),
    ],
)  # fmt: skip
def test_a_spoilt_manual_is_told_with_its_key(
    tmp_path: Path, spoilt: tuple[str, str, str], key: str, why: str
) -> None:
    name, was, becomes = spoilt
    folder = tmp_path / FOLDER
    shutil.copytree(SHIPPED, folder)
    file = folder / f"{name}.toml"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_manual(folder)
    assert key in raised.value.key or key in raised.value.why
    assert why in raised.value.why


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShippedFileError) as raised:
        read_manual(tmp_path)
    assert raised.value.why == "missing"
