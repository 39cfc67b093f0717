"""Gathers the shipped parts: from the lock, the installed packages' metadata and hand.toml."""

from __future__ import annotations

import json
import re
import sysconfig
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.licences import PartFamily, ShippedPart
from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.licences import shipped_parts
from tests.licences.lock import ROOT, closure, declared, locked, program_version
from tests.licences.system import Facts, of_this_machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HERE = Path(__file__).parent
TEXTS = "licences/texts"
_SOURCES = ("source", "repository", "source code", "github", "homepage", "home", "documentation")
_LICENCE_NAME = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


class Texts:
    """The texts by the name they are kept under; the same text is kept once."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}

    def keep(self, wanted: str, text: bytes) -> str:
        """The name, from resources/, under which a text is kept."""
        if text not in self._names:
            name = f"{TEXTS}/{re.sub(r'[^a-z0-9.+-]+', '-', wanted.lower())}"
            name = name if name.endswith(".txt") else f"{name}.txt"
            if name in self.kept:
                raise ValueError(name)
            self._names[text], self.kept[name] = name, text
        return self._names[text]


@cache
def hand() -> dict[str, Any]:
    """What is kept by hand."""
    return tomllib.loads((HERE / "hand.toml").read_text("utf-8"))


def shipped() -> tuple[str, ...]:
    """What pyproject.toml says that the program needs, without what the bundle leaves out."""
    return tuple(name for name in declared() if name not in hand()["not_shipped"])


def gathered(texts: Texts, facts: Callable[[str], Facts] = of_this_machine) -> list[ShippedPart]:
    """Every part, the program first, then by kind and name.

    Raises:
        LookupError: a library of the system is not installed where `facts` looks.
    """
    order = list(PartFamily)
    parts = [*_by_hand(texts, facts), *_packages(texts), *_system(texts, facts)]
    return sorted(
        parts, key=lambda part: (order.index(part.family), _rank(part), part.name.lower())
    )


def _rank(part: ShippedPart) -> bool:
    return part.name != "bmnn-desk"


def _packages(texts: Texts) -> Iterator[ShippedPart]:
    pins = locked()
    for name in closure(shipped()):
        if metadata.version(name) != pins[name].version:
            msg = f"{name} {metadata.version(name)} is installed, {pins[name].version} is locked"
            raise ValueError(msg)
        found = hand()["texts"].get(name)
        yield ShippedPart(
            name=name,
            version=pins[name].version,
            family=PartFamily.PYTHON,
            licence=licence_of(name),
            source=_source(name),
            within="",
            note=hand()["notes"].get(name, ""),
            texts=_texts(texts, found) if found else _own_texts(texts, name),
            contains=tuple(inside(name)),
            files=tuple(_files(name)),
        )


def licence_of(name: str) -> str:
    """The SPDX expression of a package: what we chose or worded, or else its metadata's own."""
    said = hand()["chosen"].get(name) or _about(name, "License-Expression")
    if not said:
        raise ValueError(name)
    return str(said)


def _about(name: str, field: str) -> str:
    """A field of a package's metadata; "" where it has none."""
    return next(iter(metadata.metadata(name).get_all(field) or ()), "")


def _source(name: str) -> str:
    about = metadata.metadata(name)
    links = (each.split(", ", 1) for each in about.get_all("Project-URL") or ())
    by_word = {word.lower(): link for word, link in links}
    found = next((by_word[word] for word in _SOURCES if word in by_word), "")
    return str(found or _about(name, "Home-page"))


def _own_texts(texts: Texts, name: str) -> tuple[str, ...]:
    not_ours = hand()["not_ours"].get(name, ())
    found = [
        (path, text)
        for path, text in licence_files(name)
        if not any(word in path for word in not_ours)
    ]
    if not found:
        raise ValueError(name)
    return _kept(texts, name, found)


def _kept(texts: Texts, name: str, found: Iterable[tuple[str, bytes]]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(texts.keep(f"{name}-{Path(path).name}", text) for path, text in found)
    )


