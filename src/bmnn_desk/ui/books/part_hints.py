"""What to know before a part of a book is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.books.part_choice import BookPart

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import PrintPlan


def part_hint(part: BookPart, plan: PrintPlan) -> str:
    """What to do with the paper, or what becomes of it."""
    sheet = 0 if plan.continue_from is None else plan.continue_from.sheet
    return _words(part).format(sheet=sheet)


def _words(part: BookPart) -> str:
    sheets = _tr(
        "Xem các tờ trước khi in. Khi ghi là đã in, chương trình nhớ dòng nào nằm ở tờ nào."
    )
    return {
        BookPart.WHOLE: sheets,
        BookPart.NEW_SHEETS: sheets,
        BookPart.CONTINUE: _tr(
            "Đặt lại tờ số {sheet} đã ký vào khay: dòng mới in vào chỗ trống dưới dòng cuối, "
            "dòng cũ giữ nguyên chỗ. Máy in lạ thì in tờ thử lệch trước."
        ),
        BookPart.CORRECTIONS: _tr(
            "Các dòng đính chính sau khi tờ đã in. Ký tờ này rồi đóng vào quyển, sau tờ cuối."
        ),
        BookPart.CLOSING: _tr("In, ký, rồi ghi ngày ký ở trang Sổ (Ctrl+T)."),
        BookPart.CONTROL: _tr(
            "Mã tính từ nội dung các dòng lúc in. Tờ này để riêng, không đóng vào sổ; đối chiếu "
            "ở trang Sổ (Ctrl+M)."
        ),
        BookPart.FRONT: _tr(
            "Trang xác nhận mở sổ: người đứng đầu ký, rồi ghi ở trang Sổ (Ctrl+T)."
        ),
        BookPart.COVER_MARK: _tr("Đặt tờ bìa đã in vào khay: chỉ dấu độ mật được in chồng lên."),
        BookPart.LOOK: _tr("Bản để xem hoặc lưu: không phải tờ sổ, không ký, không đóng."),
        BookPart.OFFSET: _tr("In hai lần lên cùng một tờ rồi đo lệch bằng các vạch ở góc."),
    }[part]


def _tr(words: str) -> str:
    return QCoreApplication.translate("part_hints", words)
