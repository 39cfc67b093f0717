"""Bringing a register that was read into the store: what stands against it, the act, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.errors import (
    AlreadySavedError,
    DeskError,
    OldRegisterEmptyError,
    OldRegisterThereError,
    SavedNotAnchoredError,
)
from bmnn_desk.services.import_old_register import ImportOldRegisterRequest, import_old_register
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.old_register import OldRegister
    from bmnn_desk.domain.old_register_kept import OldRegisterKept
    from bmnn_desk.ui.old_register.read_errand import BroughtFile
    from bmnn_desk.ui.seat import Seat


class Bringing(QObject):
    """`done(words)` when it is in the store, `refused(words)` when not; `moved` at both ends.

    A second try with the same file is the same request, so that no line comes in twice.
    """

    done = Signal(str)
    refused = Signal(str)
    moved = Signal()

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._request_id = new_request_id()
        self.is_under_way = False

    def begin_file(self) -> None:
        """Another file was chosen: what comes next is another act."""
        self._request_id = new_request_id()

    def start(
        self, file: BroughtFile, names: tuple[tuple[str, str], ...], register: OldRegister
    ) -> None:
        """Write every line in one act, beside the window."""
        request = ImportOldRegisterRequest(
            request_id=self._request_id,
            day=self._seat.today(),
            body=self._seat.body,
            file_name=file.name,
            sha256=file.sha256,
            names=names,
            register=register,
        )
        desk = self._seat.desk
        words = self.tr("Đã đưa {count} dòng của “{file}” vào kho.")
        said = words.format(count=dotted(row_count(register)), file=file.name)
        self._move(is_under_way=True)

        def refuse(error: DeskError) -> None:
            """Say why not; what is saved is saved."""
            self._move(is_under_way=False)
            if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
                self.done.emit(sentence(error))
                return
            self.refused.emit(sentence(error))

        def end(_number: int) -> None:
            """Every line is there."""
            self._move(is_under_way=False)
            self.done.emit(said)

        in_background(
            self,
            lambda: desk.do(import_old_register, request),
            end,
            refuse,
            lambda: self._move(is_under_way=False),
        )

    def _move(self, *, is_under_way: bool) -> None:
        self.is_under_way = is_under_way
        self.moved.emit()


def objection(
    file: BroughtFile, register: OldRegister, kept: Iterable[OldRegisterKept]
) -> DeskError | None:
    """Why a file is not brought in: the same bytes are there, or there is no line in it."""
    for each in kept:
        if each.sha256 == file.sha256:
            return OldRegisterThereError(each.day)
    return None if row_count(register) else OldRegisterEmptyError()


def row_count(register: OldRegister) -> int:
    """How many lines all books have."""
    parts = (
        register.outgoing,
        register.slips,
        register.incoming,
        register.transfers,
        register.copying,
    )
    return sum(map(len, parts))
