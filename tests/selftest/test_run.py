from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from bmnn_desk import selftest
from bmnn_desk.errors import FontIncompleteError, SelfTestFailedError
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError, Proof
from bmnn_desk.selftest.run import Check, checks, place_of, tried
from bmnn_desk.ui import selftest_texts as say

if TYPE_CHECKING:
    from bmnn_desk.selftest.ground import Ground

SOURCE = Path(inspect.getfile(selftest)).parent
SECRET = "con voi đi qua cầu"


def raising(error: Exception) -> Check:
    def prove() -> NoReturn:
        raise error

    return Check(name="fonts", prove=prove)


def holding() -> Check:
    return Check(name="store", prove=lambda: Proof(told="store"))


def test_what_holds_is_a_line_each_and_one_for_all() -> None:
    lines = list(tried([holding(), holding()]))
    assert [line.split()[0] for line in lines[:2]] == [say.HOLDS, say.HOLDS]
    assert say.NAMES["store"] in lines[0]
    assert re.search(r"\d,\d\d s", lines[0])
    assert "2 phần" in lines[2]


@pytest.mark.parametrize(
    ("error", "verdict", "told"),
    [
        (NotProvedError("letters"), say.FAILS, say.FAULTS["letters"]),
        (
            NotProvedError("window_xcb", "libxcb-cursor.so.0"),
            say.FAILS,
            "hỏng libxcb-cursor.so.0. ",
        ),
        (NotTriedError(), say.NOT_TRIED, say.NOTHING_TO_TRY),
        (FontIncompleteError("X.ttf"), say.FAILS, "thiếu chữ tiếng Việt"),
        (ModuleNotFoundError("x", name="lxml.etree"), say.FAILS, "lxml.etree"),
        (OSError(SECRET), say.FAILS, "OSError"),
    ],
)
def test_what_fails_says_why_and_the_rest_goes_on(
    error: Exception, verdict: str, told: str
) -> None:
    lines: list[str] = []
    with pytest.raises(SelfTestFailedError) as raised:
        lines.extend(tried([raising(error), holding()]))
    assert lines[0].startswith(verdict)
    assert told in lines[0]
    assert lines[1].startswith(say.HOLDS)
    assert raised.value.parts == say.NAMES["fonts"]


def test_a_mishap_tells_its_place_and_never_its_words() -> None:
    try:
        raise ValueError(SECRET)  # noqa: TRY301
    except ValueError as error:
        told = place_of(error)
    assert told.startswith("ValueError test_run.py:")
    assert SECRET not in told


def test_an_old_store_is_tried_only_where_one_is_named(bare: Ground, tmp_path: Path) -> None:
    names = [each.name for each in checks(bare)]
    bare.old_store = tmp_path
    assert [*names, "old_store"] == [each.name for each in checks(bare)]
    assert set(names) | {"old_store"} == set(say.NAMES)


def test_each_fault_and_each_proof_of_the_source_has_its_words() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in sorted(SOURCE.glob("*.py")))
    told = set(re.findall(r'told="(\w+)"', texts))
    words = {
        node.value
        for node in ast.walk(ast.parse(texts.replace("from __future__ import annotations", "")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert told == set(say.TOLD)
    assert set(say.FAULTS) <= words
    raised = set(re.findall(r'(?:fault = |, )"(\w+)"\)?\n', texts)) - {"open"}
    assert raised <= set(say.FAULTS)
