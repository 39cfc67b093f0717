"""The drill itself works: few lines in the fast suite, 100,000 by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.storage import restore_backup
from bmnn_desk.storage.records_copy import copy_pages
from tests.bench import many_lines
from tests.hunt import drill
from tests.hunt.drill import hunt_drill

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlcipher


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_lines, "_OPEN", 1)


def test_every_line_comes_back() -> None:
    report = hunt_drill(30, seed=1)

    assert report.faults == ()
    assert "restored and proved in" in report.figures


def test_rows_that_did_not_come_back_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(taken: sqlcipher.Connection, made: sqlcipher.Connection, *rest: Any) -> None:  # noqa: ANN401
        copy_pages(taken, made, *rest)
        made.execute("DELETE FROM line_text WHERE line_id = (SELECT max(line_id) FROM line_text)")

    monkeypatch.setattr(restore_backup, "copy_pages", lossy)
    monkeypatch.setattr(drill, "MOST_SECONDS", 0)
    report = hunt_drill(3, seed=1)

    assert any("line_text" in fault for fault in report.faults)
    assert any("it took" in fault for fault in report.faults)
    assert not report.held
