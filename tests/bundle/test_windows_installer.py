"""The installer for Windows, as far as a text can be held against what it names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import bmnn_desk
from bmnn_desk.paths import resources_folder
from tests.test_build_installer import spec

FOLDER = resources_folder() / "installer"
SCRIPT = FOLDER / "bmnn-desk.iss"
BUILT = r"..\..\dist\bmnn-desk"
# Inno Setup says these to everybody who installs or removes a program.
SAID = {
    *("ButtonNext", "ButtonBack", "ButtonCancel", "ButtonInstall", "ButtonFinish"),
    *("WelcomeLabel1", "WizardLicense", "LicenseAccepted", "WizardSelectDir", "SelectDirLabel3"),
    *("WizardReady", "WizardInstalling", "FinishedHeadingLabel", "ConfirmUninstall"),
    *("UninstallStatusLabel", "UninstalledAll"),
}


@cache
def sections() -> dict[str, list[str]]:
    """The lines of each section, without comments."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in SCRIPT.read_text("utf-8-sig").splitlines():
        if head := re.fullmatch(r"\[(\w+)\]", line):
            name = head[1]
            assert name not in found
            found[name] = []
        elif line and not line.startswith((";", "//")):
            found[name].append(line)
    return found


def values(section: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in sections()[section])


def test_inno_setup_reads_it_as_utf_8() -> None:
    data = SCRIPT.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert unicodedata.is_normalized("NFC", data.decode("utf-8-sig"))


def test_its_version_is_the_programs() -> None:
    defined = dict(re.findall(r'#define (\w+) "(.+)"', "\n".join(sections()[""])))
    assert defined == {"Version": bmnn_desk.__version__, "Built": BUILT}
    assert spec()["VERSION"] == bmnn_desk.__version__
    assert values("Setup")["AppVersion"] == values("Setup")["VersionInfoVersion"] == "{#Version}"


def test_every_file_it_names_is_there_or_is_built() -> None:
    for name in (values("Setup")["LicenseFile"], values("Setup")["SetupIconFile"]):
        assert (FOLDER / name.replace("\\", "/")).is_file(), name


def test_it_installs_what_was_signed_and_nothing_beside() -> None:
    """Each other file would be told as one too many when the installed folder is checked."""
    files = "\n".join(sections()["Files"])
    assert re.findall(r'^Source: "([^"]+)"', files, re.MULTILINE) == [r"{#Built}\*"]
    told = (FOLDER / "README.md").read_text("utf-8")
    places = [told.index(word) for word in ("pyinstaller --", "release sign", "ISCC")]
    assert places == sorted(places)


def test_each_program_it_starts_or_bars_is_one_the_spec_builds() -> None:
    text = SCRIPT.read_text("utf-8-sig")
    programs = set(re.findall(r"bmnn-desk[\w-]*\.exe", text))
    assert programs == {"bmnn-desk.exe", "bmnn-desk-cli.exe"}
    names = re.search(
        r"names = .*", (FOLDER.parents[1] / "build_installer.spec").read_text("utf-8")
    )
    assert names is not None
    assert {f"{name}.exe" for name in re.findall(r'"(bmnn-desk[\w-]*)"', names[0])} == programs


def test_the_firewall_bars_both_programs_in_both_directions_and_lets_go() -> None:
    code = "\n".join(sections()["Code"])
    for words in ("''bmnn-desk.exe''", "''bmnn-desk-cli.exe''", "''Outbound''", "''Inbound''"):
        assert words in code
    assert "-Action Block -Profile Any -Enabled True" in code
    assert "Count -ne 4" in code
    assert "CustomMessage('FirewallFailed')" in code
    (left,) = sections()["UninstallRun"]
    assert "Remove-NetFirewallRule -Group BMNN" in left


def test_it_takes_nothing_away_but_what_it_put_there() -> None:
    """A store lies where its office chose; neither an update nor a removal may come near it."""
    assert "UninstallDelete" not in sections()
    (old,) = sections()["InstallDelete"]
    assert old == r'Type: filesandordirs; Name: "{app}\_internal"'
    code = "\n".join(sections()["Code"])
    assert not re.search(r"DelTree|DeleteFile|RemoveDir|RegDelete", code)
    assert not [line for line in sections()["Registry"] if "uninsdelete" in line]
    assert "CustomMessage('StoresStay')" in code


def test_nothing_is_fetched() -> None:
    text = SCRIPT.read_text("utf-8-sig")
    assert not re.search(r"https?:|download|Internet", re.sub(r"(?m)^;.*", "", text), re.IGNORECASE)


def test_what_it_says_is_vietnamese_and_whole() -> None:
    said = {name.removeprefix("vi."): words for name, words in values("Messages").items()}
    assert set(said) >= SAID
    own = {name.removeprefix("vi."): words for name, words in values("CustomMessages").items()}
    text = SCRIPT.read_text("utf-8-sig")
    used = set(re.findall(r"\{cm:(\w+)\}", text)) | set(
        re.findall(r"CustomMessage\('(\w+)'\)", text)
    )
    assert used == set(own)
    assert all(words.strip() for words in {**said, **own}.values())


def test_it_asks_for_an_administrator_and_windows_10() -> None:
    setup = values("Setup")
    assert setup["PrivilegesRequired"] == "admin"
    assert setup["MinVersion"] == "10.0"
    assert setup["ArchitecturesAllowed"] == "x64compatible"


@pytest.mark.parametrize(
    ("name", "told"),
    [("longPathAware", "true"), ("dpiAwareness", "PerMonitorV2"), ("dpiAware", "true/pm")],
)
def test_the_manifest_knows_long_paths_and_sharp_screens(name: str, told: str) -> None:
    root = ET.parse(FOLDER / "bmnn-desk.manifest").getroot()  # noqa: S314  our own file
    (found,) = (each for each in root.iter() if each.tag.endswith(f"}}{name}"))
    assert found.text == told


def test_the_manifest_asks_for_no_more_rights_than_its_user_has() -> None:
    root = ET.parse(FOLDER / "bmnn-desk.manifest").getroot()  # noqa: S314  our own file
    (level,) = (each for each in root.iter() if each.tag.endswith("}requestedExecutionLevel"))
    assert level.attrib == {"level": "asInvoker", "uiAccess": "false"}


def test_the_version_resource_has_the_programs_version(tmp_path: Path) -> None:
    text = Path(spec()["version_resource"](tmp_path)).read_text("utf-8")
    assert f"filevers=({bmnn_desk.__version__.replace('.', ', ')}, 0)" in text
    assert f'StringStruct("ProductVersion", "{bmnn_desk.__version__}")' in text
    assert "@" not in text
    compile(text, "version.txt", "eval")
