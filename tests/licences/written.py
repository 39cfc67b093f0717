"""resources/licences as it must be: the list, the texts and the bill of materials."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.licences import NAME
from tests.licences.gather import TEXTS, Texts, gathered
from tests.licences.sbom import NAME as BILL
from tests.licences.sbom import bill_text
from tests.licences.system import Facts, of_this_machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.licences import ShippedPart

_HEAD = """\
# Thành phần kèm theo chương trình và giấy phép của từng thành phần.
# Tệp này do lệnh python -m tests.licences write ghi ra; sửa tests/licences/hand.toml rồi ghi lại.
"""


def wanted(facts: Callable[[str], Facts] = of_this_machine) -> Mapping[str, bytes]:
    """Every file by its path from resources/.

    Raises:
        LookupError: a library of the system is not installed where `facts` looks.
    """
    texts = Texts()
    parts = gathered(texts, facts)
    return {
        NAME: list_text(parts).encode("utf-8"),
        BILL: bill_text(parts).encode("utf-8"),
        **texts.kept,
    }


def list_text(parts: Iterable[ShippedPart]) -> str:
    """The list of parts as TOML."""
    return _HEAD + "".join(f"\n[[parts]]\n{_table(part)}" for part in parts)


def write() -> int:
    """Write them all and take away texts that no part has any more; how many there are."""
    folder = resources_folder()
    files = wanted()
    (folder / TEXTS).mkdir(parents=True, exist_ok=True)
    for name in stray(files):
        (folder / name).unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return len(files)


def stray(files: Mapping[str, bytes]) -> list[str]:
    """Files under resources/licences that are none of these."""
    folder = resources_folder()
    found = (path for path in (folder / "licences").rglob("*") if path.is_file())
    return sorted({_name(folder, path) for path in found} - set(files))


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _table(part: ShippedPart) -> str:
    values = {name: getattr(part, name) for name in part.__slots__}
    values["family"] = part.family.value
    return "".join(f"{key} = {_value(value)}\n" for key, value in values.items())


def _value(value: object) -> str:
    # TOML's basic string is JSON's, as long as DEL stands escaped.
    if isinstance(value, tuple):
        if len(value) <= 1:
            return "[" + "".join(map(_value, value)) + "]"
        return "[\n" + "".join(f"    {_value(each)},\n" for each in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
