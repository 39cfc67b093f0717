from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.coded_rows import coded_rows
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """key = "ways"
source = "ours"
confidence = "low"
[ways.walk]
words = "Đi bộ"
highest = "MAT"
source = "ours"
confidence = "high"
steps = 5
"""


def read(folder: Path, text: str) -> LawFile:
    path = folder / "ways.toml"
    path.write_text(text, "utf-8")
    return LawFile(path)


def test_rows_come_by_code_with_level_and_confidence_and_the_rest_as_it_stands(
    tmp_path: Path,
) -> None:
    (row,) = coded_rows(read(tmp_path, WHOLE), "ways").values()
    assert (row["highest"], row["confidence"]) == (SecrecyLevel.MAT, Confidence.HIGH)
    assert (row["words"], row["steps"]) == ("Đi bộ", 5)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "ways"', 'key = "paths"', "key"),
        ('key = "ways"\n', "", "key"),
        ('confidence = "low"\n', "", "confidence"),
        ('confidence = "low"', 'confidence = "sure"', "confidence"),
        ('source = "ours"\nconfidence = "low"', 'confidence = "low"', "source"),
        ('confidence = "low"\n', 'confidence = "low"\nnote = ""\n', "note"),
        ("[ways.walk]", "[roads.walk]", "roads"),
        ('highest = "MAT"', 'highest = "HIGH"', "ways.walk.highest"),
        ('highest = "MAT"', "highest = 1", "ways.walk.highest"),
        ('highest = "MAT"\n', "", "ways.walk.highest"),
        ('words = "Đi bộ"', 'words = " "', "ways.walk.words"),
        ('source = "ours"\nconfidence = "high"', 'confidence = "high"', "ways.walk.source"),
        ('confidence = "high"', 'confidence = "sure"', "ways.walk.confidence"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert WHOLE.count(old)
    file = read(tmp_path, WHOLE.replace(old, new, 1))
    with pytest.raises(LawDataError) as caught:
        coded_rows(file, "ways")
    assert caught.value.key == key


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    file = read(tmp_path, 'key = "ways"\nsource = "ours"\nconfidence = "low"\n[ways]\n')
    with pytest.raises(LawDataError, match="is empty"):
        coded_rows(file, "ways")
