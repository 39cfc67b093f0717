from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests import make
from tests.ui.keys import Clerk
from tests.ui.signing.bench import blocking, results

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_without_a_file_the_ticks_are_set_by_keys_alone(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    told, clerk = results(sheet), Clerk(bench.qtbot)
    for letter in "USANOLBC":
        clerk.press(getattr(Qt.Key, f"Key_{letter}"), ALT)
    assert sheet.check.ticks.ticks() == make.ALL_TICKS
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert told == ["Đã ghi in trình ký: 01 bản."]
    assert clerk.commands == 9


def test_one_key_says_that_all_is_right(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    clerk = Clerk(bench.qtbot)
    clerk.press(Qt.Key.Key_T, ALT)
    assert sheet.check.ticks.ticks() == make.ALL_TICKS


def test_a_missing_tick_blocks_with_its_rule_and_an_other_case_opens_the_law_alone(
    bench: Bench,
) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.ticks.tick_all()
    sheet.check.ticks.tick("copy_permission").setChecked(False)
    assert blocking(sheet) == {"PDX-12", "NN-04"}
    for rule in ("PDX-12", "NN-04"):
        sheet.check.rules.put_draft_text(f"{rule}\x1fCăn cứ mẫu\x1f12/CV\x1fTrần Văn Giám")
    assert blocking(sheet) == set()
    sheet.check.ticks.tick("recipients").setChecked(False)
    assert "NN-01" in blocking(sheet)
