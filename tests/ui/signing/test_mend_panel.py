from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import Rewriting
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.ui.theme import LARGEST_PT
from tests.ui.dressed import dressed
from tests.ui.signing.bench import blocking
from tests.ui.signing.texts import text

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_the_program_mends_a_copy_with_consent_and_reads_it_again(bench: Bench) -> None:
    document = text("wrong_sentence_left_out")
    sheet = bench.brought(document.name)
    source = bench.folder / f"{document.name}.docx"
    mend = sheet.check.mend
    mend.mend.click()
    assert "Chưa ghi người soạn thảo đồng ý" in mend.said.words
    mend.agreed.setChecked(True)
    mend.mend.click()
    bench.qtbot.waitUntil(lambda: not sheet.busy_reason() and mend.isHidden(), timeout=20_000)
    assert blocking(sheet) == set()
    assert sheet.next.hasFocus()
    assert source.read_bytes() == document.data
    sheet.check.saved.save_to(source)
    assert source.read_bytes() == document.data
    beside = bench.folder / sheet.check.saved.name()
    sheet.check.saved.save_to(beside)
    assert sheet.matter.file is not None
    assert beside.read_bytes() == sheet.matter.file.data != document.data
    assert sheet.check.file.path == str(beside)


@pytest.mark.parametrize(
    ("name", "what"), [("word_tracked", Rewriting.CHANGES), ("word_tcvn3", Rewriting.ENCODING)]
)
def test_open_changes_and_old_letters_are_mended_too(
    bench: Bench, name: str, what: Rewriting
) -> None:
    sheet = bench.brought(name)
    fault = {
        Rewriting.CHANGES: TextFault.CHANGES_LEFT,
        Rewriting.ENCODING: TextFault.LEGACY_FONT,
    }[what]
    assert fault in {line.finding.fault for line in sheet.matter.lines}
    sheet.check.mend.agreed.setChecked(True)
    sheet.check.mend.mend.click()
    bench.qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=20_000)
    bench.wait_until_read(sheet)
    assert fault not in {line.finding.fault for line in sheet.matter.lines}


def test_it_is_no_wider_than_its_column_at_the_smallest_screen(bench: Bench) -> None:
    with dressed(points=LARGEST_PT):
        check = bench.brought("wrong_sentence_left_out").check
        bench.qtbot.waitUntil(lambda: check.area.viewport().width() > check.width() // 2)
        assert check.mend.isVisible()
        assert check.mend.minimumSizeHint().width() < check.area.viewport().width()
        inner = check.area.widget()
        assert inner is not None
        bench.qtbot.waitUntil(lambda: inner.width() == check.area.viewport().width())
        check.window().hide()
