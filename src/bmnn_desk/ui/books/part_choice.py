"""What of a volume can be printed now, the likeliest first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.stamps import MarkWay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.volumes import PrintPlan


class BookPart(StrEnum):
    """A print of a volume.

    CONTINUE: new lines onto the free lines of the last sheet (in nối tiếp). LOOK: the whole
    volume once more, to be looked at or kept as a file; its sheets are no sheets of the book.
    """

    WHOLE = "whole"
    CONTINUE = "continue"
    NEW_SHEETS = "new_sheets"
    CORRECTIONS = "corrections"
    CLOSING = "closing"
    CONTROL = "control"
    FRONT = "front"
    COVER_MARK = "cover_mark"
    LOOK = "look"
    OFFSET = "offset"

    @property
    def makes_sheets(self) -> bool:
        """Its pages become numbered sheets of the book."""
        return self in {
            BookPart.WHOLE,
            BookPart.CONTINUE,
            BookPart.NEW_SHEETS,
            BookPart.CORRECTIONS,
        }

    @property
    def has_lines(self) -> bool:
        """Lines of the register stand on it: as a file it leaves the store as an export does."""
        return self.makes_sheets or self is BookPart.LOOK

    @property
    def comes_from_file(self) -> bool:
        """Printed from a saved file on another machine it counts as printed; a look does not."""
        return self.is_recorded and self is not BookPart.LOOK

    @property
    def is_recorded(self) -> bool:
        """That it was printed is kept; an offset sheet says nothing of the book."""
        return self is not BookPart.OFFSET


def parts_for(plan: PrintPlan, level_way: MarkWay) -> tuple[BookPart, ...]:
    """What can be printed of a volume, the likeliest first."""
    found = [*_lines(plan), *_beside(plan), BookPart.FRONT]
    if level_way is MarkWay.OVERPRINT:
        found.append(BookPart.COVER_MARK)
    if plan.printed_to is not None:
        found.append(BookPart.LOOK)
    return (*found, BookPart.OFFSET)


def new_lines(plan: PrintPlan) -> int:
    """How many lines of the volume stand on no sheet."""
    if plan.last_ordinal is None:
        return 0
    printed = plan.first_ordinal - 1 if plan.printed_to is None else plan.printed_to
    return plan.last_ordinal - printed


def part_words(part: BookPart, plan: PrintPlan) -> str:
    """A print as the choice names it."""
    sheet = 0 if plan.continue_from is None else plan.continue_from.sheet
    return _words(part).format(
        sheet=sheet, next=plan.next_sheet, new=new_lines(plan), count=len(plan.to_correct)
    )


def _lines(plan: PrintPlan) -> Iterator[BookPart]:
    if not new_lines(plan):
        return
    if plan.printed_to is None and plan.next_sheet == 1:
        yield BookPart.WHOLE
        return
    if plan.continue_from is not None:
        yield BookPart.CONTINUE
    yield BookPart.NEW_SHEETS


def _beside(plan: PrintPlan) -> Iterator[BookPart]:
    if plan.to_correct:
        yield BookPart.CORRECTIONS
    if plan.is_finished:
        yield BookPart.CLOSING
    if plan.printed_to is not None:
        yield BookPart.CONTROL


def _words(part: BookPart) -> str:
    return {
        BookPart.WHOLE: _tr("Cả quyển: bìa, trang mở sổ, các tờ"),
        BookPart.CONTINUE: _tr("{new} dòng mới, in nối tiếp tờ số {sheet}"),
        BookPart.NEW_SHEETS: _tr("{new} dòng mới, trên tờ mới từ số {next}"),
        BookPart.CORRECTIONS: _tr("Tờ đính chính: {count} dòng"),
        BookPart.CLOSING: _tr("Trang kết thúc sổ"),
        BookPart.CONTROL: _tr("Tờ kiểm soát (mã kiểm tra)"),
        BookPart.FRONT: _tr("Bìa và trang xác nhận mở sổ"),
        BookPart.COVER_MARK: _tr("Dấu độ mật in chồng lên bìa"),
        BookPart.LOOK: _tr("Cả quyển, chỉ để xem"),
        BookPart.OFFSET: _tr("Tờ thử lệch máy in"),
    }[part]


def _tr(words: str) -> str:
    return QCoreApplication.translate("part_choice", words)
