"""Hides this process's memory on Windows. Elsewhere only what is asked of the system is there."""

from __future__ import annotations

import ctypes
import sys
from pathlib import PureWindowsPath

_TERMINATE = 0x0001
_SET_QUOTA = 0x0100
_QUERY_LIMITED = 0x1000
_SYNCHRONIZE = 0x00100000
_ALL = 0x001FFFFF
_DACL = 4
_SDDL_1 = 1
_NO_ERROR_BOXES = 0x0001 | 0x0002

OWNER_RIGHTS = _TERMINATE | _SET_QUOTA | _QUERY_LIMITED | _SYNCHRONIZE
"""What programs of the same user may do: end it, bound it, wait for it, ask for its name."""


def process_rights() -> str:
    """Who may do what with this process, in SDDL; whoever is not named may do nothing.

    The system may do all, as it could anyway. An entry for Owner Rights takes the place of the
    owner's unwritten right to change this very list (MS-DTYP 2.4.2.4, S-1-3-4). Neither
    PROCESS_VM_READ nor PROCESS_DUP_HANDLE is in it.
    """
    return f"D:P(A;;{OWNER_RIGHTS:#010x};;;OW)(A;;{_ALL:#010x};;;SY)"


def reported_name(program: str) -> str:
    """The name by which Windows Error Reporting knows a program: its file's, without a folder."""
    return PureWindowsPath(program).name


if sys.platform == "win32":
    from ctypes import wintypes

    def hide_this_process() -> None:
        """To be called before the first secret is in memory; it cannot be taken back.

        Raises:
            OSError: the system refused the rights. A refused crash report is passed over.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.SetErrorMode(_NO_ERROR_BOXES)
        ctypes.WinDLL("wer").WerAddExcludedApplication(
            ctypes.c_wchar_p(reported_name(sys.executable)), False
        )
        _give_rights(kernel, process_rights())

    def _give_rights(kernel: ctypes.WinDLL, rights: str) -> None:
        security = ctypes.WinDLL("advapi32", use_last_error=True)
        made = ctypes.c_void_p()
        _require(
            security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
                ctypes.c_wchar_p(rights), wintypes.DWORD(_SDDL_1), ctypes.byref(made), None
            )
        )
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        this = wintypes.HANDLE(kernel.GetCurrentProcess())
        try:
            _require(security.SetKernelObjectSecurity(this, wintypes.DWORD(_DACL), made))
        finally:
            kernel.LocalFree(made)

    def _require(answer: int) -> None:
        if not answer:
            raise ctypes.WinError(ctypes.get_last_error())
