from __future__ import annotations

import re
import sys

from bmnn_desk.machine.windows_hidden_process import (
    OWNER_RIGHTS,
    process_rights,
    reported_name,
)
from tests.machine.fresh_python import said_by

# winnt.h
VM_READ, VM_WRITE, VM_OPERATION = 0x0010, 0x0020, 0x0008
CREATE_THREAD, DUP_HANDLE, SET_INFORMATION = 0x0002, 0x0040, 0x0200
WRITE_DAC, WRITE_OWNER = 0x00040000, 0x00080000
TERMINATE, SET_QUOTA, QUERY_LIMITED, SYNCHRONIZE = 0x0001, 0x0100, 0x1000, 0x00100000


def test_the_same_user_may_neither_read_nor_change_the_process_nor_its_rights() -> None:
    refused = (VM_READ | VM_WRITE | VM_OPERATION | CREATE_THREAD | DUP_HANDLE | SET_INFORMATION) | (
        WRITE_DAC | WRITE_OWNER
    )
    assert OWNER_RIGHTS & refused == 0


def test_the_parent_can_bound_a_worker_look_at_it_and_end_it() -> None:
    needed = TERMINATE | SET_QUOTA | QUERY_LIMITED | SYNCHRONIZE
    assert OWNER_RIGHTS & needed == needed


def test_the_list_of_rights_is_protected_and_names_the_owner_and_the_system_alone() -> None:
    found = re.fullmatch(
        r"D:P\(A;;0x(?P<owner>[0-9a-f]{8});;;OW\)\(A;;0x001fffff;;;SY\)", process_rights()
    )
    assert found is not None
    assert int(found["owner"], 16) == OWNER_RIGHTS


def test_a_program_is_reported_by_the_name_of_its_file() -> None:
    assert reported_name(r"C:\Chương trình\BMNN\bmnn-desk.exe") == "bmnn-desk.exe"


def test_elsewhere_it_is_harmless_and_calls_nothing() -> None:
    code = (
        "from bmnn_desk.machine import windows_hidden_process as w\n"
        "print(hasattr(w, 'hide_this_process'))"
    )
    assert (said_by(code) == "False") is (sys.platform != "win32")
