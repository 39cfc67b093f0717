"""Two kept runs are held against each other: what is worse or out of its target stops a release."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench.compare import NOISE, Verdict, compare, main
from tests.bench.kept import Kept, keep, machine_now, read_kept
from tests.bench.result import Result

if TYPE_CHECKING:
    from pathlib import Path


def result(ratio: float | None, **changes: Any) -> Result:  # noqa: ANN401
    plain = Result(name="x", ratio=ratio, target="<= 3", ok="ok", peer="peer", what="what")
    return replace(plain, **changes)


def kept(*results: Result) -> Kept:
    return Kept(
        program="1.0.0",
        schema="0001",
        versions={},
        day="2026-03-10",
        machine=machine_now(),
        load_after=None,
        quick=False,
        results=results,
    )


@pytest.mark.parametrize(
    ("old", "new", "verdict", "is_bad"),
    [
        (result(1.0), result(1.0), Verdict.SAME, False),
        (result(1.0), result(1 + NOISE), Verdict.SAME, False),
        (result(1.0), result(1.01 + NOISE), Verdict.WORSE, True),
        (result(1.0), result(0.7), Verdict.BETTER, False),
        (result(1.0), result(0.9), Verdict.SAME, False),
        (result(0.0), result(0.0), Verdict.SAME, False),
        (result(0.0), result(0.1), Verdict.WORSE, True),
        # More is better there.
        (result(4.0, target=">= 2"), result(8.0, target=">= 2"), Verdict.BETTER, False),
        (result(8.0, target=">= 2"), result(4.0, target=">= 2"), Verdict.WORSE, True),
        # Out of the target is bad however little it moved.
        (result(2.9), result(3.1, ok="short"), Verdict.OUT, True),
        (result(3.1, ok="short"), result(2.9), Verdict.IN, False),
        (result(4.0, ok="short"), result(9.0, ok="short"), Verdict.WORSE, True),
        (result(9.0, ok="short"), result(4.0, ok="short"), Verdict.BETTER, False),
        # A bench without its peer says nothing, and nobody knows that it still holds.
        (result(1.0), result(None, ok="absent"), Verdict.ABSENT, True),
        (result(None, ok="absent"), result(1.0), Verdict.ABSENT, False),
    ],
)
def test_what_became_of_a_bench(old: Result, new: Result, verdict: Verdict, is_bad: bool) -> None:
    (change,) = compare(kept(old), kept(new))
    assert (change.verdict, change.is_bad) == (verdict, is_bad)


def test_a_new_bench_is_no_harm_and_one_that_is_gone_is_missed() -> None:
    a, b, c = result(1.0, name="a"), result(1.0, name="b"), result(9.0, name="c", ok="short")
    changes = compare(kept(b, c), kept(a))
    assert [(change.name, change.verdict, change.is_bad) for change in changes] == [
        ("a", Verdict.NEW, False),
        ("b", Verdict.GONE, True),
        ("c", Verdict.GONE, False),
    ]


def files(tmp_path: Path, *ratios: float, quick: bool = True) -> list[str]:
    made = []
    for number, ratio in enumerate(ratios):
        path = tmp_path / f"{number}.json"
        keep(path, [result(ratio)], machine_now(), quick=quick)
        made.append(str(path))
    return made


def test_the_command_prints_a_table_and_its_exit_code_says_whether_anything_is_worse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = files(tmp_path, 1.0, 2.0)
    assert main([good, good]) == 0
    assert "nothing is worse" in capsys.readouterr().out
    assert main([good, bad]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "bad: x"
    assert told[-2].split() == ["x", "1", "2", "2.00", "<=", "3", "worse"]
    assert any("a change of less than 25% is noise" in line for line in told)
    assert main([good, bad, "--noise", "1.5"]) == 0


def test_another_machine_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here,) = files(tmp_path, 1.0)
    other = tmp_path / "other.json"
    keep(other, [result(1.0)], replace(machine_now(), cores=99), quick=True)
    assert main([here, here]) == 0
    assert "the machines differ" not in capsys.readouterr().out
    assert main([here, str(other)]) == 0
    assert "the machines differ" in capsys.readouterr().out


def test_a_quick_run_is_not_held_against_a_full_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (quick,) = files(tmp_path, 1.0)
    full = tmp_path / "full.json"
    keep(full, read_kept(tmp_path / "0.json").results, machine_now(), quick=False)
    for given in ([quick, str(full)], [quick, str(tmp_path / "none.json")]):
        with pytest.raises(SystemExit) as ended:
            main(given)
        assert ended.value.code == 2
    assert "no kept results" in capsys.readouterr().err
