from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bmnn_desk.errors import OfficeSuiteFailedError
from bmnn_desk.machine.libreoffice import (
    fonts_xml,
    libreoffice_command,
    libreoffice_environment,
    libreoffice_pdf,
)
from bmnn_desk.machine.office_suite import find_office_suite
from bmnn_desk.machine.private_folder import private_folder
from bmnn_desk.paths import fonts_folder
from tests.machine.programs import SHOWS_ITS_WORLD, SILENT, program, report
from tests.needs import needs_libreoffice
from tests.papers.word_documents import docx_file

SOCKETS = Path("/tmp")  # noqa: S108


def test_it_is_called_without_window_recovery_or_the_users_profile(tmp_path: Path) -> None:
    command = libreoffice_command(Path("/opt/soffice"), tmp_path)
    assert command[0] == "/opt/soffice"
    assert command[1] == f"-env:UserInstallation=file://{tmp_path}/profile"
    assert {"--headless", "--norestore", "--nofirststartwizard", "--nolockcheck"} < set(command)
    assert command[-1] == str(tmp_path / "van-ban.docx")


def test_it_sees_neither_home_nor_session_nor_screen(tmp_path: Path) -> None:
    mine = {"PATH": "/usr/bin", "HOME": "/home/u", "DISPLAY": ":0", "LANG": "vi_VN.UTF-8"}
    mine |= {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus", "XDG_CONFIG_HOME": "/home/u/.c"}
    seen = libreoffice_environment(mine, tmp_path)
    assert seen["PATH"] == "/usr/bin"
    assert seen["LANG"] == "vi_VN.UTF-8"
    assert not {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS"} & set(seen)
    assert {seen[key] for key in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")} == {
        str(tmp_path / "home")
    }
    assert {seen[key] for key in ("TMPDIR", "TMP", "TEMP")} == {str(tmp_path / "tmp")}


def test_everything_that_it_needs_lies_in_the_private_folder(tmp_path: Path) -> None:
    folder = tmp_path / "private"
    folder.mkdir()
    with pytest.raises(OfficeSuiteFailedError):
        libreoffice_pdf(program(tmp_path, SHOWS_ITS_WORLD), docx_file(), folder, 30)
    lines = set(report(tmp_path).splitlines())
    assert {
        "./profile/user/registrymodifications.xcu",
        "./fonts.conf",
        "./home",
        "./tmp",
        "./van-ban.docx",
    } <= lines


def test_a_program_that_makes_nothing_has_failed(tmp_path: Path) -> None:
    folder = tmp_path / "private"
    folder.mkdir()
    with pytest.raises(OfficeSuiteFailedError):
        libreoffice_pdf(program(tmp_path, SILENT), docx_file(), folder, 30)


def test_the_users_own_fonts_and_ours_are_found_beside_the_systems() -> None:
    root = ET.fromstring(fonts_xml({"HOME": "/home/a & b"}).encode())  # noqa: S314
    assert [part.text for part in root.iter("include")] == ["/etc/fonts/fonts.conf"]
    assert [part.text for part in root.iter("dir")] == [
        "/home/a & b/.local/share/fonts",
        "/home/a & b/.fonts",
        str(fonts_folder()),
    ]


@needs_libreoffice
def test_the_socket_that_a_killed_libreoffice_leaves_in_tmp_is_removed(tmp_path: Path) -> None:
    suite = find_office_suite()
    assert suite is not None
    with private_folder() as folder:
        digest = hashlib.md5(f"file://{folder}/profile".encode("utf-16-le")).digest()  # noqa: S324
        name = "".join(f"{byte:x}" for byte in digest)
        waiting = SOCKETS / f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{name}"
        killed_once_it_listens = program(
            tmp_path,
            f'#!/bin/sh\n"{suite.program}" "$@" &\nuntil [ -S {waiting} ]; do :; done\n'
            "echo seen > {report}\nkill -9 -$$\n",
        )
        with pytest.raises(OfficeSuiteFailedError):
            libreoffice_pdf(killed_once_it_listens, docx_file(), folder, 60)
        assert report(tmp_path) == "seen\n"
        assert not waiting.exists()


@needs_libreoffice
def test_fontconfig_reads_the_list_of_fonts(tmp_path: Path) -> None:
    file = tmp_path / "fonts.conf"
    file.write_text(fonts_xml({}), "utf-8")
    seen = subprocess.run(
        ["fc-list", "--format", "%{file}\n"],
        env={"FONTCONFIG_FILE": str(file), "PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout.splitlines()
    assert str(fonts_folder() / "liberation-serif" / "LiberationSerif-Regular.ttf") in seen