@cache
def licence_files(name: str) -> tuple[tuple[str, bytes], ...]:
    """The licence files in the metadata of an installed package, with their bytes."""
    found = []
    for file in metadata.files(name) or ():
        path = file.as_posix()
        folder, _, rest = path.partition(".dist-info/")
        own = rest.startswith("licenses/") or ("/" not in rest and _LICENCE_NAME.search(rest))
        if "/" not in folder and rest and own:
            found.append((rest, Path(str(file.locate())).read_bytes()))
    return tuple(sorted(found))


def inside(name: str) -> Iterator[str]:
    """What the bill of materials in a package's own metadata says that lies in it."""
    not_inside = hand()["not_inside"].get(name, ())
    for file in metadata.files(name) or ():
        if "/sboms/" in file.as_posix():
            for each in json.loads(file.read_text()).get("components", ()):
                called = each["name"].replace(" ", "")
                if each.get("scope") != "excluded" and each.get("licenses"):
                    said = (called, each.get("version", ""), _bill_licence(each))
                    if called not in not_inside:
                        yield " ".join(filter(None, said))


def _bill_licence(component: dict[str, Any]) -> str:
    said = [
        each.get("expression") or each["license"].get("id") or each["license"].get("name")
        for each in component["licenses"]
    ]
    return " AND ".join(said)


def _files(name: str) -> list[str]:
    """Patterns of the files of a package: its folders and files beside each other."""
    found = set()
    for file in metadata.files(name) or ():
        top, *rest = file.parts
        if top not in {"..", "__pycache__"}:
            # Which machine a module was built for stands between its name and its ending.
            found.add(f"{top}/*" if rest else f"{top.partition('.')[0]}.*")
    return sorted(found)


def _by_hand(texts: Texts, facts: Callable[[str], Facts]) -> Iterator[ShippedPart]:
    for row in hand()["parts"]:
        yield ShippedPart(
            name=row["name"],
            version=_version(row, facts),
            family=PartFamily(row["family"]),
            licence=row["licence"],
            source=row["source"],
            within=row.get("within", ""),
            note=row.get("note", ""),
            texts=_texts(texts, row["texts"]),
            contains=_contains(row, facts),
            files=tuple(row["files"]),
        )


def _system(texts: Texts, facts: Callable[[str], Facts]) -> Iterator[ShippedPart]:
    for row in hand()["system"]:
        found = facts(row["name"])
        yield ShippedPart(
            name=row["name"],
            version=found.version,
            family=PartFamily.SYSTEM,
            licence=row["licence"],
            source=found.source,
            within="",
            note=found.note,
            texts=_texts(texts, [f"debian:{row['name']}"]),
            contains=(),
            files=tuple(row["files"]),
            purl=found.purl,
        )


def _contains(row: dict[str, Any], facts: Callable[[str], Facts]) -> tuple[str, ...]:
    if row["version"] == "machine":
        return facts(row["name"]).contains
    return tuple(row.get("contains", ()))


def _version(row: dict[str, Any], facts: Callable[[str], Facts]) -> str:
    said = str(row["version"])
    if said == "program":
        return program_version()
    if said == "machine":
        return facts(row["name"]).version
    kind, _, name = said.partition(":")
    return locked()[name].version if kind == "locked" else said


def _texts(texts: Texts, wanted: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(texts, each) for each in wanted))


def _text(texts: Texts, wanted: str) -> str:
    kind, colon, name = wanted.partition(":")
    if not colon:
        if (resources_folder() / wanted).is_file():
            return wanted
        return texts.keep(f"bmnn-desk-{wanted}", (ROOT / wanted).read_bytes())
    if kind == "kept":
        return texts.keep(name, (HERE / "kept" / name).read_bytes())
    if kind == "debian":
        return texts.keep(f"debian-{name}", _debian(name))
    if kind == "python":
        path = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        return texts.keep("cpython.txt", path.read_bytes())
    (found,) = [file for file in licence_files(kind) if file[0].endswith(name)]
    return _kept(texts, kind, [found])[0]


def _debian(name: str) -> bytes:
    """The copyright file of a package of this machine, or as it was kept on another."""
    path = Path("/usr/share/doc") / name / "copyright"
    if path.is_file():
        return path.read_bytes()
    (kept,) = [part for part in shipped_parts() if part.name == name]
    return (resources_folder() / kept.texts[0]).read_bytes()
