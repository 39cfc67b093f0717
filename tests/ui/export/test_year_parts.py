from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.export.plugged import parts

if TYPE_CHECKING:
    from tests.make import Office


def test_a_paper_is_made_when_it_is_wanted_and_not_before(office: Office) -> None:
    made = [file.name for paper in parts(office).papers for file in paper.make()]
    assert made == ["statistics.pdf", "report.pdf"]
