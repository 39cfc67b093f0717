"""What is said of a pasted line: what becomes of it, why, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.first_run.pasted_lists import Fate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.first_run.pasted_lists import PastedLine

_ELSEWHERE = "thêm ở Cấu hình, mục Người, đơn vị."
_WORDS: Mapping[Fate, str] = {
    Fate.NEW: "sẽ thêm",
    Fate.THERE: "đã có, bỏ qua",
    Fate.TWICE: "dán hai lần, chỉ lấy dòng trước",
    Fate.HEADING: "dòng tiêu đề, bỏ qua",
    Fate.ARCHIVE: "bản lưu, không phải nơi nhận, bỏ qua",
    Fate.NO_NAME: "Chưa đọc được tên. Ghi tên bằng chữ ở đầu dòng.",
    Fate.NO_POST: "Chưa có chức vụ. Ghi sau tên, cách bằng dấu phẩy hoặc ở ô bên cạnh.",
    Fate.HEAD_THERE: f"Chức vụ của người đứng đầu đã có người giữ. Nếu đổi người thì {_ELSEWHERE}",
    Fate.SAME_NAME: (
        f"Tên này đã có với chức vụ khác. Cùng một người hay trùng tên thì {_ELSEWHERE}"
    ),
    Fate.UNKNOWN_UNIT: "Chưa có đơn vị này. Dán đơn vị ở thẻ Đơn vị trước, hoặc bỏ tên đơn vị.",
    Fate.NO_LETTERS: "Chưa có chữ trong ký hiệu. Ghi sau tên, ví dụ: Văn phòng, VP.",
}


def fate_words(line: PastedLine) -> str:
    """The sentence for a line; one that adds a post to who sits here says so."""
    if line.fate is Fate.NEW and line.person is not None:
        return "sẽ ghi chức vụ cho người đang dùng máy này"
    return _WORDS[line.fate]
