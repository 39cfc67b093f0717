"""Keeps what is copied here out of the histories of clipboards, which write it onto the disk.

Windows keeps it for Win+V and may send it to a cloud, Klipper and others keep it in files; each
leaves out what bears its mark (learn.microsoft.com, "Clipboard Formats"; KeePassXC sets the same).
What is copied can be pasted as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

_NO = bytes(4)  # a DWORD
_MARKS = {
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": _NO,
    "CanUploadToCloudClipboard": _NO,
    "x-kde-passwordManagerHint": b"secret",
}


def keep_private(clipboard: QClipboard) -> None:
    """Mark whatever this program puts there from now on, before anybody else can ask for it."""
    clipboard.dataChanged.connect(lambda: _mark(clipboard))


def _mark(clipboard: QClipboard) -> None:
    copied = clipboard.mimeData()
    if not clipboard.ownsClipboard() or not copied.formats():
        return
    if all(map(copied.hasFormat, _MARKS)):
        return  # this very call put it there
    marked = QMimeData()
    for name in copied.formats():
        marked.setData(name, copied.data(name))
    for name, value in _MARKS.items():
        marked.setData(name, value)
    clipboard.setMimeData(marked)
