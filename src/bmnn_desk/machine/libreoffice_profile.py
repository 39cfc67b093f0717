"""The settings of a LibreOffice that only lays out: no macros, links, backups or network."""

from __future__ import annotations

from typing import NamedTuple


class _Setting(NamedTuple):
    path: str
    name: str
    value: str


_COMMON = "/org.openoffice.Office.Common"
_NOWHERE = "127.0.0.1"
_NO_PORT = "9"
_SETTINGS = (
    _Setting(f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    _Setting(f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),  # very high
    _Setting(f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    _Setting(f"{_COMMON}/Security/Scripting", "DisableActiveContent", "true"),
    _Setting(f"{_COMMON}/Save/Document", "AutoSave", "false"),
    _Setting(f"{_COMMON}/Save/Document", "CreateBackup", "false"),
    _Setting(f"{_COMMON}/History", "PickListSize", "0"),
    _Setting(f"{_COMMON}/Misc", "CrashReport", "false"),
    _Setting(f"{_COMMON}/Misc", "FirstRun", "false"),
    # A content control would become a form field, which viewers draw as they like.
    _Setting(f"{_COMMON}/Filter/PDF/Export", "ExportFormFields", "false"),
    _Setting("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    _Setting("/org.openoffice.Office.Recovery/AutoSave", "UserAutoSaveEnabled", "false"),
    _Setting("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    _Setting("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    # Whatever asks for the network all the same is sent to a port where nobody listens.
    _Setting("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    _Setting("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
    _Setting("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    _Setting("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", _NO_PORT),
    _Setting("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    _Setting("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", _NO_PORT),
)


def profile_xml() -> str:
    """The file registrymodifications.xcu of a new profile."""
    items = "".join(
        f'<item oor:path="{setting.path}"><prop oor:name="{setting.name}" oor:op="fuse">'
        f"<value>{setting.value}</value></prop></item>\n"
        for setting in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{items}</oor:items>\n"
    )
