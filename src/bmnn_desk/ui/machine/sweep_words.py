"""What lists and sheets say of sweeps and of the files that they found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.sweeps import SecretSign, SweptAnswerKind, SweptFate, UnreadCause
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.sweeps import SweepEntry, SweepOutcome, SweptEntry

SIGN_WORDS: Mapping[SecretSign, str] = {
    SecretSign.LEVEL_WORD: "có chữ chỉ độ mật",
    SecretSign.COPY_NUMBER: "có bản số",
    SecretSign.COPY_SENTENCE: "có câu về sao, chụp ở nơi nhận",
    SecretSign.SAME_BYTES: "trùng tệp trong kho",
}
FATE_WORDS: Mapping[SweptFate, str] = {
    SweptFate.KEPT: "Có trong kho",
    SweptFate.REGISTERED: "Có trong sổ",
    SweptFate.ANSWERED: "Đã rõ từ trước",
    SweptFate.OF_DESTROYED: "Lẽ ra đã hủy",
    SweptFate.UNREGISTERED: "Chưa có trong sổ",
}
ANSWER_WORDS: Mapping[SweptAnswerKind, str] = {
    SweptAnswerKind.ENTERED: "Đã vào sổ",
    SweptAnswerKind.DESTROYED: "Đã hủy tệp",
    SweptAnswerKind.EXPLAINED: "Đã giải thích",
}
CAUSE_WORDS: Mapping[UnreadCause, str] = {
    UnreadCause.NO_RIGHT: "không có quyền đọc",
    UnreadCause.GONE: "không còn ở đó",
    UnreadCause.TOO_BIG: "quá lớn",
    UnreadCause.LOCKED: "có mật khẩu",
    UnreadCause.TOO_SLOW: "đọc quá lâu",
    UnreadCause.BROKEN: "hỏng hoặc không đọc được",
}


def state_words(row: SweptEntry) -> str:
    """What became of a file, else how the registers know it."""
    return FATE_WORDS[row.fate] if row.answer is None else ANSWER_WORDS[row.answer]


def state_mark(row: SweptEntry) -> StateMark:
    """The shape beside it."""
    if row.asks:
        return StateMark.SQUARE
    return StateMark.RING if row.answer is None and row.fate.wants_answer else StateMark.DOT


def name_words(row: SweptEntry) -> str:
    """The file's name; its number in the sweeps where the name is not for this account."""
    return row.name if row.name is not None else _tr("(tệp {label})").format(label=row.label)


def sign_words(signs: Iterable[SecretSign]) -> str:
    """Why a file looks secret."""
    return "; ".join(SIGN_WORDS[sign] for sign in signs)


def next_words(row: SweptEntry) -> str:
    """What is to be done about a file; "" where nothing is."""
    if row.fate is SweptFate.KEPT:
        return _tr(
            "Tệp này đã lưu trong kho, bản ở ngoài kho là bản thừa: xóa hẳn khi không cần sửa nữa."
        )
    if not row.asks:
        return ""
    if row.fate is SweptFate.OF_DESTROYED:
        return _tr(
            "Tài liệu đã tiêu hủy nhưng tệp còn ở đây. Hủy hẳn tệp rồi bấm Ctrl+G ghi cách hủy."
        )
    return _tr(
        "Tệp có dấu hiệu mật mà không sổ nào có. Bấm Ctrl+E để vào sổ đến, Ctrl+M để lập phiếu đề "
        "xuất; hoặc hủy tệp; rồi bấm Ctrl+G để trả lời."
    )


def outcome_words(outcome: SweepOutcome, waiting: int) -> str:
    """What a sweep saw, in one line; of the files that it found `waiting` want an answer."""
    begins = _tr("Đã dừng giữa chừng: ") if outcome.was_stopped else ""
    words = _tr(
        "đã xem {files} tệp, {found} tệp có dấu hiệu mật{among}, {closed} tệp không đọc được chữ "
        "bên trong, {unread} chỗ không đọc được."
    )
    said = begins + words.format(
        files=outcome.files,
        found=len(outcome.found),
        among=_among_words(len(outcome.found), waiting),
        closed=outcome.not_opened,
        unread=outcome.unread_count,
    )
    return said[:1].upper() + said[1:]


def _among_words(found: int, waiting: int) -> str:
    """How many of those found the list asks about: the registers may know the others."""
    if not found:
        return ""
    words = _tr(" ({waiting} tệp chờ trả lời, {known} tệp đã có trong sổ, trong kho hoặc đã rõ)")
    return words.format(waiting=waiting, known=found - waiting)


def sweep_words(sweep: SweepEntry) -> str:
    """A sweep in one line of the pane."""
    stopped = _tr(" (dừng giữa chừng)") if sweep.was_stopped else ""
    words = _tr("{day}, {person}: {files} tệp{stopped}")
    return words.format(
        day=short_day(sweep.day), person=sweep.person, files=sweep.files, stopped=stopped
    )


def size_words(size: int) -> str:
    """A size in KB or MB, as people say it."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")


def _tr(words: str) -> str:
    return QCoreApplication.translate("sweep_words", words)
