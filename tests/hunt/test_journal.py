"""The hunt itself works: some tamperings of each kind in the fast suite, thousands by hand."""

from tests.hunt.journal import hunt_journal
from tests.hunt.journal_ways import WAYS


def test_each_way_to_tamper_is_noticed_by_both_accounts() -> None:
    report = hunt_journal(2 * len(WAYS), seed=11)

    assert report.faults == ()
    assert "the opening itself noticed" in report.figures
    assert all(kind in report.figures for kind in (*WAYS, "page replay"))
