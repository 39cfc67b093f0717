from __future__ import annotations

from typing import TYPE_CHECKING

from tests import secrecy_desk as sd
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_said_once_and_what_comes_again(office: Office) -> None:
    sd.everything_of_secrecy(office)
    for once in ("secrecy_change", "change_basis", "change_copy", "copy_remark", "delisted_entry"):
        refuses_a_twin(office, once)
    for again in ("change_paper", "change_holder", "change_notice", "notice_answer"):
        add_twin(office, again)
