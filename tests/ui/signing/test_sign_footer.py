from __future__ import annotations

from typing import TYPE_CHECKING

from tests import make

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_the_forward_button_says_what_it_does_in_each_view(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    assert sheet.next.text().replace("&", "") == "In trình ký"
    assert sheet.leave.text().replace("&", "") == "Lưu nháp và đóng"
    sheet.giving_back.note.setPlainText("Thiếu câu sao, chụp")
    sheet.give_back()
    assert sheet.next.text().replace("&", "") == "Ghi trả lại và lập phiếu"
    assert sheet.leave.text().replace("&", "") == "Quay lại"
    assert sheet.back.isHidden()
    bench.give_back(sheet)
    assert sheet.next.text().replace("&", "") == "Xong"
    assert sheet.leave.isHidden()
