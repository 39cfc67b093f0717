"""`python -m tests.marked_tests FILES`: the tests that carry `@pytest.mark.finding`, as JSON."""

from __future__ import annotations

import contextlib
import inspect
import io
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

SETTINGS = Path(__file__).parents[1] / "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedTest:
    """A collected test, its findings, the rule of its case or "", and whether it may not run."""

    test: str
    findings: tuple[int, ...]
    rule: str
    may_be_skipped: bool


class _Collected:
    def __init__(self) -> None:
        self.marked: list[MarkedTest] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            findings = tuple(mark.args[0] for mark in item.iter_markers("finding"))
            if findings:
                self.marked.append(
                    MarkedTest(
                        test=item.nodeid,
                        findings=findings,
                        rule=_rule(item),
                        may_be_skipped=_may_be_skipped(item),
                    )
                )


def _rule(item: pytest.Item) -> str:
    called = getattr(getattr(item, "callspec", None), "params", {})
    return getattr(called.get("case"), "rule", "")


def _may_be_skipped(item: pytest.Item) -> bool:
    if any(next(item.iter_markers(name), None) for name in ("skip", "skipif", "xfail")):
        return True
    written = inspect.getsource(item.function) if isinstance(item, pytest.Function) else ""
    return any(f"pytest.{name}(" in written for name in ("skip", "importorskip", "xfail"))


def collect(files: list[str]) -> list[MarkedTest]:
    """Collect, never run; the words of pytest are kept from standard output.

    Raises:
        RuntimeError: something cannot be collected.
    """
    collected, said = _Collected(), io.StringIO()
    with contextlib.redirect_stdout(said):
        code = pytest.main(
            [
                "-c",
                str(SETTINGS),
                "--collect-only",
                "-q",
                "-n",
                "0",
                "-p",
                "no:cacheprovider",
                *files,
            ],
            plugins=[collected],
        )
    if code is not pytest.ExitCode.OK:
        raise RuntimeError(said.getvalue())
    return collected.marked


if __name__ == "__main__":
    json.dump([asdict(test) for test in collect(sys.argv[1:])], sys.stdout)
