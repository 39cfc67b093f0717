"""Each mark of a file beside the register in one sentence, and how to mend what differs."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.marks_read import MarkFault, MarkVerdict
from bmnn_desk.ui.books.number_ranges import ranges_text
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bmnn_desk.domain.marks_read import FileCompared, MarkCompared
    from bmnn_desk.domain.stamps import Stamp

_MOST = 40
# Where the pages are put in once all marks of one sentence are known.
_WHERE = "\0"


def mark_remarks(found: FileCompared, names: Mapping[Stamp, str]) -> Iterator[Remark]:
    """One remark for each mark and what is to be said of it, with all its pages; wrong ones first.

    `names` are what the office calls the stamps. At most 40: what is left out is counted.
    """
    alike: dict[tuple[str, str, bool], list[int]] = {}
    for mark in sorted(found.marks, key=lambda each: each.verdict.agrees):
        told = (_said(mark, found, names[mark.stamp]), _mend(mark), mark.verdict.agrees)
        pages = alike.setdefault(told, [])
        if mark.read is not None and mark.read.page is not None:
            pages.append(mark.read.page)
    mended = set[str]()
    for (said, mend, agrees), pages in list(alike.items())[:_MOST]:
        where = _tr(" (trang {pages})").format(pages=_pages(pages)) if pages else ""
        kind = RemarkKind.OK if agrees else RemarkKind.WARN
        # What is to be done is said once, though it goes for several marks.
        hint = "" if mend in mended else mend
        mended.add(mend)
        yield Remark(kind=kind, words=said.replace(_WHERE, where), hint=hint)
    if len(alike) > _MOST:
        words = _tr("Còn {count} điểm nữa, không kể ra đây.").format(count=len(alike) - _MOST)
        yield Remark(kind=RemarkKind.INFO, words=words)


def _said(mark: MarkCompared, found: FileCompared, name: str) -> str:
    said = {
        MarkVerdict.SAME: _tr("{name}{where}: đúng như sổ."),
        MarkVerdict.BY_HAND: _tr("{name}: sổ ghi đóng bằng dấu cao su, tệp không có là đúng."),
        MarkVerdict.MISSING: _tr("{name}: sổ ghi đã in vào bản này, trên tệp không thấy."),
        MarkVerdict.EXTRA: _tr("{name}{where}: có trên tệp, sổ không ghi cho bản này."),
        MarkVerdict.DOUBLED: _tr("{name}{where}: có hơn một lần, sổ chỉ ghi một lần."),
        MarkVerdict.MOVED: _tr("{name}{where}: nằm khác chỗ đã ghi{off}."),
        MarkVerdict.CHANGED: _tr("{name}{where}: không còn như chương trình in ({faults})."),
        MarkVerdict.INK: _tr("{name}{where}: màu mực khác sổ."),
        MarkVerdict.WORDS: _tr("{name}{where}: chữ điền trong dấu khác sổ."),
        MarkVerdict.LEVEL: _tr(
            "Độ mật trên văn bản khác sổ{where}: tệp ghi {shown}, sổ ghi {level}."
        ),
        MarkVerdict.NUMBER: _tr("Bản số trên tệp khác sổ{where}: tệp ghi {number}, sổ ghi {copy}."),
    }[mark.verdict]
    read = mark.read
    shown = None if read is None else read.level
    return said.format(
        name=name,
        where=_WHERE,
        off=_off(mark),
        faults=", ".join(_faults(read.faults)) if read is not None else "",
        shown="" if shown is None else level_word(shown),
        level="" if found.level is None else level_word(found.level),
        number="" if read is None or read.copy_number is None else f"{read.copy_number:02}",
        copy="" if found.copy_number is None else f"{found.copy_number:02}",
    )


def _mend(mark: MarkCompared) -> str:
    if mark.verdict.agrees:
        return ""
    if mark.verdict in {MarkVerdict.LEVEL, MarkVerdict.NUMBER}:
        return _tr("Giữ tệp lại, không giao bản in từ tệp này; đối chiếu bản giấy và sổ, in lại "
                   "bản đúng bằng “In các bản”.")  # fmt: skip
    return _tr("Tệp đã bị sửa sau khi đóng dấu, hoặc không phải bản chương trình làm ra. Không "
               "dùng tệp này; in lại từ bản giữ trong kho bằng “In các bản”.")  # fmt: skip


def _off(mark: MarkCompared) -> str:
    if isinf(mark.off_mm):
        return ""
    # A comma stands before the decimals of Vietnamese numbers.
    millimetres = f"{mark.off_mm:.1f}".replace(".", ",")
    return _tr(", lệch {millimetres} mm").format(millimetres=millimetres)


def _faults(faults: Iterable[MarkFault]) -> Iterator[str]:
    words = {
        MarkFault.SIZE: _tr("sai cỡ hoặc méo"),
        MarkFault.BORDERS: _tr("sai đường viền"),
        MarkFault.INK: _tr("sai màu mực"),
        MarkFault.FAINT: _tr("bị mờ hoặc bị ẩn"),
        MarkFault.COVERED: _tr("bị che hoặc bị tô nền"),
    }
    return (words[fault] for fault in MarkFault if fault in faults)


def _pages(pages: list[int]) -> str:
    return ranges_text(tuple(sorted(set(pages))))


def _tr(words: str) -> str:
    return QCoreApplication.translate("mark_verdicts", words)
