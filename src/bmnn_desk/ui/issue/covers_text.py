"""What is said of marks that lie on the writing of their pages, or on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.ui.issue.framed_mark import FramedMark


def covers_remark(
    marks: Sequence[FramedMark],
    pages: Mapping[Stamp, int | None] | None,
    tr: Callable[[str], str],
) -> Remark:
    """Say which marks lie on writing or on each other; the text is the same in every copy.

    `pages` has for each mark the number of the first page where it covers something, None where
    it covers nothing; a mark nobody has looked under is missing, and without pages it is None.
    """
    for index, mark in enumerate(marks):
        for other in marks[index + 1 :]:
            if mark.overlaps(other):
                words = tr("Dấu {one} và dấu {other} chồng lên nhau. Dời một dấu ra chỗ trống.")
                return _warning(words.format(one=mark.name, other=other.name))
    if pages is None:
        words = tr("Không có trang của văn bản nên chưa biết dấu có đè lên chữ hay không.")
        return Remark(kind=RemarkKind.INFO, words=words)
    covering = [(mark, page) for mark in marks if (page := pages.get(mark.stamp)) is not None]
    if covering:
        words = tr(
            "Dấu {names} đè lên chữ ở trang {page}. Chọn dấu rồi bấm “Dời đến chỗ trống”, hoặc dời "
            "bằng phím mũi tên."
        )
        names = ", ".join(mark.name for mark, _ in covering)
        return _warning(words.format(names=names, page=min(page for _, page in covering)))
    if any(mark.stamp not in pages for mark in marks):
        return Remark(kind=RemarkKind.INFO, words=tr("Đang xem các trang có chữ ở đâu…"))
    return Remark(kind=RemarkKind.OK, words=tr("Không dấu nào đè lên chữ."))


def _warning(words: str) -> Remark:
    return Remark(kind=RemarkKind.WARN, words=words)
