"""The hunt itself works: two windows at twice the scale here, every window by hand."""

from __future__ import annotations

from tests.hunt.lint import lint_windows
from tests.ui.walk.windows import every_window


def test_two_windows_at_twice_the_scale() -> None:
    windows = {name: every_window()[name] for name in ("LockScreen", "RecordReturnDialog")}
    report = lint_windows(windows, scales=(2.0,), points=(14,))

    assert report.faults == ()
    assert report.figures == "2 windows, 2 looks, 1 sizes of letters, 1 scales"


def test_a_window_that_no_test_leaves_open_is_a_fault() -> None:
    file = every_window()["LockScreen"].with_name("test_words.py")
    report = lint_windows({"NoSuchDialog": file}, scales=(1.0,), points=(10,))

    assert report.faults == (
        "scale 1, opened at 10 pt, NoSuchDialog: no test of test_words.py leaves it open.",
    )
