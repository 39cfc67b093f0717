from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from bmnn_desk.machine.libreoffice_profile import profile_xml

NAMES = "{http://openoffice.org/2001/registry}"
MUST = {
    "Scripting/DisableMacrosExecution": "true",
    "Scripting/MacroSecurityLevel": "3",
    "Scripting/BlockUntrustedRefererLinks": "true",
    "Document/CreateBackup": "false",
    "Document/AutoSave": "false",
    "AutoSave/Enabled": "false",
    "Update/Link": "2",
    "Settings/ooInetProxyType": "2",
    "Settings/ooInetHTTPSProxyName": "127.0.0.1",
    "VirtualMachine/Enable": "false",
}


def settings() -> dict[str, str]:
    found: dict[str, str] = {}
    for item in ET.fromstring(profile_xml().encode()):  # noqa: S314  our own text
        ((prop,),) = [list(item)]
        path = item.attrib[f"{NAMES}path"].rpartition("/")[2]
        found[f"{path}/{prop.attrib[f'{NAMES}name']}"] = prop[0].text or ""
    return found


@pytest.mark.parametrize("key", MUST)
def test_the_profile_forbids_what_it_must(key: str) -> None:
    assert settings()[key] == MUST[key]
