"""Requests and questions about old registers that go through, by the verb's name."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from bmnn_desk.services.import_old_register import (
    ImportOldRegisterRequest,
    TakeBackOldRegisterRequest,
    import_old_register,
    take_back_old_register,
)
from bmnn_desk.services.old_register_lines import OldLinesAsked
from bmnn_desk.services.old_registers import OldRegistersAsked
from tests import make
from tests.domain import old_lines
from tests.inspection.in_store import import_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

_files = count(1)


def new_file(at: Office) -> ImportOldRegisterRequest:
    """A register with a line in each book, of a file that nobody brought before."""
    register = old_lines.register(
        outgoing=(old_lines.outgoing(),),
        slips=(old_lines.slip(),),
        incoming=(old_lines.incoming(),),
        transfers=(old_lines.transfer(),),
        copying=(old_lines.copying(),),
    )
    return import_request(at, register, f"tep {next(_files)}".encode())


def taking_back(at: Office, old_register: int) -> TakeBackOldRegisterRequest:
    return TakeBackOldRegisterRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        old_register=old_register,
        reason="Nhập nhầm tệp của năm khác",
    )


def imported(at: Office) -> int:
    """An old register that was brought in; its number."""
    return at.desk.do(import_old_register, new_file(at))


def old_books(at: Office) -> None:
    """One old register that stands, and one that was taken back."""
    imported(at)
    at.desk.do(take_back_old_register, taking_back(at, imported(at)))


OLD_REGISTER_READS: dict[str, Callable[[Office], Any]] = {
    "inspected_old_lines": lambda at: OldLinesAsked(body=at.body, old_register=imported(at)),
    "old_register_lines": lambda at: OldLinesAsked(body=at.body, old_register=imported(at)),
    "old_registers": lambda at: OldRegistersAsked(body=at.body),
}
OLD_REGISTER_WRITES: dict[str, Callable[[Office], Any]] = {
    "import_old_register": new_file,
    "take_back_old_register": lambda at: taking_back(at, imported(at)),
}
