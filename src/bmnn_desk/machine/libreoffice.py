"""Lays out a DOCX with LibreOffice, which leaves nothing outside the private folder."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from bmnn_desk.errors import OfficeSuiteFailedError
from bmnn_desk.machine.libreoffice_profile import profile_xml
from bmnn_desk.machine.processes import run_in
from bmnn_desk.paths import fonts_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOURCE = "van-ban.docx"
_MADE = "van-ban.pdf"
_PROFILE = "profile"
_FONTS = "fonts.conf"
_SYSTEM_FONTS = "/etc/fonts/fonts.conf"
_KEPT = (
    ("SYSTEMROOT", "SYSTEMDRIVE", "PATH", "PROGRAMFILES", "COMMONPROGRAMFILES", "WINDIR", "COMSPEC")
    if sys.platform == "win32"
    else ("PATH", "LANG", "LC_ALL", "LC_CTYPE")
)
_SOCKETS = Path("/tmp")  # noqa: S108  LibreOffice's choice
_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_TEMPORARY = ("TMPDIR", "TMP", "TEMP")
_HOMES = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)
_OPTIONS = (
    "--headless",
    "--invisible",
    "--nologo",
    "--nodefault",
    "--norestore",
    "--nolockcheck",
    "--nofirststartwizard",
)


def libreoffice_pdf(program: Path, data: bytes, folder: Path, seconds: float) -> bytes:
    """The PDF that LibreOffice makes of a DOCX within `seconds`, in a private folder.

    Raises:
        OfficeSuiteFailedError: it cannot be started, makes no PDF, or is not done in time.
    """
    lay_out_folder(folder, os.environ)
    (folder / _SOURCE).write_bytes(data)
    command = libreoffice_command(program, folder)
    try:
        run_in(folder, command, libreoffice_environment(os.environ, folder), seconds)
    finally:
        remove_pipe(folder)
    try:
        return (folder / _MADE).read_bytes()
    except FileNotFoundError:  # it ends with 0 where it could not load the file
        raise OfficeSuiteFailedError from None


def libreoffice_command(program: Path, folder: Path) -> tuple[str, ...]:
    """How LibreOffice is called: without a window, with a profile of its own."""
    return (
        str(program),
        f"-env:UserInstallation={(folder / _PROFILE).as_uri()}",
        *_OPTIONS,
        "--infilter=MS Word 2007 XML",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder),
        str(folder / _SOURCE),
    )


def libreoffice_environment(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """What LibreOffice sees of the user: no home, no screen, no session, no temp folder."""
    home, temporary = str(folder / "home"), str(folder / "tmp")
    made = {key: environment[key] for key in _KEPT if key in environment}
    made |= dict.fromkeys(_HOMES, home) | dict.fromkeys(_TEMPORARY, temporary)
    made["FONTCONFIG_FILE"] = str(folder / _FONTS)
    if sys.platform != "win32":
        made["SAL_USE_VCLPLUGIN"] = "svp"
    return made


def remove_pipe(folder: Path) -> None:
    """Remove the empty socket that a killed LibreOffice leaves outside a private folder.

    It waits there for a second start with the same profile, and removes it when it ends well.
    The name is that of desktop/source/app/officeipcthread.cxx: the profile's MD5, each byte
    without a leading zero.
    """
    if sys.platform != "win32":
        profile = (folder / _PROFILE).as_uri().encode(_UTF16)
        digest = hashlib.md5(profile, usedforsecurity=False).digest()
        name = "".join(f"{byte:x}" for byte in digest)
        (_SOCKETS / f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{name}").unlink(missing_ok=True)


def lay_out_folder(folder: Path, environment: Mapping[str, str]) -> None:
    """Make what LibreOffice needs in a private folder: profile, home, temp folder, fonts."""
    user = folder / _PROFILE / "user"
    for made in (user, folder / "home", folder / "tmp"):
        made.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(profile_xml(), "utf-8")
    (folder / _FONTS).write_text(fonts_xml(environment), "utf-8")


def fonts_xml(environment: Mapping[str, str]) -> str:
    """The fonts to be found: the system's, the user's, ours with all Vietnamese letters.

    The user's must be named, because LibreOffice does not see his home.
    """
    home = environment.get("HOME", "")
    users = (
        f"{environment.get('XDG_DATA_HOME') or f'{home}/.local/share'}/fonts",
        f"{home}/.fonts",
    )
    folders = (*(users if home else ()), str(fonts_folder()))
    system = environment.get("FONTCONFIG_FILE") or _SYSTEM_FONTS
    lines = "".join(f"<dir>{escape(folder)}</dir>\n" for folder in folders)
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f'<fontconfig>\n<include ignore_missing="yes">{escape(system)}</include>\n'
        f"{lines}</fontconfig>\n"
    )
