"""What a print is, in words for the list of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import PrintedWhat

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.print_plan import PrintPart

_WORDS = {
    PrintedWhat.DISTRIBUTION: "In phiếu phân bản (để đóng dấu tay, vào bì)",
    PrintedWhat.NUMBER: "In chồng số và ngày lên tờ đã ký (đặt tờ vào khay)",
    PrintedWhat.WHOLE: "In trọn bản số {number:02}: {holder}",
    PrintedWhat.OVERPRINT: "In chồng dấu lên bản số {number:02}: {holder}",
    PrintedWhat.SLIP: "In phiếu đề xuất",
    PrintedWhat.COVER: "In bì, nhãn bì",
}
_GUESSED = (
    "In chồng số và ngày lên tờ đã ký (vị trí ước lượng, in thử trên giấy trắng trước rồi đặt tờ "
    "vào khay)"
)


def part_words(matter: IssueMatter, part: PrintPart) -> str:
    """The sentence of a part, with its copy's number and holder.

    Of number and day it tells where their places could not be read from the text.
    """
    if part.what is PrintedWhat.NUMBER and matter.number_places is None:
        return _GUESSED
    holders = {copy.number: copy.holder for copy in matter.detail.copies}
    return _WORDS[part.what].format(number=part.copy, holder=holders.get(part.copy, ""))
