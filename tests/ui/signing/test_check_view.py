from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from tests import make
from tests.ui.signing.bench import blocking

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_an_untouched_window_is_not_full_of_faults(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    assert sheet.check.rules.isHidden()
    sheet.check.ticks.tick("level").setChecked(True)
    assert sheet.check.rules.isVisible()
    assert "NN-01" in blocking(sheet)


def test_ticks_show_only_where_no_text_was_read(bench: Bench) -> None:
    sheet = bench.brought("wrong_left_margin")
    assert sheet.check.ticks.isHidden()
    assert sheet.check.faults.isVisible()
    bench.choose(sheet, bench.scan())
    assert sheet.check.ticks.isVisible()
    assert "VB-05C" in {rule.id for rule in sheet.check.rules.rules()}
    sheet.check.file.without.click()
    assert sheet.check.faults.isHidden()
    assert sheet.check.options.printer.isHidden()


def test_what_blocks_stands_above_what_warns(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    shown = [rule.severity for rule in sheet.check.rules.rules()]
    assert shown == sorted(shown, key=lambda severity: severity is not Severity.BLOCK)
    assert len(set(shown)) == 2
