"""Lays out a DOCX with Word on Windows, behind a PowerShell script that drives it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import OfficeSuiteFailedError
from bmnn_desk.machine.processes import end_windows_tree, run_in

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOURCE = "van-ban.docx"
_MADE = "van-ban.pdf"
_WORD_ID = "word.id"
_POWERSHELL = r"System32\WindowsPowerShell\v1.0\powershell.exe"
# Single quotes only: the script goes through a Windows command line. Word is no child of it
# (Windows starts it), so its number is written down before the file is opened. The password
# 'x' opens nothing: it makes Word refuse where it would ask.
WORD_SCRIPT = """
$ErrorActionPreference = 'Stop'
function Find-Ours {
  @(Get-CimInstance Win32_Process -Filter 'Name=''WINWORD.EXE''' |
    Where-Object { $_.CommandLine -like '*-Embedding*' } | ForEach-Object { $_.ProcessId })
}
$before = Find-Ours
$word = New-Object -ComObject Word.Application
try {
  $ours = @(Find-Ours | Where-Object { $before -notcontains $_ })
  if ($ours.Count -ne 1) { throw 'Word was not started anew' }
  Set-Content -LiteralPath $env:BMNN_WORD_ID -Value $ours[0] -Encoding Ascii
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $links = $word.Options.UpdateLinksAtOpen
  $word.Options.UpdateLinksAtOpen = $false
  try {
    $none = [Type]::Missing
    $text = $word.Documents.Open($env:BMNN_SOURCE, $false, $true, $false, 'x', $none, $false,
      $none, $none, 0, $none, $false, $false, $none, $true)
    $text.ExportAsFixedFormat($env:BMNN_MADE, 17, $false, 0, 0, 1, 1, 0, $false, $false, 0,
      $false, $true, $false)
    $text.Close(0)
  } finally {
    $word.Options.UpdateLinksAtOpen = $links
  }
} finally {
  $word.Quit(0)
}
"""


def word_pdf(data: bytes, folder: Path, seconds: float) -> bytes:
    """The PDF that Word makes of a DOCX within `seconds`, in a private folder; on Windows.

    Macros are forced off, nothing is asked, the file is opened read-only and not remembered.

    Raises:
        OfficeSuiteFailedError: it cannot be started, makes no PDF, or is not done in time.
    """
    (folder / _SOURCE).write_bytes(data)
    try:
        code = run_in(
            folder, word_command(os.environ), word_environment(os.environ, folder), seconds
        )
    except OfficeSuiteFailedError:
        _end_word(folder / _WORD_ID)
        raise
    if code:
        _end_word(folder / _WORD_ID)
        raise OfficeSuiteFailedError
    try:
        return (folder / _MADE).read_bytes()
    except FileNotFoundError:
        raise OfficeSuiteFailedError from None


def word_command(environment: Mapping[str, str]) -> tuple[str, ...]:
    """How the script is run: no profile of the user, no questions, nothing on the disk."""
    system = Path(environment.get("SYSTEMROOT", r"C:\Windows"))
    options = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command", WORD_SCRIPT)
    return (str(system / _POWERSHELL), *options)


def word_environment(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The user's environment, for Word is his, and the paths that the script needs."""
    return {
        **environment,
        "BMNN_SOURCE": str(folder / _SOURCE),
        "BMNN_MADE": str(folder / _MADE),
        "BMNN_WORD_ID": str(folder / _WORD_ID),
    }


def _end_word(file: Path) -> None:
    try:
        number = file.read_text("ascii").strip()
    except FileNotFoundError:
        return
    if number.isdigit():
        end_windows_tree(int(number))
