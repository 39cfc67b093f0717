"""Choose a stamped file; the desk says which copy it is and whether its marks are as recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.marks_read import CopyVerdict, FoundBy
from bmnn_desk.errors import DeskError
from bmnn_desk.papers.marks_beside import compared
from bmnn_desk.services.compare_marks import CompareAsked, compare_marks
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.mark_verdicts import mark_remarks
from bmnn_desk.ui.outgoing.marked_file import MarkedFile, load_marked
from bmnn_desk.ui.reading_panel import FileReading, ReadingPanel
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.form_area import FormArea
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.marks_read import FileCompared
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.ui.seat import Seat


class ReadMarksDialog(Sheet):
    """Says in words whether a file and the register are one; nothing is written.

    `item` is the document that the file is held for, where it does not say itself which it is.
    """

    form = "read_marks"
    reopens = False

    def __init__(self, seat: Seat, item: int) -> None:
        super().__init__(self.tr("Đọc dấu trên tệp"))
        self._seat = seat
        self.subject = item
        self.show_subtitle(self.tr("Chọn tệp đã đóng dấu để đối chiếu với sổ; tệp không bị sửa"))
        reading = FileReading(
            load=load_marked,
            warning=lambda _file: "",
            title=self.tr("Chọn tệp đã đóng dấu"),
            kinds=self.tr("Văn bản (*.docx *.docm *.pdf)"),
            may_lack=False,
        )
        self.file: ReadingPanel[MarkedFile] = ReadingPanel(seat, reading)
        self.told, self.facts = Banner(), FactsList()
        self.marks = Remarks(self.tr("Từng dấu trên tệp"))
        self._build()
        self.file.loaded.connect(self._compare)

    def focus_first(self) -> None:
        """Onto the choice of a file."""
        self.file.choose.setFocus()

    def _compare(self, file: MarkedFile | None) -> None:
        self._clear()
        if file is None:
            return
        asked = CompareAsked(
            body=self._seat.body,
            day=self._seat.today(),
            read=file.read,
            number=file.number,
            symbol=file.symbol,
            chosen=self.subject or None,
        )
        try:
            (found,) = self._seat.desk.read(compare_marks, asked)
        except DeskError as error:
            self.told.say(sentence(error), BannerKind.DANGER)
            return
        regime = self._seat.desk.law.on(found.day or self._seat.today())
        found = compared(regime, file.read, found)
        self._show(found, regime.stamps, any_mark=bool(file.read.marks))

    def _clear(self) -> None:
        self.told.say("")
        self.facts.show_facts(())
        self.marks.show_remarks(())

    def _show(
        self, found: FileCompared, shapes: Mapping[Stamp, StampShape], *, any_mark: bool
    ) -> None:
        words, kind = self._verdict(found, any_mark=any_mark)
        if any_mark and found.found_by is FoundBy.CHOICE:
            chosen = self.tr(
                "Tệp không nói là văn bản nào, chỉ so với dòng đang chọn ({reference}). Nếu là văn "
                "bản khác, chọn đúng dòng rồi đọc lại. "
            )
            words = chosen.format(reference=found.reference) + words
        self.told.say(words, kind)
        self.facts.show_facts(self._facts(found) if any_mark else ())
        names = {stamp: shape.name for stamp, shape in shapes.items()}
        self.marks.show_remarks(mark_remarks(found, names))
        self.area.to_top()

    def _verdict(self, found: FileCompared, *, any_mark: bool) -> tuple[str, BannerKind]:
        if found.agrees and found.found_by is not FoundBy.FILE:
            words = self.tr(
                "{copy}: dấu khớp sổ, nhưng tệp khác bản đang giữ trong kho. Đối chiếu nội dung "
                "với bản giấy."
            )
            return words.format(copy=self._copy_words(found)), BannerKind.WARN
        if found.agrees:
            words = self.tr("Khớp. {copy}: mọi dấu đúng như sổ.")
            return words.format(copy=self._copy_words(found)), BannerKind.OK
        if not any_mark:
            return self.tr(
                "Không đọc được dấu nào: tệp chưa đóng dấu, hoặc là ảnh chụp, ảnh quét. Mở tệp "
                "xem bằng mắt, đối chiếu với phiếu phân bản."
            ), BannerKind.WARN
        if found.found_by is FoundBy.NOTHING:
            return self.tr(
                "Có dấu nhưng không biết là văn bản nào: trong sổ đi không có văn bản mang số này. "
                "Về trang Văn bản đi, chọn đúng dòng rồi đọc lại."
            ), BannerKind.WARN
        return self._copy_verdict(found), BannerKind.DANGER

    def _copy_verdict(self, found: FileCompared) -> str:
        words = {
            CopyVerdict.KNOWN: self.tr("{copy}: có dấu khác sổ, xem từng dấu dưới đây."),
            CopyVerdict.UNNAMED: self.tr(
                "Trên tệp không có dấu Bản số nên không biết là bản nào. Không giao bản in từ tệp "
                "này."
            ),
            CopyVerdict.SEVERAL: self.tr(
                "Trên tệp có nhiều bản số khác nhau. Nếu là tệp in gộp các bản thì đọc từng tệp "
                "riêng; nếu không, giữ tệp lại và báo người phụ trách bảo vệ bí mật nhà nước."
            ),
            CopyVerdict.UNKNOWN: self.tr(
                "Bản số {number} không có trong sổ của văn bản này. Giữ tệp lại và báo người phụ "
                "trách bảo vệ bí mật nhà nước."
            ),
            CopyVerdict.OTHER: self.tr(
                "Tệp được giữ là bản số {kept}, nhưng dấu trên tệp ghi số khác. Giữ tệp lại và in "
                "lại bản đúng."
            ),
            CopyVerdict.CANCELLED: self.tr(
                "Văn bản mang số đã hủy trong sổ. Không giao, không dùng bản này."
            ),
        }[found.copy_verdict]
        return words.format(
            copy=self._copy_words(found),
            number=_two_digits(found.copy_number),
            kept=_two_digits(found.kept_as),
        )

    def _copy_words(self, found: FileCompared) -> str:
        if found.copy_number is None:
            return self.tr("Tệp này")
        words = (
            self.tr("Bản số {number} gửi {holder}") if found.holder else self.tr("Bản số {number}")
        )
        return words.format(number=_two_digits(found.copy_number), holder=found.holder)

    def _facts(self, found: FileCompared) -> tuple[tuple[str, str], ...]:
        by = {
            FoundBy.FILE: self.tr("Đúng tệp đã giữ trong kho"),
            FoundBy.NUMBER: self.tr("Theo số, ký hiệu trong tệp; tệp khác bản giữ trong kho"),
            FoundBy.CHOICE: self.tr("Theo dòng đang chọn; tệp không nói là văn bản nào"),
            FoundBy.NOTHING: "",
        }[found.found_by]
        day = day_text(found.day)
        level = "" if found.item is None or found.level is None else level_chip_words(found.level)
        return (
            (self.tr("Văn bản"), " · ".join(filter(None, (found.reference, day, found.title)))),
            (self.tr("Nhận ra"), by),
            (self.tr("Độ mật trong sổ"), level),
            (self.tr("Bản số"), _two_digits(found.copy_number)),
            (self.tr("Người giữ"), found.holder),
            (self.tr("Nơi để"), found.place),
        )

    def _build(self) -> None:
        self.area = FormArea()
        for part in (self.file, self.told, self.facts, self.marks):
            self.area.card.body.addWidget(part)
        self.body.addWidget(self.area)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")


def _two_digits(number: int | None) -> str:
    return "" if number is None else f"{number:02}"
