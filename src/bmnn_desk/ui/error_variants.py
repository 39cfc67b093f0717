"""Mishaps whose sentence hangs on what they tell of; `error_texts` asks here first."""

from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.transfers import CopyState

_OF_KIND = (
    "Trong các bản đã chọn có bản là “{is_at}”; việc này chỉ làm với bản “{needs}”. Bỏ chọn bản đó "
    "rồi làm lại."
)
_UNCOUNTED = "Chưa khóa được đợt kiểm kê: còn {uncounted} bản chưa kiểm. Kiểm nốt rồi khóa lại."
_UNRESOLVED = (
    "Chưa khóa được đợt kiểm kê: còn {unresolved} chênh lệch chưa xử lý. Xử lý từng chênh lệch "
    "hoặc ghi thành vụ việc, rồi khóa lại."
)
_KINDS = frozenset(kind.value for kind in CopyKind)
_OF_COPIES = _KINDS | {CopyState.DELIVERED.value}  # "received" is a document's word too


def variant_of(error: e.DeskError) -> str:
    """The sentence that fits this one better than the usual one of its type; "" where none does."""
    if isinstance(error, e.WrongStageError) and error.is_at in _KINDS and error.needs in _OF_COPIES:
        return _OF_KIND
    if isinstance(error, e.InventoryUnfinishedError) and not error.unresolved:
        return _UNCOUNTED
    if isinstance(error, e.InventoryUnfinishedError) and not error.uncounted:
        return _UNRESOLVED
    return ""
