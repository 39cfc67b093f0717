"""What stands on paper and not in a backup, and what the store did after it, in plain words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.number_texts import dotted

_tr = partial(QCoreApplication.translate, "compare_words")


def paper_words(held: int, paper: int | None) -> str:
    """A book's last number in the backup beside the last one on paper; None was not typed."""
    if paper is None:
        return _tr("Bản sao lưu có đến số {held}.").format(held=held)
    if paper == held:
        return _tr("Khớp: cả hai đều đến số {held}.").format(held=held)
    if paper > held:
        words = _tr("{numbers} có trên sổ giấy, không có trong bản sao lưu: ghi lại từ sổ giấy.")
        return words.format(numbers=_numbers(held + 1, paper))
    words = _tr("{numbers} có trong bản sao lưu, không có trên sổ giấy: xem lại số vừa gõ.")
    return words.format(numbers=_numbers(paper + 1, held))


def acts_words(seq: int, live_seq: int | None) -> str:
    """The last act of the backup beside the last one of the store that it stands in for."""
    if live_seq is None:
        return _tr(
            "Không đọc được kho đang có nên không biết sau bản sao lưu còn việc nào. Dựa vào sổ "
            "giấy để ghi lại phần thiếu."
        )
    after = live_seq - seq
    if after > 0:
        words = _tr(
            "Kho hiện nay có thêm {count} việc làm sau bản sao lưu này (kể cả sao lưu, đăng nhập). "
            "Những việc đó không có trong bản sao lưu."
        )
        return words.format(count=dotted(after))
    if after < 0:
        words = _tr("Bản sao lưu mới hơn kho đang có: nhiều hơn {count} việc.")
        return words.format(count=dotted(-after))
    return _tr("Bản sao lưu có đủ mọi việc của kho đang có.")


def closed_words(count: int) -> str:
    """How many kept files of the restored store do not open, and why; empty where all do."""
    if not count:
        return ""
    words = _tr(
        "{count} tệp cất trong kho này không mở được: đã tiêu hủy sau lúc sao lưu, hoặc cạnh bản "
        "sao lưu thiếu đúng tệp contents.bin của nó. Các dòng sổ vẫn đủ. Nếu tệp không bị tiêu "
        "hủy: quay lại, chọn bản sao lưu ngay trong thư mục bmnn-sao-luu của ổ sao lưu."
    )
    return words.format(count=dotted(count))


def typed_number(text: str) -> int | None:
    """The number on paper; None where nothing was typed.

    Raises:
        ValueError: it is no whole number of at most six digits.
    """
    plain = text.strip().replace(".", "")
    if not plain:
        return None
    if not plain.isdecimal() or len(plain) > _MOST_DIGITS:
        raise ValueError(text)
    return int(plain)


_MOST_DIGITS = 6


def _numbers(first: int, last: int) -> str:
    if first == last:
        return _tr("Số {first}").format(first=first)
    return _tr("Số {first} đến {last}").format(first=first, last=last)
