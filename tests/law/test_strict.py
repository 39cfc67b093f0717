from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Severity
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    name: str
    width_mm: float
    borders: int
    bold: bool
    note: str = ""
    digest: str = ""


GOOD = 'name = "Dấu"\nwidth_mm = 20\nborders = 2\nbold = true\n'


def law_file(folder: Path, text: str | bytes) -> LawFile:
    path = folder / "mau" / "thu.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return LawFile(path)


def test_a_table_becomes_the_dataclass_of_its_keys(tmp_path: Path) -> None:
    file = law_file(tmp_path, GOOD)
    built = file.build(Row, "row", file.data, digest="d")
    assert built == Row(name="Dấu", width_mm=20.0, borders=2, bold=True, digest="d")
    assert isinstance(built.width_mm, float)


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    assert law_file(tmp_path, GOOD).digest == hashlib.sha256(GOOD.encode()).hexdigest()
    assert law_file(tmp_path, GOOD + "#").digest != hashlib.sha256(GOOD.encode()).hexdigest()


@pytest.mark.parametrize(
    ("line", "key", "why"),
    [
        ('colour = "red"', "row.colour", "unknown key"),
        ('digest = "x"', "row.digest", "unknown key"),
        ("name = 3", "row.name", "must be str"),
        ('width_mm = "20"', "row.width_mm", "must be float"),
        ("width_mm = true", "row.width_mm", "must be float"),
        ("width_mm = nan", "row.width_mm", "must be finite"),
        ("width_mm = inf", "row.width_mm", "must be finite"),
        ("borders = 2.0", "row.borders", "must be int"),
        ("borders = false", "row.borders", "must be int"),
        ("bold = 1", "row.bold", "must be bool"),
        ('bold = "true"', "row.bold", "must be bool"),
    ],
)
def test_a_wrong_key_or_type_is_named(tmp_path: Path, line: str, key: str, why: str) -> None:
    named = line.split(" =", maxsplit=1)[0]
    kept = [row for row in GOOD.splitlines() if not row.startswith(f"{named} =")]
    file = law_file(tmp_path, "\n".join([*kept, line]))
    with pytest.raises(LawDataError) as caught:
        file.build(Row, "row", file.data, digest="d")
    assert (caught.value.file, caught.value.key, caught.value.why) == ("mau/thu.toml", key, why)


@pytest.mark.parametrize("field", ["name", "width_mm", "borders", "bold"])
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    kept = [row for row in GOOD.splitlines() if not row.startswith(f"{field} =")]
    file = law_file(tmp_path, "\n".join(kept))
    with pytest.raises(LawDataError) as caught:
        file.build(Row, "row", file.data, digest="d")
    assert (caught.value.key, caught.value.why) == (f"row.{field}", "missing")


@pytest.mark.parametrize("value", [3, "text", [1], None])
def test_what_should_be_a_table_and_is_none_is_refused(tmp_path: Path, value: object) -> None:
    with pytest.raises(LawDataError, match="must be a table"):
        law_file(tmp_path, GOOD).build(Row, "row", value)


def test_what_should_be_a_list_and_is_none_is_refused(tmp_path: Path) -> None:
    file = law_file(tmp_path, GOOD)
    assert file.rows("rows", [1, 2]) == [1, 2]
    with pytest.raises(LawDataError, match="rows: must be a list"):
        file.rows("rows", {"a": 1})


@pytest.mark.parametrize("value", ["BLOCK", "stop", 1, [], {}, None])
def test_what_is_no_member_is_refused_with_the_members_there_are(
    tmp_path: Path, value: object
) -> None:
    file = law_file(tmp_path, GOOD)
    assert file.member("at", Severity, "block") is Severity.BLOCK
    with pytest.raises(LawDataError, match="at: must be one of block, warn"):
        file.member("at", Severity, value)


def test_a_table_of_words_holds_texts_alone(tmp_path: Path) -> None:
    file = law_file(tmp_path, GOOD)
    assert file.words("words", {"a": "A"}) == {"a": "A"}
    with pytest.raises(LawDataError, match=r"words\.b: must be str"):
        file.words("words", {"a": "A", "b": 2})


def test_a_file_of_another_key_is_refused(tmp_path: Path) -> None:
    file = law_file(tmp_path, 'key = "slip"')
    file.require_key("slip")
    with pytest.raises(LawDataError, match="key: must be covers"):
        file.require_key("covers")
    with pytest.raises(LawDataError, match="key: missing"):
        law_file(tmp_path, GOOD).require_key("slip")


def test_what_is_built_apart_must_be_there_and_unknown_keys_stay(tmp_path: Path) -> None:
    file = law_file(tmp_path, GOOD)
    assert file.rest("name", "bold") == {"width_mm": 20, "borders": 2}
    with pytest.raises(LawDataError, match="words: missing"):
        file.rest("words")


def test_the_top_of_a_file_gives_what_it_has_and_no_more(tmp_path: Path) -> None:
    file = law_file(tmp_path, GOOD)
    assert file.take("borders") == 2
    file.only(frozenset({"name", "width_mm", "borders", "bold"}))
    with pytest.raises(LawDataError, match="form: missing"):
        file.take("form")
    with pytest.raises(LawDataError, match="bold: unknown key"):
        file.only(frozenset({"name", "width_mm", "borders"}))


@pytest.mark.parametrize("text", ["name = ", 'name = "a"\nname = "b"', "[a\n"])
def test_broken_toml_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(LawDataError, match=r"mau/thu\.toml"):
        law_file(tmp_path, text)


@pytest.mark.parametrize("raw", [b'name = "D\xe2u"', "name = 'Dấu'".encode("utf-16")])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(LawDataError, match=r"mau/thu\.toml"):
        law_file(tmp_path, raw)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LawDataError) as caught:
        LawFile(tmp_path / "thieu.toml")
    assert caught.value.file == f"{tmp_path.name}/thieu.toml"
    assert caught.value.why == "missing"


def test_a_day_is_a_date_alone(tmp_path: Path) -> None:
    file = law_file(tmp_path, 'day = 2026-03-01\ntime = 2026-03-01T00:00:00\ntext = "2026-03-01"\n')
    assert file.day("day", file.take("day")) == date(2026, 3, 1)
    for key in ("time", "text"):
        with pytest.raises(LawDataError, match="must be a date"):
            file.day(key, file.take(key))
